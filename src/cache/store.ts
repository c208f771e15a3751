import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

// A kept file: what it is and whose, a checksum, and lines. One that is torn, foreign or of another key is as good as none.

const magic = 'stet cache 1';

export const digest = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
};

const headOf = (key: string, body: string): string => `${magic} ${key} ${digest(body)}\n`;

/** The lines that were kept under a key; `undefined` where there are none that can be trusted. */
export async function readKept(file: string, key: string): Promise<readonly string[] | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const end = text.indexOf('\n') + 1;
  if (!text.startsWith(`${magic} ${key} `)) return undefined;
  const body = text.slice(end);
  return text.slice(0, end) === headOf(key, body) ? body.split('\n') : undefined;
}

/** Keeps lines for a later run, whole or not at all; where that cannot be done the later run does the work again. */
export async function keep(file: string, key: string, lines: readonly string[]): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  const body = lines.join('\n');
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(temporary, headOf(key, body) + body, { flag: 'wx' });
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
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
