import type { Located, Span } from './span.ts';
import type { DayRange, Edtf, Gap } from './time.ts';
import type { Quantity } from './quantity.ts';

/** The kind of a claim, which is the section of the claim file that it stands in. */
export type Section = 'names' | 'posts' | 'events' | 'figures' | 'quotes' | 'statements';

/** One element of a phrase: a word as compared (see parse/words), the slot, or a gap (`...`). */
export type PhraseElement =
  { readonly kind: 'word'; readonly word: string } | { readonly kind: 'slot' } | { readonly kind: 'gap' };

/** A line as printed, with braces where the value stands. */
export interface Phrase {
  readonly text: string;
  readonly span: Span;
  readonly elements: readonly PhraseElement[];
  readonly hasSlot: boolean;
}

/** What every claim has, of whatever kind. */
export interface ClaimBase {
  /** The key in its section, in kebab-case; unique in the section over all files. */
  readonly id: string;
  /** `section/id`. */
  readonly name: string;
  /** The key's own span. */
  readonly span: Span;
  /** The whole entry, key and value. */
  readonly entry: Span;
  /** Only articles published in this range are judged (the claim's own, else the file's). */
  readonly covers?: Located<Edtf>;
  /** Where the desk has it from (`source`). */
  readonly credit?: string;
  readonly what?: string;
  readonly note?: string;
}

/** How somebody or something is spelt. */
export interface NameClaim extends ClaimBase {
  readonly section: 'names';
  readonly spelling: Located<string>;
  readonly also: readonly Located<string>[];
  readonly never: readonly Located<string>[];
}

/** Who has held a post, from one day until the next tenure begins. */
export interface Tenure {
  readonly from: Located<Edtf>;
  /** The id of a name claim; absent: vacant. */
  readonly holder?: Located<string>;
}

/** Who holds a post, and since when. */
export interface PostClaim extends ClaimBase {
  readonly section: 'posts';
  readonly called: readonly Located<string>[];
  readonly shared: boolean;
  /** In the order of their beginnings. */
  readonly held: readonly Tenure[];
}

/** How an event lies to another: over before it begins, after it is over, within it, on one calendar date. */
export type EventRelationKind = 'before' | 'after' | 'during' | 'same-day';

/** Where an event lies to another, and how far away. */
export interface EventLink {
  readonly kind: EventRelationKind;
  readonly target: Located<string>;
  readonly gap?: Located<Gap>;
}

/** When something happened. */
export interface EventClaim extends ClaimBase {
  readonly section: 'events';
  readonly when?: Located<Edtf>;
  readonly said: readonly Phrase[];
  readonly links: readonly EventLink[];
}

/** One admitted value of a figure. */
export interface FigureValue {
  readonly quantity: Quantity;
  readonly span: Span;
  readonly text: string;
  /** The source that gives it, in a map of sources. */
  readonly account?: Located<string>;
  /** From when on it holds, in a map of dates. */
  readonly from?: Located<Edtf>;
}

/** How many, how much, how long, which in order. */
export interface FigureClaim extends ClaimBase {
  readonly section: 'figures';
  /** Empty: articles must only agree with one another. One without `account` and `from`: the value. */
  readonly values: readonly FigureValue[];
  readonly said: readonly Phrase[];
}

/** Somebody's exact words, on one occasion. */
export interface QuoteClaim extends ClaimBase {
  readonly section: 'quotes';
  /** Ids of name claims; empty where the speaker is unnamed. */
  readonly speakers: readonly Located<string>[];
  readonly unnamed?: Located<string>;
  /** A date, or the id of an event. */
  readonly at?: Located<string>;
  readonly translated: boolean;
  readonly words: readonly Located<string>[];
}

/** Wording that some article must print, and wording that none may. */
export interface StatementClaim extends ClaimBase {
  readonly section: 'statements';
  readonly printed: readonly Located<string>[];
  readonly never: readonly Located<string>[];
}

/** One statement that the desk stands behind; `section` tells which kind it is. */
export type Claim = NameClaim | PostClaim | EventClaim | FigureClaim | QuoteClaim | StatementClaim;

/** A finding that the desk lets stand. */
export interface StetEntry {
  readonly span: Span;
  readonly article?: Located<string>;
  readonly claim?: Located<string>;
  readonly text: Located<string>;
  readonly reason: Located<string>;
  readonly check?: Located<string>;
  /** The last day on which it holds. */
  readonly until?: Located<DayRange>;
  readonly fingerprint?: Located<string>;
}
