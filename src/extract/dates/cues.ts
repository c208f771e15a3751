import { keptByWord } from '../../parse/characters.ts';

/**
 * What a text must have for a way of writing a date to stand in it: digits, or one of some words. A look at each word tells which
 * of the thirty patterns are worth a search; most paragraphs have the words of two or three.
 */

/** Bits: a pattern needs all of its own. */
export const digit = 1;
/** Four digits in a row. */
export const fourDigits = 2;
/** None: a pattern that is tried everywhere. */
export const anything = 0;

const words: string[][] = [];

/** One of these stands in some word; after `=`, it is the word: a run of letters from A to Z, in any case. */
function anyOf(list: string): number {
  words.push(list.split(' '));
  // the first two bits are those of digits
  return 1 << (words.length + 1);
}

export const month = anyOf('jan feb mar apr may jun jul aug sep oct nov dec');
export const weekday = anyOf('sun mon tue wed thu fri sat');
export const everyTime = anyOf('every each daily hourly annually =per days');
export const quarterWord = anyOf('quarter');
export const periodWord = anyOf('period');
export const seasonWord = anyOf('spring summer autumn fall winter');
export const unit = anyOf('second minute hour day week month quarter year decade centur');
export const someUnits = anyOf('several many few couple number some recent coming');
export const agoWord = anyOf('ago now');
export const besideWord = anyOf('earlier later previously before');
export const leadWord = anyOf('after since before into');
export const anniversaryWord = anyOf('anniversary');
export const dayWord = anyOf('=day');
export const spanWord = anyOf('last past next coming previous following first latest same');
export const nearDayWord = anyOf('today tonight yesterday tomorrow night morning afternoon evening');
export const nearUnitWord = anyOf('weekend week month year');
export const eraWord = anyOf('=bc =bce =b =ad =a =ce');
export const wordOfYear = anyOf('eighteen nineteen twenty thousand');
export const definiteWord = anyOf('year month week weekend time period date');
export const vagueWord = anyOf('now current presently present moment these recent formerly past once future');
export const adjectiveWord = anyOf('year overnight');

const cuesOfWord = keptByWord((word: string): number => {
  const lower = word.toLowerCase();
  const has = (one: string): boolean => (one.startsWith('=') ? one.slice(1) === lower : lower.includes(one));
  return words.reduce((cues, list, at) => (list.some(has) ? cues | (1 << (at + 2)) : cues), 0);
});

const isLetter = (unit: number): boolean => (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** The cues of a text. */
export function cuesOf(text: string): number {
  let cues = 0;
  for (let at = 0; at < text.length;) {
    const from = at;
    while (isLetter(text.charCodeAt(at))) at += 1;
    if (at > from) cues |= cuesOfWord(text.slice(from, at));
    const digits = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    if (at > digits) cues |= at - digits >= 4 ? digit | fourDigits : digit;
    if (at === from) at += 1;
  }
  return cues;
}
