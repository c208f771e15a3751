/**
 * A text as it stands on disk. Offsets into it are UTF-16 code units of `text`; a byte order mark counts as one.
 * `path` is relative to the working directory and `/`-separated, as it is printed.
 */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** The text in UTF-8, where it was read from a file. */
  readonly bytes?: Uint8Array;
}

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Lines {
  readonly starts: readonly number[];
  /** The length of the text: that need not be there to place what is in it. */
  readonly end: number;
}

const linesOf = new WeakMap<Source, Lines>();

/** Offsets at which the lines of a source begin. `\n`, `\r\n` and a lone `\r` end a line. */
export const lineStarts = (source: Source): readonly number[] => linesIn(source).starts;

function linesIn(source: Source): Lines {
  const known = linesOf.get(source);
  if (known) return known;
  const { text } = source;
  const lines = { starts: text.includes('\r') ? startsAfterAny(text) : startsAfterNewlines(text), end: text.length };
  linesOf.set(source, lines);
  return lines;
}

const startsAfterAny = (text: string): number[] =>
  [0].concat(Array.from(text.matchAll(/\r\n|\n|\r/g), ({ 0: { length }, index }) => index + length));

/** The same where nothing else ends a line, many times as fast. */
function startsAfterNewlines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The position of an offset; an offset past the end is taken for the end. */
export function positionAt(source: Source, offset: number): Position {
  const { starts, end } = linesIn(source);
  const at = Math.max(0, Math.min(offset, end));
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
}

/** The text of a line (from 1), without its line break. */
export function lineText(source: Source, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? source.text.length;
  const end = starts[line] ?? source.text.length;
  return source.text.slice(start, end).replace(/[\r\n]+$/, '');
}
