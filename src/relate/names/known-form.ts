import type { NameClaim } from '../../model/claim.ts';
import type { Located } from '../../model/span.ts';
import type { NameToken } from '../../extract/names/tokens.ts';

/** A spelling that a name claim accepts or forbids, taken apart. */
export interface KnownForm {
  readonly claim: NameClaim;
  readonly kind: 'house' | 'variant' | 'never';
  readonly spelling: Located<string>;
  readonly words: readonly NameToken[];
}

/** One word of an accepted spelling that a misspelt word may have been meant for. */
export interface Target {
  readonly form: KnownForm;
  /** Which of the form's words. */
  readonly at: number;
  readonly edits: number;
  /** The same in slips of the pen: see `slipsBetween`. */
  readonly slips: number;
}
