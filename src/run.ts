import { acceptFindings } from './accept/index.ts';
import { toFindings } from './accept/fingerprint.ts';
import { checks } from './checks/index.ts';
import { findConflicts } from './conflict/index.ts';
import { extractMentions } from './extract/index.ts';
import type { Article } from './model/article.ts';
import type { Check } from './model/check.ts';
import type { Claim } from './model/claim.ts';
import type { Evidence } from './model/evidence.ts';
import type { Finding, Problem, Report } from './model/finding.ts';
import type { Counts, Run } from './model/run.ts';
import type { Source } from './model/source.ts';
import { compareSpans } from './model/span.ts';
import type { Day } from './model/time.ts';
import { joinArticles, parseArticle } from './parse/article/index.ts';
import type { ParsedArticle } from './parse/article/index.ts';
import { joinClaims, parseClaims } from './parse/claims/index.ts';
import { agreementsAmong, agreementsOf, countAgreeing } from './relate/agreements.ts';
import { essentialsOf } from './relate/essentials.ts';
import { relateAcross, relateArticle } from './relate/index.ts';
import type { RelatedArticle } from './relate/index.ts';

/** What one run is to judge, already read from disk. */
export interface Corpus {
  readonly claims: readonly Source[];
  readonly articles: readonly Source[];
  /** Files that could not be read as text. */
  readonly problems?: readonly Problem[];
}

export interface RunOptions {
  /** `false`: what the desk lets stand is reported like anything else, and the entries are not judged. */
  readonly stet?: boolean;
  /** Acceptances of articles outside the run are judged too. */
  readonly strict?: boolean;
  /** Whether these are all the articles there are; if not, `statement-missing` and its like are not judged. */
  readonly whole?: boolean;
  readonly today: Day;
  /**
   * `findings`: the evidence holds no more than findings are made of, so that thousands of articles fit into memory; `all`, the
   * default: every passage, mention and relation.
   */
  readonly keep?: 'all' | 'findings';
  /** Gives what is known of an article already, or has it read. */
  readonly recall?: (source: Source, claims: readonly Claim[], read: () => ReadArticle) => ReadArticle;
}

/** One article by itself, from its text to its relations. */
export interface ReadArticle extends ParsedArticle {
  readonly related: RelatedArticle;
  readonly agreements: ReturnType<typeof agreementsOf>;
  readonly agreeing: number;
}

/** One check of a corpus: pure, and the same for any order of the files. */
export function checkSources(corpus: Corpus, options: RunOptions): Run {
  const { evidence, counts } = gather(corpus, options);
  const drawn = checks.flatMap((check) =>
    check.stage === 'evidence' ? check.run(evidence).map((report) => ({ check, report })) : [],
  );
  const findings = toFindings(inOrder(drawn));
  if (options.stet === false) return { counts, evidence, findings };
  const accepted = acceptFindings(findings, evidence);
  const judged = checks.flatMap((check) =>
    check.stage === 'acceptance' ? check.run(accepted.acceptance, evidence).map((report) => ({ check, report })) : [],
  );
  const all: Finding[] = [...accepted.findings, ...toFindings(inOrder(judged))];
  return { counts, evidence, findings: all.sort((a, b) => compareSpans(a.primary.span, b.primary.span)) };
}

function gather(corpus: Corpus, options: RunOptions): { readonly evidence: Evidence; readonly counts: Counts } {
  const byPath = (a: Source, b: Source): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  const claimed = joinClaims([...corpus.claims].sort(byPath).map(parseClaims));
  const { claims } = claimed;
  const recall = options.recall ?? ((_source, _claims, read) => read());
  const read = [...corpus.articles]
    .sort(byPath)
    .map((source) => recall(source, claims, () => readOne(source, claims, options.keep)));
  const related = read.map((one) => one.related);
  const across = relateAcross(claimed.claims, related, (article) => inFull(article, options.keep));
  const problems = [
    ...(corpus.problems ?? []),
    ...claimed.problems,
    ...read.flatMap((one) => one.problems),
    ...joinArticles(read),
  ];
  const evidence: Evidence = {
    claims: claimed.claims,
    stets: claimed.stets,
    articles: related.map(({ article }) => article),
    mentions: new Map(related.map(({ article, mentions }) => [article, mentions])),
    relations: [...related.flatMap(({ relations }) => relations), ...across.relations],
    agreements: agreementsAmong(read.flatMap(({ agreements }) => agreements)),
    clashes: related.flatMap(({ clashes }) => clashes),
    articleClashes: across.articleClashes,
    broadPhrases: across.broadPhrases,
    headlinePairs: related.flatMap(({ headlinePairs }) => headlinePairs),
    headlineQuotes: related.flatMap(({ headlineQuotes }) => headlineQuotes),
    quoteVariants: across.quoteVariants,
    missingStatements: options.whole === false ? [] : across.missingStatements,
    nameVariations: related.flatMap(({ nameVariations }) => nameVariations),
    conflicts: findConflicts(claimed.claims),
    problems,
    unread: {
      articles: new Set((corpus.problems ?? []).flatMap((problem) => problem.article ?? [])),
      claims: problems.some((problem) => problem.check === 'claim-schema'),
    },
    strict: options.strict ?? false,
    whole: options.whole !== false,
    today: options.today,
  };
  const agreeing = read.reduce((sum, one) => sum + one.agreeing, countAgreeing(across.relations));
  return { evidence, counts: { articles: read.length, claims: claimed.claims.length, agreeing } };
}

/** One article from its text to its relations. */
function readOne(source: Source, claims: readonly Claim[], keep: RunOptions['keep']): ReadArticle {
  const { article, problems, named } = parseArticle(source);
  const all = relateArticle(article, extractMentions(article), claims);
  const related = keep === 'findings' ? essentialsOf(all) : all;
  const agreements = agreementsOf(all.relations, related.article);
  return { article: related.article, problems, named, related, agreements, agreeing: countAgreeing(all.relations) };
}

const inFull = (article: Article, keep: RunOptions['keep']): Article =>
  keep === 'findings' ? parseArticle(article.source).article : article;

type Drawn = { readonly check: Check; readonly report: Report };

const inOrder = (drawn: readonly Drawn[]): Drawn[] =>
  [...drawn].sort(
    (a, b) =>
      compareSpans(a.report.primary.span, b.report.primary.span) ||
      (a.check.id < b.check.id ? -1 : a.check.id > b.check.id ? 1 : 0),
  );
