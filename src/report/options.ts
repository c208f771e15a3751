import type { Finding, Severity } from '../model/finding.ts';
import { severityRank } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Reported } from '../model/run.ts';

/** What a reporter may be asked for. It is also given to reporters that have no use for some of it. */
export interface ReportOptions {
  /** Findings below it are not shown. */
  readonly minSeverity?: Severity;
  /** Every relation is listed too. */
  readonly relations?: boolean;
  /** Text: escape sequences for colour. */
  readonly colour?: boolean;
  /** Text: columns of the terminal; 100 where it is not known. */
  readonly width?: number;
}

/** Takes the outcome of a run and gives the whole report, with a line break at its end. */
export type Reporter = (run: Reported, options: ReportOptions) => string;

/** Every relation of a run. Throws where the run has not kept them: whoever asks for relations must ask the run to. */
export function relationsOf({ evidence }: Reported): readonly Relation[] {
  if (!evidence) throw new Error('the run has kept no relations');
  return evidence.relations;
}

export const shownFindings = (run: Reported, { minSeverity = 'note' }: ReportOptions): Finding[] =>
  run.findings.filter((finding) => severityRank[finding.severity] >= severityRank[minSeverity]);
