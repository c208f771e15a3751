import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/time.ts';
import { reporters } from '../report/index.ts';
import type { Format } from '../report/index.ts';
import { checkSources } from '../run.ts';
import { loadAsked } from './asked-corpus.ts';
import { today } from './day.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { writeWhole } from './write-whole.ts';

export interface CheckOptions {
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
  readonly format: Format;
  readonly output?: string;
  readonly minSeverity: Severity;
  readonly stet: boolean;
  readonly strict?: boolean;
  readonly today?: Day;
  readonly relations?: boolean;
}

/** `stet check`: gives the exit code, which what is shown has no part in. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const corpus = await loadAsked(files, options, io.cwd);
  const run = checkSources(corpus, {
    stet: options.stet,
    strict: options.strict ?? false,
    whole: files.length === 0,
    today: options.today ?? today(),
    keep: options.relations ? 'all' : 'findings',
  });
  const toFile = options.output !== undefined;
  const report = reporters[options.format](run, {
    minSeverity: options.minSeverity,
    relations: options.relations ?? false,
    colour: io.colour && !toFile,
    ...(io.width !== undefined && !toFile && { width: io.width }),
  });
  await (options.output === undefined ? io.print(report) : writeWhole(options.output, report, io.cwd));
  const failed = run.findings.some((finding) => finding.severity === 'error' && !finding.stet);
  return failed ? exitCodes.found : exitCodes.clean;
}
