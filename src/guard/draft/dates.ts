import type { Article } from '../../model/article.ts';
import type { DateMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';
import type { DayRange } from '../../model/time.ts';
import { dateOf, daysInMonth, isoOf } from '../../parse/calendar.ts';
import { wordsOf } from '../../parse/words.ts';
import { reckonOffset } from '../../relate/values/reckon.ts';
import type { Candidate } from './candidate.ts';
import { printed } from './candidate.ts';
import { phrasesAround } from './phrases.ts';
import { isTelling } from './telling.ts';

/** A day so many days off is taken for that year without asking. */
const nearby = 60;

/** How a date may be claimed, the best way first. Vague dates, stamps and any Monday are no event's. */
export function eventsFor(mention: DateMention, article: Article, others: readonly Span[]): Candidate[] {
  const range = isVague(mention) || isDateline(mention) ? undefined : dayMeant(mention, article);
  const when = range && edtfOf(range.days);
  if (when === undefined) return [];
  return phrasesAround(mention, others).map((phrase) => ({
    section: 'events',
    about: phrase,
    value: phrase.replace('{}', `{${when}}`),
    mention,
    ...(range?.open ? { ask: `"${printed(mention)}": is it ${when}?` } : {}),
  }));
}

/** "late 2019", "the spring", "the 1990s", "last week", "two days later", "on a Monday" */
function isVague(mention: DateMention): boolean {
  const { hedge, timex, stated, impossible, offset } = mention;
  if (impossible || offset || stated.length === 0 || hedge !== undefined) return true;
  if (!/^\d{4}(?:-Q\d|-\d\d(?:-\d\d)?)?(?:T\w+)?$/u.test(timex) && !isDayRange(mention)) return true;
  // "a year earlier", which is about a year
  const [first] = mention.readings;
  if (/^\d{4}(?!-Q)/u.test(timex) && !isDayRange(mention) && first && edtfOf(first)?.includes('/')) return true;
  const before = mention.span.source.text.slice(mention.sentence.start, mention.span.start);
  return stated.includes('weekday') && !stated.includes('day') && /\b(?:an?|one|each|every|any)\s$/iu.test(before);
}

/** "10-12 February" */
const isDayRange = ({ timex, stated }: DateMention): boolean => timex.includes('/') && stated.includes('day');

/** "PORT ARDEN, Nov 15 (Agency) -": the day on which it was written. */
function isDateline({ span, passage }: DateMention): boolean {
  const { text } = span.source;
  const before = text.slice(passage.span.start, span.start);
  const after = text.slice(span.end, span.end + 40);
  return /^\p{Lu}[\p{L}.,’' -]{2,60},\s?$/u.test(before) && /^(?:,?\s\d{4})?(?:\s?\([^()]{1,30}\))?\s?(?:--|[-–—:_])\s/u.test(after); // prettier-ignore
}

interface Meant {
  readonly days: DayRange;
  /** An editor should look at it. */
  readonly open: boolean;
}

/**
 * The days that a date surely or most likely means. Of a day without its year none, where the sentence looks ahead and the day lies behind, or
 * the other way round: it is of another year than the nearest.
 */
function dayMeant(mention: DateMention, { published }: Article): Meant | undefined {
  const [first, ...more] = mention.readings;
  if (!first || !Number.isFinite(first.lo) || !Number.isFinite(first.hi)) return undefined;
  const { stated } = mention;
  if (stated.includes('year')) return { days: first, open: more.length > 0 };
  if (!published) return undefined;
  const { lo, hi } = published.range;
  if (!stated.includes('month'))
    return { days: first, open: more.length > 0 && Math.abs(first.lo - published.day) > 7 };
  // "this September" says of itself which one
  if (!/^(?:\d|\p{Lu})/u.test(textOf(mention.span))) return { days: first, open: more.length > 0 };
  const ahead = looksAhead(textOf(mention.sentence));
  if ((first.lo > hi && !ahead) || (first.hi < lo && ahead)) return undefined;
  const far = Math.min(Math.abs(first.lo - published.day), Math.abs(first.hi - published.day)) > nearby;
  return { days: first, open: far };
}

const looksAhead = (sentence: string): boolean =>
  /\b(?:will|won['’]t|shall|due|next|expected|scheduled|plan(?:s|ned)?|until|deadline|set to|to be|to begin|to start|upcoming|forthcoming|coming|again on|faces|sits|meets?|begins?|starts?|opens?|takes)\b|['’]ll\b/iu.test(
    sentence,
  );

/** A range of days as EDTF, the shortest way. */
export function edtfOf({ lo, hi }: DayRange): string | undefined {
  if (!Number.isFinite(lo) || !Number.isFinite(hi)) return undefined;
  if (lo === hi) return isoOf(lo);
  const [from, to] = [dateOf(lo), dateOf(hi)];
  const whole = from.day === 1 && to.day === daysInMonth(to.year, to.month);
  if (whole && from.year === to.year && from.month === to.month) return isoOf(lo).slice(0, -3);
  if (whole && from.year === to.year && from.month === 1 && to.month === 12) return isoOf(lo).slice(0, -6);
  return `${isoOf(lo)}/${isoOf(hi)}`;
}

/** So many words name the event that a duration leads to. */
const mostNaming = 5;

/** "nearly three years after the raid": an event by the phrase behind, whenever it was. */
export function eventsBehind(mention: DateMention, article: Article, dates: readonly DateMention[]): Candidate[] {
  const { offset, sentence, span } = mention;
  if (!offset) return [];
  const { text } = span.source;
  const behind = text.slice(offset.link.end, sentence.end);
  const led = /^\s+(?:(?:the|a|an|its|his|her|their|this|that|\p{Lu}[\p{L}.-]*['’]s)\s+)?/u.exec(behind)?.[0].length;
  if (led === undefined) return [];
  const clause = /^[^,;:.!?()[\]"“”—–{}]+/u.exec(behind.slice(led))?.[0] ?? '';
  const words = wordsOf(clause, offset.link.end + led);
  const telling = words.slice(0, mostNaming).flatMap((word, at) => (isTelling(word.text) ? [at] : []));
  // one word ("the vote") is the name of many events
  const ends = telling.slice(1, 3);
  const first = words[0];
  return ends.reverse().flatMap((at): Candidate[] => {
    const last = words[at];
    if (!first || !last) return [];
    const phrase = { source: span.source, start: first.start, end: last.end };
    // a date of its own in the same clause tells better than the day of publication
    const range = reckonOffset(mention, phrase, article, dates).at(-1);
    const when = range && edtfOf(range);
    if (when === undefined) return [];
    const named = textOf(phrase).replace(/\s+/gu, ' ');
    const ask = `"${printed(mention)} ${textOf(offset.link)} ${named}": when was it?`;
    return [{ section: 'events', about: named, value: { when, said: [named] }, mention, ask }];
  }); // prettier-ignore
}
