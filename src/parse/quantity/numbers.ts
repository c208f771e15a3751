import type { Token, Tokens } from './tokens.ts';
import { gluedAt, pastHyphen, wordAt } from './tokens.ts';

/** Whole numbers and decimals in digits and words, as English news prints them. */

/** A number and the weight of its last non-zero digit (1,000 for 19,000; 0.1 for 2.5). */
export interface PlainNumber {
  readonly value: number;
  readonly lastDigit: number;
}

/** A number that stands at some place of a text, and the place after it. */
export interface NumberAt extends PlainNumber {
  readonly next: number;
  readonly inWords: boolean;
  /** The last magnitude in it: half of "two million and a half" is half of that. */
  readonly magnitude: number;
}

const digitWords: ReadonlyMap<string, number> = new Map(Object.entries({
  zero: 0, nought: 0, naught: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9,
})); // prettier-ignore
const teens: ReadonlyMap<string, number> = new Map(Object.entries({
  ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
})); // prettier-ignore
const tens: ReadonlyMap<string, number> = new Map(Object.entries({
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
})); // prettier-ignore
export const magnitudes: ReadonlyMap<string, number> = new Map(Object.entries({
  hundred: 1e2, thousand: 1e3, lakh: 1e5, lakhs: 1e5, million: 1e6, crore: 1e7, crores: 1e7, billion: 1e9, trillion: 1e12,
  mn: 1e6, mln: 1e6, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12, tln: 1e12,
})); // prettier-ignore
/** One letter is a magnitude only where it is glued to digits. */
const letters: ReadonlyMap<string, number> = new Map(Object.entries({ k: 1e3, m: 1e6, b: 1e9 }));

/** The words that a number begins with. */
export const numberWords: readonly string[] = [digitWords, teens, tens].flatMap((table) => [...table.keys()]);

/** 2.3 x 1e6 without the crumb in the last binary places. */
export const times = (a: number, b: number): number => exactly(a * b);

export const exactly = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(15)));

/** The weight of the last non-zero digit of a number written in figures. */
export function lastDigitOf(digits: string): number {
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction !== '') return 10 ** -fraction.length;
  let zeros = 0;
  while (zeros < whole.length && whole[whole.length - 1 - zeros] === '0') zeros += 1;
  return 10 ** (zeros === whole.length ? 0 : zeros);
}

// "19,347", "12,34,567" as India groups, "1 200" with an NBSP; a plain space only as `tokensOf` has it.
const grouped =
  /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+|\d+)?(?:\.\d+)?$/;
/** Longer runs of digits are no quantity, and no double holds them. */
const mostDigits = 18;

/** A number in digits; `undefined` for "19:42", "1/2", "192.168.1.2". */
export function readDigits({ kind, text }: Token): PlainNumber | undefined {
  if (kind !== 'digits' || text.length > mostDigits + 8 || !grouped.test(text)) return undefined;
  const digits = text.replace(/[, \u00A0\u2009\u202F]/g, '');
  return digits.length > mostDigits ? undefined : { value: Number(digits), lastDigit: lastDigitOf(digits) };
}

/** "six", "sixteen", "sixty", "sixty-six". */
export function readSmall(tokens: Tokens, at: number): { readonly value: number; readonly next: number } | undefined {
  const word = wordAt(tokens, at);
  const low = digitWords.get(word) ?? teens.get(word);
  if (low !== undefined) return { value: low, next: at + 1 };
  const ten = tens.get(word);
  if (ten === undefined) return undefined;
  const behind = pastHyphen(tokens, at + 1);
  const one = digitWords.get(wordAt(tokens, behind));
  return one ? { value: ten + one, next: behind + 1 } : { value: ten, next: at + 1 };
}

interface Group extends PlainNumber {
  readonly next: number;
  readonly digits: boolean;
  readonly hundreds: boolean;
}

/** "three |quarters|", "one |third|": the number is its numerator; "twenty |fifth|" is an ordinal. */
function opensFraction(tokens: Tokens, { value, next }: { readonly value: number; readonly next: number }): boolean {
  const name = wordAt(tokens, pastHyphen(tokens, next));
  return denominators.has(name) && (name.endsWith('s') ? value > 1 && value < 20 : value === 1);
}

/** What stands before a magnitude: "19,347", "two", "two hundred and six", "3 hundred and 21". */
function readGroup(tokens: Tokens, at: number): Group | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const digits = readDigits(token);
  const small = digits ? undefined : readSmall(tokens, at);
  const first = digits ?? (small && { value: small.value, lastDigit: lastDigitOf(String(small.value)) });
  if (!first) return undefined;
  const next = small?.next ?? at + 1;
  const base = { ...first, next, digits: digits !== undefined, hundreds: false };
  const hundred = pastHyphen(tokens, next);
  return wordAt(tokens, hundred) === 'hundred' ? addHundreds(tokens, hundred + 1, base) : base;
}

function addHundreds(tokens: Tokens, next: number, { value, lastDigit, digits }: Group): Group {
  const total = times(value, 100);
  const bare = { value: total, lastDigit: lastDigit * 100, next, digits, hundreds: true };
  const and = wordAt(tokens, next) === 'and' ? next + 1 : pastHyphen(tokens, next);
  const token = tokens[and];
  const plain = token && digits && and > next ? readDigits(token) : undefined;
  const rest = plain ? { value: plain.value, next: and + 1 } : readSmall(tokens, and);
  if (!rest || rest.value === 0 || rest.value >= 100 || !Number.isInteger(rest.value)) return bare;
  // "three hundred and two hundred" are two numbers, "one hundred and three quarters" has a fraction
  if (wordAt(tokens, pastHyphen(tokens, rest.next)) === 'hundred' || opensFraction(tokens, rest)) return bare;
  return { ...bare, value: total + rest.value, lastDigit: lastDigitOf(String(total + rest.value)), next: rest.next };
}

/** "million", "bn", "hundred thousand", "lakh crore"; "m" and "k" where they are glued to digits. */
export function readMagnitude(
  tokens: Tokens,
  at: number,
  money: boolean,
): { readonly value: number; readonly next: number } | undefined {
  const place = pastHyphen(tokens, at);
  const word = wordAt(tokens, place);
  const letter = gluedAt(tokens, at) && tokens[at - 1]?.kind === 'digits' ? letters.get(word) : undefined;
  if (letter !== undefined) {
    return isMagnitude(tokens, at, word, money) ? { value: letter, next: at + 1 } : undefined;
  }
  const first = magnitudes.get(word);
  if (first === undefined) return undefined;
  const behind = pastHyphen(tokens, place + 1);
  const second = magnitudes.get(wordAt(tokens, behind));
  return second !== undefined && second > first
    ? { value: first * second, next: behind + 1 }
    : { value: first, next: place + 1 };
}

const measured = new Set(
  'tall long wide high deep away apart below above race races sprint final hurdles freestyle butterfly breaststroke backstroke relay steeplechase dash swim x'.split(' '), // prettier-ignore
);
const run = new Set('race races run runs runner runners'.split(' '));

/** "5m people", "$1.2b", "10k"; but "1.8m tall", "a 10k race", "flat 2b". */
function isMagnitude(tokens: Tokens, at: number, letter: string, money: boolean): boolean {
  if (money) return true;
  if (gluedAt(tokens, at + 1) && /^[\d²³]/.test(tokens[at + 1]?.text ?? '')) return false;
  const next = wordAt(tokens, at + 1);
  return letter === 'm' ? !measured.has(next) : letter === 'k' && !run.has(next);
}

/** Denominators by their words, singular and plural; "second" is none. */
export const denominators: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2, halves: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
    eleventh: 11, twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18,
    nineteenth: 19, twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, hundredth: 100, thousandth: 1000,
  }).flatMap(([word, value]) => (value === 2 ? [[word, value]] : [[word, value], [`${word}s`, value]])),
); // prettier-ignore

/**
 * The number that begins at a place: "19,347", "1.2bn", "two hundred and six thousand", "a hundred", "two dozen", "two point
 * five". It reads at most one group for each magnitude, so that no text makes it long.
 */
export function readCardinal(tokens: Tokens, at: number, money = false): NumberAt | undefined {
  const counted = wordAt(tokens, at + 1);
  const article = /^an?$/.test(wordAt(tokens, at)) && (counted === 'dozen' || magnitudes.has(counted));
  const one: Group = { value: 1, lastDigit: 1, next: at + 1, digits: false, hundreds: false };
  const hundred = article && counted === 'hundred';
  const first = hundred ? addHundreds(tokens, at + 2, one) : article ? one : readGroup(tokens, at);
  if (!first) return undefined;
  const inWords = !first.digits;
  const dozen = pastHyphen(tokens, first.next);
  if (/^dozens?$/.test(wordAt(tokens, dozen))) {
    return { value: first.value * 12, lastDigit: 12, next: dozen + 1, inWords, magnitude: 12 };
  }
  // "at one point two men" has no decimal in it
  const point = inWords && wordAt(tokens, at - 1) !== 'at' ? readPoint(tokens, first) : undefined;
  return sumUp(tokens, point ?? first, money, inWords);
}

function sumUp(tokens: Tokens, first: Group, money: boolean, inWords: boolean): NumberAt {
  let total = 0;
  let group: Group | undefined = first;
  let { lastDigit, next } = first;
  let limit = Infinity;
  while (group) {
    const magnitude = readMagnitude(tokens, group.next, money);
    total += times(group.value, magnitude?.value ?? 1);
    next = magnitude?.next ?? group.next;
    lastDigit = group === first ? lastDigit * (magnitude?.value ?? 1) : lastDigitOf(String(total));
    if (magnitude) limit = magnitude.value;
    group = magnitude ? readMore(tokens, next, limit) : undefined;
  }
  const magnitude = limit === Infinity ? 1 : limit;
  return { value: exactly(total), lastDigit, next, inWords, magnitude };
}

/**
 * "two thousand |and six|", "one million |two hundred thousand|". Behind a million and above only what has a hundred or a
 * thousand of its own: "killed a million and two survived" has two numbers.
 */
function readMore(tokens: Tokens, at: number, limit: number): Group | undefined {
  const and = wordAt(tokens, at) === 'and';
  const group = readGroup(tokens, and ? at + 1 : at);
  if (!group || group.value === 0 || group.value >= limit || gluedAt(tokens, at)) return undefined;
  if (group.digits && (and || !group.hundreds)) return undefined;
  const magnitude = readMagnitude(tokens, group.next, false);
  if (magnitude && magnitude.value >= limit) return undefined;
  if (limit > 1e3 && !group.hundreds && !magnitude) return undefined;
  return opensFraction(tokens, group) ? undefined : group;
}

/** "two |point five|", "nought |point nought four|", "|point seventy-one|". */
function readPoint(tokens: Tokens, whole: Group): Group | undefined {
  if (wordAt(tokens, whole.next) !== 'point') return undefined;
  let digits = '';
  let next = whole.next + 1;
  for (
    let digit = digitWords.get(wordAt(tokens, next));
    digit !== undefined && digits.length < 9;
    digit = digitWords.get(wordAt(tokens, next))
  ) {
    // prettier-ignore
    digits += String(digit);
    next += 1;
  }
  const small = digits === '' ? readSmall(tokens, next) : undefined;
  if (small) [digits, next] = [String(small.value), small.next];
  if (digits === '') return undefined;
  const written = `${whole.value}.${digits}`;
  return { value: Number(written), lastDigit: lastDigitOf(written), next, digits: false, hundreds: false };
}
