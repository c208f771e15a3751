/** Files are written whole or not at all. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { folderOf } from './stet.ts';

const { cwd, remove } = folderOf({});
let count = 0;

/** A folder of its own for each test. */
function fresh(files: Readonly<Record<string, string>> = {}): {
  readonly folder: string;
  readonly read: (name: string) => string;
} {
  const folder = join(cwd, String((count += 1)));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, read: (name) => readFileSync(join(folder, name), 'utf8') };
}

/** What all open files have in common. */
async function anyHandle(): Promise<FileHandle> {
  const handle = await open(import.meta.filename);
  await handle.close();
  return Object.getPrototypeOf(handle) as FileHandle;
}

/** The next file that is written fails at this step, as the system has it fail. */
async function failing(step: 'writeFile' | 'sync' | 'chmod', code: string): Promise<void> {
  vi.spyOn(await anyHandle(), step).mockRejectedValueOnce(Object.assign(new Error(`${code}: made up`), { code }));
}

afterAll(remove);
afterEach(() => {
  vi.restoreAllMocks();
});

describe('what was there stays, with nothing beside it, where', () => {
  test.each<[string, 'writeFile' | 'sync' | 'chmod', string, string]>([
    ['the disk is full', 'writeFile', 'ENOSPC', 'the disk is full'],
    ['the disk turns out to be full', 'sync', 'ENOSPC', 'the disk is full'],
    ['the disk is read-only', 'writeFile', 'EROFS', 'the disk is read-only'],
    ['there is no permission', 'chmod', 'EPERM', 'permission was denied'],
  ])('%s', async (_, step, code, reason) => {
    for (const options of [{}, { expected: 'old' }]) {
      const { folder, read } = fresh({ 'a.yaml': 'old' });
      await failing(step, code);
      await expect(writeWhole('a.yaml', 'new', folder, options)).rejects.toThrow(`cannot write "a.yaml": ${reason}`);
      expect(read('a.yaml')).toBe('old');
      expect(readdirSync(folder)).toEqual(['a.yaml']);
    }
  });

  test('it was changed since it was read', async () => {
    const { folder, read } = fresh({ 'a.yaml': 'changed' });
    const reason = 'cannot write "a.yaml": somebody else changed it since it was read';
    await expect(writeWhole('a.yaml', 'new', folder, { expected: 'old' })).rejects.toThrow(reason);
    expect(read('a.yaml')).toBe('changed');
    await expect(writeWhole('b.yaml', 'new', folder, { expected: 'old' })).rejects.toThrow('somebody else changed it');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test('it was not there when it was looked for', async () => {
    const { folder, read } = fresh({ 'a.yaml': 'theirs' });
    await expect(writeWhole('a.yaml', 'new', folder, { expected: null })).rejects.toThrow('it exists already');
    expect(read('a.yaml')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test.skipIf(process.getuid?.() === 0)('its folder is read-only', async () => {
    const { folder, read } = fresh({ 'a.yaml': 'old' });
    chmodSync(folder, 0o555);
    await expect(writeWhole('a.yaml', 'new', folder)).rejects.toThrow('permission was denied');
    expect(read('a.yaml')).toBe('old');
    chmodSync(folder, 0o755);
  });
});

describe('what is written', () => {
  test.each([{}, { expected: 'old' }])('keeps its mode, %j', async (options) => {
    const { folder, read } = fresh({ 'a.yaml': 'old' });
    chmodSync(join(folder, 'a.yaml'), 0o640);
    await writeWhole('a.yaml', 'new', folder, options);
    expect(read('a.yaml')).toBe('new');
    expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test('may come in pieces, of which none is there before the last', async () => {
    const { folder, read } = fresh({ 'a.yaml': 'old' });
    function* pieces(fails: boolean): Generator<string, void> {
      for (const piece of ['one ', 'twö ', 'three']) {
        expect(read('a.yaml')).toBe('old');
        if (fails && piece === 'three') throw new Error('no third');
        yield piece;
      }
    }
    await expect(writeWhole('a.yaml', pieces(true), folder)).rejects.toThrow(/^no third$/);
    await writeWhole('a.yaml', pieces(false), folder);
    expect(read('a.yaml')).toBe('one twö three');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test('may be new', async () => {
    const { folder, read } = fresh();
    await writeWhole('a.yaml', 'a', folder, { expected: null });
    await writeWhole('b.yaml', 'b', folder);
    expect([read('a.yaml'), read('b.yaml')]).toEqual(['a', 'b']);
    expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  });

  test('goes to where a link leads, and the link stays', async () => {
    const { folder, read } = fresh({ 'a.yaml': 'old' });
    mkdirSync(join(folder, 'links'));
    symlinkSync('../a.yaml', join(folder, 'links/b.yaml'));
    await writeWhole('links/b.yaml', 'new', folder, { expected: 'old' });
    expect(read('a.yaml')).toBe('new');
    expect(lstatSync(join(folder, 'links/b.yaml')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'links'))).toEqual(['b.yaml']);
  });

  test('goes nowhere where a link leads nowhere', async () => {
    const { folder } = fresh();
    symlinkSync('gone.yaml', join(folder, 'a.yaml'));
    await expect(writeWhole('a.yaml', 'new', folder)).rejects.toThrow('it is a link to nothing');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  // Linux has a device that is always full.
  test.skipIf(!existsSync('/dev/full'))('puts no file in the place of a device', async () => {
    await expect(writeWhole('/dev/full', 'new', cwd)).rejects.toThrow('cannot write "/dev/full": the disk is full');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('of many that write at once', () => {
  test('each adds to what the others wrote, or is told', async () => {
    const { folder, read } = fresh({ 'a.yaml': '' });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        for (;;) {
          const expected = read('a.yaml');
          try {
            await writeWhole('a.yaml', `${expected}${index}\n`, folder, { expected });
            return index;
          } catch (error) {
            expect(String(error)).toContain('somebody else changed it');
          }
        }
      }),
    );
    const written = read('a.yaml').trim().split('\n').map(Number);
    expect(written.sort((a, b) => a - b)).toEqual(outcomes);
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  test('one that was killed is not waited for', async () => {
    const { folder, read } = fresh({ 'a.yaml': 'old' });
    const locks: string[] = [];
    vi.spyOn(await anyHandle(), 'writeFile').mockImplementationOnce(() => {
      locks.push(...readdirSync(folder).filter((name) => name.endsWith('.lock')));
      return Promise.reject(new Error('as if killed'));
    });
    await expect(writeWhole('a.yaml', 'new', folder, { expected: 'old' })).rejects.toThrow('as if killed');
    const lock = join(folder, locks[0]!);
    // No process has this number; and what it left half-written goes with its lock.
    writeFileSync(lock, '2147483646 .stet-0123456789ab.tmp');
    writeFileSync(join(folder, '.stet-0123456789ab.tmp'), 'ha');
    await writeWhole('a.yaml', 'new', folder, { expected: 'old' });
    expect(read('a.yaml')).toBe('new');
    // Nor is one that was killed before it wrote its number, but for a few seconds.
    writeFileSync(lock, '');
    utimesSync(lock, new Date(0), new Date(0));
    await writeWhole('a.yaml', 'newer', folder, { expected: 'new' });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});
