import type { DayRange } from '../../model/time.ts';
import { isoOf, weekdayOf } from '../../parse/calendar.ts';
import { space, speaksOfFuture, timeBefore, timeOfDay, weekdayIndexOf } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern } from './pattern.ts';

const full = '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const dayPart = `(?:${space}(?:morning|afternoon|evening|night|lunchtime|midnight))?`;

/**
 * "Monday", "last Friday", "Wednesday night": the day of the week is stated, which week is implied. The last and the
 * next occurrence are admissible, and publication's own day. "Every Friday", "Mondays" and what is a name are none.
 */
export const weekday: DatePattern = {
  name: 'weekday',
  needs: cues.weekday,
  pattern: new RegExp(
    `(?<![\\w’'-])${timeBefore}(?<lead>(?:(?:the${space})?previous|[Ll]ast|[Nn]ext|[Tt]his|[Tt]his coming|[Tt]his past)${space})?(?<weekday>${full})${dayPart}(?![\\w-]|['’]s${space}[A-Z])`,
    'g',
  ),
  read: (match, { today, text }) => {
    if (/\b(?:every|each|most|Black|Good|Super|Ash|Bloody|Holy|Easter|Palm|Shrove|Maundy|Cyber|Giving)[\s\u00A0]+$/i.test(text.slice(Math.max(0, match.index - 12), match.index))) return undefined; // prettier-ignore
    const index = weekdayIndexOf(match.groups?.weekday ?? '');
    const days = today ? occurrences(index, today) : [];
    const lead = match.groups?.lead?.trim().toLowerCase();
    const ahead =
      lead === 'next' ||
      lead === 'this coming' ||
      (lead === undefined && speaksOfFuture(text, match.index, match.index + match[0].length));
    const likely = today && pick(days, today, ahead);
    const others = days.filter((day) => day !== likely);
    return {
      readings: [...(likely === undefined ? [] : [likely]), ...others].map((day) => ({ lo: day, hi: day })),
      states: (range) => occurrences(index, { lo: range.lo, hi: range.hi }, 0).length > 0,
      stated: ['weekday'],
      anchor: today ? 'publication' : 'none',
      timex: `${likely === undefined ? `XXXX-WXX-${index === 0 ? 7 : index}` : isoOf(likely)}${timeOfDay(match[0])}`,
    };
  },
};

/** The days of a weekday within a range and `around` days either side. */
function occurrences(index: number, range: DayRange, around = 7): number[] {
  if (!Number.isFinite(range.lo) || !Number.isFinite(range.hi)) return [Number.isFinite(range.lo) ? range.lo : 0];
  const first = range.lo - around;
  const days: number[] = [];
  for (let day = first + ((index - weekdayOf(first) + 7) % 7); day <= range.hi + around && days.length < 60; day += 7)
    days.push(day);
  return days;
}

// The occurrence that the tense makes likely: the nearest one ahead, or the nearest one past.
function pick(days: readonly number[], today: DayRange, ahead: boolean): number | undefined {
  const middle = (today.lo + today.hi) / 2;
  return ahead
    ? (days.find((day) => day >= middle) ?? days.at(-1))
    : ([...days].reverse().find((day) => day <= middle) ?? days[0]);
}
