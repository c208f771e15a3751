import type { Dimension } from '../../model/quantity.ts';
import { readCurrencyBehind } from './currencies.ts';
import type { Token, Tokens } from './tokens.ts';
import { gluedAt, markAt, pastHyphen, wordAt } from './tokens.ts';

export interface Unit {
  readonly dimension: Dimension;
  /** Canonical name. */
  readonly name: string;
  /** How many base units (`Quantity`) one of it is. */
  readonly size: number;
  /** By how much the size itself varies from country to country (0.1: ten per cent either way). */
  readonly loose?: number;
}

const unit = (dimension: Dimension, name: string, size: number, loose?: number): Unit =>
  loose === undefined ? { dimension, name, size } : { dimension, name, size, loose };

const day = 86_400;
const durations: Readonly<Record<string, readonly [size: number, ...words: readonly string[]]>> = {
  second: [1, 'sec'],
  minute: [60, 'min'],
  hour: [3600, 'hr'],
  day: [day, 'night'],
  week: [7 * day],
  month: [(365.2425 / 12) * day],
  year: [365.2425 * day, 'yr'],
  decade: [3652.425 * day],
  century: [36_524.25 * day, 'centurie'],
};
const lengths: Readonly<Record<string, readonly [size: number, ...words: readonly string[]]>> = {
  kilometre: [1000, 'kilometer', 'km'],
  mile: [1609.344],
  metre: [1, 'meter'],
  centimetre: [0.01, 'centimeter', 'cm'],
  millimetre: [0.001, 'millimeter', 'mm'],
  foot: [0.3048, 'feet', 'ft'],
  inch: [0.0254, 'inche'],
  yard: [0.9144, 'yd'],
};
const others: readonly (readonly [Unit, ...words: readonly string[]])[] = [
  [unit('mass', 'kilogram', 1), 'kilogramme', 'kilo', 'kg'],
  [unit('mass', 'gram', 0.001), 'gramme'],
  [unit('mass', 'milligram', 1e-6), 'milligramme', 'mg'],
  [unit('mass', 'microgram', 1e-9), 'microgramme', 'mcg', 'μg', 'µg'],
  [unit('mass', 'tonne', 1000)],
  // 907, 1,000 or 1,016 kg
  [unit('mass', 'ton', 1000, 0.1)],
  [unit('mass', 'lb', 0.45359237)],
  [unit('mass', 'ounce', 0.028349523), 'oz'],
  [unit('mass', 'stone', 6.35029318)],
  [unit('area', 'hectare', 10_000)],
  [unit('area', 'acre', 4046.8564)],
  [unit('volume', 'litre', 1), 'liter'],
  [unit('volume', 'millilitre', 0.001), 'milliliter', 'ml'],
  // 3.785 litres in America, 4.546 in Britain; a pint is an eighth
  [unit('volume', 'gallon', 4.1656, 0.1)],
  [unit('volume', 'pint', 0.5207, 0.1)],
  // of oil
  [unit('volume', 'barrel', 158.987)],
  [unit('speed', 'mile per hour', 0.44704), 'mph'],
  [unit('speed', 'kilometre per hour', 1 / 3.6), 'kph', 'kmh', 'kmph'],
  [unit('speed', 'knot', 0.514444)],
];

/** Unit words in the singular and in lower case; the plural takes -s. */
const simple: ReadonlyMap<string, Unit> = new Map([
  ...Object.entries(durations).flatMap(([name, [size, ...words]]) =>
    [name, ...words].map((word): [string, Unit] => [word, unit('duration', name, size)]),
  ),
  ...Object.entries(lengths).flatMap(([name, [size, ...words]]) =>
    [name, ...words].map((word): [string, Unit] => [word, unit('length', name, size)]),
  ),
  ['fortnight', unit('duration', 'week', 14 * day)],
  ...others.flatMap(([one, ...words]) => [one.name, ...words].map((word): [string, Unit] => [word, one])),
]);
/** One letter is a unit only where it is glued to digits: "20C", "100t". */
const letters: Readonly<Record<string, Unit>> = {
  m: unit('length', 'metre', 1),
  g: unit('mass', 'gram', 0.001),
  t: unit('mass', 'tonne', 1000),
  l: unit('volume', 'litre', 1),
};
const hectare = unit('area', 'hectare', 10_000);

const celsius = unit('temperature', 'degree Celsius', 1);
const fahrenheit = unit('temperature', 'degree Fahrenheit', 1);
/** Of an unnamed scale, or of a circle. */
const degree = unit('temperature', 'degree', 1);
const percent = unit('percent', '%', 1);
const point = unit('points', 'percentage point', 1);
const basisPoint = unit('points', 'basis point', 0.01);

export const money = (name: string): Unit => unit('money', name, name === 'cent' || name === 'penny' ? 0.01 : 1);

const named: ReadonlyMap<string, Unit> = new Map(
  // of two with one name the last stays: a fortnight is two weeks, but "week" is not a fortnight
  [
    ...[...simple.values()].reverse(),
    celsius,
    fahrenheit,
    degree,
    percent,
    point,
    basisPoint,
    money('cent'),
    money('penny'),
  ].map((one) => [one.name, one]),
);

const plain = (word: string): Unit | undefined =>
  simple.get(word) ?? (word.endsWith('s') ? simple.get(word.slice(0, -1)) : undefined);

/** The unit of a canonical name ("minute", "square mile", "penny"), or of a word for one. Whole currencies have none. */
export function unitOf(word: string): Unit | undefined {
  const lower = word.toLowerCase();
  const [, power, of = ''] = /^(square|cubic) (.+)$/.exec(lower) ?? [];
  const length = power === undefined ? undefined : plain(of);
  if (length?.dimension === 'length') return power === 'square' ? squareOf(length) : cubicOf(length);
  return named.get(word) ?? speedOf(lower) ?? plain(lower);
}

function speedOf(name: string): Unit | undefined {
  const [, of = '', time = ''] = /^(.+) per (hour|minute|second)$/.exec(name) ?? [];
  const length = plain(of);
  return length && unit('speed', `${length.name} per ${time}`, length.size / (hours[time] ?? 1));
}

const squareOf = ({ name, size }: Unit): Unit => unit('area', `square ${name}`, size ** 2);
/** A cubic metre is 1,000 litres. */
const cubicOf = ({ name, size }: Unit): Unit => unit('volume', `cubic ${name}`, size ** 3 * 1000);

export interface UnitAt {
  readonly unit: Unit;
  readonly next: number;
}

const at = (one: Unit | undefined, next: number): UnitAt | undefined => one && { unit: one, next };

/** The unit behind a number, glued to it, after a space or after a hyphen: "5|km|", "90|-minute|", "20| degrees Celsius|". */
export function readUnit(tokens: Tokens, from: number): UnitAt | undefined {
  const place = pastHyphen(tokens, from);
  const found = readPercent(tokens, place) ?? readDegrees(tokens, place) ?? readPower(tokens, place) ?? readSimple(tokens, place); // prettier-ignore
  if (found) return found;
  const currency = readCurrencyBehind(tokens, place);
  return currency && { unit: money(currency.name), next: currency.next };
}

function readPercent(tokens: Tokens, place: number): UnitAt | undefined {
  const [word, second] = [wordAt(tokens, place), wordAt(tokens, place + 1)];
  if (markAt(tokens, place) === '%' || /^(?:percents?|pc)$/.test(word)) return at(percent, place + 1);
  if (word === 'per' && second === 'cent') return at(percent, place + 2);
  if (!/^points?$/.test(second)) return undefined;
  return word === 'percentage' ? at(point, place + 2) : word === 'basis' ? at(basisPoint, place + 2) : undefined;
}

const scales: Readonly<Record<string, Unit>> = { c: celsius, celsius, centigrade: celsius, f: fahrenheit, fahrenheit };

function readDegrees(tokens: Tokens, place: number): UnitAt | undefined {
  const [mark, word] = [markAt(tokens, place), wordAt(tokens, place)];
  const sign = mark === '°' || mark === 'º' || /^degrees?$/.test(word);
  if (sign || word === 'º') {
    const scale = scales[wordAt(tokens, place + 1)];
    return scale ? at(scale, place + 2) : at(degree, place + 1);
  }
  if (word === 'celsius' || word === 'centigrade' || word === 'fahrenheit') return at(scales[word], place + 1);
  const capital = /^[CF]$/.test(tokens[place]?.text ?? '') && gluedAt(tokens, place) && tokens[place - 1]?.kind === 'digits'; // prettier-ignore
  return capital ? at(scales[word], place + 1) : undefined;
}

/** "square miles", "sq km", "cubic feet", "km2", "m³"; "metric tons". */
function readPower(tokens: Tokens, place: number): UnitAt | undefined {
  const word = wordAt(tokens, place);
  const behind = pastHyphen(tokens, markAt(tokens, place + 1) === '.' ? place + 2 : place + 1);
  if (/^(?:square|sq|cubic|cu)$/.test(word)) {
    const length = lengthAt(tokens, behind);
    return length && at(word.startsWith('s') ? squareOf(length) : cubicOf(length), behind + 1);
  }
  if (word === 'metric' && /^ton(?:ne)?s?$/.test(wordAt(tokens, behind))) return at(simple.get('tonne'), behind + 1);
  const length = lengthAt(tokens, place);
  const power = gluedAt(tokens, place + 1) ? (tokens[place + 1]?.text ?? '') : '';
  if (!length || !/^[23²³]$/.test(power)) return undefined;
  return at(/[2²]/.test(power) ? squareOf(length) : cubicOf(length), place + 2);
}

function lengthAt(tokens: Tokens, place: number): Unit | undefined {
  const word = wordAt(tokens, place);
  const found = word === 'm' ? letters.m : plain(word);
  return found?.dimension === 'length' ? found : undefined;
}

/** "5g" weighs, "5G" transmits. */
function ofLetter({ text, lower }: Token): Unit | undefined {
  if (lower === 'st') return simple.get('stone');
  if (lower === 'ha') return hectare;
  return Object.hasOwn(letters, text) ? letters[text] : undefined;
}

function readSimple(tokens: Tokens, place: number): UnitAt | undefined {
  const token = tokens[place];
  if (token?.kind !== 'word') return undefined;
  if (isApartMetre(tokens, place)) return at(letters.m, place + 1);
  const digits = tokens[place - 1]?.kind === 'digits';
  const glued = digits && token.glued;
  // "2 second-hand cars"
  if (token.lower === 'second' && !token.glued && pastHyphen(tokens, place + 1) > place + 1) return undefined;
  // "20 ha", but "one has"
  const apart = digits && token.lower === 'ha' ? hectare : undefined;
  const found = (glued ? ofLetter(token) : apart) ?? plain(token.lower);
  if (!found || (found.name === 'stone' && !glued && !isStone(tokens, place))) return undefined;
  if (found.dimension === 'length') return readSpeed(tokens, place + 1, found) ?? at(found, place + 1);
  return at(found, place + 1);
}

/** "12 m" measures where the clause ends; "12 m people" is a million of them. */
const isApartMetre = (tokens: Tokens, place: number): boolean =>
  tokens[place]?.text === 'm' &&
  !gluedAt(tokens, place) &&
  tokens[place - 1]?.kind === 'digits' &&
  tokens[place + 1]?.kind !== 'word';

/** "12 stone" weighs, "two stone walls" do not: only a number, a mark or a small word may follow. */
function isStone(tokens: Tokens, place: number): boolean {
  const next = tokens[place + 1];
  return wordAt(tokens, place) === 'stone' && (next?.kind !== 'word' || /^(?:and|or|in|to|when|at|after|since|by|but|heavier|lighter|overweight)$/.test(next.lower)); // prettier-ignore
}

const hours: Readonly<Record<string, number>> = { hour: 3600, h: 3600, hr: 3600, second: 1, s: 1, minute: 60 };

/** "miles| an hour|", "km|/h|", "metres| per second|". */
function readSpeed(tokens: Tokens, place: number, length: Unit): UnitAt | undefined {
  const slash = markAt(tokens, place) === '/';
  if (!slash && !/^(?:per|an?)$/.test(wordAt(tokens, place))) return undefined;
  const word = wordAt(tokens, place + 1);
  const seconds = Object.hasOwn(hours, word) ? hours[word] : undefined;
  if (seconds === undefined) return undefined;
  const time = seconds === 3600 ? 'hour' : seconds === 60 ? 'minute' : 'second';
  return at(speedOf(`${length.name} per ${time}`), place + 2);
}
