import type { Article } from './article.ts';
import type {
  Claim,
  EventClaim,
  FigureClaim,
  NameClaim,
  Phrase,
  PostClaim,
  QuoteClaim,
  StatementClaim,
} from './claim.ts';
import type { DateMention, FigureMention } from './mention.ts';
import type { Passage } from './article.ts';
import type { Label, Span } from './span.ts';

export type Verdict = 'agrees' | 'contradicts' | 'undecided';

interface RelationBase<C extends Claim> {
  readonly claim: C;
  readonly article: Article;
  readonly verdict: Verdict;
  /** In plain words, why this verdict: "the date stands directly before the phrase". */
  readonly reason: string;
  /** The article's side: the mention, or the words. */
  readonly found: Span;
  /** The claim's side: the node of the value that was compared. */
  readonly claimed: Span;
}

export interface DateRelation extends RelationBase<EventClaim> {
  readonly kind: 'date';
  readonly mention: DateMention;
  /** The mention belongs to the phrase (slot or attachment); not so for one that only stands in the same sentence. */
  readonly attached: boolean;
}

export interface FigureRelation extends RelationBase<FigureClaim> {
  readonly kind: 'figure';
  readonly mention: FigureMention;
  readonly attached: boolean;
  /** The value held once, but no longer when the article appeared. */
  readonly outdated: boolean;
}

/** One stretch of a comparison of wordings, in order. */
export interface WordChange {
  readonly kind: 'same' | 'found' | 'claimed';
  readonly text: string;
  /** The stretch holds a digit, a known name or a negation: never "close enough". */
  readonly weighty: boolean;
}

export interface QuoteRelation extends RelationBase<QuoteClaim> {
  readonly kind: 'quote';
  readonly changes: readonly WordChange[];
}

export interface NameRelation extends RelationBase<NameClaim> {
  readonly kind: 'name';
  /** `near`: a misspelling; `never`: a spelling that the claim forbids. */
  readonly form: 'house' | 'variant' | 'near' | 'never';
  /** The accepted spelling that `found` should have been. */
  readonly spelling: string;
}

export interface PostRelation extends RelationBase<PostClaim> {
  readonly kind: 'post';
}

export interface StatementRelation extends RelationBase<StatementClaim> {
  readonly kind: 'statement';
  readonly form: 'printed' | 'altered' | 'forbidden';
  readonly changes: readonly WordChange[];
}

export type Relation = DateRelation | FigureRelation | QuoteRelation | NameRelation | PostRelation | StatementRelation;

/** Two attached values of one claim in one article that cannot both be. */
export interface Clash {
  readonly claim: EventClaim | FigureClaim;
  readonly article: Article;
  readonly earlier: DateMention | FigureMention;
  readonly later: DateMention | FigureMention;
}

/** What one article says, in a difference between articles. */
export interface Telling {
  readonly article: Article;
  readonly mention: DateMention | FigureMention;
  /** The day of publication in words: "11 February 2025", "about 11 February 2025", "unknown date". */
  readonly published: string;
}

/** Attached values of two articles that cannot both be, of a claim that has no value. */
export interface ArticleClash {
  readonly claim: EventClaim | FigureClaim;
  readonly earlier: Telling;
  readonly later: Telling;
  /** How many more articles, published before `later`, give the same values as `earlier`. */
  readonly alike: number;
}

/** A phrase of common words, which judges any article and fits many sentences. */
export interface BroadPhrase {
  readonly claim: EventClaim | FigureClaim;
  readonly phrase: Phrase;
}

/** Two list lines of one article that are the same, or nearly. */
export interface HeadlinePair {
  readonly kind: 'same' | 'near';
  readonly article: Article;
  readonly first: Passage;
  readonly second: Passage;
  /** The words in which they differ; empty where `same`. */
  readonly differing: readonly { readonly first: Span; readonly second: Span }[];
  /** Which of the two holds the misspelling, where a known name or the rest of the text tells. */
  readonly culprit?: 'first' | 'second';
}

/** A wording under `printed` that no admitted article has. */
export interface MissingStatement {
  readonly claim: StatementClaim;
  readonly wording: { readonly value: string; readonly span: Span };
  /** The nearest passage that is near enough to be the same statement, altered. */
  readonly nearest?: { readonly article: Article; readonly span: Span; readonly changes: readonly WordChange[] };
}

/**
 * What two or more claims, or the sources of one (`accounts`), say that cannot hold at once. `speakers` and `wordings` are of
 * quotations; `forbidden`: one claim wants printed what another forbids; `printed`: what one wants printed has a value that another
 * contradicts; `text`: so have its words or a phrase.
 */
export interface Conflict {
  readonly kind:
    'time' | 'date' | 'figure' | 'accounts' | 'post' | 'name' | 'speakers' | 'wordings' | 'forbidden' | 'printed' | 'text'; // prettier-ignore
  readonly claims: readonly Claim[];
  /** The links of the proof in the order in which they are told; each quotes its own span. */
  readonly links: readonly Label[];
  /** One of two wordings is a translation, so that both may be right. */
  readonly translated?: boolean;
}

/** Two accepted spellings of one name inside one article. */
export interface NameVariation {
  readonly claim: NameClaim;
  readonly article: Article;
  /** The first place with the spelling that is printed less often; of two as frequent, with the later one. */
  readonly found: Span;
  /** The first place with the other spelling. */
  readonly other: Span;
  /** The accepted spelling that `other` is, whole or the surname alone as `found` is. */
  readonly spelling: string;
}
