import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf } from '../../src/parse/calendar.ts';
import { parseDay, parseEdtf, parseGap, parsePrintedDate, weekdayIn } from '../../src/parse/edtf.ts';
import { explainEdtf, mendEdtf } from '../../src/parse/explain-edtf.ts';

const iso = (day: number): string => (Number.isFinite(day) ? isoOf(day) : day > 0 ? '..>' : '<..');

describe('EDTF', () => {
  test.for([
    ['2022', '2022-01-01', '2022-12-31'],
    ['2022-02', '2022-02-01', '2022-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-02-24', '2022-02-24', '2022-02-24'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['0044-03-15', '0044-03-15', '0044-03-15'],
    ['2022-02-24?', '2022-02-24', '2022-02-24'],
    ['2022~', '2017-01-01', '2027-12-31'],
    ['2022-02~', '2021-12-01', '2022-04-30'],
    ['2022-02-24~', '2022-02-21', '2022-02-27'],
    ['2022-02-24%', '2022-02-21', '2022-02-27'],
    [' 2022 ', '2022-01-01', '2022-12-31'],
  ] as const)('%s is some time from %s to %s', ([text, lo, hi]) => {
    const date = parseEdtf(text);
    expect(date).toMatchObject({ text, form: 'within' });
    expect(date && [iso(date.range.lo), iso(date.range.hi)]).toEqual([lo, hi]);
    expect([date?.begins, date?.ends]).toEqual([date?.range, date?.range]);
  });

  test.for([
    ['2024-07-26/2024-08-11', ['2024-07-26', '2024-07-26'], ['2024-08-11', '2024-08-11']],
    ['2022/2023-03', ['2022-01-01', '2022-12-31'], ['2023-03-01', '2023-03-31']],
    ['2022-02-24/..', ['2022-02-24', '2022-02-24'], ['2022-02-24', '..>']],
    ['../2025-02-11', ['<..', '2025-02-11'], ['2025-02-11', '2025-02-11']],
    ['2022-02~/2022-02', ['2021-12-01', '2022-04-30'], ['2022-02-01', '2022-02-28']],
  ] as const)('%s begins in %s and ends in %s', ([text, begins, ends]) => {
    const date = parseEdtf(text);
    expect(date?.form).toBe('interval');
    expect(date && [iso(date.begins.lo), iso(date.begins.hi)]).toEqual(begins);
    expect(date && [iso(date.ends.lo), iso(date.ends.hi)]).toEqual(ends);
    expect(date && [date.range.lo, date.range.hi]).toEqual([date?.begins.lo, date?.ends.hi]);
  });

  test.for([
    ['', 'a date is written as in 2022', undefined],
    ['2022-2', 'month and day have two digits: 2022-02', '2022-02'],
    ['2022-2-4?', 'month and day have two digits: 2022-02-04?', '2022-02-04?'],
    ['2022-02-30', 'February 2022 has 28 days', undefined],
    ['2023-02-29', 'February 2023 has 28 days', undefined],
    ['2022-13', 'there is no month 13', undefined],
    ['2022-00-10', 'there is no month 00', undefined],
    ['2022-24-02', 'there is no month 24; a date is written year, month, day: 2022-02-24', '2022-02-24'],
    ['24 February 2022', 'a date is written year, month, day: 2022-02-24', '2022-02-24'],
    ['February 2022', 'a date is written year, month, day: 2022-02', '2022-02'],
    ['30 February 2022', 'February 2022 has 28 days', undefined],
    ['Thursday 24 February 2022', 'a weekday ("Thursday") has no place in it: 2022-02-24', '2022-02-24'],
    ['on Monday', 'a weekday ("Monday") has no place in it', undefined],
    ['24/02/2022', 'a date is written year, month, day: 2022-02-24', '2022-02-24'],
    ['24-02-2022', 'a date is written year, month, day: 2022-02-24', '2022-02-24'],
    ['02/24/2022', 'a date is written year, month, day: 2022-02-24', '2022-02-24'],
    ['3.4.2022', 'a date is written year, month, day: 2022-04-03, or 2022-03-04 if the month came first', undefined],
    ['4.4.2022', 'a date is written year, month, day: 2022-04-04', '2022-04-04'],
    ['31/31/2022', 'a date is written year, month, day, as in 2022-02-24', undefined],
    ['22-02-24', 'a year has four digits, as in 2022-02-24', undefined],
    ['24 February', 'the year is missing', undefined],
    ['“2022-02-24”', 'a date has no marks around it: 2022-02-24', '2022-02-24'],
    ['24 Feb 2022.', 'a date has no marks around it: 2022-02-24', '2022-02-24'],
    [
      '2022-02-24#as printed',
      'the # of a comment needs a space before it; without the comment: 2022-02-24',
      '2022-02-24',
    ],
    ['2022–2023', 'the ends of an interval are joined by a slash: 2022/2023', '2022/2023'],
    [
      'from 24 Feb 2022 to 2022-03',
      'the ends of an interval are joined by a slash: 2022-02-24/2022-03',
      '2022-02-24/2022-03',
    ],
    ['2023 - 2022', '2023 comes after 2022', undefined],
    ['since 2022', 'an interval with an open end is written: 2022/..', '2022/..'],
    ['2022-02-24..', 'an interval with an open end is written: 2022-02-24/..', '2022-02-24/..'],
    ['until March 2022', 'an interval with an open end is written: ../2022-03', '../2022-03'],
    ['2022/02/24', 'the parts of a date are joined by hyphens: 2022-02-24', '2022-02-24'],
    ['02/2022', 'the year comes first: 2022-02', '2022-02'],
    ['20220224', 'the parts of a date are joined by hyphens: 2022-02-24', '2022-02-24'],
    ['2022-02-24T05:00Z', 'a claim is dated to the day, without a time: 2022-02-24', '2022-02-24'],
    ['22', 'a year has four digits', undefined],
    ['2022/', 'an open end is written with two full stops: 2022/..', '2022/..'],
    ['../..', 'an interval needs a date at one end at least', undefined],
    ['2023/2022', '2023 comes after 2022', '2022/2023'],
    ['2022-2/2023', 'month and day have two digits: 2022-02', '2022-02/2023'],
    ['2022/2023/2024', 'an interval has two ends', undefined],
    ['circa 2022', 'an approximate date is written with ~: 2022~', '2022~'],
    ['last week', 'a date is written as in 2022', undefined],
    ['2022-02-24 or so', 'a date is written as in 2022', undefined],
  ] as const)('%s is none: %s', ([text, reason, meant]) => {
    expect(parseEdtf(text)).toBeUndefined();
    expect(explainEdtf(text)).toContain(reason);
    expect(mendEdtf(text)).toBe(meant);
  });

  test('every day of the calendar is itself, and its month and year hold it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        const text = isoOf(day);
        expect(parseEdtf(text)?.range).toEqual({ lo: day, hi: day });
        expect(parseDay(text)).toBe(day);
        for (const part of [text.slice(0, -3), text.slice(0, -6), `${text}~`, `${text}/..`]) {
          const range = parseEdtf(part)?.range;
          expect(range && range.lo <= day && day <= range.hi, part).toBe(true);
        }
      }),
    );
  });

  test('no text makes it throw, and what is mended can be read', () => {
    const near = fc.array(fc.constantFrom('2022', '-', '0', '13', '/', '..', '~', ' February ', 'Mon', '24', 'T'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          near.map((parts) => parts.join('')),
        ),
        (text) => {
          const date = parseEdtf(text);
          expect(explainEdtf(text)).not.toBe('');
          const meant = mendEdtf(text);
          if (!date && meant !== undefined) expect(parseEdtf(meant)).toBeDefined();
          if (date) expect(date.range.lo <= date.range.hi).toBe(true);
        },
      ),
    );
  });
});

describe('dates as printed', () => {
  test.for([
    ['24 February 2022', '2022-02-24', '2022-02-24'],
    ['February 24, 2022', '2022-02-24', '2022-02-24'],
    ['Feb 24 2022', '2022-02-24', '2022-02-24'],
    ['Feb. 24, 2022', '2022-02-24', '2022-02-24'],
    ['24th of February 2022', '2022-02-24', '2022-02-24'],
    ['1st May 2022', '2022-05-01', '2022-05-01'],
    ['Sept 3, 2022', '2022-09-03', '2022-09-03'],
    ['september 2022', '2022-09-01', '2022-09-30'],
    ['May, 2022', '2022-05-01', '2022-05-31'],
    ['2022', '2022-01-01', '2022-12-31'],
  ] as const)('%s', ([text, lo, hi]) => {
    const range = parsePrintedDate(text)?.range;
    expect(range && [iso(range.lo), iso(range.hi)]).toEqual([lo, hi]);
  });

  test.for([
    '24 February',
    'February',
    'Thursday 24 February 2022',
    '31 February 2022',
    '24/02/2022',
    '3 Maybe 2022',
    'in 2022',
    '222',
  ])('not %s', (text) => expect(parsePrintedDate(text)).toBeUndefined());

  test.for([
    ['Monday 24 February 2022', 'Monday'],
    ['Thu, 24 Feb', 'Thu'],
    ['last tuesday', 'tuesday'],
  ] as const)('the weekday of %s', ([text, weekday]) => expect(weekdayIn(text)).toBe(weekday));

  test.for(['2022-02-24', '24 February 2022', 'Sunderland', 'Satellite', 'Marriage'])('none in %s', (text) =>
    expect(weekdayIn(text)).toBeUndefined(),
  );

  test('a day is one day', () => {
    expect(parseDay('2027-12-31')).toBe(dayOf(2027, 12, 31));
    for (const text of ['2027', '2027-12', '2027-12-31~', '2027-02-29', '2027-12-31/..', ''])
      expect(parseDay(text)).toBeUndefined();
  });
});

describe('gaps', () => {
  test.for([
    ['1 day', 1, 1, 'day'],
    ['a day', 1, 1, 'day'],
    ['0 days', 0, 0, 'day'],
    ['twelve days', 12, 12, 'day'],
    ['1..3 days', 1, 3, 'day'],
    ['two to three weeks', 2, 3, 'week'],
    ['1-3 months', 1, 3, 'month'],
    ['up to 2 weeks', 0, 2, 'week'],
    ['at most a month', 0, 1, 'month'],
    ['less than 3 days', 0, 3, 'day'],
    ['over 1 year', 1, Infinity, 'year'],
    ['More than one year', 1, Infinity, 'year'],
    ['at least 3 days', 3, Infinity, 'day'],
  ] as const)('%s', ([text, min, max, unit]) => expect(parseGap(text)).toEqual({ min, max, unit }));

  test.for([
    '',
    'day',
    '1',
    '24 hours',
    '3..1 days',
    'up to 1..3 days',
    'soon',
    '1 day later',
    '1.5 days',
    '-1 days',
    'thirteen days',
  ])('not %s', (text) => expect(parseGap(text)).toBeUndefined());
});
