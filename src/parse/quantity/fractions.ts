import { denominators, exactly, readCardinal, readDigits, readMagnitude, readSmall, times } from './numbers.ts';
import type { NumberAt } from './numbers.ts';
import { shareFollows, startsShare } from './shares.ts';
import type { Tokens } from './tokens.ts';
import { gluedAt, markAt, pastHyphen, wordAt } from './tokens.ts';

/** Numbers with a fraction in them, and fractions by themselves. */

/** A fraction by itself is a share of a whole ("two-thirds of voters"); before a magnitude or a unit it is a number. */
export interface FractionAt extends NumberAt {
  readonly share: boolean;
}

const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2], '⅓': [1, 3], '⅔': [2, 3], '¼': [1, 4], '¾': [3, 4], '⅕': [1, 5], '⅖': [2, 5], '⅗': [3, 5], '⅘': [4, 5],
  '⅙': [1, 6], '⅚': [5, 6], '⅛': [1, 8], '⅜': [3, 8], '⅝': [5, 8], '⅞': [7, 8],
}; // prettier-ignore

/** The words and signs that a fraction begins with, beside those of numbers. */
export const fractionStarts: readonly string[] = [...Object.keys(vulgar), 'half', 'quarter', 'a', 'an'];

interface Part {
  readonly value: number;
  readonly denominator: number;
  readonly next: number;
  /** As it begins: "a third" may be an ordinal with an article, "half" half of anything. */
  readonly form: 'article' | 'half' | 'plain';
  readonly inWords: boolean;
}

const part = (over: number, under: number, next: number, form: Part['form'], inWords = true): Part | undefined =>
  over < under ? { value: over / under, denominator: under, next, form, inWords } : undefined;

/** "1/2", "3/4", "7/8": others are dates, scores and "24/7". */
const written = /^(\d{1,2})\/(2|3|4|5|8|16)$/;

/** "half", "a third", "two-thirds", "1/4", "¾"; "one third place" may have an ordinal as "a third" has. */
function readPart(tokens: Tokens, at: number): Part | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const sign = vulgar[token.text];
  if (sign) return part(sign[0], sign[1], at + 1, 'plain', false);
  if (token.kind === 'digits') {
    const [, over, under] = written.exec(token.text) ?? [];
    return over === undefined ? undefined : part(Number(over), Number(under), at + 1, 'plain', false);
  }
  if (token.kind !== 'word') return undefined;
  const place = pastHyphen(tokens, at + 1);
  const name = wordAt(tokens, place);
  if (token.lower === 'half') return part(1, 2, at + 1, 'half');
  if (token.lower === 'quarter' && isCounted(tokens, at + 1)) return part(1, 4, at + 1, 'plain');
  const under = denominators.get(name);
  if (under === undefined) return undefined;
  const plural = name.endsWith('s') || name === 'halves';
  if (/^an?$/.test(token.lower)) return plural ? undefined : part(1, under, place + 1, 'article');
  const over = readSmall(tokens, at);
  if (!over || over.value === 0 || over.next > at + 1 || plural !== over.value > 1) return undefined;
  // "two quarters" are six months
  if (name === 'quarters' && over.value !== 3) return undefined;
  return part(over.value, under, place + 1, over.value === 1 && place === at + 1 ? 'article' : 'plain');
}

const isCounted = (tokens: Tokens, at: number): boolean => readMagnitude(tokens, at, false) !== undefined;

/** What a fraction is of: "|of a| million", "half |a| mile". */
function pastOf(tokens: Tokens, at: number): number {
  const of = wordAt(tokens, at) === 'of' ? at + 1 : pastHyphen(tokens, at);
  const article = /^an?$/.test(wordAt(tokens, of));
  return article ? pastHyphen(tokens, of + 1) : of > at && wordAt(tokens, at) === 'of' ? at : of;
}

/**
 * "half a million", "two-thirds of a mile", "three quarters of an hour", "a third". `isUnit` says whether a unit stands at a
 * place; `hedged` whether a hedge stands before it.
 */
export function readFraction(
  tokens: Tokens,
  at: number,
  hedged: boolean,
  isUnit: (at: number) => boolean,
): FractionAt | undefined {
  const read = readPart(tokens, at);
  if (!read) return undefined;
  const base = { lastDigit: 1 / read.denominator, inWords: read.inWords, magnitude: 1 };
  const object = pastOf(tokens, read.next);
  const dozen = wordAt(tokens, object) === 'dozen';
  const magnitude = dozen ? { value: 12, next: object + 1 } : readMagnitude(tokens, object, false);
  if (magnitude) {
    const value = times(read.value, magnitude.value);
    return { ...base, value, lastDigit: times(base.lastDigit, magnitude.value), next: magnitude.next, share: false };
  }
  // "a third kilometre" has an ordinal
  const ordinal = read.form === 'article' && object === read.next && read.denominator > 2 && read.denominator !== 4;
  if (isUnit(object) && !ordinal) return { ...base, value: read.value, next: object, share: false };
  const next = read.next;
  const isShare =
    startsShare(tokens, at, read.form) &&
    (shareFollows(tokens, next, read.form, hedged || /^(?:by|than)$/.test(wordAt(tokens, at - 1)), at === 0) ||
      (read.form === 'plain' && !isAmbiguousQuarter(tokens, at, next)));
  return isShare ? { ...base, value: read.value, next, share: true } : undefined;
}

/** "three quarters of growth" without a hyphen or a determiner; a bare "3/4" may be a date. */
const isAmbiguousQuarter = (tokens: Tokens, at: number, next: number): boolean =>
  (wordAt(tokens, next - 1) === 'quarters' && wordAt(tokens, at + 1) === 'quarters') || tokens[at]?.kind === 'digits';

/** Adds "and a half", "and two thirds", "1/2", "½" to a number; the whole of "two million and a half". */
export function addFraction(tokens: Tokens, number: NumberAt, isUnit: (at: number) => boolean): NumberAt {
  const { next } = number;
  const and = wordAt(tokens, next) === 'and';
  const glued = gluedAt(tokens, next);
  if (glued && !(markAt(tokens, next) in vulgar || isVulgar(tokens, next))) return number;
  const read = readPart(tokens, and ? next + 1 : next);
  // only signs and digits join without "and": "2½", "10 1/2"
  if (!read || (!and && (read.inWords || number.inWords)) || (and && read.form === 'half')) return number;
  if (!Number.isInteger(number.value) || number.magnitude === 12) return number;
  const usual = read.denominator === 2 || read.denominator === 4;
  if (read.form === 'article' && !usual && !isClosed(tokens, read.next, isUnit)) return number;
  const one = number.magnitude >= 1e3 && number.magnitude <= 1e12 ? number.magnitude : 1;
  // "one billion and a half million": the fraction has a magnitude of its own
  const own = readMagnitude(tokens, read.next, false);
  const scale = own && number.magnitude > own.value ? own.value : one;
  const value = exactly(number.value + read.value * scale);
  const lastDigit = scale / read.denominator;
  if (own && number.magnitude === 1) return scaled({ ...number, value, lastDigit, next: own.next }, own.value);
  return { ...number, value, lastDigit, next: own && scale === own.value ? own.next : read.next };
}

const isVulgar = (tokens: Tokens, at: number): boolean => (tokens[at]?.text ?? '') in vulgar;

const scaled = (number: NumberAt, magnitude: number): NumberAt => ({
  ...number,
  value: times(number.value, magnitude),
  lastDigit: times(number.lastDigit, magnitude),
  magnitude,
});

/** "killed two and a third was hurt" adds nothing: a unit, a magnitude or the end of the clause must follow. */
function isClosed(tokens: Tokens, at: number, isUnit: (at: number) => boolean): boolean {
  return tokens[at] === undefined || /^[.;)]$/.test(markAt(tokens, at)) || isUnit(at) || isCounted(tokens, at);
}

/** "one in five", "nine out of ten": the share that one number is of another. */
export function readProportion(tokens: Tokens, at: number): FractionAt | undefined {
  if (tokens[at]?.kind === 'digits' && !/^(?:in|out)$/.test(wordAt(tokens, at + 1))) return undefined;
  const over = proportionPart(tokens, at);
  if (!over) return undefined;
  const out = wordAt(tokens, over.next) === 'out' && wordAt(tokens, over.next + 1) === 'of';
  const every = wordAt(tokens, over.next) === 'in' && wordAt(tokens, over.next + 1) === 'every' ? 2 : 1;
  if (!out && wordAt(tokens, over.next) !== 'in') return undefined;
  const under = proportionPart(tokens, over.next + (out ? 2 : every), true);
  if (!under || over.value >= under.value || over.value < 1) return undefined;
  const usual = (under.value <= 10 && under.value > 2) || [20, 100, 1000].includes(under.value);
  if (!usual && over.value !== 1) return undefined;
  // "two in three games", "1 in 2019", "one in 20 minutes" count something else
  if (/^(?:\d{4})$/.test(tokens[under.next - 1]?.text ?? '') || timed.has(wordAt(tokens, under.next))) return undefined;
  const value = over.value / under.value;
  return { value, lastDigit: value, next: under.next, inWords: over.inWords, magnitude: 1, share: true };
}

function proportionPart(tokens: Tokens, at: number, article = false): NumberAt | undefined {
  if (!article && /^an?$/.test(wordAt(tokens, at))) return undefined;
  const token = tokens[at];
  const digits = token && readDigits(token);
  if (digits && !Number.isInteger(digits.value)) return undefined;
  const read = readCardinal(tokens, at);
  return read && Number.isInteger(read.value) ? read : undefined;
}

const timed = new Set(
  'second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries game games match matches start starts test tests race races appearance appearances outing outings attempt attempts inning innings over overs ball balls round rounds set sets season seasons session sessions pc percent per'.split(' '), // prettier-ignore
);
