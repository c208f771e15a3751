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
  readonly ids: readonly string[];
  /** An article is judged when it is first asked for: of many machines each proves its own. */
  readonly judged: (id: string) => Judged | undefined;
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
  const byId = new Map(corpus.articles.map(parseArticle).map(({ article }) => [article.id, article]));
  const known = new Map<string, Judged>();
  const judged = (id: string): Judged | undefined => {
    const article = byId.get(id);
    const one = known.get(id) ?? (article && judge(article, joined));
    if (one) known.set(id, one);
    return one;
  };
  return { claims: joined, ids: [...byId.keys()], judged };
}

/** More changes than a claim's mentions have. */
const every = 1000;

/** Whether a claim admits whatever is made of its value, in every article that agrees with it: a few draws may all be admitted by chance. */
const isVacuous = (claim: Claim, { claims, ids, judged }: Proved, seed: number): boolean =>
  ids
    .flatMap((id) => judged(id) ?? [])
    .filter((one) => agreesWith(one, claim))
    .every((one) => proveClaim(one, claim, claims, { runs: every, seed }).vacuous);

/**
 * Fails where every change of what the claim is about goes unnoticed, and, if it is strict, where one does; else that is a warning. Says
 * what is left alone, where nothing was caught.
 */
function guards(proved: Proved, name: string, id: string, options: ProverOptions): Remark | undefined {
  const { claims } = proved;
  const judged = proved.judged(id);
  const claim = claims.find((one) => one.name === name);
  // the files have changed since the tests were planned
  if (!judged || !claim || !agreesWith(judged, claim)) return undefined;
  const { hole, caught, exempt, vacuous } = proveClaim(judged, claim, claims, options);
  if (vacuous && isVacuous(claim, proved, options.seed)) {
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

function keeps(proved: Proved, id: string, options: ProverOptions): void {
  const { claims } = proved;
  const judged = proved.judged(id);
  const accusation = judged && tryRewrites(judged, claims, { ...options, runs: rewritesEach * options.runs });
  if (!accusation) return;
  throw new Error(
    `A rewrite that changes nothing contradicts ${accusation.against.join(' and ')}; expected no finding\n` +
      `${describeRewrites(judged, accusation.rewrites)}\nseed ${accusation.seed}`,
  );
}
