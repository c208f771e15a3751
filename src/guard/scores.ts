import type { Mention } from '../model/mention.ts';
import { share } from './coverage.ts';
import type { Coverage } from './coverage.ts';
import type { Exemption } from './exempt.ts';
import type { Mutation } from './mutation.ts';

/** What became of one change: somebody noticed it; nobody need have (`exempt` says why); or nobody did. */
export interface Outcome {
  readonly mutation: Mutation;
  readonly caught: boolean;
  readonly exempt?: Exemption;
}

/** How far the claims guard one article. */
export interface Guard extends Coverage {
  readonly outcomes: readonly Outcome[];
}

/** The share of the changes that matter which some claim would catch; 1 where none was tried. */
export const guardOf = ({ outcomes }: Guard): number => {
  const mattering = outcomes.filter(({ exempt }) => exempt === undefined);
  return share(mattering.filter(({ caught }) => caught).length, mattering.length);
};

/** The mentions of which a change that was tried goes unnoticed. */
export const holesOf = ({ outcomes }: Guard): ReadonlySet<Mention> =>
  new Set(
    outcomes.filter(({ caught, exempt }) => !caught && exempt === undefined).map(({ mutation }) => mutation.mention),
  );

/** The share of an article's mentions that some claim decides and of which no change that was tried goes unnoticed; 1 where it has none. */
export function scoreOf(guard: Guard): number {
  const { covered, uncovered, unread } = guard;
  const holed = holesOf(guard);
  return share(covered.length - holed.size, covered.length + uncovered.length + unread.length);
}
