import type { DateRelation, FigureRelation } from './relation.ts';
import type { Label } from './span.ts';
import { compareSpans, textOf } from './span.ts';

/** At most so many other articles are shown beside one that contradicts a claim. */
const mostShown = 2;

/**
 * The articles that cannot be right together with one that contradicts a claim, each once: first those that agree with the claim, then
 * those that contradict it with another value.
 */
export function otherArticles<R extends DateRelation | FigureRelation>(relation: R, all: readonly R[]): Label[] {
  const others = all
    .filter(({ claim, article }) => claim === relation.claim && article !== relation.article)
    .sort((a, b) => compareSpans(a.found, b.found));
  const value = ({ found }: R): string => textOf(found).toLowerCase();
  const agreeing = others.filter(({ verdict }) => verdict === 'agrees');
  const differing = others.filter((one) => one.verdict === 'contradicts' && value(one) !== value(relation));
  const shown = [...agreeing, ...differing];
  const firsts = shown.filter(({ article }, index) => shown.findIndex((one) => one.article === article) === index);
  return firsts.slice(0, mostShown).map(({ found, article, verdict }) => ({
    span: found,
    text:
      verdict === 'agrees'
        ? `${article.source.path} agrees with the claim here`
        : `${article.source.path} has another value here, which is not the claim's either`,
  }));
}
