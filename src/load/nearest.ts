import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { distance } from 'fastest-levenshtein';

/**
 * The path nearest to one that does not exist: its first missing part replaced by the most similar name beside it, no
 * more than a third of its letters changed. As it was typed, relative or absolute.
 */
export function nearestExisting(asked: string, cwd: string): string | undefined {
  const parts = asked.split(/[\\/]+/);
  const upTo = (count: number): string => parts.slice(0, count).join('/') || '/';
  const count = parts.findIndex((_, index) => !existsSync(resolve(cwd, upTo(index + 1)))) + 1;
  const missing = parts[count - 1];
  if (missing === undefined) return undefined;
  const parent = dirname(resolve(cwd, upTo(count)));
  const most = Math.max(2, Math.floor(missing.length / 3));
  const names = namesIn(parent).map((name) => ({ name, away: awayFrom(missing, name) }));
  const best = names.filter(({ away }) => away <= most).sort((a, b) => a.away - b.away)[0];
  if (!best) return undefined;
  const mended = join(...parts.slice(0, count - 1), best.name, ...parts.slice(count));
  const path = asked.startsWith('/') ? `/${mended}` : mended;
  return existsSync(resolve(cwd, path)) ? path : undefined;
}

/** A forgotten extension is no distance worth the name. */
const awayFrom = (missing: string, name: string): number =>
  name.replace(/\.\w+$/, '') === missing ? 0 : distance(missing.toLowerCase(), name.toLowerCase());

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    return [];
  }
}
