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

/** What came of comparing a claim with an article. Only `contradicts` is ever reported. */
export type Verdict = 'agrees' | 'contradicts' | 'undecided';

/** What every relation has, of whatever kind. */
export interface RelationBase<C extends Claim> {
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

/** An event against a date in an article. */
export interface DateRelation extends RelationBase<EventClaim> {
  readonly kind: 'date';
  readonly mention: DateMention;
  /** The mention belongs to the phrase (slot or attachment); not so for one that only stands in the same sentence. */
  readonly attached: boolean;
}

/** A figure claim against a figure in an article. */
export interface FigureRelation extends RelationBase<FigureClaim> {
  readonly kind: 'figure';
  readonly mention: FigureMention;
  readonly attached: boolean;
  /** The value held once, but no longer when the article appeared. */
  readonly outdated: boolean;
}

/** What is never "close enough". */
export type Weight = 'number' | 'date' | 'name' | 'negation';

/** One stretch of a comparison of wordings, in order. */
export interface WordChange {
  readonly kind: 'same' | 'found' | 'claimed';
  readonly text: string;
  /** Of what it holds, that which is never "close enough": a number, a known name, a negation; each once. */
  readonly weights: readonly Weight[];
}

/** Claimed words against an article's quotation. */
export interface QuoteRelation extends RelationBase<QuoteClaim> {
  readonly kind: 'quote';
  /** `misattributed`: the claimed words, given to another speaker; `fragment`: an entry of up to three words. */
  readonly form: 'exact' | 'altered' | 'misattributed' | 'fragment';
  /** What of the quotation was compared. */
  readonly compared: Span;
  /** Where the article names another speaker, the name (where that is a pronoun, what it goes back to), and the claim's. */
  readonly speaker?: { readonly span: Span; readonly name: string; readonly claimed: string };
  readonly changes: readonly WordChange[];
}

/** A name claim against a name as printed. */
export interface NameRelation extends RelationBase<NameClaim> {
  readonly kind: 'name';
  /** `near`: a misspelling; `never`: a spelling that the claim forbids. */
  readonly form: 'house' | 'variant' | 'near' | 'never';
  /** The accepted spelling that `found` should have been. */
  readonly spelling: string;
  /** Of a near miss: another known name that is as near, so that either may be meant. */
  readonly rival?: string;
}

/** A post claim against somebody who is given the post. */
export interface PostRelation extends RelationBase<PostClaim> {
  readonly kind: 'post';
  /**
   * Of a contradiction: to whom the article gives the post and who has it, as the desk spells them, since when ("since 20 January 2025"),
   * and the post that the person has on that day, if it is one.
   */
  readonly instead?: {
    readonly person: string;
    readonly holder: string;
    readonly since: string;
    readonly own?: PostClaim;
  };
}

/** A wording against a passage. */
export interface StatementRelation extends RelationBase<StatementClaim> {
  readonly kind: 'statement';
  readonly form: 'printed' | 'altered' | 'forbidden';
  readonly changes: readonly WordChange[];
}

/** One claim against one mention, with the verdict, the reason and both spans; `kind` tells which. */
export type Relation = DateRelation | FigureRelation | QuoteRelation | NameRelation | PostRelation | StatementRelation;

/** A place at which an article agrees with a claim, as a message about another article may show it. */
export interface Agreement {
  readonly article: Article;
  readonly found: Span;
}

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

/** A quotation as one article prints it. */
export interface PrintedQuote {
  readonly article: Article;
  /** Inside the marks. */
  readonly span: Span;
  /** The day of publication in words. */
  readonly published: string;
}

/** One utterance in two wordings that no claim decides. */
export interface QuoteVariant {
  readonly earlier: PrintedQuote;
  readonly later: PrintedQuote;
  /** `found` is what `later` prints, `claimed` what `earlier` does. */
  readonly changes: readonly WordChange[];
  /** How many more articles, published before `later`, print it as `earlier` does. */
  readonly alike: number;
}

/** A phrase of common words, which judges any article and fits many sentences. */
export interface BroadPhrase {
  readonly claim: EventClaim | FigureClaim;
  readonly phrase: Phrase;
}

/** Two list lines of one article that are the same, or nearly; or two long paragraphs that are the same. */
export interface HeadlinePair {
  readonly kind: 'same' | 'near' | 'paragraph';
  readonly article: Article;
  readonly first: Passage;
  readonly second: Passage;
  /** The words in which they differ; empty where `same`. */
  readonly differing: readonly { readonly first: Span; readonly second: Span }[];
  /** Which of the two holds the misspelling, where a known name or the rest of the text tells. */
  readonly culprit?: 'first' | 'second';
}

/** What an article's headline has in quotation marks and its text never quotes. */
export interface HeadlineQuote {
  readonly article: Article;
  /** Inside the marks of the headline. */
  readonly fragment: Span;
  /** The quotation of the text that has most of its words. */
  readonly nearest?: Span;
  /** Where the text has these words without marks. */
  readonly unquoted?: Span;
}

/** A wording under `printed` that no admitted article has. */
export interface MissingStatement {
  readonly claim: StatementClaim;
  readonly wording: { readonly value: string; readonly span: Span };
  /** The nearest passage that is near enough to be the same statement, altered. */
  readonly nearest?: NearWording;
  /** Another that is about as near: which of the two was the statement, nobody can tell. */
  readonly rival?: NearWording;
}

/** What stands in another's place: never "close enough", however like the rest. A negation may be there or gone. */
export type SwapKind = 'name' | 'number' | 'date' | 'negation added' | 'negation lost';

/** A stretch of an article that is like a wording, and how it differs. */
export interface NearWording {
  readonly article: Article;
  readonly span: Span;
  readonly changes: readonly WordChange[];
  /** What was put in another's place, each kind once; empty where only other words differ. */
  readonly swapped: readonly SwapKind[];
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
