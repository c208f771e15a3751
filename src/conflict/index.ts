import type { Claim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { findAccountConflicts } from './accounts.ts';
import { findDateConflicts, findFigureConflicts } from './same-phrase.ts';
import { findTimelineConflicts } from './timeline.ts';

/** What the claims say that cannot all hold, whatever the articles say. */
export function findConflicts(claims: readonly Claim[]): Conflict[] {
  const events = claims.filter((claim) => claim.section === 'events');
  const figures = claims.filter((claim) => claim.section === 'figures');
  return [...findTimelineConflicts(events), ...findDateConflicts(events), ...findFigureConflicts(figures), ...findAccountConflicts(figures)];
}
