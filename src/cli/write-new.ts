import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../load/input-error.ts';
import { writeWhole } from './write-whole.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file has its name',
  ENOTDIR: 'a file has its name',
};

/** Writes a file that is not there yet, with the folders that it needs, and never over another. `file` is relative to `cwd`. */
export async function writeNew(file: string, text: string, cwd: string): Promise<void> {
  try {
    await mkdir(dirname(resolve(cwd, file)), { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = reasons[code] ?? (error instanceof Error ? error.message : String(error));
    throw new InputError(`cannot write "${file}": its folder cannot be made: ${reason}`);
  }
  await writeWhole(file, text, cwd, { expected: null });
}
