import type { Day, DayRange, Edtf, Gap } from '../model/time.ts';
import { addUnits, dayOf, monthRange, months, weekdays, yearRange } from './calendar.ts';

/**
 * The subset of EDTF (ISO 8601-2, level 1) that claims are dated in: `2022`, `2022-02`, `2022-02-24`; `?` uncertain, `~`
 * approximate, `%` both; intervals `a/b`, with `..` for an open end. `undefined` where the text is none of these or
 * names a day that does not exist.
 */
export function parseEdtf(text: string): Edtf | undefined {
  const parts = text.trim().split('/');
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  if (second === undefined) {
    const range = parsePoint(first);
    return range && { text, range, form: 'within', begins: range, ends: range };
  }
  return parseInterval(text, first, second);
}

function parseInterval(text: string, first: string, second: string): Edtf | undefined {
  const from = first === '..' ? 'open' : parsePoint(first);
  const to = second === '..' ? 'open' : parsePoint(second);
  if (!from || !to || (from === 'open' && to === 'open')) return undefined;
  // An open end may lie anywhere on its side of the other.
  const begins = from === 'open' ? { lo: -Infinity, hi: to === 'open' ? Infinity : to.hi } : from;
  const ends = to === 'open' ? { lo: begins.lo, hi: Infinity } : to;
  if (begins.lo > ends.hi) return undefined;
  return { text, range: { lo: begins.lo, hi: ends.hi }, form: 'interval', begins, ends };
}

export const pointPattern = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

/** A date without an interval. */
export function parsePoint(text: string): DayRange | undefined {
  const match = pointPattern.exec(text);
  if (!match) return undefined;
  const approximate = match[4] === '~' || match[4] === '%';
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  return year === undefined ? undefined : rangeOf({ year, month, day, approximate });
}

export interface Point {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly approximate?: boolean;
}

/** Approximate: a year 5 years either side, a month 2 months, a day 3 days. */
export function rangeOf({ year, month, day, approximate = false }: Point): DayRange | undefined {
  if (month === undefined)
    return approximate ? { lo: yearRange(year - 5).lo, hi: yearRange(year + 5).hi } : yearRange(year);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) {
    const { lo, hi } = monthRange(year, month);
    return approximate ? { lo: addUnits(lo, -2, 'month'), hi: addUnits(lo, 3, 'month') - 1 } : { lo, hi };
  }
  const on = dayOf(year, month, day);
  if (on === undefined) return undefined;
  return approximate ? { lo: on - 3, hi: on + 3 } : { lo: on, hi: on };
}

/** One whole day, `2022-02-24`: neither hedged nor an interval. */
export function parseDay(text: string): Day | undefined {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The months in full and as they are shortened, as alternatives of an expression. */
export const monthWords = months
  .map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join('|')
  .replace('Sep', 'Sept?');
const printedForms = [
  new RegExp(
    `^(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+)?(?<month>${monthWords})\\.?,?\\s+(?<year>\\d{4})$`,
    'i',
  ),
  new RegExp(`^(?<month>${monthWords})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})$`, 'i'),
  /^(?<year>\d{4})$/,
];

/**
 * A date as printed, with its year: "24 February 2022", "February 24, 2022", "Feb 24 2022", "February 2022", "2022".
 * `undefined` for anything else, a weekday beside it and a day that does not exist among them.
 */
export function parsePrintedDate(text: string): Edtf | undefined {
  const groups = printedGroups(text);
  if (!groups) return undefined;
  const range = rangeOf(groups);
  return range && { text, range, form: 'within', begins: range, ends: range };
}

/** The numbers of a date as printed, whether there is such a day or not. */
export function printedGroups(text: string): Point | undefined {
  for (const form of printedForms) {
    const groups = form.exec(text.trim().replace(/\s+/g, ' '))?.groups;
    if (!groups) continue;
    const month = groups.month === undefined ? undefined : monthNumber(groups.month);
    return { year: Number(groups.year), month, day: groups.day === undefined ? undefined : Number(groups.day) };
  }
  return undefined;
}

const monthNumber = (word: string): number =>
  months.findIndex((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) + 1;

export const weekdayPattern = new RegExp(`\\b(?:${weekdays.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}|Tues|Thurs?)\\b\\.?,?`, 'i'); // prettier-ignore

/** The weekday that stands in a text, as printed. */
export const weekdayIn = (text: string): string | undefined => weekdayPattern.exec(text)?.[0].replace(/[.,]+$/, '');

const numberWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const amount = `\\d{1,5}|${numberWords.join('|')}|an?`;
const gapPattern = new RegExp(
  `^(?:(?<hedge>up to|at most|less than|under|over|more than|at least)\\s+)?(?<min>${amount})` +
    `(?:\\s*(?:\\.\\.|-|–|to)\\s*(?<max>${amount}))?[\\s-]+(?<unit>day|week|month|year)s?$`,
  'i',
);

/**
 * So many calendar units: `1 day`, `1..3 days`, `up to 2 weeks`, `over 1 year`, `at least 3 days`, the numbers to twelve
 * in words too. "over" and "more than" are no less than that, as with figures.
 */
export function parseGap(text: string): Gap | undefined {
  const groups = gapPattern.exec(text.trim().replace(/\s+/g, ' '))?.groups;
  if (!groups) return undefined;
  const first = countOf(groups.min ?? '');
  const unit = (groups.unit ?? '').toLowerCase() as Gap['unit'];
  if (groups.max !== undefined) {
    const max = countOf(groups.max);
    return groups.hedge !== undefined || max < first ? undefined : { min: first, max, unit };
  }
  const hedge = groups.hedge?.toLowerCase();
  if (hedge === undefined) return { min: first, max: first, unit };
  return /^(?:over|more than|at least)$/.test(hedge)
    ? { min: first, max: Infinity, unit }
    : { min: 0, max: first, unit };
}

const countOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : Math.max(1, numberWords.indexOf(word.toLowerCase()) + 1);
