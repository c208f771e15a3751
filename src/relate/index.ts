import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type {
  ArticleClash,
  BroadPhrase,
  Clash,
  HeadlinePair,
  MissingStatement,
  QuoteVariant,
  HeadlineQuote,
  NameVariation,
  Relation,
  StatementRelation,
} from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { findArticleClashes } from './values/articles-differ.ts';
import { findBroadPhrases } from './values/breadth.ts';
import { findClashes } from './values/clashes.ts';
import { relateDates } from './dates.ts';
import { relateFigures } from './figures.ts';
import { findHeadlineQuotes } from './headlines/headline-quotes.ts';
import { pairHeadlines } from './headlines.ts';
import { readNames } from './names.ts';
import { relatePosts } from './posts.ts';
import { comparableAmong, findQuoteVariants } from './quotes/quote-varies.ts';
import type { ComparableQuote } from './quotes/quote-varies.ts';
import { readQuotes, relateQuotes } from './quotes.ts';
import { mentionsOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { findRepeatedParagraphs } from './headlines/repeated-passages.ts';
import { findMissing, placeStatements } from './statements.ts';

/** What one article says of the claims, and what in it does not fit together. */
export interface RelatedArticle {
  readonly article: Article;
  /** Ids of names that the article shows to be a person's. */
  readonly shown: readonly string[];
  /** Ids of which the relations would be others, if another article showed them to be a person's. */
  readonly asked: readonly string[];
  readonly mentions: readonly Mention[];
  readonly relations: readonly Relation[];
  readonly clashes: readonly Clash[];
  readonly headlinePairs: readonly HeadlinePair[];
  readonly headlineQuotes: readonly HeadlineQuote[];
  readonly nameVariations: readonly NameVariation[];
  /** Its quotations that are compared with those of other articles. */
  readonly comparable: readonly ComparableQuote[];
  /** Wordings that must be printed, and to which something in the article may be like. */
  readonly alike: readonly Span[];
}

/** What no article shows by itself. */
export interface Across {
  readonly articleClashes: readonly ArticleClash[];
  readonly broadPhrases: readonly BroadPhrase[];
  readonly quoteVariants: readonly QuoteVariant[];
  readonly missingStatements: readonly MissingStatement[];
  /** Wordings that stand somewhere but for words run together or apart. */
  readonly relations: readonly StatementRelation[];
}

/** What the articles say of facts that are claimed: all relations but those of statements, which only compare wording. */
export function relateFacts(reading: Reading): Relation[] {
  const names = readNames(reading).relations;
  return [
    ...relateDates(reading),
    ...relateFigures(reading),
    ...relateQuotes(reading),
    ...names,
    ...relatePosts(reading, names),
  ];
}

/**
 * Every claim against every mention of one article that it may be about. The verdicts are reached here and nowhere else. `elsewhere`
 * are the ids that other articles show to be a person's.
 */
export function relateArticle(
  article: Article,
  mentions: readonly Mention[],
  claims: readonly Claim[],
  elsewhere?: ReadonlySet<string>,
): RelatedArticle {
  const reading: Reading = { claims, articles: [article], mentions: new Map([[article, mentions]]) };
  const valued = [...relateDates(reading), ...relateFigures(reading)];
  const names = readNames(reading);
  const quotes = readQuotes(reading, elsewhere);
  const statements = placeStatements(reading, article);
  return {
    article,
    shown: quotes.shown,
    asked: quotes.asked,
    mentions,
    relations: [
      ...valued,
      ...quotes.relations,
      ...names.relations,
      ...relatePosts(reading, names.relations),
      ...statements.relations,
    ],
    clashes: findClashes(valued),
    headlineQuotes: findHeadlineQuotes(reading),
    headlinePairs: [...pairHeadlines(reading, names.relations), ...findRepeatedParagraphs(article)],
    nameVariations: names.variations,
    comparable: comparableAmong(mentionsOf(reading, article, 'quotation')),
    alike: statements.alike,
  };
}

/**
 * Of an article that is not judged itself what others are compared with: its quotations, the wordings that it prints, and what it says
 * of the claims in `compared`. Its names, posts and headlines are nobody else's concern.
 */
export function relateBeside(
  article: Article,
  mentions: readonly Mention[],
  claims: readonly Claim[],
  compared: readonly Claim[],
  elsewhere?: ReadonlySet<string>,
): RelatedArticle {
  const reading: Reading = { claims, articles: [article], mentions: new Map([[article, mentions]]) };
  const valued = { ...reading, claims: compared };
  const quotes = readQuotes(reading, elsewhere);
  const statements = placeStatements(reading, article);
  return {
    article,
    shown: quotes.shown,
    asked: quotes.asked,
    mentions,
    relations: [...relateDates(valued), ...relateFigures(valued), ...quotes.relations, ...statements.relations],
    clashes: [],
    headlinePairs: [],
    headlineQuotes: [],
    nameVariations: [],
    comparable: comparableAmong(mentionsOf(reading, article, 'quotation')),
    alike: statements.alike,
  };
}

/**
 * The articles beside one another; what `essentialsOf` leaves of them is enough. `inFull` gives an article with its passages, which
 * only a wording asks for that must be printed and stands nowhere.
 */
export function relateAcross(
  claims: readonly Claim[],
  related: readonly RelatedArticle[],
  inFull: (article: Article) => Article,
): Across {
  const reading: Reading = {
    claims,
    articles: related.map(({ article }) => article),
    mentions: new Map(related.map(({ article, mentions }) => [article, mentions])),
  };
  const relations = related.flatMap((one) => one.relations);
  const ofKind = <K extends Relation['kind']>(kind: K) =>
    relations.filter((one): one is Extract<Relation, { readonly kind: K }> => one.kind === kind);
  const comparable = new Map(related.map((one) => [one.article, one.comparable]));
  const alike = new Map(related.map((one) => [one.article, one.alike]));
  const statements = findMissing(reading, ofKind('statement'), { alike, inFull });
  return {
    articleClashes: findArticleClashes([...ofKind('date'), ...ofKind('figure')], reading),
    broadPhrases: findBroadPhrases(reading),
    quoteVariants: findQuoteVariants(reading, comparable, ofKind('quote')),
    missingStatements: statements.missing,
    relations: statements.relations,
  };
}
