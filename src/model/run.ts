import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

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
  readonly findings: readonly Finding[];
}

/** An outcome with all that it was made of. */
export interface Run extends Outcome {
  readonly evidence: Evidence;
}

/** What a reporter is given: the evidence is there where it was asked for. */
export type Reported = Outcome & Partial<Pick<Run, 'evidence'>>;
