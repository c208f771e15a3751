/** Of many machines each runs its share of the files; merged, they tell what one run tells, each thing once. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'stet-shards-')));
const counts = [1, 2, 3, 7];
let told: Readonly<Record<string, readonly string[]>> = {};

beforeAll(async () => {
  for (const corpus of ['rates', 'bridge']) {
    cpSync(`test/corpus/${corpus}`, root, { recursive: true });
  }
  // an utterance in two wordings, which no claim decides, and two articles that differ about a claim without a value
  const article = (published: string, text: string): string =>
    `---\noutlet: Ledger\nheadline: Ferry\npublished: ${published}\n---\n${text}\n`;
  const quote = (word: string): string =>
    `“We will never ${word} the ferry to the highest bidder while I am mayor of this town,” Orla Marchbanks said. `;
  writeFileSync(join(root, 'articles/ferry-a.md'), article('2025-03-05', `${quote('sell')}The ferry sank in 1961.`));
  writeFileSync(join(root, 'articles/ferry-b.md'), article('2025-03-06', `${quote('give')}The ferry sank in 1962.`));
  writeFileSync(join(root, 'claims/ferry.yaml'), 'events: {ferry: {said: "the ferry sank {}"}}\n');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  // A vitest in a vitest: the inner one must not take itself for a worker of the outer.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const drive = resolve('test/plugin/drive-shards.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', drive, root, counts.join(',')], {
    env,
    maxBuffer: 2 ** 26,
  });
  told = JSON.parse(stdout.split('\n').at(-1) ?? '') as typeof told;
}, 120_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

test('one run tells enough to be compared', () => {
  const whole = told.whole ?? [];
  expect(whole.length).toBeGreaterThan(20);
  for (const check of ['quote-varies', 'articles-differ', 'date-mismatch', 'date-impossible'])
    expect(
      whole.some((one) => one.startsWith(check)),
      check,
    ).toBe(true);
});

test.for(counts)('in %i', (count) => {
  expect(told[count]).toEqual(told.whole);
});
