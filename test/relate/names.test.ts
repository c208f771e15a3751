import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import { relateNames } from '../../src/relate/names.ts';
import { articleOf } from '../article.ts';
import { readingOf, type Sketch } from './build.ts';

const sketch: Sketch = {
  names: {
    'boris-becker': 'Boris Becker',
    'saudi-arabia': 'Saudi Arabia',
    'volodymyr-zelenskyy': ['Volodymyr Zelenskyy', 'Volodymyr Zelenskiy', 'Volodymyr Zelensky'],
    'mike-waltz': 'Mike Waltz',
    kyiv: { name: 'Kyiv', also: ['Kyjiv', 'Chicken Kiev'], never: ['Kiev'] },
    russia: 'Russia',
    'boris-johnson': 'Boris Johnson',
    israel: 'Israel',
    medvedev: 'Dmitry Medvedev',
    mueller: 'Katarzyna Wolińska',
    munich: 'Munich Security Conference',
    trenton: 'Battle of Trentin',
    bureau: 'Fifth Bureau',
  },
};

const relations = (text: string, from: Sketch = sketch): [string, string, string, string][] =>
  relateNames(readingOf(from, articleOf(text))).map((one) => [textOf(one.found), one.verdict, one.form, one.spelling]);
const misspelt = (text: string, from?: Sketch): [string, string][] =>
  relations(text, from).flatMap(([found, verdict, , spelling]) =>
    verdict === 'contradicts' ? [[found, spelling]] : [],
  );

describe('accepted spellings', () => {
  test.each([
    ['They met Boris Becker there.', [['Boris Becker', 'agrees', 'house', 'Boris Becker']]],
    ["They met Volodymyr Zelenskiy's team.", [['Volodymyr Zelenskiy', 'agrees', 'variant', 'Volodymyr Zelenskiy']]],
    ['BORIS BECKER SENT TO PRISON', [['BORIS BECKER', 'agrees', 'house', 'Boris Becker']]],
    ['They went to Kyiv-based firms.', [['Kyiv', 'agrees', 'house', 'Kyiv']]],
    ['Chicken Kiev is served.', [['Chicken Kiev', 'agrees', 'variant', 'Chicken Kiev']]],
    ['They met Mike Waltz. Read our Policy.Waltz spoke.', [['Mike Waltz', 'agrees', 'house', 'Mike Waltz'], ['Waltz', 'agrees', 'house', 'Mike Waltz']]], // prettier-ignore
    ['They danced a waltz and had Waltz alone.', []],
  ])('%s', (text, expected) => {
    expect(relations(text)).toEqual(expected);
  });
});

describe('accents, initials, hyphens', () => {
  const people: Sketch = {
    names: {
      mueller: 'Jörg Müller',
      muller: 'Gerda Muller',
      halloran: 'JD Halloran',
      sabri: 'Hani al-Sabri',
      moreau: ['Jean-Luc Moreau', 'Jean Luc Moreau'],
      friedrich: 'Hans Joachim Friedrich',
      penrose: 'Joe Penrose',
      gdansk: { name: 'Gdańsk', never: ['Gdansk'] },
    },
  };

  test.each([
    ['They met Jorg Muller and Joerg Mueller.', [['Jorg Muller', 'agrees', 'Jörg Müller'], ['Joerg Mueller', 'agrees', 'Jörg Müller']]],
    ['They met Gerda Müller there.', [['Gerda Müller', 'agrees', 'Gerda Muller']]],
    ['They met J. D. Halloran and J.D. Halloran.', [['J. D. Halloran', 'agrees', 'JD Halloran'], ['J.D. Halloran', 'agrees', 'JD Halloran']]],
    ['HANI AL SABRI AND OTHERS WENT', [['HANI AL SABRI', 'agrees', 'Hani al-Sabri']]],
    ['They met Hani\u00A0al-Sabri there.', [['Hani\u00A0al-Sabri', 'agrees', 'Hani al-Sabri']]],
    ['They met Jean Luc Moreau, and Jean-Luc Moreau’s wife.', [['Jean Luc Moreau', 'agrees', 'Jean Luc Moreau'], ['Jean-Luc Moreau', 'agrees', 'Jean-Luc Moreau']]],
    ['They met Hans J. Friedrich and Joseph R. Penrose.', [['Hans J. Friedrich', 'undecided', 'Hans Joachim Friedrich'], ['Joseph R. Penrose', 'undecided', 'Joe Penrose']]],
    ['They met Hans J. Friedrych there.', [['Hans J. Friedrych', 'contradicts', 'Hans Joachim Friedrich']]],
    ['They went to Gdansk and Gdańsk.', [['Gdansk', 'contradicts', 'Gdańsk'], ['Gdańsk', 'agrees', 'Gdańsk']]],
    ['They met Karl Friedrich, Hans K. Friedrich and Ann Penrose.', []],
  ])('%s', (text, expected) => {
    expect(relations(text, people).map(([found, verdict, , spelling]) => [found, verdict, spelling])).toEqual(expected);
  }); // prettier-ignore
});

describe('who else it may be', () => {
  const people: Sketch = {
    names: { johnson: 'Boris Johnson', hordienko: 'Pavlo Hordienko', harkins: 'Paul Harkins', board: 'Kessel Harbour House', samaria: 'Samaria', lamar: 'Tova Lamar' },
  }; // prettier-ignore
  const verdicts = (text: string): string[] => relations(text, people).flatMap(([, verdict]) => (verdict === 'agrees' ? [] : [verdict])); // prettier-ignore

  test.each([
    ['a usual slip in a word alone', 'They met Mr Hordiemko there.', ['contradicts']],
    ['other letters in a word alone', 'They met Mr Hortienbo there.', ['undecided']],
    ['another letter, beside the rest of the name', 'They met Pavlo Hordirnko there.', ['contradicts']],
    ['a letter too few in a word alone', 'They met the Harkis there.', ['contradicts']],
    ['its first letter left out', 'They met the Arkins there.', ['undecided']],
    ['the same, where the article has the name', 'Paul Harkins came. They met Mr Harkis there.', ['contradicts']],
    ['a surname of its own beside the first name', 'They met Boris Johnston there.', ['undecided']],
    ['the same, where the article has the name', 'Boris Johnson came. They met Boris Johnston there.', ['contradicts']],
    ['a slip in a name of one word', 'They went to Sanaria there.', ['contradicts']],
    ['its last letter left out', 'They went to Samari there.', ['contradicts']],
    ['more than a slip in it', 'They went to Samabia there.', ['undecided']],
    ['two words of the dictionary', 'They met at Kessel Harbour Horse there.', ['contradicts']],
    ['an ordinary word for one that is none', 'They met Tova Lama there.', ['contradicts']],
    ['a plural', 'They met at Kessel Harbour Houses there.', []],
    ['a mark in the wrong encoding', 'They met Pavlo Hordienkoâ€™s brother.', []],
    ['part of another name elsewhere', 'The Hordienka Foundation paid. Later Hordienka closed.', []],
  ])('%s', (_, text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  test('a thousand people of one surname cost no more than a few', () => {
    const crowd = { names: Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`n-${at}`, `Adair${'abcdefghij'[at % 10]}${'abcdefghij'[Math.floor(at / 10) % 10]} Lindqvist`])) }; // prettier-ignore
    expect(misspelt('They met Adairab Lindqvost there.', crowd)).toEqual([['Adairab Lindqvost', 'Adairab Lindqvist']]);
  });
});

describe('misspelt', () => {
  test.each([
    ['Boris Beckher found out.', [['Boris Beckher', 'Boris Becker']]],
    ['They met Mr Beckher.', [['Beckher', 'Becker']]],
    ["Later Beckher's lawyer spoke.", [['Beckher', 'Becker']]],
    ['They went to Saudia Arabia for it.', [['Saudia Arabia', 'Saudi Arabia']]],
    ['They went to Suadi Arabia for it.', [['Suadi Arabia', 'Saudi Arabia']]],
    ['They met Volodimir Zelenskyy there.', [['Volodimir Zelenskyy', 'Volodymyr Zelenskyy']]],
    ['They met Volodimir Zelenzkyy there.', [['Zelenzkyy', 'Zelenskyy']]],
    ['They met President Zelenzky there.', [['Zelenzky', 'Zelensky']]],
    ['Trump-Zelenzky talks and Trump-Zelensky talks.', [['Zelenzky', 'Zelensky']]],
    ['BECKHER SENT TO PRISON', [['BECKHER', 'Becker']]],
    ['They met Boris Backer there.', [['Boris Backer', 'Boris Becker']]],
    ['Boris Johnson spoke. Later Boris Johnston left.', [['Boris Johnston', 'Boris Johnson']]],
    ['At the Munich Securty Conference they met.', [['Munich Securty Conference', 'Munich Security Conference']]],
    ['They went to Kiev, and to Kiev again.', [['Kiev', 'Kyiv'], ['Kiev', 'Kyiv']]], // prettier-ignore
    ['Beckher came. Later Boris Becker left, and Beckher stayed.', [['Beckher', 'Becker'], ['Beckher', 'Becker']]], // prettier-ignore
  ])('%s', (text, expected) => {
    expect(misspelt(text)).toEqual(expected);
  });

  test.each([
    [
      'demonyms and inflections',
      'Russian and Russians, Russias, Israeli and Israelis, Russia’s, Russia-backed, Beckers, Zelenskyys.',
    ],
    ['a wife', 'They met Ms Zelenska and Ms Medvedeva.'],
    ['an ordinary word', 'Backer of the plan, the Decker bus, and Becket too.'],
    ['a word of a dictionary', 'They met Mr Johnston there. Prussia was a kingdom.'],
    ['another full name', 'Sarah Beckher came. Later Beckher left.'],
    ['another full name, beside the first name', 'Sarah Johnston came. Later Boris Johnston left.'],
    ['another first name', 'Doris Johnson came with Doris Becker.'],
    ['part of a longer name', 'They visited the Beckher Foundation there.'],
    ['under five letters', 'They went to Kyev and met Mick Waltz.'],
    ['a word alone of five letters', 'They met Waltzz there.'],
    ['accents left out', 'They met Katarzyna Wolinska and Ms Wolinska.'],
    ['an abbreviation', 'They joined the BECKR group.'],
    ['two edits in a short word', 'They met Boris Beckherr there.'],
    ['lower case', 'They met beckher there.'],
    ['an address', 'See https://example.com/Boris/Beckher or Beckher@example.com or @Beckher today.'],
    ['an ordinary word of an organisation', 'They spoke of Conferense matters.'],
    [
      'the last word of a place, an organisation, a battle',
      'They fought at Trentun and asked the Bureaus and Bureaux.',
    ],
    ['two edits, the first letter among them', 'They met Mx Selenskyj there.'],
    ['another known name', 'They met Boris Becker and Boris Johnson.'],
  ])('silent: %s', (_, text) => {
    expect(misspelt(text)).toEqual([]);
  });

  test('furniture is not read', () => {
    const article = articleOf('They met Boris Beckher there.');
    const asFurniture = {
      ...article,
      passages: article.passages.map((one) => ({ ...one, kind: 'furniture' as const })),
    };
    expect(relateNames(readingOf(sketch, article))).toHaveLength(1);
    expect(relateNames(readingOf(sketch, asFurniture))).toEqual([]);
  });

  test('two known names equally near leave it undecided', () => {
    const two = { names: { a: 'Anna Kowalska', b: 'Piotr Kowalski' } };
    expect(relations('They met Mx Kowalskj there.', two).map(([, verdict]) => verdict)).toEqual(['undecided']);
  });

  test('an article that the claim does not cover', () => {
    expect(misspelt('They met Boris Beckher there.', { ...sketch, covers: [2025, 3] })).toEqual([]);
  });

  test('the claim side is the spelling that it is near to', () => {
    const [one] = relateNames(readingOf(sketch, articleOf('They met Volodymyr Zelenskij there.')));
    expect(one && textOf(one.claimed)).toBe('Volodymyr Zelenskiy');
  });
});
