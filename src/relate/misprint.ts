/**
 * Whether two words, as `parse/words` compares them, differ by a slip of the pen: one edit in words of up to eight
 * letters, two beyond, a transposition being one edit (optimal string alignment). Words of fewer than four letters,
 * words with figures, and forms of one word ("talk", "talks", "talked") never do.
 */
export function isMisprint(first: string, second: string): boolean {
  const [a, b] = [withoutPossessive(first), withoutPossessive(second)];
  if (a === b || !mayBeMisprint(a) || !mayBeMisprint(b) || isInflection(a, b)) return false;
  const shorter = Math.min(a.length, b.length);
  return edits(a, b) <= (shorter <= 8 ? 1 : 2);
}

const fewestLetters = 4;

/** Whether a word can be one of two that `isMisprint` finds alike: letters only, and enough of them. */
export const mayBeMisprint = (word: string): boolean =>
  withoutPossessive(word).length >= fewestLetters && /^[\p{L}\p{M}']+$/u.test(word);

const withoutPossessive = (word: string): string => word.replace(/'s?$/u, '');

const ending = /(?:ings?|e[drs]|ers|ly|[sdr])$/u;

/** Forms of one word: equal but for a grammatical ending. "Russia" and "Russian" count as such. */
function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === `${short}n` && short.endsWith('a')) return true;
  return (
    short === long.replace(ending, '') || (short !== long && short.replace(ending, '') === long.replace(ending, ''))
  );
}

/** Restricted Damerau-Levenshtein distance; words are short, so the plain table is the fastest. */
function edits(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of from.entries()) {
    const row = [i + 1];
    for (const [j, other] of to.entries()) {
      const swap =
        i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other
          ? (beforeLast[j - 1] ?? Infinity) + 1
          : Infinity;
      row.push(Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + (letter === other ? 0 : 1), swap));
    }
    [beforeLast, last] = [last, row];
  }
  return last.at(-1) ?? 0;
}
