import { endingOf } from '../../parse/quantity/ordinals.ts';
import type { Change, MutationKind } from '../mutation.ts';

/**
 * Slips in numbers, as typists make them: a neighbouring, dropped, doubled or swapped digit, a zero too many, another number
 * word. Typing studies call them substitution, omission, duplication and transposition (Wiseman et al. 2013, "Using
 * checksums to detect number entry error"; Thimbleby and Cairns 2010).
 */

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

// not the halves of "7/8", which make no fraction once they are changed
const digitsPattern = /(?<![\d/⁄])\d+(?:,\d{3})*(?:\.\d+)?(?![\d/⁄])/g;

/** Every slip in a run of digits of `text`. */
export function digitSlips(text: string): Change[] {
  return [...text.matchAll(digitsPattern)].flatMap((match) => slipsOf(match[0]).map((slip) => place(match, slip)));
}

type Slip = readonly [kind: MutationKind, text: string];

const place = (match: RegExpExecArray, [kind, text]: Slip): Change => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
  text,
});

function slipsOf(number: string): Slip[] {
  const [whole = '', fraction] = number.split('.');
  const bare = whole.replace(/,/g, '');
  const grouped = whole.includes(',');
  const digits = bare + (fraction ?? '');
  const print = (changed: string): string => {
    if (fraction === undefined) return group(changed, grouped);
    const point = changed.length - fraction.length;
    return `${group(changed.slice(0, point), grouped)}.${changed.slice(point)}`;
  };
  const slips: Slip[] = [];
  Array.from(digits).forEach((digit, at) => {
    for (const neighbour of neighboursOf(digit)) {
      slips.push(['digit', print(digits.slice(0, at) + neighbour + digits.slice(at + 1))]);
    }
    const next = digits[at + 1];
    if (next !== undefined && next !== digit) {
      slips.push(['digits-swapped', print(digits.slice(0, at) + next + digit + digits.slice(at + 2))]);
    }
    if (digits.length > 1 && fraction === undefined) {
      slips.push(['digit-dropped', print(digits.slice(0, at) + digits.slice(at + 1))]);
    }
    if (fraction === undefined) slips.push(['digit-doubled', print(digits.slice(0, at + 1) + digits.slice(at))]);
  });
  if (fraction === undefined) slips.push(['tenfold', print(`${digits}0`)]);
  // what begins with a zero is no number as print has it
  return slips.filter(([, text]) => text !== number && !/^0\d/.test(text));
}

/** In the row of digits of a keyboard. */
function neighboursOf(digit: string): string[] {
  const row = '1234567890';
  const at = row.indexOf(digit);
  return [row[at - 1], row[at + 1]].filter((one): one is string => one !== undefined);
}

const group = (digits: string, grouped: boolean): string =>
  grouped ? digits.replace(/\B(?=(?:\d{3})+$)/g, ',') : digits;

const numberWord = new RegExp(`\\b(?:${[...words, ...tens].join('|')})\\b`, 'gi');
const ordinalWord = new RegExp(`\\b(?:${ordinals.join('|')})\\b`, 'gi');

const fraction = /^[\s\u00A0-]+(?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?)\b/i;

/**
 * Another number word of the same row: "three" for "two", "fifty" for "forty". No "one" for "two", which takes another noun, and no other
 * word in "two-thirds".
 */
export const wordSlips = (text: string): Change[] =>
  [...text.matchAll(numberWord)].flatMap((match) => {
    if (fraction.test(text.slice(match.index + match[0].length))) return [];
    const word = match[0].toLowerCase();
    const row = words.includes(word) && word !== 'twenty' ? words : tens;
    return beside(row, word)
      .filter((other) => !(word === 'two' && other === 'one'))
      .map((other) => place(match, ['number', asPrinted(other, match[0])]));
  });

/** The ordinal before and after: "25th" and "27th" for "26th", "second" for "third". */
export function ordinalSlips(text: string): Change[] {
  const inWords = [...text.matchAll(ordinalWord)].flatMap((match) =>
    beside(ordinals, match[0].toLowerCase()).map((other) => place(match, ['ordinal', asPrinted(other, match[0])])),
  );
  const inDigits = [...text.matchAll(/\b(\d{1,4})(?:st|nd|rd|th)\b/g)].flatMap((match) => {
    const value = Number(match[1]);
    return [value - 1, value + 1]
      .filter((other) => other > 0)
      .map((other) => place(match, ['ordinal', `${other}${endingOf(other)}`]));
  });
  return [...inWords, ...inDigits];
}

const beside = (row: readonly string[], word: string): string[] => {
  const at = row.indexOf(word);
  return [row[at - 1], row[at + 1]].filter((one): one is string => one !== undefined && one !== 'zero');
};

/** With a capital, or all in capitals, as the word that it stands for. */
export function asPrinted(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
