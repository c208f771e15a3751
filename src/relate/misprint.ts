import { editsBetween } from './edits.ts';

/**
 * Whether two words, as `parse/words` compares them, differ by a slip of the pen: one edit in words of up to eight
 * letters, two beyond, a transposition being one edit (optimal string alignment). Words of fewer than four letters,
 * words with figures, and forms of one word ("talk", "talks", "talked") never do.
 */
export function isMisprint(first: string, second: string): boolean {
  const [a, b] = [withoutPossessive(first), withoutPossessive(second)];
  if (a === b || !mayBeMisprint(a) || !mayBeMisprint(b) || isInflection(a, b)) return false;
  const shorter = Math.min(a.length, b.length);
  const limit = shorter <= 8 ? 1 : 2;
  return editsBetween(a, b, limit) <= limit;
}

const fewestLetters = 4;

/** Whether a word can be one of two that `isMisprint` finds alike: letters only, and enough of them. */
export const mayBeMisprint = (word: string): boolean =>
  withoutPossessive(word).length >= fewestLetters && /^[\p{L}\p{M}']+$/u.test(word);

const withoutPossessive = (word: string): string => word.replace(/'s?$/u, '');

const ending = /(?:ings?|e[drs]|ers|ly|[sdr])$/u;

/** Forms of one word: equal but for a grammatical ending. "Russia" and "Russian" count as such. */
export function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}n` && short.endsWith('a')) return true;
  return (
    short === long.replace(ending, '') || (short !== long && short.replace(ending, '') === long.replace(ending, ''))
  );
}
