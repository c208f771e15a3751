/**
 * Runs a vitest of its own once for each of some settings of `guard`, in the folder that it is given, and prints what each told, as
 * JSON: `[{"file > test": ["failed@file:line:column: message", "notice: message", ...]}]`.
 */
import { relative } from 'node:path';
import { createVitest, type TestCase, type TestModule } from 'vitest/node';
import { stet, type StetOptions } from '../../src/vitest.ts';

export type Told = Readonly<Record<string, readonly string[]>>;

const [, , root = '', settings = '[]'] = process.argv;
const told: Told[] = [];

function saysOf(one: TestCase): string[] {
  const failures = (one.result().errors ?? []).map(({ name, message, stacks }) => {
    const [at] = stacks ?? [];
    return `${name}@${at ? `${relative(root, at.file)}:${at.line}:${at.column}` : '?'}: ${message}`;
  });
  return [...failures, ...one.annotations().map(({ type, message }) => `${type}: ${message}`)];
}

for (const guard of JSON.parse(settings) as StetOptions['guard'][]) {
  const onTestRunEnd = (modules: readonly TestModule[]): void => {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    told.push(Object.fromEntries(tests.map((one) => [`${one.module.relativeModuleId} > ${one.name}`, saysOf(one)])));
  };
  const vitest = await createVitest(
    'test',
    { root, config: false, watch: false, isolate: false, include: [], reporters: [{ onTestRunEnd }] },
    { plugins: [stet({ today: '2025-06-01', ...(guard !== undefined && { guard }) })] },
  );
  await vitest.start();
  await vitest.close();
}
process.stdout.write(JSON.stringify(told));
process.exit(0);
