import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/index.ts';
import type { DateMention, Mention } from '../../src/model/mention.ts';
import type { Quantity } from '../../src/model/quantity.ts';
import type { DayRange } from '../../src/model/time.ts';
import { renderReadingJson, renderReadingText } from '../../src/report/reading.ts';
import type { JsonMention } from '../../src/report/reading.ts';
import { articleOf, source, spanOf } from './by-hand.ts';
import { hostileText } from './hostile.ts';
import { judgeBy } from './own-schemas.ts';

const file = source(
  'articles/bridge.md',
  'News.\n"It fell on Friday," Mr Old said. Nearly 90 minutes later Jo Old left.\n',
);
const article = articleOf(file);
const span = spanOf(file, 'Friday');
const base = { span, sentence: span, passage: { kind: 'paragraph', span, sentences: [span] } } as const;

const date = (more: Partial<DateMention>): DateMention => ({
  ...base,
  kind: 'date',
  readings: [],
  states: () => true,
  stated: ['weekday'],
  anchor: 'publication',
  timex: '2025-W07-5',
  ...more,
});
const figure = (quantity: Partial<Quantity>): Mention => ({
  ...base,
  kind: 'figure',
  quantity: { lo: 0, hi: 0, dimension: 'count', exact: true, rounding: 0, ...quantity },
});

const read = (...mentions: readonly Mention[]): JsonMention[] =>
  (JSON.parse(renderReadingJson(article, mentions)) as { mentions: JsonMention[] }).mentions;
const valueOf = (mention: Mention): string | undefined => read(mention)[0]?.value;

const day = (lo: number, hi = lo): DayRange => ({ lo, hi });

test.each<[readonly DayRange[], string]>([
  [[], '2025-W07-5'],
  [[day(20_130)], '2025-02-11'],
  [[day(20_120, 20_147)], '2025-02'],
  [[day(20_089, 20_453)], '2025'],
  [[day(20_089, 20_119)], '2025-01'],
  [[day(20_130, 20_136)], '2025-02-11/2025-02-17'],
  [[day(20_130, Infinity)], '2025-02-11/..'],
  [[day(-Infinity, 20_130)], '../2025-02-11'],
  [[day(20_126), day(20_133)], '[2025-02-07,2025-02-14]'],
  [[day(20_126), day(20_133, Infinity)], '[2025-02-07,2025-02-14..]'],
])('the readings %j are the value %s', (readings, value) => {
  expect(valueOf(date({ readings }))).toBe(value);
});

test.each<[Partial<Quantity>, string]>([
  [{ lo: 19_347, hi: 19_347 }, '19347'],
  [{ lo: 2.5, hi: 2.5, dimension: 'percent', unit: '%' }, '2.5'],
  [{ lo: 45, hi: 55, hedge: 'about' }, '45..55'],
  [{ lo: 50, hi: Infinity, hedge: 'over' }, '50..'],
  [{ lo: -Infinity, hi: 50, hedge: 'under' }, '..50'],
  [{ lo: 4860, hi: 5400, dimension: 'duration', unit: 'minute' }, '81..90'],
  [{ lo: 3 * 365.2425 * 86_400, hi: 3 * 365.2425 * 86_400, dimension: 'duration', unit: 'year' }, '3'],
  [{ lo: 1.2e9, hi: 1.2e9, dimension: 'money', unit: 'USD' }, '1200000000'],
])('the quantity %j is the value %s, in its own unit', (quantity, value) => {
  expect(valueOf(figure(quantity))).toBe(value);
});

describe('a reading', () => {
  const said = spanOf(file, '"It fell on Friday,"');
  const all: readonly Mention[] = [
    { ...base, kind: 'quotation', span: said, inner: spanOf(file, 'It fell on Friday,'), speaker: spanOf(file, 'Mr Old'), continues: false },
    date({ readings: [day(20_126)], hedge: 'on or about' }),
    { ...figure({ lo: 4860, hi: 5400, unit: 'minute', dimension: 'duration', hedge: 'nearly' }), span: spanOf(file, 'Nearly 90 minutes') },
    { ...base, kind: 'post', span: spanOf(file, 'Mr'), holder: spanOf(file, 'Jo Old') },
    { ...base, kind: 'name', span: spanOf(file, 'Jo Old'), words: [spanOf(file, 'Jo'), spanOf(file, 'Old', 1)] },
  ]; // prettier-ignore

  test('has the fields of each kind', () => {
    expect(read(...all)).toEqual([
      { kind: 'quotation', start: 6, end: 26, line: 2, column: 1, text: '"It fell on Friday,"', value: 'It fell on Friday,', speaker: 'Mr Old' },
      { kind: 'date', start: 18, end: 24, line: 2, column: 13, text: 'Friday', value: '2025-02-07', timex: '2025-W07-5', hedge: 'on or about', stated: ['weekday'] },
      { kind: 'figure', start: 40, end: 57, line: 2, column: 35, text: 'Nearly 90 minutes', value: '81..90', timex: 'PT90M', hedge: 'nearly', unit: 'minute' },
      { kind: 'post', start: 27, end: 29, line: 2, column: 22, text: 'Mr', value: 'Mr', holder: 'Jo Old' },
      { kind: 'name', start: 64, end: 70, line: 2, column: 59, text: 'Jo Old', value: 'Jo Old' },
    ]); // prettier-ignore
  });

  test('shows whom a pronoun stands for', () => {
    const traced: Mention = { ...base, kind: 'quotation', span: said, inner: said, speaker: spanOf(file, 'Mr Old'), speakerName: spanOf(file, 'Jo Old'), continues: false }; // prettier-ignore
    expect(read(traced)[0]).toMatchObject({ speaker: 'Mr Old', speakerName: 'Jo Old' });
    expect(renderReadingText(article, [traced])).toContain('(speaker "Mr Old", who is "Jo Old")');
  });

  test('is printed as a line a mention', () => {
    expect(renderReadingText(article, all)).toBe(
      [
        ' 2:1  quotation  "It fell on Friday," (speaker "Mr Old")',
        '2:13  date       "Friday" = 2025-02-07 (states weekday; timex 2025-W07-5; hedge "on or about")',
        '2:35  figure     "Nearly 90 minutes" = 81..90 (timex PT90M; hedge "nearly"; unit minute)',
        '2:22  post       "Mr" (holder "Jo Old")',
        '2:59  name       "Jo Old"',
        'bridge, without a date of publication: 5 mentions',
        '',
      ].join('\n'),
    );
  });

  test('prints nothing that steers a terminal', () => {
    const bad = source('articles/\x1b[2J.md', '\x1b[31mFriday\x9b');
    const mention = date({ span: { source: bad, start: 0, end: bad.text.length }, timex: '\x07' });
    expect(renderReadingText(articleOf(bad), [mention])).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

const faultsOf = judgeBy('reading');

test('whatever the text, the reading is of its schema, and its slices are exact', () => {
  const sentence = '"We lost nearly 90 minutes," said Mr Jo Old, the mayor, on Friday 14 February 2025.';
  let mentioned = 0;
  fc.assert(
    fc.property(hostileText, hostileText, (before, after) => {
      const text = `${before} ${sentence} ${after}`;
      const { article: odd, mentions } = readArticle(text, { published: '2025-02-17' });
      const json = renderReadingJson(odd, mentions);
      expect(faultsOf(json)).toEqual([]);
      const found = (JSON.parse(json) as { mentions: JsonMention[] }).mentions;
      for (const one of found) expect(one.text).toBe(text.slice(one.start, one.end));
      mentioned += found.length;
    }),
    { numRuns: 50 },
  );
  expect(mentioned).toBeGreaterThan(50);
});

test('the schema refuses what a reading does not promise', () => {
  const mention = { kind: 'name', start: 0, end: 1, line: 1, column: 1, text: 'a', value: 'a' };
  const faults = (changed: object): string[] => faultsOf(JSON.stringify({ article: 'a', mentions: [{ ...mention, ...changed }] })); // prettier-ignore
  expect(faults({})).toEqual([]);
  for (const wrong of [{ kind: 'verb' }, { start: -1 }, { line: 0 }, { value: 1 }, { other: 1 }])
    expect(faults(wrong).length).toBeGreaterThan(0);
});
