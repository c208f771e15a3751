import { asSeen, invisible } from './hidden.ts';

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

// Letters with their combining marks, digits with inner separators (19,347; 2.5; 12:30), inner apostrophes (Russia's).
// What nobody sees inside a word is no letter of it.
const tokenPattern = new RegExp(
  `\\p{N}(?:[${invisible}]*(?:[.,:][${invisible}]*)?\\p{N})*[\\p{L}\\p{M}]*|[\\p{L}\\p{M}](?:[\\p{L}\\p{M}\\p{N}${invisible}]|['’ʼ＇](?=[\\p{L}]))*|[%‰$£€¥₽₴₹&@#+]|[^\\s\\p{L}\\p{N}\\p{M}${invisible}]`,
  'gu',
);

/** One word as compared: NFC, lower case, straight apostrophe, `-ise` as `-ize`, `defence` as `defense`. */
export function normaliseWord(word: string): string {
  const lower = word.toLowerCase();
  // most words of a text are plain ASCII and end in none of the letters that are spelt two ways
  if (/^[a-z0-9]+$/.test(lower) && !/[sn][aeic]/.test(lower)) return lower;
  const plain = asSeen(word)
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’ʼ＇]/g, "'");
  return plain
    .replace(/(?<=\p{L}{2})is(?=(?:e|ed|es|er|ers|ing|ation|ations)(?:'|$))/u, 'iz')
    .replace(/(?<=\p{L}{2})ence(?=s?(?:'|$))/u, 'ense');
}

const plainMarks: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‟': '"', '＂': '"', '‘': "'", '’': "'", '‚': "'", '‛': "'", 'ʼ': "'", '`': "'",
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '…': '.',
}; // prettier-ignore

/** The tokens of a text in order. `offset` is added to every position. */
export function tokenise(text: string, offset = 0): Token[] {
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
