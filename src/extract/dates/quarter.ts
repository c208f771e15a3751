import type { DayRange } from '../../model/time.ts';
import { overlapping } from '../../model/time.ts';
import { dateOf, monthRange } from '../../parse/calendar.ts';
import { space, yearNumber } from './pattern.ts';
import * as cues from './cues.ts';
import type { Context, DatePattern, DateReading } from './pattern.ts';

const yearBefore = /year-(?:ago|earlier)/i;
const ordinals = ['first', 'second', 'third', 'fourth'];

/**
 * "the third quarter", "third-quarter", "the latest period", "the fiscal first quarter of 2024". Companies' years begin
 * where they please, so a quarter is read and never decides.
 */
export const quarter: DatePattern = {
  name: 'quarter',
  needs: cues.quarterWord,
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:the|this|last|next)${space})?(?:(?<before>${yearNumber})${space})?(?:(?:fiscal|latest|current|previous|year-ago|year-earlier|same|corresponding)${space}){0,2}(?<ordinal>first|second|third|fourth)?(?<link>[\\s\\u00A0-])?\\b(?:quarter)(?:${space}(?:of${space})?(?<year>${yearNumber}))?(?![\\w-]|${space}of${space}(?:a|an|the|all|its|their)\\b)`,
    'gi',
  ),
  read: (match, context) => {
    const { ordinal, year, before } = match.groups ?? {};
    // "a quarter of the votes" is a share: without an ordinal it takes a determiner that points to a time
    if (ordinal === undefined && !/^(?:the|this|last|next)\b/i.test(match[0])) return undefined;
    return periodOf(ordinal, year ?? before, yearBefore.test(match[0]), context);
  },
};

/** "the year-earlier period", "the latest period", "the 1988 period". */
export const period: DatePattern = {
  name: 'period',
  needs: cues.periodWord,
  pattern: new RegExp(
    `(?<![\\w-])the${space}(?:(?:latest|year-ago|year-earlier|corresponding|same|comparable|(?<year>${yearNumber}))${space}){1,2}period\\b`,
    'gi',
  ),
  read: (match, context) => periodOf(undefined, match.groups?.year, yearBefore.test(match[0]), context),
};

function periodOf(
  ordinal: string | undefined,
  year: string | undefined,
  earlier: boolean,
  { published }: Context,
): DateReading {
  const today = published && dateOf(published.day);
  const over = today && Math.floor((today.month - 1) / 3);
  // companies report on the last quarter that is over
  const number =
    ordinal === undefined
      ? over === undefined
        ? 'X'
        : String(over || 4)
      : String(ordinals.indexOf(ordinal.toLowerCase()) + 1);
  const implied = today && over !== undefined && Number(number) > over + 1 ? today.year - 1 : today?.year;
  const back = earlier ? 1 : 0;
  const timex = `${year ?? (implied === undefined ? 'XXXX' : implied - back)}-Q${number}`;
  if (year === undefined || !/^[1-4]$/.test(number))
    return { readings: [], states: () => true, stated: [], anchor: 'none', timex };
  const first = (Number(number) - 1) * 3 + 1;
  const range = { lo: monthRange(Number(year), first).lo, hi: monthRange(Number(year), first + 2).hi };
  // a company's quarter may lie up to a year from the calendar's
  const widest = { lo: range.lo - 366, hi: range.hi + 366 };
  return {
    readings: [range],
    states: (other) => overlapping(widest, other),
    stated: ['year'],
    anchor: 'absolute',
    timex,
  };
}

const seasons: Readonly<Record<string, { readonly timex: string; readonly from: number; readonly to: number }>> = {
  spring: { timex: 'SP', from: 3, to: 6 },
  summer: { timex: 'SU', from: 6, to: 9 },
  autumn: { timex: 'FA', from: 9, to: 12 },
  fall: { timex: 'FA', from: 9, to: 12 },
  winter: { timex: 'WI', from: 12, to: 15 },
};

/**
 * "the summer of 1916", "summer 2007", "this spring", "last winter". A season takes four months, so that both hemispheres'
 * habits of the same word differ by halves of a year: a season never decides within its year.
 */
export const season: DatePattern = {
  name: 'season',
  needs: cues.seasonWord,
  pattern: new RegExp(
    `(?<![\\w-])(?:(?<lead>the|this|last|next|that|in|by|during|early|mid|late|of)${space})(?:(?:early|mid|late)[\\s\\u00A0-])?(?<season>spring|summer|autumn|fall|winter)\\b(?:${space}(?:of${space})?(?<year>${yearNumber}))?(?![\\w-])|(?<![\\w-])(?<season2>spring|summer|autumn|fall|winter)${space}(?:of${space})?(?<year2>${yearNumber})(?![\\w-])`,
    'gi',
  ),
  read: (match, { published, text }) => {
    const name = (match.groups?.season ?? match.groups?.season2 ?? '').toLowerCase();
    const named = match.groups?.year ?? match.groups?.year2;
    const lead = match.groups?.lead?.toLowerCase();
    // "fall" is also a verb and a noun: it takes a year or a word that only times have
    // "the Winter Palace" is a name
    const capital = /(?:Spring|Summer|Autumn|Fall|Winter)$/.test(match[0]);
    if (capital && /^[\s\u00A0]+\p{Lu}/u.test(text.slice(match.index + match[0].length))) return undefined;
    if (name === 'fall' && named === undefined && !/^(?:this|last|next)$/.test(lead ?? '')) return undefined;
    const { timex, from, to } = seasons[name] ?? { timex: 'XX', from: 1, to: 12 };
    const shift = lead === 'last' ? -1 : lead === 'next' ? 1 : 0;
    const year = named === undefined ? published && dateOf(published.day).year + shift : Number(named);
    const range = named === undefined ? undefined : seasonRange(Number(named), from, to);
    const kept = /^(?:in|by|during|of)$/.test(lead ?? '')
      ? match[0].length - match[0].replace(/^\w+[\s\u00A0]+/, '').length
      : 0;
    return {
      readings: range ? [range] : [],
      states: range ? (other) => other.lo <= range.hi && range.lo <= other.hi : () => true,
      stated: named === undefined ? [] : ['year'],
      anchor: named === undefined ? 'none' : 'absolute',
      timex: `${year ?? 'XXXX'}-${timex}`,
      ...(named === undefined && shift === 0 ? { inYear: (one: number) => ({ timex: `${one}-${timex}` }) } : {}),
      trim: [kept, match[0].length],
    };
  },
};

// Of the named year and the months either side that either hemisphere may count in.
const seasonRange = (year: number, from: number, to: number): DayRange =>
  to > 12
    ? { lo: monthRange(year, 1).lo - 31, hi: monthRange(year + 1, 3).hi }
    : { lo: monthRange(year, Math.max(1, from - 1)).lo, hi: monthRange(year, Math.min(12, to + 1)).hi };
