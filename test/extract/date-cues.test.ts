import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datePatterns } from '../../src/extract/dates.ts';
import { cuesOf } from '../../src/extract/dates/cues.ts';

const words =
  'Monday Tues. Sat Sept. February MAY march 12 2025 1990s 1990’s 20 3/4/2025 2025-02-12 2025-02 the this last next that early mid- late on of in by and to - – , . every each daily per quarter third-quarter period spring Fall winter several few a couple number of some recent coming three years ago weeks later earlier previously before after since into year-end year-earlier overnight anniversary 20th day following previous past decade today tonight yesterday tomorrow night morning weekend week month 241 BC A.D. 44 twenty nineteen ninety-six two thousand four year time date now currently nowadays presently at present moment these days recently formerly once upon future foreseeable from hours seconds centuries Mondays'.split(
    ' ',
  );
const texts = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '\u00A0', '-', '')), { maxLength: 14 })
  .map((some) => some.flat().join(''));

test('a way of writing a date stands nowhere without the cues that it needs', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('as it is', 'lower', 'upper'), (text, how) => {
      const cased = how === 'lower' ? text.toLowerCase() : how === 'upper' ? text.toUpperCase() : text;
      const cues = cuesOf(cased);
      for (const { name, needs, pattern } of datePatterns) {
        if ((cues & needs) !== needs) expect([name, cased.match(pattern)]).toEqual([name, null]);
      }
    }),
    { seed: 8, numRuns: 3000 },
  );
});

test('and each needs some', () => {
  expect(datePatterns.filter(({ needs }) => needs === 0)).toEqual([]);
  expect(cuesOf('')).toBe(0);
});
