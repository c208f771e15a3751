import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** Adds one command to the program; `done` takes the exit code that it ends with. */
export type AddCommand = (program: Command, io: Io, done: (code: number) => void) => void;

/** The lines that stand at the end of a command's `--help`. */
export const examples = (...lines: readonly string[]): string =>
  `\nExample${lines.length > 1 ? 's' : ''}:\n  ${lines.join('\n  ')}`;
