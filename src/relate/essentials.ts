import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { Relation } from '../model/relation.ts';
import type { RelatedArticle } from './index.ts';

/**
 * What of an article findings are made of, and the comparison with other articles; the rest (its passages, what agrees, what decides
 * nothing) is given up, so that the memory of a run follows what is found and not the text.
 */
export function essentialsOf(related: RelatedArticle): RelatedArticle {
  const article: Article = { ...related.article, passages: [] };
  const within = <T extends { readonly article: Article }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, article }));
  const contradicted = new Set(
    related.relations.filter(({ verdict }) => verdict === 'contradicts').map(({ claim }) => claim),
  );
  return {
    ...related,
    article,
    mentions: related.mentions.filter(isAskedFor),
    relations: within(related.relations.filter((relation) => isEssential(relation, contradicted))),
    clashes: within(related.clashes),
    headlinePairs: within(related.headlinePairs),
    headlineQuotes: within(related.headlineQuotes),
    nameVariations: within(related.nameVariations),
  };
}

/** Quotations are compared with those of other articles; a day that no calendar has is a finding without any claim. */
const isAskedFor = (mention: Mention): boolean =>
  mention.kind === 'quotation' || (mention.kind === 'date' && mention.impossible !== undefined);

function isEssential(relation: Relation, contradicted: ReadonlySet<Claim>): boolean {
  if (relation.verdict === 'contradicts') return true;
  switch (relation.kind) {
    case 'date':
    case 'figure':
      // what agrees in the article stands beside what does not; a claim without a value compares articles
      return contradicted.has(relation.claim)
        ? relation.verdict === 'agrees'
        : relation.attached && isOpen(relation.claim);
    case 'quote':
      return relation.verdict === 'agrees';
    case 'statement':
      return relation.form === 'printed';
    default:
      return false;
  }
}

/** Whether a claim gives no value, and only asks that articles agree. */
export const isOpen = (claim: Claim): boolean =>
  claim.section === 'events' ? claim.when === undefined : claim.section === 'figures' && claim.values.length === 0;
