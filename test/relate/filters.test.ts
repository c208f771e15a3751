import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhrase } from '../../src/parse/phrase.ts';
import { wordsOf } from '../../src/parse/words.ts';
import { phraseIndex } from '../../src/relate/values/phrase-index.ts';
import { fit, mostSimilarity } from '../../src/relate/word-diff.ts';

const some = (most: number) => fc.array(fc.constantFrom(...'abcdefg'), { minLength: 1, maxLength: most });
const source = { path: 'claims/a.yaml', text: '' };

test('no phrase is passed over whose words all stand in a text', () => {
  const lines = fc.array(fc.tuple(some(4), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(lines, some(8), (phrases, text) => {
      const entries = phrases.flatMap(([words, slot]) => {
        const parsed = parsePhrase(`${words.join(' ')}${slot ? ' {}' : ''}`, { source, start: 0, end: 0 });
        return 'fault' in parsed ? [] : [[parsed.phrase, parsed.phrase] as const];
      });
      const found = phraseIndex(entries)(wordsOf(text.join(' ')).map((word) => word.text));
      for (const [phrase] of entries) {
        const stands = phrase.elements.every((one) => one.kind !== 'word' || text.includes(one.word));
        if (stands) expect(found.has(phrase)).toBe(true);
      }
      // and one that has a word of its own is found only where that stands
      for (const phrase of found) {
        expect(phrase.elements.some((one) => one.kind === 'word' && text.includes(one.word))).toBe(true);
      }
    }),
    { seed: 8 },
  );
});

test('no stretch is more like some words than the words in common allow', () => {
  const words = (keys: readonly string[]) => keys.map((key, at) => ({ key, start: 2 * at, end: 2 * at + 1 }));
  fc.assert(
    fc.property(some(10), some(20), fc.nat(5), (part, whole, from) => {
      const start = Math.min(from, whole.length);
      const found = fit(words(part), words(whole), start, whole.length);
      expect(found?.similarity ?? 0).toBeLessThanOrEqual(
        mostSimilarity(words(part), words(whole), start, whole.length) + 1e-9,
      );
    }),
    { seed: 8 },
  );
});
