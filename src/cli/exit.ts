import { InputError } from '../load/input-error.ts';
import { onItsLines, onOneLine } from '../report/visible.ts';

export const exitCodes = { clean: 0, found: 1, couldNotRun: 2 } as const;

/** "Your file is wrong" and "we are broken" are different things, and are told differently. */
export function describeFailure(error: unknown): string {
  if (error instanceof InputError) return `error: ${onOneLine(error.message)}`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `internal error: this is a bug in Stet, not a fault in your files; please report it with the lines below\n${onItsLines(stack)}`;
}
