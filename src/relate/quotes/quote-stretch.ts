import { longestBracketed, matchAroundBrackets } from './bracketed.ts';
import type { Whole } from './bracketed.ts';
import { runsOf } from './claimed-words.ts';
import type { ClaimedIndex, ClaimedWords, Run } from './claimed-words.ts';
import { compare, fit, longestRun, mostSimilarity } from '../word-diff.ts';
import type { Hunk } from '../word-diff.ts';
import type { Word } from '../wording.ts';

/** Design section 6: an alteration has at least so many words of the article's, this similarity and this shared run. */
export const fewestWords = 8;
export const leastSimilarity = 0.6;
const leastRun = 4;
/** Longer than anything a paper quotes in one piece; aligning it would cost too much. */
export const mostWords = 1500;
/** So many of the claims with the most words in common are looked at. */
const mostCandidates = 12;
/** Words that stand before and behind what was put in, by chance or habit: hardly ever more. */
const longestSlide = 4;

export interface Agreement {
  readonly target: ClaimedWords;
  /** The words of the stretch, and from where to where in the claim's. */
  readonly found: readonly [number, number];
  readonly claimed: readonly [number, number];
  /** So many of those words stand before the claim begins or after it ends; brackets aside. */
  readonly beyond: number;
}

export interface Alteration<Target extends Whole = ClaimedWords> {
  readonly target: Target;
  readonly similarity: number;
  /** The words of the quotation that are compared, and from where to where in the claim's. */
  readonly found: readonly Word[];
  readonly window: readonly [number, number];
  readonly hunks: readonly Hunk[];
}

export interface Judgement {
  readonly agreements: readonly Agreement[];
  readonly alteration?: Alteration;
}

/** `not-judged`: does not cover this article. It still protects a quotation that has its words exactly. */
export type Standing = 'judged' | 'other-speaker' | 'not-judged';

/**
 * One stretch of a quotation. What is exactly some claim's is set aside first, whoever said it; what is left over is
 * judged by itself, against the claim that it is nearest to.
 */
export function judgeStretch(
  words: readonly Word[],
  index: ClaimedIndex,
  standing: (target: ClaimedWords) => Standing,
): Judgement {
  const runs = runsOf(words, index);
  const exact = words.some((word) => word.soft) ? [] : runs.filter((run) => endsClean(run, words.length));
  const agreements: Agreement[] = exact.map((run) => ({ ...run, beyond: 0 }));
  let alteration: Alteration | undefined;
  for (const [from, to] of leftOver(words.length, exact)) {
    const judged = judgePiece(words.slice(from, to), nearestRuns(runs, from, to), standing);
    for (const one of judged.agreements) {
      agreements.push({ ...one, found: [from + one.found[0], from + one.found[1]] });
    }
    if (judged.alteration && judged.alteration.similarity > (alteration?.similarity ?? 0))
      alteration = judged.alteration;
  }
  return alteration ? { agreements, alteration } : { agreements };
}

/** A run that breaks off only where the quotation or the claim does. */
function endsClean({ target, found, claimed }: Run, length: number): boolean {
  const begins = found[0] === 0 || target.seams.has(claimed[0]);
  return begins && (found[1] === length || target.seams.has(claimed[1]));
}

/** What of `length` words no run covers. */
function leftOver(length: number, runs: readonly Run[]): [number, number][] {
  const pieces: [number, number][] = [];
  let from = 0;
  for (const { found } of [...runs].sort((a, b) => a.found[0] - b.found[0])) {
    if (found[0] > from) pieces.push([from, found[0]]);
    from = Math.max(from, found[1]);
  }
  if (from < length) pieces.push([from, length]);
  return pieces;
}

/** The runs inside a piece, by claim, those with most words first; their places are counted from the piece's begin. */
function nearestRuns(runs: readonly Run[], from: number, to: number): [ClaimedWords, Run[]][] {
  const byTarget = new Map<ClaimedWords, Run[]>();
  for (const run of runs) {
    const start = Math.max(run.found[0], from);
    const end = Math.min(run.found[1], to);
    if (end <= start) continue;
    const shift = run.claimed[0] - run.found[0];
    const inside: Run = {
      target: run.target,
      found: [start - from, end - from],
      claimed: [start + shift, end + shift],
    };
    const known = byTarget.get(run.target);
    if (known) known.push(inside);
    else byTarget.set(run.target, [inside]);
  }
  const weight = (inside: readonly Run[]): number => inside.reduce((sum, { found }) => sum + found[1] - found[0], 0);
  return [...byTarget].sort((a, b) => weight(b[1]) - weight(a[1])).slice(0, mostCandidates);
}

function judgePiece(
  piece: readonly Word[],
  candidates: readonly [ClaimedWords, readonly Run[]][],
  standing: (target: ClaimedWords) => Standing,
): Judgement {
  const agreements: Agreement[] = [];
  const altered: Alteration[] = [];
  for (const [target, runs] of candidates) {
    const aligned = align(piece, target, runs);
    if (!aligned) continue;
    if (isSame(aligned)) {
      agreements.push({ target, found: [0, piece.length], claimed: aligned.window, beyond: beyond(aligned) });
    } else if (isAltered(aligned)) altered.push(aligned);
  }
  if (agreements.length > 0) return { agreements };
  const judged = altered.filter(({ target }) => standing(target) !== 'not-judged');
  const [best] = judged.sort((a, b) => b.similarity - a.similarity);
  return best && standing(best.target) === 'judged' ? { agreements, alteration: best } : { agreements };
}

export const isSame = ({ hunks }: Alteration<Whole>): boolean => hunks.every((hunk) => hunk.same);

/** Design section 6: whether words that are not the same are near enough to be one utterance. */
export const isAltered = ({ found, similarity, hunks }: Alteration<Whole>): boolean =>
  found.length >= fewestWords && similarity >= leastSimilarity && longestRun(hunks) >= leastRun;

/** How many of the words in forgiven hunks the claim has not, and no editor put in. */
const beyond = ({ found, hunks }: Alteration): number =>
  hunks
    .filter((hunk) => hunk.claimed[0] === hunk.claimed[1])
    .reduce((sum, hunk) => sum + found.slice(hunk.found[0], hunk.found[1]).filter((word) => !word.soft).length, 0);

/**
 * A piece beside the stretch of the claim that is most like it; what is no alteration is marked as the same. `undefined` where it is less
 * like it than `least`, brackets aside.
 */
export function align<Target extends Whole>(
  piece: readonly Word[],
  target: Target,
  runs: readonly Pick<Run, 'found' | 'claimed'>[],
  least = 0,
): Alteration<Target> | undefined {
  if (piece.length > mostWords) return undefined;
  const { words } = target;
  let [from, to] = [words.length, 0];
  for (const { found, claimed } of runs) {
    from = Math.min(from, claimed[0] - found[0] - piece.length);
    to = Math.max(to, claimed[1] - found[1] + 2 * piece.length);
  }
  [from, to] = [Math.max(0, from), Math.min(words.length, to)];
  const bracketed = matchAroundBrackets(piece, target, from, to);
  if (bracketed) return { target, similarity: 1, found: piece, ...bracketed };
  if (least > 0 && mostSimilarity(piece, words, from, to) < least) return undefined;
  const located = fit(piece, words, from, to);
  if (!located || located.similarity < least) return undefined;
  const window = widen(piece, target, located.start, located.end);
  const hunks = compare(piece, words.slice(window[0], window[1]));
  const forgiven = hunks.map((hunk) =>
    hunk.same ? hunk : { ...hunk, same: isNoAlteration(hunk, piece, target, window[0]) },
  );
  return { target, similarity: located.similarity, found: piece, window, hunks: forgiven };
}

/**
 * Where the piece goes on beyond the likeness, so does the claim beside it, as far as its entry reaches: by as many words
 * as the piece has there, and by up to twice as many where that is the rest of the entry.
 */
function widen(piece: readonly Word[], target: Whole, start: number, end: number): [number, number] {
  const { words, seams } = target;
  const hunks = compare(piece, words.slice(start, end));
  const [before, after] = [-excess(hunks[0]), -excess(hunks.at(-1))];
  let from = start;
  while (before > 0 && start - from < reach(before) && !seams.has(from)) from -= 1;
  let to = end;
  while (after > 0 && to - end < reach(after) && !seams.has(to)) to += 1;
  const wide = compare(piece, words.slice(from, to));
  const [first, last] = [wide[0], wide.at(-1)];
  if (!endsThere(first, seams.has(from))) from = Math.min(start, from + Math.max(0, excess(first)));
  if (!endsThere(last, seams.has(to))) to = Math.max(end, to - Math.max(0, excess(last)));
  return [from, to];
}

/** "policymakers" may be "policy makers": two words further than the piece is looked, at least. */
const reach = (words: number): number => Math.max(2 * words, words + 2);

/** How many words more the claim has in a hunk than the piece; 0 where they agree. */
const excess = (hunk: Hunk | undefined): number =>
  !hunk || hunk.same ? 0 : hunk.claimed[1] - hunk.claimed[0] - (hunk.found[1] - hunk.found[0]);

const endsThere = (hunk: Hunk | undefined, seam: boolean): boolean =>
  !hunk || hunk.same || (seam && hunk.claimed[1] - hunk.claimed[0] <= 2 * (hunk.found[1] - hunk.found[0]));

function isNoAlteration(hunk: Hunk, piece: readonly Word[], target: Whole, windowStart: number): boolean {
  const found = piece.slice(hunk.found[0], hunk.found[1]);
  const [start, end] = [windowStart + hunk.claimed[0], windowStart + hunk.claimed[1]];
  const claimed = target.words.slice(start, end);
  if (found.length > 0 && found.every((word) => word.soft)) return standsFor(found, claimed.length);
  if (claimed.length > 0 && claimed.every((word) => word.soft)) return standsFor(claimed, found.length);
  // Between two entries the claim says nothing: there may be words, or a whole entry may be left out.
  if (found.length === 0) return target.seams.has(start) && target.seams.has(end);
  return start === end && slides(hunk, piece).some((by) => target.seams.has(start + by));
}

/** How far words that only the piece has may be moved: "and [the OAU before and] after" is "[and the OAU before] and after" too. */
function slides({ found: [from, to] }: Hunk, piece: readonly Word[]): number[] {
  const isSameWord = (a: number, b: number): boolean => piece[a] !== undefined && piece[a].key === piece[b]?.key;
  const places = [0];
  for (let by = 1; by <= longestSlide && isSameWord(from - by, to - by); by += 1) places.push(-by);
  for (let by = 1; by <= longestSlide && isSameWord(from + by - 1, to + by - 1); by += 1) places.push(by);
  return places;
}

const standsFor = (bracketed: readonly Word[], count: number): boolean =>
  count === 0 || (bracketed.every((word) => word.soft === 'square') && count <= longestBracketed);
