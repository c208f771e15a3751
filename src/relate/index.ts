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
} from '../model/relation.ts';
import { findArticleClashes } from './values/articles-differ.ts';
import { findBroadPhrases } from './values/breadth.ts';
import { findClashes } from './values/clashes.ts';
import { relateDates } from './dates.ts';
import { relateFigures } from './figures.ts';
import { findHeadlineQuotes } from './headlines/headline-quotes.ts';
import { pairHeadlines } from './headlines.ts';
import { readNames } from './names.ts';
import { relatePosts } from './posts.ts';
import { findQuoteVariants } from './quotes/quote-varies.ts';
import { relateQuotes } from './quotes.ts';
import type { Reading } from './reading.ts';
import { findRepeatedParagraphs } from './headlines/repeated-passages.ts';
import { relateStatements } from './statements.ts';

export interface Related {
  readonly relations: readonly Relation[];
  readonly clashes: readonly Clash[];
  readonly articleClashes: readonly ArticleClash[];
  readonly broadPhrases: readonly BroadPhrase[];
  readonly headlinePairs: readonly HeadlinePair[];
  readonly quoteVariants: readonly QuoteVariant[];
  readonly headlineQuotes: readonly HeadlineQuote[];
  readonly missingStatements: readonly MissingStatement[];
  readonly nameVariations: readonly NameVariation[];
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

/** Every claim against every mention that it may be about. The verdicts are reached here and nowhere else. */
export function relate(reading: Reading): Related {
  const valued = [...relateDates(reading), ...relateFigures(reading)];
  const names = readNames(reading);
  const statements = relateStatements(reading);
  const quotes = relateQuotes(reading);
  return {
    relations: [
      ...valued,
      ...quotes,
      ...names.relations,
      ...relatePosts(reading, names.relations),
      ...statements.relations,
    ],
    clashes: findClashes(valued),
    articleClashes: findArticleClashes(valued, reading),
    broadPhrases: findBroadPhrases(reading),
    quoteVariants: findQuoteVariants(reading, quotes),
    headlineQuotes: findHeadlineQuotes(reading),
    headlinePairs: [...pairHeadlines(reading, names.relations), ...reading.articles.flatMap(findRepeatedParagraphs)],
    missingStatements: statements.missing,
    nameVariations: names.variations,
  };
}
