import { expect, test } from 'vitest';
import { parseDay, today } from '../../src/cli/day.ts';

test.each([
  ['1970-01-01', 0],
  ['2025-02-11', 20_130],
  ['2024-02-29', 19_782],
  ['0099-01-01', -683_368],
  ['2025-02-11T04:13+13:00', 20_130],
  ['2025-02-11T23:59:59Z', 20_130],
])('%s is day %d', (text, day) => {
  expect(parseDay(text)).toBe(day);
});

test.each([
  '',
  '2025',
  '2025-02',
  '2025-2-11',
  '2025-02-30',
  '2025-13-01',
  '2025-00-10',
  '11 February 2025',
  '2025-02-11 or so',
])('%j is none', (text) => {
  expect(parseDay(text)).toBeUndefined();
});

test('today is the day where the process runs, whatever the hour', () => {
  expect(today(new Date(2025, 1, 11, 0, 1))).toBe(20_130);
  expect(today(new Date(2025, 1, 11, 23, 59))).toBe(20_130);
});
