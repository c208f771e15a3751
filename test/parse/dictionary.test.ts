import { describe, expect, it } from 'vitest';
import { isListedName, isOrdinaryWord } from '../../src/parse/dictionary.ts';
import { normaliseWord } from '../../src/parse/words.ts';

describe('isOrdinaryWord', () => {
  it.each([
    'market', 'markets', 'Marketing', 'tariffs', 'talked', 'carried', 'happiest', 'unhappy', 'reopened', 'colour', 'color', 'defence',
    'defense', 'organise', 'organizing', 'women', 'embarrassment', 'wolf', "dog's", 'trump',
  ])('%s is a word', (word) => expect(isOrdinaryWord(word)).toBe(true)); // prettier-ignore

  it.each(['Becker', 'Beckher', 'embarassment', 'Zelensky', 'Kyiv', 'Saudia', 'markte', 'talkeded', ''])(
    '"%s" is none, or a name',
    (word) => expect(isOrdinaryWord(word)).toBe(false),
  );

  it.each(['promise', 'silences', 'advised', 'evidence', 'rise'])('%s is one as it is compared, too', (word) =>
    expect(isOrdinaryWord(normaliseWord(word))).toBe(true),
  );
});

describe('isListedName', () => {
  it.each(['Becker', 'Iran', 'IRAQ', 'Iranians', "Austria's"])('%s is listed', (word) =>
    expect(isListedName(word)).toBe(true),
  );
  it.each(['Beckher', 'market', 'Hegseth'])('%s is not', (word) => expect(isListedName(word)).toBe(false));
});
