import { loadAsked } from './asked-corpus.ts';
import { draftFaults } from './draft-faults.ts';
import { judge } from '../guard/judge.ts';
import { measureGuard } from '../guard/measure.ts';
import { scoreOf } from '../guard/scores.ts';
import { survivorsOf } from '../guard/survivors.ts';
import { parseArticle } from '../parse/article/index.ts';
import { joinClaims, parseClaims } from '../parse/claims/index.ts';
import { renderGuardJson, renderGuardText } from '../report/guard.ts';
import type { GuardedArticle } from '../report/guard.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { printInert } from './print-inert.ts';

export interface GuardOptions {
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
  readonly runs: number;
  readonly seed: number;
  /** In per cent. */
  readonly minScore?: number;
  readonly format: 'text' | 'json';
}

/** `stet guard`: exit 1 where an article's score is below `--min-score`. */
export async function guard(files: readonly string[], options: GuardOptions, io: Io): Promise<number> {
  const corpus = await loadAsked(files, options, io.cwd);
  const { claims } = joinClaims(corpus.claims.map(parseClaims));
  const guarded = corpus.articles.map((source, index): GuardedArticle => {
    io.progress(`${source.path} (${index + 1} of ${corpus.articles.length})`);
    const judged = judge(parseArticle(source).article, claims);
    const measured = measureGuard(judged, claims, { runs: options.runs, seed: options.seed });
    return { guard: measured, survivors: survivorsOf(measured, claims, draftFaults(source, corpus.claims)) };
  });
  io.progress('');
  const width = io.width === undefined ? {} : { width: io.width };
  if (options.format === 'json') await io.print(renderGuardJson(guarded, options.seed, options.runs));
  else await printInert(renderGuardText(guarded, { colour: io.colour, ...width }), io);
  const least = options.minScore ?? 0;
  return guarded.some((one) => 100 * scoreOf(one.guard) < least) ? exitCodes.found : exitCodes.clean;
}
