import type { Dimension, Quantity } from '../../model/quantity.ts';
import { readAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { addParts } from './compound.ts';
import { currencyStarts } from './currencies.ts';
import { fractionStarts } from './fractions.ts';
import { hedgeOf, hedgeWords, readHedge, readHedgeBehind, readVague } from './hedges.ts';
import { numberWords } from './numbers.ts';
import { ordinalWords, readOrdinal } from './ordinals.ts';
import { readRange } from './ranges.ts';
import { gluedAt, pastHyphen, wordAt } from './tokens.ts';
import type { PassedOver, Token, Tokens } from './tokens.ts';
import { readUnit, unitOf } from './units.ts';
import type { Unit } from './units.ts';

/** One figure of a text, in places of its tokens. */
export interface FigureAt {
  readonly quantity: Quantity;
  readonly start: number;
  readonly next: number;
  readonly inWords: boolean;
}

const starts: ReadonlySet<string> = new Set([
  ...[hedgeWords, numberWords, ordinalWords, fractionStarts, currencyStarts].flat(),
  ...['minus', 'negative', '-', '\u2212'],
]);

/** Whether a figure may begin with a token: most words begin none. */
export const mayBegin = ({ kind, lower }: Token): boolean => kind === 'digits' || starts.has(lower);

/** The figure that begins at a place: hedge, sign, number, unit; a range of two; a hedge behind. */
export function readFigure(tokens: Tokens, at: number): FigureAt | PassedOver | undefined {
  const hedge = readHedge(tokens, at);
  const from = hedge?.next ?? at;
  const vague = readVagueCount(tokens, from);
  if (vague) {
    const [lo, hi] = vague.range;
    return { quantity: interval(lo, hi, vague.unit, hedge?.words), start: at, next: vague.next, inWords: false };
  }
  const ordinal = hedge ? undefined : readWholeOrdinal(tokens, at);
  if (ordinal) return ordinal;
  const first = readAmount(tokens, from, hedge ? 'hedge' : 'none');
  if (!first) return undefined;
  const range = readRange(tokens, first, at);
  if (range === 'none') return readSingle(tokens, at, addParts(tokens, first), hedge?.words);
  if ('alone' in range) return readSingle(tokens, at, range.alone, hedge?.words);
  if (!('lo' in range)) return range;
  if (!endsWhole(tokens, range.next)) return undefined;
  const means = hedge && hedgeOf(hedge.words);
  const lo = means ? means.widen(range.lo, 1)[0] : range.lo;
  const hi = means ? means.widen(range.hi, 1)[1] : range.hi;
  const tail = readAge(tokens, from, range.next, range.unit);
  const quantity = { ...interval(lo, hi, tail.unit, hedge?.words), ...tail.age };
  return { quantity, start: at, next: tail.next, inWords: first.inWords };
}

function readVagueCount(tokens: Tokens, at: number) {
  const count = readVague(tokens, at);
  if (!count) return undefined;
  const { value, next } = count;
  const word = wordAt(tokens, at);
  const of = wordAt(tokens, next) === 'of';
  // "scores" is a verb and a noun besides
  if (word === 'scores' && !of && next < tokens.length) return undefined;
  const unit = of ? readUnit(tokens, next + 1) : undefined;
  return unit ? { range: value, unit: unit.unit, next: unit.next } : { range: value, unit: undefined, next };
}

function readWholeOrdinal(tokens: Tokens, at: number): FigureAt | undefined {
  const ordinal = readOrdinal(tokens, at);
  const before = gluedAt(tokens, at) ? (tokens[at - 1]?.text ?? '') : '';
  if (!ordinal || /[\p{L}\p{N}.,:/]$/u.test(before) || !endsWhole(tokens, ordinal.next)) return undefined;
  const { value, next, inWords } = ordinal;
  return {
    quantity: { lo: value, hi: value, dimension: 'ordinal', exact: true, rounding: 0.5 },
    start: at,
    next,
    inWords,
  };
}

function readSingle(tokens: Tokens, start: number, amount: Amount, before: string | undefined): FigureAt | undefined {
  const behind = readHedgeBehind(tokens, amount.next);
  const late = behind && !amount.unit && !amount.share ? readUnit(tokens, behind.next) : undefined;
  const tail = readAge(tokens, amount.start, late?.next ?? behind?.next ?? amount.next, amount.unit ?? late?.unit);
  if (!endsWhole(tokens, tail.next)) return undefined;
  const quantity = { ...quantityOf(amount, tail.unit, before ?? behind?.words), ...tail.age };
  return { quantity, start, next: tail.next, inWords: amount.inWords };
}

/** Nothing of another word is glued to its right: no "5x", "19:42", "24/ 7", "90's", "user50@". */
function endsWhole(tokens: Tokens, next: number): boolean {
  const token = tokens[next];
  if (!token?.glued) return true;
  if (token.kind !== 'mark') return false;
  if (/^[:/]$/.test(token.text)) return tokens[next + 1]?.kind !== 'digits';
  if (/^['’]$/.test(token.text) && tokens[next - 1]?.kind === 'digits') return wordAt(tokens, next + 1) !== 's';
  return !/^[@_=&\\^*]$/.test(token.text);
}

interface Tail {
  readonly next: number;
  readonly unit: Unit | undefined;
  readonly age: { readonly age?: true };
}

const oldest = 130;

/** "43|-year-old|", "ten months| old|", "3 years| of age|"; "aged |43". */
function readAge(tokens: Tokens, from: number, next: number, unit: Unit | undefined): Tail {
  if (unit?.dimension === 'duration') {
    const old = pastHyphen(tokens, next);
    if (/^olds?$/.test(wordAt(tokens, old))) return { next: old + 1, unit, age: { age: true } };
    if (wordAt(tokens, next) === 'of' && wordAt(tokens, next + 1) === 'age')
      return { next: next + 2, unit, age: { age: true } };
  }
  const year = unit ? undefined : unitOf('year');
  const digits = Number(tokens[from]?.text ?? 0);
  if (!year || !isAged(tokens, from) || digits > oldest) return { next, unit, age: {} };
  return { next, unit: year, age: { age: true } };
}

/** Words that may stand between "aged" and the number. */
const between = new Set('of just only between from about around nearly almost over under'.split(' '));

function isAged(tokens: Tokens, at: number): boolean {
  let before = at - 1;
  for (let skipped = 0; skipped < 2 && between.has(wordAt(tokens, before)); skipped += 1) before -= 1;
  return /^(?:aged|age|ages)$/.test(wordAt(tokens, before));
}

export function interval(lo: number, hi: number, unit: Unit | undefined, hedge: string | undefined): Quantity {
  const size = unit?.size ?? 1;
  // "below 5C" has no zero to end at
  const least = unit?.dimension === 'temperature' && lo === 0 && hedge !== undefined ? -Infinity : lo * size;
  const base = { lo: least, hi: hi * size, ...dimensionOf(unit), exact: false, rounding: 0 };
  return hedge === undefined ? base : { ...base, hedge };
}

/** How loosely news uses a fraction: "a third" for 28 to 38 per cent, "one in ten" for 8.5 to 11.5. */
const looseness = { most: 0.05, ofItself: 0.15 };

function quantityOf({ value, lastDigit, share }: Amount, unit: Unit | undefined, words: string | undefined): Quantity {
  const loose = share ? Math.min(looseness.most, looseness.ofItself * Math.abs(value)) : lastDigit / 2;
  const hedge = words === undefined ? undefined : hedgeOf(words);
  if (hedge) {
    const [lo, hi] = hedge.widen(value, share ? loose : 1);
    const widened = interval(lo, hi, unit, words);
    return share ? { ...widened, dimension: 'share' } : widened;
  }
  const size = unit?.size ?? 1;
  const exact = { lo: value * size, hi: value * size, ...dimensionOf(unit), exact: true, rounding: loose * size };
  return share ? { ...exact, dimension: 'share' } : exact;
}

const dimensionOf = (unit: Unit | undefined): { dimension: Dimension; unit?: string } =>
  unit ? { dimension: unit.dimension, unit: unit.name } : { dimension: 'count' };
