import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadedCorpus } from '../load/corpus.ts';
import { InputError } from '../load/input-error.ts';
import { paintWith } from '../report/paint.ts';
import { onOneLine } from '../report/visible.ts';
import { loadAsked } from './asked-corpus.ts';
import type { CheckOptions } from './check-options.ts';
import { describeFailure, exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { FolderWatch } from './watch-folders.ts';

/** An editor that saves writes in several steps, and a branch that is switched writes many files; in milliseconds. */
const quiet = 80;
/** So many changed files are named. */
const mostNamed = 3;

/** Prints the report of a corpus. */
export type Report = (corpus: LoadedCorpus) => Promise<unknown>;

/**
 * Checks, and checks again whenever a claim or an article changes, until it is stopped. Each time everything is read anew: an event only
 * says that it is time to look. A folder that vanishes, and a file that is half-written, are told like any other state of the disk.
 */
export async function watchCorpus(
  files: readonly string[],
  options: CheckOptions,
  io: Io,
  report: Report,
): Promise<number> {
  const stopped = io.stopped?.() ?? new AbortController().signal;
  const bell = new Bell();
  const roots = [...(options.claims ?? ['claims']), ...(files.length > 0 ? files : (options.articles ?? ['articles']))];
  const folders = new FolderWatch(
    roots.map((root) => resolve(io.cwd, root)),
    () => bell.ring(),
  );
  stopped.addEventListener('abort', () => bell.ring());
  let last: string | undefined;
  let shown: ReadonlyMap<string, string> = new Map();
  while (!stopped.aborted) {
    // First watched, then read: what changes while it is read rings again.
    if (folders.renew()) bell.ring();
    const seen = await look(files, options, io);
    const state = 'fault' in seen ? new Map([['', seen.fault]]) : stateOf(seen.corpus);
    const identity = JSON.stringify([...state]);
    if (identity !== last) {
      await head(io, last === undefined ? [] : changesBetween(shown, state));
      await ('fault' in seen ? io.print(`${seen.fault}\n`) : report(seen.corpus));
      await io.print(`\n${paintWith(io.colour)('dim', 'watching for changes; Ctrl-C stops')}\n`);
      last = identity;
      shown = state;
    }
    await bell.rung();
    await sleep(quiet);
  }
  folders.close();
  return exitCodes.clean;
}

type Seen = { readonly corpus: LoadedCorpus } | { readonly fault: string };

async function look(files: readonly string[], options: CheckOptions, io: Io): Promise<Seen> {
  try {
    return { corpus: await loadAsked(files, options, io.cwd) };
  } catch (error) {
    if (error instanceof InputError) return { fault: describeFailure(error) };
    // Folders go while they are searched.
    if (error instanceof Error && 'code' in error) return { fault: `error: ${error.message}` };
    throw error;
  }
}

/** Each file with what it holds. */
const stateOf = ({ claims, articles, problems }: LoadedCorpus): ReadonlyMap<string, string> =>
  new Map([
    ...[...claims, ...articles].map(({ path, text }) => [path, text] as const),
    ...problems.map(({ span, message }) => [span.source.path, message] as const),
  ]);

function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const changed = [...after].filter(([path, text]) => path !== '' && before.get(path) !== text);
  const gone = [...before.keys()].filter((path) => path !== '' && !after.has(path));
  return [
    ...changed.map(([path]) => `${onOneLine(path)} ${before.has(path) ? 'changed' : 'added'}`),
    ...gone.map((path) => `${onOneLine(path)} removed`),
  ].sort();
}

/** A clean screen on a terminal, then the time and what changed. */
async function head({ print, clear, colour }: Io, changes: readonly string[]): Promise<void> {
  const more = changes.length - mostNamed;
  const named = [...changes.slice(0, mostNamed), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
  const time = new Date().toLocaleTimeString('en-GB');
  await print(`${clear ?? ''}${paintWith(colour)('dim', `${time}${named === '' ? '' : `  ${named}`}`)}\n\n`);
}

/** Rings that come while nobody waits are not lost, and many are one. */
class Bell {
  private rings = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.rings = true;
    this.wake?.();
  }

  async rung(): Promise<void> {
    if (!this.rings) await new Promise<void>((done) => (this.wake = done));
    this.wake = undefined;
    this.rings = false;
  }
}
