import { draftFaults } from './draft-faults.ts';
import { draftClaims } from '../guard/draft/index.ts';
import { loadCorpus } from '../load/corpus.ts';
import { parseArticle } from '../parse/article/index.ts';
import { joinClaims, parseClaims } from '../parse/claims/index.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { noteProblems, readOneArticle } from './one-article.ts';

export interface DraftOptions {
  readonly claims?: readonly string[];
}

/** `stet draft`: prints a claim file for what no claim decides yet. */
export async function draft(name: string, options: DraftOptions, io: Io): Promise<number> {
  const source = await readOneArticle(name, io);
  const corpus = await loadCorpus({
    claims: options.claims ?? ['claims'],
    articles: [],
    defaults: { claims: options.claims === undefined, articles: true },
    cwd: io.cwd,
  });
  const { article, problems } = parseArticle(source);
  noteProblems(source, problems, io);
  if (!article.published)
    io.complain('note: without a day of publication no post, and no "on Friday", can be drafted\n');
  const { claims } = joinClaims(corpus.claims.map(parseClaims));
  const drafted = draftClaims(article, claims, draftFaults(source, corpus.claims));
  await io.print(drafted.text);
  if (drafted.entries.length === 0) io.complain('note: nothing is left that Stet can draft a claim for\n');
  return exitCodes.clean;
}
