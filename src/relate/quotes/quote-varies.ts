import type { Article } from '../../model/article.ts';
import type { QuotationMention } from '../../model/mention.ts';
import type { QuoteRelation, QuoteVariant } from '../../model/relation.ts';
import type { Span } from '../../model/span.ts';
import { detached, textOf } from '../../model/span.ts';
import { wordsOf } from '../../parse/words.ts';
import { byPublication, dayOf } from '../values/articles-differ.ts';
import { isDisowned } from './disowned-quote.ts';
import { cutAtInner } from './nested-quote.ts';
import { daysApart, isCapitalised, mayBeTwoOccasions } from './other-occasion.ts';
import { printedSpeaker, sameSpeaker } from './printed-speaker.ts';
import { candidatesFor, indexWordings, readWording, Wordings } from './quoted-wordings.ts';
import type { Candidate, Difference, Wording } from './quoted-wordings.ts';
import { nameWordsOf } from '../quotes.ts';
import { keepingLast } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { changesOf } from '../word-diff.ts';
import type { Printed } from '../word-diff.ts';
import { stretchesOf } from '../wording.ts';
import { fewestWords } from './quote-stretch.ts';

/** So many of the wordings that a quotation differs from are told. */
const mostTold = 3;
/** So many of the articles with one wording are tried for one that may be compared. */
const mostTried = 8;

/** An agency's copy is printed by many, its quotations one after the other. */
const mostKept = 1024;

/** What of a quotation is compared with those of other articles: little, for an archive has as many as it has paragraphs. */
export interface ComparableQuote {
  readonly inner: Span;
  /** Where its speaker stands, or itself where nobody is named: the same for the parts of one utterance. */
  readonly at: number;
  /** The last word of the speaker's name. */
  readonly speaker?: string;
}

/**
 * Those of some quotations that can be compared: a heading shortens what was said, of a quotation that is never closed nobody knows the
 * end, and a correction quotes the error.
 */
export const comparableAmong = (mentions: readonly QuotationMention[]): ComparableQuote[] =>
  mentions.filter(isComparable).map((mention) => {
    const name = printedSpeaker(mention)?.words.at(-1);
    const { inner, span, speaker = span } = mention;
    return { inner, at: speaker.start, ...(name !== undefined && { speaker: detached(name) }) };
  });

function isComparable(mention: QuotationMention): boolean {
  const closed = mention.inner.end < mention.span.end || mention.continues;
  if (!closed || mention.passage.kind === 'heading') return false;
  // its parts have no more words than the whole
  return wordsOf(textOf(mention.inner)).length >= fewestWords && !isDisowned(mention);
}

/** A quotation, or a part of it, as one article prints it. */
interface Quoted {
  readonly article: Article;
  readonly mention: ComparableQuote;
  /** What of it is compared: all, or a quotation inside it, or what stands around that. */
  readonly inner: Span;
  /** Of words inside another quotation nobody knows who said them. */
  readonly isNested: boolean;
  readonly wording: Wording;
}

/**
 * One utterance in different words in two articles, if no claim decides the words in which they differ. Every wording is looked
 * at once, however many articles print it, and only beside those that share a run of words with it. `quotes` are all articles with
 * what `comparableAmong` gives of each.
 */
export function findQuoteVariants(
  { claims }: Pick<Reading, 'claims'>,
  quotes: ReadonlyMap<Article, readonly ComparableQuote[]>,
  relations: readonly QuoteRelation[],
): QuoteVariant[] {
  const wordings = new Wordings();
  const inOrder = [...quotes].map(([article, mentions]) => ({ article, mentions })).sort(byPublication);
  const quoted = inOrder.flatMap(({ article, mentions }) =>
    mentions.flatMap((mention) => quotedOf(mention, article, wordings)),
  );
  const index = indexWordings(wordings.all());
  const nearTo = keepingLast((wording: Wording) => candidatesFor(wording, index), mostKept);
  const printed = new Map<Wording, { readonly quoted: Quoted[]; readonly articles: Set<Article> }>();
  const articles = articlesByWording(quoted);
  const decided = decidedBy(relations);
  const names = nameWordsOf({ claims });
  const told = new Set<string>();
  return quoted.flatMap((later) => {
    const variants: QuoteVariant[] = [];
    for (const candidate of nearTo(later.wording)) {
      if (variants.length === mostTold) break;
      const { other, difference } = candidate;
      // Who prints both wordings knows of two utterances.
      if (articles.get(other)?.has(later.article)) continue;
      const others = printed.get(other);
      const own = articles.get(later.wording);
      const earlier = others && firstsWithout(others.quoted, own).find((one) => isVariant(one, later, candidate, decided)); // prettier-ignore
      const found = earlier && difference();
      if (!found || isTold(earlier, later, told)) continue;
      variants.push(tell(earlier, later, found, countWithout(others.articles, own) - 1, names));
    }
    const known = printed.get(later.wording) ?? { quoted: [], articles: new Set<Article>() };
    printed.set(later.wording, known);
    known.quoted.push(later);
    known.articles.add(later.article);
    return variants;
  });
}

/** Those by which a wording is tried: the first that stand in none of some articles. */
function firstsWithout(quoted: readonly Quoted[], articles: ReadonlySet<Article> | undefined): Quoted[] {
  const firsts: Quoted[] = [];
  for (let at = 0; at < quoted.length && firsts.length < mostTried; at += 1) {
    const one = quoted[at];
    if (one && !articles?.has(one.article)) firsts.push(one);
  }
  return firsts;
}

/** How many of some articles are none of others; the fewer of the two are gone through. */
function countWithout(some: ReadonlySet<Article>, others: ReadonlySet<Article> | undefined): number {
  if (!others) return some.size;
  const [fewer, more] = some.size < others.size ? [some, others] : [others, some];
  let both = 0;
  for (const article of fewer) if (more.has(article)) both += 1;
  return some.size - both;
}

function articlesByWording(quoted: readonly Quoted[]): Map<Wording, Set<Article>> {
  const articles = new Map<Wording, Set<Article>>();
  for (const { wording, article } of quoted) articles.set(wording, (articles.get(wording) ?? new Set()).add(article));
  return articles;
}

function quotedOf(mention: ComparableQuote, article: Article, wordings: Wordings): Quoted[] {
  const { inner } = mention;
  const cuts = cutAtInner(textOf(inner)) ?? [{ from: 0, to: inner.end - inner.start, isInner: false }];
  return cuts.flatMap(({ from, to, isInner }): Quoted[] => {
    const span = { source: inner.source, start: inner.start + from, end: inner.start + to };
    const wording = wordings.of(textOf(span));
    return wording ? [{ article, mention, inner: cuts.length === 1 ? inner : span, isNested: isInner, wording }] : [];
  });
}

function isVariant(earlier: Quoted, later: Quoted, { other, difference }: Candidate, decided: Decided): boolean {
  const speaker =
    earlier.isNested || later.isNested ? 'unknown' : sameSpeaker(earlier.mention.speaker, later.mention.speaker);
  if (speaker === 'other') return false;
  const found = difference();
  if (!found) return false;
  const { hunks, similarity } = found;
  const days = daysApart(earlier.article, later.article);
  const both = [readWording(later.wording), readWording(other)] as const;
  if (mayBeTwoOccasions(hunks, similarity, both, days, speaker === 'same')) return false;
  if (!decided.has(later.mention.inner) && !decided.has(earlier.mention.inner)) return true;
  const [ours, theirs] = [printedOf(later), printedOf(earlier)];
  return !hunks.some(
    ({ same, found, claimed }) =>
      !same && (isDecided(later, ours, found, decided) || isDecided(earlier, theirs, claimed, decided)),
  );
}

/** What of each quotation some claim decides, by the quotation's own span. */
type Decided = ReadonlyMap<Span, readonly Span[]>;

function decidedBy(relations: readonly QuoteRelation[]): Decided {
  const decided = new Map<Span, Span[]>();
  for (const { verdict, found, compared } of relations) {
    if (verdict === 'undecided') continue;
    const known = decided.get(found);
    if (known) known.push(compared);
    else decided.set(found, [compared]);
  }
  return decided;
}

/** Whether a claim decides any of some words, or what stands where they are missing. */
function isDecided(
  { mention, inner }: Quoted,
  { words }: Printed,
  [from, to]: readonly [number, number],
  decided: Decided,
): boolean {
  const start = (from < to ? words[from]?.start : words[from - 1]?.end) ?? inner.start;
  const end = (from < to ? words[to - 1]?.end : words[to]?.start) ?? inner.end;
  return (decided.get(mention.inner) ?? []).some((compared) => compared.start <= end && start <= compared.end);
}

/** One finding for an utterance and a pair of articles, also where its attribution parts it. */
function isTold(earlier: Quoted, later: Quoted, told: Set<string>): boolean {
  const utterance = ({ article, mention }: Quoted): string => `${article.id}:${mention.at}`;
  const keys = [`${utterance(earlier)} ${later.article.id}`, `${earlier.article.id} ${utterance(later)}`];
  const known = keys.some((key) => told.has(key));
  for (const key of keys) told.add(key);
  return known;
}

const printedOf = ({ inner }: Quoted): Printed => ({
  words: stretchesOf(textOf(inner), inner.start).flat(),
  text: inner.source.text,
  offset: 0,
});

function tell(
  earlier: Quoted,
  later: Quoted,
  { hunks }: Difference,
  alike: number,
  names: ReadonlySet<string>,
): QuoteVariant {
  const [ours, theirs] = [printedOf(later), printedOf(earlier)];
  const capitals = new Set([ours, theirs].flatMap((one) => one.words.filter((_, at) => isCapitalised(one, at)).map(({ key }) => key))); // prettier-ignore
  const side = ({ article, inner }: Quoted) => ({ article, span: inner, published: dayOf(article) });
  return {
    earlier: side(earlier),
    later: side(later),
    changes: changesOf(hunks, ours, theirs, { has: (word) => names.has(word) || capitals.has(word) }),
    alike,
  };
}
