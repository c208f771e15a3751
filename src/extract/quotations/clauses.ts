import { noNames, particles } from '../names/words.ts';
import type { Pair } from './marks.ts';
import { participles, speechVerbs } from './verbs.ts';
import { adverbs, auxiliaries, determiners, prepositions } from './words.ts';

/** A paragraph as the grammar of attribution reads it: words and marks, each quotation one piece. */
export interface Piece {
  readonly kind: 'word' | 'mark' | 'quotation';
  /** As printed; empty for a quotation. */
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  /** Of a quotation: which pair. */
  readonly pair: number;
  /** The number of its sentence. A quotation never has an end of a sentence inside. */
  readonly sentence: number;
}

const abbreviation =
  '(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Capt|Maj|Sgt|Adm|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Messrs|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec|No)\\.';
const tail = "(?:['’\\-‐‑–/](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*";
const pieces = new RegExp(
  `(?:\\p{Lu}\\.){2,}(?:['’]s)?|\\p{Lu}\\.(?=\\s?\\p{Lu})|(?<![\\p{L}\\p{N}])${abbreviation}(?:['’]s)?|\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*${tail}(?:(?<=s)['’](?=\\s))?|[^\\s\\p{L}\\p{N}]`,
  'gu',
);
/** Longer than any word: it is cut off where words are compared, for the text may be made to be slow. */
const longestWord = 40;

/** What is known of a piece before its sentence is. */
interface Read {
  readonly kind: Piece['kind'];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly pair: number;
}

export function readPieces(text: string, pairs: readonly Pair[]): Piece[] {
  const list: Piece[] = [];
  const add = (read: Read): void => {
    list.push(pieceOf(read, list.at(-1), text, pairs));
  };
  let at = 0;
  const readTo = (to: number): void => {
    for (const match of text.slice(at, to).matchAll(pieces)) {
      const [word] = match;
      const start = at + match.index;
      add({
        kind: word.length > 1 || wordly.test(word) ? 'word' : 'mark',
        text: word,
        start,
        end: start + word.length,
        pair: -1,
      });
    }
  };
  pairs.forEach(({ start, end }, pair) => {
    readTo(start);
    add({ kind: 'quotation', text: '', start, end, pair });
    at = end;
  });
  readTo(text.length);
  return list;
}

const wordly = /^[\p{L}\p{N}]/u;
const capitalised = /^(?:(?:al|el|as|an|ar|ash|ed)-)?\p{Lu}/u;

/** Most words begin with one of the 26 letters, and need no pattern. */
function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  return code >= 97 && code <= 122 && !word.includes('-') ? false : capitalised.test(word);
}

/** Written out field by field, for there are as many as words. */
function pieceOf(read: Read, before: Piece | undefined, text: string, pairs: readonly Pair[]): Piece {
  const { kind, start, end, pair } = read;
  const short = read.text.length > longestWord ? read.text.slice(0, longestWord) : read.text;
  const lower = short.toLowerCase();
  const key = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
  const upper = kind === 'word' && isCapitalised(read.text);
  const first = !before || endsSentence(before, { ...read, key, upper }, text, pairs);
  // "Says Jo Old:", "Like Mr Old, ...": the sentence gave these their capital
  const capital = upper && !((first || before.kind === 'quotation') && isCommon(key));
  const sentence = !before ? 0 : first ? before.sentence + 1 : before.sentence;
  return { kind, text: read.text, key, start, end, capital, pair, sentence };
}

const common = new Set([
  ...prepositions,
  ...auxiliaries,
  ...determiners,
  ...adverbs,
  ...speechVerbs,
  ...participles,
  ...`speaking commenting referring quoting citing indeed rather clearly certainly previously separately similarly additionally
  apparently obviously presumably possibly probably surely reportedly allegedly initially ultimately currently usually generally
  privately publicly officially fortunately unfortunately actually really only people neither both according`.split(
    /\s+/u,
  ),
]);
const isCommon = (key: string): boolean => common.has(key);

type Next = Read & { readonly key: string; readonly upper: boolean };

function endsSentence(before: Piece, next: Next, text: string, pairs: readonly Pair[]): boolean {
  if (before.kind === 'mark') {
    const begins = next.upper || next.kind === 'quotation' || (next.kind === 'word' && /^\p{N}/u.test(next.text));
    return /^[.!?…]$/u.test(before.text) && begins;
  }
  if (before.kind === 'quotation') {
    return next.kind === 'quotation' || (next.upper && /[.!?…]/u.test(endingOf(text, pairs[before.pair])));
  }
  if (!next.upper || before.text.length <= 2 || !before.text.endsWith('.')) return false;
  return noNames.has(next.key) || /^m(?:r|s|rs)\.?$/u.test(next.key);
}

/** The last character inside a quotation's marks. */
export const endingOf = (text: string, pair: Pair | undefined): string =>
  pair
    ? (text
        .slice(Math.max(pair.from, pair.to - 4), pair.to)
        .trimEnd()
        .at(-1) ?? '')
    : '';

/** Where in the pieces each quotation stands. */
export function placesOf(list: readonly Piece[]): number[] {
  const places: number[] = [];
  list.forEach(({ pair }, index) => {
    if (pair >= 0) places[pair] = index;
  });
  return places;
}

export const isPossessive = ({ text }: Piece): boolean => /['’]s?$/u.test(text);
/** A word with a capital that no sentence and no calendar gave it. */
export const isNameWord = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' &&
  piece.capital &&
  (!noNames.has(piece.key.replace(/'(?:s|re|ve|ll|d)$/u, '')) || /^(?:US|IT)$/u.test(piece.text));
export const isParticle = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && (particles.has(piece.text) || piece.text === 'a') && piece.text !== 'of';
export const isComma = (piece: Piece | undefined): boolean => piece?.text === ',';
