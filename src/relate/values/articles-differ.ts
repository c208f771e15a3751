import type { Article } from '../../model/article.ts';
import type { DateMention, FigureMention } from '../../model/mention.ts';
import type { ArticleClash, Telling } from '../../model/relation.ts';
import { compareSpans, overlaps } from '../../model/span.ts';
import { overlapping } from '../../model/time.ts';
import { describeDay } from '../../parse/calendar.ts';
import { cannotBothBe, isAccount, valueKey } from './clashes.ts';
import type { ValuedRelation } from './clashes.ts';
import { compareQuantities } from './compare.ts';
import { isOpen, mentionsOf } from '../reading.ts';
import type { Reading } from '../reading.ts';

/**
 * Values that two articles print for one claim and that cannot both be, where the claim gives no value and so asks only
 * that articles agree. They are compared as inside one article; what a source says, or a quotation, is no article's own
 * word. Articles that print the same values are compared as one, so that the cost follows the values that differ.
 */
export function findArticleClashes(relations: readonly ValuedRelation[], reading: Reading): ArticleClash[] {
  const open = relations.filter((one) => one.attached && isOpen(one.claim) && !isAccount(one.mention));
  const quotations = new Map<Article, ReturnType<typeof quotationsOf>>();
  const ownWords = open.filter(({ article, mention }) => {
    const known = quotations.get(article) ?? quotationsOf(reading, article);
    quotations.set(article, known);
    return !known.some(({ span }) => overlaps(span, mention.span));
  });
  const byClaim = grouped(ownWords, ({ claim }) => claim);
  return [...byClaim].flatMap(([claim, said]) => {
    const byArticle = grouped(said, ({ article }) => article);
    const accounts = [...byArticle].map(([article, values]) => ({ article, values: mentionsIn(values) }));
    return differencesAmong(accounts.sort(byPublication)).map((one) => ({ ...one, claim }));
  });
}

const quotationsOf = (reading: Reading, article: Article) => mentionsOf(reading, article, 'quotation');

type Value = DateMention | FigureMention;

/** What one article says of a claim, in the order of the text, each value once. */
interface Account {
  readonly article: Article;
  readonly values: readonly Value[];
}

/** So many of the accounts that an article differs from are told; where all differ, a finding for each pair helps nobody. */
const mostTold = 3;

function differencesAmong(accounts: readonly Account[]): Omit<ArticleClash, 'claim'>[] {
  const groups = new Map<string, { readonly first: Account; alike: number }>();
  return accounts.flatMap((later) => {
    const found: Omit<ArticleClash, 'claim'>[] = [];
    for (const { first, alike } of groups.values()) {
      if (found.length === mostTold) break;
      const pair = firstClash(first.values, later.values);
      if (pair) found.push({ earlier: tell(first.article, pair[0]), later: tell(later.article, pair[1]), alike });
    }
    const key = later.values.map(valueKey).sort().join('\n');
    const group = groups.get(key);
    if (group) group.alike += 1;
    else groups.set(key, { first: later, alike: 0 });
    return found;
  });
}

/** A value that the other article prints too is no difference: "up from 34", where the other had 34. */
function firstClash(earlier: readonly Value[], later: readonly Value[]): readonly [Value, Value] | undefined {
  const own = later.filter((value) => !earlier.some((other) => isSame(other, value)));
  const others = earlier.filter((value) => !later.some((other) => isSame(other, value)));
  for (const value of own) {
    const other = others.find((one) => cannotBothBe(one, value));
    if (other) return [other, value];
  }
  return undefined;
}

/** Whether `exact` gives `value`, and not only leaves room for it: "about 19,000" gives neither 19,347 nor 19,437. */
function isSame(exact: Value, value: Value): boolean {
  if (exact.kind === 'date' && value.kind === 'date') {
    return exact.readings.some((one) => value.readings.some((other) => overlapping(one, other)));
  }
  return (
    exact.kind === 'figure' &&
    value.kind === 'figure' &&
    (exact.quantity.exact || valueKey(exact) === valueKey(value)) &&
    compareQuantities(exact.quantity, value.quantity).verdict === 'agrees'
  );
}

const mentionsIn = (relations: readonly ValuedRelation[]): Value[] => {
  const inOrder = relations.map(({ mention }) => mention).sort((a, b) => compareSpans(a.span, b.span));
  return [...grouped(inOrder, valueKey).values()].flatMap(([first]) => first ?? []);
};

/** By the day of publication, those without one first; of one day by id. */
export function byPublication({ article: a }: { article: Article }, { article: b }: { article: Article }): number {
  const [one, other] = [a.published?.day ?? -Infinity, b.published?.day ?? -Infinity];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

const tell = (article: Article, mention: Value): Telling => ({ article, mention, published: dayOf(article) });

/** The day of publication in words: "11 February 2025", "about 11 February 2025", "unknown date". */
export function dayOf({ published }: Article): string {
  if (!published) return 'unknown date';
  const inferred = published.range.lo !== published.range.hi;
  return `${inferred ? 'about ' : ''}${describeDay(published.day)}`;
}

function grouped<T, K>(list: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
