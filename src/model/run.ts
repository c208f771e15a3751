import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** The outcome of one check of a corpus: what the reporters draw. */
export interface Run {
  readonly evidence: Evidence;
  /** Sorted by file and place; those let stand carry `stet`. */
  readonly findings: readonly Finding[];
}
