import { readFileSync } from 'node:fs';
import type { Log, Region, Result, Run as SarifRun } from 'sarif';
import { describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Source } from '../../src/model/source.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import type { ReportOptions } from '../../src/report/index.ts';
import { parseSpec, runCase } from '../spec-format.ts';
import { articleOf, draw, eventIn, label, runOf, source, stetOf } from './by-hand.ts';
import { sarifFaults } from './published.ts';

function drawn(findings: readonly Finding[], options?: ReportOptions): SarifRun {
  const text = renderSarif(runOf(findings), options);
  expect(sarifFaults(text)).toEqual([]);
  return (JSON.parse(text) as Log).runs[0]!;
}
const results = (...findings: readonly Finding[]): Result[] => drawn(findings).results ?? [];

const file = source('articles/bridge.md', '\ufeffOne 🚀 line.\r\nIt fell in "May\n2014".\rThe end');
const claims = source('claims/bridge.yaml', 'events:\n  bridge-fall:\n    when: 2019-04-15\n');
const fall = eventIn(claims, 'bridge-fall');
const full = draw({
  data: { text: 'It says "May 2014"' },
  primary: label(file, '"May\n2014"', 'printed here'),
  related: [label(claims, '2019-04-15', 'claimed here')],
  article: articleOf(file),
  claim: fall,
});

describe('a report in SARIF', () => {
  test('lists every check with its documentation', () => {
    const { driver } = drawn([], { version: '1.2.3' }).tool;
    expect(driver).toMatchObject({ name: 'Stet', version: '1.2.3', semanticVersion: '1.2.3' });
    expect(driver.rules?.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    checks.forEach(({ docs, severity, summary }, index) => {
      const rule = driver.rules?.[index];
      const read = (text = ''): string => text.replace(/([{}])\1/g, '$1');
      expect(rule?.shortDescription?.text).toContain(summary.replace(/[{}]/g, '$&$&'));
      expect(rule?.defaultConfiguration?.level).toBe(severity);
      for (const text of [rule?.help?.text, rule?.help?.markdown].map(read))
        for (const part of [docs.what, docs.why, docs.silent, docs.example.says]) expect(text).toContain(part);
    });
  });

  test('has every part of a finding', () => {
    const [result] = results(full);
    const region = { startLine: 2, startColumn: 12, endLine: 3, endColumn: 6, snippet: { text: '"May\n2014"' } };
    const beside = { startLine: 3, startColumn: 11, endLine: 3, endColumn: 21, snippet: { text: '2019-04-15' } };
    expect(result).toEqual({
      ruleId: 'date-mismatch',
      ruleIndex: checks.findIndex(({ id }) => id === 'date-mismatch'),
      level: 'error',
      message: { text: 'It says "May 2014" ([claimed here](0))' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'articles/bridge.md', uriBaseId: '%SRCROOT%' }, region },
          message: { text: 'printed here' },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: {
            artifactLocation: { uri: 'claims/bridge.yaml', uriBaseId: '%SRCROOT%' },
            region: beside,
          },
          message: { text: 'claimed here' },
        },
      ],
      partialFingerprints: { 'stetFingerprint/v1': full.fingerprint },
      suppressions: [],
      properties: { article: 'bridge', claim: 'events/bridge-fall' },
    });
  });

  test('says why a finding is let stand, and where the desk says so', () => {
    const stet = stetOf({ article: 'bridge', text: 'May', reason: 'Printed so', until: 20_133 });
    const suppressions = results({ ...full, stet }, full).map((result) => result.suppressions);
    expect(suppressions).toMatchObject([
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'Printed so',
          location: {
            physicalLocation: {
              artifactLocation: { uri: 'claims/stet.yaml' },
              region: { startLine: 2, startColumn: 5 },
            },
          },
          properties: { until: '2025-02-14' },
        },
      ],
      [],
    ]);
    const inside = draw({ primary: { span: { ...stet.span, end: stet.span.start + 3 }, text: '' } });
    expect(results({ ...inside, stet })[0]?.suppressions?.[0]?.kind).toBe('inSource');
  });

  test.each<[string, number, number, Partial<Region>]>([
    ['the byte order mark is no column', 0, 4, { startLine: 1, startColumn: 1, endColumn: 4 }],
    ['a column is a UTF-16 unit', 8, 12, { startLine: 1, startColumn: 8, endColumn: 12 }],
    ['a carriage return ends a line', 38, 41, { startLine: 4, startColumn: 1, endColumn: 4 }],
    ['a place of no width, at the end', 49, 49, { startLine: 4, startColumn: 8, endLine: 4, endColumn: 8 }],
  ])('%s', (_, start, end, region) => {
    const [result] = results(draw({ primary: { span: { source: file, start, end }, text: '' } }));
    expect(result?.locations?.[0]?.physicalLocation?.region).toMatchObject(region);
  });

  test('points into a file that could not be read nowhere', () => {
    const unread = source('articles/x.md', '');
    const [result] = results(draw({ primary: { span: { source: unread, start: 0, end: 0 }, text: '' } }));
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'articles/x.md', uriBaseId: '%SRCROOT%' },
    });
  });

  test.each([
    ['a b/naïve.md', undefined, 'a%20b/na%C3%AFve.md'],
    ['a:b/c?d#e%20.md', undefined, 'a%3Ab/c%3Fd%23e%2520.md'],
    ['new\nline.md', undefined, 'new%0Aline.md'],
    ['articles/x.md', 'news desk', 'news%20desk/articles/x.md'],
    ['../articles/x.md', 'news', 'articles/x.md'],
    ['../../elsewhere/x.md', 'news', '../elsewhere/x.md'],
  ])('%j below %j is %s', (path, prefix, uri) => {
    const finding = draw({ primary: label(source(path, 'One'), 'One') });
    const [result] = drawn([finding], prefix === undefined ? {} : { prefix }).results ?? [];
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(uri);
  });

  test('nothing that a text holds is a placeholder or a link', () => {
    const said = 'It has "{0} [here](1) and ]("';
    const [result] = results(draw({ data: { text: said }, primary: label(file, 'One', said), related: [label(claims, 'when', '[x](0)')] })); // prettier-ignore
    expect(result?.message.text).toBe('It has "{{0}} [here\\](1) and \\](" ([\\[x\\](0)](0))');
    expect(result?.locations?.[0]?.message?.text).toBe('It has "{{0}} [here\\](1) and \\]("');
  });

  test('names at most six other sides, and has all of them', () => {
    const [result] = results({ ...full, related: Array.from({ length: 9 }, () => label(claims, 'when', 'said here')) });
    expect(result?.message.text).toMatch(/\(0\), .*\[said here\]\(5\), 3 more\)$/);
    expect(result?.relatedLocations).toHaveLength(9);
  });
});

describe('a fix', () => {
  const mended = ({ path, text }: Source, result: Result): Source => {
    const [change] = result.fixes?.[0]?.artifactChanges ?? [];
    const [replacement] = change?.replacements ?? [];
    if (change?.artifactLocation.uri !== path || !replacement) return { path, text };
    const { startLine = 1, startColumn = 1, endLine = 1, endColumn = 1 } = replacement.deletedRegion;
    const lines = text.split('\n');
    const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + column - 1; // prettier-ignore
    const from = offset(startLine, startColumn);
    const to = offset(endLine, endColumn);
    return { path, text: text.slice(0, from) + (replacement.insertedContent?.text ?? '') + text.slice(to) };
  };

  test('mends what its finding is about, in every spec that has one', () => {
    const specs = ['name-misspelt', 'reference-unknown', 'stet-unused'].flatMap((id) =>
      parseSpec(readFileSync(`test/checks/${id}.md`, 'utf8')).filter(({ expected }) => expected.length > 0),
    );
    let tried = 0;
    for (const spec of specs) {
      const { runs } = JSON.parse(renderSarif(runCase(spec))) as Log;
      for (const result of (runs[0]?.results ?? []).filter(({ fixes }) => fixes)) {
        const mend = (one: Source): Source => mended(one, result);
        const after = runCase({ ...spec, claims: spec.claims.map(mend), articles: spec.articles.map(mend) });
        const left = after.findings.map(({ fingerprint }) => fingerprint);
        expect(left, spec.title).not.toContain(result.partialFingerprints?.['stetFingerprint/v1']);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(10);
  });

  test('is not offered where the suggestion is no replacement, or would change the capitals', () => {
    const suggested = { primary: label(file, 'One'), suggestion: 'Two' };
    const spelt = checks.find(({ id }) => id === 'name-misspelt')!;
    const named = { ...spelt, messages: { bare: '{text}' } };
    const shouted = label(source('a.md', 'BECKHER'), 'BECKHER');
    const fixes = results(draw(suggested), draw(suggested, named), draw({ ...suggested, primary: shouted }, named));
    expect(fixes.map((result) => result.fixes !== undefined)).toEqual([false, true, false]);
  });
});
