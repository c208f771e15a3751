import { monthWords, parseEdtf, parsePrintedDate } from '../edtf.ts';
import { findQuantities, readQuantity } from '../quantity.ts';
import { entrySchema, propertyOf, sectionNames } from './schema.ts';
import { gluedField, missingSpace, withArticle } from './complaints.ts';
import { quoted } from './syntax-words.ts';
import { faultAt } from './tree.ts';
import type { Fault, Field, MapNode, NothingNode, Path, TextNode, TreeNode } from './tree.ts';

/** What is good YAML, and of the schema, but cannot be what the editor meant. */
export function findTraps(root: MapNode): Fault[] {
  const entries = root.fields
    .filter(({ key }) => sectionNames.includes(key.text))
    .flatMap(({ key, value }) => (value.kind === 'map' ? misfitsOf(value, key.text) : []));
  return [...entries, ...cutTexts(root, [])];
}

/** Fields right below a section are told once: the id is missing above the first of them. */
function misfitsOf(section: MapNode, name: string): Fault[] {
  const entry = entrySchema(name);
  const loose = section.fields.filter(({ key, value }) => entry && propertyOf(entry, key.text) && value.kind !== 'map');
  const others = section.fields.filter((field) => !loose.includes(field)).flatMap((field) => misfits(field, name));
  const [first] = loose;
  if (!first) return others;
  const title = withArticle(entry?.title ?? 'claim');
  const message = `"${first.key.text}" is a field of ${title}, and stands where an id was expected; write the id above it, and its fields below that, indented`; // prettier-ignore
  // Each of them is wrong, and one problem stands for all.
  return [...others, ...loose.map(({ key }) => faultAt([name, key.text], first.key.span, message))];
}

/** An entry in one line that lacks the space after a colon, or the phrase around its value. */
function misfits({ key, value }: Field, section: string): Fault[] {
  const entry = entrySchema(section);
  const path = [section, key.text];
  if (!entry) return [];
  if (value.kind !== 'text') return [];
  const meant = value.plain ? gluedField(value.text, entry) : undefined;
  if (meant !== undefined) return [faultAt(path, value.span, missingSpace(value.text, meant), meant)];
  const [, name = '', behind] = (value.plain && /^([a-z-]+)(?:\s*=\s*([^]+))?$/.exec(value.text)) || [];
  if (propertyOf(entry, name) && section !== 'names') return [withoutColon(value, path, name, behind)];
  if (section === 'events' && (parseEdtf(value.text) ?? parsePrintedDate(value.text))) {
    return [bare(value, path, 'date', `{when: ${value.text}}`)];
  }
  if (section === 'figures' && readQuantity(value.text)) {
    return [bare(value, path, 'figure', `{is: ${value.text}, said: ...}`)];
  }
  const found = /[{}]/.test(value.text) ? undefined : bracesForgotten(value, section);
  return found === undefined ? [] : [withoutBraces(value, path, found)];
}

function withoutColon({ text, span }: TextNode, path: Path, name: string, behind: string | undefined): Fault {
  if (behind === undefined) return faultAt(path, span, `"${text}" has no colon after it; expected a field, a colon and a value`, `${name}:`);
  const meant = `${name}: ${behind}`;
  return faultAt(path, span, `"${text}" has "=" where a colon was expected; write ${meant}`, meant);
}

/**
 * What of a line without braces is a value beyond doubt: a full date of an event; the digits with which a line begins, if they are no
 * year; a value in other brackets.
 */
function bracesForgotten({ text }: TextNode, section: string): string | undefined {
  const isValue = section === 'events' ? isFullDate : section === 'figures' ? (one: string) => readQuantity(one) !== undefined : undefined;
  if (!isValue) return undefined;
  const bracketed = /[[(<]([^\][()<>]+)[\])>]/.exec(text);
  if (bracketed && isValue(bracketed[1] ?? '') && (section === 'events' || bracketed[0].startsWith('['))) return bracketed[0];
  if (section === 'events') return fullDates.exec(text)?.[0];
  const [first] = findQuantities(text);
  const written = first?.start === 0 ? text.slice(0, first.end) : '';
  return /\d/.test(written) && !/^(?:1[5-9]|20)\d\d$/.test(written) ? written : undefined;
}

const fullDates = new RegExp(`\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${monthWords})\\.?,?\\s+\\d{4}|(?:${monthWords})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})\\b`, 'i'); // prettier-ignore
const isFullDate = (text: string): boolean => fullDates.exec(text)?.[0] === text;

function withoutBraces({ text, span }: TextNode, path: Path, value: string): Fault {
  const meant = quoted(text.replace(value, () => `{${value.replace(/^[[(<]|[\])>]$/g, '')}}`));
  return faultAt(path, span, `"${text}" has no braces; expected some around the value: ${meant}`, meant);
}

function bare({ text, span }: TextNode, path: Path, kind: string, fields: string): Fault {
  const message = `"${text}" is a ${kind} without a phrase; expected a line as printed with the ${kind} in braces, or fields: ${fields}`;
  return faultAt(path, span, message);
}

// Wordings are compared letter for letter: there a cut is never harmless. Elsewhere a remark may well stand behind.
const wordings = new Set(['words', 'printed', 'text', 'statements']);
const texts = new Set(['said', 'name', 'also', 'never', 'called', 'unnamed', 'reason', 'about', 'source', 'what', 'note', 'is', 'names', 'events', 'figures']); // prettier-ignore

/**
 * Text that YAML cut at ` #`. A mark set right before a word ("#1") belongs to the text; in a wording any mark does, but
 * for a remark set off by two spaces or more.
 */
function cutTexts(node: TreeNode, path: Path): Fault[] {
  if (node.kind === 'map') return node.fields.flatMap(({ key, value }) => cutTexts(value, [...path, key.text]));
  if (node.kind === 'list') return node.items.flatMap((item, at) => cutTexts(item, [...path, at]));
  if (node.kind === 'nothing') return cutWhole(node, path);
  if (!node.plain) return [];
  if (/^(?:-[^\s\d.-]|[–—•·]\s)/.test(node.text)) return [withoutHyphen(node, path)];
  const { source, end } = node.span;
  const match = /^([ \t]+)(#[^\r\n]*)/.exec(source.text.slice(end, end + 300));
  if (!match) return [];
  const [, blanks = '', rest = ''] = match;
  const field = fieldAt(path);
  const remark = /^#+(?:\s|$)/.test(rest);
  const cut = wordings.has(field) ? !(remark && blanks.length > 1) : texts.has(field) && !remark;
  if (!cut) return [];
  const span = { source, start: end + blanks.length, end: end + blanks.length + rest.trimEnd().length };
  const meant = quoted(`${node.text}${blanks}${rest.trimEnd()}`);
  const message = `YAML takes "${rest.trimEnd()}" for a comment and reads only "${node.text}"; if it is part of the text, put the whole in quotes: ${meant}; if not, put it on a line of its own`; // prettier-ignore
  return [faultAt(path, span, message, meant)];
}

/** A text that begins with `#`, all of which is a comment to YAML. A remark has a space after the mark. */
function cutWhole({ span }: NothingNode, path: Path): Fault[] {
  const { source, end } = span;
  const [, blanks = '', rest = ''] = /^(:?[ \t]+)(#[^\s#][^\r\n]*)/.exec(source.text.slice(end, end + 300)) ?? [];
  const written = rest.trimEnd();
  if (written === '') return [];
  const start = end + blanks.length;
  const message = `YAML takes "${written}" for a comment and reads nothing; if it is text, put it in quotes: ${quoted(written)}`;
  return [faultAt(path, { source, start, end: start + written.length }, message, quoted(written))];
}

/** A list whose lines begin with something else than a hyphen and a space, so that YAML joins them to one text. */
function withoutHyphen({ text, span }: TextNode, path: Path): Fault {
  const [line = ''] = text.slice(1).trimStart().split(/\s[-–—•·](?=\S|\s)/);
  const fault = text.startsWith('-') ? 'A space is missing after the hyphen' : `A line of a list begins with a hyphen, not with "${text.charAt(0)}"`;
  const message = `${fault}; write - ${line.trimEnd()}, and what follows of the list so too; if it is text, put it in quotes`;
  return faultAt(path, span, message);
}

/** The field, or for a claim in one line the section, that a text belongs to. */
function fieldAt(path: Path): string {
  const names = path.filter((step): step is string => typeof step === 'string');
  const [section = ''] = names;
  return names.length <= 2 && sectionNames.includes(section) ? section : (names[2] === 'is' ? 'is' : (names.at(-1) ?? ''));
}
