import type { Article, Passage } from '../model/article.ts';
import type { DateMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import type { DayRange } from '../model/time.ts';
import { dateOf, isoOf } from '../parse/calendar.ts';
import { dayBeside, unitsBeside } from './dates/anaphor.ts';
import { dayMonth, monthDay } from './dates/calendar-date.ts';
import { daysOfMonth, monthOfDays } from './dates/day-range.ts';
import { ago, nearDay, nearUnit } from './dates/deictic.ts';
import { bareMonth, monthYear } from './dates/month.ts';
import { isoDate, isoMonth, slashDate } from './dates/numeric-date.ts';
import { offset } from './dates/offset.ts';
import type { Context, DatePattern, DateReading } from './dates/pattern.ts';
import { period, quarter, season } from './dates/quarter.ts';
import { recentSpan } from './dates/recent-span.ts';
import { definiteUnit, habit, vagueSpan, vagueTime } from './dates/vague.ts';
import { weekday } from './dates/weekday.ts';
import { decade, year } from './dates/year.ts';

/** In order of preference: the fuller way of writing a date stands before the one that is part of it. */
export const datePatterns: readonly DatePattern[] = [
  isoDate,
  slashDate,
  daysOfMonth,
  monthOfDays,
  dayMonth,
  monthDay,
  monthYear,
  isoMonth,
  habit,
  quarter,
  period,
  season,
  vagueSpan,
  ago,
  unitsBeside,
  offset,
  dayBeside,
  recentSpan,
  nearDay,
  nearUnit,
  weekday,
  bareMonth,
  decade,
  year,
  definiteUnit,
  vagueTime,
];

/** The dates that an article names, in the order of the text. Menus and forms have none. */
export function extractDates(article: Article): DateMention[] {
  const { published } = article;
  const around = article.dateline ? 1 : 0;
  const today = published && { lo: published.range.lo - around, hi: published.range.hi + around };
  const found = article.passages
    .filter((passage) => passage.kind !== 'furniture')
    .map((passage) => ({ passage, here: datesOf(passage, { today, published, text: textOf(passage.span) }) }));
  const story = {
    history: isHistory(
      found.flatMap(({ here }) => here),
      published?.day,
    ),
    year: undefined as number | undefined,
  };
  let before: readonly DateMention[] = [];
  return found.flatMap(({ passage, here }) => {
    const named = passage.kind === 'paragraph' || passage.kind === 'caption';
    const resolved = resolve(inNamedYear(here, story), named ? before : []);
    if (named) before = resolved;
    return resolved;
  });
}

type Unresolved = DateMention & Pick<DateReading, 'shift' | 'inYear' | 'trim'>;

function datesOf(passage: Passage, context: Context): Unresolved[] {
  // Nothing that is a date is without a digit, a capital or one of these words.
  if (!/\d|[A-Z]|day|week|month|year|night|morning|ago|now|recent|curren|futur|soon|past/.test(context.text)) return [];
  const taken: { start: number; end: number }[] = [];
  const found: Unresolved[] = [];
  for (const { pattern, read } of datePatterns) {
    for (const match of context.text.matchAll(pattern)) {
      const reading = read(match, context);
      if (!reading) continue;
      const [from, to] = reading.trim ?? [0, reading.offset ? reading.offset.link[0] : match[0].length];
      const start = match.index + from;
      const end = match.index + match[0].slice(0, to).trimEnd().length;
      if (taken.some((span) => span.start < end && start < span.end)) continue;
      taken.push({ start, end });
      found.push(toMention(reading, passage, { start, end }, match.index));
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function toMention(
  reading: DateReading,
  passage: Passage,
  at: { start: number; end: number },
  matchStart: number,
): Unresolved {
  const { source, start: offsetOfPassage } = passage.span;
  const place = (start: number, end: number): Span => ({
    source,
    start: offsetOfPassage + start,
    end: offsetOfPassage + end,
  });
  const span = place(at.start, at.end);
  const sentence = passage.sentences.find((one) => one.start <= span.start && span.start < one.end) ?? passage.span;
  const { offset: led, ...rest } = reading;
  const mention = { kind: 'date', span, passage, sentence, ...rest } as const;
  if (!led) return mention;
  return { ...mention, offset: { ...led, link: place(matchStart + led.link[0], matchStart + led.link[1]) } };
}

/** A text that mostly names years other than its own tells history: there a date without a year is of the year last named. */
function isHistory(dates: readonly DateMention[], published: number | undefined): boolean {
  if (published === undefined) return false;
  const years = dates.flatMap((date) => yearNamed(date) ?? []);
  const own = dateOf(published).year;
  return years.length >= 3 && years.filter((year) => Math.abs(year - own) > 1).length > years.length / 2;
}

function yearNamed(date: DateMention): number | undefined {
  const [range] = date.readings;
  return range && date.anchor === 'absolute' && date.stated.includes('year') ? dateOf(range.hi).year : undefined;
}

/**
 * Dates that leave their year open get the one that the story last named, beside the one that publication implies: before
 * it in a history, after it elsewhere, and there only within the passage.
 */
function inNamedYear(
  here: readonly Unresolved[],
  story: { readonly history: boolean; year: number | undefined },
): Unresolved[] {
  if (!story.history) story.year = undefined;
  return here.map(({ inYear, ...date }) => {
    const named = yearNamed(date);
    if (named !== undefined) story.year = named;
    if (!inYear || story.year === undefined) return date;
    const { range, timex } = inYear(story.year);
    const known = range ? date.readings.filter((one) => one.lo !== range.lo || one.hi !== range.hi) : date.readings;
    const own = range ? [range] : [];
    return story.history
      ? { ...date, readings: [...own, ...known], timex }
      : { ...date, readings: known.length < date.readings.length ? date.readings : [...known, ...own] };
  });
}

/**
 * Gives "the following day" and its like the last single day named before it in the same passage, else in the one before.
 * Never publication: a story tells its own days.
 */
function resolve(here: readonly Unresolved[], before: readonly DateMention[]): DateMention[] {
  const resolved: DateMention[] = [];
  for (const { shift, trim, ...mention } of here) {
    const anchor = shift && lastSingleDay([...before, ...resolved]);
    resolved.push(shift && anchor ? anchored(mention, anchor, shift) : mention);
  }
  return resolved;
}

/** A date in full years or months between them ("in July 2018 ... seven years later") takes the story to another day. */
function lastSingleDay(mentions: readonly DateMention[]): DateMention | undefined {
  const single = (one: DateMention): boolean =>
    one.readings.length > 0 && one.readings.every((range) => range.lo === range.hi);
  const last = mentions.findLast((one) => single(one) || (one.anchor === 'absolute' && one.readings.length > 0));
  return last && single(last) ? last : undefined;
}

function anchored(mention: DateMention, anchor: DateMention, shift: NonNullable<DateReading['shift']>): DateMention {
  const readings: readonly DayRange[] = anchor.readings.map(shift.to);
  const [first] = readings;
  return {
    ...mention,
    readings,
    // "the day after Wednesday" states a Thursday, and leaves the week as open as "Wednesday" did
    states: (range) => anchor.states(shift.from(range)),
    anchor: 'mention',
    timex: first && first.lo === first.hi ? isoOf(first.lo) : mention.timex,
  };
}
