/**
 * `npm run bench:page`: the HTML report of 500 articles, which are this repository's five under a hundred names each: how long it takes
 * to draw, how large it is, and how long a browser takes to open it from disk (the best of three). With `--most MS`, to open it in more
 * than that is a failure. Needs Chromium; without it nothing is measured, and that is said.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { today } from '../src/cli/day.ts';
import { loadCorpus } from '../src/load/corpus.ts';
import { renderHtml } from '../src/report/html/index.tsx';
import { checkSources } from '../src/run.ts';
import { executable, launch, whereSought } from '../test/browser/chromium.ts';

const copies = 100;
const tries = 3;

async function manyArticles(): Promise<string> {
  const { claims, articles } = await loadCorpus({
    claims: ['claims'],
    articles: ['articles'],
    defaults: { claims: false, articles: false },
    cwd: process.cwd(),
  });
  const many = articles.flatMap(({ path, text }) =>
    Array.from({ length: copies }, (_, copy) => ({
      path: path.replace(/\.md$/, `-${copy}.md`),
      text: text.replace(/^id: (.*)$/m, `id: $1-${copy}`),
    })),
  );
  const run = checkSources({ claims, articles: many }, { stet: false, today: today() });
  const begun = performance.now();
  const page = renderHtml(run);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${many.length} articles: drawn in ${seconds} s, ${(page.length / 1e6).toFixed(1)} MB`);
  return page;
}

/** In milliseconds, to the load event: all that is to be seen is there by then. */
async function openingTimes(page: string): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-page-'));
  const file = join(folder, 'report.html');
  writeFileSync(file, page);
  const browser = await launch();
  const times: number[] = [];
  for (let nth = 0; nth < tries; nth += 1) {
    const tab = await browser.newPage();
    const begun = performance.now();
    await tab.goto(pathToFileURL(file).href);
    times.push(performance.now() - begun);
    await tab.close();
  }
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  return times;
}

if (executable === undefined) {
  console.log(`SKIPPED: nothing was measured: ${whereSought}`);
} else {
  const times = await openingTimes(await manyArticles());
  const best = Math.min(...times);
  console.log(`opened in ${best.toFixed(0)} ms (${times.map((time) => time.toFixed(0)).join(', ')})`);
  const flag = process.argv.indexOf('--most');
  const most = flag === -1 ? Infinity : Number(process.argv[flag + 1]);
  if (best > most) {
    console.log(`FAILED: expected at most ${most} ms`);
    process.exitCode = 1;
  }
}
