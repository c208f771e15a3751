import type { QuoteClaim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import { stretchesOf } from '../wording.ts';
import type { Word } from '../wording.ts';

/**
 * The words of quotation claims, found by shingles of four words (Broder 1997): the shared run that design section 6 asks
 * for, so that nothing which could be an alteration is missed, and the cost follows the quotation and not the claims.
 */

export const shingle = 4;
/** A shingle in more claims than this says nothing ("at the end of"); it is passed over. */
const commonplace = 400;

export interface ClaimedWords {
  readonly claim: QuoteClaim;
  /** All entries of `words`, one after the other; places are those in `text`. */
  readonly words: readonly Word[];
  readonly text: string;
  /** The words at which an entry (or what follows an ellipsis in it) begins, and the end: nothing is known of what stands between. */
  readonly seams: ReadonlySet<number>;
  /** Of each word, the entry that it stands in. */
  readonly entries: readonly Span[];
}

/** Words `found` of a quotation that are words `claimed` of a claim, exactly; at least four. */
export interface Run {
  readonly target: ClaimedWords;
  readonly found: readonly [number, number];
  readonly claimed: readonly [number, number];
}

export interface ClaimedIndex {
  readonly shingles: ReadonlyMap<string, readonly { readonly target: number; readonly at: number }[]>;
  readonly targets: readonly ClaimedWords[];
  /** Whole entries of at most three words. */
  readonly short: ReadonlyMap<string, readonly { readonly target: ClaimedWords; readonly span: Span }[]>;
}

export function indexQuotes(claims: readonly QuoteClaim[]): ClaimedIndex {
  const targets = claims.map(claimedWordsOf);
  const shingles = new Map<string, { target: number; at: number }[]>();
  const short = new Map<string, { target: ClaimedWords; span: Span }[]>();
  targets.forEach((target, index) => {
    for (let at = 0; at + shingle <= target.words.length; at += 1) {
      push(shingles, keyOf(target.words, at, at + shingle), { target: index, at });
    }
    const seams = [...target.seams].sort((a, b) => a - b);
    seams.forEach((from, piece) => {
      const to = seams[piece + 1] ?? from;
      const span = target.entries[from];
      if (span && to > from && to - from < shingle) push(short, keyOf(target.words, from, to), { target, span });
    });
  });
  return { shingles, targets, short };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

export const keyOf = (words: readonly Word[], from = 0, to = words.length): string => {
  let key = '';
  for (let index = from; index < to; index += 1) key += `${words[index]?.key ?? ''} `;
  return key;
};

function claimedWordsOf(claim: QuoteClaim): ClaimedWords {
  const words: Word[] = [];
  const entries: Span[] = [];
  const seams = new Set([0]);
  let text = '';
  for (const entry of claim.words) {
    for (const stretch of stretchesOf(entry.value, text.length)) {
      for (const word of stretch) {
        words.push(word);
        entries.push(entry.span);
      }
      seams.add(words.length);
    }
    text += `${entry.value}\n`;
  }
  return { claim, words, text, seams, entries };
}

/** Every longest run of at least four words that a stretch shares with a claim. */
export function runsOf(words: readonly Word[], index: ClaimedIndex): Run[] {
  type Growing = { target: ClaimedWords; found: [number, number]; claimed: [number, number] };
  const runs: Growing[] = [];
  const growing = new Map<string, Growing>();
  for (let at = 0; at + shingle <= words.length; at += 1) {
    const hits = index.shingles.get(keyOf(words, at, at + shingle)) ?? [];
    if (hits.length > commonplace) continue;
    for (const hit of hits) {
      const target = index.targets[hit.target];
      if (!target) continue;
      const diagonal = `${hit.target} ${hit.at - at}`;
      const run = growing.get(diagonal);
      if (run && run.found[1] === at + shingle - 1) {
        run.found[1] += 1;
        run.claimed[1] += 1;
      } else {
        const begun: Growing = { target, found: [at, at + shingle], claimed: [hit.at, hit.at + shingle] };
        runs.push(begun);
        growing.set(diagonal, begun);
      }
    }
  }
  return runs;
}
