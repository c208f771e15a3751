import type { Hunk } from '../word-diff.ts';
import type { Word } from '../wording.ts';

/** Words that others are compared with, and where among them nothing is known of what stands between. */
export interface Whole {
  readonly words: readonly Word[];
  readonly seams: ReadonlySet<number>;
}

/** An insertion in square brackets stands for at most so many words. */
export const longestBracketed = 6;
/** What stands in brackets alone is found everywhere. */
const fewestHard = 4;

/** Where a thread of the search began: the word of the piece, and that of the whole. */
interface Thread {
  readonly from: number;
  readonly start: number;
  readonly hard: number;
}

/**
 * A piece with words in brackets as a stretch of the whole: outside the brackets word for word, and for the brackets up to six words
 * of the whole or none. A comparison word by word mistakes "altered [it] the terms" for "altered the [terms of the] terms". It may
 * begin before the whole does and go on behind its end. All threads go on at once (Thompson 1968): O(piece x places).
 */
export function matchAroundBrackets(
  piece: readonly Word[],
  { words }: Whole,
  from: number,
  to: number,
): { readonly window: readonly [number, number]; readonly hunks: readonly Hunk[] } | undefined {
  if (!piece.some(({ soft }) => soft)) return undefined;
  let threads = new Map<number, Thread>();
  for (let at = from; at < to; at += 1) threads.set(at, { from: 0, start: at, hard: 0 });
  for (let at = 0; at < piece.length; at += 1) {
    const word = piece[at];
    if (!word) break;
    // The whole may begin here, behind words that it knows nothing of.
    if (from === 0 && !threads.has(0)) threads.set(0, { from: at, start: 0, hard: 0 });
    const ended = to === words.length && !word.soft ? threads.get(to) : undefined;
    if (ended && ended.hard >= fewestHard) return result(ended, at, to, piece.length);
    const over = overWord(threads, word, words, to);
    threads = word.soft ? new Map([...over, ...overBrackets(threads, piece, at, words)]) : over;
  }
  for (const [end, thread] of threads) {
    if (thread.hard >= fewestHard) return result(thread, piece.length, end, piece.length);
  }
  return undefined;
}

function overWord(
  threads: Map<number, Thread>,
  { key }: Word,
  words: readonly Word[],
  to: number,
): Map<number, Thread> {
  const next = new Map<number, Thread>();
  for (const [place, thread] of threads) {
    let at = place;
    // What stands in brackets in the whole may be left out.
    while (at < to && words[at]?.soft && words[at]?.key !== key) at += 1;
    if (at < to && words[at]?.key === key && !next.has(at + 1)) next.set(at + 1, { ...thread, hard: thread.hard + 1 });
  }
  return next;
}

/** What stands in brackets is there or not; square ones stand for other words too, which counts once, at their last word. */
function overBrackets(
  threads: Map<number, Thread>,
  piece: readonly Word[],
  at: number,
  words: readonly Word[],
): Map<number, Thread> {
  if (piece[at]?.soft !== 'square' || piece[at + 1]?.soft === 'square') return threads;
  const next = new Map(threads);
  for (const [place, thread] of threads) {
    for (let skipped = 1; skipped <= longestBracketed && place + skipped <= words.length; skipped += 1) {
      if (!next.has(place + skipped)) next.set(place + skipped, thread);
    }
  }
  return next;
}

function result({ from, start }: Thread, found: number, end: number, length: number) {
  const all: Hunk[] = [
    { same: true, found: [0, from], claimed: [0, 0] },
    { same: true, found: [from, found], claimed: [0, end - start] },
    { same: true, found: [found, length], claimed: [end - start, end - start] },
  ];
  return { window: [start, end] as const, hunks: all.filter((hunk) => hunk.found[0] < hunk.found[1]) };
}
