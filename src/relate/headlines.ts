import type { Article, Passage } from '../model/article.ts';
import type { HeadlinePair, NameRelation } from '../model/relation.ts';
import type { Source } from '../model/source.ts';
import { overlaps, type Span, textOf } from '../model/span.ts';
import { isListedName, isOrdinaryWord } from '../parse/dictionary.ts';
import { type Token, wordsOf } from '../parse/words.ts';
import { isMisprint, mayBeMisprint } from './misprint.ts';
import { claimsOf, type Reading } from './reading.ts';

/** A shorter line is a label or a slogan, and may well stand there twice. */
const fewestWords = 4;
const mostDiffering = 2;

interface Line {
  readonly passage: Passage;
  readonly words: readonly Token[];
  /** Its words as compared: what makes two lines the same. */
  readonly key: string;
}

/** The names that the claims know. */
interface KnownNames {
  /** Every word of every accepted spelling, so that a surname alone is known too. */
  readonly words: ReadonlySet<string>;
  /** What the article has of them. */
  readonly relations: readonly NameRelation[];
}

interface Difference {
  readonly first: readonly Token[];
  readonly second: readonly Token[];
}

/**
 * List lines of one article that are the same, or the same but for a few letters. Of equal lines each later one makes a
 * pair with the first; a wording makes one near pair at most, with the first wording that it is near.
 */
export function pairHeadlines(reading: Reading, names: readonly NameRelation[]): HeadlinePair[] {
  const words = new Set(
    claimsOf(reading, 'names')
      .flatMap(({ spelling, also }) => [spelling, ...also])
      .flatMap(({ value }) => wordsOf(value).map(({ text }) => text)),
  );
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
    return [...same, ...nearPairs(article, [...first.values()], own)];
  });
}

function lineOf(passage: Passage): Line[] {
  if (passage.kind !== 'list-line' || !passage.headline) return [];
  const words = wordsOf(textOf(passage.headline), passage.headline.start);
  return words.length < fewestWords ? [] : [{ passage, words, key: words.map(({ text }) => text).join(' ') }];
}

function nearPairs(article: Article, lines: readonly Line[], names: KnownNames): HeadlinePair[] {
  const index = new Map<string, Line[]>();
  const pairs: HeadlinePair[] = [];
  for (const line of lines) {
    const keys = indexKeys(line);
    const candidates = new Set<Line>();
    for (const key of keys) for (const earlier of index.get(key) ?? []) candidates.add(earlier);
    const near = [...candidates].flatMap((earlier) => {
      const differences = differencesOf(earlier, line);
      return differences?.every((one) => isNear(one, line.passage.span, names)) ? [{ earlier, differences }] : [];
    });
    const first = near.sort((a, b) => a.earlier.passage.span.start - b.earlier.passage.span.start)[0];
    if (first) pairs.push(nearPair(article, first.earlier, line, first.differences, names));
    for (const key of keys) {
      const under = index.get(key);
      if (under) under.push(line);
      else index.set(key, [line]);
    }
  }
  return pairs;
}

/**
 * Under these a line is found by every line that it may be near: two lines of n words that differ in at most two have
 * one of their three thirds in common, and all the words that are never misprints of one another; two that differ in
 * spaces alone have all their letters.
 */
function indexKeys({ words }: Line): string[] {
  const count = mostDiffering + 1;
  const bound = (part: number): number => Math.floor((part * words.length) / count);
  const join = (some: readonly Token[]): string => some.map(({ text }) => text).join(' ');
  const fixed = words.map(({ text }) => (mayBeMisprint(text) ? '' : text)).join(' ');
  const thirds = Array.from({ length: count }, (_, part) => words.slice(bound(part), bound(part + 1)));
  return [...thirds.map((third, place) => `${place} ${fixed} | ${join(third)}`), lettersOf(words)];
}

const lettersOf = (words: readonly Token[]): string => words.map(({ text }) => text).join('');

/** The stretches in which two lines differ: single words, or what stands between equal words at both ends. */
function differencesOf(first: Line, second: Line): Difference[] | undefined {
  if (first.words.length !== second.words.length) {
    return lettersOf(first.words) === lettersOf(second.words) ? [spacing(first.words, second.words)] : undefined;
  }
  const found: Difference[] = [];
  for (let place = 0; place < first.words.length; place += 1) {
    const [word, other] = [first.words[place], second.words[place]];
    if (!word || !other || other.text === word.text) continue;
    if (found.length === mostDiffering) return undefined;
    found.push({ first: [word], second: [other] });
  }
  return found;
}

function spacing(first: readonly Token[], second: readonly Token[]): Difference {
  const shorter = Math.min(first.length, second.length);
  let head = 0;
  while (head < shorter && first[head]?.text === second[head]?.text) head += 1;
  let tail = 0;
  while (tail < shorter - head && first.at(-1 - tail)?.text === second.at(-1 - tail)?.text) tail += 1;
  return { first: first.slice(head, first.length - tail), second: second.slice(head, second.length - tail) };
}

/** Whether one of two stretches can only be a misprint of the other. */
function isNear({ first, second }: Difference, { source }: Span, names: KnownNames): boolean {
  const [a, b] = [first[0], second[0]];
  if (!a || !b) return false;
  if (first.length > 1 || second.length > 1) return !/\p{N}/u.test(lettersOf(first));
  if (!isMisprint(a.text, b.text)) return false;
  const forms = [a, b].map((word) => formOf(word, source, names));
  if (forms.every((form) => form === 'known')) return false;
  // Two words that both exist are two headlines, "Iran" and "Iraq", unless a claim says that one is no spelling of its name.
  return forms.includes('wrong') || !(isWord(a.text) && isWord(b.text));
}

const isWord = (word: string): boolean => isOrdinaryWord(word) || isListedName(word);

function formOf(word: Token, source: Source, names: KnownNames): 'known' | 'wrong' | undefined {
  const name = names.relations.find(({ found }) => overlaps(found, { source, ...word }));
  if (!name) return names.words.has(bare(word.text)) ? 'known' : undefined;
  return name.form === 'house' || name.form === 'variant' ? 'known' : 'wrong';
}

function nearPair(
  article: Article,
  first: Line,
  second: Line,
  differences: readonly Difference[],
  names: KnownNames,
): HeadlinePair {
  const { source } = article;
  const culprits = new Set(differences.map((one) => culpritOf(one, article, [first, second], names)));
  culprits.delete(undefined);
  const culprit = culprits.size === 1 ? [...culprits][0] : undefined;
  const spanOf = (tokens: readonly Token[]): Span => ({
    source,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  });
  const differing = differences.map((one) => ({ first: spanOf(one.first), second: spanOf(one.second) }));
  const pair: HeadlinePair = { kind: 'near', article, first: first.passage, second: second.passage, differing };
  return culprit ? { ...pair, culprit } : pair;
}

type Side = 'first' | 'second';

/** Which side is the misprint: by the known names, else by the rest of the article, else by the dictionary. */
function culpritOf(
  { first, second }: Difference,
  article: Article,
  lines: readonly Line[],
  names: KnownNames,
): Side | undefined {
  const [a, b] = [first[0], second[0]];
  if (!a || !b || first.length > 1 || second.length > 1) return undefined;
  const known = [a, b].map((word) => formOf(word, article.source, names) === 'known');
  const rest = restOf(article, lines);
  return (
    doubtful(known[0], known[1]) ??
    doubtful(rest.has(bare(a.text)), rest.has(bare(b.text))) ??
    doubtful(isWord(a.text), isWord(b.text))
  );
}

const doubtful = (first: boolean | undefined, second: boolean | undefined): Side | undefined =>
  first === second ? undefined : first ? 'second' : 'first';

const bare = (word: string): string => word.replace(/'s?$/u, '');

/** The words of an article outside two lines and their repeats. */
function restOf(article: Article, lines: readonly Line[]): ReadonlySet<string> {
  const keys = new Set(lines.map(({ key }) => key));
  const passages = article.passages.filter((passage) => !lineOf(passage).some(({ key }) => keys.has(key)));
  return new Set(passages.flatMap(({ span }) => wordsOf(textOf(span)).map(({ text }) => bare(text))));
}
