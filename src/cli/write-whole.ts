import { randomBytes } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { InputError } from '../load/input-error.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission was denied',
};

/**
 * Whoever reads the file meanwhile sees the whole old text or the whole new one. `file` is relative to `cwd`; a link is replaced by
 * the file, and what it led to is left alone. A device or a pipe (`/dev/stdout`, the shell's `>(...)`) takes the text itself.
 */
export async function writeWhole(file: string, text: string, cwd: string): Promise<void> {
  const target = resolve(cwd, file);
  try {
    const there = await stat(target).catch(() => undefined);
    if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    await (there && !there.isFile() ? writeFile(target, text) : replace(target, text));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
    throw new InputError(`cannot write "${file}": ${reason}`);
  }
}

async function replace(target: string, text: string): Promise<void> {
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}
