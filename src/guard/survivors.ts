import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { draftClaims } from './draft/index.ts';
import type { Faults } from './draft/index.ts';
import type { Guard } from './scores.ts';
import { relationsOf } from './coverage.ts';
import { mutationsOf } from './mutate/index.ts';
import type { Mutation, MutationKind } from './mutation.ts';

/** A change that nobody would have noticed. */
export interface Survivor {
  readonly mutation: Mutation;
  /** The claims that should have; empty where none covers the mention. */
  readonly claims: readonly Claim[];
  /** An entry of a claim file that would have, where one can be drafted. */
  readonly claim?: string;
}

/** How bad a slip is for a reader, worst first: what turns a fact round, what moves it far, what moves it a little, what misspells it. */
const ranks: readonly (readonly MutationKind[])[] = [
  ['negation', 'hedge', 'person', 'speaker', 'values-swapped'],
  ['century', 'tenfold', 'unit', 'year', 'digit-dropped', 'digit-doubled', 'digits-swapped'],
  ['digit', 'number', 'ordinal', 'month', 'day', 'weekday'],
  ['word-replaced', 'word-dropped', 'word-added'],
  ['letter-dropped', 'letter-doubled', 'letters-swapped', 'headline-repeated'],
];
const rankOf = (kind: MutationKind): number => ranks.findIndex((kinds) => kinds.includes(kind));

/** What an article would let through, the worst first: changes that no claim caught, and one of each mention that none covers. */
export function survivorsOf(guard: Guard, claims: readonly Claim[], faults: Faults): Survivor[] {
  const { judged, outcomes, uncovered } = guard;
  const missed = outcomes
    .filter(({ caught, exempt }) => !caught && exempt === undefined)
    .map(({ mutation }): Survivor => ({
      mutation,
      claims: relationsOf(judged, mutation.mention).map(({ claim }) => claim),
    }));
  const { entries } = draftClaims(judged.article, claims, faults);
  const drafted = new Map(entries.map((entry) => [entry.mention.span.start, entry.printed]));
  const open = uncovered.flatMap((mention): Survivor[] => {
    const mutation = worstOf(mention);
    const claim = drafted.get(mention.span.start);
    return mutation && claim !== undefined ? [{ mutation, claims: [], claim }] : [];
  });
  return [...missed, ...open].sort((a, b) => rankOf(a.mutation.kind) - rankOf(b.mutation.kind));
}

const worstOf = (mention: Mention): Mutation | undefined =>
  [...mutationsOf(mention)].sort((a, b) => rankOf(a.kind) - rankOf(b.kind))[0];
