import { nearest } from '../../model/nearest.ts';
import type { Span } from '../../model/span.ts';
import { textOf } from '../../model/span.ts';
import { parseDay, parseEdtf, parseGap, parsePrintedDate } from '../edtf.ts';
import { diagnoseDate, explainEdtf, mendEdtf } from '../explain-edtf.ts';
import { phraseFault } from '../phrase.ts';
import type { PhraseFault } from '../phrase.ts';
import { entrySchema, examplesOf, isClaimId, looksLikeDate, ownersOf, propertyOf, resolve, sectionNames } from './schema.ts';
import type { Schema } from './schema.ts';
import { meantKey } from './meant.ts';
import { quoted } from './syntax-words.ts';
import { faultAt } from './tree.ts';
import type { Fault, Field, MapNode, Path, TextNode, TreeNode } from './tree.ts';

/** What the faults of a claim file are called. Each function words one kind; none decides anything. */

/** Where in the file a node stands. */
export interface Place {
  readonly path: Path;
  /** The key that it is the value of. */
  readonly key?: TextNode;
  /** The claim or acceptance that it is part of. */
  readonly entry?: { readonly title: string; readonly id: string | number | undefined };
}

export function unknownField(field: Field, map: MapNode, schema: Schema, { path }: Place): Fault {
  const { key } = field;
  const at = [...path, key.text];
  const glued = field.value.kind === 'nothing' ? gluedField(key.text, schema) : undefined;
  if (glued !== undefined) return faultAt(at, key.span, missingSpace(key.text, glued), glued);
  const known = Object.keys(schema.properties ?? {});
  const there = map.fields.map((one) => one.key.text);
  const meant = meantKey(key.text, known, there);
  if (path.length === 0) return unknownSection(field, meant, known);
  const title = schema.title ?? 'claim';
  const what = `"${key.text}" is not a field of ${withArticle(title)}`;
  if (meant !== undefined) return faultAt(at, key.span, `${what}; did you mean "${meant}"?`, meant);
  const owners = ownersOf(key.text).map((owner) => `${withArticle(owner.title)} (under "${owner.section}")`);
  const elsewhere = owners.length > 0 ? `, but of ${listed(owners)}` : '';
  return faultAt(at, key.span, `${what}${elsewhere}; expected ${listed(known.map((one) => `"${one}"`))}`);
}

/** `when: 2022` for "when:2022", a text or a key, if there is a field of that name. */
export function gluedField(text: string, schema: Schema): string | undefined {
  const [, name = '', value = ''] = /^([a-z-]+):(\S[^]*)$/.exec(text) ?? [];
  return propertyOf(schema, name) && `${name}: ${value.startsWith('#') ? `"${value}"` : value}`;
}

export const missingSpace = (written: string, meant: string): string =>
  `A space is missing after the colon of "${written}"; write ${meant}`;

function unknownSection({ key, value }: Field, meant: string | undefined, known: readonly string[]): Fault {
  const what = `"${key.text}" is not a section of a claim file`;
  const told = (message: string): Fault => faultAt([key.text], key.span, message);
  if (meant !== undefined) return faultAt([key.text], key.span, `${what}; did you mean "${meant}"?`, meant);
  const owners = ownersOf(key.text).map(({ section }) => section);
  if (owners.length > 0) return told(`"${key.text}" is a field of a claim; it stands below a section (${listed(owners)}) and an id`);
  const fields = value.kind === 'map' ? value.fields.map((field) => field.key.text) : [];
  if (fields.length > 0 && fields.every((name) => known.includes(name))) {
    return told(`${what}; the sections below it begin in the first column, and nothing stands above them`);
  }
  const [section, ...others] = sectionNames.filter((name) => {
    const entry = entrySchema(name);
    return fields.length > 0 && entry && fields.every((one) => propertyOf(entry, one));
  });
  if (section === undefined || others.length > 0) return told(`${what}; expected ${listed(known.map((one) => `"${one}"`))}`);
  return { ...told(`${what}; a claim with these fields stands below "${section}:", indented`), explains: section };
}

/** A section that stands, indented, below another one. */
export const indentedSection = ({ key }: Field, { path }: Place): Fault =>
  faultAt([...path, key.text], key.span, `"${key.text}" is a section, and stands here below "${String(path[0])}"; a section begins in the first column`); // prettier-ignore

export function missingField(name: string, span: Span, schema: Schema, place: Place): Fault {
  const field = propertyOf(schema, name);
  const purpose = field && resolve(field).description;
  return faultAt(place.path, span, `${subjectOf(schema, place)} has no "${name}"; expected one${purpose ? `: ${plain(purpose)}` : ''}`);
}

export function noneOfFields(names: readonly string[], span: Span, schema: Schema, place: Place): Fault {
  const expected = names.map((name) => `"${name}"`).join(' nor ');
  return faultAt(place.path, span, `${subjectOf(schema, place)} has neither ${expected}; expected one of them`);
}

export function emptyValue(node: TreeNode, schema: Schema, place: Place): Fault {
  const written = node.kind === 'nothing' && /^(?:~|null)$/.test(textOf(node.span)) ? `, which is what "${textOf(node.span)}" means to YAML` : ''; // prettier-ignore
  const span = node.kind === 'text' ? outer(node, place) : node.span;
  return faultAt(place.path, span, `${holder(place)} holds nothing${written}; expected ${expectation(schema)}`);
}

export function notOneOf(node: TextNode, schema: Schema, place: Place): Fault {
  const { enum: values = [] } = schema;
  const near = nearest(node.text, values);
  const some = values.length > 10 ? `of ${values.length}, as in ${asYaml(examplesOf(schema)[0] ?? values[0])}` : `of ${listed(values.map((one) => `"${one}"`))}`; // prettier-ignore
  const expected = near === undefined ? `expected one ${some}` : `did you mean "${near}"?`;
  return faultAt(place.path, node.span, `"${node.text}" is no ${place.key?.text ?? 'value'}; ${expected}`, near);
}

export function wrongKind(node: TreeNode, schema: Schema, place: Place): Fault {
  const { path } = place;
  if (path.length === 0) {
    const expected = listed(Object.keys(schema.properties ?? {}).map((one) => `"${one}"`));
    return faultAt(path, node.span, `A claim file holds sections, and this is ${found(node)}; expected ${expected}`);
  }
  if (schema.type === 'boolean') {
    const truth = node.kind === 'text' ? truthOf(node.text) : undefined;
    return faultAt(path, node.span, `${holder(place)} is ${found(node)}; expected true or false`, truth);
  }
  const trap = admitsText(schema) && (node.kind === 'map' || node.kind === 'list') ? trapOf(node) : undefined;
  if (trap) return faultAt(path, node.span, `${trap.message}; expected ${expectation(schema)}`, trap.suggestion);
  return faultAt(path, node.span, `${holder(place)} holds ${found(node)}; expected ${expectation(schema)}`);
}

const holder = ({ key, path }: Place): string =>
  typeof path.at(-1) === 'string' && key ? `"${key.text}"` : 'This line of the list';

/** What YAML made of a text without quotation marks. */
function trapOf(node: Exclude<TreeNode, TextNode>): { readonly message: string; readonly suggestion: string } | undefined {
  const written = textOf(node.span);
  if (/^[[{]/.test(written)) {
    const suggestion = quoted(written);
    const kind = node.kind === 'list' ? 'a list' : 'a map of fields';
    return { message: `YAML reads ${written} as ${kind}; if it is text, put it in quotes: ${suggestion}`, suggestion };
  }
  const only = node.kind === 'map' && node.fields.length === 1 ? node.fields[0] : undefined;
  if (!only || only.value.kind !== 'text' || !/\s/.test(only.key.text)) return undefined;
  const suggestion = quoted(written);
  return { message: `YAML reads "${only.key.text}" as a key because of the colon after it; put the whole text in quotes: ${suggestion}`, suggestion }; // prettier-ignore
}

export function wrongFormat(node: TextNode, schema: Schema, place: Place): Fault {
  const { path } = place;
  const { text, span } = node;
  if (schema.format === 'edtf') return wrongDate(node, path);
  if (schema.format === 'phrase') return faultAt(path, span, `"${text}" ${phraseFaults[phraseFault(text) ?? 'empty']}`);
  if (schema.format === 'date') {
    const { reason = 'expected one day, as in 2027-12-31', meant } = (parseEdtf(text) ? undefined : diagnoseDate(text)) ?? {};
    return faultAt(path, span, `"${text}" is no day: ${reason}`, meant !== undefined && parseDay(meant) === undefined ? undefined : meant);
  }
  if (schema.format === 'gap') {
    const spaced = text.replace(/(\d)(?=\p{L})/u, '$1 ');
    return faultAt(path, span, `"${text}" is no gap between dates; expected days, weeks, months or years, as in "1 day", "1..3 days", "up to 2 weeks" or "over 1 year"`, parseGap(spaced) && spaced); // prettier-ignore
  }
  if (schema.format === 'occasion' && (looksLikeDate(text) || parsePrintedDate(text))) return wrongDate(node, path);
  const id = kebab(text.split('/').at(-1) ?? '');
  if (schema.format === 'claim-name' && text.includes('/')) {
    const section = nearest(text.split('/')[0] ?? '', sectionNames);
    const meant = section === undefined ? undefined : `${section}/${id ?? ''}`;
    return faultAt(path, span, `"${text}" names no claim; expected an id, or a section and an id, as in "events/summit"`, meant);
  }
  const [, other = '', gap = ''] = /^(\S+)[\s:]+(.+)$/.exec(text) ?? [];
  if (schema.additionalProperties !== undefined && isClaimId(other) && parseGap(gap)) {
    const meant = `{${other}: ${gap}}`;
    return faultAt(path, span, `"${text}" is no id; an id and its gap are written ${meant}`, meant);
  }
  return faultAt(path, span, `"${text}" is no id; ${idRule}${id === undefined ? '' : `: "${id}"`}`, id);
}

const phraseFaults: Readonly<Record<PhraseFault, string>> = {
  empty: 'has no word in it; expected a line as printed',
  'two-slots': 'has braces more than once; expected one place for the value, and a phrase of its own for each value',
  'nested-braces': 'has braces inside braces; expected one pair, around the value',
  'open-brace': 'has a brace without its partner; expected "{" before the value and "}" after it',
  'only-slot': 'has nothing beside the braces; expected some words as printed beside the value',
  'gap-at-end': 'begins or ends with "..."; a gap stands between words',
};

const idRule = 'an id has small letters and digits, and hyphens between words';

function wrongDate({ text, span }: TextNode, path: Path): Fault {
  const mended = mendEdtf(text);
  return faultAt(path, span, `"${text}" is no date: ${explainEdtf(text)}`, mended);
}

/** Whether a key has an opening brace in it, because the colon before that is missing: `summit {when: 2022}`. */
export const isOpened = (key: TextNode): boolean => /^\S+\s*[{[]/.test(key.text);

const lineFrom = ({ source, start }: Span): string => /^[^\r\n]*/.exec(source.text.slice(start))?.[0].trimEnd() ?? '';


export function wrongId(key: TextNode, { path }: Place): Fault {
  const [, before = ''] = /^(\S+)\s*[{[]/.exec(key.text) ?? [];
  if (isOpened(key)) {
    const written = lineFrom(key.span);
    const meant = `${before}:${written.slice(before.length).replace(/^\s*/, ' ')}`;
    return faultAt(path, key.span, `A colon is missing after "${before}"; write ${meant}`, meant);
  }
  const id = kebab(key.text);
  return faultAt(path, key.span, `"${key.text}" is no id; ${idRule}${id === undefined ? '' : `: "${id}"`}`, id);
}

/** A key that is no date from which on something holds; `value` is what it holds. */
export function wrongBeginning({ key, value }: Field, { path }: Place): Fault {
  const at = (message: string, meant?: string): Fault => faultAt(path, key.span, message, meant);
  const { text } = key;
  if (value.kind === 'text' && isClaimId(text) && parseEdtf(value.text)?.form === 'within') {
    const meant = `${value.text}: ${text}`;
    return at(`"${text}" stands where a date was expected, and "${value.text}" behind it; the date comes first: ${meant}`, meant);
  }
  const { reason, meant } = (parseEdtf(text) ? undefined : diagnoseDate(text)) ?? {};
  const from = meant?.split('/')[0] ?? '';
  if (parseEdtf(text) || meant?.includes('/')) {
    const point = parseEdtf(from) ? from : undefined;
    return at(`"${text}" is an interval; expected the day, month or year from which on it holds, as in ${point ?? '2021-01-20'}`, point);
  }
  return at(`"${text}" is no date: ${reason ?? 'expected the day, month or year from which on it holds, as in 2021-01-20'}`, meant);
}

/** A text as an id: "Mike Waltz" is `mike-waltz`. */
function kebab(text: string): string | undefined {
  const words = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase().match(/[\p{L}\p{N}]+/gu); // prettier-ignore
  const id = words?.join('-') ?? '';
  return isClaimId(id) && id.length <= 60 ? id : undefined;
}

const truthOf = (text: string): string | undefined =>
  /^(?:y|yes|on|1|wahr|oui)$/i.test(text) ? 'true' : /^(?:n|no|off|0)$/i.test(text) ? 'false' : nearest(text, ['true', 'false']);

const admitsText = ({ type, format }: Schema): boolean => (format === undefined || format === 'phrase') && (type?.includes('string') ?? false);

function found(node: TreeNode): string {
  if (node.kind === 'text') return `"${node.text.length > 60 ? `${node.text.slice(0, 57)}...` : node.text}"`;
  if (node.kind === 'list') return 'a list';
  return node.kind === 'map' ? `fields (${listed(node.fields.map(({ key }) => `"${key.text}"`).slice(0, 3))})` : 'nothing';
}

const kinds: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'keys and values below it', boolean: 'true or false' };
const formatted: Readonly<Record<string, string>> = { edtf: 'a date', 'claim-id': 'an id', gap: 'a gap', date: 'a day', occasion: 'a date or an id', 'claim-name': 'an id' }; // prettier-ignore

/** What a schema wants, with an example: `text or a list, as in "lasted for {}"`. */
function expectation(schema: Schema): string {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['string']);
  const scalar = schema.format === undefined ? undefined : formatted[schema.format];
  // What YAML takes for a number or a truth is text to an editor.
  const named = types.filter((type) => types.length === 1 || !['number', 'integer', 'boolean', 'null'].includes(type));
  const words = named.map((type) => (type === 'string' && scalar !== undefined ? scalar : (kinds[type] ?? type)));
  const texts = examplesOf(schema).flatMap((one): readonly unknown[] =>
    Array.isArray(one) && types.includes('string') ? one : [one],
  );
  const example: unknown = texts.find((one) => typeof one === 'string') ?? texts[0];
  // What can only be a map or a list says itself what it holds.
  const own = types.includes('string') ? undefined : schema.errorMessage?.replace('Expected ', '');
  return `${own ?? listed(words)}${example === undefined || own?.includes('as in') ? '' : `, as in ${asYaml(example)}`}`;
}

/** An example of the schema as an editor would type it. */
function asYaml(example: unknown, inside = false): string {
  if (Array.isArray(example)) return `[${example.map((one) => asYaml(one, true)).join(', ')}]`;
  if (typeof example === 'object' && example !== null) {
    return `{${Object.entries(example).map(([key, value]) => `${key}: ${asYaml(value, true)}`).join(', ')}}`;
  }
  return inside && !/[[\]{}:#,]/.test(String(example)) ? String(example) : `"${String(example)}"`;
}

/** Where there is no text to point at, its quotation marks, or else its key. */
function outer(node: TextNode, { key }: Place): Span {
  const { source, start, end } = node.span;
  if (end > start) return node.span;
  return node.end > end ? { source, start: start - 1, end: node.end } : (key?.span ?? node.span);
}

const subjectOf = (schema: Schema, { entry }: Place): string => {
  const title = schema.title ?? entry?.title ?? 'claim';
  return typeof entry?.id === 'string' && entry.title === title ? `The ${title} "${entry.id}"` : `The ${title}`;
};

export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
/** The first sentence of a description, as part of another one. */
const plain = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.(?: \p{Lu}.*)?$/u, '');

/** "a", "a or b", "a, b or c". */
const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
