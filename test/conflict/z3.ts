/**
 * The engine for time against z3 (de Moura and Bjørner 2008): on random networks of claims the verdicts are the same, and every
 * conflict cannot hold by z3, but holds without any one of its links. `npm run test:z3 [RUNS [SEED]]`; 10,000 runs take about half an hour,
 * all of it z3's.
 */
import fc from 'fast-check';
import { init, killThreads } from 'z3-solver';
import { findTimelineConflicts } from '../../src/conflict/timeline.ts';
import { claimsOf, formulaOf, natureOf, networks, placeOf } from './random-networks.ts';
import type { Network, Said } from './random-networks.ts';

const [runs = 10_000, seed = 5] = process.argv.slice(2).map(Number);
const z3 = await init();
const { Solver, Bool } = z3.Context('networks');
const counts = { networks: 0, inconsistent: 0, conflicts: 0, links: 0 };

/** Whether things said can hold together, asked of one solver for any choice of them. */
function asking(said: readonly Said[], network: Network): (chosen: readonly Said[]) => Promise<boolean> {
  const events = new Set(said.flatMap((one) => (one.kind === 'date' ? [one.event] : [one.event, one.target])));
  const lines = said.map(
    (one, index) => `(declare-const s${index} Bool)(assert (=> s${index} ${formulaOf(one, network)}))`,
  );
  const solver = new Solver();
  solver.fromString([...[...events].map(natureOf), ...lines].join('\n'));
  return async (chosen) => {
    const verdict = await solver.check(...chosen.map((one) => Bool.const(`s${said.indexOf(one)}`)));
    if (verdict === 'unknown') throw new Error(`z3 does not know: ${solver.reasonUnknown()}`);
    return verdict === 'sat';
  };
}

async function judge(network: Network): Promise<void> {
  const conflicts = findTimelineConflicts(claimsOf(network)).map(({ links }) =>
    links
      .map(({ span }) => network.said.find((_, index) => placeOf(index).start === span.start))
      .filter((one) => one !== undefined),
  );
  const holds = await asking(network.said, network)(network.said);
  counts.networks += 1;
  counts.inconsistent += holds ? 0 : 1;
  if (holds !== (conflicts.length === 0)) throw new Error(`z3 says that it ${holds ? 'holds' : 'does not hold'}`);
  const together = asking([...new Set(conflicts.flat())], network);
  for (const conflict of conflicts) {
    counts.conflicts += 1;
    counts.links += conflict.length;
    if (await together(conflict)) throw new Error(`z3 says that this holds: ${JSON.stringify(conflict)}`);
    for (const one of conflict) {
      const rest = conflict.filter((other) => other !== one);
      if (!(await together(rest))) throw new Error(`z3 says that this does not hold either: ${JSON.stringify(rest)}`);
    }
  }
  if (counts.networks % 500 === 0) console.log(JSON.stringify(counts));
}

try {
  await fc.assert(fc.asyncProperty(networks, judge), { numRuns: runs, seed });
  const { networks: all, inconsistent, conflicts, links } = counts;
  console.log(
    `${all} networks, ${inconsistent} of them inconsistent, with ${conflicts} conflicts of ${links} links: z3 says the same of all`,
  );
} finally {
  await killThreads(z3.em);
}
