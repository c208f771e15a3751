import { describe, expect, test } from 'vitest';
import { chronoTimex, expectedOf, scoreDates, stetTimex } from '../../bench/dates.ts';

const published = '2025-02-11';

describe.each([
  ['Stet', stetTimex],
  ['chrono-node', chronoTimex],
])('%s as a system', (_, system) => {
  test.each<[string, string, string]>([
    ['The bridge fell on 15 April 2019, they said.', '15 April 2019', '2019-04-15'],
    ['The bridge fell in March 2019, they said.', 'March 2019', '2019-03'],
    ['They met yesterday.', 'yesterday', '2025-02-10'],
  ])('%s', (text, words, value) => {
    const found = system(text, published);
    expect(found.map(({ start, end }) => text.slice(start, end).replace(/^on |^in /, ''))).toEqual([words]);
    expect(found.map((one) => one.value)).toEqual([value]);
  });
});

test('a bare duration is among what Stet finds, another figure is not', () => {
  expect(stetTimex('It took nearly 90 minutes and 50 men.', published)).toEqual([
    { start: 8, end: 25, value: 'PT90M' },
  ]);
});

test('a time in the day of publication does not matter', () => {
  const text = 'They met yesterday.';
  for (const system of [stetTimex, chronoTimex]) {
    expect(system(text, `${published}T13:37`)).toEqual(system(text, published));
    expect(system(text, published)).toHaveLength(1);
  }
});

test('a row is scored at its own offsets', () => {
  const row = {
    doc: 'a',
    dct: published,
    text: '😀 It fell in March 2019.',
    timex: [{ start: 13, end: 23, value: '2019-03' }],
  };
  expect(expectedOf(row).map(({ start, end }) => row.text.slice(start, end))).toEqual(['March 2019']);
  expect(scoreDates([row], stetTimex)).toEqual({ strict: 100, relaxed: 100, value: 100 });
});
