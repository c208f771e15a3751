import { readAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { readCardinal } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { gluedAt, wordAt } from './tokens.ts';
import { unitOf } from './units.ts';

/** At most so many parts: "three hours, 20 minutes and five seconds" has one too many commas to be one figure. */
const mostParts = 2;

/** "5ft 2in", "two hours and 30 minutes", "12 stone 4 pounds", "3 dollars 50 cents": one figure, in the unit of its first part. */
export function addParts(tokens: Tokens, amount: Amount): Amount {
  let whole = amount;
  let smallest = amount.unit;
  for (let parts = 0; parts < mostParts; parts += 1) {
    const and = wordAt(tokens, whole.next) === 'and';
    const next = and ? whole.next + 1 : whole.next;
    const part = smallest && !gluedAt(tokens, next) ? readPart(tokens, next, smallest.name) : undefined;
    if (!smallest || !part?.unit || (parts === 0 && !Number.isInteger(whole.value)) || !isPart(part, smallest)) break;
    const size = sizeIn(part, smallest) * (smallest.size / (amount.unit?.size ?? 1));
    whole = {
      ...whole,
      value: whole.value + part.value * size,
      lastDigit: part.lastDigit * size,
      next: part.next,
    };
    smallest = part.unit;
    if (and) break;
  }
  return whole;
}

/** How many of the larger unit one of the smaller is. */
const sizeIn = (part: Amount, larger: { readonly size: number }): number => (part.unit?.size ?? 1) / larger.size;

function readPart(tokens: Tokens, at: number, larger: string): Amount | undefined {
  // "in" is an inch only behind feet, and only beside an abbreviation
  const number = larger === 'foot' ? readCardinal(tokens, at) : undefined;
  const inches = number && wordAt(tokens, number.next) === 'in' && (gluedAt(tokens, number.next) || wordAt(tokens, at - 1) === 'ft'); // prettier-ignore
  const inch = inches ? unitOf('inch') : undefined;
  if (number && inch) {
    return { ...number, unit: inch, start: at, next: number.next + 1, numberEnd: number.next, share: false };
  }
  const part = readAmount(tokens, at, 'none');
  if (larger !== 'stone' || part?.unit?.name !== 'GBP') return part;
  const pound = unitOf('lb');
  return pound && { ...part, unit: pound };
}

/** A smaller unit of the same kind, and less of it than makes one of the larger. */
function isPart(part: Amount, larger: NonNullable<Amount['unit']>): boolean {
  const { unit, value, share } = part;
  if (!unit || share || unit.dimension !== larger.dimension || value < 0 || !Number.isInteger(value)) return false;
  if (unit.dimension === 'money') {
    return value < 100 && (larger.name === 'GBP' ? unit.name === 'penny' : unit.name === 'cent' && larger.size === 1);
  }
  const parted = unit.dimension === 'duration' || unit.dimension === 'length' || unit.dimension === 'mass';
  return parted && unit.size < larger.size && value * unit.size < larger.size * (1 - 1e-9);
}
