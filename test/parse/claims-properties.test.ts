import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contains } from '../../src/model/span.ts';
import type { Span } from '../../src/model/span.ts';
import { parseClaims } from '../../src/parse/claims/index.ts';
import type { ParsedClaims } from '../../src/parse/claims/index.ts';

const format = readFileSync('test/parse/format.yaml', 'utf8');

/** Every span of what was parsed. */
function spansOf(node: unknown, found: Span[] = []): Span[] {
  if (typeof node !== 'object' || node === null) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'span' || key === 'entry') found.push(value as Span);
    else spansOf(value, found);
  }
  return found;
}

function parse(text: string): ParsedClaims {
  const source = { path: 'claims/a.yaml', text };
  const parsed = parseClaims(source);
  const whole = { source, start: 0, end: text.length };
  const astray = spansOf(parsed).filter((span) => !contains(whole, span) || span.start > span.end);
  expect(astray.map(({ start, end }) => [start, end, text])).toEqual([]);
  return parsed;
}

const characters = '{}[]:,#&*!|>\'"%@`-?~ \t\n\r\\a1é\uFEFF\u00A0\u0000\uD800';
const marks = fc.string({ unit: fc.constantFrom(...Array.from(characters)), maxLength: 40 });

describe('no file makes it throw, and every span lies in the file', () => {
  test('of any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), marks), (text) => void parse(text)));
  });

  test('of any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void parse(new TextDecoder().decode(bytes))));
  });

  test('of a claim file with something put in or taken out', () => {
    const edit = fc.record({ at: fc.nat(format.length), cut: fc.nat(30), put: marks });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        let text = format;
        for (const { at, cut, put } of edits) text = text.slice(0, at) + put + text.slice(at + cut);
        parse(text);
      }),
      { numRuns: 60 },
    );
  });
});

test('a mistake in one claim loses no other: each line with a stray mark at its end', () => {
  const before = parse(format).claims.length;
  const lines = format.split('\n');
  const lost = lines.flatMap((line, at) => {
    if (!/^ {2}\S/.test(line)) return [];
    const spoilt = lines.with(at, `${line.replace(/ *#.*/, '')} ]`).join('\n');
    const { claims, problems } = parse(spoilt);
    // A mark at the end of a text that has no quotation marks is text.
    if (problems.length > 0)
      expect(claims.length, `${line}\n${problems.map(({ message }) => message).join('\n')}`).toBeGreaterThanOrEqual(
        before - 2,
      );
    return problems.length > 0 ? [before - claims.length] : [];
  });
  expect(lost.length).toBeGreaterThan(8);
});

describe('what is written to exhaust a parser ends quickly, in a problem', () => {
  const bomb = (depth: number): string =>
    'a0: &a0 [x, x]\n' +
    Array.from({ length: depth }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`).join('');
  const attacks: readonly (readonly [string, string])[] = [
    ['an alias bomb', bomb(60)],
    ['an alias of itself', 'events: &e {a: *e}\n'],
    ['deep brackets', '['.repeat(20_000)],
    ['deep braces', 'events: ' + '{a: '.repeat(5_000)],
    ['deep indentation', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['many keys alike', 'events:\n' + '  a: {when: 2022}\n'.repeat(1_000)],
    ['many tabs', 'events:\n' + '\ta: {when: 2022}\n'.repeat(500)],
    ['one long line', `events: {a: "${'x {'.repeat(20_000)}"}\n`],
    ['a long id', `events: {${'a-'.repeat(50_000)}: {when: 2022}}\n`],
    ['many spaces', `statements:\n  a: x${' '.repeat(100_000)}y #z\n`],
  ];
  test.for(attacks)('%s', ([, text]) => {
    const { problems } = parse(text);
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('every one of two thousand claims is read', () => {
  const entry = (_: unknown, i: number): string =>
    `  e-${i}: {when: 2022-02-24, said: "{} fire number ${i}", after: e-${i + 1}}\n`;
  const { claims, problems } = parse(`events:\n${Array.from({ length: 2_000 }, entry).join('')}`);
  expect(problems).toEqual([]);
  expect(claims).toHaveLength(2_000);
});
