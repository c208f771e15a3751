import { describe, expect, test } from 'vitest';
import { conflictsIn, told } from './claims.ts';

const names = 'names: {ann-lee: Ann Lee, bo-chan: Bo Chan, robert-chan: [Robert Chan, Bo Chan], eve-ford: Eve Ford}';
const posts = (...lines: readonly string[]): string => ['posts:', ...lines.map((line) => `  ${line}`)].join('\n');
const holders = (...lines: readonly string[]): string[][] =>
  told(conflictsIn(names, posts(...lines)).filter(({ kind }) => kind === 'post'));

describe('two holders at once', () => {
  test.each<[string, string[], string[][]]>([
    [
      'a last holder stays until somebody follows',
      ['a: {called: Mayor, held: {2021-05-06: ann-lee}}', 'b: {called: mayor, held: {2024-05-02: bo-chan}}'],
      [
        [
          '"Mayor" is Ann Lee from 6 May 2021 on in a [ann-lee]',
          '"Mayor" is Bo Chan from 2 May 2024 on in b [bo-chan]',
        ],
      ],
    ],
    [
      'one day between two hand-overs, told of the day on which both hold',
      [
        'a: {called: Mayor, held: {2021-01-20: ann-lee, 2025-01-20: eve-ford}}',
        'b: {called: Mayor, held: {2021-01-20: ann-lee, 2025-01-19: eve-ford}}',
      ],
      [
        [
          '"Mayor" is Ann Lee from 20 January 2021 to 20 January 2025 in a [ann-lee]',
          '"Mayor" is Eve Ford from 19 January 2025 on in b [eve-ford]',
        ],
      ],
    ],
    [
      'a phrase among others; the pair is told once',
      [
        'a: {called: [Mayor, head of the council], held: {2021: ann-lee}}',
        'b: {called: [head of the Council, mayor], held: {2022: bo-chan}}',
      ],
      [
        [
          '"head of the council" is Ann Lee from 2021 on in a [ann-lee]',
          '"head of the council" is Bo Chan from 2022 on in b [bo-chan]',
        ],
      ],
    ],
    [
      'three claims are three pairs',
      [
        'a: {called: Mayor, held: {2021: ann-lee}}',
        'b: {called: Mayor, held: {2021: bo-chan}}',
        'c: {called: Mayor, held: {2021: eve-ford}}',
      ],
      [
        ['"Mayor" is Ann Lee from 2021 on in a [ann-lee]', '"Mayor" is Bo Chan from 2021 on in b [bo-chan]'],
        ['"Mayor" is Ann Lee from 2021 on in a [ann-lee]', '"Mayor" is Eve Ford from 2021 on in c [eve-ford]'],
        ['"Mayor" is Bo Chan from 2021 on in b [bo-chan]', '"Mayor" is Eve Ford from 2021 on in c [eve-ford]'],
      ],
    ],
    [
      'two ids that nobody names are two people',
      ['a: {called: Mayor, held: {2021: someone}}', 'b: {called: Mayor, held: {2021: another-man}}'],
      [['"Mayor" is someone from 2021 on in a [someone]', '"Mayor" is another-man from 2021 on in b [another-man]']],
    ],
  ])('%s', (_, lines, expected) => {
    expect(holders(...lines)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    [
      'one after the other',
      ['a: {called: Mayor, held: {2021: ann-lee, 2024: ~}}', 'b: {called: Mayor, held: {2024: bo-chan}}'],
    ],
    ['a vacancy', ['a: {called: Mayor, held: {2021: ~}}', 'b: {called: Mayor, held: {2021: bo-chan}}']],
    ['one holder', ['a: {called: Mayor, held: {2021: ann-lee}}', 'b: {called: Mayor, held: {2023: ann-lee}}']],
    [
      'a shared post',
      ['a: {called: Mayor, shared: true, held: {2021: ann-lee}}', 'b: {called: Mayor, held: {2021: bo-chan}}'],
    ],
    [
      'a month in which the one may have followed the other',
      [
        'a: {called: Mayor, held: {2021: ann-lee, 2025-01: eve-ford}}',
        'b: {called: Mayor, held: {2021: ann-lee, 2025-01-20: eve-ford}}',
      ],
    ],
    [
      'two names with one spelling',
      ['a: {called: Mayor, held: {2021: bo-chan}}', 'b: {called: Mayor, held: {2021: robert-chan}}'],
    ],
    ['a slip in an id', ['a: {called: Mayor, held: {2021: ann-lee}}', 'b: {called: Mayor, held: {2021: anne-lee}}']],
    [
      'a post that is called otherwise',
      ['a: {called: Mayor, held: {2021: ann-lee}}', 'b: {called: Mayor of Oldtown, held: {2021: bo-chan}}'],
    ],
    [
      '`covers` that are apart',
      [
        'a: {called: Mayor, covers: 2024, held: {2021: ann-lee}}',
        'b: {called: Mayor, covers: 2025, held: {2021: bo-chan}}',
      ],
    ],
  ])('but not %s', (_, lines) => {
    expect(holders(...lines)).toEqual([]);
  });
});

describe('one spelling, two names', () => {
  const spellings = (...lines: readonly string[]): string[][] =>
    told(conflictsIn(['names:', ...lines.map((line) => `  ${line}`)].join('\n')));

  test('house spellings and variants, capitals and dots aside; a pair once', () => {
    expect(
      spellings('a: [J.D. Penrose, Jo Penrose]', 'b: {name: Joan Penrose, also: [JD PENROSE, Jo Penrose]}'),
    ).toEqual([['"J.D. Penrose" is accepted for a [J.D. Penrose]', '"JD PENROSE" is accepted for b [JD PENROSE]']]);
  });

  test.each<[string, string[]]>([
    ['what is forbidden', ['a: {name: Kyiv, never: [Kiev]}', 'b: Kiev']],
    ['a surname in common', ['a: Ann Lee', 'b: Bo Lee']],
    ['spellings of house styles, which part people', ['a: John Gray', 'b: John Grey']],
    ['one name twice in one claim', ['a: [Ann Lee, ANN LEE]']],
    ['`covers` that are apart', ['a: {name: Ann Lee, covers: ../2000}', 'b: {name: Ann Lee, covers: 2001/..}']],
  ])('but not %s', (_, lines) => {
    expect(spellings(...lines)).toEqual([]);
  });
});

describe('a post in a wording that must be printed', () => {
  const desk = `names: {ann-lee: Ann Lee, bo-chan: Bo Chan, eve-ford: Eve Ford, jo-kell: Jo Kell}
posts:
  mayor: {called: [Mayor of Oldtown, Oldtown mayor], held: {2021-05-06: ann-lee, 2024-05-02: bo-chan}}
  sheriff: {called: Sheriff of Oldtown, held: {2020: eve-ford}}
  senator: {called: senator from Oldtown, shared: true, held: {2020: eve-ford}}`;
  const printed = (wording: string, covers = '2025'): string[][] =>
    told(conflictsIn(desk, `statements: {line: {printed: "${wording}", covers: ${covers}}}`));
  const mayor = '"Mayor of Oldtown" is Bo Chan from 2 May 2024 on in mayor [bo-chan]';

  test.each<[string, string, string]>([
    ['right before a name', 'and the Oldtown mayor Eve Ford said so', 'Oldtown mayor Eve Ford'],
    ['before a title', 'by Mayor of Oldtown Mrs Eve Ford', 'Mayor of Oldtown Mrs Eve Ford'],
    ['behind a name and a comma', 'what Eve Ford, the mayor of Oldtown, said', 'Eve Ford, the mayor of Oldtown'],
    ['of one who had it before', 'Mayor of Oldtown Ann Lee said so', 'Mayor of Oldtown Ann Lee'],
  ])('%s', (_, wording, place) => {
    expect(printed(wording)).toEqual([[mayor, `statements/line wants "${wording}" printed [${place}]`]]);
  });

  test.each<[string, string, string?]>([
    ['the holder', 'Oldtown mayor Bo Chan and Bo Chan, mayor of Oldtown, said so'],
    ['one who had it when the articles appeared', 'Oldtown mayor Ann Lee said so', '2023'],
    ['one who had it, in articles of any time', 'Oldtown mayor Ann Lee said so', '../2030'],
    [
      'another post of it, or of another time',
      'former Oldtown mayor Eve Ford, ex-Oldtown mayor Eve Ford and Deputy Mayor of Oldtown Eve Ford',
    ],
    ['a list', 'Eve Ford, the Mayor of Oldtown and others, Eve Ford, Mayor of Oldtown Bo Chan and the like'],
    ['somebody without a post', 'Oldtown mayor Jo Kell said so'],
    ['somebody unknown', 'Oldtown mayor Zed Ford said so'],
    ['a shared post', 'senator from Oldtown Ann Lee said so'],
    ['what is denied', 'it is not true that Oldtown mayor Eve Ford said so'],
    ['a post beside another clause', 'the Oldtown mayor. Eve Ford said so; so Eve Ford met the Oldtown mayor'],
  ])('but not %s', (_, wording, covers) => {
    expect(printed(wording, covers)).toEqual([]);
  });
});
