import fc from 'fast-check';
import type { Passage } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { Relation } from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { measureCoverage, relationsOf } from './coverage.ts';
import { inOrder, placesAfter } from './edits.ts';
import { exemption } from './exempt.ts';
import type { Place } from './exempt.ts';
import { isTyped, judgeAnew, nearHeadlines, touches } from './judge.ts';
import type { Judged } from './judge.ts';
import { exchangesOf } from './mutate/exchanges.ts';
import { repeatedWithSlip } from './mutate/headlines.ts';
import { mutationsOf } from './mutate/index.ts';
import type { Mutation } from './mutation.ts';
import type { Guard, Outcome } from './scores.ts';

/** The changes of a mention that lie where some claim has it: "Aboard Air Force" is read as a name, but the claim's begins at "Air". */
export function claimedMutations(judged: Judged, mention: Mention, claims: readonly Claim[]): Mutation[] {
  const found = relationsOf(judged, mention).map((relation) => relation.found);
  const covered = judged.mentions.filter((one) => one !== mention && relationsOf(judged, one).length > 0);
  const own = mutationsOf(mention).filter(({ edits }) =>
    edits.every((edit) => found.some(({ start, end }) => start <= edit.start && edit.end <= end)),
  );
  const repeats = mention.kind === 'name' ? own.flatMap(repeatedWithSlip) : [];
  return [...own, ...repeats, ...exchangesOf(mention, covered, claims)];
}

/** Whether a change of a covered mention is noticed at its place, by a relation and not by mere wording. */
export function tryMutation(judged: Judged, mutation: Mutation, claims: readonly Claim[]): Outcome {
  const after = judgeAnew(judged, mutation.edits, claims);
  const places = placesAfter(mutation.edits).map((place) => slipOf(mutation, place));
  const caught = isCaught(mutation, after, claims, places);
  if (caught) return { mutation, caught };
  const mentions = [mutation.mention, ...(mutation.other ? [mutation.other] : [])];
  const reasons = mentions.flatMap((mention, index) => {
    const place = places[index];
    if (!place) return [];
    return relationsOf(judged, mention).map((relation) => exemption(mutation, relation, after, place, claims));
  });
  // one claim that should have noticed is enough
  const exempt = reasons.includes(undefined) ? undefined : reasons[0];
  return exempt === undefined ? { mutation, caught } : { mutation, caught, exempt };
}

/** Where the change itself stands: of a repeated line only its misspelt word. */
const slipOf = ({ repeated }: Mutation, place: Place): Place =>
  repeated ? { start: place.start + repeated.start, end: place.start + repeated.end } : place;

/** Where the whole mention stands of which a part was changed: "two hours and 47 hours" is wrong at "two hours". */
function wholeOf({ mention: { span }, edits: [edit, ...more], repeated }: Mutation, place: Place): Place {
  if (!edit || more.length > 0 || repeated) return place;
  return {
    start: place.start - Math.max(0, edit.start - span.start),
    end: place.end + Math.max(0, span.end - edit.end),
  };
}

/** `slips` are the places of the mutation's edits in the changed article. */
function isCaught(mutation: Mutation, after: Judged, claims: readonly Claim[], slips: readonly Place[]): boolean {
  const places = slips.map((place) => wholeOf(mutation, place));
  const touched = (span: Span): boolean => places.some((place) => touches(place, span));
  const related = after.relations.some(
    (relation) => isTyped(relation) && relation.verdict === 'contradicts' && spansOf(relation).some(touched),
  );
  if (related || !mutation.repeated) return related;
  return nearHeadlines(after, claims).some(({ differing }) =>
    differing.some(({ first, second }) => touched(first) || touched(second)),
  );
}

/** A quotation that is given to another speaker is wrong where the speaker stands. */
const spansOf = (relation: Relation): Span[] => [
  relation.found,
  ...(relation.kind === 'quote' && relation.speaker ? [relation.speaker.span] : []),
];

/**
 * The same for many. Changes of different passages are tried together, for they seldom have to do with one another: what is noticed
 * so is noticed, and what is not is tried once more by itself.
 */
export function tryMutations(judged: Judged, mutations: readonly Mutation[], claims: readonly Claim[]): Outcome[] {
  const outcomes = new Map<Mutation, Outcome>();
  for (const batch of apart(mutations)) {
    const edits = batch.flatMap((mutation) => mutation.edits);
    const after = judgeAnew(judged, edits, claims);
    const moved = placesAfter(edits);
    const places = new Map(inOrder(edits).map((edit, index) => [edit, moved[index]]));
    for (const mutation of batch) {
      const own = mutation.edits.flatMap((edit) => places.get(edit) ?? []).map((place) => slipOf(mutation, place));
      if (isCaught(mutation, after, claims, own)) outcomes.set(mutation, { mutation, caught: true });
    }
  }
  return mutations.map((mutation) => outcomes.get(mutation) ?? tryMutation(judged, mutation, claims));
}

/** Mutations in batches that have at most one in a passage. */
function apart(mutations: readonly Mutation[]): Mutation[][] {
  const batches: Mutation[][] = [];
  const used = new Map<Passage, number>();
  for (const mutation of mutations) {
    const { passage } = mutation.mention;
    const number = used.get(passage) ?? 0;
    used.set(passage, number + 1);
    const batch = batches[number];
    if (batch) batch.push(mutation);
    else batches.push([mutation]);
  }
  return batches;
}

export interface GuardOptions {
  /** Changes that are tried for each covered mention, at most. */
  readonly runs: number;
  /** The same seed draws the same changes on every machine. */
  readonly seed: number;
}

/** Tries changes of every covered mention. */
export function measureGuard(judged: Judged, claims: readonly Claim[], options: GuardOptions): Guard {
  const coverage = measureCoverage(judged);
  const { covered } = coverage;
  const drawn = covered.flatMap((mention, index) =>
    draw(claimedMutations(judged, mention, claims), options.runs, options.seed + index),
  );
  const outcomes = tryMutations(judged, drawn, claims);
  return { ...coverage, outcomes };
}

/** Some of a mention's changes, each once, in their own order. */
function draw(all: readonly Mutation[], runs: number, seed: number): readonly Mutation[] {
  if (all.length <= runs) return all;
  const [chosen = []] = fc.sample(fc.subarray([...all], { minLength: runs, maxLength: runs }), { numRuns: 1, seed });
  return chosen;
}
