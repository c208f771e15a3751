import type { Day } from '../../model/time.ts';
import { dayOf, daysInMonth, months } from '../calendar.ts';

const pattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:[Zz]| ?[+-](\d{2})(?::?(\d{2}))?)?)?$/;

/**
 * The day on which an article appeared, in the zone as written: an ISO 8601 date, or a date-time with or without seconds
 * and offset (without one it is local). Otherwise what is wrong with the text.
 */
export function parsePublished(text: string): { readonly day: Day } | { readonly fault: string } {
  const match = pattern.exec(text);
  if (!match) {
    return { fault: `"${text}" is no date; expected one like "2025-02-11" or "2025-02-11T04:13+13:00"` };
  }
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0, zone = 0, zoneMinute = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const day = dayOf(year, month, date);
  if (day === undefined) return { fault: `"${text}" is no day of the calendar: ${whyNot(year, month)}` };
  if (hour > 23 || minute > 59 || second > 60)
    return { fault: `"${text}" has no time of day; expected 00:00 to 23:59` };
  if (zone > 15 || zoneMinute > 59) return { fault: `"${text}" has no possible offset; expected -12:00 to +14:00` };
  return { day };
}

function whyNot(year: number, month: number): string {
  const name = months[month - 1];
  return name === undefined ? `there is no month ${month}` : `${name} ${year} has ${daysInMonth(year, month)} days`;
}
