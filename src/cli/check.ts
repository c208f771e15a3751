import { InputError } from '../load/input-error.ts';
import type { Article } from '../model/article.ts';
import type { Severity } from '../model/finding.ts';
import type { Run } from '../model/run.ts';
import type { Day } from '../model/time.ts';
import type { Guard } from '../guard/scores.ts';
import { loadReporter } from '../report/index.ts';
import type { Format } from '../report/index.ts';
import { checkSources } from '../run.ts';
import { loadAsked } from './asked-corpus.ts';
import { today } from './day.ts';
import { exitCodes } from './exit.ts';
import { usualRuns, usualSeed } from './guard-options.ts';
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
  /** `true`: as many runs as `stet guard` does where it is not told. */
  readonly guard?: number | true;
}

/** `stet check`: gives the exit code, which what is shown has no part in. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (options.guard !== undefined && options.format !== 'html')
    throw new InputError(
      `"--guard" goes with "--format html", and the format is "${options.format}"; expected "stet guard"`,
    );
  const corpus = await loadAsked(files, options, io.cwd);
  const run = checkSources(corpus, {
    stet: options.stet,
    strict: options.strict ?? false,
    whole: files.length === 0,
    today: options.today ?? today(),
  });
  const toFile = options.output !== undefined;
  const render = await loadReporter(options.format);
  const report = render(run, {
    minSeverity: options.minSeverity,
    relations: options.relations ?? false,
    ...(options.guard !== undefined && { guards: await guardsOf(run, options.guard, io) }),
    colour: io.colour && !toFile,
    ...(io.width !== undefined && !toFile && { width: io.width }),
  });
  await (options.output === undefined ? io.print(report) : writeWhole(options.output, report, io.cwd));
  const failed = run.findings.some((finding) => finding.severity === 'error' && !finding.stet);
  return failed ? exitCodes.found : exitCodes.clean;
}

/** What became of changes of each article; they take their time, and are loaded only where they are asked for. */
async function guardsOf(run: Run, guard: number | true, io: Io): Promise<ReadonlyMap<Article, Guard>> {
  const { judgedIn } = await import('../guard/judge.ts');
  const { measureGuard } = await import('../guard/measure.ts');
  const options = { runs: guard === true ? usualRuns : guard, seed: usualSeed };
  const all = judgedIn(run.evidence);
  const guards = all.map((judged, index) => {
    io.progress(`${judged.article.source.path} (${index + 1} of ${all.length})`);
    return [judged.article, measureGuard(judged, run.evidence.claims, options)] as const;
  });
  io.progress('');
  return new Map(guards);
}
