import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { positionAt } from '../../model/source.ts';
import { quoted } from './syntax-words.ts';
import { faultAt } from './tree.ts';
import type { Fault, Field, NothingNode, Path, TextNode, TreeNode } from './tree.ts';

interface Reading {
  readonly source: Source;
  readonly faults: Fault[];
}

// Claims nest five deep. What nests past this is no claim file, and must not exhaust the stack.
const deepest = 16;

/**
 * Reads a document into text, maps and lists. What only YAML knows (aliases, anchors, tags, merge keys) is refused, and
 * with it what an alias could multiply. `root` is absent where the file holds nothing but comments.
 */
export function readTree(doc: Document.Parsed, source: Source): { readonly root?: TreeNode; readonly faults: Fault[] } {
  const reading: Reading = { source, faults: [] };
  const { contents } = doc;
  if (contents === null || (isScalar(contents) && isNothing(contents))) return { faults: [] };
  const root = readNode(reading, contents, [], { source, start: 0, end: 0 });
  return { root, faults: reading.faults };
}

function readNode(reading: Reading, node: unknown, path: Path, key: Span): TreeNode {
  if (isScalar(node)) {
    refuseProperties(reading, node, path);
    return isNothing(node) ? nothingOf(reading, node, key) : readText(node, reading.source);
  }
  if (isAlias(node)) return refuseAlias(reading, node.range, path, key);
  if (!isMap(node) && !isSeq(node)) return { kind: 'nothing', span: key, end: key.end };
  refuseProperties(reading, node, path);
  const span = firstLine(reading, node);
  if (path.length > deepest) {
    reading.faults.push(faultAt(path, span, 'This is nested too deep: a claim has fields, and a field holds text, a list or a map'));
    return { kind: 'nothing', span, end: span.end };
  }
  if (isMap(node)) {
    const fields = readFields(reading, node, path);
    const flow = node.flow === true;
    const end = flow ? (node.range?.[1] ?? span.end) : (fields.at(-1)?.value.end ?? span.end);
    return { kind: 'map', span, end, fields, flow };
  }
  const items = node.items.map((item, at) => readNode(reading, item, [...path, at], dashOf(reading, item) ?? span));
  return { kind: 'list', span, end: node.flow === true ? (node.range?.[1] ?? span.end) : (items.at(-1)?.end ?? span.end), items };
}

/** The hyphen of a list line that holds nothing else. */
function dashOf({ source }: Reading, item: unknown): Span | undefined {
  const start = isScalar(item) ? (item.range?.[0] ?? 0) : 0;
  const before = /-\s*$/.exec(source.text.slice(Math.max(0, start - 80), start));
  return before ? { source, start: start - before[0].length, end: start - before[0].length + 1 } : undefined;
}

function readFields(reading: Reading, map: YAMLMap, path: Path): Field[] {
  const fields = map.items.flatMap((pair, at): Field[] => {
    const key = readKey(reading, pair, map, path);
    if (!key) return [];
    const inner = [...path, key.text];
    if (refuseCut(reading, pair, map.items[at - 1], map, inner)) return [];
    return [{ key, value: readNode(reading, pair.value, inner, key.span) }];
  });
  return withoutRepeats(reading, fields, path);
}

/**
 * The first of two equal keys holds. A section that stands twice is a fault, but the claims of both are kept; an id that
 * stands twice in a section is a fault of the section, so that it does not take the first with it.
 */
function withoutRepeats(reading: Reading, fields: readonly Field[], path: Path): Field[] {
  const kept = new Map<string, Field>();
  for (const field of fields) {
    const name = field.key.text;
    const first = kept.get(name);
    if (!first) {
      kept.set(name, field);
      continue;
    }
    const value = path.length === 0 ? joined(reading, first.value, field.value, [name]) : undefined;
    if (value) kept.set(name, { key: first.key, value });
    const spoilt = value || path.length === 1 ? [] : [...path, name];
    const { line } = positionAt(reading.source, first.key.span.start);
    const { problem } = faultAt(spoilt, field.key.span, `"${name}" stands here for the second time; it stands in line ${line} already`);
    reading.faults.push({ path: spoilt, problem: { ...problem, related: [{ span: first.key.span, text: 'the first' }] } });
  }
  return [...kept.values()];
}

function joined(reading: Reading, first: TreeNode, second: TreeNode, path: Path): TreeNode | undefined {
  if (first.kind === 'list' && second.kind === 'list') return { ...first, end: second.end, items: [...first.items, ...second.items] };
  if (first.kind !== 'map' || second.kind !== 'map') return undefined;
  return { ...first, end: second.end, fields: withoutRepeats(reading, [...first.fields, ...second.fields], path) };
}

function readKey(reading: Reading, pair: Pair, map: YAMLMap, path: Path): TextNode | undefined {
  const { source, faults } = reading;
  if (!isScalar(pair.key)) {
    const at = isMap(pair.key) || isSeq(pair.key) || isAlias(pair.key) ? pair.key.range : map.range;
    const span = { source, start: at?.[0] ?? 0, end: at?.[1] ?? 0 };
    faults.push(faultAt(path, span, `YAML reads "${clip(span)}" as a list, a map or a reference where a key was expected; put text that begins with a mark in quotes`)); // prettier-ignore
    return undefined;
  }
  refuseProperties(reading, pair.key, path);
  const key = readText(pair.key, source);
  if (key.text !== '<<' || !key.plain) return key;
  faults.push(faultAt(path, key.span, '"<<" is a merge key, which Stet does not follow; write the fields out'));
  return undefined;
}

function refuseAlias(reading: Reading, range: readonly number[] | null | undefined, path: Path, key: Span): NothingNode {
  const span = { source: reading.source, start: range?.[0] ?? key.start, end: range?.[1] ?? key.end };
  const written = clip(span);
  const message = `YAML reads "${written}" as a reference to another place, which Stet does not follow; write the value out, or put it in quotes if it is text`;
  reading.faults.push(faultAt(path, span, message, `"${written}"`));
  return { kind: 'nothing', span, end: span.end };
}

function refuseProperties(reading: Reading, node: Scalar | YAMLMap | YAMLSeq, path: Path): void {
  if (node.anchor === undefined && node.tag === undefined) return;
  const { source, faults } = reading;
  const written = node.anchor === undefined ? '!' : `&${node.anchor}`;
  const [start = 0, valueEnd = start] = node.range ?? [];
  const found = source.text.lastIndexOf(written, start);
  const at = found < 0 ? start : source.text[found - 1] === '!' ? found - 1 : found;
  const word = /^[^\s,\]}]*/.exec(source.text.slice(at))?.[0] ?? '';
  const span = { source, start: at, end: at + word.length };
  const kind = node.anchor === undefined ? 'a tag' : 'an anchor';
  const whole = isScalar(node) && node.type === 'PLAIN' ? quoted(source.text.slice(at, Math.max(valueEnd, span.end)).trimEnd()) : undefined;
  const fix = whole === undefined ? '' : `: ${whole}`;
  faults.push(faultAt(path, span, `YAML reads "${clip(span)}" as ${kind}, which Stet does not support; if it is text, put the whole value in quotes${fix}`, whole)); // prettier-ignore
}

/**
 * A comma inside a value in braces (`{is: 19,347}`): YAML ends the value there and takes the rest for a key of its own,
 * without a value.
 */
function refuseCut(reading: Reading, pair: Pair, previous: Pair | undefined, map: YAMLMap, path: Path): boolean {
  if (!map.flow || pair.value !== null || !isScalar(pair.key) || pair.key.type !== 'PLAIN') return false;
  if (!previous || !isScalar(previous.key) || !isScalar(previous.value) || previous.value.type !== 'PLAIN') return false;
  const { source, faults } = reading;
  const key = String(previous.key.value);
  const rest = String(pair.key.value);
  const meant = source.text.slice(previous.value.range?.[0] ?? 0, pair.key.range?.[1] ?? 0);
  const message = `YAML ends the value at the comma: it reads "${key}: ${String(previous.value.value)}" and then a field "${rest}" that holds nothing; put the value in quotes: ${key}: "${meant}"`;
  faults.push(faultAt(path, readText(pair.key, source).span, message, `"${meant}"`));
  return true;
}

// The failsafe schema keeps every scalar as text; `~` and `null` are YAML's own words for nothing.
const isNothing = (node: Scalar): boolean =>
  node.type === 'PLAIN' && (node.value === '' || node.value === '~' || node.value === 'null');

function nothingOf(reading: Reading, node: Scalar, key: Span): NothingNode {
  const [start, end] = node.range ?? [0, 0];
  const span = end > start ? { source: reading.source, start, end } : key;
  return { kind: 'nothing', span, end: span.end };
}

function readText(node: Scalar, source: Source): TextNode {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const [start, end] = node.range ?? [0, 0];
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    const closed = end - start > 1 && source.text[end - 1] === source.text[start];
    return { kind: 'text', text, plain: false, end, span: { source, start: start + 1, end: closed ? end - 1 : end } };
  }
  if (node.type !== 'BLOCK_FOLDED' && node.type !== 'BLOCK_LITERAL') {
    return { kind: 'text', text, plain: true, end, span: { source, start, end } };
  }
  const header = /^[^\r\n]*/.exec(source.text.slice(start, end))?.[0].length ?? 0;
  const body = source.text.slice(start + header, end);
  const first = end - body.trimStart().length;
  const last = first + body.trim().length;
  return { kind: 'text', text: text.trimEnd(), plain: false, end: last, span: { source, start: first, end: last } };
}

function firstLine(reading: Reading, node: YAMLMap | YAMLSeq): Span {
  const { source } = reading;
  const [start, end] = node.range ?? [0, 0];
  const line = /^[^\r\n]*/.exec(source.text.slice(start, end))?.[0].trimEnd() ?? '';
  return { source, start, end: start + line.length };
}

const clip = (span: Span): string => {
  const text = span.source.text.slice(span.start, span.end);
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
};
