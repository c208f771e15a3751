/**
 * `npm run picture`: draws `.github/report.png`, the picture of the HTML report in the README: the head of the page and its first
 * finding, from four of this repository's own articles, with what the desk lets stand shown as the errors that they are. The fonts are
 * those of the machine; drawn with Charis SIL and Inter (`apt-get install fonts-sil-charis fonts-inter`).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDay } from '../../src/cli/day.ts';
import { loadCorpus } from '../../src/load/corpus.ts';
import { renderHtml } from '../../src/report/html/index.tsx';
import { checkSources } from '../../src/run.ts';
import { executable, launch, whereSought } from './chromium.ts';

if (executable === undefined) throw new Error(whereSought);

const corpus = await loadCorpus({
  claims: ['claims'],
  articles: ['articles'],
  files: ['ft-copy-2025-02-12', 'nightly-2025-02-10', 'nzcity-2025-02-11', 'rewrite-2025-02-10'].map(
    (id) => `articles/${id}.md`,
  ),
  defaults: { claims: false, articles: false },
  cwd: process.cwd(),
});
const run = checkSources(corpus, { stet: false, whole: false, today: parseDay('2026-11-25') ?? 0 });
const folder = mkdtempSync(join(tmpdir(), 'stet-picture-'));
const file = join(folder, 'report.html');
writeFileSync(file, renderHtml(run));

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1180, height: 1220 }, colorScheme: 'light', reducedMotion: 'reduce' }); // prettier-ignore
await page.goto(pathToFileURL(file).href);
await page.screenshot({ path: '.github/report.png' });
await browser.close();
rmSync(folder, { recursive: true, force: true });
