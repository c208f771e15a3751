import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimelineConflicts } from '../../src/conflict/timeline.ts';
import type { EventClaim } from '../../src/model/claim.ts';
import { claimsIn, told } from './claims.ts';

const eventsOf = (...files: readonly string[]): EventClaim[] =>
  claimsIn(...files).filter((claim) => claim.section === 'events');
const inFile = (...lines: readonly string[]): string => `events:\n${lines.map((line) => `  ${line}\n`).join('')}`;
const conflictsOf = (...lines: readonly string[]): string[][] =>
  told(findTimelineConflicts(eventsOf(inFile(...lines))));

describe('contradict one another', () => {
  test.each<[string, string[], string[][]]>([
    [
      'a dated event after one that it comes before',
      ['summit: {when: 2024-06-05, before: treaty}', 'treaty: {when: 2024-06-03}'],
      [
        [
          'the summit is before the treaty [treaty]',
          'the treaty is on 3 June 2024 [2024-06-03]',
          'the summit is on 5 June 2024 [2024-06-05]',
        ],
      ],
    ],
    [
      'a longer chain, through events without a date, is told forwards',
      [
        'first-talks: {when: 2024-07, before: letter}',
        'letter: {before: reply}',
        'reply: {when: ../2024-06-03}',
        'bystander: {when: 2024-06-01, before: reply}',
      ],
      [
        [
          'the first talks is before the letter [letter]',
          'the letter is before the reply [reply]',
          'the reply is on or before 3 June 2024 [../2024-06-03]',
          'the first talks is in July 2024 [2024-07]',
        ],
      ],
    ],
    [
      'a circle begins with its first link in the file',
      ['vote: {before: count}', 'count: {before: result}', 'result: {before: vote}'],
      [
        [
          'the vote is before the count [count]',
          'the count is before the result [result]',
          'the result is before the vote [vote]',
        ],
      ],
    ],
    ['an event before itself', ['vote: {before: vote}'], [['the vote is before the vote [vote]']]],
    [
      'before and during one event',
      ['speech: {during: summit, before: summit}', 'summit: {said: the summit}'],
      [['the speech is during the summit [summit]', 'the speech is before the summit [summit]']],
    ],
    [
      'a gap counted in calendar dates',
      ['nato: {when: 2025-02-14, after: {contact-group: 1 day}}', 'contact-group: {when: 2025-02-12}'],
      [
        [
          'the nato is 1 day after the contact group [contact-group]',
          'the contact group is on 12 February 2025 [2025-02-12]',
          'the nato is on 14 February 2025 [2025-02-14]',
        ],
      ],
    ],
    [
      'a gap from the end of the one to the beginning of the other',
      ['verdict: {when: 2025-02-12, after: {trial: 2 days}}', 'trial: {when: 2025-02-10/2025-02-11}'],
      [
        [
          'the verdict is 2 days after the trial [trial]',
          'the trial is from 10 February 2025 to 11 February 2025 [2025-02-10/2025-02-11]',
          'the verdict is on 12 February 2025 [2025-02-12]',
        ],
      ],
    ],
    [
      'two dates for one day, by way of a third event',
      ['call: {when: 2025-02-12, same-day: post}', 'post: {same-day: reply}', 'reply: {when: 2025-02-13}'],
      [
        [
          'the call is on the same day as the post [post]',
          'the post is on the same day as the reply [reply]',
          'the reply is on 13 February 2025 [2025-02-13]',
          'the call is on 12 February 2025 [2025-02-12]',
        ],
      ],
    ],
    [
      'a month after the end of a longer one',
      ['deadline: {when: 2025-03-01, after: {ruling: 1 month}}', 'ruling: {when: 2025-01-31}'],
      [
        [
          'the deadline is 1 month after the ruling [ruling]',
          'the ruling is on 31 January 2025 [2025-01-31]',
          'the deadline is on 1 March 2025 [2025-03-01]',
        ],
      ],
    ],
    [
      'a month after an event that another one dates',
      [
        'deadline: {when: 2025-03-01, after: {ruling: 1 month}}',
        'ruling: {same-day: hearing}',
        'hearing: {when: 2025-01-31}',
      ],
      [
        [
          'the deadline is 1 month after the ruling [ruling]',
          'the ruling is on the same day as the hearing [hearing]',
          'the hearing is on 31 January 2025 [2025-01-31]',
          'the deadline is on 1 March 2025 [2025-03-01]',
        ],
      ],
    ],
    [
      'gaps of months that do not add up in any year',
      [
        'spring: {before: {summer: 2 months}}',
        'summer: {before: {autumn: 2 months}}',
        'autumn: {said: the autumn, after: {spring: up to 15 weeks}}',
      ],
      [
        [
          'the spring is 2 months before the summer [summer]',
          'the summer is 2 months before the autumn [autumn]',
          'the autumn is up to 15 weeks after the spring [spring]',
        ],
      ],
    ],
    [
      'an open end has a beginning',
      ['invasion: {when: 2022-02-24/..}', 'warning: {when: 2022-03-01, before: invasion}'],
      [
        [
          'the warning is before the invasion [invasion]',
          'the invasion is from 24 February 2022 on [2022-02-24/..]',
          'the warning is on 1 March 2022 [2022-03-01]',
        ],
      ],
    ],
    [
      'an approximate day is three days either side',
      ['letter: {when: 2025-02-10~}', 'reply: {when: 2025-02-06, after: letter}'],
      [
        [
          'the reply is after the letter [letter]',
          'the letter is between 7 February 2025 and 13 February 2025 [2025-02-10~]',
          'the reply is on 6 February 2025 [2025-02-06]',
        ],
      ],
    ],
    [
      'an uncertain day is that day, if any',
      ['letter: {when: 2025-02-10?}', 'reply: {when: 2025-02-09, after: letter}'],
      [
        [
          'the reply is after the letter [letter]',
          'the letter is on 10 February 2025 [2025-02-10?]',
          'the reply is on 9 February 2025 [2025-02-09]',
        ],
      ],
    ],
    [
      'a month after 31 January of a leap year is the 29th',
      ['deadline: {when: 2024-02-28, after: {ruling: 1 month}}', 'ruling: {when: 2024-01-31}'],
      [
        [
          'the deadline is 1 month after the ruling [ruling]',
          'the ruling is on 31 January 2024 [2024-01-31]',
          'the deadline is on 28 February 2024 [2024-02-28]',
        ],
      ],
    ],
    [
      'an approximate month is two months either side',
      ['flood: {when: 2024-06~}', 'inquiry: {when: 2024-03-31, after: flood}'],
      [
        [
          'the inquiry is after the flood [flood]',
          'the flood is between 1 April 2024 and 31 August 2024 [2024-06~]',
          'the inquiry is on 31 March 2024 [2024-03-31]',
        ],
      ],
    ],
    [
      'an open beginning has an end',
      ['talks: {when: ../2024-06-03, after: letter}', 'letter: {when: 2024-06-04}'],
      [
        [
          'the talks is after the letter [letter]',
          'the letter is on 4 June 2024 [2024-06-04]',
          'the talks is on or before 3 June 2024 [../2024-06-03]',
        ],
      ],
    ],
    [
      'each bad claim is told, even where they share a date; a link said from both ends is told once',
      [
        'treaty: {when: 2024-06-03, after: summit}',
        'summit: {when: 2024-06-05, before: treaty}',
        'letter: {when: 2024-06-04, before: treaty}',
      ],
      [
        [
          'the summit is before the treaty [treaty]',
          'the treaty is on 3 June 2024 [2024-06-03]',
          'the summit is on 5 June 2024 [2024-06-05]',
        ],
        [
          'the letter is before the treaty [treaty]',
          'the treaty is on 3 June 2024 [2024-06-03]',
          'the letter is on 4 June 2024 [2024-06-04]',
        ],
      ],
    ],
  ])('%s', (_, lines, expected) => {
    const sorted = (conflicts: readonly (readonly string[])[]): string[] =>
      conflicts.map((one) => one.join('; ')).sort();
    expect(sorted(conflictsOf(...lines))).toEqual(sorted(expected));
  });

  test('a gap over a leap day', () => {
    const gap = (year: number): string[] => [
      `end: {when: ${year}-03-01, after: {begin: 1 day}}`,
      `begin: {when: ${year}-02-28}`,
    ];
    for (const leap of [2024, 2000, 2400]) expect(conflictsOf(...gap(leap)), `${leap}`).toHaveLength(1);
    for (const common of [2025, 1900, 2100]) expect(conflictsOf(...gap(common)), `${common}`).toEqual([]);
  });
});

describe('can all hold', () => {
  test.each<[string, string[]]>([
    ['the same day may hold both', ['summit: {when: 2024-06-05, before: treaty}', 'treaty: {when: 2024-06-05}']],
    [
      'a day and its month',
      [
        'summit: {when: 2024-06-05, before: treaty}',
        'treaty: {when: 2024-06, before: {vote: up to 25 days}}',
        'vote: {when: 2024-06-30}',
      ],
    ],
    [
      'a gap from the 12th to the 13th is 1 day',
      ['nato: {when: 2025-02-13, after: {group: 1 day}}', 'group: {when: 2025-02-12}'],
    ],
    ['up to 1 day may be none', ['nato: {when: 2025-02-12, after: {group: up to 1 day}}', 'group: {when: 2025-02-12}']],
    [
      'within an event of several days',
      ['speech: {when: 2024-06-02, during: summit}', 'summit: {when: 2024-06-01/2024-06-03}'],
    ],
    [
      'one of the days of a longer event',
      ['speech: {when: 2024-06-02, same-day: summit}', 'summit: {when: 2024-06-01/2024-06-03}'],
    ],
    [
      'the end of February and the end of March',
      ['a: {when: 2025-02-28, before: {b: 1 month}}', 'b: {when: 2025-03-31}'],
    ],
    [
      '31 January, and the end of February 1 month later',
      ['b: {when: 2025-02-28, after: {a: 1 month}}', 'a: {when: 2025-01-31}'],
    ],
    [
      '31 January of a leap year, and the end of February 1 month later',
      ['b: {when: 2024-02-29, after: {a: 1 month}}', 'a: {when: 2024-01-31}'],
    ],
    ['an uncertain and approximate year', ['flood: {when: 2019%}', 'inquiry: {when: 2015-01-01, after: flood}']],
    ['29 February, and a year later', ['b: {when: 2025-02-28, after: {a: 1 year}}', 'a: {when: 2024-02-29}']],
    [
      'a month may have 28 days in some year',
      ['a: {before: {b: 1 month}}', 'b: {said: the end, after: {c: 28 days}}', 'c: {same-day: a}'],
    ],
    ['an event that nobody dates', ['a: {before: b}', 'b: {before: c}', 'c: {when: 2022}']],
    ['an id that no claim has', ['a: {when: 2022, before: nowhere}', 'b: {when: 2021, after: nowhere}']],
    ['an event that may still go on', ['war: {when: 2022-02-24/..}', 'talks: {when: 2025-02, during: war}']],
    [
      'an event that may have begun at any time',
      ['talks: {when: ../2024-06-03}', 'letter: {when: 2022, after: talks}'],
    ],
    ['a rough date', ['letter: {when: 2025-02-10~}', 'reply: {when: 2025-02-08, after: letter}']],
    [
      'gaps far beyond the calendar',
      [
        'a: {when: 9999, before: {b: 99999 years}}',
        'b: {before: {c: 99999 years}}',
        'c: {before: {d: 99999 years}}',
        'd: {said: the end}',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(conflictsOf(...lines)).toEqual([]);
  });

  test('`covers` has no part in it', () => {
    const lines = ['a: {when: 2022, covers: 2022, before: b}', 'b: {when: 2021, covers: 2021}'];
    expect(conflictsOf(...lines)).toHaveLength(1);
  });
});

test('the claims of a conflict are those that say its links, over files', () => {
  const files = [
    inFile('summit: {before: letter}'),
    inFile('letter: {before: treaty}'),
    inFile('treaty: {before: summit}'),
  ];
  const [conflict] = findTimelineConflicts(eventsOf(...files));
  expect(conflict?.claims.map(({ id }) => id)).toEqual(['summit', 'letter', 'treaty']);
  expect(conflict?.links.map(({ span }) => span.source.path)).toEqual([
    'claims/0.yaml',
    'claims/1.yaml',
    'claims/2.yaml',
  ]);
});

test('the order of files, claims and links changes nothing', () => {
  const lines = [
    'a: {when: 2024-06-05, before: [b, c]}',
    'b: {when: 2024-06-03, before: {d: 1 month}}',
    'c: {before: a}',
    'd: {when: 2024-07-04}',
    'e: {during: d, same-day: b}',
    'f: {after: d, before: a}',
  ];
  const files = lines.map((line, index) => ({ path: `claims/${index}.yaml`, line }));
  const expected = findTimelineConflicts(eventsOf(...files.map(({ line }) => inFile(line)))).map(({ links }) =>
    links.map(({ text }) => text),
  );
  expect(expected.length).toBeGreaterThan(2);
  const claims = eventsOf(...files.map(({ line }) => inFile(line)));
  const orders = fc.shuffledSubarray(claims, { minLength: claims.length, maxLength: claims.length });
  fc.assert(
    fc.property(orders, (shuffled) => {
      const other = shuffled.map((claim) => ({ ...claim, links: [...claim.links].reverse() }));
      expect(findTimelineConflicts(other).map(({ links }) => links.map(({ text }) => text))).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
