import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/time.ts';
import { drawnFromEvidence } from '../report/formats.ts';
import { checkSources } from '../run.ts';
import { loadAsked } from './asked-corpus.ts';
import { today } from './day.ts';
import { deliver } from './deliver.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { stream } from './stream.ts';
import { asksForStream, pairReports } from './wanted-reports.ts';
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
  const judged = { stet: options.stet, strict: options.strict ?? false, today: options.today ?? today() };
  const shown = { minSeverity: options.minSeverity, relations: options.relations ?? false };
  if (asksForStream(options.reports)) {
    const failed = await stream(files, options, judged, shown, io);
    return failed ? exitCodes.found : exitCodes.clean;
  }
  const wanted = pairReports(options.reports, io.cwd);
  const corpus = await loadAsked(files, options, io.cwd);
  const keep = shown.relations || wanted.some(({ format }) => drawnFromEvidence.has(format)) ? 'all' : 'findings';
  const run = checkSources(corpus, { ...judged, whole: files.length === 0, keep });
  const written = await deliver(run, wanted, shown, io);
  if (!written) return exitCodes.couldNotRun;
  const failed = run.findings.some((finding) => finding.severity === 'error' && !finding.stet);
  return failed ? exitCodes.found : exitCodes.clean;
}
