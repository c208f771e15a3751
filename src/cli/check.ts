import type { Guard } from '../guard/scores.ts';
import type { LoadedCorpus } from '../load/corpus.ts';
import { InputError } from '../load/input-error.ts';
import type { Article } from '../model/article.ts';
import type { Reported } from '../model/run.ts';
import { drawnFromEvidence } from '../report/formats.ts';
import { wholeRun } from '../report/options.ts';
import type { RunOptions } from '../run.ts';
import { loadAsked } from './asked-corpus.ts';
import { checkKept } from './check-kept.ts';
import type { CheckOptions } from './check-options.ts';
import { today } from './day.ts';
import { deliver } from './deliver.ts';
import type { Shown } from './deliver.ts';
import { exitCodes } from './exit.ts';
import { usualRuns, usualSeed } from './guard-options.ts';
import type { Io } from './io.ts';
import { asksForStream, pairReports } from './wanted-reports.ts';
import type { WantedReport } from './wanted-reports.ts';

/** `stet check`: gives the exit code, which what is shown has no part in. */
export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const judged = { stet: options.stet, strict: options.strict ?? false, today: options.today ?? today() };
  const { minSeverity, relations = false, fingerprints = false } = options;
  const shown = { minSeverity, relations, fingerprints };
  if (options.watch) {
    if (options.reports.length > 0) throw new InputError(onlyText);
    const { watchCorpus } = await import('./watch.ts');
    const wanted = pairReports([], io.cwd);
    return watchCorpus(files, options, io, (corpus) => report(corpus, { wanted, judged, shown, files, options }, io));
  }
  if (asksForStream(options.reports)) {
    const { stream } = await import('./stream.ts');
    const failed = await stream(files, options, judged, shown, io);
    return failed ? exitCodes.found : exitCodes.clean;
  }
  const wanted = pairReports(options.reports, io.cwd);
  if (options.guard !== undefined && !wanted.some(({ format }) => format === 'html')) throw new InputError(onlyPage);
  return report(await loadAsked(files, options, io.cwd), { wanted, judged, shown, files, options }, io);
}

const onlyText = '"--watch" shows the text report; expected no "--format" and no "--output" beside it';

const onlyPage = '"--guard" goes with "--format html"; for the text there is "stet guard"';

interface Asks {
  readonly wanted: readonly WantedReport[];
  readonly judged: Pick<RunOptions, 'stet' | 'strict' | 'today'>;
  readonly shown: Shown;
  readonly files: readonly string[];
  readonly options: CheckOptions;
}

async function report(corpus: LoadedCorpus, asks: Asks, io: Io): Promise<number> {
  const { wanted, judged, shown, files, options } = asks;
  const everything = shown.relations === true || wanted.some(({ format }) => drawnFromEvidence.has(format));
  const asked = { ...judged, whole: files.length === 0 };
  const run: Reported = everything
    ? (await import('../run.ts')).checkSources(corpus, asked)
    : await checkKept(corpus, asked, { files, ...options }, io.cwd);
  const guards = options.guard === undefined ? {} : { guards: await guardsOf(run, options.guard, io) };
  const written = await deliver(run, wanted, { ...shown, ...guards }, io);
  if (!written) return exitCodes.couldNotRun;
  const failed = run.findings.some((finding) => finding.severity === 'error' && !finding.stet);
  return failed ? exitCodes.found : exitCodes.clean;
}

/** What became of changes of each article; they take their time, and are loaded only where they are asked for. */
async function guardsOf(run: Reported, guard: number | true, io: Io): Promise<ReadonlyMap<Article, Guard>> {
  const { evidence } = wholeRun(run);
  const { judgedIn } = await import('../guard/judge.ts');
  const { measureGuard } = await import('../guard/measure.ts');
  const options = { runs: guard === true ? usualRuns : guard, seed: usualSeed };
  const all = judgedIn(evidence);
  const guards = all.map((judged, index) => {
    io.progress(`${judged.article.source.path} (${index + 1} of ${all.length})`);
    return [judged.article, measureGuard(judged, evidence.claims, options)] as const;
  });
  io.progress('');
  return new Map(guards);
}
