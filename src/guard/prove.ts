import fc from 'fast-check';
import type { Claim } from '../model/claim.ts';
import { applyEdits } from './edits.ts';
import type { Judged } from './judge.ts';
import { decides, isTyped } from './judge.ts';
import { firstFailure } from './first-failure.ts';
import { relationsOf } from './coverage.ts';
import { claimedMutations, tryMutation } from './measure.ts';
import type { Mutation } from './mutation.ts';

/** A change of what a claim is about, in an article that agrees with it, which nobody notices. */
export interface Hole {
  readonly mutation: Mutation;
  /** Draws the same changes again. */
  readonly seed: number;
}

/** What became of the changes of one claim's mentions in one article. */
export interface Proof {
  readonly tried: number;
  readonly caught: number;
  /** Why changes need not be caught, each reason once. */
  readonly exempt: readonly string[];
  /** Every change that was tried left the value among what the claim admits: it may hold whatever the article says. */
  readonly vacuous: boolean;
  readonly hole?: Hole;
}

/** Whether an article agrees with a claim that has something to guard; statements have only their wording. */
export const agreesWith = ({ relations }: Judged, claim: Claim): boolean =>
  relations.some((one) => one.claim === claim && isTyped(one) && one.verdict === 'agrees');

/**
 * The property that a claim is not vacuous, in one article: each change of a mention that it decides is caught there, or leaves
 * the value among what the claim admits. Of failing changes the simplest is given (fast-check shrinks towards the first).
 */
export function proveClaim(
  judged: Judged,
  claim: Claim,
  claims: readonly Claim[],
  options: { readonly runs: number; readonly seed: number },
): Proof {
  const own = judged.relations.filter((one) => one.claim === claim && decides(one));
  const mentions = judged.mentions.filter((mention) => relationsOf(judged, mention).some((one) => own.includes(one)));
  const mutations = mentions.flatMap((mention) => claimedMutations(judged, mention, claims));
  if (mutations.length === 0)
    return { tried: 0, caught: 0, exempt: ['nothing in it can be changed by a slip'], vacuous: false };
  // as many as there are: each once, for draws repeat themselves
  const first = options.runs < mutations.length ? [] : mutations;
  const exempt = new Set<string>();
  let [tried, caught, admitted] = [0, 0, 0];
  const mutation = firstFailure(
    oneOf(mutations),
    (one) => {
      const outcome = tryMutation(judged, one, claims);
      tried += 1;
      if (outcome.caught) caught += 1;
      if (outcome.exempt !== undefined) exempt.add(outcome.exempt.reason);
      if (outcome.exempt?.kind === 'admitted') admitted += 1;
      return outcome.caught || outcome.exempt !== undefined;
    },
    { runs: Math.min(options.runs, mutations.length), seed: options.seed, first },
  );
  const hole = mutation ? { hole: { mutation, seed: options.seed } } : {};
  return { tried, caught, exempt: [...exempt], vacuous: admitted === tried, ...hole };
}

/** By its place in the list, for `fc.constantFrom` would try nothing between a failing one and the first. */
const oneOf = (mutations: readonly Mutation[]): fc.Arbitrary<Mutation> =>
  fc
    .nat({ max: mutations.length - 1 })
    .map((at) => mutations[at])
    .filter((mutation) => mutation !== undefined);

/** The sentence before and after a change, a line each, as a diff has them. */
export function diffOf({ mention, edits }: Mutation): string {
  const { source, start, end } = mention.sentence;
  const sentence = source.text.slice(start, end);
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return `- ${line(sentence)}\n+ ${line(applyEdits(sentence, inside))}`;
}
