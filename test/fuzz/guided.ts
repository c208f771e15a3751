import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { kept } from './kept.ts';
import { targets } from './targets.ts';

/** Bundles, seeds and what was found are kept from run to run. */
const folder = 'node_modules/.cache/stet/fuzz';
const jazzer = 'node_modules/@jazzer.js/core/dist/cli.js';

/** The bundle, though it stands in `node_modules`, which is left out by itself. */
const instrumented = ['--includes', '.cjs', '--excludes', 'no such file'];

interface GuidedOptions {
  readonly names: readonly string[];
  readonly runs: number;
  readonly seconds: number;
  readonly seed: number;
}

/** Each target as a module that Jazzer.js instruments, begun with the kept cases and with some of what fast-check makes. */
export async function runGuided({ names, runs, seconds, seed }: GuidedOptions): Promise<void> {
  if (!existsSync(jazzer)) {
    console.log(
      'Jazzer.js is not installed: npm install --no-save @jazzer.js/core@4.0.0 (its binary needs glibc 2.38 or later)',
    );
    process.exitCode = 2;
    return;
  }
  for (const name of names) {
    const corpus = resolve(folder, name);
    mkdirSync(corpus, { recursive: true });
    seedsOf(name, seed).forEach((text, at) => writeFileSync(`${corpus}/seed-${at}`, text));
    const module = await bundle(name);
    const limits = [`-seed=${seed}`, '-timeout=25', '-max_len=4096', `-artifact_prefix=${corpus}-`, ...(Number.isFinite(runs) ? [`-runs=${runs}`] : []), ...(Number.isFinite(seconds) ? [`-max_total_time=${Math.ceil(seconds)}`] : [])]; // prettier-ignore
    const asked = name === 'command-line' ? [] : ['--sync'];
    const { status } = spawnSync(process.execPath, [jazzer, module, corpus, ...asked, '--disable_bug_detectors', '.*', ...instrumented, '--', ...limits], { stdio: 'inherit' }); // prettier-ignore
    if (status !== 0) process.exitCode = 1;
  }
}

const seedsOf = (name: string, seed: number): string[] => {
  const target = targets.find((one) => one.name === name);
  const cases = kept.filter((one) => one.target === name).map(({ text }) => text);
  return target ? [...cases, ...fc.sample(target.generate, { seed, numRuns: 100 })] : cases;
};

/** One CommonJS file of Stet and the target, without what belongs to the fuzzer. */
async function bundle(name: string): Promise<string> {
  const outfile = resolve(folder, `${name}.cjs`);
  const entry = `import { targets } from './targets.ts';
const target = targets.find((one) => one.name === ${JSON.stringify(name)});
export const fuzz = (data) => target.run(${name === 'bytes' ? "data.toString('latin1')" : "data.toString('utf8')"});`;
  await build({
    stdin: { contents: entry, resolveDir: 'test/fuzz', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    // read from the package by its own place
    define: { 'import.meta.url': JSON.stringify(new URL('../../src/parse/dictionary.ts', import.meta.url).href) },
    logLevel: 'error',
  });
  if (readFileSync(outfile).length === 0) throw new Error(`${outfile} is empty`);
  return outfile;
}
