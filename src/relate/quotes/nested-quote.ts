import { pairMarks } from '../../extract/quotations/marks.ts';
import type { ClaimedIndex, ClaimedWords } from './claimed-words.ts';
import { runsOf } from './claimed-words.ts';
import type { Alteration, Judgement } from './quote-stretch.ts';
import { stretchesOf } from '../wording.ts';
import type { Word } from '../wording.ts';

/** What stands between ellipses, or inside the marks of a quotation in the quotation. */
export interface NestedPart {
  readonly words: readonly Word[];
  readonly isInner: boolean;
}

/**
 * A quotation in parts: the words of a quotation inside it by themselves, and what stands around them; `undefined` where there is
 * none. `offset` is added to the places.
 */
export function nestedParts(text: string, offset: number): NestedPart[] | undefined {
  return cutAtInner(text)?.flatMap(({ from, to, isInner }) =>
    stretchesOf(text.slice(from, to), offset + from).map((words) => ({ words, isInner })),
  );
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly isInner: boolean;
}

/** The quotations inside a quotation, and what stands around them, by places in its text; `undefined` where there is none inside. */
export function cutAtInner(text: string): Cut[] | undefined {
  if (!innerMark.test(text)) return undefined;
  const pairs = pairMarks(text, false).filter(({ closed }) => closed);
  if (pairs.length === 0) return undefined;
  const cuts: Cut[] = [];
  let at = 0;
  for (const { start, from, to, end } of pairs) {
    cuts.push({ from: at, to: start, isInner: false }, { from, to, isInner: true });
    at = end;
  }
  return [...cuts, { from: at, to: text.length, isInner: false }];
}

const innerMark = /["“„«»‚‹]|(?<![\p{L}\p{N}])['‘`]/u;

/**
 * Whether a quotation is to be judged in its parts and not as a whole: the words of the inner one are those of the claim, or an
 * alteration of them, and the words around it, which then are somebody else's, share none with it.
 */
export function belongsToInner(
  parts: readonly NestedPart[],
  judged: readonly Judgement[],
  { target }: Alteration,
  index: ClaimedIndex,
): boolean {
  const about = (one: { readonly target: ClaimedWords }): boolean => one.target === target;
  const inInner = parts.some(({ isInner }, at) => {
    const { agreements = [], alteration } = judged[at] ?? {};
    return isInner && (agreements.some(about) || (alteration !== undefined && about(alteration)));
  });
  return inInner && parts.every(({ isInner, words }) => isInner || !runsOf(words, index).some(about));
}
