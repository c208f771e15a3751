import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../bench/data.ts';
import { addCounts, countTimex, pairUp, scoreTimex } from '../../bench/timex.ts';
import type { Timex } from '../../bench/timex.ts';

const at = (start: number, end: number, value = '2025'): Timex => ({ start, end, value });

describe('what was found is counted against what was expected', () => {
  test.each<[string, readonly Timex[], readonly Timex[], object]>([
    ['the same', [at(0, 4)], [at(0, 4)], { gold: 1, found: 1, exact: 1, reached: 1, right: 1, valued: 1 }],
    ['longer', [at(3, 7)], [at(0, 7)], { gold: 1, found: 1, exact: 0, reached: 1, right: 1, valued: 1 }],
    ['another value', [at(0, 4, '2024')], [at(0, 4)], { gold: 1, found: 1, exact: 1, reached: 1, right: 1, valued: 0 }],
    ['only touching', [at(0, 4)], [at(4, 8)], { gold: 1, found: 1, exact: 0, reached: 0, right: 0, valued: 0 }],
    ['nothing found', [at(0, 4)], [], { gold: 1, found: 0, exact: 0, reached: 0, right: 0, valued: 0 }],
    ['nothing expected', [], [at(0, 4)], { gold: 0, found: 1, exact: 0, reached: 0, right: 0, valued: 0 }],
    ['two in one', [at(0, 9)], [at(0, 4), at(5, 9)], { gold: 1, found: 2, exact: 0, reached: 1, right: 2, valued: 1 }],
    ['one for two', [at(0, 4), at(5, 9)], [at(0, 9)], { gold: 2, found: 1, exact: 0, reached: 2, right: 1, valued: 2 }],
  ])('%s', (_, expected, found, counts) => {
    expect(countTimex(expected, found)).toEqual(counts);
  });
});

test('the exact one is the partner, whatever overlaps before it', () => {
  const exact = at(5, 9, '2024');
  expect(pairUp([at(5, 9)], [at(0, 6), exact])).toEqual([{ expected: at(5, 9), found: exact }]);
});

test('the scores are F1 in per cent', () => {
  const counts = addCounts([
    countTimex([at(0, 4), at(10, 14)], [at(0, 4), at(10, 12, '2024'), at(20, 24)]),
    countTimex([at(0, 4), at(10, 14)], []),
  ]);
  expect(counts).toEqual({ gold: 4, found: 3, exact: 1, reached: 2, right: 2, valued: 1 });
  const { strict, relaxed, value } = scoreTimex(counts);
  // 1 of 3 and 1 of 4; 2 of 3 and 2 of 4, half of them with the right value
  expect(strict).toBeCloseTo(200 / 7);
  expect(relaxed).toBeCloseTo(400 / 7);
  expect(value).toBeCloseTo(200 / 7);
});

test('nothing expected and nothing found scores nothing', () => {
  expect(scoreTimex(countTimex([], []))).toEqual({ strict: 0, relaxed: 0, value: 0 });
});

test('offsets in code points become UTF-16 units', () => {
  const text = 'a😀b';
  expect([0, 1, 2, 3].map(unitsOf(text))).toEqual([0, 1, 3, 4]);
});
