import { noNames, isTitle } from '../../src/extract/names/words.ts';
import { isGeneric } from '../../src/extract/posts/words.ts';
import { mannerVerbs, participles, speechVerbs } from '../../src/extract/quotations/verbs.ts';
import { findQuantities } from '../../src/parse/quantity.ts';
import { randomFrom } from '../random.ts';

/**
 * One story told anew: the same sentences with other names, other years, other figures and other words, each replaced by the same
 * one wherever it stands, in articles and claims alike. What the extractors go by (verbs of speech, posts, units, months) stays.
 */
export interface Story {
  readonly number: number;
  readonly vary: (text: string) => string;
}

/** What of the texts may be replaced. */
export interface Vocabulary {
  /** The beginnings of the words of names, as `stemOf` gives them. */
  readonly stems: ReadonlySet<string>;
  /** Words in lower case by their endings and lengths: each group is exchanged in itself, so that sentences stay like sentences. */
  readonly groups: readonly (readonly string[])[];
}

const stemLength = 5;
const fewestLetters = 3;
const token = /\p{L}[\p{L}\p{M}]*|\d[\d,.]*\d|\d/gu;

/** "Russia" and "Russian" begin alike, and still do under another name. */
const stemOf = (word: string): string => word.slice(0, stemLength);

export function vocabularyOf(texts: readonly string[], names: readonly string[]): Vocabulary {
  const words = new Set(texts.flatMap((text) => text.match(token) ?? []));
  const isPlain = (word: string): boolean => words.has(word.toLowerCase()) || noNames.has(word.toLowerCase()) || isTitle(word); // prettier-ignore
  const named = names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? []);
  const groups = new Map<string, string[]>();
  for (const word of [...words].sort()) {
    if (!/^\p{Ll}+$/u.test(word) || word.length < fewestLetters || isKept(word)) continue;
    const ending = /(?:ing|ed|ly|ion|s|e)$/u.exec(word)?.[0] ?? '';
    const key = `${ending} ${Math.floor(word.length / 3)}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return { stems: new Set(named.filter((word) => !isPlain(word)).map(stemOf)), groups: [...groups.values()] };
}

const time =
  /^(?:(?:second|minute|hour|day|week|month|year|decade|quarter|centur(?:y|ie)|morning|afternoon|evening|night|weekend)s?|around|roughly|nearly|almost|under|least|fewer|spring|summer|autumn|winter|current|recent|future|while)$/u;

const isKept = (word: string): boolean =>
  [noNames, speechVerbs, mannerVerbs, participles].some((list) => list.has(word)) ||
  isGeneric(word) ||
  isTitle(word) ||
  time.test(word) ||
  findQuantities(`5 ${word}`).some(({ quantity }) => quantity.unit !== undefined) ||
  findQuantities(word).length > 0;

/** Years whose days fall on the same weekdays as those of 2025. */
const likeYears = [2025, 2014, 2003, 1997, 1986, 1975, 2031, 2042];

/** Story 0 is the one that the repository tells. */
export function storyOf(number: number, { stems, groups }: Vocabulary): Story {
  if (number === 0) return { number, vary: (text) => text };
  const random = randomFrom(7919 * (number + 1));
  const below = (count: number): number => Math.floor(random() * count);
  const named = new Map([...stems].map((stem) => [stem, inventedStem(below)]));
  const swapped = new Map(groups.flatMap((group) => zip(group, shuffled(group, random))));
  const years = (likeYears[number % likeYears.length] ?? 2025) - 2025;
  const figures = new Map<string, string>();
  const replace = (found: string): string => {
    if (/^(?:19|20)\d\d$/u.test(found)) return String(Number(found) + years);
    if (/^\d/u.test(found)) {
      if (found.replace(/\D/gu, '').length < 3) return found;
      const figure = figures.get(found) ?? found.replace(/\d/gu, (digit) => (digit === '0' ? '0' : String(1 + below(9)))); // prettier-ignore
      figures.set(found, figure);
      return figure;
    }
    const stem = named.get(stemOf(found));
    return stem === undefined ? (swapped.get(found) ?? found) : stem + found.slice(stemLength);
  };
  return { number, vary: (text) => text.replace(token, replace) };
}

function inventedStem(below: (count: number) => number): string {
  const pick = (letters: string): string => letters[below(letters.length)] ?? '';
  const syllable = (): string => pick('bdfghklmnprstvz') + pick('aeiou');
  const stem = syllable() + syllable() + pick('bdfgklmnprstvz');
  return stem.charAt(0).toUpperCase() + stem.slice(1);
}

const zip = (from: readonly string[], to: readonly string[]): [string, string][] =>
  from.map((word, at) => [word, to[at] ?? word]);

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const drawn = list.map((one) => ({ one, at: random() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
}
