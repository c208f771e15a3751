/**
 * Text as a terminal may show it. What an article holds must never steer the terminal that prints it (escape sequences,
 * marks of direction), and a caret must stand under what it points at, so every character is turned into a cell of known
 * width. Widths follow Unicode's East Asian Width (UAX #11): wide and fullwidth are 2, combining marks 0, all else 1.
 */

/** One character as printed, and how many columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18AFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
const combining = /[\p{Mn}\p{Me}]/u;
// Control, format, surrogate, private and unassigned characters, and the separators that break a line.
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;
const space = /\p{Zs}/u;
const tab: Cell = { text: '    ', width: 4 };
const plainPattern = /^[\x20-\x7E]*$/;

/** A character (one code point, or half of a torn pair). */
export function cellOf(character: string): Cell {
  if (character === '\t') return tab;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return { text: character, width: 1 };
  // The pictures of the control characters: ESC is shown as one column "␛".
  if (code < 0x20) return { text: String.fromCodePoint(0x2400 + code), width: 1 };
  if (code === 0x7f) return { text: '\u2421', width: 1 };
  if (space.test(character)) return { text: ' ', width: 1 };
  if (unprintable.test(character)) {
    const text = `\\u{${code.toString(16)}}`;
    return { text, width: text.length };
  }
  if (combining.test(character)) return { text: character, width: 0 };
  return { text: character, width: wide.test(character) ? 2 : 1 };
}

/** The columns that a text takes once it is made visible. */
export function widthOf(text: string): number {
  if (plainPattern.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += cellOf(character).width;
  return width;
}

/** A text on one line: line breaks and runs of spaces are one space, the rest is made visible. */
export function onOneLine(text: string): string {
  const folded = text.replace(/[\s\u0085]+/gu, ' ').trim();
  return plainPattern.test(folded) ? folded : Array.from(folded, (character) => cellOf(character).text).join('');
}

/** The text with U+FFFD for each half of a torn pair, which neither a URI nor a file in UTF-8 can hold. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
