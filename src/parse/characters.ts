import { detached } from '../model/span.ts';

/**
 * What sort of character a UTF-16 unit is, by one look into a table. Every stage cuts the whole text into words, and a pattern that
 * asks for Unicode's properties costs ten times as much. The table is filled by those very properties, as units are met.
 */

/** `\p{L}` */
export const letter = 1;
/** `\p{M}` */
export const mark = 2;
/** `\p{N}` */
export const numeral = 4;
/** `\s` */
export const space = 8;
/** `\p{Lu}` */
export const upper = 16;
/** Half of a pair, or of none: what the two are, the table cannot tell. */
export const surrogate = 32;
const known = 64;

const properties: readonly (readonly [number, RegExp])[] = [
  [letter, /^\p{L}$/u],
  [mark, /^\p{M}$/u],
  [numeral, /^\p{N}$/u],
  [space, /^\s$/u],
  [upper, /^\p{Lu}$/u],
  [surrogate, /^\p{Cs}$/u],
];

const sorts = new Uint8Array(0x10000);

function sortOf(unit: number): number {
  const character = String.fromCharCode(unit);
  const found = properties.reduce((sum, [bit, pattern]) => (pattern.test(character) ? sum | bit : sum), known);
  sorts[unit] = found;
  return found;
}

/** The properties of the unit at a place, as bits; 0 beyond the end. */
export function sortAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // beyond the end it is NaN
  if (!(unit >= 0)) return 0;
  return sorts[unit] || sortOf(unit);
}

/** Whether a text has characters of two units: they are seldom, and patterns may have them. */
export const hasSurrogates = (text: string): boolean => /[\uD800-\uDFFF]/.test(text);

/** Longer than nearly every word. */
const longestKept = 32;
const mostKept = 50_000;

/**
 * What is made of a word, kept: a few thousand words make up most of every text, and one that is looked up is found again by the same
 * string, whose hash is known.
 */
export function keptByWord<T>(make: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const found = kept.get(word);
    if (found !== undefined) return found;
    if (word.length > longestKept) return make(word);
    const own = detached(word);
    const made = make(own);
    if (kept.size >= mostKept) kept.clear();
    kept.set(own, made);
    return made;
  };
}
