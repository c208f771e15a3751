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

type Loose = Omit<Piece, 'sentence'>;

export function readPieces(text: string, pairs: readonly Pair[]): Piece[] {
  const loose: Loose[] = [];
  let at = 0;
  const read = (to: number): void => {
    for (const match of text.slice(at, to).matchAll(pieces)) {
      const [word] = match;
      const start = at + match.index;
      const kind = /^[\p{L}\p{N}]/u.test(word) ? 'word' : 'mark';
      const key = word.slice(0, longestWord).toLowerCase().replace(/[’]/gu, "'");
      loose.push({
        kind,
        text: word,
        key,
        start,
        end: start + word.length,
        capital: /^(?:(?:al|el|as|an|ar|ash|ed)-)?\p{Lu}/u.test(word),
        pair: -1,
      });
    }
  };
  pairs.forEach(({ start, end }, pair) => {
    read(start);
    loose.push({ kind: 'quotation', text: '', key: '', start, end, capital: false, pair });
    at = end;
  });
  read(text.length);
  return numbered(loose, text, pairs);
}

function numbered(loose: readonly Loose[], text: string, pairs: readonly Pair[]): Piece[] {
  let sentence = 0;
  return loose.map((piece, index) => {
    const before = loose[index - 1];
    const first = !before || endsSentence(before, piece, text, pairs);
    if (before && first) sentence += 1;
    // "Says Jo Old:", "Like Mr Old, ...": the sentence gave these their capital
    const capital = piece.capital && !((first || before?.kind === 'quotation') && isCommon(piece.key));
    return { ...piece, capital, sentence };
  });
}

const isCommon = (key: string): boolean =>
  [prepositions, auxiliaries, determiners, adverbs, speechVerbs, participles].some((list) => list.has(key)) ||
  sentenceWords.test(key);
const sentenceWords =
  /^(?:speaking|commenting|referring|quoting|citing|indeed|rather|clearly|certainly|previously|separately|similarly|additionally|apparently|obviously|presumably|possibly|probably|surely|reportedly|allegedly|initially|ultimately|currently|usually|generally|privately|publicly|officially|fortunately|unfortunately|actually|really|only|people|neither|both|according)$/u;

function endsSentence(before: Loose, piece: Loose, text: string, pairs: readonly Pair[]): boolean {
  const begins = piece.capital || piece.kind === 'quotation' || /^\p{N}/u.test(piece.text);
  if (!begins) return false;
  if (before.kind === 'mark') return /^[.!?…]$/u.test(before.text);
  if (before.kind === 'quotation') {
    return piece.kind === 'quotation' || (piece.capital && /[.!?…]/u.test(endingOf(text, pairs[before.pair])));
  }
  return (
    before.text.endsWith('.') &&
    before.text.length > 2 &&
    piece.capital &&
    (noNames.has(piece.key) || /^m(?:r|s|rs)\.?$/u.test(piece.key))
  );
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
