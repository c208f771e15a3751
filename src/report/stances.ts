import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import type { Relation, Verdict } from '../model/relation.ts';
import type { Run } from '../model/run.ts';
import { compareSpans, overlaps } from '../model/span.ts';
import { admits } from '../relate/reading.ts';

/** What an article says of a claim on the whole: a contradiction outweighs what agrees, and that what is undecided. */
export type Stance = Verdict | 'silent';

export interface ArticleStance {
  readonly article: Article;
  readonly stance: Stance;
  /** Whether the claim judges it at all (`covers`). */
  readonly covered: boolean;
  /** In the order of the text, each place once for each verdict. */
  readonly relations: readonly Relation[];
}

export interface ClaimStances {
  readonly claim: Claim;
  /** Every article of the run, sorted by path. */
  readonly articles: readonly ArticleStance[];
  /** What is found about the claim: of articles, and of other claims. */
  readonly findings: readonly Finding[];
}

const strongestFirst: readonly Verdict[] = ['contradicts', 'agrees', 'undecided'];

export function stancesOf(claim: Claim, { evidence, findings }: Run): ClaimStances {
  const own = evidence.relations.filter((relation) => relation.claim === claim);
  return {
    claim,
    articles: evidence.articles.map((article): ArticleStance => {
      const relations = onceEach(own.filter((relation) => relation.article === article));
      const stance = strongestFirst.find((verdict) => relations.some((one) => one.verdict === verdict)) ?? 'silent';
      return { article, stance, covered: admits(claim, article), relations };
    }),
    findings: findings.filter((finding) => finding.claim === claim || finding.claims?.includes(claim)),
  };
}

function onceEach(relations: readonly Relation[]): Relation[] {
  const sorted = [...relations].sort((a, b) => compareSpans(a.found, b.found));
  return sorted.filter(
    (relation, at) =>
      !sorted
        .slice(0, at)
        .some(({ found, verdict }) => compareSpans(found, relation.found) === 0 && verdict === relation.verdict),
  );
}

/** The finding that a relation was reported as. */
export const findingOf = (relation: Relation, { findings }: ClaimStances): Finding | undefined =>
  findings.find(({ article, primary }) => article === relation.article && overlaps(primary.span, relation.found));
