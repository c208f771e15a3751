import { createHash, randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Between reading a file and putting a new one in its place no system call stands guard, so whoever does both holds a lock: a file beside
 * it with the number of its process and the name of its temporary file. A lock whose process is gone, or that is older than any write
 * takes, is broken, and what it left is removed with it.
 */

/** No claim file, article or report ends so, and no folder lists it. */
export const temporaryBeside = (path: string): string =>
  join(dirname(path), `.stet-${randomBytes(6).toString('hex')}.tmp`);

const patience = 10_000;
const longestWrite = 5_000;
const pause = 20;

/** Runs alone among those that write the file, with the name of a temporary file of its own. */
export async function withLock(path: string, run: (temporary: string) => Promise<void>): Promise<void> {
  const name = createHash('sha256').update(basename(path)).digest('hex').slice(0, 12);
  const lock = join(dirname(path), `.stet-${name}.lock`);
  const temporary = temporaryBeside(path);
  await take(lock, `${process.pid} ${basename(temporary)}`);
  try {
    await run(temporary);
  } finally {
    await rm(lock, { force: true }).catch(() => undefined);
  }
}

async function take(lock: string, owner: string): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      await writeFile(lock, owner, { flag: 'wx' });
      return;
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
      if (performance.now() > deadline) throw new Error('another command is writing it', { cause: error });
    }
    const held = await readFile(lock, 'utf8').catch(() => undefined);
    if (held === undefined) continue;
    if (await isAbandoned(lock, held)) await breakLock(lock, held);
    else await sleep(pause);
  }
}

async function isAbandoned(lock: string, held: string): Promise<boolean> {
  const pid = Number(/^\d+/.exec(held)?.[0]);
  if (pid > 0 && !isRunning(pid)) return true;
  const stats = await stat(lock).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > longestWrite;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !hasCode(error, 'ESRCH');
  }
}

/** Of two that break one lock, the slower must not take away the new one of the faster: then it is put back. */
async function breakLock(lock: string, held: string): Promise<void> {
  const aside = temporaryBeside(lock);
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const moved = await readFile(aside, 'utf8').catch(() => '');
  if (moved !== held) await link(aside, lock).catch(() => undefined);
  else {
    const left = /^\d+ (\.stet-[0-9a-f]+\.tmp)$/.exec(held)?.[1];
    if (left !== undefined) await rm(join(dirname(lock), left), { force: true }).catch(() => undefined);
  }
  await rm(aside, { force: true }).catch(() => undefined);
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
