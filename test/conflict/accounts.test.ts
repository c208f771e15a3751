import { expect, test } from 'vitest';
import { conflictsIn, told } from './claims.ts';

test('the two that are told first, then each further source that an earlier one excludes', () => {
  const file = `figures:
  marchers:
    is: {police: 20000, council: about 21000, organisers: 50000, union: over 60000, paper: 20500}
    said: "{} marched to the harbour"`;
  expect(told(conflictsIn(file))).toEqual([
    ['"20000" (police) [20000]', '"50000" (organisers) [50000]', '"over 60000" (union) [over 60000]', '"20500" (paper) [20500]'], // prettier-ignore
  ]);
});

test.each([
  ['hedges that overlap', 'nearly 90 minutes', 'over 1 hour'],
  ['a rounded number', '19347', '19000'],
  ['a unit made from another', '8 km', '5 miles'],
  ['another currency', '£38m', '$48m'],
  ['another kind', '61%', '12000'],
])('but not %s: %s, %s', (_, one, other) => {
  const file = `figures:\n  sample: {is: {police: ${one}, council: ${other}}, said: "a march of {} to the harbour"}`;
  expect(conflictsIn(file)).toEqual([]);
});
