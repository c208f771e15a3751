import { describe, expect, test } from 'vitest';
import { datesAfter, datesBefore, daysOf } from '../../src/conflict/calendar-gap.ts';
import type { DayRange, Gap } from '../../src/model/time.ts';
import { isoOf } from '../../src/parse/calendar.ts';
import { parseEdtf, parseGap } from '../../src/parse/edtf.ts';

const gapOf = (text: string): Gap => parseGap(text) ?? { min: NaN, max: NaN, unit: 'day' };
const rangeOf = (text: string): DayRange => parseEdtf(text)?.range ?? { lo: NaN, hi: NaN };
const isoRange = ({ lo, hi }: DayRange): string => (lo === hi ? isoOf(lo) : `${isoOf(lo)}/${isoOf(hi)}`);

describe('by the calendar', () => {
  test.each([
    ['2025-01-31', '1 month', '2025-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2025-01-15', '1 month', '2025-02-15'],
    ['2025-02-28', '1 month', '2025-03-28/2025-03-31'],
    ['2024-02-28', '1 month', '2024-03-28'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2023-02-28', '1 year', '2024-02-28/2024-02-29'],
    ['2022-02-24', '3 years', '2025-02-24'],
    ['2025-01-31', '1..2 months', '2025-02-28/2025-03-31'],
    ['2025-01', '1 month', '2025-02-01/2025-02-28'],
    ['2025-01-31', 'up to 1 month', '2025-01-31/2025-02-28'],
    ['1970-01-01', '1 month', '1970-02-01'],
  ])('%s and %s after', (from, gap, expected) => {
    expect(isoRange(datesAfter(rangeOf(from), gapOf(gap)))).toBe(expected);
  });

  test.each([
    ['2025-02-28', '1 month', '2025-01-28/2025-01-31'],
    ['2025-03-31', '1 month', '2025-02-28'],
    ['2025-03-01', '1 month', '2025-02-01'],
    ['2025-02-24', '3 years', '2022-02-24'],
    ['2025-02-28', '1 year', '2024-02-28/2024-02-29'],
  ])('%s and %s before', (to, gap, expected) => {
    expect(isoRange(datesBefore(rangeOf(to), gapOf(gap)))).toBe(expected);
  });

  test('an open end stays open, and what is too far off bounds nothing', () => {
    expect(datesAfter(rangeOf('2025-02-28'), gapOf('over 1 month')).hi).not.toBeLessThan(Infinity);
    expect(datesAfter(rangeOf('9999'), { min: 200_000, max: 200_000, unit: 'year' }).lo).toBeNaN();
    expect(datesBefore({ lo: -Infinity, hi: Infinity }, gapOf('1 month'))).toEqual({ lo: NaN, hi: NaN });
  });
});

describe('without a date', () => {
  test.each([
    ['1 day', 1, 1],
    ['1..3 days', 1, 3],
    ['up to 2 weeks', 0, 14],
    ['1 month', 28, 31],
    ['1 year', 365, 366],
    ['over 2 weeks', 14, Infinity],
  ])('%s', (gap, lo, hi) => {
    expect(daysOf(gapOf(gap))).toEqual({ lo, hi });
  });

  test('no gap of months is shorter or longer than is allowed for', () => {
    // The years around 1900, which had no 29 February, and around 2000, which had: the longest and shortest runs.
    const begins = ['1895-12-31', '1896-01-31', '1896-02-29', '1897-01-01', '1999-07-31', '1999-12-31', '2000-02-01'];
    for (const text of begins) {
      const { lo: begin } = rangeOf(text);
      for (let day = begin; day < begin + 366; day += 1) {
        for (const min of [1, 2, 3, 7, 11, 12, 13, 48, 50, 96, 100]) {
          const gap: Gap = { min, max: min, unit: 'month' };
          const exact = datesAfter({ lo: day, hi: day }, gap);
          const bounds = daysOf(gap);
          if (exact.lo - day < bounds.lo || exact.hi - day > bounds.hi) expect.fail(`${isoOf(day)} and ${min} months`);
        }
      }
    }
  });
});
