import type { Evidence } from './evidence.ts';
import type { Finding, Told } from './finding.ts';

/** What a run looked at. */
export interface Counts {
  readonly articles: number;
  readonly claims: number;
  /** Places in the articles that some claim agrees with. */
  readonly agreeing: number;
}

/** The outcome of one check of a corpus: what most reporters draw. */
export interface Outcome {
  readonly counts: Counts;
  /** Sorted by file and place; those let stand carry `stet`. */
  readonly findings: readonly Told[];
}

/** An outcome with all that it was made of. */
export interface Run extends Outcome {
  readonly findings: readonly Finding[];
  readonly evidence: Evidence;
}

/** What a reporter is given: a whole run where it was asked for. */
export type Reported = Run | (Outcome & { readonly evidence?: undefined });
