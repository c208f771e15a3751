import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/time.ts';
import { checkSources } from '../run.ts';
import { loadAsked } from './asked-corpus.ts';
import { today } from './day.ts';
import { deliver } from './deliver.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { pairReports } from './wanted-reports.ts';
import type { Asked } from './wanted-reports.ts';

export interface CheckOptions {
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
  /** `--format` and `--output`, in the order of the command line. */
  readonly reports: readonly Asked[];
  readonly minSeverity: Severity;
  readonly stet: boolean;
  readonly strict?: boolean;
  readonly today?: Day;
  readonly relations?: boolean;
}

/** `stet check`: gives the exit code, which what is shown has no part in. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const wanted = pairReports(options.reports, io.cwd);
  const corpus = await loadAsked(files, options, io.cwd);
  const run = checkSources(corpus, {
    stet: options.stet,
    strict: options.strict ?? false,
    whole: files.length === 0,
    today: options.today ?? today(),
  });
  const { minSeverity, relations = false } = options;
  const written = await deliver(run, wanted, { minSeverity, relations }, io);
  if (!written) return exitCodes.couldNotRun;
  const failed = run.findings.some((finding) => finding.severity === 'error' && !finding.stet);
  return failed ? exitCodes.found : exitCodes.clean;
}
