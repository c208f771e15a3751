import type { LoadedCorpus } from '../load/corpus.ts';
import { InputError } from '../load/input-error.ts';
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
  readonly fingerprints?: boolean;
  readonly watch?: boolean;
}

/** `stet check`: gives the exit code, which what is shown has no part in. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (!options.watch) return report(await loadAsked(files, options, io.cwd), files, options, io);
  if (options.format !== 'text' || options.output !== undefined) {
    throw new InputError('"--watch" shows the text report; expected no "--format" and no "--output" beside it');
  }
  const { watchCorpus } = await import('./watch.ts');
  return watchCorpus(files, options, io, (corpus) => report(corpus, files, options, io));
}

async function report(corpus: LoadedCorpus, files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const run = checkSources(corpus, {
    stet: options.stet,
    strict: options.strict ?? false,
    whole: files.length === 0,
    today: options.today ?? today(),
    keep: options.relations ? 'all' : 'findings',
  });
  const toFile = options.output !== undefined;
  const text = reporters[options.format](run, {
    minSeverity: options.minSeverity,
    relations: options.relations ?? false,
    fingerprints: options.fingerprints ?? false,
    colour: io.colour && !toFile,
    ...(io.width !== undefined && !toFile && { width: io.width }),
  });
  await (options.output === undefined ? io.print(text) : writeWhole(options.output, text, io.cwd));
  const failed = run.findings.some((finding) => finding.severity === 'error' && !finding.stet);
  return failed ? exitCodes.found : exitCodes.clean;
}
