import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface FoundFile {
  /** Absolute where the folder is. */
  readonly file: string;
  /** The same without links; absent where the file is a link itself. */
  readonly real?: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Folders below it that could not be listed, and why. */
  readonly closed: readonly { readonly folder: string; readonly error: unknown }[];
}

/**
 * The files of a folder at any depth whose names end so. Hidden files and folders and `node_modules` are none. Links are followed, in the folder and
 * out of it, for archives are often linked in; each folder is entered once, by its own path where it has one, so that links in a circle end.
 * What is no file (a pipe, a socket, a link to nothing) is left out.
 */
export async function findFiles(folder: string, ending: RegExp): Promise<FoundFiles> {
  const files: FoundFile[] = [];
  const closed: { folder: string; error: unknown }[] = [];
  const entered = new Set<string>();
  const enter = async (path: string): Promise<void> => {
    try {
      const real = await realpath(path);
      if (entered.has(real)) return;
      entered.add(real);
      const linked: string[] = [];
      for (const entry of await entriesOf(path)) {
        const inner = join(path, entry.name);
        if (entry.isDirectory()) await enter(inner);
        else if (entry.isFile() && ending.test(entry.name)) files.push({ file: inner, real: join(real, entry.name) });
        else if (entry.isSymbolicLink()) linked.push(inner);
      }
      for (const link of linked) {
        const target = await targetOf(link);
        if (target?.isDirectory()) await enter(link);
        else if (target?.isFile() && ending.test(link)) files.push({ file: link });
      }
    } catch (error) {
      closed.push({ folder: path, error });
    }
  };
  await enter(folder);
  return { files, closed };
}

/** In one order wherever the disk has them. */
const entriesOf = async (folder: string): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Nothing for a link to nothing, to itself, or into a folder that is closed. */
async function targetOf(link: string): Promise<Stats | undefined> {
  try {
    return await stat(link);
  } catch {
    return undefined;
  }
}
