import type { Quantity } from '../../model/quantity.ts';
import type { Verdict } from '../../model/relation.ts';
import { sameCurrency } from '../../parse/quantity/currencies.ts';
import { unitOf } from '../../parse/quantity/units.ts';

interface Compared {
  readonly verdict: Verdict;
  readonly reason: string;
}

/**
 * A figure of a text against one that is claimed. Figures of another kind, or in a currency that cannot be compared, are
 * undecided; so is a bare round number that the exact one may have been rounded to (design section 5).
 */
export function compareQuantities(found: Quantity, claimed: Quantity): Compared {
  const [text, claim] = [inKindOf(found, claimed), inKindOf(claimed, found)];
  if (text.dimension !== claim.dimension) return undecided('it counts something else than the claim');
  if (text.dimension === 'money' && !sameCurrency(text.unit ?? '', claim.unit ?? '')) {
    return undecided('it is in another currency than the claim');
  }
  return text.dimension === 'temperature' && text.unit !== claim.unit
    ? compareTemperatures(text, claim)
    : compareIntervals(text, claim);
}

const undecided = (reason: string): Compared => ({ verdict: 'undecided', reason });

function compareIntervals(found: Quantity, claimed: Quantity): Compared {
  const distance = Math.max(found.lo - claimed.hi, claimed.lo - found.hi);
  const slack = 1e-9 * Math.max(Math.abs(found.lo), Math.abs(claimed.lo), 1);
  if (distance <= slack) return { verdict: 'agrees', reason: "it can be the claim's" };
  // converted from another unit, the claim's own number may be the rounded one ("8.05 km" for 5 miles)
  const converted = found.unit !== claimed.unit || found.dimension === 'share';
  const rounding = converted ? Math.max(found.rounding, claimed.rounding) : found.rounding;
  if (found.exact && distance <= rounding + slack) {
    return undecided("it is a round number that the claim's may have been rounded to");
  }
  if (converted && distance <= looseness(found) + looseness(claimed) + slack) {
    return undecided('its unit has not the same size everywhere');
  }
  return { verdict: 'contradicts', reason: "it cannot be the claim's" };
}

/** By how much a ton or a gallon of the one country differs from that of the other. */
const looseness = ({ unit, lo, hi }: Quantity): number =>
  (unit === undefined ? 0 : (unitOf(unit)?.loose ?? 0)) * Math.abs(Number.isFinite(hi) ? hi : lo);

const yearOf = unitOf('year')?.size ?? 1;

/** A share beside percentages is one itself ("a third", 33 per cent), a bare number beside an age counts years ("aged 43"). */
function inKindOf(quantity: Quantity, other: Quantity): Quantity {
  if (quantity.dimension === 'share' && other.dimension === 'percent') return scaled(quantity, 100, 'percent');
  const years = quantity.dimension === 'count' && quantity.unit === undefined && other.age;
  return years ? { ...scaled(quantity, yearOf, 'duration'), unit: 'year' } : quantity;
}

const scaled = (quantity: Quantity, by: number, dimension: Quantity['dimension']): Quantity => ({
  ...quantity,
  dimension,
  lo: quantity.lo * by,
  hi: quantity.hi * by,
  rounding: quantity.rounding * by,
});

/**
 * Celsius against Fahrenheit. The text may give a temperature ("68F outside") or a difference ("2.7F warmer"), which are
 * converted in two ways: only what is wrong in both is wrong.
 */
function compareTemperatures(found: Quantity, claimed: Quantity): Compared {
  if (found.unit === 'degree' || claimed.unit === 'degree')
    return undecided('it is in degrees of another scale, or of none');
  const outside = compareIntervals(inCelsius(found, 32), inCelsius(claimed, 32));
  if (outside.verdict !== 'contradicts') return outside;
  return compareIntervals(inCelsius(found, 0), inCelsius(claimed, 0)).verdict === 'contradicts'
    ? outside
    : undecided('it agrees as a difference of temperatures');
}

function inCelsius(quantity: Quantity, zero: number): Quantity {
  if (quantity.unit !== 'degree Fahrenheit') return quantity;
  const convert = (value: number): number => ((value - zero) * 5) / 9;
  return { ...quantity, lo: convert(quantity.lo), hi: convert(quantity.hi), rounding: (quantity.rounding * 5) / 9 };
}
