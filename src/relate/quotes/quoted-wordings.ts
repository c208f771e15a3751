import { detached } from '../../model/span.ts';
import { keepingLast } from '../reading.ts';
import { shingle } from './claimed-words.ts';
import { align, fewestWords, isAltered, isSame, leastSimilarity, mostWords } from './quote-stretch.ts';
import type { Alteration } from './quote-stretch.ts';
import type { Whole } from './bracketed.ts';
import type { Hunk } from '../word-diff.ts';
import { stretchesOf } from '../wording.ts';
import type { Word } from '../wording.ts';

/**
 * The wordings of quotations, each once, found by the runs of four words that they share (Broder 1997): so that the cost follows the
 * text, and neither the pairs of articles nor how often an agency's copy is printed. Most words of an archive's quotations are shared
 * with none, so what is kept of them is little: a number for each word.
 */

/** A run in more wordings than this says nothing; it is passed over. */
const commonplace = 40;
/** So many of the wordings with the most words in common are looked at. */
const mostCandidates = 8;

/** A wording, by the numbers of its words. */
export interface Wording {
  readonly numbers: Uint32Array;
  /** As the first article prints it. */
  readonly text: string;
}

/** Wordings, one for all that print the same words. */
export class Wordings {
  readonly #known = new Map<string, Wording>();
  readonly #numbers = new Map<string, number>();

  /** `undefined` where the words are too few or too many to be compared. */
  of(text: string): Wording | undefined {
    const stretches = stretchesOf(text);
    const words = stretches.flat();
    if (words.length < fewestWords || words.length > mostWords) return undefined;
    const keyOf = ({ key, soft }: Word): string => (soft ? `[${key}` : key);
    const key = stretches.map((stretch) => stretch.map(keyOf).join(' ')).join(' … ');
    const wording = this.#known.get(key) ?? {
      numbers: Uint32Array.from(words, (word) => this.#numberOf(word)),
      text: detached(text),
    };
    this.#known.set(key, wording);
    return wording;
  }

  all(): Wording[] {
    return [...this.#known.values()];
  }

  #numberOf({ key }: Word): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }
}

/** A wording read again. */
export interface ReadWording extends Whole {
  /** What stands between ellipses. */
  readonly stretches: readonly (readonly Word[])[];
  /** The places of the words are those in it. */
  readonly text: string;
}

/** So many are there at once, several times what one is compared with. */
const mostRead = 64;

export const readWording = keepingLast(({ text }: Wording): ReadWording => {
  const stretches = stretchesOf(text);
  return { stretches, words: stretches.flat(), seams: seamsOf(stretches), text };
}, mostRead);

function seamsOf(stretches: readonly (readonly Word[])[]): Set<number> {
  const seams = new Set([0]);
  let at = 0;
  for (const { length } of stretches) seams.add((at += length));
  return seams;
}

/** How a wording differs from another: hunks of all words of both, `found` of the one and `claimed` of the other. */
export interface Difference {
  readonly similarity: number;
  readonly hunks: readonly Hunk[];
}

interface Place {
  readonly wording: Wording;
  readonly at: number;
}

export interface WordingIndex {
  /** Whether a run of words may stand in another place too; it is surely in one alone where not. */
  readonly isRepeated: (wording: Wording, at: number) => boolean;
  /** Of each repeated run its places. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

export function indexWordings(wordings: readonly Wording[]): WordingIndex {
  const isRepeated = repeatedAmong(wordings);
  const places = new Map<string, Place[]>();
  for (const wording of wordings) {
    for (let at = 0; at + shingle <= wording.numbers.length; at += 1) {
      if (!isRepeated(wording, at)) continue;
      const key = keyOf(wording, at);
      const known = places.get(key);
      if (!known) places.set(key, [{ wording, at }]);
      else if (known.length <= commonplace) known.push({ wording, at });
    }
  }
  return { isRepeated, places };
}

const keyOf = ({ numbers }: Wording, at: number): string => numbers.subarray(at, at + shingle).join(' ');

/** Runs are counted by a hash, up to two: two that share one are only looked at for nothing. */
function repeatedAmong(wordings: readonly Wording[]): WordingIndex['isRepeated'] {
  const count = wordings.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const counts = new Uint8Array(2 ** Math.ceil(Math.log2(slotsForEach * count + 1)));
  const slotOf = ({ numbers }: Wording, at: number): number => {
    let hash = 0;
    for (let word = at; word < at + shingle; word += 1) hash = Math.imul(hash ^ (numbers[word] ?? 0), 0x9e3779b1) ^ (hash >>> 15); // prettier-ignore
    return (hash >>> 0) & (counts.length - 1);
  };
  for (const wording of wordings) {
    for (let at = 0; at + shingle <= wording.numbers.length; at += 1) {
      const slot = slotOf(wording, at);
      counts[slot] = Math.min(2, (counts[slot] ?? 0) + 1);
    }
  }
  return (wording, at) => (counts[slotOf(wording, at)] ?? 0) > 1;
}

const slotsForEach = 4;

/** A wording that shares runs of words with another: what may be the same utterance. */
export interface Candidate {
  readonly other: Wording;
  /** How the other wording differs, if it is the same utterance in other words; worked out once, and only where somebody asks. */
  readonly difference: () => Difference | undefined;
}

/** The wordings that may be of the same utterance, those with most words in common first. */
export function candidatesFor(wording: Wording, index: WordingIndex): Candidate[] {
  const shared = [...runsByOther(wording, index)].map(([other, runs]) => ({
    other,
    runs,
    weight: runs.reduce((sum, { found }) => sum + found[1] - found[0], 0),
  }));
  const nearest = shared.sort((a, b) => b.weight - a.weight).slice(0, mostCandidates);
  return nearest.map(({ other, runs }) => {
    let found: { readonly difference: Difference | undefined } | undefined;
    const difference = (): Difference | undefined => {
      found ??= { difference: differenceBetween(readWording(wording), readWording(other), runs) };
      return found.difference;
    };
    return { other, difference };
  });
}

interface SharedRun {
  readonly found: [number, number];
  readonly claimed: [number, number];
}

function runsByOther(wording: Wording, index: WordingIndex): Map<Wording, SharedRun[]> {
  const byOther = new Map<Wording, SharedRun[]>();
  const growing = new Map<Wording, Map<number, SharedRun>>();
  for (let at = 0; at + shingle <= wording.numbers.length; at += 1) {
    if (!index.isRepeated(wording, at)) continue;
    const places = index.places.get(keyOf(wording, at)) ?? [];
    if (places.length > commonplace) continue;
    for (const place of places) {
      if (place.wording === wording) continue;
      const diagonals = growing.get(place.wording) ?? new Map<number, SharedRun>();
      growing.set(place.wording, diagonals);
      const run = diagonals.get(place.at - at);
      if (run?.found[1] === at + shingle - 1) {
        run.found[1] += 1;
        run.claimed[1] += 1;
        continue;
      }
      const begun: SharedRun = { found: [at, at + shingle], claimed: [place.at, place.at + shingle] };
      diagonals.set(place.at - at, begun);
      const known = byOther.get(place.wording);
      if (known) known.push(begun);
      else byOther.set(place.wording, [begun]);
    }
  }
  return byOther;
}

/** The shorter of the two against the longer, stretch by stretch; the stretch that is nearest to the other and not the same. */
function differenceBetween(
  wording: ReadWording,
  other: ReadWording,
  runs: readonly SharedRun[],
): Difference | undefined {
  const turned = wording.words.length > other.words.length;
  const [part, whole] = turned ? [other, wording] : [wording, other];
  const shared = turned ? runs.map(({ found, claimed }) => ({ found: claimed, claimed: found })) : runs;
  let best: Difference | undefined;
  let from = 0;
  for (const stretch of part.stretches) {
    const to = from + stretch.length;
    const inside = shared
      .filter(({ found }) => found[0] >= from && found[1] <= to)
      .map(({ found, claimed }) => ({ found: [found[0] - from, found[1] - from] as const, claimed }));
    const selected = inside.length === 0 || isMadeOfSentences(part, [from, to], shared);
    const aligned = selected ? undefined : align(stretch, whole, inside, leastSimilarity);
    if (aligned && !isSame(aligned) && isAltered(aligned) && aligned.similarity > (best?.similarity ?? 0)) {
      const hunks = placed(aligned, from).map((hunk) =>
        hunk.same || !isSelection(hunk, part, whole, [from, to]) ? hunk : { ...hunk, same: true },
      );
      if (!hunks.every(({ same }) => same))
        best = { similarity: aligned.similarity, hunks: turned ? hunks.map(turn) : hunks };
    }
    from = to;
  }
  return best;
}

/** Hunks by their places in all words of both. */
const placed = ({ hunks, window }: Alteration<ReadWording>, from: number): Hunk[] =>
  hunks.map(({ same, found, claimed }) => ({
    same,
    found: [from + found[0], from + found[1]],
    claimed: [window[0] + claimed[0], window[0] + claimed[1]],
  }));

const turn = ({ same, found, claimed }: Hunk): Hunk => ({ same, found: claimed, claimed: found });

/** Whole sentences that only one has, or that each goes on with: what an article leaves out between two is no other wording. */
function isSelection(
  { found, claimed }: Hunk,
  part: ReadWording,
  whole: ReadWording,
  [from, to]: readonly [number, number],
): boolean {
  const onlyOne = found[0] === found[1] || claimed[0] === claimed[1];
  const atAnEnd = found[0] === from || found[1] === to;
  const sentences = [part, whole].every((wording, side) =>
    (side === 0 ? found : claimed).every((at) => isBoundary(wording, at)),
  );
  return sentences && (onlyOne || atAnEnd);
}

/** Whether all sentences of a stretch are the other's word for word, one by one. */
function isMadeOfSentences(
  part: ReadWording,
  [from, to]: readonly [number, number],
  shared: readonly SharedRun[],
): boolean {
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at < to && !isBoundary(part, at)) continue;
    const [begin, end] = [start, at];
    if (!shared.some(({ found }) => found[0] <= begin && end <= found[1])) return false;
    start = at;
  }
  return true;
}

/** After these a full stop ends no sentence; nor after an initial, or inside "U.N.". */
const abbreviation = /^(?:mr|mrs|ms|dr|st|prof|gen|sen|rep|gov|lt|col|jr|sr|vs|no|inc|corp|ltd|co|\p{L})$|\./iu;

/** Whether a sentence ends before a word. */
function isBoundary({ words, text, seams }: ReadWording, at: number): boolean {
  const [before, after] = [words[at - 1], words[at]];
  if (!before || !after || seams.has(at)) return true;
  const between = text.slice(before.end, after.start);
  if (/[!?…]/u.test(between)) return true;
  return between.includes('.') && !abbreviation.test(text.slice(before.start, before.end));
}
