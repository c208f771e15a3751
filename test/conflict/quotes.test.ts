import { describe, expect, test } from 'vitest';
import { conflictsIn, told } from './claims.ts';

const around = `names: {ann-lee: Ann Lee, bo-chan: Bo Chan, eve-ford: Eve Ford}
events: {briefing: {when: 2025-03-04}, talks: {when: 2025-03-01/2025-03-09}, undated: {after: briefing}}`;
const quotes = (...lines: readonly string[]): string[][] =>
  told(
    conflictsIn(around, ['quotes:', ...lines.map((line) => `  ${line}`)].join('\n')).filter(
      ({ kind }) => kind === 'speakers' || kind === 'wordings',
    ),
  );

const bolt = 'we will not reopen it until every bolt has been tested';

describe('one utterance, two speakers', () => {
  const said = (who: string, id: string, words: string): string => `"${words}" is said by ${who} in ${id}`;

  test.each<[string, string[], string[][]]>([
    [
      'the same words, typography and case aside',
      [
        `a: {speaker: ann-lee, words: "${bolt}"}`,
        'b: {speaker: bo-chan, words: "We will not re-open it"}',
        `c: {speaker: eve-ford, words: "We’ll see; but: We  will not reopen it, until every bolt has been tested!"}`,
      ],
      [
        [
          `${said('Ann Lee', 'a', bolt)} [${bolt}]`,
          `${said('Eve Ford', 'c', bolt)} [We’ll see; but: We  will not reopen it, until every bolt has been tested!]`,
        ],
      ],
    ],
    [
      'four words, where they are all that both have',
      ['a: {speaker: ann-lee, words: [no, not on my watch]}', 'b: {speaker: bo-chan, words: "Not on my watch!"}'],
      [
        [
          `${said('Ann Lee', 'a', 'not on my watch')} [not on my watch]`,
          `${said('Bo Chan', 'b', 'not on my watch')} [Not on my watch!]`,
        ],
      ],
    ],
    [
      'between ellipses; one of several speakers is enough to be in common, none is not',
      [
        `a: {speaker: [ann-lee, eve-ford], words: "${bolt}"}`,
        `b: {speaker: bo-chan, words: "Well ... ${bolt} ... and so on"}`,
      ],
      [
        [
          `${said('Ann Lee or Eve Ford', 'a', bolt)} [${bolt}]`,
          `${said('Bo Chan', 'b', bolt)} [Well ... ${bolt} ... and so on]`,
        ],
      ],
    ],
    [
      'on days that may be one',
      [`a: {speaker: ann-lee, at: briefing, words: "${bolt}"}`, `b: {speaker: bo-chan, at: 2025-03, words: "${bolt}"}`],
      [[`${said('Ann Lee', 'a', bolt)} [${bolt}]`, `${said('Bo Chan', 'b', bolt)} [${bolt}]`]],
    ],
  ])('%s', (_, lines, expected) => {
    expect(quotes(...lines)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['three words', ['a: {speaker: ann-lee, words: not my watch}', 'b: {speaker: bo-chan, words: not my watch}']],
    [
      'a part of fewer than eight words',
      [`a: {speaker: ann-lee, words: "${bolt}"}`, 'b: {speaker: bo-chan, words: until every bolt has been tested}'],
    ],
    [
      'a speaker in common',
      [`a: {speaker: [ann-lee, bo-chan], words: "${bolt}"}`, `b: {speaker: bo-chan, words: "${bolt}"}`],
    ],
    [
      'a speaker who is not named',
      [`a: {speaker: ann-lee, words: "${bolt}"}`, `b: {speaker: {unnamed: an aide}, words: "${bolt}"}`],
    ],
    [
      'another word',
      [`a: {speaker: ann-lee, words: "${bolt}"}`, `b: {speaker: bo-chan, words: "${bolt.replace('not', 'never')}"}`],
    ],
    [
      'two days',
      [
        `a: {speaker: ann-lee, at: briefing, words: "${bolt}"}`,
        `b: {speaker: bo-chan, at: 2025-03-05, words: "${bolt}"}`,
      ],
    ],
    [
      '`covers` that are apart',
      [
        `a: {speaker: ann-lee, covers: 2024, words: "${bolt}"}`,
        `b: {speaker: bo-chan, covers: 2025, words: "${bolt}"}`,
      ],
    ],
  ])('but not %s', (_, lines) => {
    expect(quotes(...lines)).toEqual([]);
  });
});

describe('one occasion, two wordings', () => {
  const one = `${bolt} twice`;
  const other = `${bolt.replace('not ', '')} twice`;

  test.each<[string, string[], string]>([
    [
      'one day',
      [
        `a: {speaker: ann-lee, at: 2025-03-04, words: ${one}}`,
        `b: {speaker: ann-lee, at: 2025-03-04, words: ${other}}`,
      ],
      '"not" is missing after "will" (a negation)',
    ],
    [
      'one event, dated or not',
      [
        `a: {speaker: ann-lee, at: undated, words: ${one}}`,
        `b: {speaker: [bo-chan, ann-lee], at: undated, words: ${other}}`,
      ],
      '"not" is missing after "will" (a negation)',
    ],
    [
      'an event and its day',
      [`a: {speaker: ann-lee, at: briefing, words: ${one}}`, `b: {speaker: ann-lee, at: 2025-03-04, words: ${other}}`],
      '"not" is missing after "will" (a negation)',
    ],
    [
      'one among others',
      [
        `a: {speaker: ann-lee, at: talks, words: [Good morning to all of you who have come, ${one}]}`,
        `b: {speaker: ann-lee, at: talks, words: ${other}}`,
      ],
      '"not" is missing after "will" (a negation)',
    ],
  ])('%s', (_, lines, difference) => {
    const conflicts = quotes(...lines);
    expect(conflicts).toEqual([[`the words as a has them [${one}]`, `${difference} [${other}]`]]);
  });

  test('a longer one is told from the shorter, whichever stands first', () => {
    const long = `Good morning to all of you who have come here at such an hour of such a day. ${bolt} twice`;
    expect(
      quotes(
        `a: {speaker: ann-lee, at: briefing, words: ${other}}`,
        `b: {speaker: ann-lee, at: briefing, words: ${long}}`,
      ),
    ).toEqual([[`the words as b has them [${long}]`, `"not" is missing after "will" (a negation) [${other}]`]]);
  });

  test.each<[string, string[]]>([
    [
      'another day',
      [
        `a: {speaker: ann-lee, at: 2025-03-04, words: ${one}}`,
        `b: {speaker: ann-lee, at: 2025-03-05, words: ${other}}`,
      ],
    ],
    [
      'a month',
      [`a: {speaker: ann-lee, at: 2025-03, words: ${one}}`, `b: {speaker: ann-lee, at: 2025-03, words: ${other}}`],
    ],
    ['no day', [`a: {speaker: ann-lee, words: ${one}}`, `b: {speaker: ann-lee, words: ${other}}`]],
    [
      'another speaker',
      [`a: {speaker: ann-lee, at: briefing, words: ${one}}`, `b: {speaker: bo-chan, at: briefing, words: ${other}}`],
    ],
    [
      'a part of it',
      [
        `a: {speaker: ann-lee, at: briefing, words: ${one}}`,
        'b: {speaker: ann-lee, at: briefing, words: not reopen it until every bolt has been tested}',
      ],
    ],
    [
      'words that the other has too',
      [
        `a: {speaker: ann-lee, at: briefing, words: [${one}, ${other}]}`,
        `b: {speaker: ann-lee, at: briefing, words: ${other}}`,
      ],
    ],
    [
      'few words',
      [
        'a: {speaker: ann-lee, at: briefing, words: not on my watch this time}',
        'b: {speaker: ann-lee, at: briefing, words: not on my watch next time}',
      ],
    ],
    [
      '`covers` that are apart',
      [
        `a: {speaker: ann-lee, at: briefing, covers: 2024, words: ${one}}`,
        `b: {speaker: ann-lee, at: briefing, covers: 2025, words: ${other}}`,
      ],
    ],
  ])('but not %s', (_, lines) => {
    expect(quotes(...lines)).toEqual([]);
  });
});
