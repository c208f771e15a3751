/** What the README shows of this repository is what this repository gives. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCorpus } from '../src/load/corpus.ts';
import { renderText } from '../src/report/text.ts';
import { checkSources } from '../src/run.ts';
import { usualOptions } from './spec-format.ts';

const readme = readFileSync('README.md', 'utf8');

test('the summary of the first screen is current', async () => {
  const corpus = await loadCorpus({ claims: ['claims'], articles: ['articles'], cwd: process.cwd() });
  const report = renderText(checkSources(corpus, { ...usualOptions, strict: false }));
  expect(readme).toContain(report.trim().split('\n').at(-1));
});

test('the worked example gives what it shows', async () => {
  const blockAfter = (lead: string): string => {
    const from = readme.indexOf('\n', readme.indexOf('```', readme.indexOf(lead))) + 1;
    return readme.slice(from, readme.indexOf('```', from));
  };
  const corpus = await loadCorpus({ claims: ['claims'], articles: ['articles'], cwd: process.cwd() });
  const claim = { path: 'claims/bridge.yaml', text: blockAfter('Save this as `claims/bridge.yaml`') };
  const article = {
    path: 'articles/bridge-2026-02-10.md',
    text: blockAfter('and this as `articles/bridge-2026-02-10.md`'),
  };
  const run = checkSources(
    { claims: [...corpus.claims, claim], articles: [...corpus.articles, article] },
    { ...usualOptions, strict: false },
  );
  const [shown = '', summary = ''] = blockAfter('`npm run check` now says').split('\n...\n');
  const report = renderText(run);
  expect(report).toContain(shown.trim());
  expect(report.trim().split('\n').at(-1)).toBe(summary.trim());
});
