import { describe, expect, test } from 'vitest';
import { conflictsIn, told } from './claims.ts';

const one = (...lines: readonly string[]): string => lines.join('\n');
const events = (...lines: readonly string[]): string => one('events:', ...lines.map((line) => `  ${line}`));
const figures = (...lines: readonly string[]): string => one('figures:', ...lines.map((line) => `  ${line}`));

describe('two dates for one phrase', () => {
  test.each<[string, string, string[][]]>([
    [
      'in the braces and in a field, other marks and case',
      events(
        'opening: "Bridge re-opened {3 May 1960}"',
        'new-bridge: {when: 1961, said: "the fire, bridge re‑opened"}',
        'rebuilt: {when: 1961, said: "bridge re‑opened {}"}',
      ),
      [
        [
          '"Bridge re-opened {}" is on 3 May 1960 in opening [3 May 1960]',
          '"bridge re‑opened {}" is in 1961 in rebuilt [1961]',
        ],
      ],
    ],
    [
      'the slot before, behind or nowhere',
      events(
        'a: "{2019-04-15} cathedral fire"',
        'b: "cathedral fire {2019-04-16}"',
        'c: {when: 2020, said: cathedral fire}',
      ),
      [
        [
          '"{} cathedral fire" is on 15 April 2019 in a [2019-04-15]',
          '"cathedral fire {}" is on 16 April 2019 in b [2019-04-16]',
        ],
        ['"{} cathedral fire" is on 15 April 2019 in a [2019-04-15]', '"cathedral fire" is in 2020 in c [2020]'],
        ['"cathedral fire {}" is on 16 April 2019 in b [2019-04-16]', '"cathedral fire" is in 2020 in c [2020]'],
      ],
    ],
    [
      'several phrases in common are one conflict',
      events('a: {when: 2019, said: [the fire, the blaze]}', 'b: {when: 2020, said: [the blaze, the fire]}'),
      [['"the blaze" is in 2019 in a [2019]', '"the blaze" is in 2020 in b [2020]']],
    ],
    [
      'where their `covers` overlap',
      events('a: {when: 2019, said: the fire, covers: 2025-02}', 'b: {when: 2020, said: the fire, covers: 2025}'),
      [['"the fire" is in 2019 in a [2019]', '"the fire" is in 2020 in b [2020]']],
    ],
  ])('%s', (_, file, expected) => {
    expect(told(conflictsIn(file))).toEqual(expected);
  });

  test.each<[string, string]>([
    ['a day and its month', events('a: "the fire {2019-04-15}"', 'b: "the fire {2019-04}"')],
    [
      'one phrase on purpose, one day',
      events('a: "great talks ... presidents {2025-02-12}"', 'b: "great talks ... presidents {2025-02-12}"'),
    ],
    [
      '`covers` that are apart',
      events('a: {when: 2019, said: the fire, covers: 2025-01}', 'b: {when: 2020, said: the fire, covers: 2025-02}'),
    ],
    ['other words', events('a: "the fire in {2019}"', 'b: "the blaze {2020}"')],
    [
      'slots between other words',
      events('a: "elected in {2019} after the fire"', 'b: "elected in after the {2018} fire"'),
    ],
    ['an event without a date', events('a: "the fire {2019}"', 'b: {said: the fire, before: a}')],
    ['an approximate year', events('a: "the fire {2019}"', 'b: {when: 2022~, said: the fire}')],
    ['a figure and an event', one(events('a: "the fire {2019}"'), figures('b: "the fire {12}"'))],
  ])('but not %s', (_, file) => {
    expect(conflictsIn(file)).toEqual([]);
  });
});

describe('two figures for one phrase', () => {
  test.each<[string, string, string[][]]>([
    [
      'exact numbers',
      figures('a: "{34} people died"', 'b: {is: 43, said: "{} people died"}'),
      [['"{} people died" is "34" in a [34]', '"{} people died" is "43" in b [43]']],
    ],
    [
      'hedges as intervals',
      figures('a: "{about 50} partner nations"', 'b: "{over 60} partner nations"'),
      [['"{} partner nations" is "about 50" in a [about 50]', '"{} partner nations" is "over 60" in b [over 60]']],
    ],
    [
      'units made one',
      figures('a: "the call lasted {90 minutes}"', 'b: "the call lasted {3 hours}"'),
      [['"the call lasted {}" is "90 minutes" in a [90 minutes]', '"the call lasted {}" is "3 hours" in b [3 hours]']],
    ],
    [
      'no source that can agree',
      figures('a: {is: {RIA: 90 minutes, TASS: over 1 hour}, said: "lasted {}"}', 'b: "lasted {20 minutes}"'),
      [
        [
          '"lasted {}" is "90 minutes" (RIA) or "over 1 hour" (TASS) in a [90 minutes]',
          '"lasted {}" is "20 minutes" in b [20 minutes]',
        ],
      ],
    ],
    [
      'what holds at the same time',
      figures(
        'a: {is: {2023-05: 24 hours, 2025-01: 6 months}, said: "end it in {}"}',
        'b: {is: {2024: 24 hours}, said: "end it in {}"}',
      ),
      [
        [
          '"end it in {}" is "6 months" from January 2025 on in a [6 months]',
          '"end it in {}" is "24 hours" from 2024 on in b [24 hours]',
        ],
      ],
    ],
    [
      'the 26th and the 27th',
      figures('a: "{26th} meeting of the group"', 'b: "{27th} meeting of the group"'),
      [['"{} meeting of the group" is "26th" in a [26th]', '"{} meeting of the group" is "27th" in b [27th]']],
    ],
  ])('%s', (_, file, expected) => {
    expect(told(conflictsIn(file))).toEqual(expected);
  });

  test.each<[string, string]>([
    ['intervals that overlap', figures('a: "{about 50} partner nations"', 'b: "{52} partner nations"')],
    ['one length in two units', figures('a: "lasted {90 minutes}"', 'b: "lasted {1.5 hours}"')],
    [
      'a source that can agree',
      figures('a: {is: {RIA: 90 minutes, TASS: over 1 hour}, said: "lasted {}"}', 'b: "lasted {100 minutes}"'),
    ],
    [
      'what holds at other times',
      figures(
        'a: {is: {2023-05: 24 hours, 2025-01: 6 months}, said: "end it in {}"}',
        'b: {is: {2023: 24 hours, 2025: 6 months}, said: "end it in {}"}',
      ),
    ],
    [
      'a value that held before the articles appeared',
      figures(
        'a: {is: {2023-05: 24 hours, 2025-01: 6 months}, said: "end it in {}"}',
        'b: {is: 6 months, said: "end it in {}", covers: 2025-02}',
      ),
    ],
    ['a length that is a round number in the other unit', figures('a: "lasted {90 minutes}"', 'b: "lasted {2 hours}"')],
    ['another kind of figure', figures('a: "rose by {5}"', 'b: "rose by {7%}"')],
    ['another currency', figures('a: "rose by {$5m}"', 'b: "rose by {€7m}"')],
    ['another place in the same words', figures('a: "{five} groups of nations"', 'b: "groups of {six} nations"')],
    ['a figure without a value', figures('a: "{} votes were cast"', 'b: "{19,347} votes were cast"')],
    [
      '`covers` that are apart',
      figures(
        'a: {is: 34, said: "{} people died", covers: ../2024}',
        'b: {is: 43, said: "{} people died", covers: 2025}',
      ),
    ],
  ])('but not %s', (_, file) => {
    expect(conflictsIn(file)).toEqual([]);
  });
});

describe('a phrase that the line of another claim matches', () => {
  test.each<[string, string, string[][]]>([
    [
      'a part of the line',
      figures('a: "{34} people died in the flood"', 'b: "{43} people died"'),
      [['"{} people died in the flood" is "34" in a [34]', '"{} people died" is "43" in b [43]']],
    ],
    [
      'in the order of the file, whichever is the longer',
      figures('a: "{43} people died"', 'b: {is: 34, said: "in all, {} people died in the flood"}'),
      [['"{} people died" is "43" in a [43]', '"in all, {} people died in the flood" is "34" in b [34]']],
    ],
    [
      'a preposition that the slot takes in',
      events('a: "the fire in {2019}"', 'b: "the fire {2020}"'),
      [['"the fire in {}" is in 2019 in a [2019]', '"the fire {}" is in 2020 in b [2020]']],
    ],
    [
      'a gap over the words of the line',
      events('a: "great talks of the presidents {2019}"', 'b: "great ... presidents {2020}"'),
      [
        [
          '"great talks of the presidents {}" is in 2019 in a [2019]',
          '"great ... presidents {}" is in 2020 in b [2020]',
        ],
      ],
    ],
    [
      'a phrase without a slot that the value of the line belongs to',
      events('a: "the full-scale invasion began on {24 February 2022}"', 'b: {when: 2023, said: full-scale invasion}'),
      [
        [
          '"the full-scale invasion began on {}" is on 24 February 2022 in a [24 February 2022]',
          '"full-scale invasion" is in 2023 in b [2023]',
        ],
      ],
    ],
    [
      'a figure without a slot',
      figures('a: "the call lasted {90 minutes} on Wednesday"', 'b: {is: 20 minutes, said: the call}'),
      [
        [
          '"the call lasted {} on Wednesday" is "90 minutes" in a [90 minutes]',
          '"the call" is "20 minutes" in b [20 minutes]',
        ],
      ],
    ],
  ])('%s', (_, file, expected) => {
    expect(told(conflictsIn(file))).toEqual(expected);
  });

  test.each<[string, string]>([
    ['values that can both be', figures('a: "{34} people died in the flood"', 'b: "{over 30} people died"')],
    ['a value in another place of the line', figures('a: "{34} of the 50 nations"', 'b: "the {60} nations"')],
    ['a line that disowns the value', figures('a: "denied that {43} people died"', 'b: "{34} people died"')],
    [
      'a gap in the line where the phrase has none',
      events('a: "the great ... talks {2019} in Paris"', 'b: "great talks {2020}"'),
    ],
    [
      'a line whose date does not belong to the phrase',
      events('a: "since the fire a law of {2019}"', 'b: {when: 2020, said: the fire}'),
    ],
    [
      '`covers` that are apart',
      figures(
        'a: {is: 34, said: "{} people died in the flood", covers: 2024}',
        'b: {is: 43, said: "{} people died", covers: 2025}',
      ),
    ],
    [
      'a value of another time',
      figures(
        'a: {is: {2023: 24 hours, 2025: 6 months}, said: "end the war in {}"}',
        'b: {is: 24 hours, said: "the war in {}", covers: 2024}',
      ),
    ],
  ])('but not %s', (_, file) => {
    expect(conflictsIn(file).filter(({ kind }) => kind !== 'text')).toEqual([]);
  });
});

test('the order of files changes nothing but who is told first', () => {
  const [a, b] = [figures('a: "{34} people died"'), figures('b: "{43} people died"')];
  const ids = (files: readonly string[]): string[][] =>
    conflictsIn(...files).map(({ claims }) => claims.map(({ id }) => id).sort());
  expect(ids([a, b])).toEqual([['a', 'b']]);
  expect(ids([b, a])).toEqual(ids([a, b]));
});
