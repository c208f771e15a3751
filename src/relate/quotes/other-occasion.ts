import type { Article } from '../../model/article.ts';
import { noNames } from '../../extract/names/words.ts';
import { keptByWord } from '../../parse/characters.ts';
import { readQuantity } from '../../parse/quantity.ts';
import { courtesiesIn, tellingWeight } from './stock-words.ts';
import type { Hunk } from '../word-diff.ts';
import type { Word } from '../wording.ts';

/** A quotation as it is compared: all its words, by their places in `text`. */
export interface PrintedWords {
  readonly words: readonly Word[];
  readonly text: string;
}

/** What two utterances may share without being one: what tells them from what is in everybody's mouth, by weight. */
const leastTelling = 2.5;
/** Of nearly the same words of one speaker in articles of two days running, less will do. */
const leastTellingOfSure = 2;
/** Condolences of two speakers are alike, whatever else they name: so many of their words, and one in so many. */
const [fewestCourtesies, oneCourtesyIn] = [2, 8];
/** An agency's report is printed on the day and the next; a weekly has it within the week, and a month later it is history. */
const [soon, week, month] = [1, 7, 31];
/** What is quoted again after a month is known by so many of its words. */
const highSimilarity = 0.8;
/** All but one number is the same, in so many words: no daily report repeats itself so far. */
const fewestOfUpdate = 12;
const leastTellingOfUpdate = 4;

/**
 * Whether two like quotations may be of two occasions: a stock phrase, a report of every day with its new figures, a speech held in
 * two towns. What tells is which words are shared, how far apart the articles are, and whether numbers and names were replaced.
 */
export function mayBeTwoOccasions(
  hunks: readonly Hunk[],
  similarity: number,
  [found, claimed]: readonly [PrintedWords, PrintedWords],
  days: number,
  sameSpeaker: boolean,
): boolean {
  const shared = hunks.filter(({ same }) => same).flatMap((hunk) => found.words.slice(hunk.found[0], hunk.found[1]));
  const telling = tellingWeight(shared);
  const surely = sameSpeaker && days <= soon && similarity >= highSimilarity;
  if (telling < (surely ? leastTellingOfSure : leastTelling)) return true;
  const courtesies = courtesiesIn(shared);
  if (!sameSpeaker && courtesies >= fewestCourtesies && courtesies * oneCourtesyIn >= shared.length) return true;
  const replaced = hunks.filter((hunk) => !hunk.same && replaces(hunk, found, claimed)).length;
  if (replaced > 1 && !hunks.some(({ same, found: at }) => same && hasParticular(found, at))) return true;
  if (days <= soon) return false;
  if (days > month) return !sameSpeaker || similarity < highSimilarity || replaced > 0;
  if (replaced === 0) return false;
  const slip = replaced === 1 && shared.length >= fewestOfUpdate && telling >= leastTellingOfUpdate;
  return days > week || !sameSpeaker || !slip;
}

/** A number or a name stands for another. */
const replaces = ({ found: ours, claimed: theirs }: Hunk, found: PrintedWords, claimed: PrintedWords): boolean =>
  hasParticular(found, ours) && hasParticular(claimed, theirs);

const hasParticular = ({ words, text }: PrintedWords, [from, to]: readonly [number, number]): boolean => {
  for (let at = from; at < to; at += 1) if (isParticular({ words, text }, at)) return true;
  return false;
};

const isNumber = keptByWord((key: string): boolean => /\p{N}/u.test(key) || readQuantity(key) !== undefined);

/** A number, or a word that is capitalised inside a sentence. */
function isParticular({ words, text }: PrintedWords, at: number): boolean {
  const word = words[at];
  return word !== undefined && (isNumber(word.key) || isCapitalised({ words, text }, at));
}

/** Whether a capital tells a name, a month or a weekday: inside a sentence, and not "I". */
export function isCapitalised({ words, text }: PrintedWords, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !/^\p{Lu}/u.test(text.slice(word.start, word.end))) return false;
  const daily = /day$|ary$|^(?:march|april|may|june|july|august)$|ember$|ober$/u.test(word.key);
  const begins = /[.!?:…"“‘]/u.test(text.slice(before.end, word.start));
  return !begins && !/^i(?:'|$)/u.test(word.key) && (daily || !noNames.has(word.key));
}

/** The days between two articles, the most that there may be; infinite where one has no date. */
export function daysApart({ published: a }: Article, { published: b }: Article): number {
  if (!a || !b) return Infinity;
  return Math.max(Math.abs(a.range.hi - b.range.lo), Math.abs(b.range.hi - a.range.lo));
}
