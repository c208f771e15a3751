import type { Article, Passage } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { Relation } from '../model/relation.ts';
import { detached, overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import type { RelatedArticle } from './index.ts';
import { isOpen } from './reading.ts';

/**
 * What of an article findings are made of, and the comparison with other articles; the rest (its passages, what agrees, what decides
 * nothing) is given up, so that the memory of a run follows what is found and not the text.
 */
export function essentialsOf(related: RelatedArticle): RelatedArticle {
  const article: Article = { ...related.article, passages: [] };
  const within = <T extends { readonly article: Article }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, article }));
  const light = lightener();
  const contradicted = new Set(
    related.relations.filter(({ verdict }) => verdict === 'contradicts').map(({ claim }) => claim),
  );
  const relations = related.relations.filter((relation) => isEssential(relation, contradicted));
  const impossible = related.mentions.filter((one) => one.kind === 'date' && one.impossible !== undefined);
  return {
    ...related,
    article,
    mentions: related.mentions.filter((one) => isAskedFor(one, relations, impossible)).map(light.mention),
    relations: within(relations).map((relation) => {
      const reason = detached(relation.reason);
      return relation.kind === 'date'
        ? { ...relation, reason, mention: light.mention(relation.mention) }
        : relation.kind === 'figure'
          ? { ...relation, reason, mention: light.mention(relation.mention) }
          : { ...relation, reason };
    }),
    clashes: within(related.clashes).map((clash) => ({
      ...clash,
      earlier: light.mention(clash.earlier),
      later: light.mention(clash.later),
    })),
    headlinePairs: within(related.headlinePairs).map((pair) => ({
      ...pair,
      first: light.passage(pair.first),
      second: light.passage(pair.second),
    })),
    headlineQuotes: within(related.headlineQuotes),
    nameVariations: within(related.nameVariations),
  };
}

/**
 * Passages without their sentences, and mentions in such passages; the same for the same. What the stages keep of a passage for later
 * questions goes with the passage itself.
 */
function lightener() {
  const passages = new Map<Passage, Passage>();
  const mentions = new Map<Mention, Mention>();
  const passage = (one: Passage): Passage => {
    const light = passages.get(one) ?? { ...one, sentences: noSentences };
    passages.set(one, light);
    return light;
  };
  const mention = <M extends Mention>(one: M): M => {
    const light = (mentions.get(one) as M | undefined) ?? { ...one, passage: passage(one.passage) };
    mentions.set(one, light);
    return light;
  };
  return { passage, mention };
}

/**
 * A day that no calendar has and marks that do not pair are findings without any claim; of what is compared it counts whether it is
 * quoted.
 */
function isAskedFor(mention: Mention, relations: readonly Relation[], impossible: readonly Mention[]): boolean {
  if (mention.kind !== 'quotation') return impossible.includes(mention);
  const isInside = ({ span }: Mention): boolean => overlaps(span, mention.span);
  return (
    (mention.unbalanced ?? mention.openInside) !== undefined ||
    impossible.some(isInside) ||
    relations.some((one) => (one.kind === 'date' || one.kind === 'figure') && isInside(one.mention))
  );
}

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

const noSentences: readonly Span[] = [];
