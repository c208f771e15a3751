import { lookup as resolveName } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage, RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { InputError } from '../../load/input-error.ts';

/** A page as a server gave it. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** After all redirects. */
  readonly url: string;
  readonly contentType: string;
}

export interface FetchOptions {
  /** Whether a server at this address may be asked. */
  readonly allows: (address: string) => boolean;
  readonly agent: string;
  /** Milliseconds, for everything together. */
  readonly time?: number;
  /** Bytes, unpacked. */
  readonly size?: number;
  readonly resolve?: typeof resolveName;
}

export const mostBytes = 5_000_000;
const mostTime = 10_000;
const mostRedirects = 5;

/**
 * The page at an address. Redirects are followed, and each is judged as the first address was: http and https alone, and no server whose
 * address is not allowed, whatever its name resolves to at the moment of the connection. Throws an `InputError`.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const { time = mostTime } = options;
  const signal = AbortSignal.timeout(time);
  try {
    let url = urlOf(address);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const answer = await get(url, signal, options);
      const status = answer.statusCode ?? 0;
      const next = answer.headers.location;
      if (![301, 302, 303, 307, 308].includes(status) || next === undefined) return await pageOf(answer, url, options);
      answer.destroy();
      url = urlOf(next, url);
    }
    throw new InputError(`"${address}" redirects more than ${mostRedirects} times`);
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (signal.aborted) throw new InputError(`"${address}" took longer than ${time / 1000} seconds`);
    throw new InputError(`cannot fetch "${address}": ${error instanceof Error ? error.message || codeOf(error) : String(error)}`); // prettier-ignore
  }
}

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : error.name);

function urlOf(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href))
    throw new InputError(`"${text}" is no address of a page; expected one such as "https://example.org/story"`);
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new InputError(`"${url.href}" is not fetched; expected an address that begins with "https://" or "http://"`); // prettier-ignore
  if (url.username !== '' || url.password !== '') throw new InputError(`the address of "${url.host}" holds a user's name or password; expected one without`); // prettier-ignore
  return url;
}

const refusal = (host: string, address: string): InputError =>
  new InputError(`"${host}" is at ${address}, which is no public address; --allow-private fetches it all the same`);

function get(url: URL, signal: AbortSignal, options: FetchOptions): Promise<IncomingMessage> {
  // What is no name is looked up by nobody.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) > 0 && !options.allows(host)) throw refusal(url.hostname, host);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const settings: RequestOptions = {
    headers: { accept: 'text/html, application/xhtml+xml', 'accept-encoding': 'gzip, deflate, br', 'user-agent': options.agent }, // prettier-ignore
    lookup: lookupFor(options),
    // a connection of before is to whatever address was right then
    agent: false,
    signal,
  };
  return new Promise((done, fail) => {
    const asked = request(url, settings, done);
    asked.on('socket', (socket) =>
      socket.once('connect', () => {
        const { remoteAddress } = socket;
        if (remoteAddress !== undefined && !options.allows(remoteAddress))
          asked.destroy(refusal(url.hostname, remoteAddress));
      }),
    );
    asked.on('error', fail).end();
  });
}

/** The resolver that the connection itself uses: there is no moment between the judgement and the connection. */
function lookupFor({ allows, resolve = resolveName }: FetchOptions): LookupFunction {
  return (host, settings, callback) => {
    resolve(host, { ...settings, all: true }, (error: Error | null, found: LookupAddress[]) => {
      const refused = error ? undefined : found.find(({ address }) => !allows(address));
      const [first] = error ? [] : found;
      if (error) callback(error, '', 0);
      else if (refused) callback(refusal(host, refused.address), '', 0);
      else if (settings.all === true) callback(null, found);
      else callback(first ? null : new Error('it has no address'), first?.address ?? '', first?.family ?? 0);
    });
  };
}

async function pageOf(answer: IncomingMessage, url: URL, { size = mostBytes }: FetchOptions): Promise<FetchedPage> {
  const status = answer.statusCode ?? 0;
  const contentType = answer.headers['content-type'] ?? '';
  try {
    if (status !== 200) throw new InputError(`"${url.href}" answered ${status} ${answer.statusMessage ?? ''}`.trim());
    if (!/^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i.test(contentType)) throw new InputError(`"${url.href}" is "${contentType || 'of no type'}"; expected a page, "text/html"`); // prettier-ignore
    const bytes = await readAll(unpacked(answer, url), size, url.href);
    return { bytes, url: url.href, contentType };
  } finally {
    answer.destroy();
  }
}

function unpacked(answer: IncomingMessage, url: URL): Readable {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return answer;
  const unpack = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress }[encoding]; // prettier-ignore
  if (!unpack) throw new InputError(`"${url.href}" is packed as "${encoding}"; expected gzip, deflate or br`);
  const through = unpack();
  answer.on('error', (error) => through.destroy(error));
  return answer.pipe(through);
}

/** Counted as it comes, so that a small archive of a huge text is stopped in time. */
async function readAll(stream: Readable, size: number, name: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    total += bytes.length;
    if (total > size) {
      stream.destroy();
      throw new InputError(`"${name}" is larger than ${size / 1_000_000} MB`);
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
