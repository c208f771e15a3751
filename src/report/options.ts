import type { Guard } from '../guard/scores.ts';
import type { Article } from '../model/article.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { severityRank } from '../model/finding.ts';
import type { Run } from '../model/run.ts';

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
  /** HTML: what became of changes of the articles of the run (`--guard`); without them coverage alone is told. */
  readonly guards?: ReadonlyMap<Article, Guard>;
}

/** Takes the outcome of a run and gives the whole report, with a line break at its end. */
export type Reporter = (run: Run, options: ReportOptions) => string;

export const shownFindings = (run: Run, { minSeverity = 'note' }: ReportOptions): Finding[] =>
  run.findings.filter((finding) => severityRank[finding.severity] >= severityRank[minSeverity]);
