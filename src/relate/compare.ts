import type { Quantity } from '../model/quantity.ts';
import { sameUnit } from '../parse/quantity/units.ts';
import type { Verdict } from '../model/relation.ts';

/**
 * A figure of a text against one that is claimed. Figures of another kind, or in a currency that cannot be compared, are
 * undecided; so is a bare round number that the exact one may have been rounded to (design section 5).
 */
export function compareQuantities(
  found: Quantity,
  claimed: Quantity,
): { readonly verdict: Verdict; readonly reason: string } {
  if (found.dimension !== claimed.dimension)
    return { verdict: 'undecided', reason: 'it counts something else than the claim' };
  if (found.dimension === 'money' && !sameUnit(found.unit, claimed.unit)) {
    return { verdict: 'undecided', reason: 'it is in another currency than the claim' };
  }
  const distance = Math.max(found.lo - claimed.hi, claimed.lo - found.hi);
  const slack = 1e-9 * Math.max(Math.abs(found.lo), Math.abs(claimed.lo), 1);
  if (distance <= slack) return { verdict: 'agrees', reason: "it can be the claim's" };
  // converted from another unit, the claim's own number may be the rounded one ("8.05 km" for 5 miles)
  const rounding = found.unit === claimed.unit ? found.rounding : Math.max(found.rounding, claimed.rounding);
  if (found.exact && distance <= rounding + slack) {
    return { verdict: 'undecided', reason: "it is a round number that the claim's may have been rounded to" };
  }
  return { verdict: 'contradicts', reason: "it cannot be the claim's" };
}
