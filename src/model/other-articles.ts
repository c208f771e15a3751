import type { Claim } from './claim.ts';
import type { Agreement, DateRelation, FigureRelation } from './relation.ts';
import type { Label } from './span.ts';
import { compareSpans, textOf } from './span.ts';

/** At most so many other articles are shown beside one that contradicts a claim. */
const mostShown = 2;

/**
 * The articles that cannot be right together with one that contradicts a claim, each once: first those that agree with the claim, then
 * those that contradict it with another value.
 */
export function otherArticles<R extends DateRelation | FigureRelation>(
  relation: R,
  all: readonly R[],
  agreements: ReadonlyMap<Claim, readonly Agreement[]>,
): Label[] {
  const { claim, article: own } = relation;
  const value = ({ found }: R): string => textOf(found).toLowerCase();
  const differing = all
    .filter((one) => one.claim === claim && one.verdict === 'contradicts' && value(one) !== value(relation))
    .sort((a, b) => compareSpans(a.found, b.found));
  const shown = [
    ...(agreements.get(claim) ?? []).map((one) => ({ ...one, says: 'agrees with the claim here' })),
    ...differing.map((one) => ({ ...one, says: "has another value here, which is not the claim's either" })),
  ].filter(({ article }) => article !== own);
  const firsts = shown.filter(({ article }, index) => shown.findIndex((one) => one.article === article) === index);
  return firsts
    .slice(0, mostShown)
    .map(({ found, article, says }) => ({ span: found, text: `${article.source.path} ${says}` }));
}

/** Of each claim so many agreeing articles are worth keeping: as many as are shown, beside the one that contradicts it. */
export const mostAgreements = mostShown + 1;
