import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { plainWords } from '../../guard/draft/ids.ts';
import { articleIdOf } from '../../load/article-id.ts';
import { InputError } from '../../load/input-error.ts';
import { statsOf } from '../stats-of.ts';

// What an imported article may be called: a plain name of a file, on any system, in the folder of articles and nowhere else.

/** In bytes; most disks take 255 with the ending. */
const longestName = 120;
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const plainName = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?$/u;

/** Throws an `InputError` for what cannot be, or should not be, the name of a file. */
export function checkName(name: string, option: string): void {
  const fault = faultOf(name);
  if (fault !== undefined)
    throw new InputError(
      `${option}: ${fault}; expected letters, digits, "-", "_" and ".", such as "ledger-2025-02-11"`,
    );
}

function faultOf(name: string): string | undefined {
  if (Buffer.byteLength(name) > longestName) return `a name of ${Buffer.byteLength(name)} bytes is too long`;
  if (!plainName.test(name)) return `${JSON.stringify(name)} is no name of an article`;
  return devices.test(name) ? `"${name}" is the name of a device on Windows` : undefined;
}

/** The path for `--into`, relative to `cwd`: inside one of the folders, each part of it a plain name. */
export function pathOfInto(into: string, folder: string, cwd: string): string {
  const [root, file] = [resolve(cwd, folder), resolve(cwd, into)];
  const parts = relative(root, file).split(sep);
  if (!/\.(?:md|txt)$/i.test(into) || /\p{Cc}/u.test(into)) throw new InputError(`--into: ${JSON.stringify(into)} is no name of an article's file; expected one that ends in ".md" or ".txt"`); // prettier-ignore
  if (parts[0] === '..' || relative(root, file) === '' || resolve(root, relative(root, file)) !== file || /^[A-Za-z]:/.test(parts[0] ?? '')) throw new InputError(`--into: "${into}" is not in "${folder}", where the articles are read from; name a file there, or its folder with --articles`); // prettier-ignore
  for (const part of [...parts.slice(0, -1), articleIdOf(basename(file))]) checkName(part, '--into');
  return relative(cwd, file).split(sep).join('/');
}

export function pathOfId(id: string, folder: string): string {
  if (/\.(?:md|txt)$/i.test(id))
    throw new InputError(`--id: "${id}" has the ending of a file; expected "${articleIdOf(id)}"`);
  checkName(id, '--id');
  return join(folder, `${id}.md`).split(sep).join('/');
}

/** "The Valley Post" of 2 May 2024 is `valley-post-2024-05-02`; where that is taken, the headline tells the one from the other. */
export function suggestIds(outlet: string, headline: string, day: string): string[] {
  const short = (words: readonly string[], most: number): string => words.join('-').slice(0, most).replace(/-+$/, '');
  const house = short(plainWords(outlet).filter((word, at) => at > 0 || word !== 'the'), 40) || 'article'; // prettier-ignore
  const about = short(plainWords(headline).slice(0, 5), 40);
  return [`${house}-${day}`, ...(about === '' ? [] : [`${house}-${day}-${about}`])];
}

/** The file in a folder of articles that has this id already, whatever its ending and wherever it stands. */
export function holderOf(id: string, folder: string, cwd: string): string | undefined {
  const root = resolve(cwd, folder);
  if (!statsOf(root)?.isDirectory()) return undefined;
  const same = readdirSync(root, { recursive: true, encoding: 'utf8' }).find(
    (path) => /^\.(?:md|txt)$/i.test(extname(path)) && articleIdOf(basename(path)).toLowerCase() === id.toLowerCase(),
  );
  return same === undefined
    ? undefined
    : relative(cwd, join(root, dirname(same), basename(same)))
        .split(sep)
        .join('/');
}
