import { constants } from 'node:fs';
import { access, link, lstat, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../load/input-error.ts';
import { temporaryBeside, withLock } from './write-lock.ts';

/** All of a text, or its pieces, which are asked for as they are written. */
type Text = string | Generator<string, void>;

export interface WriteOptions {
  /**
   * What the file held when it was read; `null` where there was none. Where it holds something else by now nothing is written, so that
   * of two writers neither undoes what the other did.
   */
  readonly expected?: string | null;
  /**
   * `followed`, the default: a link to a file stays, and what it leads to is written. `replaced`: the file takes its place, so that what
   * somebody else put there as a link does not lead elsewhere. A link to a device (`/dev/stdout`) is followed in any case.
   */
  readonly links?: 'followed' | 'replaced';
}

/**
 * Whoever reads the file meanwhile sees the whole old text or the whole new one, and a process killed meanwhile leaves one of them. `file`
 * is relative to `cwd`; a link is followed to its target, unless it is to be replaced; the file's mode is kept. Throws an `InputError` where nothing was written.
 */
export async function writeWhole(file: string, text: Text, cwd: string, options: WriteOptions = {}): Promise<void> {
  const { expected, links = 'followed' } = options;
  try {
    const target = await targetOf(resolve(cwd, file), links);
    if (expected === undefined) await replace(target, text, temporaryBeside(target.path));
    else
      await withLock(target.path, async (temporary) => {
        if (!(await holds(target.path, expected))) throw new Cannot(changed(expected));
        await (expected === null ? create(target, text, temporary) : replace(target, text, temporary));
      });
  } catch (error) {
    // What makes the pieces may fail too, and that is a bug of ours.
    if (!(error instanceof Cannot) && codeOf(error) === '') throw error;
    throw new InputError(`cannot write "${file}": ${reasonOf(error)}`);
  }
}

/** A reason that the system has no code for. */
class Cannot extends Error {}

const changed = (expected: string | null): string =>
  expected === null
    ? 'it exists already'
    : 'somebody else changed it since it was read; nothing was written, so run the command again';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no more disk space is allowed',
  ELOOP: 'it is a link to itself',
  EEXIST: 'it exists already',
};

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return error instanceof Cannot ? message : (reasons[codeOf(error)] ?? message);
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

interface Target {
  /** Where a link leads to in the end. */
  readonly path: string;
  /** Absent where nothing is there yet. */
  readonly there?: { readonly mode: number; readonly uid: number; readonly gid: number; readonly plain: boolean };
}

async function targetOf(asked: string, links: WriteOptions['links']): Promise<Target> {
  try {
    if (links === 'replaced' && (await leadsToFile(asked))) return { path: asked };
    const path = await realpath(asked);
    const stats = await stat(path);
    if (stats.isDirectory()) throw new Cannot('it is a folder');
    await access(path, constants.W_OK);
    const { mode, uid, gid } = stats;
    return { path, there: { mode: mode & 0o7777, uid, gid, plain: stats.isFile() } };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if (await lstat(asked).catch(() => undefined)) throw new Cannot('it is a link to nothing');
    return { path: asked };
  }
}

/** Whether it is a link, and to no device; one to nothing is a link to a file too. */
async function leadsToFile(asked: string): Promise<boolean> {
  const own = await lstat(asked).catch(() => undefined);
  if (own?.isSymbolicLink() !== true) return false;
  const there = await stat(asked).catch(() => undefined);
  return there === undefined || there.isFile();
}

async function holds(path: string, expected: string | null): Promise<boolean> {
  try {
    const bytes = await readFile(path);
    return expected !== null && bytes.equals(Buffer.from(expected));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return expected === null;
    throw error;
  }
}

async function replace(target: Target, text: Text, temporary: string): Promise<void> {
  // A terminal, a pipe or /dev/null is written to; a file in its place would be no use.
  if (target.there?.plain === false) return writeFile(target.path, text);
  try {
    await writeThrough(temporary, text, target);
    await rename(temporary, target.path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await settle(dirname(target.path));
}

/** Unlike a rename, a second name for the file is refused where the name is taken. */
async function create(target: Target, text: Text, temporary: string): Promise<void> {
  try {
    await writeThrough(temporary, text, target);
    await link(temporary, target.path).catch((error: unknown) => {
      // Some file systems know no second names.
      if (codeOf(error) === 'EEXIST') throw error;
      return rename(temporary, target.path);
    });
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
  await settle(dirname(target.path));
}

/** The text is on the disk, and not only on its way there, before any name leads to it. */
async function writeThrough(temporary: string, text: Text, { there }: Target): Promise<void> {
  const handle = await open(temporary, 'wx', there?.mode ?? 0o666);
  try {
    for (const piece of typeof text === 'string' ? [text] : text) await handle.writeFile(piece);
    if (there) {
      // Who may not give a file away writes one of their own.
      await handle.chown(there.uid, there.gid).catch(() => undefined);
      await handle.chmod(there.mode);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The new name too; some systems open no folder, and there it comes to the disk when it does. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
