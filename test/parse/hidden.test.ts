import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractMentions } from '../../src/extract/index.ts';
import { textOf } from '../../src/model/span.ts';
import { asSeen, findHidden, seenText } from '../../src/parse/hidden.ts';
import { normaliseWord } from '../../src/parse/words.ts';
import { checkSources } from '../../src/run.ts';
import { articleOf } from '../article.ts';

const cases: readonly (readonly [string, string, string])[] = [
  ['Bec\u200Dker', 'invisible', 'Becker'],
  ['19\u200B,347 votes', 'invisible', '19,347'],
  ['19,\u2060347', 'invisible', '19,347'],
  ['20\u200E22', 'invisible', '2022'],
  ['Zel\uFE0Fenskyy', 'invisible', 'Zelenskyy'],
  ['Zel\u3164enskyy', 'invisible', 'Zelenskyy'],
  ['Bec\0ker', 'invisible', 'Becker'],
  ['P\u0443tin', 'look-alike', 'Pytin'],
  ['\u0422rump', 'look-alike', 'Trump'],
  ['2\u041E22', 'look-alike', '2O22'],
  ['\u039Fslo', 'look-alike', 'Oslo'],
  ['sold \u202E91,347', 'override', ''],
];

test.each(cases)('%j: %s', (text, kind, seen) => {
  const found = findHidden(text);
  expect(found.map((one) => [one.kind, one.seen])).toEqual([[kind, seen]]);
});

test.each([
  ['a soft hyphen', 'Zelen\u00ADskyy'],
  ['at the edge of a word', 'Becker\u200B said \u200B19,347\u200D'],
  ['between a letter and a digit', 'in\u200B2022'],
  ['emoji', 'The \u{1F469}\u200D\u{1F680} and 1\uFE0F\u20E3'],
  ['Persian', '\u0639\u0644\u06CC\u200C\u0631\u0636\u0627'],
  ['Hindi', '\u0915\u094D\u200D\u0937'],
  ['marks of direction beside Hebrew', 'Kyiv\u200F \u05E7\u05D9\u05D9\u05D1\u200E 2022'],
  ['an override in a text with Arabic', '\u202E\u0643\u064A\u064A\u0641 2022'],
  ['an address', 'See https://\u200Bexam\u200Bple.com/Sto\u200Bry'],
  ['a whole word of another alphabet', 'He said \u041E\u043A\u043E and \u039F\u03C5\u03C1\u03B1'],
  ['a foreign ending where that alphabet is at home', '\u0431\u0440\u0435\u043D\u0434 TikTok\u0430'],
  ['Greek letters of science', 'TGF\u03B2 and \u03BCg and \u0394x'],
])('nothing: %s', (_, text) => {
  expect(findHidden(text)).toEqual([]);
});

test('words are compared as they look', () => {
  for (const [text, , seen] of cases)
    if (/^\S+$/.test(text) && seen !== '') expect(normaliseWord(text)).toBe(normaliseWord(seen));
  expect(asSeen('\u041E\u043A\u043E')).toBe('\u041E\u043A\u043E');
});

test('every offset of a text as seen leads back to the character that is seen there', () => {
  const unit = fc.constantFrom(
    'a',
    'B',
    '1',
    '9',
    ',',
    '.',
    ' ',
    '\u200B',
    '\u200D',
    '\u00AD',
    '\uFE0F',
    '\u0430',
    '\u{E0041}',
    '\u{1F600}',
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const seen = seenText(text);
      Array.from(seen.text.matchAll(/[A-Z0-9]/g)).forEach(({ index, 0: one }) => {
        const [start, end] = [seen.at(index), seen.at(index + 1)];
        expect(text.slice(start, end)).toContain(one);
      });
      expect(seen.at(seen.text.length)).toBeLessThanOrEqual(text.length);
    }),
  );
});

const desk = { path: 'claims/a.yaml', text: 'names: {boris-becker: Boris Becker}\nfigures: {votes: "{19,347} votes were cast"}\nevents: {vote: {when: 2022-02-24, said: vote was held}}\n' }; // prettier-ignore
const findings = (text: string): string[] =>
  checkSources({ claims: [desk], articles: [articleOf(text).source] }, { today: 0 }).findings.map(({ check }) => check);

describe('nothing hides behind a character that nobody sees', () => {
  test.each([
    ['a misspelt name', 'Boris Beck\u200Dher spoke.', ['name-misspelt', 'hidden-character']],
    ['a name, rightly spelt', 'Boris Bec\u200Dker spoke.', ['hidden-character']],
    ['a misspelt name with a soft hyphen', 'Boris Beck\u00ADher spoke.', ['name-misspelt']],
    ['a misspelt name with a Cyrillic letter', 'Boris B\u0435ckher spoke.', ['name-misspelt', 'hidden-character']],
    ['a changed figure', '19,\u200B374 votes were cast.', ['figure-mismatch', 'hidden-character']],
    ['the figure', '1\u200D9,347 votes were cast.', ['hidden-character']],
    ['a changed figure with a soft hyphen', '19,\u00AD374 votes were cast.', ['figure-mismatch']],
    ['another year', 'The vote was held on 24 February 20\u200B02.', ['date-mismatch', 'hidden-character']],
    [
      'another month, spelt with a Cyrillic letter',
      'The vote was held on 24 \u041Carch 2022.',
      ['date-mismatch', 'hidden-character'],
    ],
    ['nothing', 'Boris Becker spoke. 19,347 votes were cast.', []],
  ])('%s', (_, text, expected) => {
    expect([...findings(text)].sort()).toEqual([...expected].sort());
  });

  test('a figure is quoted exactly as it is printed', () => {
    const mentions = extractMentions(articleOf('In all 1\u200B9,347\u200D votes were cast.'));
    expect(mentions.map(({ span }) => textOf(span))).toContain('1\u200B9,347');
  });
});

test('the text of a claim is held to it too', () => {
  const claims = { path: 'claims/a.yaml', text: 'names: {boris-becker: Boris Bec\u200Dker}\n' };
  const [finding] = checkSources({ claims: [claims], articles: [] }, { today: 0 }).findings;
  expect(finding).toMatchObject({ check: 'hidden-character', severity: 'warning', suggestion: 'Becker' });
  expect(finding?.message).toBe(
    '"Becker" is printed with U+200D, a zero-width joiner, inside, which nobody sees; expected "Becker" and nothing else',
  );
});
