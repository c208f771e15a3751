import { describe, expect, test } from 'vitest';
import { extractDates } from '../../src/extract/dates.ts';
import { extractFigures } from '../../src/extract/figures.ts';
import { textOf } from '../../src/model/span.ts';
import { articleOf } from '../article.ts';

const read = (text: string): string[] => {
  const article = articleOf(text);
  return extractFigures(article, extractDates(article)).map((figure) => textOf(figure.span));
};

describe('figures of a text', () => {
  test.each([
    ['About 50 nations sent 2.5% of GDP.', ['About 50', '2.5%']],
    ['The 26th meeting lasted nearly 90 minutes.', ['26th', 'nearly 90 minutes']],
    ['He promised peace in 24 hours, then in six months.', ['24 hours', 'six months']],
    ['Tens of thousands of troops crossed.', ['Tens of thousands']],
    ['It lost billions of dollars’ worth.', ['billions of dollars']],
    ['One man died and one woman lived.', ['One', 'one']],
    ['A target of 322 runs.', ['322']],
    ['It fell for the third quarter in a row.', ['third']],
    ['A third of the price and a tenth of the sites.', ['A third', 'a tenth']],
    ['Two-thirds agreed.', ['Two-thirds']],
    ['One in five adults, and more than half of the young, said so.', ['One in five', 'more than half']],
    ['A 43-year-old man weighing 12 stone 4 pounds ran 5km.', ['43-year-old', '12 stone 4 pounds', '5km']],
    ['It rained 20 hours in all; 60p a litre, $10 an hour.', ['20 hours', '60p', '$10']],
    ['At least 20 but no more than 50 people (12 of them men).', ['At least 20 but no more than 50', '12']],
    ['It cost £2m 19:12', ['£2m']],
    ['Super Bowl 2025 five quick hits', ['five']],
    ['It carries 19,347 heavy vehicles a day.', ['19,347']],
    ['The share closed at 2.14 on the exchange, and the price is 21.50.', ['2.14', '21.50']],
    ['The tower is 6 feet high and 48° warm.', ['6 feet', '48°']],
  ])('%s', (text, figures) => {
    expect(read(text)).toEqual(figures);
  });
});

describe('what is a date is no figure', () => {
  test.each([
    'It began in 2022, on 12 February.',
    'It comes nearly three years after the war began.',
    'It closed two days later, on the 15th of May.',
    'Less than a day earlier, he called.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('what is no figure', () => {
  test.each([
    'Alcaraz won 6-4, 3-6, 6-2.',
    'We are available 24/ 7. Call now.',
    'Call 020 7946 0018 or +44 20 7946 0018.',
    'The story is on page 14, under No. 7.',
    'He flew on Air Force One.',
    'They met at 5pm and at 19:42 GMT.',
    'No-one knew; this one was better.',
    'The G7 met the G20 about Covid-19.',
    'Nottingham NG1 6LG',
    'Version 2.1.3 came out.',
    'They meet twice a day.',
    'Ticket #4471 of order C-17667357.',
    '1. Rinse it.',
    'It 1) is dear, and 2) is late.',
    'One after another they left, one by one.',
    'A one-off, a one-on-one talk.',
    'That one you saw. Which one is it?',
    'They play 5-a-side.',
    'Write to Box 12, Suite 400, CA 90210.',
    'Call 912 345 678 now.',
    'He goes there 3pm to 5pm.',
    'He fell at 2.14 the next morning and rose at 9.05 in the evening.',
    '21.50',
    `The keeper is 6' 1" and the coach 5’ 11”.`,
    `The wreck lies at 48°12'N.`,
    'He wrote A Leaf a Day.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
