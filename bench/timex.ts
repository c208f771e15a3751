/** A temporal expression: a half-open stretch in UTF-16 units, and its TIMEX3 value. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Counts over any number of texts. */
export interface TimexCounts {
  readonly gold: number;
  readonly found: number;
  /** Expected ones with one found that has the same start and end. */
  readonly exact: number;
  /** Expected ones that one found overlaps, the exact ones among them. */
  readonly reached: number;
  /** Found ones that overlap one expected. */
  readonly right: number;
  /** Reached, with equal values. */
  readonly valued: number;
}

/** F1 in per cent. */
export interface TimexScores {
  readonly strict: number;
  readonly relaxed: number;
  readonly value: number;
}

/** What was expected, with what was found in its place; what was found and not expected stands by itself. */
export interface Pairing {
  readonly expected?: Timex;
  readonly found?: Timex;
}

const same = (a: Timex, b: Timex): boolean => a.start === b.start && a.end === b.end;
const overlap = (a: Timex, b: Timex): boolean => a.start < b.end && b.start < a.end;

/** Each expected expression with the one found that is it exactly, else with the first that overlaps it. */
export function pairUp(expected: readonly Timex[], found: readonly Timex[]): Pairing[] {
  const pairs = expected.map((one): Pairing => {
    const partner = found.find((other) => same(one, other)) ?? found.find((other) => overlap(one, other));
    return partner ? { expected: one, found: partner } : { expected: one };
  });
  const extra = found.filter((one) => !expected.some((other) => overlap(one, other)));
  return [...pairs, ...extra.map((one) => ({ found: one }))];
}

export function countTimex(expected: readonly Timex[], found: readonly Timex[]): TimexCounts {
  const pairs = pairUp(expected, found);
  const reached = pairs.flatMap((pair) => (pair.expected && pair.found ? [[pair.expected, pair.found] as const] : []));
  return {
    gold: expected.length,
    found: found.length,
    exact: reached.filter(([a, b]) => same(a, b)).length,
    reached: reached.length,
    right: found.length - pairs.filter((pair) => !pair.expected).length,
    valued: reached.filter(([a, b]) => a.value === b.value).length,
  };
}

export function addCounts(all: readonly TimexCounts[]): TimexCounts {
  const sum = (key: keyof TimexCounts): number => all.reduce((total, one) => total + one[key], 0);
  return {
    gold: sum('gold'),
    found: sum('found'),
    exact: sum('exact'),
    reached: sum('reached'),
    right: sum('right'),
    valued: sum('valued'),
  };
}

/**
 * Strict: the same start and end. Relaxed: any overlap. Value: the relaxed F1 times the share of the reached whose values are
 * equal.
 */
export function scoreTimex({ gold, found, exact, reached, right, valued }: TimexCounts): TimexScores {
  const relaxed = f1(share(right, found), share(reached, gold));
  return {
    strict: f1(share(exact, found), share(exact, gold)),
    relaxed,
    value: relaxed * share(valued, reached),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const f1 = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (200 * precision * recall) / (precision + recall);
