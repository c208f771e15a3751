import type { Claim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { findAccountConflicts } from './accounts.ts';
import { findTextConflicts } from './claim-text.ts';
import { findNameConflicts } from './names.ts';
import { findPostConflicts } from './posts.ts';
import { findPrintedPostConflicts } from './printed-posts.ts';
import { findQuoteConflicts } from './quotes.ts';
import { findDateConflicts, findFigureConflicts } from './same-phrase.ts';
import { findTimelineConflicts } from './timeline.ts';

/** What the claims say that cannot all hold, whatever the articles say. */
export function findConflicts(claims: readonly Claim[]): Conflict[] {
  const events = claims.filter((claim) => claim.section === 'events');
  const figures = claims.filter((claim) => claim.section === 'figures');
  const names = claims.filter((claim) => claim.section === 'names');
  return [
    ...findTimelineConflicts(events),
    ...findDateConflicts(events),
    ...findFigureConflicts(figures),
    ...findAccountConflicts(figures),
    ...findPostConflicts(claims),
    ...findNameConflicts(names),
    ...findQuoteConflicts(claims),
    ...findTextConflicts(claims),
    ...findPrintedPostConflicts(claims),
  ];
}
