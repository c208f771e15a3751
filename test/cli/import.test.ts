import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf, stet } from './stet.ts';
import type { Outcome } from './stet.ts';

const body =
  '<p>The pier at Selm opened on 3 May 1961 with 340 guests.</p><p>“We will sail,” said Adair Lindqvist.</p>';
const head =
  '<meta property="og:site_name" content="The Selm Ledger"><meta property="article:published_time" content="2026-02-10T07:30+13:00">';
const page = `<html lang="en"><head><title>x</title>${head}</head><body><h1>Pier: "open" again</h1>${body}</body></html>`;

const desk = folderOf({
  'page.html': page,
  'bare.html': `<html><body>${body}</body></html>`,
  'dated.html': `<html><head><title>Pier again</title><link rel="canonical" href="https://ledger.example/2026/02/11/pier"></head><body>${body}</body></html>`,
  'sub/empty.html': '<html><body></body></html>',
});
const run = (...args: string[]): Promise<Outcome> => stet(['import', ...args], desk);
const read = (path: string): string => readFileSync(join(desk.cwd, path), 'utf8');

let server: Server;
const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`;
beforeAll(async () => {
  server = createServer((_, to) => to.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' }).end(Buffer.from(page.replace('again', 'caf\xe9').replace(/[“”]/g, (mark) => (mark === '“' ? '\x93' : '\x94')), 'latin1'))); // prettier-ignore
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.close();
  desk.remove();
});

describe('stet import', () => {
  test('makes an article of a file, and says what Stet reads in it', async () => {
    const { code, out, err } = await run('page.html');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(read('articles/selm-ledger-2026-02-10.md')).toBe(
      '---\noutlet: "The Selm Ledger"\nheadline: "Pier: \\"open\\" again"\npublished: 2026-02-10T07:30+13:00\nlanguage: "en"\n---\n' +
        'The pier at Selm opened on 3 May 1961 with 340 guests.\n\n“We will sail,” said Adair Lindqvist.\n',
    );
    expect(out).toBe(
      'articles/selm-ledger-2026-02-10.md: The Selm Ledger, 2026-02-10T07:30+13:00, "Pier: "open" again"\n' +
        '  text: 2 paragraphs\n  read: 1 date, 1 figure, 1 quotation, 2 names\n',
    );
    expect((await stet(['check'], desk)).out).not.toContain('article-schema');
  });

  test('overwrites nothing: the next of that day is told apart by its headline', async () => {
    expect((await run('page.html')).out).toContain('articles/selm-ledger-2026-02-10-pier-open-again.md: ');
    const third = await run('page.html');
    expect(third).toMatchObject({ code: 2, out: '' });
    expect(third.err).toMatch(
      /^error: "articles\/selm-ledger-2026-02-10[\w-]*\.md" exists already, and nothing is overwritten/,
    );
    writeFileSync(join(desk.cwd, 'articles/mine.txt'), 'mine');
    const mine = await run('page.html', '--id', 'mine');
    expect(mine.err).toContain('"articles/mine.txt" has the id "mine" already');
    expect(read('articles/mine.txt')).toBe('mine');
  });

  test('asks for what the page does not say, and takes it from options', async () => {
    const { code, err } = await run('bare.html');
    expect(code).toBe(2);
    expect(err).toContain('expected also --outlet NAME and --headline TEXT and --published DATE');
    const given = [
      '--outlet',
      'Ledger',
      '--headline',
      'Pier',
      '--published',
      '2026-02-12',
      '--into',
      'articles/2026/pier.md',
    ];
    expect((await run('bare.html', ...given)).code).toBe(0);
    expect(read('articles/2026/pier.md')).toContain('outlet: "Ledger"\nheadline: "Pier"\npublished: 2026-02-12\n---\n');
  });

  test('says what is only guessed', async () => {
    const { out } = await run('dated.html');
    expect(out).toContain('articles/ledger-example-2026-02-11.md');
    expect(out).toContain('the page does not state the date and the headline as such');
    expect(read('articles/ledger-example-2026-02-11.md')).toContain('published: 2026-02-11\ndateInferred: true\nheadlineInferred: true\nurl: "https://ledger.example/2026/02/11/pier"\n'); // prettier-ignore
    expect((await run('dated.html')).err).toContain('"articles/ledger-example-2026-02-11.md" exists already');
  });

  test('fetches a page, where a private server is allowed', async () => {
    expect((await run(address())).err).toContain('"127.0.0.1" is at 127.0.0.1, which is no public address');
    expect((await run(address(), '--allow-private', '--id', 'fetched')).code).toBe(0);
    const text = read('articles/fetched.md');
    expect(text).toContain(`headline: "Pier: \\"open\\" café"\n`);
    expect(text).toContain(`url: "${address()}"\n`);
    expect(text).toContain('“We will sail,” said');
  });

  test.each<[string, string[], string]>([
    ['a file that is not there', ['paeg.html'], '"paeg.html" does not exist; is "page.html" meant?'],
    ['a folder', ['sub'], '"sub" is no file'],
    ['a page without text', ['sub/empty.html'], 'has no text that could be an article'],
    ['no date', ['page.html', '--published', 'soon'], '--published: "soon" is no date'],
    ['two names', ['page.html', '--id', 'a', '--into', 'articles/a.md'], '--id and --into both name the article'],
    ['a folder above', ['page.html', '--id', '../x'], '--id: "../x" is no name'],
    ['a path', ['page.html', '--id', '/etc/x'], '--id: "/etc/x" is no name'],
    ['another path', ['page.html', '--id', 'a\\b'], '--id: "a\\\\b" is no name'],
    ['a NUL', ['page.html', '--id', 'a\0b'], '--id: "a\\u0000b" is no name'],
    ['a line break', ['page.html', '--id', 'a\nb'], '--id: "a\\nb" is no name'],
    ['a device', ['page.html', '--id', 'COM1.x'], '"COM1.x" is the name of a device on Windows'],
    ['a dot', ['page.html', '--id', '.hidden'], '--id: ".hidden" is no name'],
    ['nothing', ['page.html', '--id', ''], '--id: "" is no name'],
    ['a long name', ['page.html', '--id', 'a'.repeat(300)], 'a name of 300 bytes is too long'],
    ['an ending', ['page.html', '--id', 'a.md'], '--id: "a.md" has the ending of a file; expected "a"'],
    ['a file above', ['page.html', '--into', 'articles/../x.md'], '"articles/../x.md" is not in "articles"'],
    ['a file elsewhere', ['page.html', '--into', '/tmp/x.md'], '"/tmp/x.md" is not in "articles"'],
    ['a device as a folder', ['page.html', '--into', 'articles/nul/x.md'], '"nul" is the name of a device'],
    ['a claim file', ['page.html', '--into', 'articles/x.yaml'], 'is no name of an article\'s file'],
    ['a NUL in a path', ['page.html', '--into', 'articles/x\0.md'], 'is no name of an article\'s file'],
    ['another scheme', ['file:///etc/passwd'], '"file:///etc/passwd" is not fetched'],
  ])('cannot run on %s', async (_, args, message) => {
    const before = readdirSync(join(desk.cwd, 'articles'), { recursive: true });
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(readdirSync(join(desk.cwd, 'articles'), { recursive: true })).toEqual(before);
    expect(existsSync(join(desk.cwd, '../x.md'))).toBe(false);
  }); // prettier-ignore

  test('a disk that cannot be written to is an error with the path', async () => {
    const { code, err } = await run('page.html', '--articles', 'page.html');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: cannot write "page.html/selm-ledger-2026-02-10.md": its folder cannot be made: a file has its name\n',
    });
  });
});
