/**
 * A text as it stands on disk. Offsets into it are UTF-16 code units of `text`; a byte order mark counts as one.
 * `path` is relative to the working directory and `/`-separated, as it is printed.
 */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineStartsOf = new WeakMap<Source, readonly number[]>();

/** Offsets at which the lines of a source begin. `\n`, `\r\n` and a lone `\r` end a line. */
export function lineStarts(source: Source): readonly number[] {
  let starts = lineStartsOf.get(source);
  if (!starts) {
    const found = [0];
    for (const match of source.text.matchAll(/\r\n|\n|\r/g)) found.push(match.index + match[0].length);
    starts = found;
    lineStartsOf.set(source, starts);
  }
  return starts;
}

/** The position of an offset; an offset past the end is taken for the end. */
export function positionAt(source: Source, offset: number): Position {
  const starts = lineStarts(source);
  const at = Math.max(0, Math.min(offset, source.text.length));
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
