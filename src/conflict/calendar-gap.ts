import type { Day, DayRange, Gap } from '../model/time.ts';
import { dateOf, dayOf, daysInMonth } from '../parse/calendar.ts';

/**
 * How far apart two calendar dates are that lie a gap apart. Days and weeks are always as long; months and years are
 * not, so where neither date is known, they are bounded by the shortest and the longest there are.
 */
export function daysOf({ min, max, unit }: Gap): DayRange {
  if (unit === 'day' || unit === 'week') {
    const days = unit === 'week' ? 7 : 1;
    return { lo: Math.floor(min * days), hi: Math.ceil(max * days) };
  }
  const months = unit === 'year' ? 12 : 1;
  return { lo: shortest(Math.floor(min) * months), hi: longest(Math.ceil(max) * months) };
}

export const isCalendarUnit = ({ unit }: Gap): boolean => unit === 'month' || unit === 'year';

// Over any number of months the calendar strays from its mean month by less than five days: the months of one year by up
// to three, the leap days by up to two. For few months 28, 31, 365 and 366 days are nearer.
const meanMonth = 365.2425 / 12;
const strays = 5;

const shortest = (months: number): number =>
  Math.max(28 * months, 365 * Math.floor(months / 12) + 28 * (months % 12), Math.floor(meanMonth * months) - strays);

const longest = (months: number): number =>
  months === Infinity
    ? Infinity
    : Math.min(31 * months, 366 * Math.floor(months / 12) + 31 * (months % 12), Math.ceil(meanMonth * months) + strays);

/**
 * The dates that lie a gap of months or years after some date of `from`. The end of a shorter month is kept: 1 month after
 * 31 January is 28 or 29 February. Reckoned backwards 31 March, too, is 1 month after 28 February; so both are admitted.
 * An end that cannot be reckoned (open, or too far off) is NaN or infinite.
 */
export const datesAfter = (from: DayRange, gap: Gap): DayRange => ({
  lo: first(from.lo, gap),
  hi: last(from.hi, gap),
});

/** The dates that some date of `to` lies a gap of months or years after: `datesAfter`, read the other way. */
export function datesBefore(to: DayRange, gap: Gap): DayRange {
  let lo = add(to.lo, -mostMonths(gap)) - strays;
  while (last(lo, gap) < to.lo) lo += 1;
  let hi = add(to.hi, -fewestMonths(gap)) + strays;
  while (first(hi, gap) > to.hi) hi -= 1;
  return { lo, hi };
}

const first = (day: Day, gap: Gap): Day => add(day, fewestMonths(gap));

function last(day: Day, gap: Gap): Day {
  const later = add(day, mostMonths(gap));
  return Number.isFinite(later) && endsMonth(day) ? endOfMonth(later) : later;
}

const fewestMonths = ({ min, unit }: Gap): number => Math.floor(min) * (unit === 'year' ? 12 : 1);
const mostMonths = ({ max, unit }: Gap): number => Math.ceil(max) * (unit === 'year' ? 12 : 1);

// The calendar at hand ends some 270,000 years from now. What lies beyond 200,000 is no day, and bounds nothing.
const farDays = 36_500_000;
const farMonths = 1_200_000;

/** As `addUnits`, without its library: a network may have thousands of gaps, and each is reckoned a dozen times. */
function add(day: Day, months: number): Day {
  if (!(Math.abs(day) < farDays && Math.abs(months) < farMonths)) return NaN;
  const from = dateOf(day);
  const count = 12 * from.year + from.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - 12 * year + 1;
  return dayOf(year, month, Math.min(from.day, daysInMonth(year, month))) ?? NaN;
}

const endsMonth = (day: Day): boolean => endOfMonth(day) === day;

function endOfMonth(day: Day): Day {
  const { year, month } = dateOf(day);
  return dayOf(year, month, daysInMonth(year, month)) ?? day;
}
