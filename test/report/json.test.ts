import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/report/index.ts';
import { piecesOfJson, renderJson } from '../../src/report/json.ts';
import { articleOf, draw, eventIn, label, runOf, source, spanOf, stetOf } from './by-hand.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
const schema: unknown = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
const validate = ajv.compile(schema as object);

/** The report, once the schema has found nothing wrong with it. */
function valid(text: string): JsonReport {
  const report: unknown = JSON.parse(text);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  return report as JsonReport;
}

const file = source('articles/bridge.md', '\ufeffOne 🚀 line.\r\nIt fell in "May\n2014".\n');
const article = articleOf(file);
const claims = source('claims/bridge.yaml', 'events:\n  bridge-fall:\n    when: 2019-04-15\n');
const fall = eventIn(claims, 'bridge-fall');
const full = draw({
  data: { text: 'Found' },
  primary: label(file, '"May\n2014"', 'printed here'),
  related: [label(claims, '2019-04-15', 'the claim')],
  article,
  claim: fall,
  suggestion: '15 April 2019',
});
const evidence = { articles: [article], claims: [fall] };

describe('the JSON report', () => {
  test.each([0, 1, 99, 100, 101, 250])('of %i findings is one text, however many pieces it comes in', (count) => {
    const findings = Array.from({ length: count }, (_, at) => ({ ...full, fingerprint: String(at).padStart(16, '0') }));
    for (const relations of [false, true]) {
      const pieces = [...piecesOfJson(runOf(findings, evidence), { relations })];
      const report = valid(pieces.join(''));
      expect(report.findings.map(({ fingerprint }) => Number(fingerprint))).toEqual(findings.map((_, at) => at));
      expect(pieces.join('')).toBe(`${JSON.stringify(report, null, 2)}\n`);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000);
    }
  });

  test('has every field of a finding', () => {
    const stet = stetOf({ article: 'bridge', text: 'May', reason: 'Printed so', until: 20_133 });
    expect(valid(renderJson(runOf([{ ...full, stet }], evidence)))).toEqual({
      version: 1,
      articles: 1,
      claims: 1,
      findings: [
        {
          check: 'date-mismatch',
          severity: 'error',
          message: 'Found',
          article: 'bridge',
          claim: 'events/bridge-fall',
          file: 'articles/bridge.md',
          line: 2,
          column: 12,
          endLine: 3,
          endColumn: 6,
          text: '"May\n2014"',
          related: [
            {
              file: 'claims/bridge.yaml',
              line: 3,
              column: 11,
              endLine: 3,
              endColumn: 21,
              text: '2019-04-15',
              message: 'the claim',
            },
          ],
          suggestion: '15 April 2019',
          fingerprint: full.fingerprint,
          stet: { reason: 'Printed so', until: '2025-02-14', file: 'claims/stet.yaml', line: 2 },
        },
      ],
    });
  });

  test('leaves out what a finding has not', () => {
    const [bare] = valid(renderJson(runOf([draw({ primary: label(file, 'One') })]))).findings;
    expect(Object.keys(bare ?? {})).toEqual([
      'check', 'severity', 'message', 'file', 'line', 'column', 'endLine', 'endColumn', 'text', 'related', 'fingerprint',
    ]); // prettier-ignore
  });

  test('counts columns in UTF-16 units, a byte order mark as one', () => {
    const [found] = valid(renderJson(runOf([draw({ primary: label(file, 'line') })]))).findings;
    expect(found).toMatchObject({ line: 1, column: 9, endLine: 1, endColumn: 13, text: 'line' });
  });

  test('names the first of several claims', () => {
    const both = draw({ primary: label(claims, '2019-04-15'), claims: [fall, { ...fall, name: 'events/other' }] });
    expect(valid(renderJson(runOf([both]))).findings[0]?.claim).toBe('events/bridge-fall');
  });

  test('leaves out findings below the least severity', () => {
    const note = draw({ primary: label(file, 'One'), severity: 'note' });
    const checks = (minSeverity: 'note' | 'warning') =>
      valid(renderJson(runOf([full, note], evidence), { minSeverity })).findings.map(({ severity }) => severity);
    expect(checks('note')).toEqual(['error', 'note']);
    expect(checks('warning')).toEqual(['error']);
  });

  test('has relations only when asked to, by place', () => {
    const relation = (found: string, claimed: string) =>
      ({
        kind: 'post',
        claim: { ...fall, section: 'posts', name: claimed, called: [], shared: false, held: [] },
        article,
        verdict: 'undecided',
        reason: 'the same sentence, unattached',
        found: spanOf(file, found),
        claimed: fall.span,
      }) as const;
    const run = runOf([], {
      ...evidence,
      relations: [relation('2014', 'posts/b'), relation('One', 'posts/b'), relation('One', 'posts/a')],
    });
    expect(valid(renderJson(run))).not.toHaveProperty('relations');
    const { relations } = valid(renderJson(run, { relations: true }));
    expect(relations?.map(({ claim, text }) => [claim, text])).toEqual([
      ['posts/a', 'One'],
      ['posts/b', 'One'],
      ['posts/b', '2014'],
    ]);
    expect(relations?.[0]).toEqual({
      claim: 'posts/a',
      article: 'bridge',
      verdict: 'undecided',
      reason: 'the same sentence, unattached',
      file: 'articles/bridge.md',
      line: 1,
      column: 2,
      text: 'One',
    });
  });
});

test('the schema refuses what the report does not promise', () => {
  const report = JSON.parse(renderJson(runOf([full], evidence))) as { findings: Record<string, unknown>[] };
  expect(validate({ ...report, extra: 1 })).toBe(false);
  expect(validate({ ...report, findings: [{ ...report.findings[0], line: 0 }] })).toBe(false);
  expect(validate({ ...report, findings: [{ ...report.findings[0], fingerprint: 'x' }] })).toBe(false);
  const { related, ...lacking } = report.findings[0] ?? {};
  expect(related).toBeDefined();
  expect(validate({ ...report, findings: [lacking] })).toBe(false);
});

// Any code points, halves of pairs among them.
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 40 })
  .map((codes) => String.fromCodePoint(...codes));

test('whatever the text, the report is valid and its slices are exact', () => {
  fc.assert(
    fc.property(anyText, fc.nat(40), fc.nat(40), (text, start, length) => {
      const odd = source('articles/odd.md', text);
      const finding = draw({ primary: { span: { source: odd, start, end: start + length }, text } });
      const [found] = valid(renderJson(runOf([finding]))).findings;
      expect(found?.text).toBe(text.slice(start, start + length));
    }),
    { numRuns: 50 },
  );
});
