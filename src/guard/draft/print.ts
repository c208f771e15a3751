import { stringify } from 'yaml';
import type { Article } from '../../model/article.ts';
import { isoOf } from '../../parse/calendar.ts';
import type { Candidate, Entry, SaidWords } from './candidate.ts';
import { isTelling } from './telling.ts';

const sections = ['names', 'posts', 'events', 'figures', 'quotes'] as const;

/** The whole claim file. */
export function printDraft(article: Article, entries: readonly Entry[]): string {
  const { published, headline } = article;
  const head = [
    '# yaml-language-server: $schema=../schemas/claims.schema.json',
    `about: ${scalar(`Drafted from ${article.id}${headline ? `: ${headline}` : ''}`)}`,
    ...(published ? [`covers: ${isoOf(published.day)} # articles of that day alone: take this away from what holds longer`] : []), // prettier-ignore
  ];
  const body = sections.flatMap((section) => {
    const own = entries.filter((entry) => entry.section === section);
    return own.length === 0 ? [] : ['', `${section}:`, ...own.flatMap(printEntry)];
  });
  return [...head, ...body, ''].join('\n');
}

/** One entry under its section, as lines of YAML. */
export const printAlone = (entry: Entry): string => [`${entry.section}:`, ...printEntry(entry)].join('\n');

function printEntry(entry: Entry): string[] {
  const { id, ask } = entry;
  const comment = ask ? [`  # ${ask.replace(/\s+/gu, ' ').replace(new RegExp(hidden, 'gu'), written)}`] : [];
  return [...comment, ...valueOf(entry).map((line, at) => (at === 0 ? `  ${id}:${line}` : `    ${line}`))];
}

function valueOf(entry: Entry): string[] {
  if (entry.section === 'quotes') return saidLines(entry.value);
  if (entry.section === 'posts') {
    const { called, shared, since, holder } = entry.value;
    return [` {called: [${scalar(called)}],${shared ? ' shared: true,' : ''} held: {${since}: ${holder}}}`];
  }
  if (typeof entry.value === 'string') return [` ${scalar(entry.value)}`];
  return [` {when: ${entry.value.when}, said: [${entry.value.said.map(scalar).join(', ')}]}`];
}

const widest = 100;

/** Long words are folded, as an editor would. */
function saidLines({ speaker, words }: SaidWords): string[] {
  const who = typeof speaker === 'string' ? speaker : `{unnamed: ${scalar(speaker.unnamed)}}`;
  const lines = words.match(new RegExp(`\\S(?:.{0,${widest}}(?=\\s|$)|\\S+)`, 'gu')) ?? [];
  if (lines.length < 2 || hidden.test(words)) return ['', `speaker: ${who}`, `words: ${scalar(words)}`];
  return ['', `speaker: ${who}`, 'words: >-', ...lines.map((line) => `  ${line}`)];
}

/** What would steer the terminal that a draft is printed on, or what nobody would see in an editor. */
const hidden = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * A string as YAML has it on one line; quoted always, so that an editor sees where it ends. Characters that nobody sees are written out
 * (`\u200D`), which YAML reads as the same text.
 */
const scalar = (value: string): string =>
  stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 })
    .trimEnd()
    .replace(new RegExp(hidden, 'gu'), written);

function written(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

const mostInId = 4;

/** Ids made from the text, each once in its section. */
export function withIds(candidates: readonly Candidate[], taken: Set<string>): Entry[] {
  return candidates.map((candidate) => {
    const base = baseOf(candidate);
    let id = base;
    for (let count = 2; taken.has(`${candidate.section}/${id}`); count += 1) id = `${base}-${count}`;
    taken.add(`${candidate.section}/${id}`);
    return { ...candidate, id };
  });
}

/** Words that are fields of a claim file, and so ids that look like a slip. */
const fields = new Set(
  'about covers source what note names posts events figures quotes statements stet name also never called held shared when said before after during same-day is speaker unnamed at translated words printed article claim text reason check until fingerprint'.split(' '), // prettier-ignore
);

const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  œ: 'oe',
  ı: 'i',
};

function baseOf({ section, about }: Candidate): string {
  const plain = about.toLowerCase().replace(/[ßæøłđðþœı]/gu, (letter) => plainLetters[letter] ?? '');
  const words = plain.normalize('NFD').replace(/[\p{M}'’]/gu, '').match(/[a-z0-9]+/g) ?? []; // prettier-ignore
  const telling = words.filter((word) => isTelling(word) && word.length > 1);
  const stem = (section === 'names' || telling.length === 0 ? words : telling.slice(0, mostInId)).join('-') || 'claim';
  return /^[a-z]/.test(stem) && !fields.has(stem) ? stem : `${section.slice(0, -1)}-${stem}`;
}
