import type { Passage } from '../../model/article.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { hasSurrogates, keptByWord, letter, mark, numeral, sortAt, surrogate, upper } from '../../parse/characters.ts';
import { hasInvisible, invisible } from '../../parse/hidden.ts';
import { normaliseWord } from '../../parse/words.ts';
import { isTitlePart } from './words.ts';

/** A word of a text as names are made of: initials are one ("J.D.", "J. D."), a possessive is left out, hyphens part. */
export interface NameToken {
  readonly raw: string;
  /** As compared: lower case, without dots and accents kept. */
  readonly key: string;
  /** UTF-16 offsets, the possessive left out. */
  readonly start: number;
  readonly end: number;
  /** What stands between it and the word before: `none` of the sort that holds a name together. */
  readonly joint: 'space' | 'hyphen' | 'none';
  readonly capital: boolean;
}

const initials =
  /\p{Lu}\.(?:[ \u00A0]\p{Lu}\.){1,3}(?=\s+\p{Lu})|(?:\p{Lu}\.){1,8}\p{Lu}(?!\p{L})\.?|\p{Lu}\.(?=\s+\p{Lu})/uy;
const tokenPattern = new RegExp(
  `${initials.source}|[\\p{L}\\p{N}](?:[${invisible}]*[\\p{L}\\p{M}\\p{N}])*(?:['’ʼ]\\p{L}[\\p{L}\\p{M}]*)*`,
  'gu',
);
/**
 * Addresses, handles and what a link points to: no text. The top level is named and in lower case, for "Policy.Waltz" is no
 * address. All lengths are bounded, so that no text is gone over twice.
 */
const addresses =
  /(?<!\p{L})(?:https?:\/\/|www\.)\S+|(?<![^\s@])[^\s@]{1,64}@\S+|(?<![\p{L}\p{N}])[@#][\p{L}\p{N}_]+|(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:com|org|net|gov|edu|info|tv|news|co|uk|nz|au|ua|ru|de|fr|eu)(?![\p{L}\p{N}])(?:\/\S*)?/gu;
const mayHaveAddress = /[@#]|:\/\/|www\.|\.[a-z]/u;

/** White space between two words of a name, in characters. */
const longestGap = 80;
/** Longer than any name: such a word is only ever put in lower case. */
const longestWord = 64;

export function nameTokens(text: string, offset = 0): NameToken[] {
  const plain = mayHaveAddress.test(text)
    ? text.replace(addresses, (address) => '\u0002'.repeat(address.length))
    : text;
  if (hasSurrogates(plain) || hasInvisible(plain)) return nameTokensByPattern(plain, offset);
  const tokens: NameToken[] = [];
  for (let at = 0; at < plain.length;) {
    if (!(sortAt(plain, at) & (letter | numeral))) {
      at += 1;
      continue;
    }
    const from = at;
    at = endOfInitials(plain, from) ?? endOfWord(plain, from);
    tokens.push(tokenAt(plain, from, at, offset, tokens.at(-1)));
  }
  return tokens;
}

/** The words of the text that was asked about last. */
let lastRead: { readonly source: Source; readonly byStart: Map<number, { end: number; tokens: readonly NameToken[] }> } | undefined; // prettier-ignore

/** The words of a stretch of a text; names, posts, holders and speakers all ask for those of one article, one after the other. */
export function nameTokensOf({ source, start, end }: Span): readonly NameToken[] {
  if (lastRead?.source !== source) lastRead = { source, byStart: new Map() };
  const known = lastRead.byStart.get(start);
  if (known?.end === end) return known.tokens;
  const tokens = nameTokens(source.text.slice(start, end), start);
  lastRead.byStart.set(start, { end, tokens });
  return tokens;
}

/** The same, for any text; `nameTokens` is several times as fast. Exported for the tests alone. */
export function nameTokensByPattern(plain: string, offset = 0): NameToken[] {
  const tokens: NameToken[] = [];
  for (const { 0: whole, index } of plain.matchAll(tokenPattern)) {
    tokens.push(tokenAt(plain, index, index + whole.length, offset, tokens.at(-1)));
  }
  return tokens;
}

function tokenAt(plain: string, start: number, to: number, offset: number, before: NameToken | undefined): NameToken {
  const end = to - possessiveAt(plain, start, to);
  const raw = plain.slice(start, end);
  const joint = before ? jointOf(plain, before.end - offset, start, before.raw) : 'none';
  const sort = sortAt(plain, start);
  const capital = (sort & upper) !== 0 || ((sort & surrogate) !== 0 && /^\p{Lu}/u.test(raw));
  return { raw, key: keyOf(raw), start: offset + start, end: offset + end, joint, capital };
}

/** How long the ending is of a word that is a possessive. */
function possessiveAt(plain: string, start: number, to: number): number {
  const [mark, last] = [plain.charCodeAt(to - 2), plain.charCodeAt(to - 1)];
  const isEnding = last === 0x73 || last === 0x53 || last === 0x17f;
  return isEnding && to - start >= 2 && isApostrophe(mark) ? 2 : 0;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;

/** "J.D.", "J. D.": where initials end that begin at a place, if they do. */
function endOfInitials(plain: string, from: number): number | undefined {
  if (!(sortAt(plain, from) & upper) || plain.charCodeAt(from + 1) !== 0x2e) return undefined;
  initials.lastIndex = from;
  return initials.test(plain) ? initials.lastIndex : undefined;
}

function endOfWord(plain: string, from: number): number {
  let at = from + 1;
  while (sortAt(plain, at) & (letter | mark | numeral)) at += 1;
  while (isApostrophe(plain.charCodeAt(at)) && sortAt(plain, at + 1) & letter) {
    at += 2;
    while (sortAt(plain, at) & (letter | mark)) at += 1;
  }
  return at;
}

/** Most words need no more than lower case, which is ten times as fast. */
const keyOf = keptByWord((raw: string): string =>
  (/^[A-Za-z]+$/.test(raw) && !/is[aei]|ence/i.test(raw)) || raw.length > longestWord
    ? raw.toLowerCase()
    : normaliseWord(raw).replace(/[.\s]/gu, ''),
);

function jointOf(plain: string, from: number, to: number, before: string): NameToken['joint'] {
  if (to - from === 1 && plain.charCodeAt(from) === 0x20) return 'space';
  if (to - from > longestGap) return 'none';
  const between = plain.slice(from, to);
  if (/^[-‐‑]$/u.test(between)) return 'hyphen';
  // One line break joins, as everywhere in a paragraph. The dot of "Mr." or "St." is its own.
  if (/^\.\s+$/u.test(between)) return isTitlePart(before) || before === 'St' ? 'space' : 'none';
  return /^(?!\s*\n\s*\n)\s+$/u.test(between) ? 'space' : 'none';
}

/** Whether a line capitalises its words by habit, as headlines do: then a capital tells nothing. */
export function isTitleCase({ kind }: Passage, tokens: readonly NameToken[]): boolean {
  if (kind === 'paragraph') return false;
  const long = tokens.filter(({ raw }) => raw.length > 3);
  return long.length >= 4 && long.filter(({ capital }) => capital).length >= 0.8 * long.length;
}

export const isAllCapitals = (raw: string): boolean => raw.length > 1 && /^[\p{Lu}\p{N}'’]+$/u.test(raw);

/** Whether a line is printed in capitals throughout. */
export function isShouted(tokens: readonly NameToken[]): boolean {
  const long = tokens.filter(({ raw }) => raw.length > 2);
  return long.length >= 2 && long.every(({ raw }) => !/\p{Ll}{2}/u.test(raw));
}
