import { isTitle } from '../../extract/names/words.ts';
import { keptByWord } from '../../parse/characters.ts';
import { isListedName, isOrdinaryWord } from '../../parse/dictionary.ts';
import { findQuantities } from '../../parse/quantity.ts';
import { slipsBetween } from './edits.ts';
import { soundOf, withoutAccents } from './letters.ts';
import { descents, legalForms, longestLegalForm, mayBeShort } from './name-words.ts';

/** `near`: the same but for slips of the pen or another transliteration. */
export type Likeness = 'same' | 'near' | 'other';

/**
 * Whether two names, as printed, are one: case, accents, hyphens, titles, the order "Surname, Given", particles, initials, middle names left
 * out, short forms of given names and spellings of a legal form set aside. A digit or a Roman numeral is never nearly another.
 */
export function compareNames(a: string, b: string): Likeness {
  const [one, other] = [readName(a), readName(b)];
  if (one.forms.size > 0 && other.forms.size > 0 && ![...one.forms].some((form) => other.forms.has(form)))
    return 'other';
  if (one.words.length === 0 || other.words.length === 0) return 'other';
  const joined = compareJoined(one.words, other.words);
  if (joined !== 'other') return joined;
  const [short, long] = one.words.length <= other.words.length ? [one.words, other.words] : [other.words, one.words];
  return align(short, long);
}

interface ReadName {
  /** In lower case, without accents, in the order in which they are spoken. */
  readonly words: readonly string[];
  readonly forms: ReadonlySet<string>;
}

/** Longer names are compared by their first words alone. */
const mostWords = 16;

const readName = keptByWord((text: string): ReadName => {
  const spoken = inOrder(numbersAsDigits(text));
  const words = [
    ...spoken.matchAll(/(?:\p{L}{1,2}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*|&/gu),
  ].flatMap(([word]) => {
    const plain = withoutAccents(
      word
        .toLowerCase()
        .replace(/['’ʼ]s$/u, '')
        .replace(/[.'’ʼ]/gu, ''),
    );
    return plain === '' ? [] : [plain === '&' ? 'and' : plain];
  });
  const { rest, forms } = withoutForms(words);
  const from = Math.max(
    0,
    rest.findIndex((word) => word !== 'the' && !isTitle(word)),
  );
  const kept = rest.slice(from).filter((word, at) => !descents.has(word) || (at === 0 && word === 'ben'));
  return { words: (kept.length > 0 ? kept : rest).slice(0, mostWords), forms };
});

/** "First" and "1st" are one number. */
function numbersAsDigits(text: string): string {
  const numbers = findQuantities(text).filter(({ quantity }) => quantity.exact && quantity.lo === quantity.hi);
  return numbers.reduceRight(
    (rest, { start, end, quantity }) => `${rest.slice(0, start)}${quantity.lo}${rest.slice(end)}`,
    text,
  );
}

/** "Surname, Given" as it is spoken; but "Name, Inc." is in order. */
function inOrder(text: string): string {
  const [first = '', second = '', ...more] = text.split(',');
  const key = second.toLowerCase().replace(/[^\p{L}]/gu, '');
  return more.length > 0 || key === '' || legalForms.has(key) ? text : `${second} ${first}`;
}

/** The words but for the legal forms before and behind them, and those forms. */
function withoutForms(words: readonly string[]): {
  readonly rest: readonly string[];
  readonly forms: ReadonlySet<string>;
} {
  const forms = new Set<string>();
  let [from, to] = [0, words.length];
  for (let length = 1; length > 0 && from < to;) {
    length = longestFormAt((size) => words.slice(Math.max(from, to - size), to), to - from);
    if (length > 0) forms.add(formOf(words.slice(to - length, to)) ?? '');
    to -= length;
    const before = longestFormAt((size) => words.slice(from, from + size), to - from);
    if (before > 0) forms.add(formOf(words.slice(from, from + before)) ?? '');
    from += before;
    length += before;
  }
  return from < to ? { rest: words.slice(from, to), forms } : { rest: words, forms: new Set() };
}

function longestFormAt(wordsOf: (size: number) => readonly string[], most: number): number {
  for (let size = Math.min(most, longestLegalForm); size > 0; size -= 1)
    if (formOf(wordsOf(size)) !== undefined) return size;
  return 0;
}

/** Long words among the forms may have a slip, for nothing else is near them. */
const fewestWithSlip = 9;
const longForms = [...legalForms.keys()].filter((form) => form.length >= fewestWithSlip && !form.includes(' '));

function formOf(words: readonly string[]): string | undefined {
  const form = words.join(' ');
  const known = legalForms.get(form);
  if (known !== undefined || words.length > 1 || form.length < fewestWithSlip) return known;
  const meant = longForms.find((long) => slipsBetween(long, form) < 1);
  return meant === undefined ? undefined : legalForms.get(meant);
}

/** Names that differ in where their words part: "Good Will" and "Goodwill". */
function compareJoined(a: readonly string[], b: readonly string[]): Likeness {
  if (a.length === b.length && a.length > 1) return a.join(' ') === b.join(' ') ? 'same' : 'other';
  const [one, other] = [a.join(''), b.join('')];
  if (one === other) return 'same';
  return a.length !== b.length && Math.min(one.length, other.length) >= 8 && slipsBetween(one, other) <= 0.75
    ? 'near'
    : 'other';
}

/**
 * Each word of the shorter name with one of the longer, in order. The last words, which are surnames, must be a pair, and of the longer
 * name only words in the middle or, beside two pairs, at the beginning may be left over.
 */
/** A name of one word is nearly another only where it has so many letters. */
const fewestAlone = 5;

function align(short: readonly string[], long: readonly string[]): Likeness {
  if (short.length === 1 && (long.length > 1 || (short[0]?.length ?? 0) < fewestAlone)) return 'other';
  let at = long.length - 1;
  let near = false;
  let whole = 0;
  for (let word = short.length - 1; word >= 0; word -= 1) {
    let pair: WordLikeness = 'other';
    const first = word === 0 && short.length === long.length;
    while (at >= word) {
      pair = compareWords(short[word] ?? '', long[at] ?? '');
      at -= 1;
      if (pair !== 'other' || word === short.length - 1 || first) break;
      if (isNumber(long[at + 1] ?? '')) return 'other';
    }
    if (pair === 'other') return 'other';
    if (pair === 'near') near = true;
    if (pair !== 'initial') whole += 1;
  }
  if (long.slice(0, at + 1).some(isNumber)) return 'other';
  return whole === 0 ? 'other' : near ? 'near' : 'same';
}

const isNumber = (word: string): boolean => /\p{N}/u.test(word) || /^[ivx]{1,5}$/u.test(word);

type WordLikeness = Likeness | 'initial';

/** Slips that words of one name may be apart: by the letters of the shorter. */
const slipsAllowed = (letters: number): number => (letters < 3 ? 0 : letters < 5 ? 0.5 : letters <= 8 ? 1 : 1.5);

/** Two words in one place of two names. Words that are each a word, or a name, of their own are never nearly one another. */
export function compareWords(a: string, b: string): WordLikeness {
  if (a === b) return 'same';
  if (isNumber(a) || isNumber(b)) return 'other';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 'initial' : 'other';
  if (mayBeShort(a, b)) return 'same';
  const slips = slipsBetween(a, b);
  if (slips > slipsAllowed(short.length)) return 'other';
  if (short.length < 5 && a[0] !== b[0]) return 'other';
  if (soundOf(a) === soundOf(b)) return 'near';
  const own = (isListedName(a) && isListedName(b)) || (isOrdinaryWord(a) && isOrdinaryWord(b));
  return own || (slips >= 1 && a[0] !== b[0] && short.length < 8) ? 'other' : 'near';
}
