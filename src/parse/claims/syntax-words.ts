import { isScalar, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
import { lineStarts, lineText, positionAt } from '../../model/source.ts';
import type { Source } from '../../model/source.ts';
import { textOf } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';

/** A YAML error in the words of an editor, and how to get past it. */
export interface SyntaxFault {
  readonly message: string;
  readonly span: Span;
  readonly suggestion?: string;
  /**
   * What to put in the place of `span` so that the rest of the file can be read: some `value`, a `key`, nothing, or
   * nothing for the whole `line`; so too for a `separator`, with which nothing is lost. `none`: there is no getting past it.
   */
  readonly mend: 'value' | 'key' | 'nothing' | 'line' | 'separator' | 'none';
}

const fault = (mend: SyntaxFault['mend'], span: Span, message: string, suggestion?: string): SyntaxFault =>
  suggestion === undefined ? { mend, span, message } : { mend, span, message, suggestion };

/** `source` is the text as it was parsed. */
export function describeError(error: YAMLError, doc: Document, source: Source): SyntaxFault {
  const { code, message } = error;
  const span = { source, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) };
  if (code === 'RESOURCE_EXHAUSTION') return fault('none', span, 'This is nested too deep for a claim file');
  if (code === 'TAB_AS_INDENT') return fault('line', span, 'A tab stands here; YAML indents with spaces only');
  if (code === 'BAD_DQ_ESCAPE') return badEscape(source, span);
  if (code === 'BAD_SCALAR_START' || /^Anchor cannot be an empty/.test(message)) return badStart(source, span);
  if (/^Missing closing/.test(message)) return openQuote(doc, source, span);
  if (/^Flow (?:map|sequence)/.test(message)) return openBracket(doc, source, span);
  if (/at node end|Unexpected scalar token/.test(message)) return trailing(doc, source, span);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return nested(source, span);
  if (code === 'MULTILINE_IMPLICIT_KEY' || /followed by map values/.test(message)) return noColon(source, span);
  if (code === 'BAD_INDENT') return misplaced(source, span.start);
  const told = Object.entries(otherErrors).find(([part]) => message.includes(part) || code === part);
  if (told) return fault(told[0] === 'MULTIPLE_DOCS' ? 'separator' : 'value', restOfLine(source, span.start), told[1]);
  const [first = ''] = message.split('\n');
  return fault('nothing', restOfLine(source, span.start), `YAML cannot read this: ${first}`);
}

const otherErrors: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'A second document begins here; a claim file holds one, without a line "---" or "..." in between',
  'on same line with key':
    'A list begins on a line of its own, below its key; if the hyphen is part of the text, put the whole text in quotes',
  'Block scalar header':
    'After ">" or "|" the text begins on the next line; if the mark is part of the text, put the whole text in quotes',
  'Not a YAML token':
    'After ">" or "|" the text begins on the next line; if the mark is part of the text, put the whole text in quotes',
};

function badStart(source: Source, span: Span): SyntaxFault {
  const whole = restOfLine(source, span.start);
  const fix = quoted(textOf(whole));
  return fault('value', whole, `To YAML, text cannot begin with "${textOf(whole).slice(0, 1)}"; put it in quotes: ${fix}`, fix);
}

function badEscape(source: Source, span: Span): SyntaxFault {
  const escape = { source, start: span.start, end: Math.min(span.start + 2, source.text.length) };
  const message = `In double quotes a backslash has a meaning of its own, and "${textOf(escape)}" has none; use single quotes`;
  return fault('line', escape, message);
}

function openQuote(doc: Document, source: Source, span: Span): SyntaxFault {
  const open = nodesOf(doc).findLast(
    (node) =>
      isScalar(node) &&
      /["']/.test(source.text[startOf(node)] ?? '') &&
      startOf(node) < span.start &&
      endOf(node) >= span.start - 1,
  );
  const whole = restOfLine(source, open ? startOf(open) : span.start);
  return unclosed(whole);
}

function unclosed(whole: Span): SyntaxFault {
  const mark = textOf(whole).slice(0, 1);
  const hint = mark === "'" ? '; text with an apostrophe goes in double quotes' : '';
  return fault('value', whole, `The quotation mark ${mark} that opens here is not closed where the text ends${hint}`);
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

function openBracket(doc: Document, source: Source, span: Span): SyntaxFault {
  const open = nodesOf(doc).findLast((node) => {
    const closes = closing[source.text[startOf(node)] ?? ''];
    return closes !== undefined && !isScalar(node) && startOf(node) < span.start && source.text[endOf(node) - 1] !== closes;
  });
  const start = open ? startOf(open) : span.start;
  const line = restOfLine(source, start, false);
  const mark = textOf(line).slice(0, 1);
  const comment = /\s#/.test(textOf(line))
    ? '; YAML takes what follows # for a comment, so put text that holds one in quotes'
    : '';
  return fault('value', line, `The "${mark}" that opens here has no "${closing[mark] ?? ''}" to close it${comment}`);
}

const readAs: Readonly<Record<string, string>> = {
  '[': 'a list',
  '{': 'a map of fields',
  '*': 'a reference',
  '"': 'the whole value',
  "'": 'the whole value',
};

/** Something follows a value that had ended already: `[Mr Putin] wants`, `{} full-scale`, `"no" today`. */
function trailing(doc: Document, source: Source, span: Span): SyntaxFault {
  const before = nodesOf(doc)
    .filter((node) => endOf(node) <= span.start && endOf(node) > startOf(node))
    .reduce<Node | undefined>((last, node) => (!last || endOf(node) > endOf(last) ? node : last), undefined);
  const meaning = before && readAs[source.text[startOf(before)] ?? ''];
  const whole = restOfLine(source, before && meaning !== undefined ? startOf(before) : span.start);
  const fix = quoted(textOf(whole).replace(/^(["'])(.*)\1$/, '$2'));
  if (!before || meaning === undefined) {
    return fault('line', whole, `YAML expects nothing more here; if this is part of the text, put the whole text in quotes`);
  }
  const written = source.text.slice(startOf(before), endOf(before));
  // It was closed by the next mark that opens something, some lines below.
  if (/^["'][^]*\n/.test(written)) return unclosed(whole);
  const message = `YAML reads ${written} as ${meaning} and cannot read what follows it; put the whole text in quotes: ${fix}`;
  return fault('value', whole, message, fix);
}

/** A colon inside a text, or a line that is indented below a value. */
function nested(source: Source, span: Span): SyntaxFault {
  const start = skipBlanks(source, span.start);
  const whole = restOfLine(source, start);
  const written = textOf(whole);
  if (written.startsWith('- ')) return misplaced(source, start);
  if (written.startsWith('? ')) return badStart(source, whole);
  if (!/:(?:\s|$)/.test(written)) return misplaced(source, nextLine(source, start));
  const [key = ''] = written.split(/:(?:\s|$)/);
  const fix = quoted(written);
  const message = `YAML reads "${key}" as a key because of the colon after it; put the whole text in quotes: ${fix}`;
  return fault('value', whole, message, fix);
}

function noColon(source: Source, span: Span): SyntaxFault {
  const whole = restOfLine(source, span.start);
  const written = textOf(whole);
  const glued = /^([\w-]+):(\S.*)$/.exec(written);
  const mended = glued ? `${glued[1] ?? ''}: ${glued[2] ?? ''}` : `${written}:`;
  if (glued) return fault('line', whole, `A space is missing after the colon of "${written}"; write ${mended}`, mended);
  if (commentAbove(source, span.start)) return misplaced(source, span.start);
  return fault('key', whole, `"${written}" has no colon after it; expected a key, a colon and a value`, mended);
}

function misplaced(source: Source, offset: number): SyntaxFault {
  const skipped = skipBlanks(source, offset);
  const start = skipped < source.text.length ? skipped : (lineStarts(source)[positionAt(source, offset).line - 1] ?? offset);
  const comment = commentAbove(source, start);
  if (comment) {
    const message = 'YAML takes what follows # for a comment, and the text ends there; put the whole text in quotes';
    return fault('line', comment, message);
  }
  const whole = restOfLine(source, start);
  const message = `"${textOf(whole)}" is not in line with what stands above it; what belongs together begins in the same column`;
  return fault('line', whole, message);
}

/** A `#` in the line above, after some text: from the mark to the end of that line. */
function commentAbove(source: Source, offset: number): Span | undefined {
  const { line } = positionAt(source, offset);
  const above = line > 1 ? lineText(source, line - 1) : '';
  const match = /\S[ \t]+(?=#)/.exec(above);
  const start = (lineStarts(source)[line - 2] ?? 0) + (match ? match.index + match[0].length : 0);
  return match ? restOfLine(source, start, false) : undefined;
}

function nodesOf(doc: Document): Node[] {
  const nodes: Node[] = [];
  visit(doc, { Node: (_, node) => void nodes.push(node), Alias: (_, node) => void nodes.push(node) });
  return nodes;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;

/** From an offset to the end of its line; `bare`: without a comment. */
function restOfLine(source: Source, start: number, bare = true): Span {
  const line = /^[^\r\n]*/.exec(source.text.slice(start))?.[0] ?? '';
  return { source, start, end: start + (bare ? line.replace(/\s#.*$/, '') : line).trimEnd().length };
}

const skipBlanks = (source: Source, offset: number): number =>
  offset + (/^\s*/.exec(source.text.slice(offset))?.[0].length ?? 0);

function nextLine(source: Source, offset: number): number {
  return lineStarts(source)[positionAt(source, offset).line] ?? source.text.length;
}

/** A text in the quotation marks that YAML wants around it. */
export const quoted = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
