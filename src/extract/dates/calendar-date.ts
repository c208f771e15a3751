import type { DayRange } from '../../model/time.ts';
import { overlapping } from '../../model/time.ts';
import { dateOf, dayOf, daysInMonth, describeDay, months, weekdayOf, weekdays } from '../../parse/calendar.ts';
import {
  dayNumber,
  monthOf,
  monthWord,
  never,
  pad,
  space,
  weekdayIndexOf,
  weekdayWord,
  yearNumber,
} from './pattern.ts';
import * as cues from './cues.ts';
import type { Context, DatePattern, DateReading } from './pattern.ts';

const weekday = `(?:(?<weekday>${weekdayWord}),?${space}(?:the${space})?)?`;
const year = `(?:,?${space}(?<year>${yearNumber})(?!\\d|,\\d|\\.\\d|[-–]\\d))?`;

/** "12 February 2025", "Monday, 12th of February", "10 Feb". */
export const dayMonth: DatePattern = {
  name: 'day-month',
  needs: cues.month | cues.digit,
  pattern: new RegExp(
    `(?<![\\w.,:/$£€-])${weekday}(?:the${space}(?=\\d))?(?<day>${dayNumber})(?:${space}of)?[\\s\\u00A0-](?<month>${monthWord})(?![A-Za-z])${year}`,
    'gi',
  ),
  read: readDate,
};

/** "February 12, 2025", "Wednesday, Feb. 12", "April 1st". */
export const monthDay: DatePattern = {
  name: 'month-day',
  needs: cues.month | cues.digit,
  pattern: new RegExp(
    `(?<![\\w])${weekday}(?<month>${monthWord})${space}(?:the${space})?(?<day>${dayNumber})(?![\\w%]|[.,:]\\d(?!\\d{3})|[-–]\\d|:\\d)${year}`,
    'gi',
  ),
  read: readDate,
};

function readDate(match: RegExpExecArray, context: Context): DateReading | undefined {
  const { weekday: weekdayName, day: dayText = '', month: monthName = '', year: yearText } = match.groups ?? {};
  // "may" and "march" in lower case are verbs
  if (/^(?:may|march)/.test(monthName)) return undefined;
  const month = monthOf(monthName);
  const day = Number.parseInt(dayText, 10);
  const weekdayIndex = weekdayName === undefined ? undefined : weekdayIndexOf(weekdayName);
  return yearText === undefined
    ? inYearOfEnd(match, month, day, withoutYear(month, day, weekdayIndex, context))
    : withYear(Number(yearText), month, day, weekdayIndex, (right) => match[0].replace(weekdayName ?? '', right));
}

function withYear(
  year: number,
  month: number,
  day: number,
  weekday: number | undefined,
  withWeekday: (name: string) => string,
): DateReading {
  const at = dayOf(year, month, day);
  const timex = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  const stated = ['year', 'month', 'day', ...(weekday === undefined ? [] : (['weekday'] as const))] as const;
  const none = { readings: [], states: never, stated, anchor: 'absolute', timex } as const;
  if (at === undefined) {
    const last = daysInMonth(year, month);
    return { ...none, impossible: { reason: `${months[month - 1]} ${year} has ${last} days` } };
  }
  const range = { lo: at, hi: at };
  if (weekday !== undefined && weekdayOf(at) !== weekday) {
    const reason = `${describeDay(at)} was a ${weekdays[weekdayOf(at)]}, not a ${weekdays[weekday]}`;
    return { ...none, impossible: { reason, nearest: withWeekday(weekdays[weekdayOf(at)] ?? '') } };
  }
  return { ...none, readings: [range], states: (other) => overlapping(range, other) };
}

/** Where a range or a pair ends in a date with its year, as in "26 July to 11 August 2024". */
const end = new RegExp(
  `^(?:${space}?[-–]${space}?|${space}(?:to|and|until|till|through)${space})(?:${weekdayWord},?${space})?(?:the${space}(?=\\d))?` +
    `(?:(?<day>${dayNumber})(?:${space}of)?${space}(?<month>${monthWord})|(?<monthBefore>${monthWord})${space}(?<dayBehind>${dayNumber}))` +
    `,?${space}(?<year>${yearNumber})(?!\\d|,\\d|\\.\\d)`,
  'i',
);

/** The year that the end of its range has, or the one before it where the range would run backwards: implied still, and not stated. */
function inYearOfEnd(match: RegExpExecArray, month: number, day: number, reading: DateReading): DateReading {
  const behind = match.input.slice(match.index + match[0].length, match.index + match[0].length + longestEnd);
  const groups = end.exec(behind)?.groups;
  if (!groups || !reading.inYear) return reading;
  const lastMonth = monthOf(groups.month ?? groups.monthBefore ?? '');
  const lastDay = Number.parseInt(groups.day ?? groups.dayBehind ?? '', 10);
  const runsBackwards = month > lastMonth || (month === lastMonth && day > lastDay);
  const { inYear, ...rest } = reading;
  const { range, timex } = inYear(Number(groups.year) - (runsBackwards ? 1 : 0));
  return range ? { ...rest, readings: [range], anchor: 'absolute', timex } : reading;
}

/** " to Wednesday, the 30th of September, 2024" with room to spare. */
const longestEnd = 60;

/** The day and month are stated, the year is not: it is implied to be the one nearest to publication. */
function withoutYear(month: number, day: number, weekday: number | undefined, context: Context): DateReading {
  const stated = ['month', 'day', ...(weekday === undefined ? [] : (['weekday'] as const))] as const;
  const timexTail = `${pad(month)}-${pad(day)}`;
  if (day > (month === 2 ? 29 : daysInMonth(2000, month))) {
    const reason = `${months[month - 1]} never has more than ${month === 2 ? 29 : daysInMonth(2000, month)} days`;
    return {
      readings: [],
      states: never,
      stated,
      anchor: 'absolute',
      timex: `XXXX-${timexTail}`,
      impossible: { reason },
    };
  }
  const fits = (at: number | undefined): at is number =>
    at !== undefined && (weekday === undefined || weekdayOf(at) === weekday);
  const published = context.published?.day;
  const around = published === undefined ? [] : [0, -1, 1].map((shift) => dateOf(published).year + shift);
  const nearest = around
    .map((year) => dayOf(year, month, day))
    .filter(fits)
    .sort((a, b) => Math.abs(a - (published ?? 0)) - Math.abs(b - (published ?? 0)));
  return {
    readings: nearest.slice(0, 1).map((at) => ({ lo: at, hi: at })),
    states: (range) =>
      yearsOf(range).some((year) => {
        const at = dayOf(year, month, day);
        return fits(at) && at >= range.lo && at <= range.hi;
      }),
    inYear: (year) => {
      const at = dayOf(year, month, day);
      return { ...(fits(at) ? { range: { lo: at, hi: at } } : {}), timex: `${pad(year, 4)}-${timexTail}` };
    },
    stated,
    anchor: published === undefined ? 'none' : 'publication',
    timex: nearest[0] === undefined ? `XXXX-${timexTail}` : `${pad(dateOf(nearest[0]).year, 4)}-${timexTail}`,
  };
}

/** The years that a range touches; of a long or open range, enough to hold every date and weekday (28 years). */
export function yearsOf(range: DayRange): number[] {
  const first = Number.isFinite(range.lo) ? dateOf(range.lo).year : dateOf(range.hi).year - 28;
  const last = Number.isFinite(range.hi) ? dateOf(range.hi).year : first + 28;
  return Array.from({ length: Math.min(last - first, 28) + 1 }, (_, index) => first + index);
}
