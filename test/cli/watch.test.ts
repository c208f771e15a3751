/** `stet check --watch`: what is shown is what is on the disk. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { folderOf, stet } from './stet.ts';

const article = (year: string): string =>
  `---\noutlet: The Post\nheadline: New bridge\npublished: 2024-05-02\n---\nThe old bridge fell in May ${year}.\n`;
const claim = 'events:\n  bridge-fall: {when: 2019-05-15, said: bridge fell}\n';
const folders: ReturnType<typeof folderOf>[] = [];
afterAll(() => folders.forEach(({ remove }) => remove()));

/** A watch over a folder of these files. */
function watching(files: Readonly<Record<string, string>>, ...args: string[]) {
  const folder = folderOf(files);
  folders.push(folder);
  const { cwd } = folder;
  const controller = new AbortController();
  let out = '';
  let err = '';
  const over = main(['check', '--watch', ...args], {
    cwd,
    version: '1.2.3',
    print: (text) => {
      out += text;
      return Promise.resolve();
    },
    complain: (text) => (err += text),
    progress: () => undefined,
    readInput: () => Promise.resolve(new Uint8Array()),
    colour: false,
    clear: '<clear>',
    stopped: () => controller.signal,
  });
  return {
    over,
    stop: () => controller.abort(),
    complaints: () => err,
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    },
    remove: (path: string) => rmSync(join(cwd, path), { recursive: true }),
    /** What is on the screen, once it is this and nothing is at work any more. */
    shows: (pattern: RegExp) =>
      vi.waitFor(
        () => {
          const screen = out.slice(out.lastIndexOf('<clear>'));
          expect(screen).toMatch(/watching for changes; Ctrl-C stops\n$/);
          expect(screen).toMatch(pattern);
        },
        { timeout: 15_000, interval: 20 },
      ),
  };
}

describe('stet check --watch', () => {
  test('checks again after every change, and ends cleanly', async () => {
    const watch = watching({ 'claims/bridge.yaml': claim, 'articles/bridge.md': article('2014') });
    await watch.shows(/^<clear>\d\d:\d\d:\d\d\n\nerror\[date-mismatch\] articles\/bridge.md:6:24/);
    watch.write('articles/bridge.md', article('2019'));
    await watch.shows(/^<clear>\S+ {2}articles\/bridge.md changed\n\nNo contradictions\n1 article, 1 claim/);
    // A file that an editor is only half done with, and then is.
    watch.write('claims/bridge.yaml', claim.slice(0, 30));
    await watch.shows(/claims\/bridge.yaml changed\n\nerror\[claim-schema\]/);
    watch.write('claims/bridge.yaml', claim.replace('2019', '2018'));
    await watch.shows(/error\[date-mismatch\]/);
    // In a new folder, and in one that is removed and made again.
    watch.write('articles/2025/may/other.md', article('2015'));
    await watch.shows(/articles\/2025\/may\/other.md added\n[^]*2 errors/);
    watch.remove('claims');
    await watch.shows(/claims\/bridge.yaml removed\n\nNo contradictions\n2 articles, 0 claims/);
    watch.write('claims/bridge.yaml', claim);
    await watch.shows(/claims\/bridge.yaml added\n[^]*1 error\b/);
    watch.remove('articles/2025');
    await watch.shows(/other.md removed\n\nNo contradictions/);
    watch.write('articles/2025/may/other.md', article('2016'));
    await watch.shows(/"May 2016"/);
    watch.stop();
    expect(await watch.over).toBe(0);
    expect(watch.complaints()).toBe('');
  });

  test('says that a folder is not there, until it is', async () => {
    const watch = watching({ 'claims/bridge.yaml': claim }, '--articles', 'news');
    await watch.shows(/error: "news" does not exist/);
    watch.write('news/bridge.md', article('2014'));
    await watch.shows(/error\[date-mismatch\] news\/bridge.md:6:24/);
    watch.remove('news');
    await watch.shows(/error: "news" does not exist/);
    watch.stop();
    expect(await watch.over).toBe(0);
  });

  test('stops at once, even while nothing happens', async () => {
    const watch = watching({});
    await watch.shows(/0 articles, 0 claims/);
    watch.stop();
    expect(await watch.over).toBe(0);
  });

  test.each([[['--format', 'json']], [['--output', 'report.txt']]])(
    'goes with the text report alone, not with %j',
    async (args) => {
      const folder = folderOf({});
      folders.push(folder);
      expect(await stet(['check', '--watch', ...args], folder)).toMatchObject({
        code: 2,
        err: 'error: "--watch" shows the text report; expected no "--format" and no "--output" beside it\n',
      });
    },
  );
});
