import type { Article } from '../../model/article.ts';
import type { DateMention, QuotationMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { DayRange } from '../../model/time.ts';
import { overlapping } from '../../model/time.ts';

/** What of the article tells whether a sentence gives somebody a post, there and then. */
export interface Surroundings {
  readonly article: Article;
  /** Both in the order of the text. */
  readonly dates: readonly DateMention[];
  readonly quotations: readonly QuotationMention[];
}

/** A day so far from publication makes the sentence one about another time. */
const recent = 31;

/** The place in a sorted list of the first span that begins behind an offset. */
export function firstBehind(mentions: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first date in a stretch that is far from publication; in `future`, what a "will" tells, one that cannot be reckoned is not. */
export function farDate(
  { start, end }: Span,
  { article, dates }: Surroundings,
  future: Span | undefined,
): DateMention | undefined {
  const published = article.published?.range ?? nowhere;
  const near = { lo: published.lo - recent, hi: published.hi + recent };
  return findDate(start, end, dates, (date) =>
    date.readings.length === 0 ? !isNow(date, future) : !date.readings.some((one) => overlapping(one, near)),
  );
}

/** Whether a stretch has a date that may be long past. */
export function isBygone({ start, end }: Span, { article, dates }: Surroundings, future: Span | undefined): boolean {
  const lo = (article.published?.range ?? nowhere).lo - recent;
  const past = findDate(start, end, dates, (date) =>
    date.readings.length === 0 ? !isNow(date, future) : date.readings.every(({ hi }) => hi < lo),
  );
  return past !== undefined;
}

const nowhere: DayRange = { lo: Infinity, hi: -Infinity };

const isNow = ({ timex, span }: DateMention, future: Span | undefined): boolean =>
  /^(?:PRESENT|FUTURE)_REF$/u.test(timex) ||
  (future !== undefined && future.start <= span.start && span.end <= future.end);

function findDate(
  from: number,
  to: number,
  dates: readonly DateMention[],
  isSought: (date: DateMention) => boolean,
): DateMention | undefined {
  for (let at = firstBehind(dates, from - 1); at < dates.length; at += 1) {
    const date = dates[at];
    if (!date || date.span.start >= to) return undefined;
    if (isSought(date)) return date;
  }
  return undefined;
}
