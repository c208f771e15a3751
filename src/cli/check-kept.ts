import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { checkCached } from '../cache/cached-check.ts';
import type { Outcome } from '../model/run.ts';
import type { Corpus, RunOptions } from '../run.ts';
import { spareMemory } from './spare-memory.ts';

export interface Keeping {
  /** A folder; `false`: nothing is kept; else that of the project, where there is one. */
  readonly cache?: string | boolean;
  readonly files: readonly string[];
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
}

/** A run that reads again only what has changed since the last one that was asked for the same. */
export async function checkKept(
  corpus: Corpus,
  options: Omit<RunOptions, 'keep' | 'recall' | 'only'>,
  { cache = true, files, claims, articles }: Keeping,
  cwd: string,
): Promise<Outcome> {
  const folder = typeof cache === 'string' ? resolve(cwd, cache) : cache ? projectCache(cwd) : undefined;
  const anew = async (...asked: readonly [Corpus, RunOptions]): Promise<Outcome> => {
    // loaded where there is something to read, which takes longer than to tell what is known
    const { checkSources } = await import('../run.ts');
    spareMemory();
    const { counts, findings } = checkSources(...asked);
    // without the evidence, which is larger
    return { counts, findings };
  };
  if (folder === undefined) return anew(corpus, { ...options, keep: 'findings' });
  return checkCached(corpus, options, { folder, name: JSON.stringify([cwd, files, claims, articles]) }, anew);
}

/** `node_modules/.cache/stet` of the nearest folder that has dependencies; elsewhere nothing is kept unasked. */
function projectCache(folder: string): string | undefined {
  const modules = join(folder, 'node_modules');
  if (existsSync(modules)) return join(modules, '.cache', 'stet');
  return dirname(folder) === folder ? undefined : projectCache(dirname(folder));
}
