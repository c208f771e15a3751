import type { Evidence, Acceptance } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';

export interface Accepted {
  /** The findings as given, those let stand with their entry. */
  readonly findings: readonly Finding[];
  readonly acceptance: Acceptance;
}

export function acceptFindings(findings: readonly Finding[], evidence: Evidence): Accepted {
  void evidence;
  return { findings, acceptance: { unused: [], expired: [] } };
}
