import { posix } from 'node:path';
import type { Guard } from '../guard/scores.ts';
import type { Article } from '../model/article.ts';
import type { Severity, Told } from '../model/finding.ts';
import { severityRank } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Reported, Run } from '../model/run.ts';

/** What a reporter may be asked for. It is also given to reporters that have no use for some of it. */
export interface ReportOptions {
  /** Findings below it are not shown. */
  readonly minSeverity?: Severity;
  /** Every relation is listed too. */
  readonly relations?: boolean;
  /** Text: each finding with the fingerprint by which `stet accept` knows it; other formats always have it. */
  readonly fingerprints?: boolean;
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
  /** HTML: what became of changes of the articles of the run (`--guard`); without them coverage alone is told. */
  readonly guards?: ReadonlyMap<Article, Guard>;
}

/** Takes the outcome of a run and gives the whole report, with a line break at its end; or pieces of it, where it may be very long. */
export type Reporter = (run: Reported, options: ReportOptions) => string | Generator<string, void>;

/** The path of a source as seen from the root of the repository. */
export const fromRoot = (path: string, { prefix }: ReportOptions): string =>
  prefix === undefined ? path : posix.normalize(`${prefix}/${path}`);

/** Every relation of a run. Throws where the run has not kept them: whoever asks for relations must ask the run to. */
export const relationsOf = (run: Reported): readonly Relation[] => wholeRun(run).evidence.relations;

/** A run with all that it was made of. Throws where it has not kept that. */
export function wholeRun(run: Reported): Run {
  if (!run.evidence) throw new Error('the run has kept no evidence');
  return run;
}

export const shownFindings = <T extends Told>(
  { findings }: { readonly findings: readonly T[] },
  { minSeverity = 'note' }: ReportOptions,
): T[] => findings.filter(({ severity }) => severityRank[severity] >= severityRank[minSeverity]);
