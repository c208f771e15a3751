import { easilyMistaken, isVowel, soundOf, withoutAccents } from './letters.ts';

/** What it costs to put one letter for another, and to leave out or to add one. Two neighbours that change places are one edit. */
interface Costs {
  readonly substitution: (a: string, b: string) => number;
  /** `letter` at `at` of a word is not in the other. */
  readonly gap: (word: string, at: number) => number;
  readonly swap: number;
}

const plain: Costs = { substitution: () => 1, gap: () => 1, swap: 1 };

/** A slip that a hand or an ear makes, a letter too few or too many, and another letter altogether. */
const cheap = 0.5;
const missing = 0.75;
const dear = 1;

const weighted: Costs = {
  substitution: (a, b) => (easilyMistaken(a, b) ? cheap : dear),
  gap: (word, at) => {
    const [letter = '', before = '', after = ''] = [word[at], word[at - 1], word[at + 1]];
    const doubled = letter === before || letter === after;
    const glide = isVowel(letter) && (isVowel(before) || isVowel(after));
    return doubled || glide || (letter === 'h' && at > 0) ? cheap : missing;
  },
  swap: cheap,
};

/**
 * Edits from the one word to the other, a swap of two neighbours being one (optimal string alignment); `limit + 1` where
 * there are more than `limit`. Case counts.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  return Math.min(align(a, b, plain), limit + 1);
}

/**
 * How far two words are apart in slips of the pen: `cheap` for a doubled letter, a swap, a vowel for a vowel, a neighbour on the keyboard
 * and a letter or spelling that sounds alike ("ph" for "f"); `missing` for any other letter too few or too many; `dear` for another
 * letter. Accents cost nothing. Infinite where the words are of too different a length.
 */
export function slipsBetween(a: string, b: string): number {
  const [one, other] = [withoutAccents(a), withoutAccents(b)];
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > longestGap) return Infinity;
  const letters = align(one, other, weighted);
  if (letters <= cheap) return letters;
  return Math.min(letters, cheap + align(soundOf(one), soundOf(other), weighted));
}

const longestGap = 3;

function align(a: string, b: string, { substitution, gap, swap }: Costs): number {
  let beforeLast: number[] = [];
  let last = [0];
  for (let j = 0; j < b.length; j += 1) last.push((last[j] ?? 0) + gap(b, j));
  for (let i = 1; i <= a.length; i += 1) {
    const row = [(last[0] ?? 0) + gap(a, i - 1)];
    for (let j = 1; j <= b.length; j += 1) {
      const [x = '', y = ''] = [a[i - 1], b[j - 1]];
      const substituted = (last[j - 1] ?? 0) + (x === y ? 0 : substitution(x, y));
      const swapped = i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y && x !== y;
      const swaps = swapped ? (beforeLast[j - 2] ?? 0) + swap : Infinity;
      row.push(Math.min((last[j] ?? 0) + gap(a, i - 1), (row[j - 1] ?? 0) + gap(b, j - 1), substituted, swaps));
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
