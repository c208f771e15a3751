/** Folders as they should not be: what cannot be read is a finding, what is no file is left out, and nothing hangs. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/load/corpus.ts';
import { checkSources } from '../../src/run.ts';
import { stet } from '../cli/stet.ts';

let desk: string;
const put = (path: string, text: string | Uint8Array = 'x'): void => {
  mkdirSync(dirname(join(desk, path)), { recursive: true });
  writeFileSync(join(desk, path), text);
};
const load = (files?: readonly string[]) =>
  loadCorpus({ claims: ['claims'], articles: ['articles'], cwd: desk, ...(files && { files }) });

/** What was read, and what was said of the rest. */
const read = async (files?: readonly string[]): Promise<readonly [string[], string[]]> => {
  const { articles, problems } = await load(files);
  return [articles.map(({ path }) => path), problems.map(({ span, message }) => `${span.source.path}: ${message}`)];
};

beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'stet-hostile-'));
  chmodSync(desk, 0o755);
  put('claims/a.yaml', '');
  put('articles/a.md', 'A\n');
});
afterEach(() => {
  rmSync(desk, { recursive: true, force: true });
});

describe('what is no file', () => {
  test('is left out in a folder: pipes, sockets, devices and folders', async () => {
    execFileSync('mkfifo', [join(desk, 'articles/pipe.md')]);
    symlinkSync('/dev/zero', join(desk, 'articles/zero.md'));
    mkdirSync(join(desk, 'articles/folder.md'));
    const server = createServer();
    await new Promise<void>((done) => server.listen(join(desk, 'articles/socket.md'), done));
    expect(await read()).toEqual([['articles/a.md'], []]);
    await new Promise((done) => server.close(done));
  });

  test.each([
    ['pipe.md', '"pipe.md" is neither a file nor a folder'],
    ['zero.md', '"zero.md" is neither a file nor a folder'],
    ['loop.md', 'cannot read "loop.md": it is a link to itself'],
  ])('is refused where it is named: %s', async (name, message) => {
    execFileSync('mkfifo', [join(desk, 'pipe.md')]);
    symlinkSync('/dev/zero', join(desk, 'zero.md'));
    symlinkSync('loop.md', join(desk, 'loop.md'));
    await expect(load([name])).rejects.toThrow(message);
    expect(await stet(['read', name], { cwd: desk })).toMatchObject({ code: 2, err: `error: ${message}\n` });
  });

  test('a pipe among the claims does not keep a run waiting', async () => {
    execFileSync('mkfifo', [join(desk, 'claims/pipe.yaml')]);
    expect((await load()).claims.map(({ path }) => path)).toEqual(['claims/a.yaml']);
  });
});

describe('links', () => {
  test('out of the folder are followed, and a file is read once', async () => {
    put('archive/b.md');
    symlinkSync(join(desk, 'archive'), join(desk, 'articles/old'));
    symlinkSync(join(desk, 'archive/b.md'), join(desk, 'articles/also.md'));
    expect(await read()).toEqual([['articles/a.md', 'articles/also.md'], []]);
  });

  test('in a circle, to themselves and to nothing end', async () => {
    put('other/b.md');
    symlinkSync(join(desk, 'other'), join(desk, 'articles/other'));
    symlinkSync(join(desk, 'articles'), join(desk, 'other/back'));
    symlinkSync('self.md', join(desk, 'articles/self.md'));
    symlinkSync('nowhere.md', join(desk, 'articles/nothing.md'));
    expect(await read()).toEqual([['articles/a.md', 'articles/other/b.md'], []]);
  });
});

describe('what cannot be read', () => {
  /** What is read by somebody else than the superuser, who may read anything: in a process of his own, by a copy that he may read. */
  const readAsNobody = async (): Promise<unknown> => {
    const copy = join(desk, 'load.mjs');
    await build({ entryPoints: ['src/load/corpus.ts'], outfile: copy, bundle: true, format: 'esm', platform: 'node' });
    const script = `import { loadCorpus } from ${JSON.stringify(copy)};
      const { articles, problems } = await loadCorpus({ claims: ['claims'], articles: ['articles'], cwd: ${JSON.stringify(desk)} });
      console.log(JSON.stringify([articles.map(({ path }) => path), problems.map(({ span, message }) => span.source.path + ': ' + message)]));`;
    const owner = process.getuid?.() === 0 ? { uid: 65_534 } : {};
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { ...owner, cwd: desk, encoding: 'utf8' }); // prettier-ignore
    return JSON.parse(out) as unknown;
  };

  test.skipIf(process.platform === 'win32')(
    'a file and a folder that are closed are findings, and the rest is read',
    async () => {
      put('articles/closed.md');
      put('articles/shut/b.md');
      chmodSync(join(desk, 'articles/closed.md'), 0);
      chmodSync(join(desk, 'articles/shut'), 0);
      expect(await readAsNobody()).toEqual([
        ['articles/a.md'],
        [
          'articles/closed.md: The file cannot be read: permission was denied',
          'articles/shut: The folder cannot be read: permission was denied',
        ],
      ]);
      chmodSync(join(desk, 'articles/shut'), 0o755);
    },
  );

  test('a file that vanishes once it has been found', async () => {
    // what is named is looked at before the first wait, and read after it
    const loading = loadCorpus({ claims: ['claims/a.yaml', 'claims'], articles: ['articles'], cwd: desk });
    rmSync(join(desk, 'claims/a.yaml'));
    const { claims, problems } = await loading;
    expect(claims).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual(['The file cannot be read: it is there no more']);
  });

  test('a name that is not UTF-8', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${desk}/articles/b`), Buffer.from([0xff]), Buffer.from('.md')]), 'x');
    expect(await read()).toEqual([
      ['articles/a.md'],
      ['articles/b\uFFFD.md: The file cannot be read: its name is not UTF-8'],
    ]);
  });

  test('more than 4 MiB', async () => {
    put('articles/large.md');
    truncateSync(join(desk, 'articles/large.md'), 100_000_000);
    expect(await read()).toEqual([
      ['articles/a.md'],
      ['articles/large.md: The file has 100000000 bytes; expected 4194304 (4 MiB) at most'],
    ]);
  });
});

describe('what can be read, however odd', () => {
  test('names with line breaks and control characters, shown on one line', async () => {
    put('articles/two\nlines\u001b[2J.md', '---\n');
    expect((await read())[0]).toEqual(['articles/a.md', 'articles/two\nlines\u001b[2J.md']);
    const { out } = await stet(['check'], { cwd: desk });
    expect(out).toContain('articles/two lines␛[2J.md:1:1');
    expect(out).not.toMatch(/\u001b|^lines/m);
  });

  test('names that differ in case alone are two articles', async () => {
    put('articles/A.md');
    expect((await read())[0]).toEqual(['articles/A.md', 'articles/a.md']);
  });

  test('empty files: no front matter in an article, nothing wrong with claims', async () => {
    put('articles/a.md', '');
    const corpus = await load();
    const { findings } = checkSources(corpus, { today: 0 });
    expect(findings.map(({ check, primary }) => [check, primary.span.start, primary.span.end])).toEqual([
      ['article-schema', 0, 0],
    ]);
  });

  test('five hundred tiny files', async () => {
    for (let at = 0; at < 500; at += 1) put(`articles/${at % 50}/${at}.md`, 'x\n');
    expect((await read())[0]).toHaveLength(501);
  });
});
