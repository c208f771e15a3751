import { describe, expect, test } from 'vitest';
import { extractDates } from '../../src/extract/dates.ts';
import { textOf } from '../../src/model/span.ts';
import { describeRange } from '../../src/parse/calendar.ts';
import { articleOf } from '../article.ts';

const read = (text: string, published?: string, front?: string) =>
  extractDates(articleOf(text, published, front)).map((date) => ({
    text: textOf(date.span),
    readings: date.readings.map(describeRange),
    timex: date.timex,
    stated: date.stated,
    hedge: date.hedge,
    offset: date.offset,
    impossible: date.impossible?.reason,
  }));

describe('dates in full', () => {
  test.each([
    ['The bridge fell on 12 March 2019.', '12 March 2019', '12 March 2019'],
    ['It opened on Tuesday, 12 March 2019.', 'Tuesday, 12 March 2019', '12 March 2019'],
    ['It opened on Tuesday, March 12, 2019, at noon.', 'Tuesday, March 12, 2019', '12 March 2019'],
    ['Signed on the 1st of June 1998 in Oslo.', 'the 1st of June 1998', '1 June 1998'],
    ['Logged 2025-02-13 by the clerk.', '2025-02-13', '13 February 2025'],
    ['On Feb. 3, 2024 it rained.', 'Feb. 3, 2024', '3 February 2024'],
    ['Filed 28/02/2024 in court.', '28/02/2024', '28 February 2024'],
  ])('%s', (text, slice, reading) => {
    expect(read(text)).toMatchObject([{ text: slice, readings: [reading] }]);
  });

  test('a date whose day and month may be exchanged has both readings', () => {
    expect(read('Filed 02/03/2024 in court.')).toMatchObject([{ readings: ['2 March 2024', '3 February 2024'] }]);
  });
});

describe('partial dates', () => {
  test.each([
    ['The war began in February 2002.', 'February 2002', 'February 2002', '2002-02', ['year', 'month']],
    ['Prices rose in late 2022.', 'late 2022', '13 June 2022 to 31 December 2022', '2022', ['year']],
    ['Talks since early 2022 failed.', 'early 2022', '1 January 2022 to 21 July 2022', '2022', ['year']],
    ['He lost the 2020 election.', '2020', '2020', '2020', ['year']],
    ['It happened in the 1990s.', 'the 1990s', '1990 to 1999', '199', ['year']],
    ['They met on 15 April.', '15 April', '15 April 2025', '2025-04-15', ['month', 'day']],
    ['They met on April 15 in Rome.', 'April 15', '15 April 2025', '2025-04-15', ['month', 'day']],
    [
      'The talks ran 10-12 February 2025.',
      '10-12 February 2025',
      '10 February 2025 to 12 February 2025',
      '2025-02-10/2025-02-12',
      ['year', 'month', 'day'],
    ],
    ['The talks ran 26 July to 11 August 2024.', '26 July', '26 July 2024', '2024-07-26', ['month', 'day']],
    [
      'The talks ran from December 27 until January 3, 2024.',
      'December 27',
      '27 December 2023',
      '2023-12-27',
      ['month', 'day'],
    ],
    ['They met on 3 May and on 11 August 2024.', '3 May', '3 May 2025', '2025-05-03', ['month', 'day']],
  ])('%s', (text, slice, reading, timex, stated) => {
    const [date] = read(text);
    expect(date).toMatchObject({ text: slice, timex, stated });
    expect(date?.readings[0]).toBe(reading);
  });

  test('a month alone is implied to be near publication, and states only the month', () => {
    expect(read('Rates rose in November.', '2025-02-11')[0]).toMatchObject({
      text: 'November',
      timex: '2024-11',
      stated: ['month'],
    });
  });
});

describe('days reckoned from publication', () => {
  // 11 February 2025 was a Tuesday
  test.each([
    ['They met on Monday.', 'Monday', ['10 February 2025', '17 February 2025']],
    ['They will meet on Wednesday.', 'Wednesday', ['12 February 2025', '5 February 2025']],
    ['They met on Tuesday night.', 'Tuesday night', ['11 February 2025', '4 February 2025', '18 February 2025']],
    ['He resigned yesterday.', 'yesterday', ['10 February 2025']],
    ['He resigned today.', 'today', ['11 February 2025']],
    ['Last night, five countries signed.', 'Last night', ['10 February 2025 to 11 February 2025']],
    ['They meet this week in Rome.', 'this week', ['9 February 2025 to 17 February 2025']],
    ['Sales fell last year.', 'last year', ['2024']],
    ['He flies out later in the week.', 'later in the week', ['9 February 2025 to 17 February 2025']],
    ['It closed three years ago.', 'three years ago', ['11 February 2021 to 13 August 2022']],
  ])('%s', (text, slice, readings) => {
    expect(read(text)).toMatchObject([{ text: slice, readings }]);
  });

  test('an inferred date of publication widens them by three days', () => {
    expect(read('He resigned yesterday.', '2025-02-11', 'dateInferred: true\n')[0]?.readings).toEqual([
      '7 February 2025 to 13 February 2025',
    ]);
  });

  test('below a foreign dateline a day either side is admissible, and a Tuesday stays a Tuesday', () => {
    const [yesterday, tuesday] = read('KYIV, Ukraine (Agency) - He resigned yesterday, a Tuesday.');
    expect(yesterday?.readings).toEqual(['9 February 2025 to 11 February 2025']);
    expect(tuesday?.readings.every((day) => /^(4|11|18) February/.test(day))).toBe(true);
  });

  test('without a day of publication nothing is reckoned', () => {
    expect(read('He resigned yesterday, and she on Monday.', 'unknown').map((date) => date.readings)).toEqual([[], []]);
  });
});

describe('days reckoned from the narrative', () => {
  test.each([
    ['On 3 May 2024 the dam broke. The following day the army came.', 'The following day', '4 May 2024'],
    ['On 3 May 2024 the dam broke. It had rained the previous day.', 'the previous day', '2 May 2024'],
    ['On 3 May 2024 the dam broke.\n\nTwo days later the army came.', 'Two days later', '4 May 2024 to 6 May 2024'],
    [
      'On 3 May 2024 the dam broke.\n\nLess than a day earlier, a crack was seen.',
      'Less than a day earlier',
      '2 May 2024 to 3 May 2024',
    ],
  ])('%s', (text, slice, reading) => {
    expect(read(text).at(-1)).toMatchObject({ text: slice, readings: [reading] });
  });

  test('with no single day before them they have no reading, and publication is none', () => {
    expect(read('The following day the army came.')).toMatchObject([{ readings: [] }]);
    expect(read('In May 2024 it rained. The following day the army came.').at(-1)).toMatchObject({ readings: [] });
  });

  test('a coarser date between takes the story elsewhere', () => {
    expect(
      read('On 3 May 2024 she retired. In July 2018 she had moved. Seven years later she left.').at(-1),
    ).toMatchObject({ readings: [] });
  });

  test('a heading between does not lend its day', () => {
    expect(read('## 3 May 2024\n\nThe following day the army came.').at(-1)).toMatchObject({ readings: [] });
  });
});

describe('durations that lead to an event', () => {
  test.each([
    ['It ends nearly three years after the war began.', 'nearly three years', 2, 3, 'after', 'P3Y'],
    ['It fell two days before the vote.', 'two days', 1.5, 3, 'before', 'P2D'],
    ['A month into the strike, talks began.', 'A month', 0.5, 2, 'after', 'P1M'],
    ['It ends more than a year since the vote.', 'more than a year', 1, Infinity, 'after', 'P1Y'],
  ])('%s', (text, slice, min, max, direction, timex) => {
    expect(read(text)).toMatchObject([{ text: slice, timex, offset: { min, max, direction } }]);
  });
});

describe('dates that no calendar has', () => {
  test.each([
    ['Signed on 31 February 2025.', 'February 2025 has 28 days'],
    ['Signed on 31 April.', 'April never has more than 30 days'],
    ['Signed on Monday 12 February 2025.', '12 February 2025 was a Wednesday, not a Monday'],
    ['Signed on 29 February 2023.', 'February 2023 has 28 days'],
  ])('%s', (text, reason) => {
    expect(read(text)).toMatchObject([{ impossible: reason }]);
  });

  test.each(['Signed on 29 February 2024.', 'Signed on Wednesday 12 February 2025.', 'Signed on Monday 12 February.'])(
    '%s is possible',
    (text) => {
      expect(read(text)).toMatchObject([{ impossible: undefined }]);
    },
  );
});

describe('seasons, eras, years in words, times of day', () => {
  test.each([
    ['It fell in the summer of 1916.', 'the summer of 1916', '1916-SU'],
    ['It fell last winter.', 'last winter', '2024-WI'],
    ['Rome burned in 241 BC.', '241 BC', 'BC0241'],
    ['She was born in nineteen ninety-six.', 'nineteen ninety-six', '1996'],
    ['They met at 10 p.m. Wednesday.', '10 p.m. Wednesday', '2025-02-05T22:00'],
    ['They met on Wednesday night.', 'Wednesday night', '2025-02-05TNI'],
    ['They left late yesterday.', 'late yesterday', '2025-02-10'],
    ['It grew in the past two months.', 'the past two months', 'P2M'],
    ['In January last year it closed.', 'January last year', '2024-01'],
    ['It was marked on the 20th anniversary of the treaty.', '20th anniversary', 'P20Y'],
  ])('%s', (text, slice, timex) => {
    expect(read(text)).toMatchObject([{ text: slice, timex }]);
  });

  test('in a history a date without a year is of the year last named', () => {
    const told = read('In 1914 war came. In 1915 it spread. On 3 May 1916 a town fell, and on 7 June another.').at(-1);
    expect(told).toMatchObject({ text: '7 June', timex: '1916-06-07', stated: ['month', 'day'] });
  });

  test.each([
    'They spring up and fall down.',
    'The Winter Palace stood.',
    'A ninety-six page report.',
    'An AD 4 drive.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('vague times, quarters and habits are read and never decide', () => {
  test.each([
    ['It is now raining.', 'now', 'PRESENT_REF'],
    ['He resigned recently.', 'recently', 'PAST_REF'],
    ['He spoke of the future.', 'the future', 'FUTURE_REF'],
    ['Every Friday they pray.', 'Every Friday', 'XXXX-WXX-5'],
    ['Mondays are dull.', 'Mondays', 'XXXX-WXX-1'],
    ['It took several years.', 'several years', 'PXY'],
    ['Third-quarter profit fell.', 'Third-quarter', '2024-Q3'],
    ['By the end of the year it was gone.', 'the end of the year', '2025'],
  ])('%s', (text, slice, timex) => {
    expect(read(text)).toMatchObject([{ text: slice, timex, readings: [] }]);
  });

  test.each([
    'A quarter of the votes were lost.',
    'They fall down.',
    'He won the fourth race.',
    'In the past he had won.',
  ])('%s', (text) => {
    expect(read(text).filter((date) => date.timex !== 'PAST_REF')).toEqual([]);
  });
});

describe('what is no date', () => {
  test.each([
    'It may march on.',
    'The Marches are hilly, said May Brown.',
    'He won 6-4, 3-6, 6-2.',
    'A total of 2,022 people came.',
    'It cost $2022 and 2022 euros.',
    'They sold 2000 tickets.',
    'They queued for 1220 minutes, or of 1440 seconds.',
    'Call 020 7946 2022 at once.',
    'Black Friday sales fell.',
    'The score was 10-12 at half-time.',
    'See image-2022-small.jpg and C-17662022.',
    'The March Hare left.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('every mention is the slice that its span says', () => {
  const article = articleOf(
    'On Monday, 10 February 2025,\nnearly three years after the vote, two days later and in 1998.',
  );
  for (const date of extractDates(article)) {
    expect(article.source.text.slice(date.span.start, date.span.end)).toBe(textOf(date.span));
    expect(textOf(date.span)).toBe(textOf(date.span).trim());
  }
});

test('a date with the wrong day of the week is mended whole', () => {
  const [mention] = extractDates(articleOf('It sank on Sunday, 15 July 2024, off the cape.'));
  expect(mention?.impossible?.nearest).toBe('Monday, 15 July 2024');
});
