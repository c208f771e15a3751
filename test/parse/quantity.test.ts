import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { findQuantities, readQuantity } from '../../src/parse/quantity.ts';
import { hedges, vagueCounts } from '../../src/parse/quantity/hedges.ts';

describe('one figure', () => {
  test.each([
    ['50', 50, 50, 'count'],
    ['19,347', 19347, 19347, 'count'],
    ['forty-three', 43, 43, 'count'],
    ['two hundred and six', 206, 206, 'count'],
    ['half a million', 5e5, 5e5, 'count'],
    ['2 to 3 million', 2e6, 3e6, 'count'],
    ['between 10 and 20', 10, 20, 'count'],
    ['26th', 26, 26, 'ordinal'],
    ['twenty-sixth', 26, 26, 'ordinal'],
    ['2.5%', 2.5, 2.5, 'percent'],
    ['2.5 per cent', 2.5, 2.5, 'percent'],
    ['2.5pc', 2.5, 2.5, 'percent'],
    ['$1.2bn', 1.2e9, 1.2e9, 'money'],
    ['US$1.2 billion', 1.2e9, 1.2e9, 'money'],
    ['€2m', 2e6, 2e6, 'money'],
    ['5 million pounds', 5e6, 5e6, 'money'],
    ['90 minutes', 5400, 5400, 'duration'],
    ['90-minute', 5400, 5400, 'duration'],
    ['an hour', 3600, 3600, 'duration'],
    ['an hour and a half', 5400, 5400, 'duration'],
    ['60..90 minutes', 3600, 5400, 'duration'],
    ['5km', 5000, 5000, 'length'],
    ['two miles', 3218.688, 3218.688, 'length'],
    ['between 5% and 7%', 5, 7, 'percent'],
    ['$5-10 million', 5e6, 10e6, 'money'],
    ['£2bn-£3bn', 2e9, 3e9, 'money'],
    ['at least 20 but no more than 50', 20, 50, 'count'],
  ])('%s', (text, lo, hi, dimension) => {
    expect(readQuantity(text)).toMatchObject({ lo, hi, dimension });
  });
});

describe('hedges', () => {
  test.each([
    ['about 50', 45, 55],
    ['some 4', 3, 5],
    ['nearly 90 minutes', 4860, 5400],
    ['over 1 hour', 3600, Infinity],
    ['more than a hundred', 100, Infinity],
    ['no fewer than 12', 12, Infinity],
    ['up to 2 weeks', 0, 1209600],
    ['fewer than 30', 0, 30],
  ])('%s', (text, lo, hi) => {
    expect(readQuantity(text)).toMatchObject({ lo, hi, exact: false });
  });

  test('each hedge of the table is read', () => {
    for (const word of hedges.flatMap((hedge) => hedge.words)) {
      expect(readQuantity(`${word} 40`), word).toMatchObject({ hedge: word, exact: false });
    }
  });

  test('each vague count of the table is read', () => {
    for (const [word, [lo, hi]] of Object.entries(vagueCounts)) expect(readQuantity(word)).toMatchObject({ lo, hi });
  });
});

test.each([
  ['19,000', 500],
  ['19,347', 0.5],
  ['20', 5],
  ['2.5%', 0.05],
  ['$1.2bn', 5e7],
  ['six', 0.5],
])('a bare %s may have been rounded by %d', (text, rounding) => {
  expect(readQuantity(text)?.rounding).toBeCloseTo(rounding, 6);
});

describe('numbers in digits and words', () => {
  test.each([
    ['one hundred and sixty-one', 161],
    ['Three hundred and thirty one', 331],
    ['two thousand and six', 2006],
    ['two hundred and two thousand', 202_000],
    ['one million two hundred thousand', 1_200_000],
    ['a hundred and one', 101],
    ['3 hundred and 21', 321],
    ['half a dozen', 6],
    ['two dozen', 24],
    ['one and a half', 1.5],
    ['two and a half million', 2_500_000],
    ['a million and a half', 1_500_000],
    ['2½', 2.5],
    ['10 1/2', 10.5],
    ['forty-two and a third', 42 + 1 / 3],
    ['a quarter of a million', 250_000],
    ['two-thirds of a million', 2e6 / 3],
    ['two point five', 2.5],
    ['nought point nought four', 0.04],
    ['nine point seventy-one', 9.71],
    ['13 lakh', 1_300_000],
    ['three lakh crore', 3e12],
    ['12,34,567', 1_234_567],
    ['1 414 021 100', 1_414_021_100],
    ['40 000', 40_000],
    ['1\u202F234\u202F567', 1_234_567],
    ['minus 5', -5],
    ['−2.5', -2.5],
  ])('%s is %d', (text, value) => {
    const quantity = readQuantity(text);
    expect(quantity).toMatchObject({ dimension: 'count', exact: true });
    expect(quantity?.lo).toBeCloseTo(value, 6);
  });

  test.each([
    ['killed two million and three survived', ['two million', 'three']],
    ['three hundred and two hundred', ['three hundred', 'two hundred']],
    ['At one point two men left', ['one', 'two']],
    ['hurt two and a third man died', ['two', 'third']],
    ['stage 2 300 km', ['2', '300 km']],
    ['between two, and three came', ['two', 'three']],
  ])('%s: two numbers', (text, slices) => {
    expect(slicesOf(text)).toEqual(slices);
  });
});

describe('ordinals', () => {
  test.each([
    ['one hundred and twenty-fifth', 125],
    ['two hundredth', 200],
    ['1,000th', 1000],
    ['millionth', 1e6],
  ])('%s', (text, value) => {
    expect(readQuantity(text)).toMatchObject({ lo: value, dimension: 'ordinal' });
  });
  test.each([
    ['a ten-second delay', ['ten-second']],
    ['he weighs 12st', ['12st']],
  ])('%s: no ordinal', (text, slices) => {
    expect(slicesOf(text)).toEqual(slices);
    expect(findQuantities(text)[0]?.quantity.dimension).not.toBe('ordinal');
  });
});

describe('fractions are shares', () => {
  test.each([
    ['One in five adults agreed', 'One in five', 1 / 5],
    ['nine out of 10 did', 'nine out of 10', 9 / 10],
    ['one in 200 births', 'one in 200', 1 / 200],
    ['Two-thirds agreed', 'Two-thirds', 2 / 3],
    ['three quarters of the staff', 'three quarters', 3 / 4],
    ['It fell by a third.', 'a third', 1 / 3],
    ['half the price', 'half', 1 / 2],
    ['half of them', 'half', 1 / 2],
    ['one-third of all sites', 'one-third', 1 / 3],
    ['1/4 of the vote', '1/4', 1 / 4],
    ['¾ of it', '¾', 3 / 4],
  ])('%s', (text, slice, value) => {
    const [found] = findQuantities(text);
    expect(text.slice(found?.start, found?.end)).toBe(slice);
    expect(found?.quantity).toMatchObject({ dimension: 'share', lo: value, hi: value });
  });
  test.each([
    'a third man was held',
    'the second half of the game',
    'at half past two',
    'his half-brother',
    'first-half profit',
    'three quarters of growth',
    'in the third quarter',
    'cut in half',
    'two in three games',
    'one in 20 minutes',
    '12 out of 500 members',
    'eight out of three',
    '24/7',
    'on 9/11',
  ])('%s: none', (text) => {
    expect(findQuantities(text).filter(({ quantity }) => quantity.dimension === 'share')).toEqual([]);
  });
});

describe('units', () => {
  test.each([
    ['18 tonnes', 18_000, 'mass', 'tonne'],
    ['200lbs', 90.718474, 'mass', 'lb'],
    ['12 stone 4 pounds', 78.0178881, 'mass', 'stone'],
    ['5ft 2in', 1.5748, 'length', 'foot'],
    ['6 feet 3 inches', 1.905, 'length', 'foot'],
    ['20 square miles', 51_799_762, 'area', 'square mile'],
    ['50 sq km', 5e7, 'area', 'square kilometre'],
    ['190 km2', 1.9e8, 'area', 'square kilometre'],
    ['300 hectares', 3e6, 'area', 'hectare'],
    ['12 cubic metres', 12_000, 'volume', 'cubic metre'],
    ['20 litres', 20, 'volume', 'litre'],
    ['60mph', 26.8224, 'speed', 'mile per hour'],
    ['100 kilometres per hour', 27.7777778, 'speed', 'kilometre per hour'],
    ['188 miles an hour', 84.04352, 'speed', 'mile per hour'],
    ['minus 5C', -5, 'temperature', 'degree Celsius'],
    ['-5C', -5, 'temperature', 'degree Celsius'],
    ['68°F', 68, 'temperature', 'degree Fahrenheit'],
    ['38 degrees Celsius', 38, 'temperature', 'degree Celsius'],
    ['40 degrees', 40, 'temperature', 'degree'],
    ['2 percentage points', 2, 'points', 'percentage point'],
    ['25 basis points', 0.25, 'points', 'basis point'],
    ['two hours and 30 minutes', 9000, 'duration', 'hour'],
    ['half an hour', 1800, 'duration', 'hour'],
    ['two fortnights', 2_419_200, 'duration', 'week'],
    ['1.8m tall', 1.8, 'length', 'metre'],
    ['the 100m final', 100, 'length', 'metre'],
    ['20 ha', 200_000, 'area', 'hectare'],
  ])('%s', (text, size, dimension, unit) => {
    const [found] = findQuantities(text);
    expect(found?.quantity).toMatchObject({ dimension, unit });
    expect((found?.quantity.lo ?? NaN) / size).toBeCloseTo(1, 6);
  });
  test.each([
    ['one has gone', 'one'],
    ['two stone walls', 'two'],
    ['5m people', '5m'],
    ['2 fast second-hand cars', '2', 'second'],
    ['2 second-hand cars', '2', 'second'],
    ['3 per person', '3'],
    ['12 square pegs', '12'],
    ['two in bed', 'two'],
  ])('%s: another', (text, ...slices) => {
    expect(slicesOf(text)).toEqual(slices);
  });
});

describe('money', () => {
  test.each([
    ['US$1.2bn', 1.2e9, 'USD'],
    ['A$5m', 5e6, 'AUD'],
    ['$1.2b', 1.2e9, '$'],
    ['$48.2-million', 48.2e6, '$'],
    ['5 million euros', 5e6, 'EUR'],
    ['10 €', 10, 'EUR'],
    ['USD 22.5 million', 22.5e6, 'USD'],
    ['115USD', 115, 'USD'],
    ['Rs 500', 500, 'INR'],
    ['125 million Australian dollars', 125e6, 'AUD'],
    ['10,000 Swiss francs', 10_000, 'CHF'],
    ['20 billion South Korean won', 20e9, 'KRW'],
    ['50p', 0.5, 'penny'],
    ['470 pence', 4.7, 'penny'],
    ['12-cent', 0.12, 'cent'],
    ['3 dollars 50 cents', 3.5, '$'],
    ['half a million pounds', 5e5, 'GBP'],
    ['-£5m', -5e6, 'GBP'],
  ])('%s', (text, value, unit) => {
    const quantity = readQuantity(text);
    expect(quantity).toMatchObject({ dimension: 'money', unit });
    expect(quantity?.lo).toBeCloseTo(value, 6);
  });
  test.each([
    ['Of these 10 won medals', 'count'],
    ['All 70 of us', 'count'],
    ['he weighs 180 pounds', 'mass'],
    ['12 pounds of butter', 'mass'],
    ['5 real wins', 'count'],
    ['3 marks out', 'count'],
  ])('%s: none', (text, dimension) => {
    expect(findQuantities(text).map(({ quantity }) => quantity.dimension)).toEqual([dimension]);
  });
});

describe('ages', () => {
  test.each([
    ['a 43-year-old man', '43-year-old', 43, 43],
    ['43 years old', '43 years old', 43, 43],
    ['three years of age', 'three years of age', 3, 3],
    ['a man aged 43', '43', 43, 43],
    ['children aged 10 to 12', '10 to 12', 10, 12],
    ['aged 65 and over', '65 and over', 65, Infinity],
    ['18-24-year-olds', '18-24-year-olds', 18, 24],
  ])('%s', (text, slice, lo, hi) => {
    expect(slicesOf(text)).toEqual([slice]);
    const quantity = findQuantities(text)[0]?.quantity;
    const year = 365.2425 * 86_400;
    expect(quantity).toMatchObject({ lo: lo * year, hi: hi * year, dimension: 'duration', unit: 'year', age: true });
  });
  test.each(['three years older', 'a ten-year spell', 'in an age of 500 kings', 'aged 500'])('%s: none', (text) => {
    expect(findQuantities(text).map(({ quantity }) => quantity.age)).toEqual([undefined]);
  });
});

describe('hedges behind a number', () => {
  test.each([
    ['50 or so', 45, 55],
    ['50 or more', 50, Infinity],
    ['50-plus', 50, Infinity],
    ['50+', 50, Infinity],
    ['30-odd', 27, 33],
    ['50 or fewer', 0, 50],
    ['five or more years', 5 * 31_556_952, Infinity],
  ])('%s', (text, lo, hi) => {
    expect(readQuantity(text)).toMatchObject({ lo, hi, exact: false });
  });
  test.each(['50 plus 10', '200 or more than 300', 'How about 50', '50 odd numbers'])('%s: exact', (text) => {
    expect(findQuantities(text)[0]?.quantity.exact).toBe(true);
  });
});

describe('what was, and what is', () => {
  test.each([
    ['It rose from 10% to 12%', ['10%', '12%']],
    ['It fell from 12 to 10 per cent', ['12', '10 per cent']],
    ['Rates rose 0.5% to 7.2%', ['0.5%', '7.2%']],
    ['It rose from 10 to 20 million', ['20 million']],
    ['children from 10 to 12', ['10 to 12']],
    ['It rose by 10 to 12 per cent', ['10 to 12 per cent']],
  ])('%s', (text, slices) => {
    expect(slicesOf(text)).toEqual(slices);
  });
  test('the first shares the unit of the second', () => {
    expect(findQuantities('It grew from 10 to 12 per cent')[0]?.quantity).toMatchObject({
      lo: 10,
      dimension: 'percent',
    });
  });
});

const slicesOf = (text: string): string[] => findQuantities(text).map(({ start, end }) => text.slice(start, end));

describe('several figures in a text', () => {
  test.each([
    ['They killed 43 and injured 12.', ['43', '12']],
    ['In 24 hours, which became six months.', ['24 hours', 'six months']],
    ['The 26th meeting of about 50 nations.', ['26th', 'about 50']],
    ['Between 60 and 90 minutes later', ['60 and 90 minutes']],
    ['A team of 10-20 people, a 1,000-5,000 range', ['10-20', '1,000-5,000']],
    ['10 km in 2 hours at 5 euros', ['10 km', '2 hours', '5 euros']],
  ])('%s', (text, slices) => {
    expect(slicesOf(text)).toEqual(slices);
  });
});

describe('what is no figure', () => {
  test.each([
    '6-4, 3-6, 6-2',
    'a 52-48 vote',
    'won 2-3 sets',
    '24/ 7',
    '24/7',
    'at 19:42',
    'v2.1.3',
    '192.168.1.2',
    'NG1 6LG',
    '020-7946-0018',
    '+1-222-2222/2222',
    'the 1990s, in his 20s, 4x4, 3D, 500MW, 1.3e6, 50@home',
    'a couple of people, several hundred, a few dozen, many thousand',
    'he scores twice',
    'a 5G mast',
    'a 10k race',
    'no value',
    '',
  ])('%s', (text) => {
    expect(slicesOf(text)).toEqual([]);
  });
});

test('an integer in digits reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      expect(readQuantity(value.toLocaleString('en-GB'))).toMatchObject({ lo: value, hi: value, exact: true });
    }),
  );
});

describe('a text made to be slow comes to an end', () => {
  const seeds = [
    '1',
    '1 ',
    '1,000,',
    'a hundred ',
    'one hundred and ',
    'twenty-',
    '6-4-',
    'half a ',
    'two hours and ',
    '5ft ',
    'between 2 and ',
    'tens of ',
  ];
  // each place looks at a fixed number of tokens: twice the text has at most about twice the figures, and all of them are within it
  test.each(seeds)('%s', (seed) => {
    const text = seed.repeat(Math.ceil(20_000 / seed.length));
    const found = findQuantities(text);
    expect(
      found.every(
        ({ start, end }, index) => start < end && end <= text.length && start >= (found[index - 1]?.end ?? 0),
      ),
    ).toBe(true);
  });
});

test('a fraction below zero is rounded as one above it', () => {
  expect(readQuantity('minus £½')).toMatchObject({ lo: -0.5, hi: -0.5, rounding: 0.05 });
});

test('any text: figures stand in order, apart, and read as themselves', () => {
  const words = fc.constantFrom('one', 'two', 'hundred', 'thousand', 'million', 'and', 'a', 'half', 'third', 'of', 'in', 'to', 'about', 'or more', 'between', 'minus', 'point', 'dozen', '5', '1.2', '19,347', '1/2', '-', '$', '£', '%', 'per cent', 'km', 'hours', 'years old', 'feet', 'inches', 'cents', '½', '.', ','); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.constantFrom('', ' ', '-')), { maxLength: 12 }), (parts) => {
      const text = parts.flat().join('');
      let last = 0;
      for (const { start, end, quantity } of findQuantities(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(quantity.lo).toBeLessThanOrEqual(quantity.hi);
        expect(quantity.rounding).toBeGreaterThanOrEqual(0);
        last = end;
      }
    }),
  );
});
