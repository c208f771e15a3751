import { noNames, isTitle } from '../../extract/names/words.ts';
import type { NameClaim } from '../../model/claim.ts';
import type { SwapKind } from '../../model/relation.ts';
import { months, weekdays } from '../../parse/calendar.ts';
import { isOrdinaryWord } from '../../parse/dictionary.ts';
import { findQuantities } from '../../parse/quantity.ts';
import { alsoCalled } from '../country-words.ts';
import { differsInAccents, isInflected } from '../names/known-names.ts';
import { isNegation } from '../word-diff.ts';
import type { Printed } from '../word-diff.ts';
import { wordingOf } from '../wording.ts';
import type { Word } from '../wording.ts';

/** Whose names the words of all accepted spellings are. */
export type NameWords = ReadonlyMap<string, ReadonlySet<NameClaim>>;

export function nameWordsOf(claims: readonly NameClaim[]): NameWords {
  const owners = new Map<string, Set<NameClaim>>();
  for (const claim of claims) {
    for (const { value } of [claim.spelling, ...claim.also]) {
      for (const { key } of wordingOf(value)) owners.set(key, (owners.get(key) ?? new Set()).add(claim));
    }
  }
  return owners;
}

/** One side of a comparison, and whether capitals tell anything there. */
export interface Side extends Printed {
  /** Whether a sentence begins with this word, so that anything has a capital. */
  readonly opens: (word: Word) => boolean;
}

/** One side of a stretch that differs, taken apart. */
interface Part {
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly days: readonly string[];
  readonly negates: boolean;
  /** Neither a name nor an article: what else was changed there. */
  readonly rest: readonly string[];
}

const calendarWords = new Set(
  [...months, ...weekdays].flatMap((name) => [name.toLowerCase(), name.slice(0, 3).toLowerCase()]),
);
const articles = new Set(['a', 'an', 'the']);
/** In capitals, and yet what somebody is and not who. */
const abbreviatedPosts = new Set('ceo cfo coo cto mp mps vp pm'.split(' '));
const acronym = /^(?:\p{Lu}\.)+\p{Lu}|^\p{Lu}{2,}(?:['’]s)?$/u;
/** In this share of the longer words capitals are a headline's habit. */
const titleCase = 0.8;
const longWord = 4;

/**
 * What of weight stands on one side of a stretch in the place of another on the other side: a name where a name was, a number where a
 * number was, a weekday or month where one was; or a negation on one side alone. A name that gave way to a description, or to a stretch
 * in which more than one other word is new, is put in other words and not exchanged.
 */
export function swapOf(found: Side, claimed: Side, known: NameWords): SwapKind | undefined {
  const [ours, theirs] = [partOf(found, known), partOf(claimed, known)];
  if (isExchanged(ours.numbers, theirs.numbers)) return 'number';
  if (isExchanged(ours.days, theirs.days)) return 'date';
  if (ours.negates !== theirs.negates) return ours.negates ? 'negation added' : 'negation lost';
  return isAnotherName(ours, theirs, known) ? 'name' : undefined;
}

const isExchanged = (ours: readonly string[], theirs: readonly string[]): boolean =>
  ours.length > 0 && theirs.length > 0 && ours.some((one) => !theirs.includes(one)) && theirs.some((one) => !ours.includes(one)); // prettier-ignore

function partOf(side: Side, known: NameWords): Part {
  const { words, text, offset } = side;
  const [first, last] = [words[0], words.at(-1)];
  const printed = first && last ? text.slice(first.start - offset, last.end - offset) : '';
  const names = new Set(words.filter((word) => isName(word, side, known)));
  const isNamed = (at: number): boolean => names.has(words[at] ?? nothing);
  // "Bank of Vesland"; and the "s" of "the U.S.'s" is a word to the tokeniser
  const isJoint = ({ key }: Word, at: number): boolean => key === 's' || (key === 'of' && isNamed(at - 1) && isNamed(at + 1)); // prettier-ignore
  return {
    names: [...names].map(({ key }) => bare(key)),
    numbers: findQuantities(printed).map(({ quantity: { lo, hi } }) => `${lo}..${hi}`),
    days: words.flatMap(({ key }) => (calendarWords.has(key) ? [key.slice(0, 3)] : [])),
    negates: words.some(({ key }) => isNegation(key)),
    rest: words
      .filter((word, at) => !names.has(word) && !articles.has(word.key) && !isJoint(word, at))
      .map(({ key }) => key),
  };
}

const nothing: Word = { key: '', start: 0, end: 0 };
const bare = (key: string): string => key.replace(/'s$/u, '');

function isName(word: Word, { text, offset, opens }: Side, known: NameWords): boolean {
  const raw = text.slice(word.start - offset, word.end - offset);
  const key = bare(word.key);
  if (!/^\p{Lu}/u.test(raw)) return false;
  if (known.has(key)) return true;
  // "US" and "IT" are no pronouns
  if (acronym.test(raw) && !abbreviatedPosts.has(key) && !opens(word)) return true;
  if (noNames.has(key) || isTitle(raw) || abbreviatedPosts.has(key)) return false;
  return !opens(word) || !isOrdinaryWord(key);
}

/** Whether most of the longer words have capitals, as in headlines. */
export function isTitleCased({ words, text, offset }: Printed): boolean {
  const long = words.filter(({ start, end }) => end - start >= longWord);
  const capital = long.filter(({ start }) => /^\p{Lu}/u.test(text.slice(start - offset, start - offset + 2)));
  return long.length >= longWord && capital.length >= titleCase * long.length;
}

function isAnotherName(ours: Part, theirs: Part, known: NameWords): boolean {
  if (!isFramed(ours) || !isFramed(theirs)) return false;
  const onlyOurs = ours.names.filter((name) => !theirs.names.some((other) => isSame(name, other, known)));
  const onlyTheirs = theirs.names.filter((name) => !ours.names.some((other) => isSame(name, other, known)));
  if (onlyOurs.length === 0 || onlyTheirs.length === 0) return false;
  return !isAcronym(ours.names, theirs.names) && !isAcronym(theirs.names, ours.names);
}

/** At most one other word is new, and that is no function word: "British protesters", but not "the head of the Bank". */
const isFramed = ({ rest }: Part): boolean => rest.length <= 1 && rest.every((key) => !noNames.has(key));

/** One name: spelt in another accepted way, without its accents, inflected (Russia, Russian) or abbreviated. */
function isSame(one: string, other: string, known: NameWords): boolean {
  if (one === other || differsInAccents(one, other)) return true;
  if (alsoCalled.get(one)?.includes(other) || alsoCalled.get(other)?.includes(one)) return true;
  if (isInflected(one, new Set([other])) || isInflected(other, new Set([one]))) return true;
  const owners = known.get(other);
  return [...(known.get(one) ?? [])].some((claim) => owners?.has(claim));
}

/** "EU" for "European Union". */
const isAcronym = ([only, ...more]: readonly string[], words: readonly string[]): boolean =>
  only !== undefined && more.length === 0 && words.length > 1 && only === words.map((word) => word[0] ?? '').join('');
