import type { PostClaim, Tenure } from '../../model/claim.ts';
import type { Located } from '../../model/span.ts';
import type { DayRange } from '../../model/time.ts';
import { overlapping } from '../../model/time.ts';
import { describeRange } from '../../parse/calendar.ts';

/** What a post is to somebody on the days on which an article may have appeared. */
export type Standing = 'holds' | 'may-hold' | 'held-before' | 'will-hold' | 'none';

/** An article may have been written a day before or after, in another zone. */
const slack = 1;

/** On the day of a change both are right; a month in which it lies is open throughout. */
export function standingOf({ held }: PostClaim, person: string, days: DayRange): Standing {
  const around = { lo: days.lo - slack, hi: days.hi + slack };
  let standing: Standing = 'none';
  for (const [index, { from, holder }] of held.entries()) {
    if (holder?.value !== person) continue;
    const [begins, ends] = [from.value.range, endOf(held, index)];
    if (begins.hi <= days.lo && days.hi <= ends.lo) return 'holds';
    if (overlapping({ lo: begins.lo, hi: ends.hi }, around)) standing = 'may-hold';
    else if (standing !== 'may-hold' && begins.lo < days.lo) standing = 'held-before';
    else if (standing === 'none') standing = 'will-hold';
  }
  return standing;
}

const endOf = (held: readonly Tenure[], index: number): DayRange =>
  held[index + 1]?.from.value.range ?? { lo: Infinity, hi: Infinity };

/** Since when somebody has had none of some posts, if he had one at all. */
export function withoutPostSince(posts: readonly PostClaim[], person: string, days: DayRange): number | undefined {
  const ends = posts.flatMap(({ held }) =>
    held.flatMap(({ from, holder }, index) =>
      holder?.value === person && from.value.range.hi <= days.lo ? [endOf(held, index).lo] : [],
    ),
  );
  return ends.length > 0 ? ends.reduce((last, end) => Math.max(last, end)) : undefined;
}

/** Whether a post has had a holder all the time from a day on, by the claims. */
export function isKnownSince({ held }: PostClaim, since: number, days: DayRange): boolean {
  const [first] = held;
  if (!first || first.from.value.range.hi > since) return false;
  return held.every(
    ({ from, holder }, index) => holder || endOf(held, index).hi < since || from.value.range.lo > days.hi,
  );
}

export interface Holder {
  readonly who: Located<string>;
  /** "since 20 January 2025", "from 20 January 2021 to 20 January 2025" */
  readonly since: string;
}

/** Who holds a post on all of some days; nobody where it is vacant, or changes hands. */
export function holderOf({ held }: PostClaim, days: DayRange): Holder | undefined {
  for (const [index, { from, holder }] of held.entries()) {
    const ends = endOf(held, index);
    if (!holder || from.value.range.hi > days.lo || days.hi >= ends.lo) continue;
    const begun = describeRange(from.value.range);
    return { who: holder, since: ends.lo === Infinity ? `since ${begun}` : `from ${begun} to ${describeRange(ends)}` };
  }
  return undefined;
}
