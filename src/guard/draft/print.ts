import { stringify } from 'yaml';
import type { Article } from '../../model/article.ts';
import { isoOf } from '../../parse/calendar.ts';
import type { Entry, SaidWords } from './candidate.ts';

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
  const comment = ask ? [`  # ${ask.replace(/\s+/gu, ' ')}`] : [];
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
  if (lines.length < 2) return ['', `speaker: ${who}`, `words: ${scalar(words)}`];
  return ['', `speaker: ${who}`, 'words: >-', ...lines.map((line) => `  ${line}`)];
}

/** A string as YAML has it on one line; quoted always, so that an editor sees where it ends. */
const scalar = (value: string): string =>
  stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
