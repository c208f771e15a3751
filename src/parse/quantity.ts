import type { Quantity } from '../model/quantity.ts';
import { seenText } from './hidden.ts';
import { mayBegin, readFigure } from './quantity/figure.ts';
import type { FigureAt } from './quantity/figure.ts';
import { tokensOf } from './quantity/tokens.ts';
import type { Tokens } from './quantity/tokens.ts';
import { unitOf } from './quantity/units.ts';

/** A figure found in a text; offsets are into that text. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** "first", "26th" in words: more often a manner of speaking than a figure. */
  readonly inWords: boolean;
}

/**
 * The figures of a text in order, without overlap: cardinals in digits and words, ordinals, fractions, percentages, money,
 * durations, measures and ages, with hedges and ranges as intervals (the tables in `quantity/`). One pass over the tokens; at
 * each place it looks at no more than a fixed number of them, so that it is linear.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const tokens = tokensOf(text);
  const found: FoundQuantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    const figure = token && mayBegin(token) ? readFigure(tokens, at) : undefined;
    if (figure?.quantity) {
      const last = found.at(-1);
      const one = place(tokens, figure);
      const both = last && between(last, one, text);
      if (both) found.pop();
      found.push(both ?? one);
    }
    at = Math.max(at + 1, figure?.next ?? 0);
  }
  return found;
}

/**
 * Reads a whole string as one figure ("about 50", "nearly 90 minutes", "26th", "2.5%", "60..90 minutes", "$1.2bn",
 * "over 1 hour", "billions of dollars", "two-thirds", "aged 43"). `undefined` where it is none, or more than one.
 */
export function readQuantity(text: string): Quantity | undefined {
  const bare = seenText(text.trim()).text.replace(/['’]$/, '');
  const [only, ...others] = findQuantities(bare);
  if (!only || others.length > 0) return undefined;
  const inside = only.start === 0 || /^(?:between|from|aged|age)\s+$/i.test(bare.slice(0, only.start));
  return inside && only.end === bare.length ? only.quantity : undefined;
}

function place(tokens: Tokens, { quantity, start, next, inWords }: FigureAt): FoundQuantity {
  return { quantity, start: tokens[start]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, inWords };
}

/** "at least 20 but fewer than 50 people": two open ends that are joined make one interval. */
function between(first: FoundQuantity, second: FoundQuantity, text: string): FoundQuantity | undefined {
  const [a, b] = [first.quantity, second.quantity];
  if (a.hedge === undefined || b.hedge === undefined) return undefined;
  if (!/^,?\s(?:and|but)\s$/.test(text.slice(first.end, second.start))) return undefined;
  const bare = a.dimension === 'count' && a.unit === undefined && b.dimension !== 'count';
  if (!bare && (a.dimension !== b.dimension || a.unit !== b.unit)) return undefined;
  const size = bare && b.unit !== undefined ? (unitOf(b.unit)?.size ?? 1) : 1;
  const [low, high] = a.hi === Infinity ? [a.lo * size, b.hi] : [b.lo, a.hi * size];
  const opposed = (a.hi === Infinity && b.lo <= 0) || (b.hi === Infinity && a.lo <= 0);
  if (!opposed || low > high || !Number.isFinite(high)) return undefined;
  return {
    start: first.start,
    end: second.end,
    inWords: first.inWords,
    quantity: { ...b, lo: low, hi: high, hedge: a.hedge },
  };
}
