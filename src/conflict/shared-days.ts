import type { Claim } from '../model/claim.ts';
import { overlapping } from '../model/time.ts';
import type { DayRange } from '../model/time.ts';

export const always: DayRange = { lo: -Infinity, hi: Infinity };

export function intersection(a: DayRange | undefined, b: DayRange): DayRange | undefined {
  return a && overlapping(a, b) ? { lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) } : undefined;
}

/** The days of publication that both claims judge; none: no article is judged by both. */
export const sharedDays = (a: Claim, b: Claim): DayRange | undefined =>
  intersection(a.covers?.value.range ?? always, b.covers?.value.range ?? always);

/** What holds from a beginning on, until the next begins. */
export interface Holding<T> {
  readonly during: DayRange;
  readonly value: T;
}

/** Where a value holds from some time in a month, that month counts neither for it nor for the one before. */
export function holdingsOf<T>(values: readonly (readonly [begins: DayRange, value: T])[]): Holding<T>[] {
  const inOrder = [...values].sort(([a], [b]) => a.lo - b.lo);
  return inOrder
    .map(([begins, value], index) => ({
      during: { lo: begins.hi, hi: (inOrder[index + 1]?.[0].lo ?? Infinity) - 1 },
      value,
    }))
    .filter(({ during }) => during.lo <= during.hi);
}
