import type { Phrase } from '../../model/claim.ts';
import type { Located, Span } from '../../model/span.ts';
import type { Edtf } from '../../model/time.ts';
import { parseEdtf } from '../edtf.ts';
import { parsePhrase } from '../phrase.ts';
import { faultAt, fieldOf } from './tree.ts';
import type { Fault, MapNode, Path, TextNode, TreeNode } from './tree.ts';

/** An entry that the schema has passed, and where to say what else is wrong with it. */
export interface Entry {
  readonly path: Path;
  readonly key: TextNode;
  readonly value: TreeNode;
  readonly fault: (span: Span, message: string, suggestion?: string  ) => void;
}

/** The fields of the long form of a generated type: `FieldName<Event>` is `'when' | 'said' | ...`. */
export type FieldName<T> = T extends readonly unknown[] ? never : T extends object ? keyof T & string : never;

/** A field by its name; the names are those of the schema. `undefined` in a shorthand, too. */
export const pick = <T>(node: TreeNode, name: FieldName<T>): TreeNode | undefined =>
  node.kind === 'map' ? fieldOf(node, name)?.value : undefined;

export const located = (node: TextNode): Located<string> => ({ value: node.text, span: node.span });

export const textIn = (node: TreeNode | undefined): Located<string> | undefined =>
  node?.kind === 'text' ? located(node) : undefined;

/** Text, or each of a list. */
export function textsIn(node: TreeNode | undefined): Located<string>[] {
  if (node?.kind === 'text') return [located(node)];
  return node?.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'text' ? [located(item)] : [])) : [];
}

export function dateIn(node: TreeNode | undefined): Located<Edtf> | undefined {
  const text = textIn(node);
  const value = text && parseEdtf(text.value);
  return value && { value, span: text.span };
}

export const isTrue = (node: TreeNode | undefined): boolean => node?.kind === 'text' && /^true$/i.test(node.text);

/** The keys of a map as dates, in the order of the file; `undefined` where one of them is none. */
export function datesOf(map: MapNode): { readonly from: Located<Edtf>; readonly value: TreeNode }[] | undefined {
  const dates = map.fields.flatMap(({ key, value }) => {
    const from = dateIn(key);
    return from?.value.form === 'within' ? [{ from, value }] : [];
  });
  return dates.length === map.fields.length ? dates : undefined;
}

/** By beginning. Two that begin on one day cannot be told apart, and are a fault. */
export function inOrder<T extends { readonly from: Located<Edtf> }>(dated: readonly T[], entry: Entry): T[] {
  const sorted = [...dated].sort((a, b) => a.from.value.begins.lo - b.from.value.begins.lo);
  sorted.forEach(({ from }, at) => {
    const before = sorted[at - 1]?.from;
    if (before?.value.begins.lo !== from.value.begins.lo) return;
    const [first, second] = before.span.start < from.span.start ? [before, from] : [from, before];
    entry.fault(second.span, `"${second.value.text}" begins on the same day as "${first.value.text}"; each date may begin one value`);
  });
  return sorted;
}

/** A phrase with what its braces hold. */
export interface FilledPhrase {
  readonly phrase: Phrase;
  readonly filling?: Located<string>;
}

/** The phrases of an entry. The schema has passed them. */
export function phrasesIn(texts: readonly Located<string>[]): FilledPhrase[] {
  return texts.flatMap(({ value, span }): FilledPhrase[] => {
    const parsed = parsePhrase(value, span);
    if ('fault' in parsed) return [];
    const { phrase, value: filling } = parsed;
    return [filling ? { phrase, filling: { value: filling.text, span: insideBraces(span) } } : { phrase }];
  });
}

/** What stands between the only braces of a scalar on disk, however it is quoted or folded. */
function insideBraces(span: Span): Span {
  const text = span.source.text.slice(span.start, span.end);
  const match = /\{\s*([^{}]*?)\s*\}/.exec(text);
  if (!match) return span;
  const start = span.start + match.index + match[0].indexOf(match[1] ?? '', 1);
  return { source: span.source, start, end: start + (match[1] ?? '').length };
}

/** An entry with a list to put its faults in. */
export const entryOf = (path: Path, key: TextNode, value: TreeNode, faults: Fault[]): Entry => ({
  path,
  key,
  value,
  fault: (span, message, suggestion) => void faults.push(faultAt(path, span, message, suggestion)),
});
