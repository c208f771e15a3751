/** What writes a file, killed at any moment, leaves the old text or the new one. */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWhole } from '../../src/cli/write-whole.ts';
import { loadCorpus } from '../../src/load/corpus.ts';
import { folderOf, stet } from './stet.ts';

const bundles = resolve('node_modules/.cache/stet/killed');
const folders: ReturnType<typeof folderOf>[] = [];
afterAll(() => {
  folders.forEach(({ remove }) => remove());
  rmSync(bundles, { recursive: true, force: true });
});

function fresh(files: Readonly<Record<string, string>>): string {
  const folder = folderOf(files);
  folders.push(folder);
  return folder.cwd;
}

beforeAll(() =>
  build({
    entryPoints: ['test/cli/killed/accept.ts', 'test/cli/killed/write.ts'],
    outdir: bundles,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  }),
);

/** Starts it, waits until it has written so many times, and kills it so many milliseconds later. Gives what it died of. */
async function kill(
  script: string,
  args: readonly string[],
  cwd: string,
  writes: number,
  after: number,
): Promise<string> {
  const child = spawn(process.execPath, [join(bundles, script), ...args], { cwd });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (data: string) => (said += data));
  const over = new Promise<string>((done) => child.on('close', (_, signal) => done(signal ?? said)));
  let written = 0;
  const enough = new Promise<void>((done) =>
    child.stdout.setEncoding('utf8').on('data', (data: string) => (written += data.length) >= writes && done()),
  );
  await Promise.race([enough, over]);
  await sleep(after);
  child.kill('SIGKILL');
  return over;
}

/** So many moments: after one to four writes, and some milliseconds. */
const moments = (count: number, max: number): (readonly [writes: number, after: number])[] =>
  fc
    .sample(fc.double({ min: 0, max, noNaN: true }), { numRuns: count, seed: 7 })
    .map((after, at) => [1 + (at % 4), after]);

/** So many side by side as the machine has room for. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
  };
  await Promise.all([worker(), worker()]);
}

test('a file is whole, and can be written again', { timeout: 60_000 }, async () => {
  const seen = new Set<string>();
  await each(moments(4, 30), async ([writes, after]) => {
    const [first, second] = ['one\n'.repeat(30_000), 'two\n'.repeat(30_000)];
    const cwd = fresh({ 'claims/bridge.yaml': first });
    expect(await kill('write.js', ['one\n', 'two\n'], cwd, writes, after)).toBe('SIGKILL');
    const text = readFileSync(join(cwd, 'claims/bridge.yaml'), 'utf8');
    expect(text === first || text === second).toBe(true);
    seen.add(text);
    const { claims } = await loadCorpus({ claims: ['claims'], articles: [], cwd });
    expect(claims.map(({ path }) => path)).toEqual(['claims/bridge.yaml']);
    await writeWhole('claims/bridge.yaml', 'three\n', cwd, { expected: text });
    expect(readFileSync(join(cwd, 'claims/bridge.yaml'), 'utf8')).toBe('three\n');
  });
  // Else it was not at work.
  expect(seen.size).toBe(2);
});

test('stet accept leaves its file as it was or with the entry', { timeout: 60_000 }, async () => {
  const claims = 'events:\n  bridge-fall: {when: 2019-04-15, said: bridge fell}\n';
  const article =
    '---\noutlet: The Post\nheadline: New bridge\npublished: 2024-05-02\n---\nThe bridge fell in May 2014.\n';
  const files = { 'claims/bridge.yaml': claims, 'articles/bridge.md': article };
  const once = fresh(files);
  const { out } = await stet(['check', '--format', 'json'], { cwd: once });
  const { fingerprint } = (JSON.parse(out) as { findings: { fingerprint: string }[] }).findings[0]!;
  const accept = ['accept', fingerprint, '--reason', 'Printed so'];
  expect(await stet(accept, { cwd: once })).toMatchObject({ code: 0, err: '' });
  const accepted = readFileSync(join(once, 'claims/bridge.yaml'), 'utf8');
  await each(moments(2, 40), async ([, after]) => {
    const cwd = fresh(files);
    expect(await kill('accept.js', [fingerprint, claims], cwd, 1, after)).toBe('SIGKILL');
    expect([claims, accepted]).toContain(readFileSync(join(cwd, 'claims/bridge.yaml'), 'utf8'));
    const { code, err } = await stet(accept, { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readFileSync(join(cwd, 'claims/bridge.yaml'), 'utf8')).toBe(accepted);
  });
});
