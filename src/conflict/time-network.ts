import { graphOf } from './bounds.ts';
import type { Bound } from './bounds.ts';
import { cores } from './cores.ts';

/** A bound on how far one point of time lies after another: `min <= to - from <= max`, in days. */
export interface TimeConstraint<Origin = unknown> {
  /** The names of the points; a point is known by its name alone. */
  readonly from: string;
  readonly to: string;
  /** In days; fractions allowed, kept to the millisecond. Absent or infinite: no bound on that side. May be negative. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The bounds themselves are excluded: `min < to - from < max`. */
  readonly strict?: boolean | undefined;
  /** Who says so: handed back untouched. */
  readonly origin: Origin;
}

// Whole milliseconds: sums of fractions of a day are then exact, and 0.1 + 0.2 is 0.3.
const gridPerDay = 86_400_000;

/**
 * The independent minimal conflicts of a network of time constraints: each a list of the very constraints that were given,
 * which cannot all hold, though without any one of them the others can; in the order of the chain that they form, and with
 * few links (the fewest through a point of it, but for very large networks). No two conflicts share a constraint, and
 * when those of all conflicts are left out, the rest holds; none: the network holds.
 *
 * The conflicts do not depend on the order of the constraints, but for constraints alike in everything, origin included
 * (objects are told apart by their JSON).
 *
 * ```ts
 * import { findTimeConflicts } from 'stet';
 *
 * const [conflict] = findTimeConflicts([
 *   { from: 'strike', to: 'vote', min: 1, origin: 'the vote came a day after the strike, or later' },
 *   { from: 'vote', to: 'strike', min: 0, origin: 'the strike followed the vote' },
 * ]);
 * console.log(conflict?.map(({ origin }) => origin));
 * ```
 *
 * @throws RangeError for a bound that is not a number.
 */
export const findTimeConflicts = <C extends TimeConstraint>(constraints: readonly C[]): C[][] => [
  ...eachTimeConflict(constraints),
];

/** The same, one at a time: whoever only wants the verdict asks for the first. */
export function* eachTimeConflict<C extends TimeConstraint>(constraints: readonly C[]): Generator<C[], undefined> {
  const sorted = [...constraints].sort(compareConstraints);
  const names = [...new Set(sorted.flatMap(({ from, to }) => [from, to]))].sort();
  const numbers = new Map(names.map((name, number) => [name, number]));
  const bounds = sorted.flatMap((constraint, link) =>
    boundsOf(constraint, numbers.get(constraint.from) ?? 0, numbers.get(constraint.to) ?? 0, link),
  );
  for (const core of cores(graphOf(names.length, bounds), new Set(), (links) => links)) {
    yield core.flatMap((link) => sorted[link] ?? []);
  }
  return undefined;
}

function boundsOf(constraint: TimeConstraint, from: number, to: number, link: number): Bound[] {
  const { min = -Infinity, max = Infinity, strict = false } = constraint;
  if (Number.isNaN(min) || Number.isNaN(max)) {
    throw new RangeError(`A bound between "${constraint.from}" and "${constraint.to}" is not a number`);
  }
  const links = [link];
  const upper = { from, to, most: max === Infinity ? max : Math.round(max * gridPerDay), strict, links };
  const lower = {
    from: to,
    to: from,
    most: min === -Infinity ? Infinity : Math.round(-min * gridPerDay),
    strict,
    links,
  };
  return [upper, lower].filter(({ most }) => most !== Infinity);
}

function compareConstraints(a: TimeConstraint, b: TimeConstraint): number {
  return (
    compare(a.from, b.from) ||
    compare(a.to, b.to) ||
    compare(a.min ?? -Infinity, b.min ?? -Infinity) ||
    compare(a.max ?? Infinity, b.max ?? Infinity) ||
    compare(a.strict ?? false, b.strict ?? false) ||
    compare(originKey(a.origin), originKey(b.origin))
  );
}

const compare = <T extends string | number | boolean>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

const originKey = (origin: unknown): string =>
  typeof origin === 'object' && origin !== null ? JSON.stringify(origin) : String(origin);
