import { checkFolders, type CorpusOptions } from './check-corpus.ts';
import { parseDay } from './cli/day.ts';
import { extractMentions } from './extract/index.ts';
import type { Article } from './model/article.ts';
import type { Mention } from './model/mention.ts';
import type { Run } from './model/run.ts';
import { parseArticle, publishedOn } from './parse/article/index.ts';

export type { CorpusOptions } from './check-corpus.ts';
export { eachTimeConflict, findTimeConflicts, type TimeConstraint } from './conflict/time-network.ts';
export type { Article, Passage } from './model/article.ts';
export type { Claim, StetEntry } from './model/claim.ts';
export type { Evidence } from './model/evidence.ts';
export type { CheckId, Finding, Severity } from './model/finding.ts';
export type { Mention } from './model/mention.ts';
export type { Relation, Verdict } from './model/relation.ts';
export type { Run } from './model/run.ts';
export { positionAt, type Position, type Source } from './model/source.ts';
export { textOf, type Label, type Located, type Span } from './model/span.ts';

/**
 * Checks every article of some folders against every claim of others, and the claims against one another. Findings that the desk
 * lets stand carry `stet`. Throws where a folder that was named does not exist.
 */
export async function checkCorpus(options: CorpusOptions = {}): Promise<Run> {
  return (await checkFolders(options)).run;
}

/**
 * What Stet sees in an article, before any claim: every mention in the order of the text, with offsets into it. `published` (`2025-02-11`)
 * stands in for the front matter's; a day that is none is left out.
 */
export function readArticle(
  text: string,
  options: { readonly path?: string; readonly published?: string } = {},
): { readonly article: Article; readonly mentions: readonly Mention[] } {
  const source = { path: options.path ?? 'article.md', text };
  const { article: parsed } = parseArticle(source);
  const day = options.published === undefined ? undefined : parseDay(options.published);
  const article = day === undefined ? parsed : publishedOn(parsed, day);
  return { article, mentions: extractMentions(article) };
}
