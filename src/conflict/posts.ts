import type { Claim, PostClaim, Tenure } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { compareSpans } from '../model/span.ts';
import type { Label } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import type { DayRange } from '../model/time.ts';
import { describeRange } from '../parse/calendar.ts';
import { wordsOf } from '../parse/words.ts';
import { pairsBy } from './pairs.ts';
import { personsIn } from './persons.ts';
import type { Persons } from './persons.ts';
import { holdingsOf, sharedDays } from './shared-days.ts';

/**
 * Two holders at once of one post phrase, by two claims; one conflict a pair. Within a claim a successor ends the term before; what
 * two claims say is compared day by day. A vacant post has no holder, and a shared one may have several.
 */
export function findPostConflicts(claims: readonly Claim[]): Conflict[] {
  const persons = personsIn(claims);
  const posts = claims.filter((claim) => claim.section === 'posts').filter(({ shared }) => !shared);
  const phrases = posts.flatMap((claim) => claim.called.map((called) => ({ claim, called })));
  const inOrder = phrases.sort((a, b) => compareSpans(a.called.span, b.called.span));
  return pairsBy(inOrder, ({ called }) => keyOf(called.value)).flatMap(([first, second]) =>
    conflictOf(first.claim, second.claim, first.called.value, persons),
  );
}

/** What a post, or a name, is compared by. */
export const keyOf = (called: string): string => wordsOf(called).map(({ text }) => text).join(' '); // prettier-ignore

function conflictOf(first: PostClaim, second: PostClaim, called: string, persons: Persons): Conflict[] {
  if (!sharedDays(first, second)) return [];
  for (const one of termsOf(first)) {
    for (const other of termsOf(second)) {
      if (!overlapping(one.during, other.during) || persons.mayBeOne(one.holder.value, other.holder.value)) continue;
      const links = [tellTerm(one, called, first, persons), tellTerm(other, called, second, persons)];
      return [{ kind: 'post', claims: [first, second], links }];
    }
  }
  return [];
}

export const tellTerm = ({ holder, since }: Term, called: string, { id }: PostClaim, persons: Persons): Label => ({
  span: holder.span,
  text: `"${called}" is ${persons.called(holder.value)} ${since} in ${id}`,
});

export interface Term {
  readonly during: DayRange;
  readonly holder: NonNullable<Tenure['holder']>;
  /** "from 20 January 2021 to 20 January 2025" */
  readonly since: string;
}

/** The terms of those who held a post, vacancies left out, in order. */
export function termsOf({ held }: PostClaim): Term[] {
  return holdingsOf(held.map((tenure, index) => [tenure.from.value.range, { tenure, next: held[index + 1] }])).flatMap(
    ({ during, value: { tenure, next } }): Term[] => {
      const until = next ? `to ${describeRange(next.from.value.range)}` : 'on';
      const since = `from ${describeRange(tenure.from.value.range)} ${until}`;
      return tenure.holder ? [{ during, holder: tenure.holder, since }] : [];
    },
  );
}
