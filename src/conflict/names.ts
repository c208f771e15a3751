import type { NameClaim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { compareSpans } from '../model/span.ts';
import { pairsBy } from './pairs.ts';
import { spellingsOf } from './persons.ts';
import { sharedDays } from './shared-days.ts';

/** One spelling that two names accept, where some article may be judged by both; one conflict a pair. */
export function findNameConflicts(claims: readonly NameClaim[]): Conflict[] {
  const spellings = claims.flatMap((claim) => spellingsOf(claim).map((one) => ({ ...one, claim })));
  const inOrder = spellings.filter(({ key }) => key !== '').sort((a, b) => compareSpans(a.span, b.span));
  return pairsBy(
    inOrder,
    ({ key }) => key,
    (a, b) => sharedDays(a.claim, b.claim) !== undefined,
  ).map((pair) => ({
    kind: 'name',
    claims: pair.map(({ claim }) => claim),
    links: pair.map(({ span, value, claim }) => ({ span, text: `"${value}" is accepted for ${claim.id}` })),
  }));
}
