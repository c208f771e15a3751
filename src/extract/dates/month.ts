import type { DayRange } from '../../model/time.ts';
import { overlapping } from '../../model/time.ts';
import { dateOf, monthRange } from '../../parse/calendar.ts';
import { yearsOf } from './calendar-date.ts';
import { monthOf, monthWord, pad, partWord, space, speaksOfFuture, yearNumber } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern } from './pattern.ts';

const part = `(?:(?<part>${partWord})(?:${space}|-))?`;

/** "February 2002", "late Feb. 2022", "February of 2022". */
export const monthYear: DatePattern = {
  name: 'month-year',
  needs: cues.month | cues.fourDigits,
  pattern: new RegExp(
    `(?<!\\w)${part}(?<month>${monthWord})(?:,|${space}of)?${space}(?<year>${yearNumber})(?!\\d|,\\d|\\.\\d)`,
    'gi',
  ),
  read: (match) => {
    const { part: words, month = '', year } = match.groups ?? {};
    const range = partOf(monthRange(Number(year), monthOf(month)), words);
    return {
      readings: [range],
      states: (other) => overlapping(range, other),
      stated: ['year', 'month'],
      anchor: 'absolute',
      timex: `${year}-${pad(monthOf(month))}`,
      ...(words ? { hedge: words.toLowerCase() } : {}),
    };
  },
};

/**
 * "February" alone: the month is stated, the year implied. A month that is also a name, a verb or a place to march takes
 * one of the words that only dates have before it.
 */
export const bareMonth: DatePattern = {
  name: 'bare-month',
  needs: cues.month,
  pattern: new RegExp(
    `(?:(?<![\\w’'-]|(?!(?:In|Since|Until|By|During|From|Of|For|On|And|But|The)\\b)\\b[A-Z][\\w’'-]*[\\s\\u00A0])(?=(?:January|February|July|September|October|November|December)\\b)|(?<=\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,|,?${space}(?:and|or|to|through)|[-–])[\\s\\u00A0]?)|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Dd]uring|[Ff]rom|of|for|[Bb]etween)${space})|(?<lead>\\b(?:[Ll]ast|[Nn]ext|[Tt]his)${space})|(?=${partWord}(?:${space}|-)))${part}(?<month>${monthWord})(?:${space}(?<rel>this|last|next|of${space}that|of${space}the${space}same)${space}year)?(?![\\w’'-]|${space}\\d|${space}[A-Z])`,
    'g',
  ),
  read: (match, { published, text }) => {
    const { part: words, month = '', lead, rel } = match.groups ?? {};
    const number = monthOf(month);
    const year = published && dateOf(published.day).year;
    const ahead = speaksOfFuture(text, match.index, match.index + match[0].length);
    const way = (rel ?? lead)?.trim().toLowerCase();
    const shift = way === undefined ? undefined : { this: 0, last: -1, next: 1 }[way];
    const nearest =
      year === undefined || !published
        ? undefined
        : shift === undefined
          ? nearestYear(year, number, published.day, ahead)
          : year + shift;
    const candidates = year === undefined ? [] : [nearest ?? year, year - 1, year, year + 1];
    const readings = [...new Set(candidates)]
      .map((one) => partOf(monthRange(one, number), words))
      .slice(0, lead ? 4 : 2);
    return {
      readings,
      states: (range: DayRange) =>
        yearsOf(range).some((one) => overlapping(partOf(monthRange(one, number), words), range)),
      ...(lead
        ? {}
        : {
            inYear: (one: number) => ({
              range: partOf(monthRange(one, number), words),
              timex: `${pad(one, 4)}-${pad(number)}`,
            }),
          }),
      stated: ['month'],
      anchor: year === undefined ? 'none' : 'publication',
      timex: `${nearest ?? 'XXXX'}-${pad(number)}`,
      ...(words ? { hedge: words.toLowerCase() } : {}),
    };
  },
};

// The month nearest to publication on the side that the tense tells.
function nearestYear(year: number, month: number, day: number, ahead: boolean): number {
  const { lo, hi } = monthRange(year, month);
  return ahead ? (hi < day ? year + 1 : year) : lo > day ? year - 1 : year;
}

/** "early", "mid" and "late" are loose: each takes a little over half of what it divides. */
export function partOf(range: DayRange, words: string | undefined): DayRange {
  if (!words) return range;
  const length = range.hi - range.lo;
  if (/early|beginning|start/i.test(words)) return { lo: range.lo, hi: Math.ceil(range.lo + length * 0.55) };
  if (/late|end/i.test(words)) return { lo: Math.floor(range.hi - length * 0.55), hi: range.hi };
  return { lo: Math.floor(range.lo + length * 0.2), hi: Math.ceil(range.hi - length * 0.2) };
}
