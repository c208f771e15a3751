import { createHash, randomBytes } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

// A kept file: what it is and whose, lines, and a checksum of all that. One that is torn, foreign or of another key is as good as none.

const magic = 'stet cache 2';

/** Texts, or their bytes in UTF-8, give the same. */
export const digest = (parts: Iterable<string | Uint8Array>): string => {
  const hash = createHash('sha256');
  let texts = '';
  for (const part of parts) {
    texts += `${Buffer.byteLength(part)}:`;
    if (typeof part === 'string') texts += part;
    else {
      hash.update(texts).update(part);
      texts = '';
    }
  }
  return hash.update(texts).digest('hex');
};

const headOf = (key: string): string => `${magic} ${key}\n`;
const checksumLength = 64;
const newline = 10;

/** The lines that were kept under a key, in UTF-8; `undefined` where there are none that can be trusted. */
export function readKept(file: string, key: string): readonly Buffer[] | undefined {
  const bytes = bytesOf(file);
  const head = Buffer.from(headOf(key));
  const end = bytes.length - checksumLength;
  if (end < head.length || !bytes.subarray(0, head.length).equals(head)) return undefined;
  const checksum = createHash('sha256').update(bytes.subarray(0, end)).digest('hex');
  return bytes.toString('latin1', end) === checksum ? linesOf(bytes.subarray(head.length, end)) : undefined;
}

function bytesOf(file: string): Buffer {
  try {
    // who opens a pipe waits for its writer
    if (statSync(file).isFile()) return readFileSync(file);
  } catch {
    // there is nothing yet, or nothing that can be read
  }
  return Buffer.alloc(0);
}

/** Each ends with a line break. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let start = 0, end: number; start < bytes.length; start = end + 1) {
    end = bytes.indexOf(newline, start);
    if (end < 0) end = bytes.length;
    lines.push(bytes.subarray(start, end));
  }
  return lines;
}

/**
 * Keeps lines for a later run, as they come and without holding them: whole once it is `done`, or not at all. Where that cannot be
 * (a full disk, a folder that may not be written), nothing is, and the later run does the work again.
 */
export class Keeper {
  readonly #file: string;
  readonly #temporary: string;
  readonly #hash: Hash = createHash('sha256');
  /** `undefined` once something went wrong. */
  #to: number | undefined;
  #pending: Buffer[] = [];
  #size = 0;

  constructor(file: string, key: string) {
    this.#file = file;
    this.#temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
    this.#try(() => {
      mkdirSync(dirname(file), { recursive: true });
      this.#to = openSync(this.#temporary, 'wx');
    });
    this.#write(Buffer.from(headOf(key)));
  }

  /** A line in which there is no line break. */
  add(line: string | Buffer): void {
    this.#write(typeof line === 'string' ? Buffer.from(line) : line);
    this.#write(lineBreak);
  }

  done(): void {
    this.#flush();
    this.#pending.push(Buffer.from(this.#hash.digest('hex')));
    this.#flush();
    const to = this.#to;
    if (to === undefined) return;
    this.#to = undefined;
    this.#try(() => {
      closeSync(to);
      renameSync(this.#temporary, this.#file);
    });
  }

  #write(bytes: Buffer): void {
    if (this.#to === undefined) return;
    this.#hash.update(bytes);
    this.#pending.push(bytes);
    this.#size += bytes.length;
    if (this.#size > atOnce) this.#flush();
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#size = 0;
    this.#try(() => {
      for (let at = 0; this.#to !== undefined && at < bytes.length;) at += writeSync(this.#to, bytes, at);
    });
  }

  #try(step: () => void): void {
    try {
      step();
    } catch {
      this.#giveUp();
    }
  }

  #giveUp(): void {
    const to = this.#to;
    this.#to = undefined;
    try {
      if (to !== undefined) closeSync(to);
      rmSync(this.#temporary, { force: true });
    } catch {
      // what is left is found by `prune`
    }
  }
}

const lineBreak = Buffer.from([newline]);

/** Bytes. */
const atOnce = 1024 * 1024;

/** Keeps lines that are all there. */
export function keep(file: string, key: string, lines: Iterable<string | Buffer>): void {
  const keeper = new Keeper(file, key);
  for (const line of lines) keeper.add(line);
  keeper.done();
}

/** A temporary file that is older than this belongs to a run that was killed. */
const staleAfter = 60 * 60 * 1000;

/** Leaves the newest files of a folder, and none that a killed run left behind. `now` is in milliseconds. */
export async function prune(folder: string, most: number, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => /^stet-[\da-f]+\.(?:outcome|articles)(?:\.[\da-f]+\.tmp)?$/.test(name))
      .map(async (name) => ({ path: join(folder, name), time: (await stat(join(folder, name)).catch(() => ({ mtimeMs: 0 }))).mtimeMs })), // prettier-ignore
  );
  const [torn, whole] = [true, false].map((is) => files.filter(({ path }) => path.endsWith('.tmp') === is));
  const old = (whole ?? []).sort((a, b) => b.time - a.time).slice(most);
  const left = (torn ?? []).filter(({ time }) => now - time > staleAfter);
  await Promise.all([...old, ...left].map(({ path }) => rm(path, { force: true }).catch(() => undefined)));
}
