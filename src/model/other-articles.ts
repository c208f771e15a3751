import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { Agreement, DateRelation, FigureRelation } from './relation.ts';
import type { Label } from './span.ts';
import { compareSpans, textOf } from './span.ts';

/** At most so many other articles, and places in the same one, are shown beside one that contradicts a claim. */
const mostShown = 2;

/** Of each claim so many agreeing articles are worth keeping: as many as are shown, beside the one that contradicts it. */
export const mostAgreements = mostShown + 1;

type Valued = DateRelation | FigureRelation;

/** What cannot be right together with one that contradicts a claim. */
export interface Beside {
  /** Where the same article agrees with the claim: its own counter-evidence. */
  readonly agreeing: readonly Label[];
  /** Other articles, each once: first those that agree with the claim, then those that contradict it with another value. */
  readonly others: readonly Label[];
}

/**
 * Tells of each of some relations what stands beside it. A claim that is wrong itself is contradicted by a whole archive: the cost
 * follows their number.
 */
export function besideEach<R extends Valued>(
  all: readonly R[],
  agreements: ReadonlyMap<Claim, readonly Agreement[]>,
): (relation: R) => Beside {
  const agreeing = agreeingByArticle(all);
  const differing = differingByClaim(all);
  return (relation) => {
    const { claim, article: own } = relation;
    const others = new Map<Article, Label>();
    const show = (article: Article, span: Label['span'], says: string): void => {
      if (article !== own && others.size < mostShown && !others.has(article))
        others.set(article, { span, text: `${article.source.path} ${says}` });
    };
    for (const { article, found } of agreements.get(claim) ?? []) show(article, found, 'agrees with the claim here');
    const value = valueOf(relation);
    for (const one of differing.get(claim) ?? []) {
      if (others.size === mostShown) break;
      if (one.value !== value) show(one.article, one.found, "has another value here, which is not the claim's either");
    }
    const here = agreeing.get(claim)?.get(own) ?? [];
    return {
      agreeing: here.map(({ found }) => ({ span: found, text: 'here the same article agrees with the claim' })),
      others: [...others.values()],
    };
  };
}

const valueOf = ({ found }: Valued): string => textOf(found).toLowerCase();

function agreeingByArticle<R extends Valued>(
  all: readonly R[],
): ReadonlyMap<Claim, ReadonlyMap<Article, readonly R[]>> {
  const byClaim = new Map<Claim, Map<Article, R[]>>();
  for (const one of all) {
    if (one.verdict !== 'agrees') continue;
    const byArticle = byClaim.get(one.claim) ?? new Map<Article, R[]>();
    const places = byArticle.get(one.article) ?? [];
    if (places.length < mostShown) places.push(one);
    byClaim.set(one.claim, byArticle.set(one.article, places));
  }
  return byClaim;
}

interface Differing {
  readonly value: string;
  readonly article: Article;
  readonly found: Label['span'];
}

/**
 * What contradicts each claim, in the order of print: of each value the first articles, one more than are shown, for one of them may be
 * the article that they are shown beside.
 */
function differingByClaim(all: readonly Valued[]): ReadonlyMap<Claim, readonly Differing[]> {
  const byClaim = new Map<Claim, Differing[]>();
  const articles = new Map<Claim, Map<string, Set<Article>>>();
  const contradicting = all.filter(({ verdict }) => verdict === 'contradicts');
  for (const one of contradicting.sort((a, b) => compareSpans(a.found, b.found))) {
    const { claim, article, found } = one;
    const value = valueOf(one);
    const byValue = articles.get(claim) ?? new Map<string, Set<Article>>();
    const known = byValue.get(value) ?? new Set<Article>();
    articles.set(claim, byValue.set(value, known));
    if (known.has(article) || known.size > mostShown) continue;
    known.add(article);
    const list = byClaim.get(claim);
    if (list) list.push({ value, article, found });
    else byClaim.set(claim, [{ value, article, found }]);
  }
  return byClaim;
}
