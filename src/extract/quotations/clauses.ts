import { hasSurrogates, keptByWord, letter, mark, numeral, sortAt, space, upper } from '../../parse/characters.ts';
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

const abbreviations =
  'Mr Mrs Ms Dr St Prof Gen Sen Rep Gov Lt Col Capt Maj Sgt Adm Rev Hon Jr Sr Inc Corp Co Ltd Bros Messrs vs Jan Feb Aug Sept Oct Nov Dec No'.split(
    ' ',
  );
const initials = /(?:\p{Lu}\.){2,}(?:['’]s)?|\p{Lu}\.(?=\s?\p{Lu})/uy;
const abbreviation = new RegExp(`(?<![\\p{L}\\p{N}])(?:${abbreviations.join('|')})\\.(?:['’]s)?`, 'uy');
const tail = "(?:['’\\-‐‑–/](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*";
const pieces = new RegExp(
  `${initials.source}|${abbreviation.source}|\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*${tail}(?:(?<=s)['’](?=\\s))?|[^\\s\\p{L}\\p{N}]`,
  'gu',
);

/** Where the words and marks of a text begin and end. Exported for the tests alone, as is the same by one pattern, for any text. */
export function placesOfPieces(text: string): number[] {
  if (hasSurrogates(text)) return placesByPattern(text);
  const places: number[] = [];
  for (let at = 0; at < text.length;) {
    const sort = sortAt(text, at);
    const from = at;
    if (sort & numeral) at = endOfNumber(text, from);
    else if (sort & letter) at = endOfDotted(text, from, sort) ?? endOfWord(text, from);
    else {
      at += 1;
      if (sort & space) continue;
    }
    places.push(from, at);
  }
  return places;
}

export const placesByPattern = (text: string): number[] =>
  Array.from(text.matchAll(pieces), ({ 0: word, index }) => [index, index + word.length]).flat();

/** Digits with what may stand between them. */
function endOfNumber(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (sortAt(text, at) & numeral) at += 1;
    const unit = text.charCodeAt(at);
    if ((unit !== 0x2e && unit !== 0x2c) || !(sortAt(text, at + 1) & numeral)) return at;
    at += 1;
  }
}

const mostLettersBeforeDot = Math.max(...abbreviations.map(({ length }) => length));

/** "J.D.", "J. Doe", "Mr.": where initials or an abbreviation end that begin at a place. */
function endOfDotted(text: string, from: number, sort: number): number | undefined {
  let dot = from + 1;
  while (dot - from < mostLettersBeforeDot && isLetter(text.charCodeAt(dot))) dot += 1;
  if (text.charCodeAt(dot) !== 0x2e) return undefined;
  if (dot === from + 1 && !(sort & upper)) return undefined;
  const pattern = dot === from + 1 ? initials : abbreviation;
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);

/** Letters, with what may join more of them, and the apostrophe of "the Nordics' ". */
function endOfWord(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    while (sortAt(text, at) & (letter | mark | numeral)) at += 1;
    if (!joins.has(text.charCodeAt(at)) || !(sortAt(text, at + 1) & (letter | numeral))) break;
    at += 1;
  }
  const unit = text.charCodeAt(at);
  const isPlural = text.charCodeAt(at - 1) === 0x73 && (unit === 0x27 || unit === 0x2019);
  return isPlural && sortAt(text, at + 1) & space ? at + 1 : at;
}

const joins: ReadonlySet<number> = new Set(Array.from("'’-‐‑–/", (mark) => mark.charCodeAt(0)));

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
    const places = placesOfPieces(text.slice(at, to));
    for (let place = 0; place < places.length; place += 2) {
      const [start, end] = [at + (places[place] ?? 0), at + (places[place + 1] ?? 0)];
      const kind = end - start > 1 || sortAt(text, start) & (letter | numeral) ? 'word' : 'mark';
      add({ kind, text: text.slice(start, end), start, end, pair: -1 });
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

const capitalised = /^(?:(?:al|el|as|an|ar|ash|ed)-)?\p{Lu}/u;

/** Most words begin with one of the 26 letters, and need no pattern. */
function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  return code >= 97 && code <= 122 && !word.includes('-') ? false : capitalised.test(word);
}

const keyOf = keptByWord((text: string): string => {
  const short = text.length > longestWord ? text.slice(0, longestWord) : text;
  return short.toLowerCase().replaceAll('’', "'");
});

/** Written out field by field, for there are as many as words. */
function pieceOf(read: Read, before: Piece | undefined, text: string, pairs: readonly Pair[]): Piece {
  const { kind, start, end, pair } = read;
  const key = keyOf(read.text);
  const isUpper = kind === 'word' && isCapitalised(read.text);
  const first = !before || endsSentence(before, { kind, text: read.text, key, upper: isUpper }, text, pairs);
  // "Says Jo Old:", "Like Mr Old, ...": the sentence gave these their capital
  const capital = isUpper && !((first || before.kind === 'quotation') && isCommon(key));
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

const endsOfSentences: ReadonlySet<string> = new Set('.!?…');

type Next = Pick<Read, 'kind' | 'text'> & { readonly key: string; readonly upper: boolean };

function endsSentence(before: Piece, next: Next, text: string, pairs: readonly Pair[]): boolean {
  if (before.kind === 'mark') {
    const begins = next.upper || next.kind === 'quotation' || (next.kind === 'word' && /^\p{N}/u.test(next.text));
    return endsOfSentences.has(before.text) && begins;
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

const endsAsPossessive = keptByWord((text: string): boolean => /['’]s?$/u.test(text));
export const isPossessive = ({ text }: Piece): boolean => endsAsPossessive(text);
/** A word with a capital that no sentence and no calendar gave it. */
export const isNameWord = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && piece.capital && (!isNoName(piece.key) || piece.text === 'US' || piece.text === 'IT');
const isNoName = keptByWord((key: string): boolean => noNames.has(key.replace(/'(?:s|re|ve|ll|d)$/u, '')));
export const isParticle = (piece: Piece | undefined): boolean =>
  piece?.kind === 'word' && (particles.has(piece.text) || piece.text === 'a') && piece.text !== 'of';
export const isComma = (piece: Piece | undefined): boolean => piece?.text === ',';
