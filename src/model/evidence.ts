import type { Article } from './article.ts';
import type { Claim, StetEntry } from './claim.ts';
import type { Problem } from './finding.ts';
import type { Mention } from './mention.ts';
import type {
  Agreement,
  ArticleClash,
  BroadPhrase,
  Clash,
  Conflict,
  HeadlinePair,
  HeadlineQuote,
  MissingStatement,
  QuoteVariant,
  NameVariation,
  Relation,
} from './relation.ts';
import type { Day } from './time.ts';

/** Everything that the stages before found out: what checks select from and put into words. */
export interface Evidence {
  readonly claims: readonly Claim[];
  readonly stets: readonly StetEntry[];
  readonly articles: readonly Article[];
  readonly mentions: ReadonlyMap<Article, readonly Mention[]>;
  /** All of them, or those that findings are made of where no more was asked for. */
  readonly relations: readonly Relation[];
  /** For each claim that gives a date or a figure the first articles, by path, that agree with it. */
  readonly agreements: ReadonlyMap<Claim, readonly Agreement[]>;
  readonly clashes: readonly Clash[];
  readonly articleClashes: readonly ArticleClash[];
  readonly broadPhrases: readonly BroadPhrase[];
  readonly headlinePairs: readonly HeadlinePair[];
  readonly quoteVariants: readonly QuoteVariant[];
  readonly headlineQuotes: readonly HeadlineQuote[];
  readonly missingStatements: readonly MissingStatement[];
  readonly nameVariations: readonly NameVariation[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly Problem[];
  /** Ids of files that could not be parsed: a reference to one of them is not called unknown. */
  readonly unread: { readonly articles: ReadonlySet<string>; readonly claims: boolean };
  /** `--strict`: an acceptance of an article outside the run is judged too. */
  readonly strict: boolean;
  /** These are all the articles there are, not some that were named. */
  readonly whole: boolean;
  readonly today: Day;
}

/** What became of the acceptances; only the checks that run after them see it. */
export interface Acceptance {
  readonly unused: readonly StetEntry[];
  readonly expired: readonly StetEntry[];
}
