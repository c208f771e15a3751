import type { Dimension } from '../../model/quantity.ts';

export interface Unit {
  readonly dimension: Dimension;
  /** Canonical name. */
  readonly name: string;
  /** How many base units (seconds, metres, per cent, currency units) one of it is. */
  readonly size: number;
}

const day = 86_400;
const duration = (name: string, size: number): Unit => ({ dimension: 'duration', name, size });
const length = (name: string, size: number): Unit => ({ dimension: 'length', name, size });
const money = (name: string, size = 1): Unit => ({ dimension: 'money', name, size });

/** Unit words in the singular and in lower case; the plural takes -s (`pluralUnits` the rest). */
const unitWords: Readonly<Record<string, Unit>> = {
  second: duration('second', 1),
  sec: duration('second', 1),
  minute: duration('minute', 60),
  min: duration('minute', 60),
  hour: duration('hour', 3600),
  hr: duration('hour', 3600),
  day: duration('day', day),
  night: duration('day', day),
  week: duration('week', 7 * day),
  fortnight: duration('week', 14 * day),
  month: duration('month', (365.2425 / 12) * day),
  year: duration('year', 365.2425 * day),
  yr: duration('year', 365.2425 * day),
  decade: duration('decade', 3652.425 * day),
  kilometre: length('kilometre', 1000),
  kilometer: length('kilometre', 1000),
  km: length('kilometre', 1000),
  mile: length('mile', 1609.344),
  metre: length('metre', 1),
  meter: length('metre', 1),
  cm: length('centimetre', 0.01),
  centimetre: length('centimetre', 0.01),
  centimeter: length('centimetre', 0.01),
  mm: length('millimetre', 0.001),
  foot: length('foot', 0.3048),
  feet: length('foot', 0.3048),
  dollar: money('$'),
  euro: money('EUR'),
  pound: money('GBP'),
  yen: money('JPY'),
  rouble: money('RUB'),
  ruble: money('RUB'),
  franc: money('CHF'),
  krona: money('SEK'),
  krone: money('NOK'),
  kroner: money('NOK'),
  rupee: money('INR'),
  yuan: money('CNY'),
  hryvnia: money('UAH'),
};

/** Signs before a number. "$" alone may be any dollar. */
export const currencySigns: Readonly<Record<string, string>> = {
  'US$': 'USD', 'A$': 'AUD', 'AU$': 'AUD', 'NZ$': 'NZD', 'C$': 'CAD', 'CA$': 'CAD', 'HK$': 'HKD', 'S$': 'SGD', '$': '$', '£': 'GBP',
  '€': 'EUR', '¥': 'JPY', '₽': 'RUB', '₴': 'UAH', '₹': 'INR', USD: 'USD', EUR: 'EUR', GBP: 'GBP', JPY: 'JPY', CHF: 'CHF',
}; // prettier-ignore

export const percentPattern = '%|per cent\\b|percent\\b|pc\\b';
/** Longest first, so that "minutes" is not read as "min". */
export const unitPattern = `(?:${Object.keys(unitWords)
  .sort((a, b) => b.length - a.length)
  .join('|')})s?\\b`;
export const currencyPattern = Object.keys(currencySigns)
  .sort((a, b) => b.length - a.length)
  .map((sign) => sign.replace(/\$/g, '\\$'))
  .join('|');

/** The unit that a word names; "US dollars" is the caller's. */
export function unitOf(word: string): Unit | undefined {
  const lower = word.toLowerCase();
  return unitWords[lower] ?? (lower.endsWith('s') ? unitWords[lower.slice(0, -1)] : undefined);
}

export const currencyOf = (sign: string): Unit => money(currencySigns[sign] ?? sign);

/** Two currencies that cannot be told apart ("$" and "USD") are one. */
export const sameUnit = (a: string | undefined, b: string | undefined): boolean =>
  a === b || (a === '$' && /D$/.test(b ?? '')) || (b === '$' && /D$/.test(a ?? ''));
