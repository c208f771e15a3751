/**
 * What an editor may write in a claim file. GENERATED from schemas/claims.schema.json; do not edit. To write it anew:
 * npx tsx test/schema/generate-types.ts
 */

/**
 * The house spelling; a list with the house spelling first and the accepted variants after it; or the fields name, also, never.
 */
export type Name =
  | string
  | (string | number | boolean)[]
  | {
      /**
       * The house spelling.
       */
      name: string | number | boolean;
      /**
       * Other accepted spellings.
       */
      also?: string | number | boolean | (string | number | boolean)[];
      /**
       * Spellings that must not be printed.
       */
      never?: string | number | boolean | (string | number | boolean)[];
      /**
       * Judge only articles published then.
       */
      covers?: string | number;
      /**
       * Where the desk has it from.
       */
      source?: string | number | boolean | (string | number | boolean)[];
      /**
       * One line for messages.
       */
      what?: string | number | boolean;
      /**
       * Anything else for colleagues to know.
       */
      note?: string | number | boolean;
    };
/**
 * One line as printed with the date in braces, or the fields when, said, before, after, during, same-day.
 */
export type Event =
  | string
  | {
      /**
       * The date: a year, a month, a day, ? for uncertain, ~ for approximate, / between the ends of an interval, .. for an open end.
       */
      when?: string | number;
      /**
       * How it is put in print, copied from there: braces where the date stands, ... for a gap of up to 12 words; without braces, the phrase that a date stands right beside.
       */
      said?: string | number | boolean | (string | number | boolean)[];
      /**
       * Over before these events begin: an id, a list, or id: gap.
       */
      before?:
        | string
        | number
        | (
            | string
            | number
            | {
                /**
                 * So many days, weeks, months or years: the difference of calendar dates, from the end of the one to the beginning of the other.
                 */
                [k: string]: string;
              }
          )[]
        | {
            /**
             * So many days, weeks, months or years: the difference of calendar dates, from the end of the one to the beginning of the other.
             */
            [k: string]: string;
          };
      /**
       * Begins when these events are over: an id, a list, or id: gap.
       */
      after?:
        | string
        | number
        | (
            | string
            | number
            | {
                /**
                 * So many days, weeks, months or years: the difference of calendar dates, from the end of the one to the beginning of the other.
                 */
                [k: string]: string;
              }
          )[]
        | {
            /**
             * So many days, weeks, months or years: the difference of calendar dates, from the end of the one to the beginning of the other.
             */
            [k: string]: string;
          };
      /**
       * Lies within these events: an id or a list.
       */
      during?: string | number | Id[];
      /**
       * On one calendar date with these events: an id or a list.
       */
      'same-day'?: string | number | Id[];
      /**
       * Judge only articles published then.
       */
      covers?: string | number;
      /**
       * Where the desk has it from.
       */
      source?: string | number | boolean | (string | number | boolean)[];
      /**
       * One line for messages.
       */
      what?: string | number | boolean;
      /**
       * Anything else for colleagues to know.
       */
      note?: string | number | boolean;
    };
/**
 * An id: small letters and digits, words joined by hyphens.
 */
export type Id = string | number;
/**
 * One line as printed with the figure in braces (empty braces: no value, articles must only agree with one another), or the fields is and said.
 */
export type Figure =
  | string
  | {
      /**
       * The figure; or one for each source; or one for each date from which it holds.
       */
      is?:
        | string
        | number
        | {
            /**
             * A figure as in print.
             */
            [k: string]: string | number;
          };
      /**
       * How it is put in print, copied from there: braces where the figure stands, ... for a gap of up to 12 words.
       */
      said: string | number | boolean | (string | number | boolean)[];
      /**
       * Judge only articles published then.
       */
      covers?: string | number;
      /**
       * Where the desk has it from.
       */
      source?: string | number | boolean | (string | number | boolean)[];
      /**
       * One line for messages.
       */
      what?: string | number | boolean;
      /**
       * Anything else for colleagues to know.
       */
      note?: string | number | boolean;
    };
/**
 * Who spoke: the id of a name, a list of ids, or {unnamed: one western official}.
 */
export type Speaker =
  | string
  | number
  | Id[]
  | {
      /**
       * How the article calls a speaker whom it does not name.
       */
      unnamed: string | number | boolean;
    };
/**
 * Wording that must be printed somewhere; or the fields printed and never.
 */
export type Statement =
  | string
  | {
      /**
       * Wording that must stand in some article; each of a list.
       */
      printed?: string | number | boolean | (string | number | boolean)[];
      /**
       * Wording that must stand in no article.
       */
      never?: string | number | boolean | (string | number | boolean)[];
      /**
       * Judge only articles published then.
       */
      covers?: string | number;
      /**
       * Where the desk has it from.
       */
      source?: string | number | boolean | (string | number | boolean)[];
      /**
       * One line for messages.
       */
      what?: string | number | boolean;
      /**
       * Anything else for colleagues to know.
       */
      note?: string | number | boolean;
    };

/**
 * What the desk stands behind on one subject. The kind of a claim is the section that it stands in; its id is its key, in kebab-case, unique in its section over all files.
 */
export interface ClaimFile {
  /**
   * What the file is about, in one line.
   */
  about?: string | number | boolean;
  /**
   * Judge only articles published then. A claim may have its own.
   */
  covers?: string | number;
  /**
   * Where the desk has it from. A claim may have its own.
   */
  source?: string | number | boolean | (string | number | boolean)[];
  /**
   * People, places, organisations: the house spelling first, then the accepted variants.
   */
  names?: {
    [k: string]: Name;
  };
  /**
   * Who holds a post, and since when.
   */
  posts?: {
    [k: string]: Post;
  };
  /**
   * When something happened.
   */
  events?: {
    [k: string]: Event;
  };
  /**
   * How many, how much, how long, which in order.
   */
  figures?: {
    [k: string]: Figure;
  };
  /**
   * Somebody's exact words, by occasion.
   */
  quotes?: {
    [k: string]: Quote;
  };
  /**
   * Anything else: wording that must be printed somewhere, wording that must be printed nowhere.
   */
  statements?: {
    [k: string]: Statement;
  };
  /**
   * Findings that the desk lets stand, each with its reason.
   */
  stet?: StetEntry[];
}
/**
 * What the post is called in print, and who has held it since when.
 */
export interface Post {
  /**
   * What the post is called in print.
   */
  called: string | number | boolean | (string | number | boolean)[];
  /**
   * The day on which somebody took the post, and the id of that person's name; ~ where it is vacant. A successor ends the term before.
   */
  held: {
    /**
     * The id of a person's name; ~ where the post is vacant.
     */
    [k: string]: string | number | null;
  };
  /**
   * true: several people hold the post at once.
   */
  shared?: boolean;
  /**
   * Judge only articles published then.
   */
  covers?: string | number;
  /**
   * Where the desk has it from.
   */
  source?: string | number | boolean | (string | number | boolean)[];
  /**
   * One line for messages.
   */
  what?: string | number | boolean;
  /**
   * Anything else for colleagues to know.
   */
  note?: string | number | boolean;
}
/**
 * Who spoke, when, and the exact words.
 */
export interface Quote {
  speaker: Speaker;
  /**
   * When it was said: a date, or an event's id.
   */
  at?: string | number;
  /**
   * true: spoken in another language, so that other wordings may be right and an alteration is a warning.
   */
  translated?: boolean;
  /**
   * The exact words, or a list of what was said on the occasion.
   */
  words: string | number | boolean | (string | number | boolean)[];
  /**
   * Judge only articles published then.
   */
  covers?: string | number;
  /**
   * Where the desk has it from.
   */
  source?: string | number | boolean | (string | number | boolean)[];
  /**
   * One line for messages.
   */
  what?: string | number | boolean;
  /**
   * Anything else for colleagues to know.
   */
  note?: string | number | boolean;
}
/**
 * A finding that the desk lets stand: where, which text, and why.
 */
export interface StetEntry {
  /**
   * The id of the article.
   */
  article?: string | number | boolean;
  /**
   * The claim: its id, or section/id.
   */
  claim?: string | number;
  /**
   * The text as it stands there, letter for letter.
   */
  text: string | number | boolean;
  /**
   * Why the desk lets it stand.
   */
  reason: string | number | boolean;
  /**
   * Only findings of this check.
   */
  check?:
    | 'claim-schema'
    | 'article-schema'
    | 'hidden-character'
    | 'reference-unknown'
    | 'claim-broad'
    | 'date-mismatch'
    | 'date-impossible'
    | 'figure-mismatch'
    | 'figure-outdated'
    | 'quote-altered'
    | 'quote-misattributed'
    | 'quote-varies'
    | 'quote-unbalanced'
    | 'headline-quote-absent'
    | 'name-misspelt'
    | 'post-mismatch'
    | 'name-varies'
    | 'headline-near-duplicate'
    | 'headline-duplicate'
    | 'self-contradiction'
    | 'articles-differ'
    | 'statement-altered'
    | 'statement-missing'
    | 'statement-forbidden'
    | 'time-contradiction'
    | 'date-contradiction'
    | 'figure-contradiction'
    | 'post-contradiction'
    | 'quote-contradiction'
    | 'name-ambiguous'
    | 'statement-contradiction'
    | 'claim-text-differs'
    | 'accounts-differ'
    | 'stet-unused'
    | 'stet-expired';
  /**
   * The last day on which it holds.
   */
  until?: string;
  /**
   * The fingerprint of the finding, as `stet accept` writes it.
   */
  fingerprint?: string | number;
}
