import { posix } from 'node:path';
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
  /** SARIF: the version of Stet. */
  readonly version?: string;
  /**
   * SARIF, GitHub: the way from the root of the repository to the working directory, `/`-separated, where the one is not the other;
   * those who read these reports know paths from the root alone.
   */
  readonly prefix?: string;
}

/** Takes the outcome of a run and gives the whole report, with a line break at its end. */
export type Reporter = (run: Run, options: ReportOptions) => string;

/** The path of a source as seen from the root of the repository. */
export const fromRoot = (path: string, { prefix }: ReportOptions): string =>
  prefix === undefined ? path : posix.normalize(`${prefix}/${path}`);

export const shownFindings = (run: Run, { minSeverity = 'note' }: ReportOptions): Finding[] =>
  run.findings.filter((finding) => severityRank[finding.severity] >= severityRank[minSeverity]);
