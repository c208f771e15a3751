/**
 * Drives a vitest of its own in the folder that it is given, as somebody would who edits the files while it watches, and prints what
 * each run told, as JSON: `[{step, told: {"file > test": ["check@file:line:column: message's first line", ...]}}]`.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createVitest, type TestCase, type TestModule } from 'vitest/node';
import { stet } from '../../src/vitest.ts';
import { files } from './story.ts';

export interface Told {
  readonly step: string;
  readonly told: Readonly<Record<string, readonly string[]>>;
}

const root = process.argv[2] ?? '';
const runs: Record<string, readonly string[]>[] = [];
let settled: () => void = () => undefined;

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: true,
    isolate: false,
    include: ['own/**/*.test.ts'],
    reporters: [
      {
        onTestRunEnd: (modules: readonly TestModule[]) => void runs.push(toldBy(modules)),
        onWatcherStart: () => settled(),
      },
    ],
  },
  { plugins: [stet({ today: '2025-06-01' })] },
);

function toldBy(modules: readonly TestModule[]): Record<string, readonly string[]> {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const unread = modules.filter((module) => module.errors().length > 0);
  return Object.fromEntries([
    ...tests.map((one) => [`${one.module.relativeModuleId} > ${one.name}`, saysOf(one)] as const),
    ...unread.map((module) => [module.relativeModuleId, module.errors().map(({ message }) => message)] as const),
  ]);
}

function saysOf(one: TestCase): string[] {
  const failures = (one.result().errors ?? []).map(({ name, message, stacks }) => {
    const [at] = stacks ?? [];
    return `${name}@${at ? `${relative(root, at.file)}:${at.line}:${at.column}` : '?'}: ${firstLine(message)}`;
  });
  const notes = one.annotations().map(({ type, message, location }) => {
    const at = location ? `${relative(root, location.file)}:${location.line}:${location.column}` : '?';
    return `(${type})@${at}: ${firstLine(message)}`;
  });
  return [...failures, ...notes];
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const write = (path: string, text: string): void => writeFileSync(join(root, path), text);

/** Each changes one file; what it should change stands in other files too. */
const steps: readonly (readonly [string, () => void])[] = [
  ['start', () => void vitest.start()],
  ['the claim is corrected', () => write('claims/bridge.yaml', files['claims/bridge.yaml'].replace('1961', '1962'))],
  ['an article is added', () => write('articles/late.txt', files['articles/ledger.md'].replace('1962', '1963'))],
  ['it is removed', () => rmSync(join(root, 'articles/late.txt'))],
  [
    'a claim file is added',
    () => write('claims/deep/more.yml', files['claims/bridge.yaml'].replace('bridge-opening', 'too')),
  ],
  ['it is removed too', () => rmSync(join(root, 'claims/deep/more.yml'))],
  ['the article is edited', () => write('articles/ledger.md', files['articles/ledger.md'].replace('1962', '1964'))],
  ['a test of another kind is edited', () => write('own/own.test.ts', files['own/own.test.ts'].replace('own', 'mine'))],
];

const told: Told[] = [];
for (const [step, act] of steps) {
  const before = runs.length;
  const ended = new Promise<void>((done) => (settled = done));
  act();
  // A run that never comes is what is tested for: it is told as nothing. The first has everything to load, on a busy machine too.
  const patience = new Promise<void>((done) => setTimeout(done, before === 0 ? 40_000 : 15_000));
  await Promise.race([ended, patience]);
  told.push({ step, told: runs.length > before ? (runs.at(-1) ?? {}) : {} });
  if (runs.length === before) break;
  // The watcher wants a pause to see a file change twice.
  await new Promise((done) => setTimeout(done, 150));
}
process.stdout.write(JSON.stringify(told));
process.exit(0);
