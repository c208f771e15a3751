import type { Acceptance, Evidence } from './evidence.ts';
import type { CheckId, Report, Severity } from './finding.ts';

/** A check's own documentation, as `stet explain` prints it; each a few sentences, without line breaks. */
export interface CheckDocs {
  readonly what: string;
  readonly why: string;
  readonly silent: string;
  /** A claim (YAML) and a line of an article that together raise it, and what it then says. */
  readonly example: { readonly claim?: string; readonly article?: string; readonly says: string };
}

interface CheckBase {
  readonly id: CheckId;
  readonly severity: Severity;
  /** One line, without a full stop. */
  readonly summary: string;
  readonly docs: CheckDocs;
  /** Templates by id; `{name}` is filled from a report's `data`. */
  readonly messages: Readonly<Record<string, string>>;
}

/** A pure function over the evidence. */
export interface EvidenceCheck extends CheckBase {
  readonly stage: 'evidence';
  readonly run: (evidence: Evidence) => readonly Report[];
}

/** One that judges the acceptances themselves, after the findings are known. */
export interface AcceptanceCheck extends CheckBase {
  readonly stage: 'acceptance';
  readonly run: (acceptance: Acceptance, evidence: Evidence) => readonly Report[];
}

export type Check = EvidenceCheck | AcceptanceCheck;

export const defineCheck = (check: Omit<EvidenceCheck, 'stage'>): EvidenceCheck => ({ ...check, stage: 'evidence' });

export const defineAcceptanceCheck = (check: Omit<AcceptanceCheck, 'stage'>): AcceptanceCheck => ({
  ...check,
  stage: 'acceptance',
});
