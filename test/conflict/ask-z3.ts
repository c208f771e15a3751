/** The engine for time against z3 (de Moura and Bjørner 2008), on one network at a time. */
import type { Z3HighLevel } from 'z3-solver';
import { findTimelineConflicts } from '../../src/conflict/timeline.ts';
import { claimsOf, formulaOf, natureOf, placeOf } from './random-networks.ts';
import type { Network, Said } from './random-networks.ts';

export interface Counts {
  networks: number;
  inconsistent: number;
  conflicts: number;
  links: number;
}

/**
 * Throws where the verdicts on a network differ, where a conflict can hold by z3, or where it cannot without some one of its links. Counts
 * what was judged.
 */
export function judging(z3: Pick<Z3HighLevel, 'Context'>, counts: Counts): (network: Network) => Promise<void> {
  const { Solver, Bool } = z3.Context('networks');

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

  return async (network) => {
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
  };
}
