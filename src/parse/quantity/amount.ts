import { readCurrencyBefore } from './currencies.ts';
import { addFraction, readFraction, readProportion } from './fractions.ts';
import type { FractionAt } from './fractions.ts';
import { readCardinal, readMagnitude } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { gluedAt, markAt, wordAt } from './tokens.ts';
import { money, readUnit, unitOf } from './units.ts';
import type { Unit, UnitAt } from './units.ts';

/** One number with the unit that it has by itself, on either side: "$1.2bn", "five million yen", "two hours", "a third". */
export interface Amount {
  readonly value: number;
  readonly lastDigit: number;
  readonly unit?: Unit;
  readonly start: number;
  readonly next: number;
  /** The place behind the number, before its unit. */
  readonly numberEnd: number;
  readonly inWords: boolean;
  readonly magnitude: number;
  readonly share: boolean;
}

/** "an hour", "a week": the article counts. "a second", "a mile" and "a pound" are mostly manners of speaking, or rates. */
const articled = new Set('minute hour day week fortnight month year decade'.split(' '));

/** How the amount begins: behind a hedge, behind the link of a range ("10-|20|"), or by itself. */
export type Lead = 'hedge' | 'link' | 'none';

/** The amount that begins at a place, its sign and currency included. */
export function readAmount(tokens: Tokens, start: number, lead: Lead): Amount | undefined {
  const sign = readSign(tokens, start);
  const currency = readCurrencyBefore(tokens, sign.next);
  const from = currency?.next ?? sign.next;
  const number = readNumber(tokens, from, { hedged: lead === 'hedge', money: currency !== undefined });
  if (!number || (lead !== 'link' && !isWhole(tokens, from))) return undefined;
  const behind = number.share ? undefined : readUnit(tokens, number.next);
  const unit = currency ? money(currency.name) : behind && namedPound(tokens, start, number.magnitude, behind);
  const share = 'share' in number && number.share;
  // "$10 dollars", "£5m sterling": the word says again what the sign says
  const repeated = behind?.unit.dimension === 'money' && tokens[behind.next - 1]?.kind === 'word';
  const next = currency && !repeated ? number.next : (behind?.next ?? number.next);
  const amount: Amount = {
    value: number.value * sign.factor,
    lastDigit: number.lastDigit,
    ...(unit && { unit }),
    start,
    next,
    numberEnd: number.next,
    inWords: number.inWords,
    magnitude: number.magnitude,
    share,
  };
  if (sign.written && !isSigned(amount, tokens)) return undefined;
  return unit && !currency ? addHalf(tokens, amount) : amount;
}

interface Sign {
  readonly factor: 1 | -1;
  readonly next: number;
  /** By a mere stroke, which may be a dash or a bullet. */
  readonly written: boolean;
}

/** "minus 5", "−5", "-5C". */
function readSign(tokens: Tokens, at: number): Sign {
  const mark = markAt(tokens, at);
  const stroke = (mark === '-' || mark === '\u2212') && gluedAt(tokens, at + 1);
  if (stroke && !gluedAt(tokens, at)) return { factor: -1, next: at + 1, written: mark === '-' };
  const word = wordAt(tokens, at);
  const negative = (word === 'minus' || word === 'negative') && tokens[at - 1]?.kind !== 'digits';
  return negative ? { factor: -1, next: at + 1, written: false } : { factor: 1, next: at, written: false };
}

/** A hyphen is a minus sign before a temperature, a percentage and money, and where nothing else stands in the text. */
const isSigned = ({ unit, start, next }: Amount, tokens: Tokens): boolean =>
  (unit !== undefined && /^(?:temperature|percent|points|money)$/.test(unit.dimension)) ||
  (start === 0 && next === tokens.length);

function readNumber(
  tokens: Tokens,
  at: number,
  { hedged, money: inMoney }: { readonly hedged: boolean; readonly money: boolean },
): FractionAt | undefined {
  const isUnit = (place: number): boolean => readUnit(tokens, place) !== undefined;
  const special = (inMoney ? undefined : readProportion(tokens, at)) ?? readFraction(tokens, at, hedged, isUnit);
  if (special) return special;
  const cardinal = readCardinal(tokens, at, inMoney);
  if (cardinal) return { ...addFraction(tokens, cardinal, isUnit), share: false };
  const article = /^an?$/.test(wordAt(tokens, at)) && articled.has(wordAt(tokens, at + 1));
  return article ? { value: 1, lastDigit: 1, next: at + 1, inWords: true, magnitude: 1, share: false } : undefined;
}

/** Nothing of another word is glued to its left: no "G7", "Covid-19", "F-16", "#4", "24/ 7" or telephone prefix. */
function isWhole(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  if (!gluedAt(tokens, at)) return !/^[:/]$/.test(before?.text ?? '') || tokens[at - 2]?.kind !== 'digits';
  if (!before || before.kind === 'digits') return false;
  if (before.kind === 'word') return readCurrencyBefore(tokens, at - 1) !== undefined;
  if (/^[-\u2010\u2011–]$/.test(before.text))
    return !gluedAt(tokens, at - 1) || readCurrencyBefore(tokens, at) !== undefined;
  return !/^[+.,:/#@_=?&*^\\<>%]$/.test(before.text);
}

/** "an hour |and a half|", "two years |and a quarter|". */
function addHalf(tokens: Tokens, amount: Amount): Amount {
  const { next } = amount;
  const end = /^(?:half|quarter)$/.test(wordAt(tokens, next + 2));
  if (wordAt(tokens, next) !== 'and' || wordAt(tokens, next + 1) !== 'a' || !end) return amount;
  if (markAt(tokens, next + 3) === '-' || readMagnitude(tokens, next + 3, false)) return amount;
  const part = wordAt(tokens, next + 2) === 'half' ? 0.5 : 0.25;
  return { ...amount, value: amount.value + part, lastDigit: part, next: next + 3 };
}

const weighing = /^(?:weigh(?:s|ed|ing|t)?|lost|lose|losing|gained|shed|dropped|drop|lifted|lift|baby)$/;

/** Pounds are money, unless the sentence weighs: "weighing 18 pounds", "12 pounds of butter", "two pounds heavier". */
function namedPound(tokens: Tokens, start: number, magnitude: number, { unit, next }: UnitAt): Unit {
  if (unit.name !== 'GBP' || !/^pounds?$/.test(wordAt(tokens, next - 1)) || wordAt(tokens, next - 2) === 'british')
    return unit;
  if (magnitude > 1) return unit;
  const weighed = [1, 2, 3, 4, 5, 6].some((step) => weighing.test(wordAt(tokens, start - step)));
  const behind = wordAt(tokens, next);
  return weighed || /^(?:of|heavier|lighter|overweight)$/.test(behind) ? (unitOf('lb') ?? unit) : unit;
}
