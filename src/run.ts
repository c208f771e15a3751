import { acceptFindings } from './accept/index.ts';
import { toFindings } from './accept/fingerprint.ts';
import { checks } from './checks/index.ts';
import { findConflicts } from './conflict/index.ts';
import type { Check } from './model/check.ts';
import type { Evidence } from './model/evidence.ts';
import type { Finding, Problem, Report } from './model/finding.ts';
import type { Counts, Run } from './model/run.ts';
import type { Source } from './model/source.ts';
import { compareSpans, detached } from './model/span.ts';
import type { Label } from './model/span.ts';
import type { Day } from './model/time.ts';
import { joinArticles } from './parse/article/index.ts';
import { joinClaims, parseClaims } from './parse/claims/index.ts';
import { inFull, readArticles } from './read-articles.ts';
import type { ReadOptions } from './read-articles.ts';
import { agreementsAmong, countAgreeing } from './relate/agreements.ts';
import { relateAcross } from './relate/index.ts';
import { oncePerList } from './relate/reading.ts';

/** What one run is to judge, already read from disk. */
export interface Corpus {
  readonly claims: readonly Source[];
  readonly articles: readonly Source[];
  /** Files that could not be read as text. */
  readonly problems?: readonly Problem[];
}

export interface RunOptions extends ReadOptions {
  /** `false`: what the desk lets stand is reported like anything else, and the entries are not judged. */
  readonly stet?: boolean;
  /** Acceptances of articles outside the run are judged too. */
  readonly strict?: boolean;
  /** Whether these are all the articles there are; if not, `statement-missing` and its like are not judged. */
  readonly whole?: boolean;
  readonly today: Day;
}

/** One check of a corpus: pure, and the same for any order of the files. */
export function checkSources(corpus: Corpus, options: RunOptions): Run {
  const { evidence, counts } = gather(corpus, options);
  const drawn = checks.flatMap((check) =>
    check.stage === 'evidence' ? check.run(evidence).map((report) => ({ check, report: keptOf(report, options) })) : [],
  );
  const findings = toFindings(inOrder(drawn));
  const ours = (found: readonly Finding[]): Finding[] => found.filter((finding) => isOurs(finding, corpus, options));
  if (options.stet === false) return { counts, evidence, findings: ours(findings) };
  const accepted = acceptFindings(findings, evidence);
  const judged = checks.flatMap((check) =>
    check.stage === 'acceptance' ? check.run(accepted.acceptance, evidence).map((report) => ({ check, report })) : [],
  );
  const all = ours([...accepted.findings, ...toFindings(inOrder(judged))]);
  return { counts, evidence, findings: all.sort((a, b) => compareSpans(a.primary.span, b.primary.span)) };
}

const byPath = (a: Source, b: Source): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** What claim files say, for themselves and together: found out once for each list of them, however many runs it is given to. */
const claimedBy = oncePerList((files: readonly Source[]) => {
  const joined = joinClaims([...files].sort(byPath).map(parseClaims));
  return { ...joined, conflicts: findConflicts(joined.claims) };
});

function gather(corpus: Corpus, options: RunOptions): { readonly evidence: Evidence; readonly counts: Counts } {
  const claimed = claimedBy(corpus.claims);
  const read = readArticles([...corpus.articles].sort(byPath), claimed, options);
  const related = read.map((one) => one.related);
  const across = relateAcross(claimed.claims, related, (article) => inFull(article, options));
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
    conflicts: claimed.conflicts,
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

/**
 * Of some of the files: what is wrong in another article is told with that article, and whether an entry is needed with the file that
 * it stands in. A contradiction between claims belongs to each of them.
 */
function isOurs({ primary, check }: Finding, { articles }: Corpus, { only }: RunOptions): boolean {
  const { source } = primary.span;
  if (!only || only.has(source.path)) return true;
  return !articles.includes(source) && check !== 'stet-unused' && check !== 'stet-expired';
}

/** Of thousands of articles, what is quoted must not keep each whole text in memory. */
function keptOf(report: Report, { keep }: RunOptions): Report {
  if (keep !== 'findings') return report;
  const { data, values, primary, related } = report;
  const kept = ({ span, text }: Label): Label => ({ span, text: detached(text) });
  return {
    ...report,
    data: Object.fromEntries(Object.entries(data).map(([name, text]) => [name, detached(text)])),
    ...(values && { values: values.map(detached) }),
    primary: kept(primary),
    related: related.map(kept),
  };
}

type Drawn = { readonly check: Check; readonly report: Report };

const inOrder = (drawn: readonly Drawn[]): Drawn[] =>
  [...drawn].sort(
    (a, b) =>
      compareSpans(a.report.primary.span, b.report.primary.span) ||
      (a.check.id < b.check.id ? -1 : a.check.id > b.check.id ? 1 : 0),
  );
