import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFindings } from '../../src/accept/fingerprint.ts';
import type { Finding, Report } from '../../src/model/finding.ts';
import { articleOf, dateMismatch, eventIn, label, source, spanOf } from '../report/by-hand.ts';

const claimFile = source('claims/bridge.yaml', 'events:\n  bridge-fall: {when: 2019-04-15, said: bridge fell}\n');
const fall = eventIn(claimFile, 'bridge-fall');

function reportOn(text: string, found: string, more: Partial<Report> = {}, nth = 0, path = 'articles/a.md'): Report {
  const article = source(path, text);
  return {
    messageId: 'differs',
    data: { found, claimed: '2019-04-15' },
    primary: { span: spanOf(article, found, nth), text: '' },
    related: [label(claimFile, '2019-04-15')],
    article: articleOf(article),
    claim: fall,
    ...more,
  };
}

const findings = (...reports: readonly Report[]): Finding[] =>
  toFindings(reports.map((report) => ({ check: dateMismatch, report })));
const prints = (...reports: readonly Report[]): string[] => findings(...reports).map(({ fingerprint }) => fingerprint);

const usual = reportOn('The bridge fell in May 2019.', 'May 2019');

describe('a finding', () => {
  test('has the message filled in, and the severity of its check', () => {
    expect(findings(usual)[0]).toMatchObject({
      check: 'date-mismatch',
      severity: 'error',
      message: 'The article says "May 2019"; the claim says "2019-04-15"',
    });
    expect(findings({ ...usual, severity: 'warning' })[0]?.severity).toBe('warning');
  });

  test('may quote braces, which are not filled in turn', () => {
    const data = { found: '{claimed}', claimed: '{about 50} guests' };
    expect(findings({ ...usual, data })[0]?.message).toBe(
      'The article says "{claimed}"; the claim says "{about 50} guests"',
    );
  });

  test.each<[string, Partial<Report>]>([
    ['lacks "claimed"', { data: { found: 'x' } }],
    ['lacks "found"', { data: Object.create({ found: 'x', claimed: 'y' }) as Record<string, string> }],
    ['has no message "toString"', { messageId: 'toString' }],
  ])('that %s is a mistake of ours', (message, more) => {
    expect(() => findings({ ...usual, ...more })).toThrow(message);
  });
});

describe('a fingerprint', () => {
  test('is 16 hexadecimal digits', () => {
    expect(prints(usual)[0]).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<[string, Report]>([
    ['an edit elsewhere', reportOn('A new first line.\n\nThe bridge fell in May 2019, police said.', 'May 2019')],
    ['a moved folder', reportOn('The bridge fell in May 2019.', 'May 2019', {}, 0, 'news/2019/a.md')],
    ['another typography', reportOn('The bridge fell in May\u00a02019.', 'May\u00a02019')],
    ['another wording of the message', { ...usual, messageId: 'bare', data: { text: 'x' } }],
  ])('survives %s', (_, other) => {
    expect(prints(other)).toEqual(prints(usual));
  });

  test.each<[string, Report]>([
    ['another error in the same place', reportOn('The bridge fell in May 2018.', 'May 2018')],
    ['another article', reportOn('The bridge fell in May 2019.', 'May 2019', {}, 0, 'articles/b.md')],
    ['another claim', { ...usual, claim: { ...fall, name: 'events/other' } }],
    ['another value of the claim', { ...usual, values: ['May 2019', '2019-04-16'] }],
  ])('dies with %s', (_, other) => {
    expect(prints(other)).not.toEqual(prints(usual));
  });

  test('dies with the claim corrected, where both values are given', () => {
    const before = { ...usual, values: ['2019-05', '2019-04-15'] };
    expect(prints({ ...usual, values: ['2019-05', '2019-06-01'] })).not.toEqual(prints(before));
    expect(prints({ ...usual, values: ['2019-05', '2019-04-15'] })).toEqual(prints(before));
  });

  test('tells identical findings apart by their order', () => {
    const text = 'It fell in May 2019. In May 2019 it fell.';
    const twice = prints(reportOn(text, 'May 2019'), reportOn(text, 'May 2019', {}, 1));
    expect(new Set(twice).size).toBe(2);
    expect(twice[0]).toBe(prints(usual)[0]);
  });

  test('does not depend on the order of its claims', () => {
    const other = { ...fall, name: 'events/other' };
    expect(prints({ ...usual, claims: [fall, other] })).toEqual(prints({ ...usual, claims: [other, fall] }));
  });

  test('is never shared by the findings of one run', () => {
    const report = fc.record({ value: fc.string({ maxLength: 3 }), other: fc.string({ maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 12 }), (values) => {
        const all = prints(...values.map(({ value, other }) => ({ ...usual, values: [value, other] })));
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 50 },
    );
  });
});
