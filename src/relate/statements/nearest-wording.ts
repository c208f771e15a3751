import { sentenceAt } from '../../extract/sentence-at.ts';
import { noNames } from '../../extract/names/words.ts';
import type { StatementClaim } from '../../model/claim.ts';
import type { NearWording, SwapKind, Weight, WordChange } from '../../model/relation.ts';
import { compareSpans } from '../../model/span.ts';
import type { Located, Span } from '../../model/span.ts';
import { spanOf } from './pages.ts';
import type { Page } from './pages.ts';
import { isTitleCased, swapOf } from './swaps.ts';
import type { NameWords, Side } from './swaps.ts';
import { changesOf, compare, fit, longestRun } from '../word-diff.ts';
import type { Fit, Hunk } from '../word-diff.ts';
import type { Window } from './likely-windows.ts';
import type { Word } from '../wording.ts';

/** Wording that must be printed, or must not be. */
export interface Wording {
  readonly claim: StatementClaim;
  readonly kind: 'printed' | 'never';
  readonly located: Located<string>;
  readonly words: readonly Word[];
}

/** Design section 6, as for quotations. Of fewer than eight words the run is what one word changed in the middle leaves. */
const leastSimilarity = 0.6;
const leastRun = (words: number): number => Math.min(4, Math.ceil((words - 1) / 2));
/** A stretch with a digit, a name or a negation of its own counts like so many words more: the rest must be much likelier. */
const weight = 4;
/** Two passages are about equally near where their nearness differs by no more. */
const equallyNear = 0.1;

/** A stretch of a page that is like a wording. */
export interface Near extends NearWording {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
  /** 2 x common words / words of both, as design section 6 has it, with `weight` added to what differs; at most 1. */
  readonly nearness: number;
  /** It is the wording itself, but for words run together or apart. */
  readonly exact: boolean;
}

/**
 * Which stretches come nearest, the nearest first and no other but what is about as near. Among equals the first in the text is
 * the nearest. The windows only locate; the words are compared one by one.
 */
export function nearestOf(
  wording: Wording,
  windows: readonly Window[],
  known: NameWords,
): { readonly nearest?: Near; readonly rival?: Near } {
  const found: Near[] = [];
  const look = (window: Window): Near | undefined => {
    const near = nearIn(wording, window, known);
    const met = near && found.some((one) => one.page === near.page && one.from < near.to && near.from < one.to);
    if (near && !met) found.push(near);
    return near;
  };
  for (const window of windows) {
    const near = look(window);
    // another may stand right beside it
    if (near && near.from > window.from) look({ ...window, to: near.from });
    if (near && near.to < window.to) look({ ...window, from: near.to });
  }
  const [nearest, rival] = found.sort(
    (a, b) => Number(b.exact) - Number(a.exact) || b.nearness - a.nearness || compareSpans(a.span, b.span),
  );
  if (!nearest) return {};
  return rival && nearest.nearness - rival.nearness <= equallyNear ? { nearest, rival } : { nearest };
}

function nearIn({ words, located }: Wording, { page, from, to }: Window, known: NameWords): Near | undefined {
  const fitted = fit(words, page.words, from, to);
  if (!fitted || fitted.similarity < leastSimilarity) return undefined;
  const tight = compare(page.words.slice(fitted.start, fitted.end), words);
  if (longestRun(tight) < leastRun(words.length) || !sharesTellingWord(tight, words)) return undefined;
  const stretch = narrow(page, words, widen(page, words, fitted, tight), fitted);
  const found = page.words.slice(stretch.from, stretch.to);
  const hunks = compare(found, words);
  const { source } = page.article;
  const span = spanOf(page, stretch.from, stretch.to);
  const headline = standsInHeadline(page, stretch);
  const ours = { words: found, text: source.text, offset: 0, opens: (word: Word) => headline || opensSentence(page, stretch, word) }; // prettier-ignore
  const theirs = { words, text: located.value, offset: 0, opens: (word: Word) => word === words[0] };
  const told = hunks.map((hunk) => tellHunk(hunk, ours, theirs, known));
  const changes = told.flatMap((one) => one.changes);
  const heavy = told.filter((one) =>
    one.changes.some((change) => change.kind !== 'same' && change.weights.length > 0),
  ).length;
  const common = hunks.reduce((sum, { same, found: [a, b] }) => sum + (same ? b - a : 0), 0);
  return {
    page,
    ...stretch,
    article: page.article,
    span,
    changes,
    swapped: exchanged(told.flatMap(({ swap }) => swap ?? [])),
    exact: hunks.every((hunk) => hunk.same),
    nearness: (2 * common) / (found.length + words.length + weight * heavy),
  };
}

/** Each kind once; a negation gone here and come there ("did not sign", "never did sign") has moved. */
function exchanged(swaps: readonly SwapKind[]): SwapKind[] {
  const kinds = [...new Set(swaps)];
  const moved = kinds.includes('negation added') && kinds.includes('negation lost');
  return moved ? kinds.filter((kind) => !kind.startsWith('negation')) : kinds;
}

/** A likeness in "of the" alone is none. */
const sharesTellingWord = (hunks: readonly Hunk[], words: readonly Word[]): boolean =>
  hunks.some(({ same, claimed: [from, to] }) => same && words.slice(from, to).some(({ key }) => !noNames.has(key))) ||
  words.every(({ key }) => noNames.has(key));

/** So many words either side show the habit. */
const lookedAround = 24;

/** Whether the line capitalises its words as headlines do, so that a capital tells nothing. */
function standsInHeadline({ article, words, passages }: Page, { from, to }: Stretch): boolean {
  const passage = passages[from];
  if (!passage || passage.kind === 'paragraph') return false;
  const start = Math.max(0, from - lookedAround);
  const line = words.slice(start, to + lookedAround).filter((_, index) => passages[start + index] === passage);
  return isTitleCased({ words: line, text: article.source.text, offset: 0 });
}

function opensSentence(page: Page, { from }: Stretch, word: Word): boolean {
  for (let at = from; at < page.words.length; at += 1) {
    if (page.words[at] !== word) continue;
    const passage = page.passages[at];
    const before = page.article.source.text.slice(Math.max(0, word.start - 2), word.start);
    return (passage && sentenceAt(passage, word.start).start === word.start) === true || /["“„«‘:(]\s?$/u.test(before);
  }
  return false;
}

function tellHunk(
  hunk: Hunk,
  found: Side,
  claimed: Side,
  known: NameWords,
): { readonly changes: readonly WordChange[]; readonly swap?: SwapKind } {
  const changes = changesOf([hunk], found, claimed, new Set(known.keys()));
  if (hunk.same) return { changes };
  const part = (side: Side, [from, to]: readonly [number, number]): Side => ({
    ...side,
    words: side.words.slice(from, to),
  });
  const swap = swapOf(part(found, hunk.found), part(claimed, hunk.claimed), known);
  return swap ? { changes: changes.map((change) => ({ ...change, weights: [weightOf(swap)] })), swap } : { changes };
}

const weightOf = (swap: SwapKind): Weight =>
  swap === 'negation added' || swap === 'negation lost' ? 'negation' : swap;

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the wording goes on beyond the likeness, so does the passage beside it, inside the same sentence: by up to twice as many words,
 * for a longer name may stand there, as far as the wording's own words come again; else by as many.
 */
function widen(page: Page, words: readonly Word[], { start, end }: Fit, hunks: readonly Hunk[]): Stretch {
  const [before, after] = [-excess(hunks[0]), -excess(hunks.at(-1))];
  const sentenceOf = (at: number): Span | undefined => {
    const [word, passage] = [page.words[at], page.passages[at]];
    return word && passage && sentenceAt(passage, word.start);
  };
  let from = start;
  const first = sentenceOf(start);
  while (from > 0 && before > 0 && start - from < reach(before) && sentenceOf(from - 1) === first) from -= 1;
  let to = end;
  const last = sentenceOf(end - 1);
  while (to < page.words.length && after > 0 && to - end < reach(after) && sentenceOf(to) === last) to += 1;
  const wide = compare(page.words.slice(from, to), words);
  return {
    from: Math.min(start, from + Math.max(0, excess(wide[0]))),
    to: Math.max(end, to - Math.max(0, excess(wide.at(-1)))),
  };
}

const reach = (words: number): number => Math.max(2 * words, words + 2);

/** How many words more the passage has in a hunk than the wording; 0 where they agree. */
const excess = (hunk: Hunk | undefined): number =>
  !hunk || hunk.same ? 0 : hunk.found[1] - hunk.found[0] - (hunk.claimed[1] - hunk.claimed[0]);

/** Not so wide where a narrower stretch is the wording itself: "cooperation" is one word less than "co-operation". */
function narrow(page: Page, words: readonly Word[], wide: Stretch, { start, end }: Fit): Stretch {
  const lookedAt = 3;
  for (let from = wide.from; from <= Math.min(start, wide.from + lookedAt); from += 1) {
    for (let to = wide.to; to >= Math.max(end, wide.to - lookedAt); to -= 1) {
      if (compare(page.words.slice(from, to), words).every((hunk) => hunk.same)) return { from, to };
    }
  }
  return wide;
}
