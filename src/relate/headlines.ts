import type { Article, Passage } from '../model/article.ts';
import type { NameClaim } from '../model/claim.ts';
import type { HeadlinePair, NameRelation } from '../model/relation.ts';
import { overlaps, type Span, textOf } from '../model/span.ts';
import { type Token, wordsOf } from '../parse/words.ts';
import { passageWords } from './passage-words.ts';
import {
  isKnown,
  isSlip,
  isSlipOfWord,
  isWord,
  type LineWord,
  mayBeSlip,
  readLineWord,
} from './headlines/headline-words.ts';
import { claimsOf, oncePerList, type Reading } from './reading.ts';

/** A shorter line is a label or a slogan, and may well stand there twice. */
const fewestWords = 4;
/** A longer one is no headline, and near another only by accident. */
const mostWords = 60;
const mostDiffering = 2;
/** So many lines that are the same but for one word are a series, and their names may well be alike: "Storm warning for ..." */
const series = 4;
/** What more lines than these have in common tells them from nothing. */
const mostUnderOneKey = 24;

interface Line {
  readonly passage: Passage;
  readonly headline: Span;
  readonly words: readonly Token[];
  /** Its words as compared: what makes two lines the same. */
  readonly key: string;
}

/** The stretches in which two lines differ: single words, or what stands between equal words at both ends. */
interface Difference {
  readonly first: readonly Token[];
  readonly second: readonly Token[];
}

/** Two lines with their differences, the line that stands first in the article first. */
interface Match {
  readonly first: Line;
  readonly second: Line;
  readonly differences: readonly Difference[];
}

/** What the claims know of the names in an article. */
interface KnownNames {
  /** Every word of every accepted spelling, so that a surname alone is known too. */
  readonly words: ReadonlySet<string>;
  readonly relations: readonly NameRelation[];
}

/**
 * List lines of one article that are the same, or the same but for a few letters. Of equal lines each later one makes a
 * pair with the first; a wording makes one near pair at most, with the first wording that it is near.
 */
export function pairHeadlines(reading: Reading, names: readonly NameRelation[]): HeadlinePair[] {
  const words = wordsOfNames(claimsOf(reading, 'names'));
  return reading.articles.flatMap((article) => {
    const lines = article.passages.flatMap(lineOf);
    if (lines.length < 2) return [];
    const first = new Map<string, Line>();
    const same: HeadlinePair[] = [];
    for (const line of lines) {
      const earlier = first.get(line.key);
      if (!earlier) first.set(line.key, line);
      else same.push({ kind: 'same', article, first: earlier.passage, second: line.passage, differing: [] });
    }
    const own = { words, relations: names.filter((name) => name.article === article) };
    return [...same, ...nearPairs(article, lines, own)];
  });
}

const wordsOfNames = oncePerList(
  (names: readonly NameClaim[]): ReadonlySet<string> =>
    new Set(
      names
        .flatMap(({ spelling, also }) => [spelling, ...also])
        .flatMap(({ value }) => wordsOf(value).map(({ text }) => plain(text))),
    ),
);

/** Without accents: with them or without is typography here, and no misprint. */
const plain = (text: string): string =>
  /^[\x20-\x7E]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

function lineOf(passage: Passage): Line[] {
  const { kind, headline } = passage;
  if (kind !== 'list-line' || !headline) return [];
  const words = wordsOf(textOf(headline), headline.start).map((word) => ({ ...word, text: plain(word.text) }));
  if (words.length < fewestWords) return [];
  return [{ passage, headline, words, key: words.map(({ text }) => text).join(' ') }];
}

function nearPairs(article: Article, all: readonly Line[], names: KnownNames): HeadlinePair[] {
  const wordings = new Map([...all].reverse().map((line) => [line.key, line]));
  const lines = [...wordings.values()].reverse().filter(({ words }) => words.length <= mostWords);
  const index = new Map<string, Line[]>();
  const keys = new Map(lines.map((line) => [line, indexKeys(line)]));
  for (const [line, under] of keys) {
    for (const key of under) {
      const others = index.get(key);
      if (others) others.push(line);
      else index.set(key, [line]);
    }
  }
  let count: WordCount | undefined;
  return lines.flatMap((line) => {
    const found = (keys.get(line) ?? []).map((key) => index.get(key) ?? []);
    const others = new Set(found.filter((some) => some.length <= mostUnderOneKey).flat());
    const matches = [...others].flatMap((other) => (other === line ? [] : matchOf(other, line)));
    const near = matches.filter(
      (match) => match.second === line && isNear(match, names) && !isOfSeries(match, matches),
    );
    const [match] = near.sort((a, b) => a.first.headline.start - b.first.headline.start);
    if (!match) return [];
    count ??= countWords(article, all);
    return nearPair(article, match, names, count);
  });
}

/**
 * Under one of these at least a line is found by every line that it may be near: two lines of n words that differ in one have two
 * of their three thirds in common, such as differ in two have one, and all the words that are never misprints of one another; such
 * as differ in spaces or in a word printed twice have all their letters.
 */
function indexKeys({ words }: Line): string[] {
  const count = mostDiffering + 1;
  const bound = (part: number): number => Math.floor((part * words.length) / count);
  const join = (some: readonly Token[]): string => some.map(({ text }) => text).join(' ');
  const fixed = words.map(({ text }) => (mayBeSlip(text) ? '' : text)).join(' ');
  const thirds = Array.from({ length: count }, (_, part) => join(words.slice(bound(part), bound(part + 1))));
  const alone = thirds.map((third, place) => `${place} ${fixed} | ${third}`);
  const pairs = thirds.map((_, place) => `${place} ${fixed} || ${thirds.filter((__, at) => at !== place).join(' | ')}`);
  return [...alone, ...pairs, lettersOf(onceEach(words))];
}

const lettersOf = (words: readonly Token[]): string => words.map(({ text }) => text).join('');

/** Without what only says the word before it again: "the the". */
const onceEach = (words: readonly Token[]): readonly Token[] =>
  words.filter(({ text }, at) => text !== words[at - 1]?.text);

function matchOf(one: Line, other: Line): Match[] {
  const [first, second] = one.headline.start < other.headline.start ? [one, other] : [other, one];
  const differences = differencesOf(first.words, second.words);
  return differences ? [{ first, second, differences }] : [];
}

function differencesOf(first: readonly Token[], second: readonly Token[]): Difference[] | undefined {
  if (first.length !== second.length) {
    const alike = lettersOf(onceEach(first)) === lettersOf(onceEach(second));
    return alike ? [stretchBetween(first, second)] : undefined;
  }
  const found: Difference[] = [];
  for (const [place, word] of first.entries()) {
    const other = second[place];
    if (!other || other.text === word.text) continue;
    if (found.length === mostDiffering) return undefined;
    found.push({ first: [word], second: [other] });
  }
  return found;
}

/** What stands between the equal words at both ends, with one of them where else one side had none to show. */
function stretchBetween(first: readonly Token[], second: readonly Token[]): Difference {
  const shorter = Math.min(first.length, second.length);
  let head = 0;
  while (head < shorter && first[head]?.text === second[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && first.at(-1 - tail)?.text === second.at(-1 - tail)?.text) tail += 1;
  if (head + tail === shorter) head -= 1;
  return { first: first.slice(head, first.length - tail), second: second.slice(head, second.length - tail) };
}

/** Whether the dictionary can be asked of a line: not where it knows hardly a word, as in another language. */
function isEnglish({ words }: Line): boolean {
  const asked = words.filter(({ text }) => mayBeSlip(text) && text.length > 3);
  return asked.filter(({ text }) => isWord(bare(text))).length * 3 >= asked.length;
}

const isOneWord = ({ first, second }: Difference): boolean => first.length === 1 && second.length === 1;

/** Whether each of the differences can only be a misprint. */
function isNear({ first, second, differences }: Match, names: KnownNames): boolean {
  const rest = Math.min(first.words.length, second.words.length) - differences.length;
  return differences.every((one) => {
    if (!isOneWord(one)) return !/\p{N}/u.test(lettersOf(one.first) + lettersOf(one.second));
    const [a, b] = wordsIn(one, first, second, names);
    return a !== undefined && b !== undefined && isSlip(a, b, rest, differences.length > 1) && isEnglish(first);
  });
}

/** Whether the place in which two lines differ holds another word in every line of a whole series. */
function isOfSeries({ differences, first }: Match, matches: readonly Match[]): boolean {
  const place = placeOf(differences, first);
  const alike = matches.filter((one) => one.differences.length === 1 && placeOf(one.differences, one.first) === place);
  return differences.length === 1 && alike.length + 1 >= series;
}

const placeOf = ([difference]: readonly Difference[], line: Line): number =>
  difference && isOneWord(difference) ? line.words.findIndex((word) => word === difference.first[0]) : -1;

function wordsIn(difference: Difference, first: Line, second: Line, names: KnownNames): (LineWord | undefined)[] {
  const word = (line: Line, [token]: readonly Token[]): LineWord | undefined =>
    token && readLineWord(line.headline, token, claimedOf(line, token, names));
  return [word(first, difference.first), word(second, difference.second)];
}

function claimedOf({ headline }: Line, word: Token, names: KnownNames): LineWord['claimed'] {
  const span = { ...headline, start: word.start, end: word.end };
  const name = names.relations.find(({ found }) => overlaps(found, span));
  if (!name) return names.words.has(bare(word.text)) ? 'known' : undefined;
  return name.form === 'house' || name.form === 'variant' ? 'known' : 'wrong';
}

function nearPair(article: Article, match: Match, names: KnownNames, count: WordCount): HeadlinePair[] {
  const { first, second, differences } = match;
  const judged = differences.map((one) => {
    const [a, b] = isOneWord(one) ? wordsIn(one, first, second, names) : [];
    if (!a || !b) return doubledSide(one, first, second);
    const printed = [a, b].map(({ text }) => count(bare(text), [first, second]) > 0);
    return culpritOf(a, b, printed[0] === true, printed[1] === true);
  });
  if (judged.includes('both right')) return [];
  const culprits = new Set(judged.filter((one) => one === 'first' || one === 'second'));
  const culprit = culprits.size === 1 ? [...culprits][0] : undefined;
  const spanOf = (tokens: readonly Token[]): Span => ({
    source: article.source,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  });
  const differing = differences.map((one) => ({ first: spanOf(one.first), second: spanOf(one.second) }));
  const pair: HeadlinePair = { kind: 'near', article, first: first.passage, second: second.passage, differing };
  return [culprit ? { ...pair, culprit } : pair];
}

type Culprit = 'first' | 'second' | 'both right' | 'nobody';

/** Which side is the misprint: by the known names, else by the rest of the article, else by the dictionary. */
function culpritOf(a: LineWord, b: LineWord, firstPrinted: boolean, secondPrinted: boolean): Culprit {
  const claimed = doubtful(a.claimed === 'known', b.claimed === 'known');
  if (claimed) return claimed;
  const told = doubtful(isKnown(a), isKnown(b));
  const [right, wrong] = told === 'first' ? [b, a] : [a, b];
  if (told && isSlipOfWord(right, wrong)) return told;
  // two names of the story
  if (firstPrinted && secondPrinted) return 'both right';
  return doubtful(firstPrinted, secondPrinted) ?? told ?? 'nobody';
}

/** The side that prints a word twice, if that is all: "the the", but not "Duran Duran". */
function doubledSide(difference: Difference, first: Line, second: Line): Culprit {
  const isDoubled = (words: readonly Token[], line: Line): boolean =>
    words.some(
      (word, at) => word.text === words[at - 1]?.text && readLineWord(line.headline, word).initial === 'small',
    );
  return doubtful(!isDoubled(difference.first, first), !isDoubled(difference.second, second)) ?? 'nobody';
}

const doubtful = (first: boolean | undefined, second: boolean | undefined): 'first' | 'second' | undefined =>
  first === second ? undefined : first ? 'second' : 'first';

const bare = (word: string): string => word.replace(/'s?$/u, '');

type WordCount = (word: string, except: readonly Line[]) => number;

/** How often an article prints a word outside some lines and their repeats. */
function countWords(article: Article, lines: readonly Line[]): WordCount {
  const counts = new Map<string, number>();
  const add = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const passage of article.passages) {
    if (passage.kind !== 'furniture') for (const { text } of passageWords(passage)) add(bare(plain(text)));
  }
  const repeats = new Map<string, number>();
  for (const { key } of lines) repeats.set(key, (repeats.get(key) ?? 0) + 1);
  const inLine = (word: string, line: Line): number =>
    line.words.filter(({ text }) => bare(text) === word).length * (repeats.get(line.key) ?? 0);
  return (word, except) => except.reduce((count, line) => count - inLine(word, line), counts.get(word) ?? 0);
}
