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
  /** A mistake that is made in line after line, by its name: it is told at the first of them. */
  readonly habit?: 'tab' | 'space' | 'unseen' | 'asterisk';
}

const fault = (mend: SyntaxFault['mend'], span: Span, message: string, suggestion?: string): SyntaxFault =>
  suggestion === undefined ? { mend, span, message } : { mend, span, message, suggestion };

/** `source` is the text as it was parsed. */
export function describeError(error: YAMLError, doc: Document, source: Source): SyntaxFault {
  const { code, message } = error;
  const span = { source, start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) };
  if (code === 'RESOURCE_EXHAUSTION') return fault('none', span, 'This is nested too deep for a claim file');
  if (code === 'TAB_AS_INDENT') return { ...fault('line', span, 'A tab stands here; YAML indents with spaces only'), habit: 'tab' };
  if (code === 'MULTIPLE_DOCS') {
    const separator = 'A second document begins here; a claim file holds one, without a line "---" or "..." in between';
    return fault('separator', restOfLine(source, span.start), separator);
  }
  if (code === 'BAD_DIRECTIVE' || /directives-end/.test(message)) return directive(source, span);
  if (code === 'BAD_DQ_ESCAPE') return badEscape(source, span);
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS') return badStart(source, span);
  if (/^Missing closing/.test(message)) return openQuote(doc, source, span);
  if (code === 'BLOCK_IN_FLOW') return colonInBraces(source, span);
  if (/^Flow (?:map|sequence)/.test(message)) return openBracket(doc, source, span);
  if (/header|Not a YAML token/.test(message)) return besideMark(source, span);
  if (/on same line with key/.test(message)) return listBesideKey(source, span);
  if (/at node end|Unexpected scalar token/.test(message)) return trailing(doc, source, span);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return nested(source, span);
  if (code === 'MULTILINE_IMPLICIT_KEY' || /followed by map values/.test(message)) return noColon(source, span);
  if (code === 'BAD_INDENT' || /without - indicator/.test(message)) return misplaced(source, span.start);
  return unreadable(source, span);
}

/** What the parser says in its own words is of no use to an editor. */
function unreadable(source: Source, span: Span): SyntaxFault {
  const skipped = skipBlanks(source, span.start);
  const start = skipped < source.text.length ? skipped : span.start;
  const first = { source, start, end: Math.min(start + 1, source.text.length) };
  const mark = textOf(first);
  if (/[\]}]/.test(mark)) return fault('nothing', first, `The "${mark}" here closes nothing; take it out, or put the text that it is part of in quotes`);
  if (mark === ',') return fault('nothing', first, 'A comma stands here with nothing before it; expected a value between two commas');
  if (mark === '#') {
    const comment = restOfLine(source, start, false);
    return fault('nothing', comment, `A space is missing before "${clip(textOf(comment))}"; a comment begins with a space and #`);
  }
  const whole = restOfLine(source, start);
  if (/[&*!]/.test(mark)) return badStart(source, whole);
  const written = textOf(whole);
  const here = written === '' ? 'YAML cannot read on from here' : `YAML cannot read "${clip(written)}" here`;
  return fault('nothing', whole, `${here}; if it is text, put the whole of it in quotes`);
}

/** A line that begins with `%`, or with `---` before something else, both of which mean something to YAML at the head of a file. */
function directive(source: Source, span: Span): SyntaxFault {
  const at = source.text.slice(0, span.end).search(/^%/m);
  if (at < 0) {
    const line = lineStarts(source)[positionAt(source, span.start).line - 1] ?? span.start;
    return fault('nothing', { source, start: line, end: line + 3 }, 'A line "---" holds nothing else; take it out');
  }
  const whole = restOfLine(source, at);
  return fault('line', whole, `To YAML, a line cannot begin with "%", as "${clip(textOf(whole))}" does; put it in quotes if it is text`);
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** A list that begins beside its key, where a hyphen may well be part of a text. */
function listBesideKey(source: Source, span: Span): SyntaxFault {
  const whole = restOfLine(source, span.start);
  const fix = quoted(textOf(whole));
  return fault('value', whole, `A list begins on a line of its own, below its key; if the hyphen is part of the text, put it in quotes: ${fix}`, fix); // prettier-ignore
}

/** Text in the line of a `>` or `|`. */
function besideMark(source: Source, span: Span): SyntaxFault {
  const line = lineStarts(source)[positionAt(source, span.start).line - 1] ?? span.start;
  const mark = /[>|][^>|]*$/.exec(source.text.slice(line, span.start + 1));
  const whole = restOfLine(source, mark ? line + mark.index : span.start);
  const fix = quoted(textOf(whole));
  const said = 'After ">" or "|" the text begins on the next line, indented';
  return fault('value', whole, `${said}; if the mark is part of the text, put it in quotes: ${fix}`, fix);
}

/** A colon inside a text that stands in braces or brackets. */
function colonInBraces(source: Source, span: Span): SyntaxFault {
  const written = /^[^,{}[\]\r\n]*/.exec(source.text.slice(span.start))?.[0].trimEnd() ?? '';
  const whole = { source, start: span.start, end: span.start + written.length };
  const [key = ''] = written.split(/:(?:\s|$)/);
  if (key === written) return unreadable(source, span);
  const fix = quoted(written);
  return fault('value', whole, `YAML reads "${key}" as a key because of the colon after it; put the whole text in quotes: ${fix}`, fix); // prettier-ignore
}

function badStart(source: Source, span: Span): SyntaxFault {
  const whole = restOfLine(source, span.start);
  const item = /^\* +(?=\S)/.exec(textOf(whole))?.[0].length;
  if (item !== undefined && positionAt(source, span.start).column - 1 === indentOf(source, span.start)) {
    const meant = `- ${textOf(whole).slice(item)}`;
    return { ...fault('line', whole, `A line of a list begins with a hyphen, not with "*"; write ${meant}`, meant), habit: 'asterisk' };
  }
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
  const written = textOf(whole);
  const mark = written.slice(0, 1);
  const other = /[”’“»"']$/u.exec(written)?.[0] ?? mark;
  if (other !== mark && written.length > 2) {
    const fix = quoted(written.slice(1, -1));
    return fault('value', whole, `The text begins with ${mark} and ends with ${other}, which closes nothing in YAML; write ${fix}`, fix);
  }
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
  if (/^[a-z-]+$/.test(key) && /^[^{]*\}$/.test(written)) {
    const fix = `{${written}`;
    return fault('value', whole, `The "}" at the end of "${written}" has no "{" before it; write ${fix}`, fix);
  }
  const [, bare = ''] = /^[“„«](.*)[”“»]$/u.exec(written) ?? [];
  const fix = quoted(bare === '' ? written : bare);
  const marks = bare === '' ? '' : `, and ${written.slice(0, 1)} ${written.slice(-1)} are no quotation marks to it`;
  const message = `YAML reads "${key}" as a key because of the colon after it${marks}; put the whole text in quotes: ${fix}`;
  return fault('value', whole, message, fix);
}

function noColon(source: Source, span: Span): SyntaxFault {
  const whole = restOfLine(source, span.start);
  const written = textOf(whole);
  const glued = /^([\w-]+):(\S.*)$/.exec(written);
  const mended = glued ? `${glued[1] ?? ''}: ${glued[2] ?? ''}` : `${written}:`;
  if (glued) return fault('line', whole, `A space is missing after the colon of "${written}"; write ${mended}`, mended);
  if (commentAbove(source, span.start)) return misplaced(source, span.start);
  const message = `"${clip(written)}" has no colon after it; expected a key, a colon and a value`;
  return goesOn(source, whole) ?? (/\s/.test(written) ? fault('key', whole, message) : fault('key', whole, message, mended));
}

/** Lines that go on from the text above them, without being indented further than its key. */
function goesOn(source: Source, { start }: Span): SyntaxFault | undefined {
  const { line, column } = positionAt(source, start);
  const [, indent = '', key, mark] = /^( *(?:- )?)([\w-]+): (?:.*?\S)??([>|][-+\d]*)?\s*$/.exec(lineText(source, line - 1)) ?? [];
  if (line < 2 || key === undefined || column - 1 > indent.length) return undefined;
  let last = line;
  while (isProse(lineText(source, last + 1))) last += 1;
  const end = (lineStarts(source)[last - 1] ?? start) + lineText(source, last).trimEnd().length;
  const whole = { source, start, end };
  const [first = ''] = textOf(whole).split(/[\r\n]/);
  const goes = mark === undefined ? `goes on from "${key}" above it` : `is the text of "${key}: ${mark}" above it`;
  const message = `"${first}" has no key and is indented no further than the line above it; if it ${goes}, put at least two more spaces before it`;
  return fault('nothing', whole, message);
}

const isProse = (line: string): boolean => /^\s*[^\s#-]/.test(line) && !/^\s*["']?[\w-]+["']?:(?:\s|$)/.test(line);

function misplaced(source: Source, offset: number): SyntaxFault {
  const skipped = skipBlanks(source, offset);
  const start = skipped < source.text.length ? skipped : (lineStarts(source)[positionAt(source, offset).line - 1] ?? offset);
  const comment = commentAbove(source, start);
  if (comment) {
    const message = 'YAML takes what follows # for a comment, and the text ends there; put the whole text in quotes';
    return fault('line', comment, message);
  }
  const whole = restOfLine(source, start);
  const message = `"${clip(textOf(whole))}" is not in line with what stands above it; what belongs together begins in the same column`;
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

const indentOf = (source: Source, offset: number): number =>
  /^ */.exec(lineText(source, positionAt(source, offset).line))?.[0].length ?? 0;

const skipBlanks = (source: Source, offset: number): number =>
  offset + (/^\s*/.exec(source.text.slice(offset))?.[0].length ?? 0);

function nextLine(source: Source, offset: number): number {
  return lineStarts(source)[positionAt(source, offset).line] ?? source.text.length;
}

/** A text in the quotation marks that YAML wants around it. */
export const quoted = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
