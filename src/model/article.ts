import type { Source } from './source.ts';
import type { Span } from './span.ts';
import type { Day, DayRange } from './time.ts';

/** What a block of an article is; `furniture` is what the page has around the story. */
export type PassageKind = 'heading' | 'paragraph' | 'list-line' | 'caption' | 'furniture';

/** One block of an article. Its span has no white space at either end. */
export interface Passage {
  readonly kind: PassageKind;
  readonly span: Span;
  /** The sentences in order; a heading, a list line and a caption is one. */
  readonly sentences: readonly Span[];
  /**
   * What of a list line is the headline itself: without bullet, date stamp, time and "More...". Absent elsewhere.
   */
  readonly headline?: Span;
  /** The label that a list line stands under ("Entertainment"), where there is one. */
  readonly section?: Span;
}

/** When an article appeared. */
export interface Publication {
  /** In the zone that the front matter gives. */
  readonly day: Day;
  /** The days it may have been: `day` alone, or 3 either side where `dateInferred`. */
  readonly range: DayRange;
  readonly span: Span;
}

/** One article: its front matter, and its text as passages. */
export interface Article {
  readonly id: string;
  readonly source: Source;
  readonly outlet?: string;
  readonly headline?: string;
  /** The headline in the front matter, with YAML's own marks; absent where it is `headlineInferred`, for then nobody printed it. */
  readonly headlineSpan?: Span;
  /** Absent where the front matter gives no usable one: then nothing reckoned from it decides. */
  readonly published?: Publication;
  /** The story opens with a dateline ("KYIV, Feb 10 (Agency) -"): its days may be a day off the publication's zone. */
  readonly dateline: boolean;
  /** From the end of the front matter to the end of the file. */
  readonly body: Span;
  readonly passages: readonly Passage[];
}
