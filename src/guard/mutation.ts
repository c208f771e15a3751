import type { Mention } from '../model/mention.ts';
import type { Edit } from './edits.ts';

/** The small changes that a slip of the pen, or of an editor, makes to a fact. */
export type MutationKind =
  | 'year'
  | 'century'
  | 'month'
  | 'day'
  | 'weekday'
  | 'digit'
  | 'digit-dropped'
  | 'digit-doubled'
  | 'digits-swapped'
  | 'tenfold'
  | 'number'
  | 'unit'
  | 'hedge'
  | 'ordinal'
  | 'letter-dropped'
  | 'letter-doubled'
  | 'letters-swapped'
  | 'headline-repeated'
  | 'person'
  | 'word-replaced'
  | 'word-dropped'
  | 'word-added'
  | 'negation'
  | 'speaker'
  | 'values-swapped';

/** One change of an article that changes what it says. */
export interface Mutation {
  readonly kind: MutationKind;
  /** What is changed; of two that are swapped the first. */
  readonly mention: Mention;
  /** The second of two that are swapped. */
  readonly other?: Mention;
  /** One, or two for a swap. */
  readonly edits: readonly Edit[];
  /** Of a list line that is printed again with a slip: the word that is misspelt there, and its place in the text of the edit. */
  readonly repeated?: { readonly word: string; readonly start: number; readonly end: number };
}

/** A change inside one text, by offsets into it. */
export interface Change {
  readonly kind: MutationKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
