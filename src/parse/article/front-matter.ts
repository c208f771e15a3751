import { isAlias, isMap, isScalar, LineCounter, type Document, type Node, type YAMLError } from 'yaml';
import type { Located, Span } from '../../model/span.ts';
import type { Source } from '../../model/source.ts';
import { parseYamlText } from '../yaml.ts';

/** A fault of the front matter, without the article's id. */
export interface FrontMatterFault {
  readonly message: string;
  readonly span: Span;
  readonly suggestion?: string;
}

export interface FrontMatter {
  /** The opening line, or the first line of a file without front matter: where what is missing is reported. */
  readonly opening: Span;
  /** From the end of the front matter to the end of the file. */
  readonly body: Span;
  /** The plain values by key, as the editor wrote them; absent where the front matter cannot be read. */
  readonly fields?: ReadonlyMap<string, Located<string>>;
  readonly faults: readonly FrontMatterFault[];
}

// Each line break can be taken in one way only: two to the power of their number would be tried before a file without front matter is given up.
const openingPattern = /^\uFEFF?(?:[ \t]*(?:\r\n|\n|\r(?!\n)))*(---)[ \t]*(?:\r\n|\n|\r|$)/;
const closingPattern = /^---[ \t]*(?:\r\n|\n|\r|$)/gm;

/** Takes the front matter off a file: YAML between two lines of `---`, every scalar as the text that stands there. */
export function readFrontMatter(source: Source): FrontMatter {
  const { text } = source;
  const opened = openingPattern.exec(text);
  const span = (start: number, end: number): Span => ({ source, start, end });
  if (!opened) {
    const opening = firstLine(source);
    const message =
      'The file has no front matter; expected "---", outlet, headline and published, "---" at its beginning';
    return {
      opening,
      body: span(text.startsWith('\uFEFF') ? 1 : 0, text.length),
      faults: [{ message, span: opening }],
    };
  }
  const inside = opened[0].length;
  const mark = text.indexOf('---');
  const opening = span(mark, mark + 3);
  closingPattern.lastIndex = inside;
  const closing = closingPattern.exec(text);
  if (!closing) {
    const message = 'The front matter is opened with "---" and not closed; expected a second line "---" after it';
    return { opening, body: span(endOfFields(text, inside), text.length), faults: [{ message, span: opening }] };
  }
  const body = span(closing.index + closing[0].length, text.length);
  return { opening, body, ...readYaml(source, inside, closing.index) };
}

/** Where what looks like `key: value` lines ends: the text of an article whose front matter is never closed. */
function endOfFields(text: string, start: number): number {
  const fields = /(?:[A-Za-z][\w-]*:(?:[ \t][^\r\n]*)?(?:\r\n|\n|\r|$)|[ \t]+\S[^\r\n]*(?:\r\n|\n|\r|$))*/y;
  fields.lastIndex = start;
  return start + (fields.exec(text)?.[0].length ?? 0);
}

function readYaml(source: Source, start: number, end: number): Pick<FrontMatter, 'fields' | 'faults'> {
  const counter = new LineCounter();
  const yaml = source.text.slice(start, end);
  const document = parseYamlText(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    lineCounter: counter,
    logLevel: 'silent',
  });
  const error = document.errors[0];
  if (error) return { faults: [yamlFault(source, yaml, start, error)] };
  const fields = new Map<string, Located<string>>();
  const faults: FrontMatterFault[] = [];
  const root: unknown = document.contents;
  if (root !== null && !isMap(root)) {
    const span = { source, start, end: start + yaml.trimEnd().length };
    return {
      faults: [{ message: 'The front matter is no list of keys and values; expected lines like "outlet: ABC"', span }],
    };
  }
  for (const pair of root?.items ?? []) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const field = plainField(document, pair.value, source, start);
    if (field) fields.set(key, field);
  }
  return { fields, faults };
}

/** The text of a scalar and where it stands; nothing for an empty value, a list or a map. */
function plainField(document: Document, node: unknown, source: Source, base: number): Located<string> | undefined {
  const target: unknown = isAlias(node) ? node.resolve(document) : node;
  const range = (node as Node | null)?.range;
  if (!isScalar(target) || !range) return undefined;
  // The failsafe schema reads every scalar as text.
  const value = typeof target.value === 'string' ? target.value.trim() : '';
  return value === '' ? undefined : { value, span: { source, start: base + range[0], end: base + range[1] } };
}

function yamlFault(source: Source, yaml: string, base: number, error: YAMLError): FrontMatterFault {
  const at = Math.min(error.pos[0], yaml.length);
  const lineStart = Math.max(yaml.lastIndexOf('\n', at - 1), yaml.lastIndexOf('\r', at - 1)) + 1;
  const line = /^[^\r\n]*/.exec(yaml.slice(lineStart))?.[0] ?? '';
  const from = lineStart + (line.length - line.trimStart().length);
  const span = { source, start: base + from, end: base + from + line.trim().length };
  if (error.code === 'RESOURCE_EXHAUSTION') {
    return { message: 'The front matter is nested too deep; expected lines like "outlet: ABC"', span };
  }
  if (error.code === 'DUPLICATE_KEY') {
    return { message: `The key of "${line.trim()}" stands in the front matter twice; expected each key once`, span };
  }
  const hint = 'a value that holds ": " or begins with a quotation mark must stand in quotation marks of its own';
  return { message: `The front matter's line "${line.trim()}" is not valid YAML; ${hint}`, span };
}

function firstLine(source: Source): Span {
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  const line = /^[^\r\n]*/.exec(source.text.slice(start))?.[0] ?? '';
  return { source, start, end: start + line.trimEnd().length };
}
