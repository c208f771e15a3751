import { checkFolders } from './check-corpus.ts';
import { parseDay } from './cli/day.ts';
import type { CorpusOptions } from './corpus-options.ts';
import { extractMentions } from './extract/index.ts';
import type { Article } from './model/article.ts';
import type { Mention } from './model/mention.ts';
import type { Run } from './model/run.ts';
import { parseArticle, publishedOn } from './parse/article/index.ts';

export type { CorpusOptions } from './corpus-options.ts';
export { eachTimeConflict, findTimeConflicts, type TimeConstraint } from './conflict/time-network.ts';
export { positionAt } from './model/source.ts';
export { textOf } from './model/span.ts';

// All that a run is made of has a name.
export type * from './model/article.ts';
export type * from './model/claim.ts';
export type { Evidence } from './model/evidence.ts';
export type { CheckId, Finding, Problem, Report, Severity, Told } from './model/finding.ts';
export type * from './model/mention.ts';
export type * from './model/quantity.ts';
export type * from './model/relation.ts';
export type { Counts, Outcome, Run } from './model/run.ts';
export type { Position, Source } from './model/source.ts';
export type { Label, Located, Span } from './model/span.ts';
export type { Day, DayRange, Edtf, Gap, TimeUnit } from './model/time.ts';

/**
 * Checks every article of some folders against every claim of others, and the claims against one another. Findings that the desk
 * lets stand carry `stet`.
 *
 * ```ts
 * import { checkCorpus, positionAt } from 'stet';
 *
 * const { findings } = await checkCorpus({ claims: ['claims'], articles: ['articles'] });
 * for (const { check, severity, message, primary, stet } of findings) {
 *   if (severity !== 'error' || stet) continue;
 *   const { source, start } = primary.span;
 *   const { line, column } = positionAt(source, start);
 *   console.log(`${source.path}:${line}:${column} ${check}: ${message}`);
 * }
 * ```
 *
 * @throws Error where a folder that was named does not exist, RangeError where `today` is no day. What is wrong with a claim file or an
 * article is a finding.
 */
export async function checkCorpus(options: CorpusOptions = {}): Promise<Run> {
  return (await checkFolders(options)).run;
}

/** How to read a text that is not on disk. */
export interface ReadOptions {
  /** What the text is called in spans; `article.md` where not given. */
  readonly path?: string;
  /** The day (`2025-02-11`) that stands in for the front matter's; one that is none is left out. */
  readonly published?: string;
}

/** What Stet sees in a text. */
export interface Reading {
  readonly article: Article;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
}

/**
 * What Stet sees in an article, before any claim: every mention, with offsets into the text.
 *
 * ```ts
 * import { readArticle, textOf } from 'stet';
 *
 * const { mentions } = readArticle('The bridge opened in May 1961 with 340 guests.', { published: '2025-02-11' });
 * for (const mention of mentions) {
 *   if (mention.kind === 'date') console.log(textOf(mention.span), mention.timex);
 *   if (mention.kind === 'figure') console.log(textOf(mention.span), mention.quantity.lo);
 * }
 * ```
 */
export function readArticle(text: string, options: ReadOptions = {}): Reading {
  const source = { path: options.path ?? 'article.md', text };
  const { article: parsed } = parseArticle(source);
  const day = options.published === undefined ? undefined : parseDay(options.published);
  const article = day === undefined ? parsed : publishedOn(parsed, day);
  return { article, mentions: extractMentions(article) };
}
