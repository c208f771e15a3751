import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { init, killThreads } from 'z3-solver';
import { judging } from './ask-z3.ts';
import { networks } from './random-networks.ts';

const z3 = await init();
afterAll(() => killThreads(z3.em));

// The short form of z3.ts: few networks, and small ones.
test('verdicts on random networks are those of z3, and so is every conflict', async () => {
  const counts = { networks: 0, inconsistent: 0, conflicts: 0, links: 0 };
  await fc.assert(fc.asyncProperty(networks(12), judging(z3, counts)), { numRuns: 40 });
  expect(counts.inconsistent).toBeGreaterThan(0);
  expect(counts.inconsistent).toBeLessThan(counts.networks);
}, 30_000);
