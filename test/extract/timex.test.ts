import { expect, test } from 'vitest';
import { timexOf } from '../../src/extract/timex.ts';
import { readQuantity } from '../../src/parse/quantity.ts';

const timex = (text: string): string | undefined => {
  const quantity = readQuantity(text);
  if (!quantity) throw new Error(`"${text}" is no figure`);
  return timexOf(quantity);
};

test.each<[string, string]>([
  ['three years', 'P3Y'],
  ['90 minutes', 'PT90M'],
  ['nearly 90 minutes', 'PT90M'],
  ['about 50 days', 'P50D'],
  ['about three weeks', 'P3W'],
  ['over 1 hour', 'PT1H'],
  ['up to 45 seconds', 'PT45S'],
  ['18 months', 'P18M'],
  ['two fortnights', 'P4W'],
  ['two decades', 'P20Y'],
  ['2.5 years', 'P2.5Y'],
  ['60 to 90 minutes', 'PTXM'],
])('%s is %s', (text, expected) => {
  expect(timex(text)).toBe(expected);
});

test.each(['50', '26th', '2.5%', '$1.2bn', '3 miles', 'about 50'])('%s is no duration', (text) => {
  expect(timex(text)).toBeUndefined();
});
