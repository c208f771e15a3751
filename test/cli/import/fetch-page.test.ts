import type { lookup } from 'node:dns';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublic } from '../../../src/cli/import/addresses.ts';
import { fetchPage } from '../../../src/cli/import/fetch-page.ts';
import type { FetchOptions } from '../../../src/cli/import/fetch-page.ts';

describe('addresses', () => {
  test.each([
    '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '169.253.1.1', '223.255.255.255', '2606:4700::1111', '::ffff:8.8.8.8', '2a00:1450::5',
  ])('%s is public', (address) => expect(isPublic(address)).toBe(true)); // prettier-ignore

  test.each([
    '0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.9.9.9', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.8',
    '192.168.1.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1',
    '::ffff:7f00:1', '::ffff:10.1.1.1', '::7f00:1', '64:ff9b::7f00:1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001:db8::1', '2001::1',
    '2002:7f00:1::', '', 'localhost',
  ])('%s is not', (address) => expect(isPublic(address)).toBe(false)); // prettier-ignore
});

const page = '<p>The pier fell.</p>';
const html = { 'content-type': 'text/html; charset=utf-8' };
const answers: Readonly<Record<string, RequestListener>> = {
  '/page': (_, to) => to.writeHead(200, html).end(page),
  '/gzip': (_, to) => to.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page)),
  '/deflate': (_, to) => to.writeHead(200, { ...html, 'content-encoding': 'deflate' }).end(deflateSync(page)),
  '/br': (_, to) => to.writeHead(200, { ...html, 'content-encoding': 'br' }).end(brotliCompressSync(page)),
  '/bomb': (_, to) => to.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000))),
  '/torn': (_, to) => to.writeHead(200, { ...html, 'content-encoding': 'gzip' }).end(gzipSync(page).subarray(0, 20)),
  '/packed': (_, to) => to.writeHead(200, { ...html, 'content-encoding': 'zstd' }).end(page),
  '/pdf': (_, to) => to.writeHead(200, { 'content-type': 'application/pdf' }).end(page),
  '/untyped': (_, to) => to.writeHead(200, {}).end(page),
  '/slow': (_, to) => to.writeHead(200, html).write('<p>'),
  '/silent': () => undefined,
  '/once': (_, to) => to.writeHead(302, { location: '/page' }).end(),
  '/loop': (_, to) => to.writeHead(301, { location: '/loop' }).end(),
  '/file': (_, to) => to.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/inside': (_, to) => to.writeHead(302, { location: `http://127.0.0.2:${port()}/page` }).end(),
  '/named': (_, to) => to.writeHead(302, { location: 'http://user:secret@127.0.0.1/' }).end(),
}; // prettier-ignore

let server: Server;
const port = (): number => (server.address() as AddressInfo).port;
beforeAll(async () => {
  server = createServer((from, to) => (answers[from.url ?? ''] ?? ((_, end) => end.writeHead(404).end()))(from, to));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Asks the server of this test, and no other. */
const get = (path: string, options: Partial<FetchOptions> = {}) =>
  fetchPage(path.startsWith('/') ? `http://127.0.0.1:${port()}${path}` : path, {
    allows: (address) => address === '127.0.0.1',
    agent: 'stet/test',
    ...options,
  });

describe('a page is fetched', () => {
  test.each(['/page', '/gzip', '/deflate', '/br', '/once'])('%s', async (path) => {
    const { bytes, url, contentType } = await get(path);
    expect(new TextDecoder().decode(bytes)).toBe(page);
    expect(url).toBe(`http://127.0.0.1:${port()}${path === '/once' ? '/page' : path}`);
    expect(contentType).toBe('text/html; charset=utf-8');
  });

  test.each<[string, string, RegExp, Partial<FetchOptions>?]>([
    ['what is not there', '/none', /answered 404 Not Found$/],
    ['what is no page', '/pdf', /is "application\/pdf"; expected a page/],
    ['what has no type', '/untyped', /is "of no type"/],
    ['what is too large once unpacked', '/bomb', /is larger than 5 MB$/],
    ['what breaks off', '/torn', /^cannot fetch /],
    ['what is packed in an unknown way', '/packed', /packed as "zstd"/],
    ['what never ends', '/slow', /took longer than 0\.2 seconds$/, { time: 200 }],
    ['what never answers', '/silent', /took longer than 0\.2 seconds$/, { time: 200 }],
    ['what goes in circles', '/loop', /redirects more than 5 times$/],
    ['what leads to a file', '/file', /"file:\/\/\/etc\/passwd" is not fetched/],
    ['what leads to another server', '/inside', /"127\.0\.0\.2" is at 127\.0\.0\.2, which is no public address/],
    ['what leads to a password', '/named', /holds a user's name or password/],
    ['another scheme', 'ftp://127.0.0.1/', /is not fetched; expected an address that begins with/],
    ['what is no address', 'http://', /is no address of a page/],
  ])('but not %s', async (_, path, message, options) => {
    await expect(get(path, options)).rejects.toThrow(message);
  });

  test.each([
    'http://127.0.0.1/', 'http://localhost/', 'http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.1/', 'http://127.1/', 'http://[::1]/',
    'http://[::ffff:127.0.0.1]/', 'http://[::ffff:7f00:1]/', 'http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/', 'http://[fd00::1]/', 'http://0/',
  ])('nor from the inside: %s', async (url) => {
    await expect(get(url, { allows: isPublic })).rejects.toThrow(/which is no public address; --allow-private/);
  }); // prettier-ignore

  test('nor from a name that leads inside, at whatever moment it does', async () => {
    const asked: string[] = [];
    const resolve = ((name: string, _: object, done: (error: null, found: object[]) => void) => {
      asked.push(name);
      // right the first time, and another the next: as a server of names may that wants to get in
      done(null, [
        { address: asked.length === 1 ? '93.184.215.14' : '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
      ]);
    }) as unknown as typeof lookup;
    await expect(get('http://news.example/', { allows: isPublic, resolve })).rejects.toThrow(
      '"news.example" is at ::1',
    );
    await expect(get('http://news.example/', { allows: isPublic, resolve })).rejects.toThrow(
      '"news.example" is at 127.0.0.1',
    );
    expect(asked).toEqual(['news.example', 'news.example']);
  });
});
