/** What somebody might write on purpose, each by hand: `npm run fuzz` looks for the rest. */
import { describe, expect, test } from 'vitest';
import type { Source } from '../src/model/source.ts';
import { renderJson } from '../src/report/json.ts';
import { renderText } from '../src/report/text.ts';
import { checkSources } from '../src/run.ts';
import { assertRun } from './fuzz/invariants.ts';

const front = '---\noutlet: Post\nheadline: A\npublished: 2025-02-13\n---\n';
const check = (claims: string, articles: Readonly<Record<string, string>> = {}) => {
  const sources: Source[] = Object.entries(articles).map(([name, text]) => ({ path: `articles/${name}`, text }));
  const file = { path: 'claims/a.yaml', text: claims };
  const run = checkSources({ claims: [file], articles: sources }, { today: 20_150 });
  assertRun(run, [file, ...sources]);
  return run;
};
const told = (run: ReturnType<typeof check>): string[] => run.findings.map(({ check: id }) => id);

describe('words that JavaScript has a meaning for', () => {
  const words = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'];

  test.each(words)('"%s" as an id, a holder, a source of a figure, a speaker and an article', (word) => {
    // an id has small letters and hyphens
    const id = /^[a-z]+$/.test(word) ? word : 'proto';
    const claims = `names: { ${id}: Ada Proto }
posts: { ${id}: { called: mayor of Orrin, held: { 2024-01-10: ${id} } } }
events: { ${id}: { when: 2022-02-24, said: [ferry sank] } }
figures: { ${id}: { is: { ${word}: 200, Post: 213 }, said: "{} people were rescued" } }
quotes: { ${id}: { speaker: ${id}, words: no boat will leave this harbour until the morning } }
stet: [{ article: ${word}, text: 24 February 2002, reason: "${word}" }]
`;
    const text = `${front}Mayor of Orrin Ada Proto spoke. The ferry sank on 24 February 2002. In all 14 people were rescued.\n`;
    const run = check(claims, { [`${word}.md`]: text, 'other.md': text });
    // let stand in the one article, and an error in the other
    expect(told(run).filter((id) => id === 'claim-schema' || id === 'reference-unknown')).toEqual([]);
    expect(
      run.findings.filter((finding) => finding.check === 'date-mismatch').map(({ stet }) => stet?.reason.value),
    ).toContain(word);
    expect(told(run).filter((id) => id === 'date-mismatch')).toHaveLength(2);
    expect(told(run).filter((id) => id === 'figure-mismatch')).toHaveLength(2);
  });

  test.each(words)('"%s" as a key of the front matter is kept and ignored', (word) => {
    expect(told(check('', { 'a.md': front.replace('outlet', `${word}: x\noutlet`) }))).toEqual([]);
  });

  test.each(words)('"%s" as an article that is not there', (word) => {
    const run = check(
      `stet: [{ claim: events/constructor, text: a, reason: b }, { article: ${word}, text: a, reason: b }]\n`,
      {
        'a.md': front,
      },
    );
    expect(told(run)).toContain('reference-unknown');
  });
});

describe('what nests deep', () => {
  const deep: readonly (readonly [string, string])[] = [
    ['brackets', '['.repeat(10_000)],
    ['brackets that are closed', `events: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['braces', `events: ${'{a: '.repeat(10_000)}`],
    ['list lines in one', `${'- '.repeat(10_000)}x`],
    ['explicit keys', `${'? '.repeat(10_000)}x`],
    ['lines, each further in', Array.from({ length: 1_500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ];

  test.each(deep)('in a claim file: %s', (_, text) => {
    expect(told(check(text))).toContain('claim-schema');
  });

  test.each(deep)('in front matter: %s', (_, text) => {
    expect(told(check('', { 'a.md': `---\n${text}\n---\nA.\n` }))).toContain('article-schema');
  });

  test('in a text: brackets, marks and quotations', () => {
    for (const mark of ['[', '(', '“', '"', '> ', '![', '**'])
      expect(
        told(check('', { 'a.md': `${front}${mark.repeat(5_000)}\n` })).filter((id) => id === 'article-schema'),
      ).toEqual([]);
  });
});

describe('what grows when it is read', () => {
  const bomb = [
    'a0: &a0 [x, x]',
    ...Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`),
  ].join('\n');

  test('aliases of aliases in a claim file and in front matter', () => {
    expect(told(check(`${bomb}\n`))).toContain('claim-schema');
    expect(told(check('', { 'a.md': front.replace('---\n', `---\n${bomb}\n`) }))).toEqual([]);
  });

  test('an alias of itself', () => {
    expect(told(check('events: &e { a: *e }\n'))).toContain('claim-schema');
    expect(told(check('', { 'a.md': '---\noutlet: &a [*a]\nheadline: *a\npublished: *b\n---\n' }))).toContain(
      'article-schema',
    );
  });
});

describe('characters', () => {
  test.each([
    ['half of a pair', '\uD83D'],
    ['the other half', '\uDE00'],
    ['a NUL', '\0'],
    ['a byte order mark in the middle', '\uFEFF'],
    ['an escape sequence', '\u001b[31m'],
    ['a link of a terminal', '\u001b]8;;https://example.com\u0007'],
    ['a control of the upper half', '\u009b2J'],
    ['an override of the direction', '\u202E'],
    ['a line separator', '\u2028'],
  ])('%s may stand anywhere, and is never printed as it is', (_, character) => {
    const claims = `names: { a: "Ada ${character}Proto" }\nevents: { b: { when: 2022-02-24, said: "ferry ${character} sank" } }\nstatements: { c: { never: "no ${character} boat" } }\n`;
    const text = `${front.replace('headline: A', `headline: A ${character} b`)}${character}Ada Prota said "no ${character} boat" when the ferry sank in 20${character}02.\n`;
    const run = check(claims, { [`a${character}b.md`]: text });
    expect(renderText(run, { relations: true, width: 80 }).replaceAll('\n', '')).not.toMatch(
      /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
    );
    expect(JSON.parse(renderJson(run, {}))).toHaveProperty('version', 1);
  });
});
