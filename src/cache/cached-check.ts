import { join } from 'node:path';
import type { Outcome } from '../model/run.ts';
import type { Source } from '../model/source.ts';
import type { Corpus, RunOptions } from '../run.ts';
import { contentOf } from './content.ts';
import { identityOfCode } from './identity.ts';
import { freezeOutcome, thawOutcome } from './kept-outcome.ts';
import { digest, keep, prune, readKept } from './store.ts';

export interface Cache {
  /** Absolute; it is made where it is not there. */
  readonly folder: string;
  /** What was asked for: runs of different folders do not drive one another out. */
  readonly name: string;
}

/** So many files are left in a cache: two for each of the last runs that asked for different things. */
const mostFiles = 16;

/**
 * The outcome of a run, from what an earlier one kept where nothing at all has changed; else the articles whose text has changed are
 * read anew, and everything that articles say beside one another is judged anew. Of the claims nothing may have changed.
 */
export async function checkCached(
  corpus: Corpus,
  options: Omit<RunOptions, 'keep' | 'recall' | 'only'>,
  { folder, name }: Cache,
  check: (corpus: Corpus, options: RunOptions) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const code = identityOfCode();
  const file = join(folder, `stet-${digest([name]).slice(0, 16)}`);
  const problems = JSON.stringify(corpus.problems ?? []);
  const files = [...corpus.claims, ...corpus.articles];
  const { stet = true, strict = false, whole = true, today } = options;
  const settings = JSON.stringify([stet, strict, whole, today, corpus.claims.length]);
  const key = digest([code, settings, problems, ...files.flatMap(contentOf)]);
  const known = knownOutcome(readKept(`${file}.outcome`, key), files);
  if (known) return known;
  // what reads articles is loaded where there is something to read
  const { KeptArticles } = await import('./kept-articles.ts');
  const articles = new KeptArticles(`${file}.articles`, digest([code, ...corpus.claims.flatMap(contentOf)]));
  const outcome = await check(corpus, { ...options, keep: 'findings', recall: articles.recall });
  articles.close();
  keep(`${file}.outcome`, key, freezeOutcome(outcome, files));
  await prune(folder, mostFiles, Date.now());
  return outcome;
}

function knownOutcome(lines: readonly Buffer[] | undefined, files: readonly Source[]): Outcome | undefined {
  try {
    return lines && thawOutcome(lines, files);
  } catch {
    return undefined;
  }
}
