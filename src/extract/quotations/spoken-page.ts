import type { Act } from './attributions.ts';
import type { Piece } from './clauses.ts';
import type { Pair } from './marks.ts';

/** A speaker as printed, by offsets into the paragraph. */
export interface Speaker {
  readonly start: number;
  readonly end: number;
  /** The pieces of the paragraph that print it. */
  readonly from: number;
  readonly to: number;
}

/** A paragraph with what was made out in it before its speakers. */
export interface Page {
  readonly text: string;
  readonly pairs: readonly Pair[];
  readonly pieces: readonly Piece[];
  readonly acts: readonly Act[];
  /** The first act behind each piece. */
  readonly nextAct: readonly number[];
}
