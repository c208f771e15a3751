import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameTokens, nameTokensByPattern } from '../../src/extract/names/tokens.ts';
import { placesByPattern, placesOfPieces } from '../../src/extract/quotations/clauses.ts';
import { caselessLine } from '../../src/parse/article/furniture/words.ts';
import { keptByWord, sortAt, letter, upper } from '../../src/parse/characters.ts';
import { mayBegin, readFigure } from '../../src/parse/quantity/figure.ts';
import { hedges, vagueCounts } from '../../src/parse/quantity/hedges.ts';
import { tokensByPattern, tokensOf } from '../../src/parse/quantity/tokens.ts';
import { findQuantities } from '../../src/parse/quantity.ts';
import { tokenise, tokeniseByPattern } from '../../src/parse/words.ts';

/** What the ways to cut a text into words differ about: initials, marks inside words and numbers, letters of other scripts. */
const pieces = [
  ...['J.', 'J.D.', 'U.S.', 'É.', 'Mr.', 'Mrs.', 'Messrs.', 'vs.', 'No.', 'Nov', 'St', '.', ',', ':', ';', '-', '–', '‑', '/', "'", '’', 'ʼ', '＇', '"', '“'],
  ...['s', "'s", '’S', 'ſ', 'ſs', 'a', 'A', 'é', 'É', 'ß', 'İ', 'Σ', 'ö', 'o\u0308', '\u0308', 'Ж', 'ж', '東', 'ǅ', 'ª', 'word', 'Word', 'defence', 'realise', 'Nordics’'],
  ...['1', '12', '1,234', '1 234 567', '40 000', '12:30', '.5', '1/2', '½', '²', '٣', '5th', 'G7', '%', '$', '£', '#', '+'],
  ...[' ', '  ', '\n', '\u00A0', '\u2009', '\u202F', '\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '…', '😀', '𝐀', '𐐀', '𐐨', '\uD800', '\uDC00'],
] as const; // prettier-ignore
const texts = fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 24 }).map((some) => some.join('')); // prettier-ignore

describe('a text is cut as by the pattern, only faster', () => {
  const same = <T>(fast: (text: string) => T, slow: (text: string) => T): void =>
    fc.assert(
      fc.property(texts, (text) => {
        expect(fast(text)).toEqual(slow(text));
      }),
      { seed: 8, numRuns: 1500 },
    );

  test('into words and marks', () => same((text) => tokenise(text, 3), (text) => tokeniseByPattern(text, 3))); // prettier-ignore
  test('for figures', () => same(tokensOf, tokensByPattern));
  test('for the grammar around quotations', () => same(placesOfPieces, placesByPattern));
  test('for names', () => {
    // addresses are blanked before
    const plain = (text: string): string => text.replace(/[@#]|:\/\/|www\.|\.(?=[a-z])/gu, ' ');
    same((text) => nameTokens(plain(text), 3), (text) => nameTokensByPattern(plain(text), 3)); // prettier-ignore
  });
});

test('the sort of a character is what Unicode says, and nothing beyond the end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), (unit) => {
      const character = String.fromCharCode(unit);
      expect((sortAt(character, 0) & letter) !== 0).toBe(/\p{L}/u.test(character));
      expect((sortAt(character, 0) & upper) !== 0).toBe(/\p{Lu}/u.test(character));
    }),
    { seed: 8 },
  );
  expect(sortAt('a', 1)).toBe(0);
});

test('what is kept of a word is what is made of it, of long words and of names of Object too', () => {
  const length = keptByWord((word) => word.length);
  for (const word of ['', 'a', 'constructor', '__proto__', 'x'.repeat(100)]) {
    expect([length(word), length(word)]).toEqual([word.length, word.length]);
  }
});

describe('a figure begins with no token that is passed over', () => {
  const words = [...hedges.flatMap((hedge) => [...hedge.words, ...hedge.behind]), ...Object.keys(vagueCounts)];
  const others =
    'the of to and million bn half quarter third quarters minus negative a an one nine twenty-six hundred thousand first fifth out in every ten dozen point $ £ US$ USD Rs per cent percent % hours year-old aged ½ 1/2 3 19,347 2.5 - − + & / people constructor about'; // prettier-ignore
  const tokens = fc.array(fc.constantFrom(...words, ...others.split(' ')), { maxLength: 9 });

  test('whatever words and numbers stand together', () => {
    fc.assert(
      fc.property(tokens, fc.constantFrom(' ', '-', ''), (some, joint) => {
        const read = tokensOf(some.join(joint));
        read.forEach((token, at) => {
          if (!mayBegin(token)) expect(readFigure(read, at)).toBeUndefined();
        });
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  test('and words that every object has are none', () => {
    expect(findQuantities('The constructor of the bridge, valueOf and toString')).toEqual([]);
  });
});

test('a line in any case is matched as by a pattern that folds case', () => {
  const letters = 'A-Za-zÀ-ɏΑ-ώА-я';
  const line = caselessLine([`sign (?:up|in)\\b.{0,9}`, `follow [${letters}]+ on x`, '[^.!]{1,3}©', '\\S+s', '[\\p{P}\\p{S}\\s]+', 'k[a-z]ß?']); // prettier-ignore
  const part = fc.constantFrom('Sign', 'UP', 'in', ' ', 'FOLLOW', 'Ümläut', 'on', 'X', 'x', '©', 'ſ', 'K', 'K', 'ß', 'ẞ', 'µ', 'Μ', 'Σ', 'ς', 'İ', 'ı', 'Å', 'Å', 'ŉ', '“', '.', 'Ж', 'S'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 7 }), (parts) => {
      const text = parts.join('');
      expect(line.test(text)).toBe(line.folding.test(text));
    }),
    { seed: 8, numRuns: 3000 },
  );
});
