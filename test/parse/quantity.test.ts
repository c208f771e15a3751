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

describe('several figures in a text', () => {
  test.each([
    ['They killed 43 and injured 12.', ['43', '12']],
    ['In 24 hours, which became six months.', ['24 hours', 'six months']],
    ['The 26th meeting of about 50 nations.', ['26th', 'about 50']],
    ['Between 60 and 90 minutes later', ['60 and 90 minutes']],
  ])('%s', (text, slices) => {
    expect(findQuantities(text).map((found) => text.slice(found.start, found.end))).toEqual(slices);
  });
});

describe('what is no figure', () => {
  test.each(['6-4, 3-6, 6-2', '24/ 7', '24/7', 'at 19:42', 'v2.1.3', '192.168.1.2', 'NG1 6LG', 'no value', ''])(
    '%s',
    (text) => {
      expect(findQuantities(text)).toEqual([]);
    },
  );
});

test('an integer in digits reads back as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
      expect(readQuantity(value.toLocaleString('en-GB'))).toMatchObject({ lo: value, hi: value, exact: true });
    }),
  );
});
