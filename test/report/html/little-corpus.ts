import { parseDay } from '../../../src/cli/day.ts';
import type { Run } from '../../../src/model/run.ts';
import { checkSources } from '../../../src/run.ts';
import { source } from '../by-hand.ts';

/** A small desk with something of everything that the page can show. */
export const claimsText = `about: The Westhaven bridge
names:
  ada-holm: Ada Holm
  owen-marsh: Owen Marsh
  westhaven: Westhaven
posts:
  mayor: {called: mayor of Westhaven, held: {2020-05-01: ada-holm}}
events:
  bridge-opened: "bridge opened {3 May 1961}"
  survey: {when: 2026-02-05, before: repairs}
  repairs: {when: 2026-02-02}
  vote: {when: 2026-03-10}
  count: {after: {vote: 2 days}}
  result: {when: 2026-03-11, after: count}
figures:
  vehicles: "carries {19,347} vehicles a day"
quotes:
  mayor-on-repairs: {speaker: ada-holm, words: We will not reopen it until every bolt of the 212 has been tested twice}
statements:
  no-toll: {printed: nobody has proposed a toll}
stet:
  - article: first
    text: Owen Marhs
    reason: Printed so in the first edition, and put right in the second
`;

const front = (headline: string, day: number): string =>
  `---\noutlet: The Westhaven Post\nheadline: ${headline}\npublished: 2026-02-${day}\n---\n`;

export const firstText = `${front('Bridge stays shut', 10)}The Westhaven bridge opened in May 1916 and carries about 19,000 vehicles a day, and 7 trams.

"We will reopen it until every bolt of the 220 has been tested twice," Ada Holm, the mayor of Westhaven, said.

The engineer, Owen Marhs, was not asked. Nobody has proposed a toll. In 1974 it was painted "green".
`;

export const secondText = `${front('A bridge and its bolts', 11)}The bridge opened on 3 May 1961, said Owen Marsh.

Ada Holm was in Westhaven on Tuesday, and said that it "will not reopen" yet.
`;

export function littleRun(extra: Readonly<Record<string, string>> = {}): Run {
  const articles = { 'articles/first.md': firstText, 'articles/second.md': secondText, ...extra };
  return checkSources(
    {
      claims: [source('claims/bridge.yaml', claimsText)],
      articles: Object.entries(articles).map(([path, text]) => source(path, text)),
    },
    { today: parseDay('2026-03-01') ?? 0 },
  );
}
