import type { Span } from './span.ts';
import type { DayRange, TimeUnit } from './time.ts';
import type { Quantity } from './quantity.ts';
import type { Passage } from './article.ts';

/** What every mention has, of whatever kind. */
export interface MentionBase {
  /** Hedge and unit included, preposition not: "about 50", "nearly 90 minutes", "February 2002". */
  readonly span: Span;
  readonly passage: Passage;
  /** The sentence it stands in. */
  readonly sentence: Span;
}

/** What a date states of itself; anything else is only implied. */
export type DateComponent = 'year' | 'month' | 'day' | 'weekday' | 'duration';

/** What a date is reckoned from. */
export type DateAnchor = 'absolute' | 'publication' | 'mention' | 'event' | 'none';

/** How far an event lies from a reference day: "nearly three years after". In `unit`, `max` infinite for "more than". */
export interface Offset {
  readonly direction: 'after' | 'before';
  readonly min: number;
  readonly max: number;
  readonly unit: TimeUnit;
  /** "after", "since", "before", "into": the word that leads to the event. */
  readonly link: Span;
}

/** A date in a text, as stated: "11 February", "Monday", "nearly three years after". */
export interface DateMention extends MentionBase {
  readonly kind: 'date';
  /**
   * Every admissible reading of what is stated, in days: 29 February 2024 alone; each 15 April that publication leaves
   * open; the Mondays before and after. Empty where nothing can be reckoned: such a mention never decides.
   */
  readonly readings: readonly DayRange[];
  /** What is stated, as a test of any day: a "Monday" is stated, which Monday is only implied. */
  readonly states: (range: DayRange) => boolean;
  readonly stated: readonly DateComponent[];
  readonly anchor: DateAnchor;
  readonly hedge?: string;
  /** TIMEX3 value: `2022-02`, `P3Y`, `2025-W07`, `PRESENT_REF`. */
  readonly timex: string;
  /** Set for "N units after/before E": the date is that of the phrase E that follows. */
  readonly offset?: Offset;
  /** Why no such day exists ("February 2025 has 28 days", "12 February 2025 was a Wednesday"). */
  readonly impossible?: { readonly reason: string; readonly nearest?: string };
}

/** A figure in a text: "about 50", "26th", "nearly 90 minutes". */
export interface FigureMention extends MentionBase {
  readonly kind: 'figure';
  readonly quantity: Quantity;
}

/** Words between quotation marks. */
export interface QuotationMention extends MentionBase {
  readonly kind: 'quotation';
  /** Inside the marks. `span` has the marks too. */
  readonly inner: Span;
  /** The subject of the verb of speech as printed ("Mr Waltz", "one western official"), where the sentence names one. */
  readonly speaker?: Span;
  /** Where `speaker` is a pronoun or a title ("he", "the minister"): the one name before that it can stand for, as printed there. */
  readonly speakerName?: Span;
  /** The paragraph ends without a closing mark and the next one opens again. */
  readonly continues: boolean;
  /** `mixed`: closed with another kind of mark than it was opened with; `open`: surely opened, and never closed. */
  readonly unbalanced?: 'mixed' | 'open';
  /** The single mark that surely opens a quotation inside this one, if none closes it before this one is closed. */
  readonly openInside?: Span;
}

/** The name of somebody or something. */
export interface NameMention extends MentionBase {
  readonly kind: 'name';
  /** The parts of the name as printed, title and possessive left out. */
  readonly words: readonly Span[];
  /** "Mr", "President", "Sir": left out of the span. */
  readonly title?: Span;
}

/** A post with the one who is said to hold it. The span has all that makes another post of it: "former", "deputy", "-elect". */
export interface PostMention extends MentionBase {
  readonly kind: 'post';
  /** The name as printed, forms of address left out. */
  readonly holder: Span;
}

/** Something checkable that a passage says; `kind` tells which. */
export type Mention = DateMention | FigureMention | QuotationMention | NameMention | PostMention;
