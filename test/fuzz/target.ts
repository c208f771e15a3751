import type fc from 'fast-check';

/**
 * One side of Stet that strangers' input reaches. Both fuzzers share it: fast-check makes its inputs with `generate`, a coverage-guided one
 * out of bytes. `run` throws for whatever is wrong with what Stet makes of an input; the input itself may be anything.
 */
export interface Target {
  readonly name: string;
  readonly generate: fc.Arbitrary<string>;
  /** Units of text that an input stands for, where it is not the text itself. */
  readonly size?: number;
  readonly run: (input: string) => void | Promise<void>;
}
