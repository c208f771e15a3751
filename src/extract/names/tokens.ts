import type { Passage } from '../../model/article.ts';
import { invisible } from '../../parse/hidden.ts';
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

const tokenPattern = new RegExp(
  String.raw`\p{Lu}\.(?:[ \u00A0]\p{Lu}\.){1,3}(?=\s+\p{Lu})|(?:\p{Lu}\.){1,8}\p{Lu}(?!\p{L})\.?|\p{Lu}\.(?=\s+\p{Lu})|[\p{L}\p{N}](?:[${invisible}]*[\p{L}\p{M}\p{N}])*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*`,
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
  const tokens: NameToken[] = [];
  let lastEnd = 0;
  for (const match of plain.matchAll(tokenPattern)) {
    const whole = match[0];
    const raw = whole.replace(/['’ʼ]s$/iu, '');
    const start = match.index;
    const end = start + raw.length;
    const between = plain.slice(lastEnd, start);
    const key = keyOf(raw);
    tokens.push({
      raw,
      key,
      start: offset + start,
      end: offset + end,
      joint: tokens.length === 0 ? 'none' : jointOf(between, tokens.at(-1)?.raw ?? ''),
      capital: /^\p{Lu}/u.test(raw),
    });
    lastEnd = end;
  }
  return tokens;
}

/** Most words need no more than lower case, which is ten times as fast. */
const keyOf = (raw: string): string =>
  (/^[A-Za-z]+$/.test(raw) && !/is[aei]|ence/i.test(raw)) || raw.length > longestWord
    ? raw.toLowerCase()
    : normaliseWord(raw).replace(/[.\s]/gu, '');

function jointOf(between: string, before: string): NameToken['joint'] {
  if (between === ' ') return 'space';
  if (between.length > longestGap) return 'none';
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
