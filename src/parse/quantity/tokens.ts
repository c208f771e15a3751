import { hasSurrogates, keptByWord, letter, mark, sortAt, space } from '../characters.ts';

/** A text cut up for reading figures: runs of digits, words, and single marks. */
export interface Token {
  /** `digits`: a run of digits with what may stand between them ("19,347", "19:42", "1/2"). */
  readonly kind: 'digits' | 'word' | 'mark';
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** No white space between it and the one before. */
  readonly glued: boolean;
}

export type Tokens = readonly Token[];

// One pass; each alternative takes what it takes for good. An NBSP or a thin space inside a number stands before exactly three digits.
// A plain space groups only twice and more, or before "000" ("1 414 021", "40 000"): "stage 2 300 km" has two numbers.
const digits =
  /(?<!\d[ -])[1-9]\d{0,2}(?:(?: \d{3}){2,4}|(?: \d{3}){0,1} 000)(?:\.\d+)?(?![\d,]|[ -]\d)|(?:(?<![\p{L}\d.])\.)?\d+(?:[.,:/]\d+|[\u00A0\u2009\u202F]\d{3}(?!\d))*/uy;
const pattern = new RegExp(
  `(?<digits>${digits.source})|(?<word>[\\p{L}\\p{M}]+)|(?<mark>[^\\s\\u00A0\\u2009\\u202F])`,
  'gu',
);

export function tokensOf(text: string): Token[] {
  if (hasSurrogates(text)) return tokensByPattern(text);
  const tokens: Token[] = [];
  let last = -1;
  for (let at = 0; at < text.length;) {
    const start = at;
    const sort = sortAt(text, at);
    at = endOfDigits(text, start) ?? endOfWord(text, start);
    if (at === start) {
      at += 1;
      if (sort & space) continue;
      const raw = text.charAt(start);
      tokens.push({ kind: 'mark', text: raw, lower: raw, start, end: at, glued: start === last });
    } else {
      const raw = text.slice(start, at);
      const isWord = (sort & (letter | mark)) !== 0;
      tokens.push({ kind: isWord ? 'word' : 'digits', text: raw, lower: isWord ? lowerCase(raw) : raw, start, end: at, glued: start === last }); // prettier-ignore
    }
    last = at;
  }
  return tokens;
}

const lowerCase = keptByWord((word) => word.toLowerCase());

/** Where digits end that begin at a place, or a point before them. */
function endOfDigits(text: string, from: number): number | undefined {
  const unit = text.charCodeAt(from);
  if (!isDigit(unit) && !(unit === 0x2e && isDigit(text.charCodeAt(from + 1)))) return undefined;
  digits.lastIndex = from;
  return digits.test(text) ? digits.lastIndex : undefined;
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function endOfWord(text: string, from: number): number {
  let at = from;
  while (sortAt(text, at) & (letter | mark)) at += 1;
  return at;
}

/** The same, for any text; `tokensOf` is several times as fast. Exported for the tests alone. */
export function tokensByPattern(text: string): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(pattern)) {
    const [whole] = match;
    const kind = match.groups?.digits !== undefined ? 'digits' : match.groups?.word !== undefined ? 'word' : 'mark';
    const start = match.index;
    const end = start + whole.length;
    tokens.push({ kind, text: whole, lower: kind === 'word' ? whole.toLowerCase() : whole, start, end, glued: start === last }); // prettier-ignore
    last = end;
  }
  return tokens;
}

/** The word at a place in lower case, or `''`. */
export const wordAt = (tokens: Tokens, at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.lower : '';
};

export const markAt = (tokens: Tokens, at: number): string => {
  const token = tokens[at];
  return token?.kind === 'mark' ? token.text : '';
};

export const gluedAt = (tokens: Tokens, at: number): boolean => tokens[at]?.glued === true;

const isHyphen = (mark: string): boolean => mark === '-' || mark === '\u2010' || mark === '\u2011';

/** Past a hyphen that joins two words ("twenty-six", "90-minute"); else the place itself. */
export const pastHyphen = (tokens: Tokens, at: number): number =>
  isHyphen(markAt(tokens, at)) && gluedAt(tokens, at) && gluedAt(tokens, at + 1) ? at + 1 : at;

/** Entries of one to six words, by their first word: the longest first. */
export type PhraseTable<T> = ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly value: T }[]>;

export function phraseTable<T>(entries: Iterable<readonly [words: string, value: T]>): PhraseTable<T> {
  const table = new Map<string, { rest: string[]; value: T }[]>();
  for (const [words, value] of entries) {
    const [first = '', ...rest] = words.split(' ');
    table.set(first, [...(table.get(first) ?? []), { rest, value }]);
  }
  for (const each of table.values()) each.sort((a, b) => b.rest.length - a.rest.length);
  return table;
}

/** The longest entry that stands at a place: "no fewer than" before "no". `undefined` where none does. */
export function longest<T>(
  tokens: Tokens,
  at: number,
  table: PhraseTable<T>,
): { readonly value: T; readonly next: number } | undefined {
  const token = tokens[at];
  const entries = token?.kind === 'word' ? table.get(token.lower) : undefined;
  const found = entries?.find(({ rest }) => rest.every((word, index) => tokens[at + 1 + index]?.lower === word));
  return found && { value: found.value, next: at + 1 + found.rest.length };
}

/** What is no figure and is passed over whole ("6-4", "020-7946"). */
export interface PassedOver {
  readonly quantity?: undefined;
  readonly next: number;
}
