import { overlapping } from '../../model/time.ts';
import { dayOf, daysInMonth, monthRange } from '../../parse/calendar.ts';
import { never, pad, yearNumber } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern } from './pattern.ts';

/** ISO 8601: "2025-02-13", also with a time of day behind it. */
export const isoDate: DatePattern = {
  name: 'iso-date',
  needs: cues.fourDigits,
  pattern: new RegExp(`(?<![\\w./-])(?<year>${yearNumber})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\\d)(?![\\d-])`, 'g'),
  read: (match) => {
    const [year, month, day] = [Number(match.groups?.year), Number(match.groups?.month), Number(match.groups?.day)];
    const at = dayOf(year, month, day);
    const base = { stated: ['year', 'month', 'day'], anchor: 'absolute', timex: match[0] } as const;
    if (at === undefined) {
      const reason = `${match[0].slice(0, 7)} has ${daysInMonth(year, month)} days`;
      return { ...base, readings: [], states: never, impossible: { reason } };
    }
    const range = { lo: at, hi: at };
    return { ...base, readings: [range], states: (other) => overlapping(range, other) };
  },
};

/** "13/02/2025", "2.13.2025": where day and month can be told apart only by their size, both readings are admissible. */
export const slashDate: DatePattern = {
  name: 'slash-date',
  needs: cues.fourDigits,
  pattern: new RegExp(
    `(?<![\\w./-])(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})\\k<sep>(?<year>${yearNumber})(?![\\w/]|\\.\\d)`,
    'g',
  ),
  read: (match) => {
    const [a, b, year] = [Number(match.groups?.a), Number(match.groups?.b), Number(match.groups?.year)];
    const days = [dayOf(year, b, a), dayOf(year, a, b)].filter((day) => day !== undefined);
    if (days.length === 0) return undefined;
    const readings = [...new Set(days)].map((day) => ({ lo: day, hi: day }));
    const month = dayOf(year, b, a) === undefined ? [a, b] : [b, a];
    return {
      readings,
      states: (range) => readings.some((reading) => overlapping(reading, range)),
      stated: ['year', 'month', 'day'],
      anchor: 'absolute',
      timex: `${pad(year, 4)}-${pad(month[0] ?? 0)}-${pad(month[1] ?? 0)}`,
    };
  },
};

/** "2025-02" is left to ISO dates only where a month is meant; ranges of years ("2024-25") are not read. */
export const isoMonth: DatePattern = {
  name: 'iso-month',
  needs: cues.fourDigits,
  pattern: new RegExp(`(?<![\\w./-])(?<year>${yearNumber})-(?<month>0[1-9]|1[0-2])(?![\\w-]|\\.\\d)`, 'g'),
  read: (match) => {
    const range = monthRange(Number(match.groups?.year), Number(match.groups?.month));
    return {
      readings: [range],
      states: (other) => overlapping(range, other),
      stated: ['year', 'month'],
      anchor: 'absolute',
      timex: match[0],
    };
  },
};
