/**
 * `npm run picture`: draws `.github/report.png`, the picture of the HTML report in the README, from this repository's own articles, with what
 * the desk lets stand shown as the errors that they are. The fonts are those of the machine; drawn with Charis SIL and Inter
 * (`apt-get install fonts-sil-charis fonts-inter`).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFolders } from '../../src/check-corpus.ts';
import { renderHtml } from '../../src/report/html/index.tsx';
import { executable, launch, whereSought } from './chromium.ts';

if (executable === undefined) throw new Error(whereSought);

const { run } = await checkFolders({ stet: false, today: '2026-11-25' });
const folder = mkdtempSync(join(tmpdir(), 'stet-picture-'));
const file = join(folder, 'report.html');
writeFileSync(file, renderHtml(run));

const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1180, height: 860 }, colorScheme: 'light', reducedMotion: 'reduce' }); // prettier-ignore
await page.goto(pathToFileURL(file).href);
const error = page.locator('.story a.contradicted', { hasText: 'February 2002' });
await error.scrollIntoViewIfNeeded();
await error.evaluate('(mark) => mark.scrollIntoView({ block: "center" })');
await page.screenshot({ path: '.github/report.png' });
await browser.close();
rmSync(folder, { recursive: true, force: true });
