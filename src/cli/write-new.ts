import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InputError } from '../load/input-error.ts';
import { writeWhole } from './write-whole.ts';

/** Writes a file that is not there yet, with the folders that it needs, and never over another. `file` is relative to `cwd`. */
export async function writeNew(file: string, text: string, cwd: string): Promise<void> {
  await mkdir(dirname(resolve(cwd, file)), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    const reason = { EACCES: 'permission was denied', EPERM: 'permission was denied', EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', EEXIST: 'a file has its name', ENOTDIR: 'a file has its name' }[error.code ?? '']; // prettier-ignore
    throw new InputError(`cannot write "${file}": its folder cannot be made: ${reason ?? error.message}`);
  });
  await writeWhole(file, text, cwd, { expected: null });
}
