import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpusOf } from './corpus.ts';

/** What a process took. */
export interface Cost {
  readonly seconds: number;
  readonly wallSeconds: number;
  /** The most memory that it ever had, in MB. */
  readonly megabytes: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
export const cli = join(root, 'dist', 'cli.js');

const mark = 'stet-bench-cost ';
const tell = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(\`\\n${mark}\${JSON.stringify([userCPUTime + systemCPUTime, maxRSS])}\\n\`); });`;
const hook = `data:text/javascript,${encodeURIComponent(tell)}`;

/** Runs Node on some arguments, nothing shown. Exit codes 0 and 1 are as it should be. */
export function costOf(args: readonly string[], cwd = root): Cost {
  const begun = performance.now();
  const done = spawnSync(process.execPath, ['--import', hook, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 26,
  });
  const wallSeconds = (performance.now() - begun) / 1e3;
  const told = done.stderr.split('\n').find((line) => line.startsWith(mark));
  if (!told || (done.status ?? 2) > 1) throw new Error(`${args.join(' ')} failed: ${done.stderr.slice(0, 2000)}`);
  const [microseconds, kilobytes] = JSON.parse(told.slice(mark.length)) as [number, number];
  return { seconds: microseconds / 1e6, wallSeconds, megabytes: kilobytes / 1024 };
}

/** The least of some runs, each of the figures by itself: whatever else goes on only ever adds. */
export function leastCostOf(runs: number, args: readonly string[], cwd = root): Cost {
  const costs = Array.from({ length: runs }, () => costOf(args, cwd));
  return {
    seconds: Math.min(...costs.map(({ seconds }) => seconds)),
    wallSeconds: Math.min(...costs.map(({ wallSeconds }) => wallSeconds)),
    megabytes: Math.min(...costs.map(({ megabytes }) => megabytes)),
  };
}

/**
 * `stet check` on a corpus that is written out: without a cache, and, if it is asked for, with one that it fills (which is what happens
 * unasked where there is a place for it) and again with the one that is filled.
 */
export function costsOfCheck(
  articles: number,
  claims: number,
  warmly = false,
): { readonly cold: Cost; readonly filling?: Cost; readonly warm?: Cost } {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  try {
    const corpus = corpusOf(articles, claims);
    for (const { path, text } of [...corpus.claims, ...corpus.articles]) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const check = (...args: readonly string[]): Cost =>
      costOf([cli, 'check', '--format', 'json', '--today', '2025-02-11', ...args], folder);
    const cold = check('--no-cache');
    if (!warmly) return { cold };
    const kept = ['--cache', join(folder, 'cache')];
    return { cold, filling: check(...kept), warm: check(...kept) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
