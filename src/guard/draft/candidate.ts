import type { Mention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';

interface Base {
  /** What the id is made of. */
  readonly about: string;
  readonly mention: Mention;
  /** What an editor must decide. */
  readonly ask?: string;
}

/** One way of claiming a mention, its value as a claim file has it. A string is the short form of an entry. */
export type Candidate = Base &
  (
    | { readonly section: 'names' | 'figures'; readonly value: string }
    | { readonly section: 'events'; readonly value: string | DatedEvent }
    | { readonly section: 'posts'; readonly value: HeldPost }
    | { readonly section: 'quotes'; readonly value: SaidWords }
  );

export interface DatedEvent {
  readonly when: string;
  readonly said: readonly string[];
}

export interface HeldPost {
  readonly called: string;
  /** Several may hold it at once. */
  readonly shared: boolean;
  readonly since: string;
  /** The id of a name. */
  readonly holder: string;
}

export interface SaidWords {
  /** The id of a name, or somebody as printed. */
  readonly speaker: string | { readonly unnamed: string };
  readonly words: string;
}

/** A candidate that has its id. */
export type Entry = Candidate & { readonly id: string };

/** The text of a mention on one line. */
export const printed = ({ span }: { readonly span: Span }): string => onOneLine(textOf(span));

export const onOneLine = (text: string): string => text.replace(/[\s\u00A0]+/gu, ' ').trim();
