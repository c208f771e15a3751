/**
 * `npm run test:z3 [RUNS [SEED]]`: on random networks of claims the verdicts are z3's, and every conflict cannot hold by z3, but holds without
 * any one of its links. 10,000 runs take about a quarter of an hour, all of it z3's; `z3.test.ts` is the short form.
 */
import fc from 'fast-check';
import { init, killThreads } from 'z3-solver';
import { judging } from './ask-z3.ts';
import { networks } from './random-networks.ts';

const [runs = 10_000, seed = 5] = process.argv.slice(2).map(Number);
const z3 = await init();
const counts = { networks: 0, inconsistent: 0, conflicts: 0, links: 0 };
const judge = judging(z3, counts);
const judgeAndTell = async (network: Parameters<typeof judge>[0]): Promise<void> => {
  await judge(network);
  if (counts.networks % 500 === 0) console.log(JSON.stringify(counts));
};

try {
  await fc.assert(fc.asyncProperty(networks(60), judgeAndTell), { numRuns: runs, seed });
  const { networks: all, inconsistent, conflicts, links } = counts;
  console.log(
    `${all} networks, ${inconsistent} of them inconsistent, with ${conflicts} conflicts of ${links} links: z3 says the same of all`,
  );
} finally {
  await killThreads(z3.em);
}
