import type { DayRange, TimeUnit } from '../../model/time.ts';
import { overlapping } from '../../model/time.ts';
import { addUnits, dateOf, isoOf, monthRange, weekdayOf, yearRange } from '../../parse/calendar.ts';
import { countOf, countWord, pad, space, timeBefore, timeOfDay } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern, DateReading } from './pattern.ts';

const dayShift: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** "today", "yesterday", "tomorrow night", "last night", "this morning". */
export const nearDay: DatePattern = {
  name: 'near-day',
  needs: cues.nearDayWord,
  pattern: new RegExp(
    `(?<![\\w’'-])${timeBefore}(?:(?<day>today|tonight|yesterday|tomorrow)(?:${space}(?:morning|afternoon|evening|night))?|(?<part>last${space}night|(?:earlier${space}|later${space})?this${space}(?:morning|afternoon|evening)|the${space}day${space}before${space}yesterday|the${space}day${space}after${space}tomorrow))(?![\\w-]|['’]s\\b)`,
    'gi',
  ),
  read: (match, { today }) => {
    const part = match.groups?.part?.toLowerCase().replace(/[\s\u00A0]+/g, ' ');
    const shift = match.groups?.day ? (dayShift[match.groups.day.toLowerCase()] ?? 0) : shiftOfPart(part ?? '');
    if (!today) return reckoned([], 'XXXX-XX-XX', 'none');
    // "last night" runs past midnight
    const range = { lo: today.lo + shift, hi: today.hi + shift + (part === 'last night' ? 1 : 0) };
    const day = isoOf(Math.round((today.lo + today.hi) / 2) + shift);
    return reckoned([range], `${day}${timeOfDay(match[0])}`, 'publication');
  },
};

const shiftOfPart = (part: string): number =>
  part === 'last night' ? -1 : part.endsWith('before yesterday') ? -2 : part.endsWith('after tomorrow') ? 2 : 0;

/** "this week", "last month", "next year", "earlier this year": calendar units around publication. */
export const nearUnit: DatePattern = {
  name: 'near-unit',
  needs: cues.nearUnitWord,
  pattern: new RegExp(
    `(?<![\\w’'-])(?:(?:(?<part>earlier|later|early|late)${space})?(?<which>this|last|(?:the${space})?(?:next|previous|coming|following))|(?<later>earlier|later)${space}in${space}the)${space}(?<unit>weekend|week|month|year)(?![\\w-])`,
    'gi',
  ),
  read: (match, { today, published }) => {
    const { which = '', unit = '' } = match.groups ?? {};
    const part = match.groups?.part ?? match.groups?.later;
    // "the following week" is reckoned from the narrative, not from publication
    if (/previous|following|coming/i.test(which)) {
      const by = /previous/i.test(which) ? -1 : 1;
      const open = { ...reckoned([], unit === 'year' ? 'XXXX' : 'XXXX-XX', 'none'), states: () => true };
      return unit === 'year' ? { ...open, inYear: (year) => ({ timex: String(year + by) }) } : open;
    }
    if (!today || !published) return reckoned([], 'XXXX-XX', 'none');
    const shift = /last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0;
    const lower = unit.toLowerCase();
    const range = unitAround(today, shift, lower);
    const reading = reckoned([range], timexAround(published.day, shift, lower), 'publication');
    return part ? { ...reading, hedge: part.toLowerCase() } : reading;
  },
};

function unitAround(today: DayRange, shift: number, unit: string): DayRange {
  if (unit === 'week' || unit === 'weekend') {
    // weeks begin on Sunday or on Monday, by country: a day either side. "next week" on a Sunday is either.
    const lo = today.lo - ((weekdayOf(today.lo) + 6) % 7) + 7 * shift;
    const hi = today.hi - ((weekdayOf(today.hi) + 6) % 7) + 7 * shift + 6;
    if (unit === 'week') return { lo: lo - 1, hi: hi + 1 };
    // Friday to Sunday; "this weekend" may be the one just past
    return { lo: lo + 4 - (shift === 0 ? 7 : 0), hi };
  }
  const [from, to] = [dateOf(today.lo), dateOf(today.hi)];
  if (unit === 'month') {
    const [a, b] = [from.month - 1 + shift, to.month - 1 + shift];
    const month = (year: number, index: number): DayRange =>
      monthRange(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
    return { lo: month(from.year, a).lo, hi: month(to.year, b).hi };
  }
  return { lo: yearRange(from.year + shift).lo, hi: yearRange(to.year + shift).hi };
}

function timexAround(day: number, shift: number, unit: string): string {
  if (unit === 'year') return String(dateOf(day).year + shift);
  if (unit === 'month') return isoOf(addUnits(dayFirst(day), shift, 'month')).slice(0, 7);
  const thursday = day - ((weekdayOf(day) + 6) % 7) + 3 + 7 * shift;
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - yearRange(year).lo) / 7) + 1;
  return `${year}-W${pad(week)}${unit === 'weekend' ? '-WE' : ''}`;
}

const dayFirst = (day: number): number => day - dateOf(day).day + 1;

/** "three years ago", "more than a week ago", "two days from now". */
export const ago: DatePattern = {
  name: 'ago',
  needs: cues.unit | cues.agoWord,
  pattern: new RegExp(
    `(?<!\\w)(?:(?<hedge>about|around|some|roughly|nearly|almost|just${space}over|just${space}under|over|more${space}than|less${space}than|at${space}least)${space})?(?<count>${countWord})(?:${space}|-)(?<unit>day|week|month|year)s?${space}(?<way>ago|from${space}now)\\b`,
    'gi',
  ),
  read: (match, { today }) => {
    const { hedge, count = '', unit = '', way = '' } = match.groups ?? {};
    const amount = countOf(count);
    const timex = `P${amount}${unit.slice(0, 1).toUpperCase()}`;
    if (!today || !Number.isFinite(amount)) return reckoned([], timex, 'none');
    const [min, max] = spread(amount, hedge);
    const sign = /ago/i.test(way) ? -1 : 1;
    const range = shifted(today, min, max, unit.toLowerCase() as TimeUnit, sign);
    const value = Number.isInteger(amount) ? pointTimex(today, sign * amount, unit.toLowerCase() as TimeUnit) : timex;
    const reading = reckoned([range], value, 'publication', ['duration']);
    return hedge ? { ...reading, hedge: hedge.toLowerCase() } : reading;
  },
};

function pointTimex(today: DayRange, amount: number, unit: TimeUnit): string {
  const iso = isoOf(addUnits(Math.round((today.lo + today.hi) / 2), amount, unit));
  return unit === 'year' ? iso.slice(0, 4) : unit === 'month' ? iso.slice(0, 7) : iso;
}

/** How far "N units" reaches by its hedge: news rounds down, so a bare N is from N - 1/2 up to N + 1 (design section 5). */
export function spread(amount: number, hedge: string | undefined): readonly [min: number, max: number] {
  const words = hedge?.toLowerCase().replace(/[\s\u00A0]+/g, ' ');
  if (words === undefined) return [amount - 0.5, amount + 1];
  if (/^(?:nearly|almost|just under|close to|not quite)$/.test(words)) return [amount - 1, amount];
  if (/^(?:over|more than|at least|just over)$/.test(words)) return [amount, Infinity];
  if (/^(?:less than|under|up to|within)$/.test(words)) return [0, amount];
  const loose = Math.max(1, amount / 10);
  return [amount - loose, amount + loose];
}

/** Every day from which `range` lies `min` to `max` units off, in the direction of `sign`; rounded outwards. */
export function shifted(range: DayRange, min: number, max: number, unit: TimeUnit, sign: 1 | -1): DayRange {
  const ends = [
    addUnits(range.lo, sign * min, unit),
    addUnits(range.hi, sign * min, unit),
    addUnits(range.lo, sign * max, unit),
    addUnits(range.hi, sign * max, unit),
  ];
  return { lo: Math.floor(Math.min(...ends)), hi: Math.ceil(Math.max(...ends)) };
}

function reckoned(
  readings: readonly DayRange[],
  timex: string,
  anchor: 'publication' | 'none',
  stated: DateReading['stated'] = ['day'],
): DateReading {
  return {
    readings,
    states: readings.length === 0 ? () => true : (range) => readings.some((reading) => overlapping(reading, range)),
    stated,
    anchor,
    timex,
  };
}
