/**
 * A source map (revision 3) that takes each generated line to one place of one file: all that a test module needs so that its
 * failures stand where the finding does. The mappings are base64 VLQ, one segment a line; a line without a place has none.
 */
import type { Position } from '../model/source.ts';

export interface LineMap {
  readonly version: 3;
  readonly sources: string[];
  readonly sourcesContent: string[];
  readonly names: string[];
  readonly mappings: string;
}

/** `places[i]` is where line i (from 0) of the generated code comes from. */
export function mapLines(
  places: readonly (Position | undefined)[],
  file: { readonly path: string; readonly text: string },
): LineMap {
  let line = 0;
  let column = 0;
  const segments = places.map((place) => {
    if (!place) return '';
    const segment = [0, 0, place.line - 1 - line, place.column - 1 - column].map(encode).join('');
    line = place.line - 1;
    column = place.column - 1;
    return segment;
  });
  return {
    version: 3,
    sources: [file.path],
    sourcesContent: [file.text],
    names: [],
    mappings: segments.join(';'),
  };
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The sign in the lowest bit, then groups of five bits, the lowest first; the sixth bit says that more follow. */
function encode(value: number): string {
  let rest = value < 0 ? (-value << 1) | 1 : value << 1;
  let text = '';
  do {
    const group = rest & 31;
    rest >>>= 5;
    text += digits[rest > 0 ? group | 32 : group] ?? '';
  } while (rest > 0);
  return text;
}
