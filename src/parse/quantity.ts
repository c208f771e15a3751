import type { Dimension, Quantity } from '../model/quantity.ts';
import { hedgeOf, hedgePattern, vagueCounts, vaguePattern } from './quantity/hedges.ts';
import {
  digitsPattern,
  magnitudes,
  ordinalPattern,
  readDigits,
  readNumberWords,
  readOrdinal,
  wordsPattern,
} from './quantity/numbers.ts';
import type { PlainNumber } from './quantity/numbers.ts';
import { currencyOf, currencyPattern, percentPattern, unitOf, unitPattern } from './quantity/units.ts';
import type { Unit } from './quantity/units.ts';

/** A figure found in a text; offsets are into that text. */
export interface FoundQuantity {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  /** "first", "26th" in words: more often a manner of speaking than a figure. */
  readonly inWords: boolean;
}

const space = '[\\s\\u00A0]';
const gap = `${space}?`;
const glue = `(?:${space}|-)?`;
const number = (name: string): string => `(?<${name}D>${digitsPattern})|(?<${name}W>\\b(?:${wordsPattern})\\b)`;
const magnitude = (name: string): string =>
  `(?:(?:${space}|-)?(?<${name}M>(?:hundred|thousand|million|billion|trillion|bn|mn|mln|tn|trn)\\b)|(?<${name}G>[mk]\\b))?`;

// One expression for all figures, read from left to right: hedge, sign, number (or vague count), magnitude, a second
// end of a range, unit. Every repetition is bounded by literal words, so that it is linear.
const pattern = new RegExp(
  `(?:\\b(?<hedge>${hedgePattern.replace(/ /g, `${space}+`)})${space}+)?` +
    `(?:(?<vague>\\b(?:${vaguePattern.replace(/ /g, `${space}+`)})\\b)(?:${space}+of(?=${space}+(?:US${space}+)?(?:${unitPattern})))?` +
    `|(?<![\\w.,:/])(?<ordinal>${ordinalPattern})` +
    `|(?<sign>(?<![A-Za-z])(?:${currencyPattern}))?${gap}(?<![\\w.]|\\d[,:/]|\\d/${space})(?:${number('a')})${magnitude('a')}` +
    `(?:(?<to>\\.\\.|${space}?[-–]${space}?|${space}+to${space}+|${space}+and${space}+)(?:${currencyPattern})?(?:${number('b')})${magnitude('b')})?)` +
    `(?:${gap}(?<percent>${percentPattern})|${glue}(?:US${space}+)?(?<unit>${unitPattern})(?<half>${space}and a half\\b)?)?` +
    // not a part of something longer: a time (19:42), a fraction (24/7), a version, a postcode
    `(?!\\w|[:/]${space}?\\d|[.,]\\d)`,
  'dgiu',
);

/**
 * The figures of a text in order, without overlap: cardinals in digits and words, ordinals, percentages, money, durations
 * and lengths, with hedges and ranges as intervals (the tables in `quantity/`).
 */
export function findQuantities(text: string): FoundQuantity[] {
  const found: FoundQuantity[] = [];
  const scan = new RegExp(pattern);
  for (let match = scan.exec(text); match; match = scan.exec(text)) {
    const read = readMatch(match, text);
    if (!read) continue;
    found.push({ start: read.start, end: read.end, quantity: read.quantity, inWords: read.inWords });
    scan.lastIndex = read.end;
  }
  return found;
}

/**
 * Reads a whole string as one figure ("about 50", "nearly 90 minutes", "26th", "2.5%", "60..90 minutes", "$1.2bn",
 * "over 1 hour", "billions of dollars"). `undefined` where it is none, or more than one.
 */
export function readQuantity(text: string): Quantity | undefined {
  const bare = text.trim().replace(/['’]$/, '');
  const [only, ...others] = findQuantities(bare);
  if (!only || others.length > 0) return undefined;
  const inside = only.start === 0 || /^between\s+$/i.test(bare.slice(0, only.start));
  return inside && only.end === bare.length ? only.quantity : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function readMatch(match: RegExpExecArray, text: string): FoundQuantity | undefined {
  const groups: Groups = match.groups ?? {};
  const unit = unitOfMatch(groups);
  const start = match.index + match[0].length - match[0].trimStart().length;
  const end = match.index + match[0].length;
  if (groups.vague) {
    const [lo, hi] = vagueCounts[groups.vague.toLowerCase().replace(/\s+/g, ' ')] ?? [0, Infinity];
    return { quantity: interval(lo, hi, unit, groups.hedge), start, end, inWords: false };
  }
  if (groups.ordinal) return readOrdinalMatch(match, groups.ordinal);
  const first = numberOf(groups, 'a');
  if (!first) return undefined;
  const inWords = groups.aW !== undefined;
  const second = numberOf(groups, 'b');
  if (!second) return { quantity: hedged(first, unit, groups.hedge), start, end, inWords };
  if (isRange(groups.to ?? '', text.slice(0, start), unit)) {
    // "2 to 3 million": the first end has the magnitude of the second where it has none of its own
    const scale = !groups.aM && !groups.aG && first.value < second.value / 1000 ? scaleOf(groups, 'b') : 1;
    const [lo, hi] = [first.value * scale, second.value];
    return lo <= hi ? { quantity: interval(lo, hi, unit, undefined), start, end, inWords } : undefined;
  }
  // "6-4" is a score, "020-7946" a telephone number; "2 and 3" are two figures, of which the first is read now
  if (!/and/i.test(groups.to ?? '')) return undefined;
  const cut = match.indices?.groups?.to?.[0] ?? end;
  const sign = groups.sign ? currencyOf(groups.sign) : undefined;
  return { quantity: hedged(first, sign, groups.hedge), start, end: cut, inWords };
}

function readOrdinalMatch(match: RegExpExecArray, ordinal: string): FoundQuantity {
  const value = readOrdinal(ordinal);
  const [start, end] = match.indices?.groups?.ordinal ?? [match.index, match.index + match[0].length];
  const quantity: Quantity = { lo: value, hi: value, dimension: 'ordinal', exact: true, rounding: 0.5 };
  return { start, end, quantity, inWords: !/^\d/.test(ordinal) };
}

function unitOfMatch(groups: Groups): Unit | undefined {
  if (groups.percent) return { dimension: 'percent', name: '%', size: 1 };
  if (groups.unit) return unitOf(groups.unit);
  return groups.sign ? currencyOf(groups.sign) : undefined;
}

const scaleOf = (groups: Groups, name: string): number =>
  magnitudes[(groups[`${name}M`] ?? groups[`${name}G`] ?? '').toLowerCase()] ?? 1;

function numberOf(groups: Groups, name: string): PlainNumber | undefined {
  const digits = groups[`${name}D`];
  const words = groups[`${name}W`];
  const plain = digits !== undefined ? readDigits(digits) : words !== undefined ? readNumberWords(words) : undefined;
  const scale = scaleOf(groups, name);
  // "an hour and a half"
  if (plain && groups.half) return { value: plain.value * scale + 0.5, lastDigit: 0.5 };
  return plain && { value: plain.value * scale, lastDigit: plain.lastDigit * scale };
}

// "60-90 minutes", "60..90", "2 to 3": a range. "and" makes one only after "between"; a bare "6-4" is a score.
function isRange(link: string, before: string, unit: Unit | undefined): boolean {
  const plain = link.trim().toLowerCase();
  if (plain === 'and') return /\bbetween\s*$/i.test(before);
  if (plain === '-' || plain === '–') return unit !== undefined;
  return true;
}

function interval(lo: number, hi: number, unit: Unit | undefined, hedge: string | undefined): Quantity {
  const size = unit?.size ?? 1;
  const base = { lo: lo * size, hi: hi * size, ...dimensionOf(unit), exact: false, rounding: 0 };
  return hedge ? { ...base, hedge: hedge.toLowerCase() } : base;
}

function hedged(plain: PlainNumber, unit: Unit | undefined, words: string | undefined): Quantity {
  const hedge = words === undefined ? undefined : hedgeOf(words);
  if (hedge) {
    const [lo, hi] = hedge.widen(plain.value, 1);
    return interval(lo, hi, unit, words?.replace(/\s+/g, ' '));
  }
  const size = unit?.size ?? 1;
  const value = plain.value * size;
  return { lo: value, hi: value, ...dimensionOf(unit), exact: true, rounding: (plain.lastDigit / 2) * size };
}

const dimensionOf = (unit: Unit | undefined): { dimension: Dimension; unit?: string } =>
  unit ? { dimension: unit.dimension, unit: unit.name } : { dimension: 'count' };
