import { daysInMonth, isoOf, months } from './calendar.ts';
import { monthWords, parseEdtf, parsePoint, parsePrintedDate, pointPattern, printedGroups, rangeOf, weekdayIn, weekdayPattern } from './edtf.ts'; // prettier-ignore

/** Why a text is no date, and what was probably meant. */
export interface Diagnosis {
  readonly reason: string;
  /** The date that was probably meant; it can be read. */
  readonly meant?: string;
}

/** In plain words, why `parseEdtf` does not read a text: "February 2022 has 28 days". */
export const explainEdtf = (text: string): string =>
  diagnoseDate(text)?.reason ?? 'a date is written as in 2022, 2022-02, 2022-02-24 or 2022-02-24/2022-03-01';

/** The date that was probably meant by a text that `parseEdtf` does not read: `2022-02` for "2022-2". */
export const mendEdtf = (text: string): string | undefined => diagnoseDate(text)?.meant;

/** What is wrong with a text as a date; `undefined` where nothing of a date can be seen in it. */
export function diagnoseDate(text: string): Diagnosis | undefined {
  for (const diagnose of [wrapped, joined, slashed, numbered, inWords]) {
    const found = diagnose(text.trim());
    if (found) return found;
  }
  return undefined;
}

/** `reason: meant`, if that is a date, and else the reason alone, or another one. */
function meaning(reason: string, meant: string, otherwise = reason): Diagnosis {
  return parseEdtf(meant) ? { reason: `${reason}: ${meant}`, meant } : { reason: otherwise };
}

const hyphened = (parts: readonly string[], hedge = ''): string =>
  parts.map((part) => part.padStart(2, '0')).join('-') + hedge;

/** A date as EDTF from EDTF or from print; `undefined` where it is neither. */
function isoFrom(text: string): string | undefined {
  if (parsePoint(text)) return text;
  const printed = parsePrintedDate(text) && printedGroups(text);
  return printed && isoOfPrinted(printed);
}

function isoOfPrinted(printed: NonNullable<ReturnType<typeof printedGroups>>): string | undefined {
  const range = rangeOf(printed);
  return (
    range && isoOf(range.lo).slice(0, printed.day !== undefined ? undefined : printed.month !== undefined ? -3 : -6)
  );
}

/** Something is stuck to a date: marks, a full stop, a comment. */
function wrapped(text: string): Diagnosis | undefined {
  const [, bare = ''] = /^[“”„‟‘’‚«»"']*(.*?)[“”„‟‘’‚«»"',;.]*$/u.exec(text) ?? [];
  const [before = '', comment] = text.split('#');
  if (comment !== undefined && parseEdtf(before)) return meaning('the # of a comment needs a space before it; without the comment', before.trim(), ''); // prettier-ignore
  const iso = bare === text || text.endsWith('..') ? undefined : parseEdtf(bare) ? bare : isoFrom(bare);
  return iso === undefined ? undefined : meaning('a date has no marks around it', iso);
}

/** An interval as it is put in print: "2022-02-24 to 2022-03-01", "since 2022", "2022–2023". */
function joined(text: string): Diagnosis | undefined {
  const [, first, second] =
    /^(?:from\s+|between\s+)?(.+?)\s*(?:\s(?:to|until|till|and|-)\s|\.\.|[–—])\s*(.+)$/i.exec(text) ?? [];
  const [from, to] = [first, second].map((side) => (side === undefined ? undefined : isoFrom(side)));
  if (from !== undefined && to !== undefined)
    return meaning('the ends of an interval are joined by a slash', `${from}/${to}`, `${from} comes after ${to}`);
  const since = isoFrom(/^(?:since|from|after)\s+(.+)$|^(.+?)\s*(?:\.\.+|[–—])$/i.exec(text)?.slice(1).join('') ?? '');
  const until = isoFrom(/^(?:until|till|up to)\s+(.+)$|^(?:\.\.+|[–—])\s*(.+)$/i.exec(text)?.slice(1).join('') ?? '');
  if (since === undefined && until === undefined) return undefined;
  return meaning('an interval with an open end is written', since === undefined ? `../${until ?? ''}` : `${since}/..`);
}

const inOrder = 'a date is written year, month, day';

function slashed(text: string): Diagnosis | undefined {
  if (!text.includes('/')) return undefined;
  if (/^\d{4}(?:\/\d{1,2}){2}$/.test(text))
    return meaning('the parts of a date are joined by hyphens', hyphened(text.split('/')));
  if (yearLast.test(text)) return numbered(text);
  const sides = text.split('/');
  const [first = '', second = ''] = sides;
  if (sides.length > 2) return { reason: 'an interval has two ends, as in 2022-02-24/2022-03-01' };
  if (/^\d{1,2}$/.test(first) && /^\d{4}$/.test(second))
    return meaning('the year comes first', hyphened([second, first]));
  if (first === '..' && second === '..') return { reason: 'an interval needs a date at one end at least' };
  if (first === '' || second === '')
    return meaning('an open end is written with two full stops', `${first || '..'}/${second || '..'}`);
  const wrong = sides.find((side) => side !== '..' && !parsePoint(side));
  if (wrong === undefined) return meaning(`${first} comes after ${second}`, `${second}/${first}`);
  const side = diagnoseDate(wrong);
  const meant = sides.map((one) => (one === wrong ? (side?.meant ?? '') : one)).join('/');
  return side && (parseEdtf(meant) ? { reason: side.reason, meant } : { reason: side.reason });
}

const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

function numbered(text: string): Diagnosis | undefined {
  const parts = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2}))?([?~%])?$/.exec(text);
  if (parts) return diagnoseParts(parts[1] ?? '', parts[2] ?? '', parts[3], parts[4] ?? '');
  const timed = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d|T?Z)/.exec(text)?.[1];
  if (timed !== undefined) return meaning('a claim is dated to the day, without a time', timed);
  const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (eight) return meaning('the parts of a date are joined by hyphens', hyphened(eight.slice(1)));
  const [, a = '', , b = '', year] = yearLast.exec(text) ?? [];
  if (year !== undefined) return dayOrMonthFirst(year, a, b);
  if (/^(?:\d+|\d{2}-\d{1,2}-\d{1,2})$/.test(text))
    return { reason: `a year has four digits, as in ${text.includes('-') ? '2022-02-24' : '2022'}` };
  return undefined;
}

/** 24/02/2022 is one date; 03/04/2022 may be two. */
function dayOrMonthFirst(year: string, a: string, b: string): Diagnosis {
  const [first, second] = [
    [b, a],
    [a, b],
  ]
    .map((rest) => hyphened([year, ...rest]))
    .filter((iso) => parseEdtf(iso));
  if (first === undefined) return { reason: `${inOrder}, as in 2022-02-24` };
  if (second === undefined || second === first) return meaning(inOrder, first);
  return { reason: `${inOrder}: ${first}, or ${second} if the month came first` };
}

function diagnoseParts(year: string, month: string, day: string | undefined, hedge: string): Diagnosis {
  const parts = day === undefined ? [year, month] : [year, month, day];
  const number = Number(month);
  if (number < 1 || number > 12) {
    const none = `there is no month ${month}`;
    return day === undefined || Number(day) > 12
      ? { reason: none }
      : meaning(`${none}; ${inOrder}`, hyphened([year, day, month], hedge), none);
  }
  const days = daysInMonth(Number(year), number);
  if (day !== undefined && (Number(day) < 1 || Number(day) > days)) {
    return { reason: `${months[number - 1] ?? ''} ${Number(year)} has ${days} days` };
  }
  return meaning('month and day have two digits', hyphened(parts, hedge));
}

const withoutYear = new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${monthWords})\\.?|(?:${monthWords})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?)$`, 'i'); // prettier-ignore

function inWords(text: string): Diagnosis | undefined {
  const weekday = weekdayIn(text);
  const bare = weekday === undefined ? text : text.replace(weekdayPattern, '').trim();
  const printed = printedGroups(bare);
  const iso = printed && isoOfPrinted(printed);
  if (weekday !== undefined) {
    const reason = `a weekday ("${weekday}") has no place in it`;
    return iso === undefined ? { reason } : meaning(reason, iso);
  }
  if (printed && iso === undefined)
    return diagnoseParts(String(printed.year), String(printed.month), String(printed.day), '');
  if (iso !== undefined) return meaning(inOrder, iso);
  if (withoutYear.test(text)) return { reason: `the year is missing; ${inOrder}, as in 2022-02-24` };
  const hedged = /^(?:about|around|circa|c\.?)\s+(.+)$/i.exec(text)?.[1];
  return hedged !== undefined && pointPattern.test(hedged)
    ? meaning('an approximate date is written with ~', `${hedged}~`)
    : undefined;
}
