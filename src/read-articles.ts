import { extractBeside, extractMentions } from './extract/index.ts';
import type { Article } from './model/article.ts';
import type { Claim, StetEntry } from './model/claim.ts';
import type { Source } from './model/source.ts';
import { parseArticle } from './parse/article/index.ts';
import type { ParsedArticle } from './parse/article/index.ts';
import { agreementsOf, countAgreeing } from './relate/agreements.ts';
import { essentialsOf } from './relate/essentials.ts';
import { relateArticle, relateBeside } from './relate/index.ts';
import type { RelatedArticle } from './relate/index.ts';
import { isOpen } from './relate/reading.ts';

/** One article by itself, from its text to its relations. */
export interface ReadArticle extends ParsedArticle {
  readonly related: RelatedArticle;
  readonly agreements: ReturnType<typeof agreementsOf>;
  readonly agreeing: number;
}

export interface ReadOptions {
  /**
   * `findings`: the evidence holds no more than findings are made of, so that thousands of articles fit into memory; `all`, the
   * default: every passage, mention and relation.
   */
  readonly keep?: 'all' | 'findings';
  /** Gives what is known of an article already, or has it read. */
  readonly recall?: (source: Source, claims: readonly Claim[], read: () => ReadArticle) => ReadArticle;
  /**
   * Paths of the files, claims and articles, of which this run tells, where others tell of the rest: it judges these articles, and
   * reads of the others what these are compared with.
   */
  readonly only?: ReadonlySet<string>;
}

/** The articles in the order of their paths, those that are not judged read only as far as others are compared with them. */
export function readArticles(
  sources: readonly Source[],
  { claims, stets }: { readonly claims: readonly Claim[]; readonly stets: readonly StetEntry[] },
  options: ReadOptions,
): ReadArticle[] {
  const recall = options.recall ?? ((_source, _claims, read) => read());
  const { only } = options;
  const isJudged = (source: Source): boolean => !only || only.has(source.path) || isAccepted(source, stets, only);
  const judged = new Map(
    sources.filter(isJudged).map((source) => [source, recall(source, claims, () => readOne(source, claims, options))]),
  );
  const compared = judged.size === sources.length ? [] : comparedAmong(claims, [...judged.values()]);
  const read = sources.map((source) => judged.get(source) ?? readBeside(source, claims, compared));
  const shown = new Set(read.flatMap(({ related }) => related.shown));
  // who is known as a person from another article may be a speaker in this one
  return read.map((one, at) => {
    const source = sources[at];
    if (!source || !one.related.asked.some((id) => shown.has(id))) return one;
    return judged.has(source) ? readOne(source, claims, options, shown) : readBeside(source, claims, compared, shown);
  });
}

/** An article with its passages, which `keep: 'findings'` gives up. */
export const inFull = (article: Article, { keep }: ReadOptions): Article =>
  keep === 'findings' ? parseArticle(article.source).article : article;

function readOne(
  source: Source,
  claims: readonly Claim[],
  { keep }: ReadOptions,
  shown?: ReadonlySet<string>,
): ReadArticle {
  const { article, problems, named } = parseArticle(source);
  const all = relateArticle(article, extractMentions(article), claims, shown);
  const related = keep === 'findings' ? essentialsOf(all) : all;
  const agreements = agreementsOf(all.relations, related.article);
  return { article: related.article, problems, named, related, agreements, agreeing: countAgreeing(all.relations) };
}

function readBeside(
  source: Source,
  claims: readonly Claim[],
  compared: readonly Claim[],
  shown?: ReadonlySet<string>,
): ReadArticle {
  const { article, problems, named } = parseArticle(source);
  const related = relateBeside(article, extractBeside(article, compared.length > 0), claims, compared, shown);
  return { article, problems, named, related, agreements: agreementsOf(related.relations, article), agreeing: 0 };
}

/** Claims of which one article's value is shown beside, or compared with, another's. */
function comparedAmong(claims: readonly Claim[], judged: readonly ReadArticle[]): Claim[] {
  const contradicted = new Set(
    judged.flatMap(({ related }) =>
      related.relations.filter(({ verdict }) => verdict === 'contradicts').map(({ claim }) => claim),
    ),
  );
  return claims.filter(
    (claim) =>
      (claim.section === 'events' || claim.section === 'figures') && (isOpen(claim) || contradicted.has(claim)),
  );
}

/** Whether an entry of one of the files in the run may let stand something in the article: whether it does, its findings tell. */
const isAccepted = ({ path, text }: Source, stets: readonly StetEntry[], only: ReadonlySet<string>): boolean =>
  stets.some(
    (entry) =>
      only.has(entry.span.source.path) &&
      text.includes(entry.text.value) &&
      (!entry.article || path.includes(entry.article.value)),
  );
