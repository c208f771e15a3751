import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { positionAt } from '../../src/model/source.ts';
import type { Located, Span } from '../../src/model/span.ts';
import { textOf } from '../../src/model/span.ts';
import { isoOf } from '../../src/parse/calendar.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';
import type { ParsedClaims } from '../../src/parse/claims/index.ts';

const parse = (text: string, path = 'claims/a.yaml'): ParsedClaims => parseClaims({ path, text });

/** The claim of a file that is right. */
function only<S extends Claim['section']>(section: S, text: string): Extract<Claim, { section: S }> {
  const { claims, problems } = parse(text);
  expect(problems.map(({ message }) => message)).toEqual([]);
  const [claim] = claims.filter((one): one is Extract<Claim, { section: S }> => one.section === section);
  if (!claim) throw new Error('no such claim');
  return claim;
}

const values = (located: readonly Located<string>[]): string[] => located.map(({ value }) => value);
const slices = (located: readonly { readonly span: Span }[]): string[] => located.map(({ span }) => textOf(span));

describe('what every claim has', () => {
  const text = `covers: 2025-02\nsource: [AP, ABC]\nnames:\n  a: Ann\n  b: {name: Bob, covers: 2024, source: FT, what: a man, note: see file}\n`;

  test('its own covers and source before those of the file', () => {
    const [ann, bob] = parse(text).claims;
    expect(ann).toMatchObject({ id: 'a', name: 'names/a', credit: 'AP, ABC', covers: { value: { text: '2025-02' } } });
    expect(bob).toMatchObject({ credit: 'FT', what: 'a man', note: 'see file', covers: { value: { text: '2024' } } });
    expect(ann?.covers && textOf(ann.covers.span)).toBe('2025-02');
  });

  test('the span of its key, and of its entry', () => {
    const [ann, bob] = parse(text).claims;
    expect(ann && [textOf(ann.span), textOf(ann.entry)]).toEqual(['a', 'a: Ann']);
    expect(bob && textOf(bob.entry)).toMatch(/^b: \{name: Bob.*note: see file\}$/);
  });

  test('a file of nothing but comments, or of nothing, is right', () => {
    for (const empty of ['', '\n', '# a remark\n', '---\n', '\uFEFF', '# yaml-language-server: $schema=x\r\n']) {
      expect(parse(empty)).toEqual({ claims: [], stets: [], problems: [] });
    }
  });
});

describe('names and posts', () => {
  test.for([
    ['Kyiv', 'Kyiv', [], []],
    ['[Kyiv, Kyjiv, "Kyïv"]', 'Kyiv', ['Kyjiv', 'Kyïv'], []],
    ['{name: Kyiv, also: [Kyjiv], never: Kiev}', 'Kyiv', ['Kyjiv'], ['Kiev']],
    ['007', '007', [], []],
    ['yes', 'yes', [], []],
    ['True', 'True', [], []],
  ] as const)('%s', ([written, spelling, also, never]) => {
    const name = only('names', `names:\n  n: ${written}\n`);
    expect([name.spelling.value, values(name.also), values(name.never)]).toEqual([spelling, also, never]);
  });

  test('a post, its holders by beginning, and a vacancy however it is written', () => {
    const post = only(
      'posts',
      'posts:\n  p:\n    called: Mayor\n    held: {2025-01: c, 2019: a, 2021-03-04: ~, 2023: }\n',
    );
    expect(post.held.map(({ from, holder }) => [from.value.text, holder?.value])).toEqual([
      ['2019', 'a'],
      ['2021-03-04', undefined],
      ['2023', undefined],
      ['2025-01', 'c'],
    ]);
    expect([values(post.called), post.shared]).toEqual([['Mayor'], false]);
  });

  test('a post that several hold', () => {
    expect(only('posts', 'posts:\n  p: {called: [Senator, senator], shared: true, held: {2013: a}}\n')).toMatchObject({
      shared: true,
    });
  });
});

describe('events', () => {
  test.for([
    ['"{2025-02-12} ... meeting of the group"', '2025-02-12', '2025-02-12'],
    ['"{24 February 2022} the fire began"', '2022-02-24', '24 February 2022'],
    ['"{ February 2022 } the fire began"', '2022-02-01', 'February 2022'],
    ["'{2022-02} the fire began'", '2022-02-01', '2022-02'],
    ['"the fire\\u00a0began in {2022}"', '2022-01-01', '2022'],
  ] as const)('in one line: %s', ([line, lo, slice]) => {
    const event = only('events', `events:\n  e: ${line}\n`);
    expect(event.when && [isoOf(event.when.value.range.lo), textOf(event.when.span)]).toEqual([lo, slice]);
    expect(event.said).toHaveLength(1);
    expect(event.said[0]?.hasSlot).toBe(true);
  });

  test('in one line without a value, and without a slot', () => {
    const { claims } = parse('events:\n  a: "{} the fire began"\n  b: the fire began\n');
    expect(claims).toMatchObject([{ said: [{ hasSlot: true }] }, { said: [{ hasSlot: false }] }]);
    expect(claims.map((claim) => 'when' in claim)).toEqual([false, false]);
  });

  test('a value in the braces of a field stands for `when`, and may repeat it', () => {
    expect(only('events', 'events:\n  e: {said: ["{2022} the fire"]}\n').when?.value.text).toBe('2022');
    expect(
      only('events', 'events:\n  e: {when: 2022-02-24, said: "{24 February 2022} the fire"}\n').when?.value.text,
    ).toBe('2022-02-24');
    expect(only('events', 'events:\n  e: {when: 2022/.., said: ["{2022/..} the fire"]}\n').when?.value.text).toBe(
      '2022/..',
    );
  });

  test('links from an id, a list, id: gap, and a list of both, in order', () => {
    const event = only(
      'events',
      'events:\n  e:\n    before: a\n    after: [b, {c: 1 day, d: up to 2 weeks}]\n    during: [f]\n    same-day: g\n',
    );
    expect(
      event.links.map(({ kind, target, gap }) => [kind, target.value, textOf(target.span), gap && textOf(gap.span)]),
    ).toEqual([
      ['before', 'a', 'a', undefined],
      ['after', 'b', 'b', undefined],
      ['after', 'c', 'c', '1 day'],
      ['after', 'd', 'd', 'up to 2 weeks'],
      ['during', 'f', 'f', undefined],
      ['same-day', 'g', 'g', undefined],
    ]);
    expect(event.links[3]?.gap?.value).toEqual({ min: 0, max: 2, unit: 'week' });
  });
});

describe('figures', () => {
  test.for([
    ['"{about 50} partner nations"', ['about 50']],
    ['"{26th} meeting"', ['26th']],
    ['"{} votes were cast"', []],
    ['{is: 2.50, said: "{} of GDP"}', ['2.50']],
    ['{is: 60..90 minutes, said: "lasted {}"}', ['60..90 minutes']],
    ['{is: "19,347", said: "{19,347} votes"}', ['19,347']],
    ['{said: ["{50} votes", "{} ballots"]}', ['50']],
  ] as const)('%s', ([written, texts]) => {
    const figure = only('figures', `figures:\n  f: ${written}\n`);
    expect(figure.values.map(({ text }) => text)).toEqual(texts);
    expect(slices(figure.values)).toEqual(texts);
  });

  test('by source', () => {
    const figure = only(
      'figures',
      'figures:\n  f:\n    is: {Kremlin: nearly 90 minutes, RIA: over 1 hour, 60 Minutes: 70 minutes}\n    said: "lasted for {}"\n',
    );
    expect(figure.values.map(({ account, text, from }) => [account?.value, text, from])).toEqual([
      ['Kremlin', 'nearly 90 minutes', undefined],
      ['RIA', 'over 1 hour', undefined],
      ['60 Minutes', '70 minutes', undefined],
    ]);
  });

  test('by date, in order', () => {
    const figure = only(
      'figures',
      'figures:\n  f:\n    is: {2025-01: 6 months, 2023-05: 24 hours}\n    said: "end the war in {}"\n',
    );
    expect(figure.values.map(({ from, text, account }) => [from?.value.text, text, account])).toEqual([
      ['2023-05', '24 hours', undefined],
      ['2025-01', '6 months', undefined],
    ]);
  });
});

describe('quotes, statements and acceptances', () => {
  test.for([
    ['jo-bloggs', ['jo-bloggs'], undefined],
    ['[jo-bloggs, ann]', ['jo-bloggs', 'ann'], undefined],
    ['{unnamed: one western official}', [], 'one western official'],
  ] as const)('the speaker %s', ([speaker, ids, unnamed]) => {
    const quote = only('quotes', `quotes:\n  q: {speaker: ${speaker}, words: hello there}\n`);
    expect([values(quote.speakers), quote.unnamed?.value, quote.translated]).toEqual([ids, unnamed, false]);
  });

  test.for(['2025-02-09', '2025-02', 'super-bowl', '2024-olympics'])('said at %s', (at) => {
    expect(only('quotes', `quotes:\n  q: {speaker: a, at: ${at}, words: hello}\n`).at?.value).toBe(at);
  });

  test('words of several lines are one text, and their span is the lines', () => {
    const quote = only(
      'quotes',
      'quotes:\n  q:\n    speaker: a\n    translated: true\n    words:\n      - >-\n        We need to\n        recoup those costs.\n      - "nothing: about us"\n',
    );
    expect(values(quote.words)).toEqual(['We need to recoup those costs.', 'nothing: about us']);
    expect(slices(quote.words)).toEqual(['We need to\n        recoup those costs.', 'nothing: about us']);
    expect(quote.translated).toBe(true);
  });

  test('a statement in one line, in a block and in fields', () => {
    expect(values(only('statements', 'statements:\n  s: 12:30\n').printed)).toEqual(['12:30']);
    expect(values(only('statements', 'statements:\n  s: >-\n    one\n    two\n').printed)).toEqual(['one two']);
    const both = only('statements', 'statements:\n  s: {printed: [one, two], never: three}\n');
    expect([values(both.printed), values(both.never)]).toEqual([['one', 'two'], ['three']]);
  });

  test('a remark behind a value is no part of it', () => {
    const event = only(
      'events',
      'events:\n  e:\n    when: 2022 # a remark\n    said:\n      - full-scale invasion   # no slot\n',
    );
    expect(event.said.map(({ text }) => text)).toEqual(['full-scale invasion']);
    expect(values(only('statements', 'statements:\n  s: clever and pragmatic   # as TASS has it\n').printed)).toEqual([
      'clever and pragmatic',
    ]);
  });

  test('an acceptance', () => {
    const { stets, problems } = parse(
      'stet:\n  - {article: a-1, text: February 2002, reason: Printed so., check: date-mismatch, until: 2027-12-31, fingerprint: 0123456789012345}\n  - {claim: events/e, text: "007", reason: x}\n',
    );
    expect(problems).toEqual([]);
    const [first, second] = stets;
    expect(first).toMatchObject({
      article: { value: 'a-1' },
      text: { value: 'February 2002' },
      check: { value: 'date-mismatch' },
      fingerprint: { value: '0123456789012345' },
    });
    expect(first?.until && [isoOf(first.until.value.lo), isoOf(first.until.value.hi)]).toEqual([
      '2027-12-31',
      '2027-12-31',
    ]);
    expect(first && textOf(first.span)).toMatch(/^\{article: a-1, .*\}$/);
    expect(second).toMatchObject({ claim: { value: 'events/e' }, text: { value: '007' } });
  });
});

describe('several files', () => {
  const first = parse('events:\n  a: {when: 2022}\nnames:\n  a: Ann\n', 'claims/1.yaml');
  const second = parse('events:\n  a: {when: 2023}\n  b: {when: 2024}\n', 'claims/2.yaml');

  test('an id that stands twice in one section is told at the later place, in whatever order the files come', () => {
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      const { claims, problems } = joinClaims(files);
      expect(claims.map(({ name, span }) => `${span.source.path} ${name}`)).toEqual([
        'claims/1.yaml events/a',
        'claims/1.yaml names/a',
        'claims/2.yaml events/b',
      ]);
      expect(problems).toHaveLength(1);
      const [problem] = problems;
      expect(problem?.message).toContain(
        '"a" stands in "events" for the second time; it stands in claims/1.yaml, line 2 already',
      );
      expect(problem && positionAt(problem.span.source, problem.span.start)).toEqual({ line: 2, column: 3 });
      expect(problem?.span.source.path).toBe('claims/2.yaml');
      expect(problem?.related?.map(({ span }) => span.source.path)).toEqual(['claims/1.yaml']);
    }
  });

  test('a file that is wrong hides nothing of another', () => {
    const { claims, problems } = joinClaims([parse('- a list\n', 'claims/0.yaml'), first, second]);
    expect([claims.length, problems.length]).toEqual([3, 2]);
  });
});

test('the example of the format is right', () => {
  const readme = readFileSync('test/parse/format.yaml', 'utf8');
  const { claims, stets, problems } = parse(readme);
  expect(problems).toEqual([]);
  expect([claims.length, stets.length]).toEqual([16, 1]);
});
