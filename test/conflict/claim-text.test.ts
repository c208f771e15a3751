import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../src/conflict/index.ts';
import { claimsIn, conflictsIn, told } from './claims.ts';

const desk = `names:
  kyiv: {name: Kyiv, never: [Kiev]}
  ann-lee: Ann Lee
figures:
  dead: "{34} people died in the flood"
  call: {is: {Kremlin: nearly 90 minutes, RIA: over 1 hour}, said: "the call lasted for {}"}
  promise: {is: {2023-05: 24 hours, 2025-01: 6 months}, said: "end the war in {}"}
events:
  flood: {when: 2024-05-03, said: the flood of the Orle}
quotes:
  lee-on-bolts: {speaker: ann-lee, words: We will not reopen it until every bolt has been tested twice}
statements:
  kell: {never: [Kell will lead]}`;

const textConflicts = (file: string): string[][] =>
  told(conflictsIn(desk, file).filter(({ kind }) => kind === 'forbidden' || kind === 'printed' || kind === 'text'));

describe('a wording that must be printed', () => {
  test.each<[string, string, [string, string]]>([
    ['a figure', 'at least 43 people died in the flood', ['figures/dead says "34" [34]', '[at least 43]']],
    [
      'a figure that no source gives',
      'the call lasted for 20 minutes',
      ['figures/call says "nearly 90 minutes" or "over 1 hour" [nearly 90 minutes]', '[20 minutes]'],
    ],
    [
      'a figure that never held',
      'would end the war in 3 weeks',
      ['figures/promise says "24 hours" or "6 months" [24 hours]', '[3 weeks]'],
    ],
    ['a date', 'the flood of the Orle in June 2024', ['events/flood says "2024-05-03" [2024-05-03]', '[June 2024]']],
    [
      'a date without its year',
      'the flood of the Orle on 4 May',
      ['events/flood says "2024-05-03" [2024-05-03]', '[4 May]'],
    ],
    ['a forbidden spelling', 'they met in Kiev', ['names/kyiv forbids "Kiev" [Kiev]', '[Kiev]']],
    [
      'forbidden words, marks and case aside',
      'Jo Kell will, lead it',
      ['statements/kell forbids "Kell will lead" [Kell will lead]', '[Kell will, lead]'],
    ],
    [
      'a quotation',
      "'“We will reopen it until every bolt has been tested twice,” Ann Lee said'",
      [
        'quotes/lee-on-bolts says "We will not reopen it until every bolt has been tested twice" [We will not reopen it until every bolt has been tested twice]',
        '[We will reopen it until every bolt has been tested twice,]',
      ],
    ],
  ])('contradicts %s', (_, wording, [says, place]) => {
    const printed = wording.replace(/^'|'$/g, '');
    expect(textConflicts(`statements:\n  line:\n    printed:\n      - ${wording}`)).toEqual([
      [says, `statements/line wants "${printed}" printed ${place}`],
    ]);
  });

  test.each<[string, string, string]>([
    ['at its own words, folded or not', 'the flood of the Orle in June\n      2024', 'June\n      2024'],
    ['not inside a longer number', 'some 1,343 fled, and 43 people died in the flood', '43'],
    [
      'at its node, where the words stand twice',
      '43 people died in the flood, 43 people',
      '43 people died in the flood, 43 people',
    ],
  ])('is told %s', (_, wording, place) => {
    const [links = []] = textConflicts(`statements:\n  line:\n    printed: >-\n      ${wording}\n`);
    expect(links[1]?.endsWith(`printed [${place}]`), links[1]).toBe(true);
  });

  test.each<[string, string]>([
    ['what agrees', '34 people died in the flood of the Orle in May 2024'],
    ['a source that gives it', 'the call lasted for 80 minutes'],
    ['a value that held once', 'promised to end the war in 24 hours'],
    ['what it denies or disowns', 'it is not true that 43 people died in the flood'],
    ['what is only near it', '43 people were hurt, and the flood of the Orle was over; in June 2024 came the next'],
    ['what is reckoned from publication', 'the flood of the Orle this week, yesterday, two years ago, last year'],
    ['a day of the week, which publication tells', 'the flood of the Orle on Sunday'],
    ['other words than the forbidden ones', 'Kell will not lead'],
  ])('but not %s', (_, wording) => {
    expect(textConflicts(`statements: {line: "${wording}"}`)).toEqual([]);
  });

  test('is not judged by a claim that never judges its articles', () => {
    const line = (covers: string): string =>
      `statements: {line: {printed: they met in Kiev on that day, covers: ${covers}}}`;
    const covered = 'names: {kyiv: {name: Kyiv, never: [Kiev], covers: 2025}}';
    expect(conflictsIn(covered, line('2024'))).toEqual([]);
    expect(conflictsIn(covered, line('2025-02'))).toHaveLength(1);
  });

  test('may not forbid its own words', () => {
    expect(told(conflictsIn('statements: {a: {printed: we will meet them, never: [meet them]}}'))).toEqual([
      ['statements/a forbids "meet them" [meet them]', 'statements/a wants "we will meet them" printed [meet them]'],
    ]);
    // an article that prints the denial does not say what is forbidden
    expect(conflictsIn('statements: {a: {printed: we did not meet them, never: [meet them]}}')).toEqual([]);
  });
});

describe("quoted words and phrases have other claims' values", () => {
  test.each<[string, string, string[][]]>([
    [
      'a figure in quoted words',
      'quotes: {mayor: {speaker: {unnamed: the mayor}, words: [So it is, We mourn that 43 people died in the flood]}}',
      [['figures/dead says "34" [34]', '"43" stands in the words of quotes/mayor [43]']],
    ],
    [
      'a date in a phrase that has a slot for another',
      'events: {inquiry: "the flood of the Orle of June 2024 was looked into {2025-01-07}"}',
      [['events/flood says "2024-05-03" [2024-05-03]', '"June 2024" stands in a phrase of events/inquiry [June 2024]']],
    ],
    [
      'a figure in the phrase of an event',
      'events: {mourning: {when: 2024-06-03, said: "43 people died in the flood, and the town mourned {}"}}',
      [['figures/dead says "34" [34]', '"43" stands in a phrase of events/mourning [43]']],
    ],
    [
      'one note a pair',
      'quotes: {mayor: {speaker: {unnamed: the mayor}, words: [in Kiev I was, to Kiev I go]}}',
      [['names/kyiv forbids "Kiev" [Kiev]', '"Kiev" stands in the words of quotes/mayor [Kiev]']],
    ],
  ])('%s', (_, file, expected) => {
    expect(textConflicts(file)).toEqual(expected);
  });

  test.each<[string, string]>([
    [
      'a value that may be right',
      'quotes: {mayor: {speaker: {unnamed: the mayor}, words: over 30 people died in the flood}}',
    ],
    [
      'forbidden words, which a speaker may use',
      'quotes: {mayor: {speaker: {unnamed: the mayor}, words: I hear Kell will lead}}',
    ],
    [
      "the phrase's own value, which is compared as a value",
      'figures: {toll: {is: about 34, said: "{about 34} people died in the flood"}}',
    ],
    ['a slot of any value', 'figures: {toll: "{} people died in the flood of that year"}'],
  ])('but not %s', (_, file) => {
    expect(textConflicts(file)).toEqual([]);
  });
});

test('the order of claims and files changes nothing', () => {
  const planted = `posts:
  mayor: {called: Mayor, held: {2021: ann-lee}}
  head: {called: mayor, held: {2022: bo-chan}}
names: {bo-chan: [Bo Chan, Ann Li], annie: [Annie Lee, Ann Lee]}
quotes:
  chan-on-bolts: {speaker: bo-chan, words: We will not reopen it until every bolt has been tested twice}
  toll: {speaker: bo-chan, words: 43 people died in the flood}
statements: {lead: Kell will lead, call: the call lasted for 20 minutes}
events: {early: {when: 2024-05-05, said: "{} the flood of the Orle", before: flood}}`;
  const claims = claimsIn(desk, planted);
  const tell = (given: typeof claims): string[] =>
    told(findConflicts(given))
      .map((links) => links.join(' | '))
      .sort();
  const expected = tell(claims);
  expect(new Set(findConflicts(claims).map(({ kind }) => kind))).toEqual(
    new Set(['time', 'date', 'post', 'name', 'speakers', 'forbidden', 'printed', 'text']),
  );
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...claims], { minLength: claims.length, maxLength: claims.length }),
      (shuffled) => {
        expect(tell(shuffled)).toEqual(expected);
      },
    ),
    { numRuns: 20 },
  );
});
