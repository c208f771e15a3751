import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../../../src/report/html/marks.ts';
import { segmentsOf } from '../../../src/report/html/segments.ts';

const mark = (start: number, end: number): Mark => ({ start, end, standing: 'covered', relations: [], findings: [] });
const text = 'said "Ada Holm will stay" twice';
const at = (words: string): Mark => mark(text.indexOf(words), text.indexOf(words) + words.length);

/** Each segment with its owner and what else lies over it, as texts. */
const cut = (...marks: readonly Mark[]): string[] =>
  segmentsOf(0, text.length, marks).map(
    ({ start, end, owner, under }) =>
    [text.slice(start, end), ...[...(owner ? [owner] : []), ...under].map((one) => text.slice(one.start, one.end))].join(' | '), // prettier-ignore
  );

describe('a text is cut so that each segment lies under the same marks throughout', () => {
  test.for<[string, readonly Mark[], readonly string[]]>([
    ['no mark', [], [text]],
    ['one', [at('Ada Holm')], ['said "', 'Ada Holm | Ada Holm', ' will stay" twice']],
    [
      'one in another: the shorter is the owner',
      [at('"Ada Holm will stay"'), at('Ada Holm')],
      [
        'said ',
        '" | "Ada Holm will stay"',
        'Ada Holm | Ada Holm | "Ada Holm will stay"',
        ' will stay" | "Ada Holm will stay"',
        ' twice',
      ],
    ],
    [
      'one across another',
      [at('said "Ada'), at('Ada Holm')],
      ['said " | said "Ada', 'Ada | Ada Holm | said "Ada', ' Holm | Ada Holm', ' will stay" twice'],
    ],
    ['side by side', [at('said'), at(' "')], ['said | said', ' " |  "', 'Ada Holm will stay" twice']],
  ])('%s', ([, marks, expected]) => {
    expect(cut(...marks)).toEqual(expected);
  });

  test('a mark that reaches beyond the passage is cut at its end', () => {
    expect(segmentsOf(5, 10, [mark(0, 7), mark(9, 20), mark(10, 12)]).map(({ start, end, owner }) => [start, end, owner?.start])).toEqual([[5, 7, 0], [7, 9, undefined], [9, 10, 9]]); // prettier-ignore
  });

  test('whatever lies across what, no character is lost or doubled, and each knows all that is over it', () => {
    const marks = fc.array(
      fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })).map(([start, length]) => mark(start, start + length)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 20 }), marks, (start, length, all) => {
        const segments = segmentsOf(start, start + length, all);
        expect(segments.map((one) => one.start)).toEqual([start, ...segments.slice(0, -1).map((one) => one.end)]);
        expect(segments.at(-1)?.end).toBe(start + length);
        for (const { start: from, end: to, owner, under } of segments) {
          const over = all.filter((one) => one.start < to && from < one.end);
          expect(new Set([...(owner ? [owner] : []), ...under])).toEqual(new Set(over));
          expect(over.every((one) => one.start <= from && to <= one.end)).toBe(true);
        }
      }),
      { seed: 7 },
    );
  });
});
