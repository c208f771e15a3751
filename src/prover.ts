import { loadCorpus } from './load/corpus.ts';
import type { Claim } from './model/claim.ts';
import { agreesWith, diffOf, proveClaim } from './guard/prove.ts';
import { judge } from './guard/judge.ts';
import type { Judged } from './guard/judge.ts';
import { describeRewrites, tryRewrites } from './guard/rewritten.ts';
import { parseArticle } from './parse/article/index.ts';
import { joinClaims, parseClaims } from './parse/claims/index.ts';

/** What a test module gives to have its claims proved. */
export interface ProverOptions {
  /** Absolute. */
  readonly root: string;
  readonly claims: readonly string[];
  readonly articles: readonly string[];
  /** Changes tried for each claim in each article that agrees with it. */
  readonly runs: number;
  readonly seed: number;
  /** A change that goes unnoticed fails, though others are caught. */
  readonly strict: boolean;
  /** Stands for the text of all files: a worker that is kept while somebody edits them reads them anew. */
  readonly content: string;
}

/** What a property that holds has to say. */
export interface Remark {
  readonly type: 'notice' | 'warning';
  readonly text: string;
}

/** What is known of one corpus, read once in a worker. */
interface Proved {
  readonly claims: readonly Claim[];
  readonly articles: ReadonlyMap<string, Judged>;
}

const corpora = new Map<string, Promise<Proved>>();

/** The property tests of one corpus, for the test modules that the plugin makes. Each throws where the property does not hold. */
export function prover(options: ProverOptions): {
  readonly guards: (claim: string, article: string) => Promise<Remark | undefined>;
  readonly keeps: (article: string) => Promise<void>;
} {
  const key = JSON.stringify(options);
  const corpus = corpora.get(key) ?? readAll(options);
  // what was read before the files changed is of no more use
  if (!corpora.has(key)) corpora.clear();
  corpora.set(key, corpus);
  return {
    guards: async (claim, article) => guards(await corpus, claim, article, options),
    keeps: async (article) => keeps(await corpus, article, options),
  };
}

async function readAll({ root, claims, articles }: ProverOptions): Promise<Proved> {
  const corpus = await loadCorpus({ claims, articles, defaults: { claims: true, articles: true }, cwd: root });
  const joined = joinClaims(corpus.claims.map(parseClaims)).claims;
  const judged = corpus.articles.map((source) => judge(parseArticle(source).article, joined));
  return { claims: joined, articles: new Map(judged.map((one) => [one.article.id, one])) };
}

/** More changes than a claim's mentions have. */
const every = 1000;

/** Whether a claim admits whatever is made of its value, in every article that agrees with it: a few draws may all be admitted by chance. */
const isVacuous = (claim: Claim, claims: readonly Claim[], articles: readonly Judged[], seed: number): boolean =>
  articles
    .filter((judged) => agreesWith(judged, claim))
    .every((judged) => proveClaim(judged, claim, claims, { runs: every, seed }).vacuous);

/**
 * Fails where every change of what the claim is about goes unnoticed, and, if it is strict, where one does; else that is a warning. Says
 * what is left alone, where nothing was caught.
 */
function guards({ claims, articles }: Proved, name: string, id: string, options: ProverOptions): Remark | undefined {
  const judged = articles.get(id);
  const claim = claims.find((one) => one.name === name);
  // the files have changed since the tests were planned
  if (!judged || !claim || !agreesWith(judged, claim)) return undefined;
  const { hole, caught, exempt, vacuous } = proveClaim(judged, claim, claims, options);
  if (vacuous && isVacuous(claim, claims, [...articles.values()], options.seed)) {
    throw new Error(
      `No change of what ${name} is about makes it fail (${exempt.join('; ')}); expected a value that does not admit them all`,
    );
  }
  if (hole) {
    const text =
      `Nobody would notice this change (${hole.mutation.kind}) of what ${name} is about in ${id}; expected a contradiction there\n` +
      `${diffOf(hole.mutation)}\nseed ${hole.seed}`;
    if (options.strict || caught === 0) throw new Error(text);
    return { type: 'warning', text };
  }
  return caught === 0 ? { type: 'notice', text: `left alone: ${exempt.join('; ')}` } : undefined;
}

/** Rewrites of an article for each change of a claim. */
const rewritesEach = 10;

function keeps({ claims, articles }: Proved, id: string, options: ProverOptions): void {
  const judged = articles.get(id);
  const accusation = judged && tryRewrites(judged, claims, { ...options, runs: rewritesEach * options.runs });
  if (!accusation) return;
  throw new Error(
    `A rewrite that changes nothing contradicts ${accusation.against.join(' and ')}; expected no finding\n` +
      `${describeRewrites(judged, accusation.rewrites)}\nseed ${accusation.seed}`,
  );
}
