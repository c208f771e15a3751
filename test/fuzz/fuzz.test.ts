/** The short form of `npm run fuzz`: the same targets, a fixed seed, a few seconds; and every input that ever broke something. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kept } from './kept.ts';
import { everyTarget } from './every-target.ts';

/** Inputs of each target, by what one costs. */
const runs: Readonly<Record<string, number>> = {
  article: 60,
  claims: 60,
  corpus: 15,
  'claim-file': 150,
  draft: 40,
  long: 2,
  pattern: 400,
  reading: 150,
};

describe.for(everyTarget.map((target) => [target.name, target] as const))('%s', ([name, target]) => {
  test('nothing that is made at random breaks it', async () => {
    await fc.assert(
      fc.asyncProperty(target.generate, async (input) => target.run(input)),
      { seed: 8, numRuns: runs[name] ?? 300 },
    );
  });

  const own = kept.filter((one) => one.target === name);
  test.for(own)('$name', async ({ text }) => {
    await target.run(text);
  });
});

test('each kept case has a target', () => {
  const names = everyTarget.map(({ name }) => name);
  expect(kept.filter(({ target }) => !names.includes(target))).toEqual([]);
});
