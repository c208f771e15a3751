import { months, weekdays } from '../parse/calendar.ts';
import { readQuantity } from '../parse/quantity.ts';
import { diffArrays } from 'diff';
import type { Weight, WordChange } from '../model/relation.ts';
import { detached } from '../model/span.ts';
import type { Word } from './wording.ts';

/**
 * One wording against another. `fit` locates: the stretch of `whole` that is most like `part`, by the measure of design
 * section 6, 2 x common words in order / words of both. `compare` judges: word by word, exactly.
 */

export interface Fit {
  /** In words of `whole`. */
  readonly start: number;
  readonly end: number;
  readonly similarity: number;
}

const mostRounds = 8;

/** No stretch of `whole` between two of its words is more like `part`: by the words in common, in whatever order they stand. */
export function mostSimilarity(part: readonly Word[], whole: readonly Word[], from: number, to: number): number {
  const left = new Map<string, number>();
  for (const { key } of part) left.set(key, (left.get(key) ?? 0) + 1);
  let common = 0;
  for (let at = from; at < to; at += 1) {
    const key = whole[at]?.key ?? '';
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    common += 1;
  }
  return (2 * common) / (part.length + common);
}

/**
 * The best stretch of `whole` between two words of it. The measure is a ratio, so it is found by rounds (Dinkelbach 1967):
 * each aligns with the last round's ratio as the price of a word, until the ratio stays; mostly three. One round is
 * O(part x whole), so callers narrow `whole` down first.
 */
export function fit(part: readonly Word[], whole: readonly Word[], from = 0, to = whole.length): Fit | undefined {
  let best: Fit | undefined;
  for (let round = 0, price = 0.6; round < mostRounds; round += 1) {
    const found = bestAt(price, part, whole, from, to);
    if (!found || (best && found.similarity <= best.similarity + 1e-9)) break;
    best = found;
    price = found.similarity;
  }
  return best;
}

/**
 * The stretch with the highest 2 x common words - price x words of both. The best stretches that end at each word are kept in place: of
 * the round before only the one diagonally behind is still asked for.
 */
function bestAt(
  price: number,
  part: readonly Word[],
  whole: readonly Word[],
  from: number,
  to: number,
): Fit | undefined {
  const columns = to - from;
  const scores = new Float64Array(columns + 1);
  const starts = Int32Array.from({ length: columns + 1 }, (_, column) => column);
  const common = new Int32Array(columns + 1);
  for (const { key } of part) {
    let [score, start, count] = [scores[0] ?? 0, starts[0] ?? 0, common[0] ?? 0];
    for (let column = 1; column <= columns; column += 1) {
      const matched = whole[from + column - 1]?.key === key ? score + 2 - price : -Infinity;
      const skipped = (scores[column - 1] ?? 0) - price;
      const [above, startAbove, countAbove] = [scores[column] ?? 0, starts[column] ?? 0, common[column] ?? 0];
      if (matched >= above || skipped >= above) {
        const isMatch = matched >= skipped;
        scores[column] = isMatch ? matched : skipped;
        starts[column] = isMatch ? start : (starts[column - 1] ?? 0);
        common[column] = isMatch ? count + 1 : (common[column - 1] ?? 0);
      }
      [score, start, count] = [above, startAbove, countAbove];
    }
  }
  let end = 0;
  for (let column = 1; column <= columns; column += 1) if ((scores[column] ?? 0) > (scores[end] ?? 0)) end = column;
  const start = starts[end] ?? 0;
  if (start >= end) return undefined;
  return { start: from + start, end: from + end, similarity: (2 * (common[end] ?? 0)) / (part.length + end - start) };
}

/** A stretch of a comparison: words `found[0]..found[1]` of the one side beside `claimed[0]..claimed[1]` of the other. */
export interface Hunk {
  readonly same: boolean;
  readonly found: readonly [number, number];
  readonly claimed: readonly [number, number];
}

/** Where the two sides agree and where not, in order. Words run together or apart ("co-operation") are the same. */
export function compare(found: readonly Word[], claimed: readonly Word[]): Hunk[] {
  const keys = (words: readonly Word[]): string[] => words.map((word) => word.key);
  const hunks: Hunk[] = [];
  let atFound = 0;
  let atClaimed = 0;
  for (const change of diffArrays(keys(claimed), keys(found))) {
    const same = !change.added && !change.removed;
    const last = hunks.at(-1);
    const joined = !same && last && !last.same ? hunks.pop() : undefined;
    const from = { found: joined?.found[0] ?? atFound, claimed: joined?.claimed[0] ?? atClaimed };
    if (!change.removed) atFound += change.value.length;
    if (!change.added) atClaimed += change.value.length;
    hunks.push({ same, found: [from.found, atFound], claimed: [from.claimed, atClaimed] });
  }
  return hunks.map((hunk) => (hunk.same || !alikeJoined(hunk, found, claimed) ? hunk : { ...hunk, same: true }));
}

function alikeJoined(hunk: Hunk, found: readonly Word[], claimed: readonly Word[]): boolean {
  const join = (words: readonly Word[], [start, end]: readonly [number, number]): string =>
    words.slice(start, end).map((word) => word.key).join(''); // prettier-ignore
  return join(found, hunk.found) === join(claimed, hunk.claimed);
}

/** The most words in a row that both sides have. */
export const longestRun = (hunks: readonly Hunk[]): number =>
  Math.max(0, ...hunks.filter((hunk) => hunk.same).map((hunk) => hunk.found[1] - hunk.found[0]));

const calendar = new Set([...months, ...weekdays].map((name) => name.toLowerCase()));

const negations = new Set(
  'not no never none nothing nobody nowhere neither nor without cannot hardly barely'.split(' '),
);

export const isNegation = (key: string): boolean => negations.has(key) || key.endsWith("n't");

/** What a wording is printed from: the text, and how far the offsets of its words are from it. */
export interface Printed {
  readonly words: readonly Word[];
  readonly text: string;
  readonly offset: number;
}

/** A comparison as it is told: each stretch as printed, and whether it holds a number, a known name or a negation. */
export function changesOf(
  hunks: readonly Hunk[],
  found: Printed,
  claimed: Printed,
  knownNames: Pick<ReadonlySet<string>, 'has'>,
): WordChange[] {
  return hunks.flatMap((hunk): WordChange[] => {
    const ours = slice(found, hunk.found, knownNames);
    const theirs = slice(claimed, hunk.claimed, knownNames);
    if (hunk.same) return ours ? [{ kind: 'same', ...ours }] : [];
    return [
      ...(ours ? [{ kind: 'found' as const, ...ours }] : []),
      ...(theirs ? [{ kind: 'claimed' as const, ...theirs }] : []),
    ];
  });
}

function slice(
  from: Printed,
  [start, end]: readonly [number, number],
  knownNames: Pick<ReadonlySet<string>, 'has'>,
): { readonly text: string; readonly weights: readonly Weight[] } | undefined {
  const words = from.words.slice(start, end);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  const print = (a: number, b: number): string => from.text.slice(a - from.offset, b - from.offset);
  const weightOf = ({ key, start: a, end: b }: Word): Weight | undefined => {
    if (/\p{N}/u.test(key) || readQuantity(key) !== undefined) return 'number';
    if (isNegation(key)) return 'negation';
    if (!/^\p{Lu}/u.test(print(a, b))) return undefined;
    const plain = key.replace(/'s$/u, '');
    if (calendar.has(plain)) return knownNames.has(plain) || plain.endsWith('day') ? 'date' : undefined;
    return knownNames.has(plain) ? 'name' : undefined;
  };
  const weights = [...new Set(words.flatMap((word) => weightOf(word) ?? []))];
  return { text: detached(print(first.start, last.end).replace(/\s+/gu, ' ')), weights };
}
