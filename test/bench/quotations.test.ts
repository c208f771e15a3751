import { expect, test } from 'vitest';
import {
  alteredCopies,
  alterations,
  isPlaced,
  judgeCopies,
  quotationsIn,
  renderings,
  unalteredCopies,
} from '../../bench/quotations.ts';
import { randomFrom } from '../../bench/random.ts';

const quotations = [
  'We will not raise the fares before the end of the year, though 12 boats are late',
  'The old pier was closed in 1987, and Westhaven has paid for it ever since',
  'Nobody in this town has asked me what the repairs to the harbour have cost',
];

test('takes quotations that any marks can be put around', () => {
  const text = `“${quotations[0]},” Ms Holm said.\n\n"It was 'late' again, and nobody in town knew why," she said.\n\n"Too few words," he said.\n\n“${quotations[0]},” she said.\n\n"We … will not have it, not now and not later," he said.`;
  expect(quotationsIn([{ doc: 'a', dct: '2025-02-11', text, timex: [] }])).toEqual([quotations[0]]);
});

test.each([
  ['a word', /\b(?:copper|orchard|seldom|whistle|lantern|borrow|purple|gravel)\b/],
  ['a digit', /(?<!\b12\b.*)\b\d\d\b/],
  ['a "not"', /^We will raise/],
])('alters %s', (kind, expected) => {
  const altered = alterations[kind]?.(quotations[0] ?? '', randomFrom(7));
  expect(altered?.text).toMatch(expected);
  expect(altered?.text).not.toBe(quotations[0]);
});

test('alters a name, and adds a "not" where there is none', () => {
  expect(alterations['a name']?.(quotations[1] ?? '', randomFrom(7))?.text).not.toContain('Westhaven');
  expect(alterations['a "not"']?.(quotations[1] ?? '', randomFrom(7))).toMatchObject({ names: 'not' });
  expect(alterations['a digit']?.('No digits here', randomFrom(7))).toBeUndefined();
});

test.each(Object.entries(renderings))('prints it otherwise and alters nothing: %s', (_, render) => {
  for (const text of quotations) expect(render(text, randomFrom(7))).toMatch(/["“‘'«„`].{3,}["”’'»“]/);
});

test('every altered copy is found and placed, and no unaltered one accused', () => {
  const altered = judgeCopies(quotations, alteredCopies(quotations, 40));
  expect(altered).toHaveLength(40);
  expect(altered.filter((one) => !isPlaced(one)).map(({ copy }) => copy.paragraph)).toEqual([]);
  const unaltered = judgeCopies(quotations, unalteredCopies(quotations, 70));
  expect(unaltered.filter(({ findings }) => findings.length > 0).map(({ copy }) => copy.paragraph)).toEqual([]);
});

test('what is found elsewhere is not placed', () => {
  const [copy] = alteredCopies(quotations, 1);
  if (!copy) throw new Error('no copy');
  const [judged] = judgeCopies(quotations, [copy]);
  expect(judged && isPlaced({ ...judged, copy: { ...copy, names: 'harpsichord' } })).toBe(false);
  expect(judged && isPlaced({ ...judged, copy: { ...copy, claim: 2 } })).toBe(false);
  expect(judged && isPlaced({ ...judged, findings: [] })).toBe(false);
});

test('the same copies every time', () => {
  expect(alteredCopies(quotations, 20)).toEqual(alteredCopies(quotations, 20));
  expect(unalteredCopies(quotations, 20)).toEqual(unalteredCopies(quotations, 20));
});
