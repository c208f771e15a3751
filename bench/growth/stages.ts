/** One process of the growth bench: each stage by itself on a corpus, cold, one after the other; JSON on standard output. */
import { checks } from '../../src/checks/index.ts';
import { findConflicts } from '../../src/conflict/index.ts';
import { extractDates } from '../../src/extract/dates.ts';
import { extractFigures } from '../../src/extract/figures.ts';
import { extractNames } from '../../src/extract/names.ts';
import { extractPosts } from '../../src/extract/posts.ts';
import { extractQuotations } from '../../src/extract/quotations.ts';
import { extractMentions } from '../../src/extract/index.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';
import { relateAcross, relateArticle } from '../../src/relate/index.ts';
import { renderJson } from '../../src/report/json.ts';
import { checkSources } from '../../src/run.ts';
import { corpusOf } from './corpus.ts';
import { processorSeconds } from './seconds.ts';

/** Seconds of processor time by stage. */
export interface StageTimings {
  readonly megabytes: number;
  readonly articles: number;
  readonly claims: number;
  readonly seconds: Readonly<Record<string, number>>;
}

const today = 20_000;

export function timeStages(articleCount: number, claimCount: number): StageTimings {
  const corpus = corpusOf(articleCount, claimCount);
  const seconds: Record<string, number> = {};
  const timed = <T>(stage: string, run: () => T): T => {
    const { outcome, seconds: taken } = processorSeconds(run);
    seconds[stage] = (seconds[stage] ?? 0) + taken;
    return outcome;
  };
  const { claims } = timed('claims: parse', () => joinClaims(corpus.claims.map(parseClaims)));
  const articles = timed('parse', () => corpus.articles.map((source) => parseArticle(source).article));
  const dates = timed('extract: dates', () => articles.map(extractDates));
  timed('extract: figures', () => articles.map((article, at) => extractFigures(article, dates[at] ?? [])));
  timed('extract: quotations', () => articles.map(extractQuotations));
  timed('extract: names', () => articles.map(extractNames));
  timed('extract: posts', () => articles.map(extractPosts));
  const read = articles.map((article) => ({ article, mentions: extractMentions(article) }));
  const related = timed('relate: each article', () =>
    read.map(({ article, mentions }) => relateArticle(article, mentions, claims)),
  );
  timed('relate: across articles', () => relateAcross(claims, related, (article) => article));
  timed('claims: conflicts', () => findConflicts(claims));
  const run = timed('all of check', () => checkSources(corpus, { today, keep: 'findings' }));
  const judged: Evidence = run.evidence;
  timed('checks', () => checks.map((check) => (check.stage === 'evidence' ? check.run(judged) : [])));
  timed('report', () => renderJson(run));
  const megabytes = corpus.articles.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  return { megabytes, articles: articles.length, claims: claims.length, seconds };
}

process.stdout.write(JSON.stringify(timeStages(Number(process.argv[2]), Number(process.argv[3]))));
