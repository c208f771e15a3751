import type {
  ArticleClash,
  BroadPhrase,
  Clash,
  HeadlinePair,
  MissingStatement,
  NameVariation,
  Relation,
} from '../model/relation.ts';
import { findArticleClashes } from './articles-differ.ts';
import { findBroadPhrases } from './breadth.ts';
import { findClashes } from './clashes.ts';
import { relateDates } from './dates.ts';
import { relateFigures } from './figures.ts';
import { pairHeadlines } from './headlines.ts';
import { readNames } from './names.ts';
import { relateQuotes } from './quotes.ts';
import type { Reading } from './reading.ts';
import { relateStatements } from './statements.ts';

export interface Related {
  readonly relations: readonly Relation[];
  readonly clashes: readonly Clash[];
  readonly articleClashes: readonly ArticleClash[];
  readonly broadPhrases: readonly BroadPhrase[];
  readonly headlinePairs: readonly HeadlinePair[];
  readonly missingStatements: readonly MissingStatement[];
  readonly nameVariations: readonly NameVariation[];
}

/** Every claim against every mention that it may be about. The verdicts are reached here and nowhere else. */
export function relate(reading: Reading): Related {
  const valued = [...relateDates(reading), ...relateFigures(reading)];
  const names = readNames(reading);
  const statements = relateStatements(reading);
  return {
    relations: [...valued, ...relateQuotes(reading), ...names.relations, ...statements.relations],
    clashes: findClashes(valued),
    articleClashes: findArticleClashes(valued, reading),
    broadPhrases: findBroadPhrases(reading),
    headlinePairs: pairHeadlines(reading, names.relations),
    missingStatements: statements.missing,
    nameVariations: names.variations,
  };
}
