import { Temporal } from 'temporal-polyfill';
import type { Day, DayRange, TimeUnit } from '../model/time.ts';

const millisecondsADay = 86_400_000;
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const; // prettier-ignore

/** The day of a calendar date; `undefined` where there is none (31 February). `month` from 1. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  // Date.UTC takes the years 0 to 99 for the 20th century; setUTCFullYear takes them as they are.
  return new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsADay;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * millisecondsADay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** `2025-02-11`. */
export function isoOf(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

export const monthRange = (year: number, month: number): DayRange => ({
  lo: dayOf(year, month, 1) ?? NaN,
  hi: dayOf(year, month, daysInMonth(year, month)) ?? NaN,
});

export const yearRange = (year: number): DayRange => ({ lo: dayOf(year, 1, 1) ?? NaN, hi: dayOf(year, 12, 31) ?? NaN });

/**
 * A day so many calendar units later (earlier, if negative). The end of a shorter month is kept (31 January + 1 month is
 * 28 or 29 February). Whole units are calendar units; a fraction, and hours and less, is reckoned in mean days and
 * rounded outwards by the caller. Infinite days stay infinite.
 */
export function addUnits(day: Day, amount: number, unit: TimeUnit): Day {
  if (!Number.isFinite(day) || !Number.isFinite(amount)) return day + amount;
  const whole = Math.trunc(amount);
  const rest = (amount - whole) * meanDays[unit];
  if (unit === 'second' || unit === 'minute' || unit === 'hour') return day + amount * meanDays[unit];
  if (unit === 'day') return day + whole + rest;
  if (unit === 'week') return day + 7 * whole + rest;
  const { year, month, day: date } = dateOf(day);
  const moved = new Temporal.PlainDate(year, month, date).add(unit === 'month' ? { months: whole } : { years: whole });
  return (dayOf(moved.year, moved.month, moved.day) ?? NaN) + rest;
}

/** Mean length of a unit in days (Gregorian year of 365.2425). */
export const meanDays: Readonly<Record<TimeUnit, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 365.2425 / 12,
  year: 365.2425,
};

/** A range in plain words: "24 February 2022", "February 2022", "2022", "10 to 16 February 2025". */
export function describeRange(range: DayRange): string {
  const { lo, hi } = range;
  if (lo === -Infinity && hi === Infinity) return 'any day';
  if (lo === -Infinity) return `on or before ${describeDay(hi)}`;
  if (hi === Infinity) return `on or after ${describeDay(lo)}`;
  if (lo === hi) return describeDay(lo);
  const from = dateOf(lo);
  const to = dateOf(hi);
  const wholeMonths = from.day === 1 && to.day === daysInMonth(to.year, to.month);
  if (wholeMonths && from.year === to.year && from.month === to.month) return `${monthName(from.month)} ${from.year}`;
  if (wholeMonths && from.month === 1 && to.month === 12) {
    return from.year === to.year ? `${from.year}` : `${from.year} to ${to.year}`;
  }
  return `${describeDay(lo)} to ${describeDay(hi)}`;
}

export function describeDay(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  return `${date} ${monthName(month)} ${year}`;
}

const monthName = (month: number): string => months[month - 1] ?? '';
