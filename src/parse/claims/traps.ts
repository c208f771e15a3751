import { parseEdtf, parsePrintedDate } from '../edtf.ts';
import { readQuantity } from '../quantity.ts';
import { entrySchema, propertyOf, sectionNames } from './schema.ts';
import { withArticle } from './complaints.ts';
import { quoted } from './syntax-words.ts';
import { faultAt } from './tree.ts';
import type { Fault, Field, MapNode, Path, TextNode, TreeNode } from './tree.ts';

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
  const glued = /^([a-z-]+):(\S[^]*)$/.exec(value.text);
  if (glued && value.plain && propertyOf(entry, glued[1] ?? '')) {
    const meant = `${glued[1] ?? ''}: ${glued[2] ?? ''}`;
    return [faultAt(path, value.span, `A space is missing after the colon of "${value.text}"; write ${meant}`, meant)];
  }
  if (section === 'events' && (parseEdtf(value.text) ?? parsePrintedDate(value.text))) {
    return [bare(value, path, 'date', `{when: ${value.text}}`)];
  }
  return section === 'figures' && readQuantity(value.text) ? [bare(value, path, 'figure', `{is: ${value.text}, said: ...}`)] : [];
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
  if (node.kind !== 'text' || !node.plain) return [];
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

/** The field, or for a claim in one line the section, that a text belongs to. */
function fieldAt(path: Path): string {
  const names = path.filter((step): step is string => typeof step === 'string');
  const [section = ''] = names;
  return names.length <= 2 && sectionNames.includes(section) ? section : (names[2] === 'is' ? 'is' : (names.at(-1) ?? ''));
}
