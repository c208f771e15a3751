import { overlapping } from '../../model/time.ts';
import { dateOf, dayOf } from '../../parse/calendar.ts';
import { yearsOf } from './calendar-date.ts';
import { dayNumber, monthOf, monthWord, pad, space, yearNumber } from './pattern.ts';
import * as cues from './cues.ts';
import type { Context, DatePattern, DateReading } from './pattern.ts';

const to = `(?:[\\s\\u00A0]?[-–][\\s\\u00A0]?|${space}(?:to|and|until)${space})`;
const year = `(?:,?${space}(?<year>${yearNumber})(?!\\d|,\\d|\\.\\d))?`;

/** "10-12 February 2025", "between 10 and 12 February". */
export const daysOfMonth: DatePattern = {
  name: 'days-of-month',
  needs: cues.month | cues.digit,
  pattern: new RegExp(
    `(?<![\\w.,:/$£€-])(?<from>${dayNumber})${to}(?<to>${dayNumber})${space}(?<month>${monthWord})(?![A-Za-z])${year}`,
    'gi',
  ),
  read: readRange,
};

/** "February 10-12, 2025". */
export const monthOfDays: DatePattern = {
  name: 'month-of-days',
  needs: cues.month | cues.digit,
  pattern: new RegExp(
    `(?<!\\w)(?<month>${monthWord})${space}(?<from>${dayNumber})${to}(?<to>${dayNumber})(?![\\w%]|[.,:]\\d(?!\\d{3}))${year}`,
    'gi',
  ),
  read: readRange,
};

function readRange(match: RegExpExecArray, context: Context): DateReading | undefined {
  const groups = match.groups ?? {};
  if (/^(?:may|march)/.test(groups.month ?? '')) return undefined;
  const month = monthOf(groups.month ?? '');
  const from = Number.parseInt(groups.from ?? '', 10);
  const until = Number.parseInt(groups.to ?? '', 10);
  const inYear = (year: number) => {
    const [lo, hi] = [dayOf(year, month, from), dayOf(year, month, until)];
    return lo !== undefined && hi !== undefined && lo <= hi ? [{ lo, hi }] : [];
  };
  const named = groups.year === undefined ? undefined : Number(groups.year);
  const implied = context.published && dateOf(context.published.day).year;
  const readings = named !== undefined ? inYear(named) : implied !== undefined ? inYear(implied) : [];
  const states = (range: { lo: number; hi: number }): boolean =>
    (named === undefined ? yearsOf(range) : [named]).flatMap(inYear).some((one) => overlapping(one, range));
  return {
    readings,
    states,
    stated: [...(named === undefined ? [] : (['year'] as const)), 'month', 'day'],
    anchor: named !== undefined ? 'absolute' : implied !== undefined ? 'publication' : 'none',
    timex: `${named ?? implied ?? 'XXXX'}-${pad(month)}-${pad(from)}/${named ?? implied ?? 'XXXX'}-${pad(month)}-${pad(until)}`,
  };
}
