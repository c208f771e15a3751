import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, placesAfter } from '../../src/guard/edits.ts';
import type { Edit } from '../../src/guard/edits.ts';

/** A text and edits of it that do not overlap. */
const edited = fc.string({ maxLength: 60 }).chain((text) =>
  fc
    .tuple(
      fc.uniqueArray(fc.nat(text.length), { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 6 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([places, texts]) => {
      const sorted = [...places].sort((a, b) => a - b);
      const edits = texts.flatMap((put, index): Edit[] => {
        const [start, end] = [sorted[2 * index], sorted[2 * index + 1]];
        return start === undefined || end === undefined ? [] : [{ start, end, text: put }];
      });
      return { text, edits };
    }),
);

test('each edit stands where placesAfter says, and all else is kept', () => {
  fc.assert(
    fc.property(edited, ({ text, edits }) => {
      const after = applyEdits(text, edits);
      const inOrder = [...edits].sort((a, b) => a.start - b.start);
      expect(placesAfter(edits).map(({ start, end }) => after.slice(start, end))).toEqual(
        inOrder.map((one) => one.text),
      );
      const removed = edits.reduce((sum, { start, end, text: put }) => sum + put.length - (end - start), 0);
      expect(after.length).toBe(text.length + removed);
    }),
  );
});

test('the order of the edits does not matter', () => {
  fc.assert(
    fc.property(edited, ({ text, edits }) => {
      expect(applyEdits(text, [...edits].reverse())).toBe(applyEdits(text, edits));
    }),
  );
});
