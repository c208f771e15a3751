import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/report/summary.ts';
import type { SummaryOptions } from '../../src/report/summary.ts';
import { onOneLine } from '../../src/report/visible.ts';
import type { Finding } from '../../src/model/finding.ts';
import { articleOf, draw, label, runOf, source, stetOf } from './by-hand.ts';
import { hostileRun } from './hostile.ts';

/** As GitHub reads it, HTML included. */
const toHtml = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string | undefined) =>
      code === undefined ? (references[name ?? ''] ?? '') : String.fromCodePoint(Number(code)),
    );

const file = source('articles/the bridge.md', 'One line.\nIt fell in May 2014.\n');
const claims = source('claims/bridge.yaml', 'when: 2019-04-15\n');
const finding = draw({
  data: { text: 'The article says "May 2014"; the claim says "2019"' },
  primary: label(file, 'May 2014', 'not the date of the claim'),
  related: [label(claims, '2019-04-15', 'claimed here')],
});
const stood = { ...finding, stet: stetOf({ article: 'bridge', reason: 'Printed so', until: 20_133 }) };
const evidence = { articles: [articleOf(file)] };

const summary = (findings: readonly Finding[], options: SummaryOptions = {}): string =>
  renderSummary(runOf(findings, evidence), options);

describe('the summary of a step', () => {
  test('has the verdict, a table of what was found, and what is let stand out of sight', () => {
    const html = toHtml(summary([{ ...finding, severity: 'note' }, finding, stood]));
    expect(textOf(html)).toContain('1 article, 0 claims: 1 error, 1 note; 1 let stand');
    expect(html.match(/<td>(?:error|note)<\/td>/g)).toEqual(['<td>error</td>', '<td>note</td>']);
    const [, open = '', folded = ''] = /^(.*)(<details>.*<\/details>)/su.exec(html) ?? [];
    for (const part of [open, folded]) {
      expect(part).toContain('<code>May 2014</code>');
      expect(part).toContain('<code>2019-04-15</code>');
      expect(textOf(part)).toContain('articles/the bridge.md:2:12: May 2014, not the date of the claim');
      expect(textOf(part)).toContain('claims/bridge.yaml:1:7: 2019-04-15, claimed here');
    }
    expect(folded).toContain('<td>Printed so (until 14 February 2025)</td>');
    expect(folded).toContain('<summary>1 finding let stand</summary>');
  });

  test('says that all is well', () => {
    const html = toHtml(summary([]));
    expect(html).toContain('<strong>No contradictions</strong>');
    expect(html).not.toContain('<table>');
    expect(toHtml(summary([stood]))).toContain('<strong>No contradictions but what is let stand</strong>');
  });

  test('links to the lines where the repository can be looked at', () => {
    const files = 'https://github.example/desk/news/blob/0a1b';
    const links = (options: SummaryOptions): string[] =>
      [...toHtml(summary([finding], options)).matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
    expect(links({})).toEqual([]);
    expect(links({ files, prefix: 'news' })).toEqual([
      `${files}/news/articles/the%20bridge.md?plain=1#L2`,
      `${files}/news/claims/bridge.yaml?plain=1#L1`,
    ]);
    const outside = draw({ primary: label(source('../other/a.md', 'One'), 'One') });
    expect(toHtml(summary([outside], { files }))).not.toContain('href');
  });

  test('leaves out what there is no room for, and says so', () => {
    const many = Array.from({ length: 300 }, () => finding);
    const cut = summary([...many, ...many.map((one) => ({ ...one, stet: stood.stet }))], { most: 20_000 });
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(20_000);
    const html = toHtml(cut);
    const rows = html.match(/<td><code>date-mismatch<\/code><\/td>/g)?.length ?? 0;
    const left = [...html.matchAll(/\.\.\. and (\d+) more, which/g)].map(([, count]) => Number(count));
    expect(rows).toBeGreaterThan(20);
    expect(rows + left.reduce((sum, count) => sum + count, 0)).toBe(600);
    expect(html).toContain('</details>');
  });
});

const ours = new Set('h2 p strong table thead tbody tr th td code br details summary span a'.split(' '));

test('nothing of a text is markup, a link or a mention, and all of it can be read', () => {
  const files = 'https://github.example/desk/news/blob/0a1b';
  fc.assert(
    fc.property(hostileRun, fc.boolean(), (run, linked) => {
      const html = toHtml(renderSummary(run, linked ? { files } : {}));
      const elements = [...html.matchAll(/<\/?([a-z]\w*)([^>]*)>/g)];
      for (const [whole, name = '', attributes = ''] of elements) {
        expect(ours.has(name), whole).toBe(true);
        if (attributes.trim() !== '') expect(attributes).toMatch(linked ? / href="https:\/\/github\.example\// : /^$/);
      }
      expect(html.match(/<[^a-z/]/g)).toBe(null);
      expect(html.replace(/ href="[^"]*"/g, '')).not.toMatch(/[@#][\w-]/);
      const heads = [run.findings.some(({ stet }) => !stet), run.findings.some(({ stet }) => stet)];
      expect(html.match(/<tr>/g)?.length ?? 0).toBe(run.findings.length + heads.filter(Boolean).length);
      const text = textOf(html);
      for (const { message } of run.findings) expect(text).toContain(onOneLine(message));
    }),
    { numRuns: 80 },
  );
});
