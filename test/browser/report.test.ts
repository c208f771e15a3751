/** The HTML report in a browser, opened from disk as an editor opens it. Needs Chromium; without it all of it is skipped, and says so. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgedIn } from '../../src/guard/judge.ts';
import { measureGuard } from '../../src/guard/measure.ts';
import { renderHtml } from '../../src/report/html/index.tsx';
import { firstText, littleRun } from '../report/html/little-corpus.ts';
import { executable, launch, whereSought } from './chromium.ts';

if (executable === undefined)
  process.stderr.write(`\nSKIPPED: the tests of the HTML report in a browser: ${whereSought}\n\n`);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(executable === undefined)('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-page-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const written = (name: string, html: string): string => {
    writeFileSync(join(folder, name), html);
    return pathToFileURL(join(folder, name)).href;
  };
  const run = littleRun();
  const little = written('little.html', renderHtml(run));

  /** Opens a page and does something with it; whatever the console has against it, or asks of a network, fails. */
  async function opened(url: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
    // an animated scroll would have to be waited for
    const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, ...options }); // prettier-ignore
    const complaints: string[] = [];
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => complaints.push(`dialog: ${dialog.message()}`)));
    page.on(
      'request',
      (request) => !request.url().startsWith('file:') && complaints.push(`asked for ${request.url()}`),
    );
    await page.goto(url);
    await act(page);
    await context.close();
    expect(complaints).toEqual([]);
  }

  /** Where the focus is: its anchor, or the one around it. */
  const focused = (page: Page): Promise<string> =>
    page.evaluate('document.activeElement.closest("[id]").id') as Promise<string>;
  const shownRows = (page: Page): Promise<string[]> =>
    page
      .locator('table.matrix tbody tr:visible th')
      .evaluateAll((cells) => cells.map((cell) => cell.firstChild?.textContent ?? ''));

  test('filters the claims by text, section and stance, and says how many are left', () =>
    opened(little, async (page) => {
      const left = page.locator('form.filter output');
      expect(await shownRows(page)).toHaveLength(13);
      await page.getByLabel('Section').selectOption('events');
      expect(await shownRows(page)).toEqual(['bridge-opened', 'survey', 'repairs', 'vote', 'count', 'result']);
      expect(await left.textContent()).toBe('6 of 13 claims');
      await page.getByLabel('Stance').selectOption('contradicts');
      expect(await shownRows(page)).toEqual(['bridge-opened']);
      await page.getByRole('button', { name: 'Clear' }).click();
      await expect.poll(() => left.textContent()).toBe('13 claims');
      await page.getByLabel('Text').fill('owen MARSH');
      expect(await shownRows(page)).toEqual(['owen-marsh']);
      await page.getByLabel('Text').fill('nobody at all');
      expect(await left.textContent()).toBe('0 of 13 claims');
    }));

  test('sorts by a column, the other way round when asked again', () =>
    opened(little, async (page) => {
      const header = page.getByRole('columnheader', { name: 'first' });
      await header.getByRole('button').click();
      expect(await header.getAttribute('aria-sort')).toBe('ascending');
      expect((await shownRows(page)).slice(0, 3)).toEqual(['bridge-opened', 'mayor-on-repairs', 'owen-marsh']);
      await header.getByRole('button').press('Enter');
      expect(await header.getAttribute('aria-sort')).toBe('descending');
      expect((await shownRows(page)).at(-1)).toBe('mayor-on-repairs');
      await page.getByRole('button', { name: 'Claim' }).click();
      expect(await header.getAttribute('aria-sort')).toBeNull();
      expect((await shownRows(page))[0]).toBe('ada-holm');
    }));

  test('follows a mark to its claim, and back, by keyboard', () =>
    opened(little, async (page) => {
      const mark = page.locator('a.contradicted', { hasText: 'May 1916' });
      const [id, href] = [await mark.getAttribute('id'), await mark.getAttribute('href')];
      await mark.press('Enter');
      await expect.poll(() => focused(page)).toBe(href?.slice(1));
      expect(await page.locator(':focus').textContent()).toContain('the claim says "3 May 1961"');
      // past the link to the claim's row
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => focused(page)).toBe(id);
    }));

  test('follows a cell to the article, and a note to the row of its claim, though the filter hides it', () =>
    opened(little, async (page) => {
      await page.getByLabel('Text').fill('vehicles');
      await page.getByRole('link', { name: 'agrees', exact: true }).first().click();
      await expect.poll(() => page.locator(':focus').textContent()).toBe('about 19,000');
      await page.locator('.margin a', { hasText: 'bridge-opened' }).first().click();
      await expect.poll(() => page.locator(':focus th').textContent()).toContain('bridge-opened');
      expect(await page.locator(':focus').isVisible()).toBe(true);
    }));

  test('without a script all is there, and the links work', () =>
    opened(
      written('folded.html', renderHtml(littleRun(Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`articles/copy-${n}.md`, firstText]))))), // prettier-ignore
      async (page) => {
        expect(await page.locator('form.filter').isVisible()).toBe(false);
        expect(await page.locator('article.story').count()).toBe(27);
        const mark = page.locator('#a26 a.covered', { hasText: 'Owen Marsh' });
        await mark.click();
        expect(page.url()).toMatch(/#a26p0n\d+$/);
        expect(await page.locator(':target').textContent()).toContain('owen-marsh');
      },
      { javaScriptEnabled: false },
    ));

  test('unfolds the articles of a large corpus, at once the one that a link leads to', () =>
    opened(pathToFileURL(join(folder, 'folded.html')).href, async (page) => {
      await page.locator('.measures a').last().click();
      await expect.poll(() => focused(page)).toBe('a26');
      await expect.poll(() => page.locator('article.story').count()).toBe(27);
      expect(await page.locator('.later').count()).toBe(0);
    }));

  const options = { runs: 1, seed: 1 };
  const guards = new Map(judgedIn(run.evidence).map((one) => [one.article, measureGuard(one, run.evidence.claims, options)])); // prettier-ignore
  const guarded = written('guarded.html', renderHtml(run, { guards }));

  test.for<[string, string, BrowserContextOptions]>([
    ['in light', little, {}],
    ['in dark', little, { colorScheme: 'dark' }],
    ['with guard, on a narrow screen', guarded, { viewport: { width: 390, height: 800 } }],
  ])('axe finds nothing %s, and the page does not scroll sideways', ([, url, context]) =>
    opened(
      url,
      async (page) => {
        await page.evaluate(axe);
        // what is skipped while it is out of sight would not be looked at
        await page.evaluate('document.querySelectorAll("*").forEach((one) => one.style.contentVisibility = "visible")');
        const result = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }; // prettier-ignore
        expect(result.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`))).toEqual([]); // prettier-ignore
        const [inside, outside] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[]; // prettier-ignore
        expect(inside).toBe(outside);
      },
      context,
    ),
  );

  test('a hostile article stays text', () => {
    const hostile = `${firstText}\n</script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>\n\n</noscript><iframe src="javascript:alert(4)"></iframe> \u202Etxt.exe\u202C <a href="javascript:alert(5)">May 1916</a>\n`;
    return opened(written('hostile.html', renderHtml(littleRun({ 'articles/hostile.md': hostile }))), async (page) => {
      const words = await page.locator('#a1').textContent();
      expect(words?.replaceAll(' (uncovered)', '')).toContain('</script><script>alert(1)</script><img src=x');
      expect(words).toContain('\\u{202e}txt.exe');
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('img, iframe, [onload], [href^="javascript:"]').count()).toBe(0);
    });
  });
});
