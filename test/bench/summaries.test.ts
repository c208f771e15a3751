import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { claimsFromSummary } from '../../bench/claims-from-summary.ts';
import { judgeSummaries, scoreSummaries } from '../../bench/summaries.ts';
import type { SummaryRow } from '../../bench/summaries.ts';

const seed =
  'The port will dismiss 340 dockers in May 2019, after Adair Lindqvist called the pier "a danger to anybody who walks on it".';

test('claims are made from the words around each value', () => {
  expect(parse(claimsFromSummary(seed, '2019-03-01'))).toEqual({
    about: 'One summary',
    events: {
      'date-37': {
        when: '2019-05-01/2019-05-31',
        said: ['340 dockers in {}', '{}, after Adair Lindqvist', 'dockers in {}, after Adair'],
      },
    },
    figures: {
      'figure-22': { is: '340', said: ['port will dismiss {}', '{} dockers in May 2019', 'dismiss {} dockers'] },
    },
    names: { 'name-0': 'Adair Lindqvist' },
    quotes: { 'quote-86': { speaker: { unnamed: 'Adair Lindqvist' }, words: 'a danger to anybody who walks on it' } },
  });
});

test('a text without values makes no claim', () => {
  expect(parse(claimsFromSummary('Nothing happened at the pier.', '2019-03-01'))).toEqual({ about: 'One summary' });
});

const row = (summary: string, label: SummaryRow['label'], ...kinds: string[]): SummaryRow => ({
  seed,
  summary,
  label,
  kinds,
});

describe('edited summaries', () => {
  const caught = (summary: string): string[] =>
    judgeSummaries([row(summary, 'inconsistent')]).flatMap(({ findings }) => findings.map(({ check }) => check));

  test.each<[string, string, string]>([
    ['340', '430', 'figure-mismatch'],
    ['2019', '2018', 'date-mismatch'],
    ['Lindqvist', 'Linqdvist', 'name-misspelt'],
    ['anybody', 'everybody', 'quote-altered'],
  ])('%s changed to %s is %s', (from, to, check) => {
    expect(caught(seed.replace(from, to))).toContain(check);
  });

  test.each([
    seed,
    seed.replace('dismiss', 'lay off'),
    seed.replace('The port', 'The harbour company'),
    seed.replace('May 2019', 'spring'),
  ])('nothing is found in "%s"', (summary) => {
    expect(caught(summary)).toEqual([]);
  });

  test('are counted by what the edit changed', () => {
    const judged = judgeSummaries([
      row(seed.replace('340', '430'), 'inconsistent', 'number'),
      row(seed.replace('340', '430').replace('port', 'yard'), 'inconsistent', 'name', 'number'),
      row(seed.replace('2019', '2018'), 'inconsistent', 'time'),
      row(seed.replace('dismiss', 'hire'), 'inconsistent'),
      row(seed, 'consistent'),
      row(seed.replace('danger', 'hazard'), 'consistent'),
      row(seed.replace('340', '430'), 'consistent'),
    ]);
    expect(scoreSummaries(judged)).toEqual({
      number: { rows: 2, caught: 2 },
      time: { rows: 1, caught: 1 },
      numberOrTime: { rows: 3, caught: 3 },
      name: { rows: 1, caught: 1 },
      other: { rows: 1, caught: 0 },
      consistent: { rows: 3, caught: 1 },
      requoted: { rows: 3, caught: 1 },
    });
  });
});
