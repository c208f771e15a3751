import type { DateMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import { months } from '../../parse/calendar.ts';
import { endingOf } from '../../parse/quantity/ordinals.ts';
import type { Change } from '../mutation.ts';
import { hedgeSlips, unitSlips } from './figures.ts';
import { asPrinted, wordSlips } from './numbers.ts';

const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const yearPattern = /(?<![\d.,/-])(?:1[5-9]|20)\d\d(?!\d|,\d)/g;
const monthPattern = new RegExp(
  `\\b(?:${months.join('|')}|${months.map((name) => name.slice(0, 3)).join('|')})\\b`,
  'g',
);
const weekdayPattern = new RegExp(`\\b(?:${weekdays.join('|')})\\b`, 'g');
const isoPattern = /\b\d{4}-(\d\d)(?:-(\d\d))?\b/g;

/** Slips in a date: another year, the wrong century or decade, another month, day or weekday, another length of time. */
export function dateChanges(mention: DateMention): Change[] {
  const text = textOf(mention.span);
  if (mention.offset) return [...wordSlips(text), ...countSlips(text), ...unitSlips(text), ...hedgeSlips(text)];
  return [...yearSlips(text), ...monthSlips(text), ...daySlips(text), ...weekdaySlips(text), ...isoSlips(text)];
}

const at = ({ index, 0: found }: RegExpExecArray): { readonly start: number; readonly end: number } => ({
  start: index,
  end: index + found.length,
});

function yearSlips(text: string): Change[] {
  return [...text.matchAll(yearPattern)].flatMap((match): Change[] => {
    const year = match[0];
    const number = Number(year);
    const swapped = `${year.slice(0, 2)}${year[3]}${year[2]}`;
    const century = number >= 2010 ? `20 0${year[3]}`.replace(' ', '') : String(number + (number < 2000 ? 100 : -100));
    // of a decade ("the 1990s") the one before and after
    const decade = /^['’]?s\b/.test(text.slice(match.index + year.length));
    const others = (decade ? [number - 10, number + 10] : [number - 1, number + 1, number - 10]).map(String);
    if (decade) return others.map((other): Change => ({ kind: 'year', ...at(match), text: other }));
    return [
      ...others.map((other): Change => ({ kind: 'year', ...at(match), text: other })),
      { kind: 'century', ...at(match), text: century },
      ...(swapped === year ? [] : [{ kind: 'digits-swapped' as const, ...at(match), text: swapped }]),
    ];
  });
}

function monthSlips(text: string): Change[] {
  return [...text.matchAll(monthPattern)].flatMap((match): Change[] => {
    const name = match[0];
    const full = months.findIndex((month) => month === name || month.slice(0, 3) === name);
    const short = months[full] !== name;
    return [full + 11, full + 1].map((other): Change => {
      const month = months[other % 12] ?? '';
      return { kind: 'month', ...at(match), text: short ? month.slice(0, 3) : month };
    });
  });
}

/** A number of one or two digits beside the month. */
function daySlips(text: string): Change[] {
  return [...text.matchAll(/(?<![\d.,:/-])(\d{1,2})(st|nd|rd|th)?(?![\d.,:/-]*\d)/g)].flatMap((match): Change[] => {
    const day = Number(match[1]);
    if (day < 1 || day > 31 || !monthPattern.test(text)) return [];
    monthPattern.lastIndex = 0;
    const swapped = day > 12 ? Number(`${day % 10}${Math.floor(day / 10)}`) : 0;
    return [day - 1, day + 1, swapped, day > 9 ? day % 10 : day + 10]
      .filter((other) => other > 0 && other <= 28 && other !== day)
      .map((other): Change => ({ kind: 'day', ...at(match), text: `${other}${match[2] ? endingOf(other) : ''}` }));
  });
}

function weekdaySlips(text: string): Change[] {
  return [...text.matchAll(weekdayPattern)].flatMap((match) => {
    const day = weekdays.indexOf(match[0]);
    return [day + 6, day + 1].map((other): Change => ({
      kind: 'weekday',
      ...at(match),
      text: weekdays[other % 7] ?? '',
    }));
  });
}

function isoSlips(text: string): Change[] {
  return [...text.matchAll(isoPattern)].flatMap((match): Change[] => {
    const [whole, month = '', day] = match;
    const pad = (value: number): string => String(value).padStart(2, '0');
    const other = `${whole.slice(0, 5)}${pad((Number(month) % 12) + 1)}${day ? `-${day}` : ''}`;
    const later = day && Number(day) < 28 ? `${whole.slice(0, 8)}${pad(Number(day) + 1)}` : undefined;
    return [
      { kind: 'month', ...at(match), text: other },
      ...(later ? [{ kind: 'day' as const, ...at(match), text: later }] : []),
    ];
  });
}

/** "3 years after": two less, two more, and a zero. */
const countSlips = (text: string): Change[] =>
  [...text.matchAll(/(?<![\d.,])\d{1,3}(?![\d.,]*\d)/g)].flatMap((match) =>
    [Number(match[0]) - 2, Number(match[0]) + 2, Number(match[0]) * 10]
      .filter((other) => other > 0)
      .map((other): Change => ({ kind: 'number', ...at(match), text: asPrinted(String(other), match[0]) })),
  );
