import { hasSurrogates, keptByWord, letter, mark, numeral, sortAt, space } from './characters.ts';
import { asSeen, hasInvisible, invisible } from './hidden.ts';

/**
 * Words as they are compared: typography, case and two spelling habits (-ise/-ize, -ence/-ense) set aside.
 * Every token keeps its place, so that a match can be quoted exactly as it stands.
 */

export interface Token {
  /** `word`: letters and digits; `symbol`: `%`, currency signs, `&`; `mark`: all other punctuation. */
  readonly kind: 'word' | 'symbol' | 'mark';
  /** As compared: see `normaliseWord`; a mark as its plain form (`"`, `'`, `-`, `.`). */
  readonly text: string;
  /** UTF-16 offsets into the text that was given to `tokenise`, plus its `offset`. */
  readonly start: number;
  readonly end: number;
}

/** One word as compared: NFC, lower case, straight apostrophe, `-ise` as `-ize`, `defence` as `defense`. */
export const normaliseWord = keptByWord((word: string): string => {
  const lower = word.toLowerCase();
  // most words of a text are plain ASCII and have none of the endings that are spelt two ways
  if (/^[a-z0-9']+$/.test(lower) && !/is[aei]|ence/.test(lower)) return lower;
  const plain = asSeen(word)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ＇]/g, "'");
  return plain
    .replace(/(?<=\p{L}{2})is(?=(?:e|ed|es|er|ers|ing|ation|ations)(?:'|$))/u, 'iz')
    .replace(/(?<=\p{L}{2})ence(?=s?(?:'|$))/u, 'ense');
});

const plainMarks: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‟': '"', '＂': '"', '‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʼ': "'", '`': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '…': '.',
}; // prettier-ignore

/** The tokens of a text in order. `offset` is added to every position. */
export function tokenise(text: string, offset = 0): Token[] {
  if (hasSurrogates(text) || hasInvisible(text)) return tokeniseByPattern(text, offset);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const sort = sortAt(text, at);
    const from = at;
    if (sort & (letter | mark | numeral)) {
      at = sort & numeral ? endOfNumber(text, at) : endOfWord(text, at);
      tokens.push({ kind: 'word', text: normaliseWord(text.slice(from, at)), start: offset + from, end: offset + at });
      continue;
    }
    at += 1;
    if (sort & space) continue;
    const raw = text.charAt(from);
    const isSymbol = symbols.includes(raw);
    const kind = isSymbol ? 'symbol' : 'mark';
    tokens.push({ kind, text: isSymbol ? raw : (plainMarks[raw] ?? raw), start: offset + from, end: offset + at });
  }
  return tokens;
}

const symbols = '%‰$£€¥₽₴₹&@#+';

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0xff07;

/** Digits with inner separators (19,347; 2.5; 12:30), and letters glued to them. */
function endOfNumber(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (sortAt(text, at) & numeral) at += 1;
    const unit = text.charCodeAt(at);
    const parts = unit === 0x2e || unit === 0x2c || unit === 0x3a;
    if (!parts || !(sortAt(text, at + 1) & numeral)) break;
    at += 1;
  }
  while (sortAt(text, at) & (letter | mark)) at += 1;
  return at;
}

/** Letters with their combining marks, digits behind them, inner apostrophes (Russia's). */
function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (; at < text.length; at += 1) {
    if (sortAt(text, at) & (letter | mark | numeral)) continue;
    const unit = text.charCodeAt(at);
    if (!(isApostrophe(unit) && sortAt(text, at + 1) & letter)) break;
  }
  return at;
}

// What nobody sees inside a word is no letter of it.
const tokenPattern = new RegExp(
  `\\p{N}(?:[${invisible}]*(?:[.,:][${invisible}]*)?\\p{N})*[\\p{L}\\p{M}]*|[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\p{N}${invisible}]|['’ʼ＇](?=[\\p{L}]))*|[%‰$£€¥₽₴₹&@#+]|[^\\s\\p{L}\\p{N}\\p{M}${invisible}]`,
  'gu',
);

/** The same, for any text; `tokenise` is several times as fast. Exported for the tests alone. */
export function tokeniseByPattern(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const raw = match[0];
    const start = offset + match.index;
    const end = start + raw.length;
    if (/^[\p{L}\p{N}\p{M}]/u.test(raw)) tokens.push({ kind: 'word', text: normaliseWord(raw), start, end });
    else if (/^[%‰$£€¥₽₴₹&@#+]$/u.test(raw)) tokens.push({ kind: 'symbol', text: raw, start, end });
    else tokens.push({ kind: 'mark', text: plainMarks[raw] ?? raw, start, end });
  }
  return tokens;
}

/** The words and symbols alone: what phrases and wordings are compared by. */
export const wordsOf = (text: string, offset = 0): Token[] => tokenise(text, offset).filter((t) => t.kind !== 'mark');
