import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Told } from './drive.ts';
import { files } from './story.ts';

// Outside the repository: a watcher passes over node_modules and what stands in it.
const root = realpathSync(mkdtempSync(join(tmpdir(), 'stet-watch-')));
let runs: readonly Told[] = [];

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  mkdirSync(join(root, 'claims/deep'));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  // A vitest in a vitest: the inner one must not take itself for a worker of the outer.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const drive = resolve('test/plugin/drive.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', drive, root], { env });
  runs = JSON.parse(stdout) as readonly Told[];
}, 120_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const toldAt = (step: string): Told['told'] => runs.find((run) => run.step === step)?.told ?? {};
const claimTest = 'claims/bridge.yaml > events/bridge-opening';

describe('a run', () => {
  test('has a test for each claim, claim file and article, and the others', () => {
    expect(Object.keys(toldAt('start')).sort()).toEqual([
      'articles/README.md > is passed over: it is neither an article nor a claim file',
      'articles/ledger.md > ledger',
      'articles/ledger.md > ledger, rewritten',
      'articles/post.md > post',
      'articles/post.md > post, rewritten',
      'claims/bridge.yaml > events/bridge-opening',
      'claims/bridge.yaml > is valid',
      'claims/stet.yaml > is valid',
      'own/own.test.ts > own',
    ]);
  });

  test('fails a contradicted claim at its own YAML line and column', () => {
    const [told, ...others] = toldAt('start')[claimTest] ?? [];
    expect(told).toMatch(/^date-mismatch@claims\/bridge\.yaml:5:11: .*1962.*1961/);
    expect(others).toEqual([]);
  });

  test('does not tell it a second time in the article', () => {
    expect(toldAt('start')['articles/ledger.md > ledger']).toEqual([]);
  });

  test('fails an article at the line of what is wrong with it alone, and annotates what is let stand', () => {
    expect(toldAt('start')['articles/post.md > post']).toEqual([
      expect.stringMatching(/^date-impossible@articles\/post\.md:8:13: .*31 April 2025/),
      expect.stringMatching(/^\(notice\)@articles\/post\.md:6:22: .*31 February 2025.*let stand: Printed so\.$/),
    ]);
  });
});

describe('watching', () => {
  test.for([
    ['the claim is corrected', 0],
    ['an article is added', 1],
    ['it is removed', 0],
    // by the article, and between the two claims, told at each of them
    ['a claim file is added', 3],
    ['it is removed too', 0],
    ['the article is edited', 1],
  ] as const)('%s: the contradictions of all files are told anew', ([step, count]) => {
    const told = toldAt(step);
    const mismatches = Object.values(told).flatMap((all) => all.filter((one) => /^date-(mismatch|contra)/.test(one)));
    expect(told).toHaveProperty([claimTest]);
    expect(mismatches, JSON.stringify(told)).toHaveLength(count);
  });

  test('a file that was added has its test', () => {
    expect(toldAt('an article is added')).toHaveProperty(['articles/late.txt > late']);
    expect(toldAt('it is removed')).not.toHaveProperty(['articles/late.txt > late']);
  });

  test('an edit of another test runs that one alone', () => {
    expect(Object.keys(toldAt('a test of another kind is edited'))).toEqual(['own/own.test.ts > mine']);
  });
});
