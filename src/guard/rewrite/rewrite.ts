import type { Edit } from '../edits.ts';

export type RewriteKind =
  | 'marks'
  | 'spaces'
  | 'line-break'
  | 'line-ends'
  | 'composition'
  | 'per-cent'
  | 'date-format'
  | 'number-words'
  | 'said-order'
  | 'variant'
  | 'moved'
  | 'quoted-fragment';

/** A change of an article that changes nothing of what it says. */
export interface Rewrite {
  readonly kind: RewriteKind;
  /** One change alone, or all that go together (the line ends of a file). */
  readonly edits: readonly Edit[];
}
