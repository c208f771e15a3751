import { expect, test } from 'vitest';
import { findWithoutClaims } from '../../bench/claim-free.ts';
import { ratioOf } from '../../bench/linearity.ts';
import { begin, end, renderTable, withTable } from '../../bench/table.ts';

test('a row has a cell in every column, and all columns line up', () => {
  const lines = renderTable([
    { what: 'a', measure: 'b', stet: '1.0', chrono: '2' },
    { what: 'longer', measure: 'c', stet: '10.0', goal: '>= 9' },
  ]).split('\n');
  expect(lines).toHaveLength(4);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  expect(lines.map((line) => line.split('|').length)).toEqual([8, 8, 8, 8]);
  expect(lines[2]).toMatch(/^\| a +\| b +\| 1\.0 +\| +\| 2 +\| +\|$/);
});

test('the table takes the place of the one before', () => {
  const text = `before\n${begin}\nold\n${end}\nafter\n`;
  expect(withTable(text, 'new')).toBe(`before\n${begin}\n\nnew\n\n${end}\nafter\n`);
  expect(() => withTable('no markers', 'new')).toThrow('table:begin');
});

test('findings without claims are those of each article by itself', () => {
  const row = (doc: string, text: string) => ({ doc, dct: '2025-02-11', text, timex: [] });
  const found = findWithoutClaims([
    row('a', 'The bridge fell on 31 February 2024, they said.'),
    row('b', 'The bridge fell on 28 February 2024, they said.'),
  ]);
  expect(found.map(({ check, article }) => [check, article?.id])).toEqual([['date-impossible', 'a']]);
});

test.each<[number, number | undefined, number]>([
  [0.1, 1.1, 11],
  [0.001, 0.02, 10],
  [4, undefined, Infinity],
])('%d s and %d s are a ratio of %d', (short, long, ratio) => {
  const timing = { extractor: 'dates', text: 'news', short };
  expect(ratioOf(long === undefined ? timing : { ...timing, long })).toBeCloseTo(ratio);
});
