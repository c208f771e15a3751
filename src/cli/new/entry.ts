import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Section } from '../../model/claim.ts';
import { fields } from './fields.ts';
import type { Given, Kind } from './fields.ts';

/** A claim as a claim file has it. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value };

/** Fields whose lists are lines to be read, and stand below one another. */
const listsOfLines = new Set(['said', 'words', 'printed', 'never']);
/** A longer text is folded, as an editor would. */
const longText = 80;
const widest = 100;

/** The claim from what was given, in its shortest form. */
export function valueOf(kind: Kind, given: Given): Value {
  const entry: Record<string, Value> = {};
  for (const { name, kinds } of fields) {
    const texts = given[name] ?? [];
    if (!kinds.includes(kind) || texts.length === 0) continue;
    if (name === 'unnamed') entry.speaker = { unnamed: texts[0] ?? '' };
    else if (name === 'held') entry.held = Object.fromEntries(texts.map(splitPair));
    else if (name === 'is') entry.is = pairsOrText(texts);
    else if (/^(?:before|after)$/.test(name)) entry[name] = linkOf(texts);
    else entry[name] = texts.length === 1 && name !== 'called' ? (texts[0] ?? '') : texts;
  }
  return shortened(kind, entry);
}

function shortened(kind: Kind, entry: Readonly<Record<string, Value>>): Value {
  const keys = Object.keys(entry);
  const alone = (key: string): boolean => keys.length === 1 && typeof entry[key] === 'string';
  if (kind === 'name' && alone('name')) return entry.name ?? '';
  if (kind === 'name' && keys.every((key) => key === 'name' || key === 'also')) return [entry.name ?? '', entry.also ?? ''].flat(); // prettier-ignore
  // without braces a line would be an event that has no date, or a figure that has no slot
  if ((kind === 'event' || kind === 'figure') && alone('said') && /\{[^{}]*\}/.test(entry.said as string)) return entry.said ?? ''; // prettier-ignore
  if (kind === 'statement' && alone('printed')) return entry.printed ?? '';
  return entry;
}

/** "2021-01-20=joe-biden" */
function splitPair(text: string): [string, string] {
  const match = /^\s*([^=]*?)\s*=\s*(.*?)\s*$/su.exec(text) ?? /^\s*(\S+)\s+(\S+)\s*$/u.exec(text);
  return [match?.[1] ?? text, match?.[2] ?? ''];
}

const pairsOrText = (texts: readonly string[]): Value =>
  texts.length === 1 && !texts[0]?.includes('=') ? (texts[0] ?? '') : Object.fromEntries(texts.map(splitPair));

/** Ids alone are a list; where one has a gap it is a map, or a list of what it takes. */
function linkOf(texts: readonly string[]): Value {
  const links = texts.map((text): Value => {
    const [id, gap] = text.includes('=') ? splitPair(text) : [text, ''];
    return gap === '' ? id : { [id]: gap };
  });
  return links.length === 1 ? (links[0] ?? '') : links;
}

/** The entry as lines of YAML from the left margin. */
export function linesOf(kind: Kind, id: string, value: Value): string[] {
  const doc = new Document({ [id]: value }, { schema: 'failsafe', version: '1.2' });
  visit(doc, (_, node, path) => {
    if (isScalar(node)) styleText(node, path.some(isSeq));
    if (isScalar(node) || !(isMap(node) || isSeq(node))) return;
    const key: unknown = path.findLast((one) => isPair(one))?.key;
    const field = isScalar(key) ? String(key.value) : '';
    // the file, its entry, and in it lists of lines; all else in braces or brackets
    const block = node === doc.contents || (isMap(node) && field === id) || (isSeq(node) && listsOfLines.has(field));
    if (!block) node.flow = true;
  });
  const folds = kind === 'quote' || kind === 'statement';
  return doc
    .toString({ lineWidth: folds ? widest : 0, flowCollectionPadding: false })
    .trimEnd()
    .split('\n');
}

/** Quoted, where YAML would take it for nothing, and where braces stand, as editors are used to. */
function styleText(node: { value: unknown; type?: string }, inList: boolean): void {
  const text = String(node.value);
  if (/^(?:~|null|)$/i.test(text)) node.type = text === '~' ? 'PLAIN' : 'QUOTE_DOUBLE';
  else if (text.includes('{')) node.type = 'QUOTE_DOUBLE';
  else if (text.length > longText && !inList) node.type = 'BLOCK_FOLDED';
}

/** The entry as a claim file of its own. */
export const fileOf = (section: Section, lines: readonly string[]): string =>
  `${section}:\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}\n`;
