import { type Span, textOf } from '../../model/span.ts';
import { months, weekdays } from '../../parse/calendar.ts';
import { isListedName, isOrdinaryWord } from '../../parse/dictionary.ts';
import { readCardinal, readMagnitude } from '../../parse/quantity/numbers.ts';
import { readOrdinal } from '../../parse/quantity/ordinals.ts';
import { tokensOf } from '../../parse/quantity/tokens.ts';
import type { Token } from '../../parse/words.ts';
import { editsBetween } from '../names/edits.ts';

/**
 * Whether one word can only be a misprint of another that stands in its place in a line otherwise the same. That all the rest is
 * the same is evidence by itself, so that more is taken for a misprint here than in running text; names are the reason for
 * caution, since two lines may tell the same of two people.
 */

export interface LineWord {
  /** As `parse/words` compares it, accents taken off. */
  readonly text: string;
  readonly raw: string;
  /** What the claims say of it: a spelling of a known name, or a misspelling of one. */
  readonly claimed?: 'known' | 'wrong';
  /**
   * What its first letter tells: `small`, no name; `name`, a capital that only a name has there; `any`, nothing, as in a line
   * where all words have capitals, or none.
   */
  readonly initial: 'small' | 'name' | 'any';
  /** A preposition of place stands before it: "near Kirby". */
  readonly placed: boolean;
}

// Words that Title Case prints in small letters, of four letters and more.
const smallInTitles =
  /^(?:about|above|after|against|amid|among|before|behind|below|beneath|between|beyond|during|from|inside|into|like|near|onto|outside|over|past|since|than|that|through|toward|towards|under|until|upon|versus|when|while|with|within|without)$/u;

/** One word of a headline, with what its place says of its first letter. */
export function readLineWord(headline: Span, word: Token, claimed?: LineWord['claimed']): LineWord {
  const line = textOf(headline);
  const raw = line.slice(word.start - headline.start, word.end - headline.start);
  const text = word.text;
  const at = word.start - headline.start;
  const initial = initialOf(line, at, raw);
  const placed = /\b(?:in|near|at|to|from|off|around|outside|on)\s$/iu.test(line.slice(Math.max(0, at - 10), at));
  return claimed ? { text, raw, initial, placed, claimed } : { text, raw, initial, placed };
}

function initialOf(line: string, at: number, raw: string): LineWord['initial'] {
  if (!/^\p{Lu}/u.test(raw)) return /\p{Lu}/u.test(line) ? 'small' : 'any';
  // the first word of the line, of what follows a colon, of a quotation
  if (/(?:^|[.:!?|–—-]\s+)["'“‘]?$/u.test(line.slice(Math.max(0, at - 4), at))) return 'any';
  const words = line.match(/(?<![\p{L}'’])\p{Ll}{4,}/gu) ?? [];
  return words.some((word) => !smallInTitles.test(word)) ? 'name' : 'any';
}

const fewestLetters = 4;
/** What is left of a word of four letters that lost one. */
const fewestLeft = 3;
/** So many equal words in the two lines are few, many, very many: of real headlines with as many, none differ in letters alone. */
const few = 3;
const many = 4;
const veryMany = 6;

/** `rest` is how many words of the two lines are the same; `again`, that they differ elsewhere too. */
export function isSlip(a: LineWord, b: LineWord, rest: number, again: boolean): boolean {
  if (a.claimed === 'known' && b.claimed === 'known') return false;
  if (!areLetters(a) || !areLetters(b) || isPossessive(a) !== isPossessive(b)) return false;
  const edits = editsBetween(stem(a), stem(b), 3);
  const longest = Math.max(stem(a).length, stem(b).length);
  if (edits === 0 || edits > (again && longest < 9 ? 1 : 3) || longest < fewestLetters) return false;
  if (a.claimed === 'wrong' || b.claimed === 'wrong') return edits === 1 || (edits === 2 && longest > 8);
  const known = [a, b].map(isKnown);
  if (known[0] && known[1]) return false;
  if (isNumber(a.text) || isNumber(b.text)) return false;
  if (!known[0] && !known[1]) return areOneUnknown(a, b, edits, rest);
  const [right, wrong] = known[0] ? [a, b] : [b, a];
  if (isFormOf(stem(wrong), stem(right))) return false;
  if (dates.includes(right.text)) return edits <= 2 && isOneDate(wrong.text, edits);
  if (isSlipOfWord(right, wrong)) return edits <= mostInWord(wrong, rest);
  return edits <= 2 && isSlipOfName(right, wrong, edits, rest);
}

/** A word in small letters that nobody knows is misspelt, whatever it was to be. */
const mostInWord = (wrong: LineWord, rest: number): number =>
  wrong.initial === 'small' && wrong.text.length >= 6 && rest > many ? 3 : rest >= few ? 2 : 1;

const stem = ({ text }: LineWord): string => text.replace(/'s?$/u, '');
const isPossessive = ({ text }: LineWord): boolean => /'s?$/u.test(text);

/** Whether a word can be one of two that `isSlip` finds alike: letters only, and enough of them. */
export const mayBeSlip = (text: string): boolean => text.length >= fewestLeft && /^[\p{Lu}\p{Ll}\p{M}']+$/u.test(text);

/** Abbreviations in capitals are names of their own: "EU", "ECB", "ESB". */
const areLetters = (word: LineWord): boolean =>
  mayBeSlip(stem(word)) && !(word.initial === 'name' && word.raw.length <= 5 && /^\p{Lu}+$/u.test(word.raw));

export const isWord = (word: string): boolean => isOrdinaryWord(word) || isListedName(word);

export const isKnown = (word: LineWord): boolean => word.claimed === 'known' || isWord(word.text);

/** A word in small letters that no dictionary lists is misspelt; so is one in place of a word that is no name. */
export function isSlipOfWord(right: LineWord, wrong: LineWord): boolean {
  if (stem(right).length < fewestLetters) return false;
  if (wrong.initial !== 'any') return wrong.initial === 'small';
  return right.claimed !== 'known' && !isListedName(right.text);
}

/** A known name and what may be another one. */
function isSlipOfName(right: LineWord, wrong: LineWord, edits: number, rest: number): boolean {
  if (wrong.initial === 'name' && right.initial === 'small') return false;
  const [a, b] = [stem(right), stem(wrong)];
  const shorter = Math.min(a.length, b.length);
  if (shorter < fewestLetters || areTwoPeople(a, b)) return false;
  if (hasOtherInitial(a, b)) return rest > many && (edits === 1 || shorter >= 6);
  if (edits === 1) return true;
  return a.length >= 5 ? rest >= many : rest >= (isListedName(right.text) ? veryMany : many);
}

/** Two words that nobody knows: new words, or names. Of places too small for a dictionary many are nearly alike. */
function areOneUnknown(a: LineWord, b: LineWord, edits: number, rest: number): boolean {
  const [first, second] = [stem(a), stem(b)];
  const shorter = Math.min(first.length, second.length);
  if (edits > 2 || shorter < fewestLetters || rest < many || a.initial !== b.initial || a.placed) return false;
  if (stemsOf(first).some((one) => stemsOf(second).includes(one))) return false;
  if (hasOtherInitial(first, second) || areTwoPeople(first, second)) return false;
  return edits === 1 || shorter >= 9 || (shorter >= 6 && rest > many);
}

/** "Hansen", "Jansen"; but "Hnasen" and "Hhansen" begin as "Hansen" does. */
const hasOtherInitial = (a: string, b: string): boolean =>
  a.charAt(0) !== b.charAt(0) && !(a.charAt(0) === b.charAt(1) && b.charAt(0) === a.charAt(1));

const twoPeople = [
  // a man's and a woman's, or of two languages: "Kowalski" and "Kowalska", "Ivanov" and "Ivanova", "Mario" and "Maria"
  /^(.*?)[aeiou]?$/u,
  // "Hansen" and "Hanson", "Lopez" and "Lopes"
  /^(.*?)(?:s?s[eo]n)?$/u,
  /^(.*?)[sz]$/u,
];

/** Whether two names differ in an ending that tells people apart. */
const areTwoPeople = (a: string, b: string): boolean =>
  twoPeople.some((ending) => {
    const [first, second] = [ending.exec(a)?.[1], ending.exec(b)?.[1]];
    return first !== undefined && first === second;
  });

/** A number in letters: misspelt it may be that of another story, as "fourt" is four, or fourth. */
function isNumber(word: string): boolean {
  const tokens = tokensOf(word);
  return (
    readCardinal(tokens, 0) !== undefined ||
    readOrdinal(tokens, 0) !== undefined ||
    readMagnitude(tokens, 0, false) !== undefined
  );
}

const dates = [...weekdays, ...months].map((name) => name.toLowerCase());

/** Whether only one weekday or month can be meant: "Thurdsay", but not "Munday", which is Monday or Sunday. */
const isOneDate = (wrong: string, edits: number): boolean =>
  dates.filter((date) => editsBetween(date, wrong, edits + 1) <= edits + 1).length === 1;

// Each with what must stand before it. "Russia" and "Russian" count as forms of one word.
const endings = /(?<=[^s])s$|(?<=(?:[sxz]|[cs]h|o))es$|(?<=e)[dr]s?$|(?<=[^e])e(?:d|rs?)$|(?:ings?|ly)$|(?<=a)ns?$/u;

const prefixes = /^(?:re|un|de|co|in|im|bi|up|ex|e)(?=\p{L}{4})/u;

/** Whether a word that nobody knows may be one known word with another ending, or a prefix: "vape", "vapes", "e-bike", "repost". */
function isFormOf(unknown: string, known: string): boolean {
  const stems = new Set(stemsOf(known));
  const bare = isOrdinaryWord(known) ? unknown.replace(prefixes, '') : unknown;
  return [unknown, bare]
    .flatMap(stemsOf)
    .some((one) => one !== unknown && stems.has(one) && (one === known || isWord(one)));
}

function stemsOf(word: string): string[] {
  const cut = word.replace(endings, '');
  if (cut === word) return [word];
  return /(?:ed|er|ing)s?$/u.test(word) ? [word, cut, `${cut.replace(/e$/u, '')}e`] : [word, cut];
}
