import type { Claim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';

/** What the claims say that cannot all hold, whatever the articles say. */
export function findConflicts(claims: readonly Claim[]): Conflict[] {
  void claims;
  return [];
}
