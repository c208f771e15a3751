/** A run that keeps only what findings are made of finds what a run finds that keeps everything. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text.ts';
import { checkSources, type Corpus } from '../../src/run.ts';
import { allCorpora, corpusIn } from '../corpora.ts';
import { parseSpec, usualOptions } from '../spec-format.ts';

function expectSame(corpus: Corpus, options = { ...usualOptions, strict: false }): void {
  const [all, few] = (['all', 'findings'] as const).map((keep) => checkSources(corpus, { ...options, keep }));
  if (!all || !few) throw new Error('no run');
  expect(renderJson(few)).toBe(renderJson(all));
  expect(renderText(few)).toBe(renderText(all));
  expect(few.findings.map(({ fingerprint }) => fingerprint)).toEqual(
    all.findings.map(({ fingerprint }) => fingerprint),
  );
  expect(few.evidence.relations.length).toBeLessThanOrEqual(all.evidence.relations.length);
}

test("the repository's own", () => {
  expectSame(corpusIn('.'));
});

test('the corpora side by side, in which much is found', () => {
  const corpus = allCorpora();
  expect(checkSources(corpus, { ...usualOptions, keep: 'findings' }).findings.length).toBeGreaterThan(100);
  expectSame(corpus);
});

test('what stands in the sentence before a quotation says nothing of it', () => {
  const article = (id: string, season: string) => ({
    path: `articles/${id}.md`,
    text: `---\noutlet: Ledger\nheadline: Bridge\npublished: 2025-03-05\n---\nThe council corrected its accounts on Monday. “The bridge will be opened to all traffic before the end of ${season} this year,” said Anna Vold.\n`,
  });
  const corpus = { claims: [], articles: [article('a', 'spring'), article('b', 'summer')] };
  expect(checkSources(corpus, usualOptions).findings.map(({ check }) => check)).toEqual(['quote-varies']);
  expectSame(corpus);
});

const checksWithSpecs = readdirSync('test/checks').filter((name) => name.endsWith('.md'));

describe('every case of every check', () => {
  test.for(checksWithSpecs)('%s', (name) => {
    for (const { claims, articles, options } of parseSpec(readFileSync(`test/checks/${name}`, 'utf8')))
      expectSame({ claims, articles }, { ...usualOptions, ...options, strict: options.strict ?? false });
  });
});
