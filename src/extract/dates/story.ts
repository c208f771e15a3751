import type { DateMention } from '../../model/mention.ts';
import type { DayRange } from '../../model/time.ts';
import { dateOf, isoOf } from '../../parse/calendar.ts';
import type { DateReading } from './pattern.ts';

/** A date before the story around it has been asked. */
export type Unresolved = DateMention & Pick<DateReading, 'shift' | 'inYear' | 'trim'>;

/** What the text has told so far. */
export interface Story {
  readonly history: boolean;
  /** The year last named. */
  year: number | undefined;
}

/** A text that mostly names years other than its own tells history: there a date without a year is of the year last named. */
export function isHistory(dates: readonly DateMention[], published: number | undefined): boolean {
  if (published === undefined) return false;
  // news tells its days by publication ("on Monday", "yesterday")
  const deictic = dates.filter((date) => date.anchor === 'publication' && /^(?:weekday|day)$/.test(date.stated.join()));
  if (deictic.length > dates.length / 20) return false;
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
export function inNamedYear(here: readonly Unresolved[], story: Story): Unresolved[] {
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

/** "The next day" of "the next day" of ...: after so many steps nobody counts along. */
const longestChain = 20;

/**
 * Gives "the following day" and its like the last single day named before it in the same passage, else in the one before.
 * Never publication: a story tells its own days. A date in full years or months between them ("in July 2018 ... seven
 * years later") takes the story elsewhere.
 */
export function resolve(here: readonly Unresolved[], before: readonly DateMention[]): DateMention[] {
  let anchor = before.findLast(setsDay);
  let chain = 0;
  return here.map(({ shift, trim, ...mention }) => {
    const usable = anchor && isSingle(anchor) && chain < longestChain ? anchor : undefined;
    const resolved = shift && usable ? anchored(mention, usable, shift) : mention;
    chain = resolved === mention ? 0 : chain + 1;
    if (setsDay(resolved)) anchor = resolved;
    return resolved;
  });
}

const isSingle = ({ readings }: DateMention): boolean =>
  readings.length > 0 && readings.every((range) => range.lo === range.hi);

const setsDay = (date: DateMention): boolean =>
  isSingle(date) || (date.anchor === 'absolute' && date.readings.length > 0);

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
