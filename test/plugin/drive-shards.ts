/**
 * Runs a vitest of its own in the folder that it is given, in some numbers of shards, each of which leaves a blob, and merges the blobs.
 * Prints what each merged report tells, as JSON: `{"3": ["check: message", ...], ...}`, sorted, and under "whole" that of a run without
 * shards.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVitest, type TestCase, type TestModule } from 'vitest/node';
import { stet } from '../../src/vitest.ts';

const [, , root = '', counts = ''] = process.argv;

const saysOf = (one: TestCase): string[] => [
  ...(one.result().errors ?? []).map(({ name, message }) => `${name}: ${message}`),
  ...one
    .annotations()
    .map(({ message }) => message)
    .filter((message) => message !== 'no article mentions it'),
];

async function run(settings: Settings): Promise<string[]> {
  let told: string[] = [];
  const onTestRunEnd = (modules: readonly TestModule[]): void => {
    told = modules.flatMap((module) => [...module.children.allTests()]).flatMap(saysOf);
  };
  const { reporters = [], ...rest } = settings;
  const vitest = await createVitest(
    'test',
    {
      root,
      config: false,
      watch: false,
      isolate: false,
      maxWorkers: 1,
      passWithNoTests: true,
      include: [],
      reporters: [...reporters, { onTestRunEnd }],
      ...rest,
    },
    { plugins: [stet({ today: '2025-06-01', strict: false, guard: false })] },
  );
  await (rest.mergeReports === undefined ? vitest.start() : vitest.mergeReports());
  await vitest.close();
  return told.sort();
}

interface Settings {
  readonly shard?: string;
  readonly reporters?: readonly 'blob'[];
  readonly outputFile?: { readonly blob: string };
  readonly mergeReports?: string;
}

const results: Record<string, readonly string[]> = { whole: await run({}) };
for (const count of counts.split(',').map(Number)) {
  const blobs = mkdtempSync(join(tmpdir(), 'stet-blobs-'));
  for (let index = 1; index <= count; index += 1) {
    const outputFile = { blob: join(blobs, `${index}.json`) };
    await run({ shard: `${index}/${count}`, reporters: ['blob'], outputFile });
  }
  results[count] = await run({ mergeReports: blobs });
}
// the blob reporter prints where it writes
process.stdout.write(`\n${JSON.stringify(results)}`);
process.exit(0);
