import type { NameToken } from '../names/tokens.ts';
import { isTitle, noNames, particles } from '../names/words.ts';
import { coreAt, gapBefore, isPossessed, joins } from './phrase.ts';
import type { PostLine, Stretch } from './phrase.ts';
import { courtesies, determiners, fields, noHolders } from './words.ts';
import type { PostWords } from './words.ts';

/** No name has more words. */
const longestName = 6;

/** The name that begins at a place, forms of address left out: "Sir Keir Starmer" is "Keir Starmer". */
export function nameFrom(line: PostLine, at: number, words: PostWords): Stretch | undefined {
  const { tokens } = line;
  let from = at;
  while (from < at + 2 && courtesies.has(tokens[from]?.key ?? '') && tokens[from]?.capital && joins(line, from + 1))
    from += 1;
  const first = tokens[from];
  if (!first || !mayBegin(first) || coreAt(line, from, words)) return undefined;
  let to = from + 1;
  for (let next = to; next < from + longestName && joins(line, next); next += 1) {
    const token = tokens[next];
    if (
      !token ||
      !mayGoOn(token) ||
      (token.joint === 'space' && coreAt(line, next, words) && !/^(?:sen|gov)$/u.test(token.key))
    )
      break;
    if (token.capital || token.joint === 'hyphen') to = next + 1;
  }
  return { from, to };
}

/** The name that ends right before a place. */
export function nameUpTo(line: PostLine, to: number, words: PostWords): Stretch | undefined {
  const { tokens } = line;
  if (!tokens[to - 1]?.capital) return undefined;
  let from = to;
  while (from > 0 && to - from < longestName && (from === to || joins(line, from))) {
    const token = tokens[from - 1];
    if (!token || !mayGoOn(token) || isTitle(token.raw) || courtesies.has(token.key) || coreAt(line, from - 1, words))
      break;
    from -= 1;
  }
  while (from < to && !tokens[from]?.capital) from += 1;
  const first = tokens[from];
  return from < to && first && mayBegin(first) ? { from, to } : undefined;
}

const isInitial = (raw: string): boolean => /^\p{Lu}\.$/u.test(raw);

const mayBegin = ({ capital, raw, key }: NameToken): boolean =>
  isInitial(raw) ||
  (capital && raw.length > 1 && ![noNames, noHolders, fields].some((list) => list.has(key)) && !isTitle(raw));

/** "Ban Ki-moon", "Ursula von der Leyen". */
const mayGoOn = ({ capital, raw, key, joint }: NameToken): boolean =>
  capital ? isInitial(raw) || !noNames.has(key) : joint === 'hyphen' || (particles.has(key) && key !== 'of');

/** White space, a comma, white space. */
export const isComma = (gap: string): boolean => /^,[\s"“”'’]*\s[\s"“‘]*$/u.test(gap);

/** What ends an apposition; the dot of an abbreviation ("Conn.-based") is none. */
export function closes(line: PostLine, at: number): boolean {
  const next = line.tokens[at];
  const gap = gapBefore(line, at);
  if (!next || /^["”’']?\.?[,;:!?)\]–—]|^\s+[–—-]\s/u.test(gap)) return true;
  return /^["”’']?\.["”’']*\s/u.test(gap) && (next.capital || /^\d/u.test(next.raw));
}

/**
 * Whether the comma at a place goes on with another member of a list, or may: "Ann Lee, the mayor, and Bo Chan" are two people or
 * three, and nobody can tell.
 */
export function listsOn(line: PostLine, at: number): boolean {
  const next = line.tokens[at];
  if (!next || !/^["”’']?\.?,/u.test(gapBefore(line, at))) return false;
  if (/^(?:and|or|as|plus|including|along|together|nor)$/u.test(next.key)) return true;
  const name = next.capital && (!noNames.has(next.key) || isTitle(next.raw));
  return name || (determiners.has(next.key) && next.key !== 'his' && next.key !== 'her');
}

const places = /^(?:in|at|from|of|on|to|by|near|outside|for|with|about)$/u;

/** Whether the words that begin at a place stand behind a comma and another name: "Bo Chan, Ann Lee, the mayor". */
export function listedBefore(line: PostLine, at: number): boolean {
  const { tokens } = line;
  if (at === 0 || !isComma(gapBefore(line, at))) return false;
  let before = at - 1;
  if (!tokens[before]?.capital || noNames.has(tokens[before]?.key ?? '')) return false;
  const named = (index: number): boolean => tokens[index]?.capital === true && !noNames.has(tokens[index].key);
  while (before > 0 && at - before < longestName && joins(line, before) && named(before - 1)) before -= 1;
  return !(joins(line, before) && places.test(tokens[before - 1]?.key ?? ''));
}

/** The determiner before a post, by number of words; a possessive in lower case is one. */
export function determinerBefore(line: PostLine, from: number): 0 | 1 | undefined {
  const before = line.tokens[from - 1];
  if (isPossessed(line, from)) return 0;
  return joins(line, from) && determiners.has(before?.key ?? '') ? 1 : undefined;
}
