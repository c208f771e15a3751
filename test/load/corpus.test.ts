import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus, type CorpusRequest } from '../../src/load/corpus.ts';
import { InputError } from '../../src/load/input-error.ts';

let root: string;
const put = (path: string, content: string | Uint8Array = 'x'): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const load = (request: Partial<CorpusRequest> = {}) =>
  loadCorpus({ claims: ['claims'], articles: ['articles'], cwd: join(root, 'desk'), ...request });
const paths = (sources: readonly { path: string }[]): string[] => sources.map(({ path }) => path);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stet-load-'));
  put('desk/claims/war.yaml', 'about: war\n');
  put('desk/articles/a.md', '---\n---\nA\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('loadCorpus', () => {
  it('finds claims and articles at any depth, sorted, and nothing else', async () => {
    for (const path of ['claims/deep/er/calls.yml', 'claims/notes.txt', 'claims/.hidden.yaml']) put(`desk/${path}`);
    for (const path of ['z/b.txt', 'c.MD', 'd.html', '.e.md', 'node_modules/f.md']) put(`desk/articles/${path}`);
    const corpus = await load();
    expect(paths(corpus.claims)).toEqual(['claims/deep/er/calls.yml', 'claims/war.yaml']);
    expect(paths(corpus.articles)).toEqual(['articles/a.md', 'articles/c.MD', 'articles/z/b.txt']);
    expect(corpus.problems).toEqual([]);
  });

  it('gives paths outside the working directory with ../, and reads a file once', async () => {
    put('shared/articles/x.md');
    symlinkSync(join(root, 'shared/articles/x.md'), join(root, 'desk/articles/link.md'));
    const corpus = await load({ articles: ['../shared/articles', '../shared', join(root, 'shared')] });
    expect(paths(corpus.articles)).toEqual(['../shared/articles/x.md']);
    expect(paths((await load({ articles: ['articles', '../shared'] })).articles)).toEqual([
      '../shared/articles/x.md',
      'articles/a.md',
    ]);
  });

  it('takes files instead of the folders, and folders among them', async () => {
    put('desk/articles/b.md');
    put('desk/more/c.md');
    put('desk/story.markdown');
    expect(paths((await load({ files: ['articles/b.md', 'more', 'story.markdown'] })).articles)).toEqual([
      'articles/b.md',
      'more/c.md',
      'story.markdown',
    ]);
  });

  it('leaves a README without front matter out, unless it is named', async () => {
    put('desk/articles/README.md', '# How to\n');
    put('desk/articles/sub/readme.md', '---\noutlet: x\n---\n');
    expect(paths((await load()).articles)).toEqual(['articles/a.md', 'articles/sub/readme.md']);
    expect(paths((await load({ files: ['articles/README.md'] })).articles)).toEqual(['articles/README.md']);
  });

  it('keeps a byte order mark as one unit, and CRLF', async () => {
    put('desk/articles/a.md', '\uFEFF---\r\n');
    expect((await load()).articles[0]?.text).toBe('\uFEFF---\r\n');
  });

  it.each([
    ['articles/bad.md', [0x41, 0xc3, 0xa9, 0xff, 0x42], 'Byte 3 (0xFF) is not UTF-8; expected a text file in UTF-8', 'article-schema', 'bad'],
    ['articles/cut.txt', [0x41, 0xe2, 0x80], 'Byte 1 (0xE2) is not UTF-8; expected a text file in UTF-8', 'article-schema', 'cut'],
    ['articles/mark.md', [0xef, 0xbf, 0xbd, 0x80], 'Byte 3 (0x80) is not UTF-8; expected a text file in UTF-8', 'article-schema', 'mark'],
    ['articles/wide.md', [0xff, 0xfe, 0x41, 0x00], 'The file begins as UTF-16 does; expected a text file in UTF-8', 'article-schema', 'wide'],
    ['claims/bad.yaml', [0xe9], 'Byte 0 (0xE9) is not UTF-8; expected a text file in UTF-8', 'claim-schema', undefined],
  ] as const)('%s that is not UTF-8 is a problem, and the rest is read', async (path, bytes, message, check, article) => {
    put(`desk/${path}`, Uint8Array.from(bytes));
    const corpus = await load();
    expect(corpus.problems).toHaveLength(1);
    expect(corpus.problems[0]).toMatchObject({ message, check, span: { source: { path }, start: 0, end: 0 } });
    expect(corpus.problems[0]?.article).toBe(article);
    expect(paths(corpus.articles)).toEqual(['articles/a.md']);
    expect(paths(corpus.claims)).toEqual(['claims/war.yaml']);
  }); // prettier-ignore

  it('passes over a folder called x.md, a pipe, a link to nothing and a loop of links', async () => {
    put('desk/articles/folder.md/inner.txt');
    execFileSync('mkfifo', [join(root, 'desk/articles/pipe.md')]);
    symlinkSync(join(root, 'nowhere.md'), join(root, 'desk/articles/broken.md'));
    symlinkSync(join(root, 'desk/articles'), join(root, 'desk/articles/loop'));
    expect(paths((await load()).articles)).toEqual(['articles/a.md', 'articles/folder.md/inner.txt']);
  });

  it('takes a default folder that does not exist for an empty one', async () => {
    const corpus = await load({ claims: ['none'], articles: ['nil'], defaults: { claims: true, articles: true } });
    expect(corpus).toEqual({ claims: [], articles: [], problems: [] });
  });

  it.each([
    [{ articles: ['artcles'] }, '"artcles" does not exist; is "articles" meant?', 'articles'],
    [{ claims: ['./claim'] }, '"./claim" does not exist; is "claims" meant?', 'claims'],
    [{ files: ['artcles/a.md'] }, '"artcles/a.md" does not exist; is "articles/a.md" meant?', 'articles/a.md'],
    [{ files: ['articles/a'] }, '"articles/a" does not exist; is "articles/a.md" meant?', 'articles/a.md'],
    [{ files: ['quite/elsewhere.md'] }, '"quite/elsewhere.md" does not exist', undefined],
    [{ files: ['claims/war.yaml'] }, '"claims/war.yaml" is a claim file, and an article was expected: claims are given with --claims', undefined],
  ] as const)('%j cannot be had', async (request, message, nearest) => {
    const failure = await load(request).then(() => undefined, (error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(failure).toMatchObject({ message });
    expect((failure as InputError).nearest).toBe(nearest);
  }); // prettier-ignore

  it('will not open a pipe that is named', async () => {
    execFileSync('mkfifo', [join(root, 'desk/pipe.md')]);
    await expect(load({ files: ['pipe.md'] })).rejects.toThrow('"pipe.md" is neither a file nor a folder');
  });
});
