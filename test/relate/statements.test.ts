import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import { describeChanges } from '../../src/model/word-change.ts';
import { relateStatements } from '../../src/relate/statements.ts';
import { articleOf } from '../article.ts';
import { readingOf, type Sketch } from './build.ts';

const wording = 'The police have found no link between the two fires';
const sketch: Sketch = { statements: { fires: { printed: [wording], never: ['gang of arsonists'] } } };

const outcome = (text: string, from: Sketch = sketch): string[] => {
  const { relations, missing } = relateStatements(readingOf(from, articleOf(text)));
  return [
    ...relations.map((one) => `${one.form} ${textOf(one.found)}`),
    ...missing.map(({ nearest }) =>
      nearest ? `altered ${textOf(nearest.span)}: ${describeChanges(nearest.changes)}` : 'missing',
    ),
  ];
};

test.each([
  ['as it stands', `On Friday it said: ${wording}.`, [`printed ${wording}`]],
  [
    'other case and marks',
    'the “police” have found no link — between the two fires',
    ['printed the “police” have found no link — between the two fires'],
  ],
  [
    'over a line break',
    'The police have found no link\nbetween the two fires',
    ['printed The police have found no link\nbetween the two fires'],
  ],
  [
    'over two paragraphs',
    'It said the police have found no\n\nlink between the two fires',
    ['printed the police have found no\n\nlink between the two fires'],
  ],
  ['a word left out', 'The police have found link between the two fires.', ['altered The police have found link between the two fires: "no" is missing after "found" (a negation)']], // prettier-ignore
  ['a word changed', 'Now the police have found a link between the two fires.', ['altered the police have found a link between the two fires: "a" stands for "no" (a negation)']], // prettier-ignore
  ['the last word changed', 'The police have found no link between the two crimes.', ['altered The police have found no link between the two crimes: "crimes" stands for "fires"']], // prettier-ignore
  ['nothing like it', 'The police looked for a link between a fire and some other matter.', ['missing']],
  [
    'forbidden',
    `${wording}. A gang of arsonists, or two gangs of arsonists, was blamed.`,
    [`printed ${wording}`, 'forbidden gang of arsonists'],
  ],
])('%s', (_, text, expected) => {
  expect(outcome(text)).toEqual(expected);
});

test('each of a list must stand somewhere', () => {
  const list: Sketch = { statements: { two: { printed: ['nobody was hurt in it', 'the road is open again'] } } };
  expect(outcome('They said nobody was hurt in it.', list)).toEqual(['printed nobody was hurt in it', 'missing']);
});

test('any admitted article will do, and none is judged where none is admitted', () => {
  const has = articleOf(`It said: ${wording}.`);
  const lacks = articleOf('It said nothing.');
  expect(relateStatements(readingOf(sketch, lacks, has)).missing).toEqual([]);
  expect(relateStatements(readingOf(sketch, lacks)).missing).toHaveLength(1);
  expect(relateStatements(readingOf({ ...sketch, covers: [2025, 3] }, lacks)).missing).toEqual([]);
  expect(relateStatements(readingOf({ ...sketch, covers: [2025, 3] }, has)).relations).toEqual([]);
});

test('forbidden wording in furniture says nothing', () => {
  const article = articleOf('A gang of arsonists was blamed.');
  const asFurniture = { ...article, passages: article.passages.map((one) => ({ ...one, kind: 'furniture' as const })) };
  expect(relateStatements(readingOf(sketch, article)).relations).toHaveLength(1);
  expect(relateStatements(readingOf(sketch, asFurniture)).relations).toEqual([]);
});

test.each(['They want closer co-operation', 'co-operation is what they want', 'They want U.S. policy-makers there'])(
  'words run together or apart are the same: %s',
  (printed) => {
    const text =
      'On Friday they want closer cooperation with all. Yes, cooperation is what they want now. They want US policymakers there too.';
    expect(outcome(text, { statements: { one: { printed: [printed] } } })).toEqual([
      expect.stringMatching(/^printed /),
    ]);
  },
);

describe('short wordings', () => {
  test('are found altered by fewer words in a row', () => {
    expect(
      outcome('In all the mill had collapsed.', { statements: { mill: { printed: ['the mill had not collapsed'] } } }),
    ).toEqual(['altered the mill had collapsed: "not" is missing after "had" (a negation)']);
  });
});
