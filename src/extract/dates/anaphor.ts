import type { DayRange, TimeUnit } from '../../model/time.ts';
import { dateOf } from '../../parse/calendar.ts';
import { spread, shifted } from './deictic.ts';
import { countOf, countWord, space } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern, DateReading } from './pattern.ts';

/** "the following day", "the previous day", "the day before", "that day": from the last single day of the narrative. */
export const dayBeside: DatePattern = {
  name: 'day-beside',
  needs: cues.dayWord,
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:on${space})?the${space}(?<which>following|next|previous|preceding|same)${space}day|(?:the${space}day${space}(?<side>before|after))(?=[\\s\\u00A0]*(?:[.,;:)–—]|$))|(?:earlier|later)?[\\s\\u00A0]?\\bthat${space}(?:same${space})?day)(?![\\w-])`,
    'gi',
  ),
  read: (match) => {
    const word = (match.groups?.which ?? match.groups?.side ?? 'same').toLowerCase();
    const by = /following|next|after/.test(word) ? 1 : /previous|preceding|before/.test(word) ? -1 : 0;
    const lead = match[0].length - match[0].replace(/^(?:on[\s\u00A0]+|[\s\u00A0]+)/i, '').length;
    const move = (by: number) => (day: DayRange) => ({ lo: day.lo + by, hi: day.hi + by });
    return { ...anaphor({ to: move(by), from: move(-by) }, 'XXXX-XX-XX'), trim: [lead, match[0].length] };
  },
};

/** "two days later", "less than a day earlier", "a week before". */
export const unitsBeside: DatePattern = {
  name: 'units-beside',
  needs: cues.unit | cues.besideWord,
  pattern: new RegExp(
    `(?<!\\w)(?:(?<hedge>about|around|some|roughly|nearly|almost|just${space}over|just${space}under|over|more${space}than|less${space}than|at${space}least)${space})?(?<count>${countWord})(?:${space}|-)(?<unit>day|week|month|year)s?${space}(?<way>earlier|later|previously|before(?=[\\s\\u00A0]*[.,;]))(?![\\w-])`,
    'gi',
  ),
  read: (match, { published }) => {
    const { hedge, count = '', unit = '', way = '' } = match.groups ?? {};
    const amount = countOf(count);
    const [min, max] = spread(amount, hedge);
    const move = (sign: 1 | -1) => (day: DayRange) => shifted(day, min, max, unit.toLowerCase() as TimeUnit, sign);
    const later = /later/i.test(way);
    const shift = { to: move(later ? 1 : -1), from: move(later ? -1 : 1) };
    // companies' news tells of "a year earlier" without naming a day: the year is that before publication
    const yearBefore =
      published && !later && /^year/i.test(unit) ? String(dateOf(published.day).year - amount) : undefined;
    const reading = anaphor(shift, yearBefore ?? `P${amount}${unit.slice(0, 1).toUpperCase()}`);
    return hedge ? { ...reading, hedge: hedge.toLowerCase() } : reading;
  },
};

/** Undecided until the narrative gives it a day: see `resolve` in dates.ts. */
const anaphor = (shift: NonNullable<DateReading['shift']>, timex: string): DateReading => ({
  readings: [],
  states: () => true,
  stated: ['day'],
  anchor: 'none',
  timex,
  shift,
});
