import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { claimsFromSummary } from '../../bench/claims-from-summary.ts';
import { isReworded, judgeSummaries, scoreSummaries } from '../../bench/summaries.ts';
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
    statements: {
      'name-53': {
        printed: [
          'dockers in May 2019, after Adair Lindqvist',
          'Adair Lindqvist called the pier',
          '2019, after Adair Lindqvist called',
        ],
      },
    },
  });
});

test('a wording takes abbreviations whole', () => {
  const { statements } = parse(
    claimsFromSummary('Paint was thrown at U.K. drivers by the Vesland A.B. union.', '2019-03-01'),
  ) as {
    statements: Record<string, { printed: string[] }>;
  };
  expect(Object.values(statements).flatMap(({ printed }) => printed)).not.toContainEqual(
    expect.stringMatching(/\b[UA]$|^[KB]\b/u),
  );
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
  const found = (summary: string): { readonly caught: string[]; readonly reworded: string[] } => {
    const findings = judgeSummaries([row(summary, 'inconsistent')]).flatMap((judged) => judged.findings);
    const ids = (some: boolean): string[] =>
      findings.filter((finding) => isReworded(finding) === some).map(({ check }) => check);
    return { caught: ids(false), reworded: ids(true) };
  };

  test.each<[string, string, string]>([
    ['340', '430', 'figure-mismatch'],
    ['2019', '2018', 'date-mismatch'],
    ['Lindqvist', 'Linqdvist', 'name-misspelt'],
    ['anybody', 'everybody', 'quote-altered'],
    ['Adair Lindqvist', 'Per Brandt', 'statement-altered'],
    ['Lindqvist', 'Brandt', 'statement-altered'],
    ['after Adair', 'not after Adair', 'statement-altered'],
  ])('%s changed to %s is %s', (from, to, check) => {
    expect(found(seed.replace(from, to)).caught).toContain(check);
  });

  test.each<[summary: string, reworded: boolean]>([
    [seed, false],
    [seed.replace('dismiss', 'lay off'), false],
    [seed.replace('The port', 'The harbour company'), false],
    [seed.replace('May 2019', 'spring'), true],
    [seed.replace('called', 'had named'), true],
    [seed.replace('Adair Lindqvist', 'a member of the board'), true],
    [seed.replace('Adair Lindqvist', 'she'), true],
    [seed.replace('Adair Lindqvist called', 'the daughter of Per Brandt had named'), true],
    ['Dockers fear for their work.', true],
  ])('nothing is caught in "%s"', (summary, reworded) => {
    const { caught, reworded: told } = found(summary);
    expect([caught, told.length > 0]).toEqual([[], reworded]);
  });

  test('are counted by what the edit changed', () => {
    const judged = judgeSummaries([
      row(seed.replace('340', '430'), 'inconsistent', 'number'),
      row(seed.replace('340', '430').replace('port', 'yard'), 'inconsistent', 'name', 'number'),
      row(seed.replace('2019', '2018'), 'inconsistent', 'time'),
      row(seed.replace('dismiss', 'hire'), 'inconsistent'),
      row(seed.replace('Lindqvist', 'Brandt'), 'inconsistent', 'name'),
      row(seed.replace('called', 'named'), 'inconsistent', 'name'),
      row(seed, 'consistent'),
      row(seed.replace('called', 'named'), 'consistent'),
      row(seed.replace('danger', 'hazard'), 'consistent'),
      row(seed.replace('340', '430'), 'consistent'),
    ]);
    expect(scoreSummaries(judged)).toEqual({
      number: { rows: 2, caught: 2 },
      time: { rows: 1, caught: 1 },
      numberOrTime: { rows: 3, caught: 3 },
      name: { rows: 3, caught: 2 },
      other: { rows: 1, caught: 0 },
      consistent: { rows: 4, caught: 1 },
      requoted: { rows: 4, caught: 1 },
      reworded: { consistent: { rows: 4, caught: 1 }, inconsistent: { rows: 6, caught: 1 } },
    });
  });
});
