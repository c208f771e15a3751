/**
 * Characters that nobody sees, and letters of other alphabets that look like Latin ones. Both hide a slip from whoever reads a text, and a name or a
 * figure from whoever searches it; words are compared without them.
 */

/** Take no room and are no letters to Unicode: controls, soft hyphen, zero-width and bidirectional characters, tags. Of a class under `u`. */
export const invisible =
  '\\0-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}';

const anyInvisible = new RegExp(`[${invisible}]`, 'u');

/** Whether a text has any such character: hardly one has. */
export const hasInvisible = (text: string): boolean => anyInvisible.test(text);

/** Take no room (fillers: look like none), but are letters or marks to Unicode. */
const blank = '\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180D\\u3164\\uFE00-\\uFE0F\\uFFA0\\u{E0100}-\\u{E01EF}';

const unseen = new RegExp(`[${invisible}${blank}]+`, 'gu');
const hasUnseen = new RegExp(`[${invisible}${blank}]`, 'u');

/** Between two letters, or inside a number. */
const inside = new RegExp(
  `(?<=[\\p{L}\\p{M}])[${invisible}]+(?=\\p{L})|(?<=\\p{N})[${invisible}]+(?=[.,:]?\\p{N})|(?<=\\p{N}[.,:])[${invisible}]+(?=\\p{N})|(?<=[\\p{L}\\p{N}])[${blank}]+(?=[\\p{L}\\p{N}.,:])`,
  'gu',
);

/** Cyrillic and Greek letters that no reader tells from Latin ones, in any usual typeface. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ӏ: 'l',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o',
}; // prettier-ignore

const otherLetter = /[\u0370-\u03FF\u0400-\u052F]/;
const otherLetters = /[\u0370-\u03FF\u0400-\u052F]/g;
const latinOrDigit = /[\p{Script=Latin}0-9]/u;
const word = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${invisible}]*`, 'gu');

/** Whether all letters of a word that are not Latin pass for such beside Latin letters or digits: of one alphabet is one that has none. */
const isMixed = (some: string): boolean =>
  otherLetter.test(some) &&
  latinOrDigit.test(some) &&
  (some.match(otherLetters) ?? []).every((letter) => letter in lookAlikes);

const inLatin = (some: string): string => some.replace(otherLetters, (letter) => lookAlikes[letter] ?? letter);

const plainAscii = /^[ -~]*$/;

/** A word as it looks: nothing in it that nobody sees, and of one alphabet. */
export function asSeen(some: string): string {
  if (plainAscii.test(some)) return some;
  const seen = hasUnseen.test(some) ? some.replace(unseen, '') : some;
  return isMixed(seen) ? inLatin(seen) : seen;
}

/** A text as it looks, and where in the text itself an offset of it stands. */
export interface SeenText {
  readonly text: string;
  readonly at: (offset: number) => number;
}

const same = (offset: number): number => offset;

/** Words and numbers as they look; between words nothing is changed. */
export function seenText(text: string): SeenText {
  const folded = otherLetter.test(text) ? text.replace(word, (some) => (isMixed(some) ? inLatin(some) : some)) : text;
  if (!hasUnseen.test(folded)) return { text: folded, at: same };
  const cuts = [...folded.matchAll(inside)].map((match) => ({ start: match.index, length: match[0].length }));
  if (cuts.length === 0) return { text: folded, at: same };
  // where each cut stands in what is left, and how much is gone with it
  let gone = 0;
  const places = cuts.map(({ start, length }) => ({ at: start - gone, gone: (gone += length) }));
  return { text: folded.replace(inside, ''), at: (offset) => offset + goneBefore(places, offset) };
}

/** Units that were cut before an offset. A cut right at it belongs to what stands behind. */
function goneBefore(places: readonly { readonly at: number; readonly gone: number }[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1]?.gone ?? 0;
}

/** A word in which something is hidden, or a place where the text is made to run backwards. Offsets into the text. */
export interface Hidden {
  readonly kind: 'invisible' | 'look-alike' | 'override';
  readonly start: number;
  readonly end: number;
  /** The first such character. */
  readonly character: string;
  /** The word as it looks. */
  readonly seen: string;
}

/** It goes on to the end of the line, and others in that say no more. */
const override = /([\u202D\u202E])[^\r\n]*/g;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Where hidden characters have no business: letters that are written apart, and digits. */
const plainScript = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}0-9.,:]*$/u;
const long = 200;

/**
 * What is hidden in the words of a text, in order. Not: a soft hyphen; joiners between emoji, or in scripts that have a use for them; marks of direction
 * beside text that runs from right to left; addresses; and words of two alphabets in a text that has whole words of the other.
 */
export function findHidden(text: string): Hidden[] {
  const found = [
    ...(hasUnseen.test(text) ? [...invisibleIn(text), ...overridesIn(text)] : []),
    ...(otherLetter.test(text) ? lookAlikesIn(text) : []),
  ];
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function invisibleIn(text: string): Hidden[] {
  const found: Hidden[] = [];
  // the end of the last word that was looked at: each is told once, however much is hidden in it
  let until = 0;
  for (const match of text.matchAll(inside)) {
    const character = Array.from(match[0]).find((one) => one !== '\u00AD');
    if (character === undefined || match.index < until) continue;
    const [start, end] = [edgeBefore(text, match.index, until), edgeBehind(text, match.index + match[0].length)];
    until = end;
    const seen = text.slice(start, end).replace(unseen, '');
    if (plainScript.test(seen) && !isAddress(text, start, end)) found.push({ kind: 'invisible', start, end, character, seen }); // prettier-ignore
  }
  return found;
}

const inWord = new RegExp(`[\\p{L}\\p{M}\\p{N}${invisible}${blank}]`, 'u');

/** The beginning of the word or number that an offset is in, not before `least`. */
function edgeBefore(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > Math.max(least, offset - long) && (inWord.test(text.charAt(at - 1)) || isSeparator(text, at - 1)))
    at -= 1;
  return at;
}

function edgeBehind(text: string, offset: number): number {
  let at = offset;
  while (at < Math.min(text.length, offset + long) && (inWord.test(text.charAt(at)) || isSeparator(text, at))) at += 1;
  return at;
}

/** A comma, dot or colon between digits, whatever is hidden beside it. */
const isSeparator = (text: string, at: number): boolean =>
  /[.,:]/.test(text.charAt(at)) &&
  /\p{N}/u.test(asSeen(text.slice(Math.max(0, at - 3), at)).slice(-1)) &&
  /^\p{N}/u.test(asSeen(text.slice(at + 1, at + 4)));

/** Whether the stretch without spaces that a word stands in is an address or a path. */
const isAddress = (text: string, start: number, end: number): boolean =>
  /[@/\\]|www\./.test(
    text.slice(text.slice(Math.max(0, start - long), start).search(/\S*$/) + Math.max(0, start - long), end + 2),
  );

const overridesIn = (text: string): Hidden[] =>
  rightToLeft.test(text)
    ? []
    : [...text.matchAll(override)].map(({ index, 1: character = '' }) => ({
        kind: 'override',
        start: index,
        end: index + 1,
        character,
        seen: '',
      }));

function lookAlikesIn(text: string): Hidden[] {
  const words = [...text.matchAll(word)];
  const mixed = words.filter(([some]) => isMixed(some));
  // a text with words of that alphabet may well give one a foreign ending
  if (mixed.length === 0 || words.some(([some]) => otherLetter.test(some) && !isMixed(some))) return [];
  return mixed.flatMap(({ index, 0: some }) =>
    isAddress(text, index, index + some.length)
      ? []
      : [
          {
            kind: 'look-alike',
            start: index,
            end: index + some.length,
            character: otherLetter.exec(some)?.[0] ?? '',
            seen: asSeen(some),
          },
        ],
  );
}

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen', '\u061C': 'an Arabic letter mark', '\u200B': 'a zero-width space', '\u200C': 'a zero-width non-joiner', '\u200D': 'a zero-width joiner',
  '\u200E': 'a left-to-right mark', '\u200F': 'a right-to-left mark', '\u202A': 'a left-to-right embedding', '\u202B': 'a right-to-left embedding',
  '\u202C': 'the end of an embedding', '\u202D': 'a left-to-right override', '\u202E': 'a right-to-left override', '\u2060': 'a word joiner',
  '\u2066': 'a left-to-right isolate', '\u2067': 'a right-to-left isolate', '\u2069': 'the end of an isolate', '\uFEFF': 'a byte order mark', '\0': 'a NUL',
}; // prettier-ignore

/** `U+200D, a zero-width joiner`. */
export function nameOf(character: string): string {
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const alphabet = /\p{Script=Greek}/u.test(character) ? 'a Greek letter' : 'a Cyrillic letter';
  return `${point}, ${names[character] ?? (otherLetter.test(character) ? alphabet : 'an invisible character')}`;
}
