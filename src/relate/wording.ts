import { keptByWord } from '../parse/characters.ts';
import { tokenise } from '../parse/words.ts';
import type { Token } from '../parse/words.ts';

/**
 * Wordings as they are compared: words in order, marks aside. On top of what `parse/words` sets aside (case, typography,
 * -ise/-ize, -ence/-ense) go the spellings that a house style changes without changing what was said.
 */

export interface Word {
  /** As compared. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Stands in brackets inside the wording: put in by an editor, so that it may be there or not. */
  readonly soft?: 'square' | 'round';
}

/** The house styles: -our/-or, -re/-er, doubled l, and single pairs. Both sides are folded, so either form will do. */
const pairs: Readonly<Record<string, string>> = {
  programme: 'program', programmes: 'programs', adviser: 'advisor', advisers: 'advisors', judgement: 'judgment', ageing: 'aging', grey: 'gray',
  cheque: 'check', towards: 'toward', amongst: 'among', whilst: 'while', sceptical: 'skeptical', sceptic: 'skeptic', manoeuvre: 'maneuver',
  analyse: 'analyze', paralyse: 'paralyze', okay: 'ok', percent: '%', and: '&', tonnes: 'tons', tonne: 'ton',
  zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10', eleven: '11', twelve: '12',
}; // prettier-ignore
const doubled = /^((?:travel|cancel|label|model|level|fuel|signal|counsel|marshal|total|rival|equal|quarrel|dial)l)l(?=ed$|ing$|ers?$)/u; // prettier-ignore

const fold = keptByWord((word: string): string =>
  Object.hasOwn(pairs, word)
    ? (pairs[word] ?? word)
    : word
        .replace(/^(\p{L}{3,})our(?=s?$|ed$|ing$|able$|ably$|ite$|ites$|ful$|hood$)/u, '$1or')
        .replace(/^(cent|theat|met|lit|fib|calib)re(?=s?$)/u, '$1er')
        .replace(doubled, (_, stem: string) => stem),
);

/** Longest insertion in brackets that is taken for an editor's, in tokens; a longer one is part of what was said. */
const longestInsertion = 14;

const tens: ReadonlyMap<string, number> = new Map(Object.entries({ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 })); // prettier-ignore
const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** The words of a text, in stretches between ellipses. Places are those in `text`, plus `offset`; so are those of its `tokens`. */
export function stretchesOf(text: string, offset = 0, tokens: readonly Token[] = tokenise(text, offset)): Word[][] {
  const soft = softTokens(tokens);
  const stretches: Word[][] = [[]];
  const hasBrackets = text.includes('[');
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const cut = hasBrackets && token.kind !== 'symbol' ? joinedByBrackets(tokens, index) : undefined;
    if (cut) {
      const { key, end, isSoft } = cut;
      stretches.at(-1)?.push({ key: fold(key), start: token.start, end, ...(isSoft ? { soft: 'square' } : {}) });
      index += cut.tokens - 1;
      continue;
    }
    if (token.kind === 'mark') {
      const length = ellipsisAt(tokens, index, text, offset);
      if (length > 0) {
        stretches.push([]);
        index += length - 1;
      }
      continue;
    }
    const taken = abbreviationAt(tokens, index);
    const last = tokens[index + taken.tokens - 1] ?? token;
    const inside = soft.get(index);
    const word: Word = { key: taken.key, start: token.start, end: last.end };
    stretches.at(-1)?.push(inside ? { ...word, soft: inside } : word);
    index += taken.tokens - 1;
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** All words of a text, ellipses aside. */
export const wordingOf = (text: string, offset = 0): Word[] => stretchesOf(text, offset).flat();

/** "[W]hat" is the word with another capital; in "walk[ed]" and "[un]like" an editor changed it, so that another may stand there. */
function joinedByBrackets(
  tokens: readonly Token[],
  index: number,
): { readonly key: string; readonly end: number; readonly tokens: number; readonly isSoft: boolean } | undefined {
  const opens = tokens[index]?.text === '[';
  const at = opens ? index : index + 1;
  const [open, inside, close, after] = tokens.slice(at, at + 4);
  if (open?.text !== '[' || inside?.kind !== 'word' || close?.text !== ']') return undefined;
  if (inside.start !== open.end || close.start !== inside.end) return undefined;
  const word = opens ? after : tokens[index];
  if (word?.kind !== 'word' || (opens ? word.start !== close.end : word.end !== open.start)) return undefined;
  const key = opens ? `${inside.text}${word.text}` : `${word.text}${inside.text}`;
  const isSoft = !opens || !/^\p{L}$/u.test(inside.text);
  return { key, end: opens ? word.end : close.end, tokens: 4, isSoft };
}

/** "seventy-eight", "twenty-first": one word, and the number that it is. */
function numberAt(tokens: readonly Token[], index: number): string | undefined {
  const first = tokens[index];
  const ten = tens.get(first?.text ?? '');
  if (ten === undefined) return undefined;
  const [dash, last] = [tokens[index + 1], tokens[index + 2]];
  if (dash?.text !== '-' || dash.start !== first?.end || last?.start !== dash.end) return undefined;
  if (ordinals.includes(last.text)) return `${first.text}-${last.text}`;
  const unit = units.indexOf(last.text) + 1;
  return unit > 0 ? String(ten + unit) : undefined;
}

/** "U.S." and "J.D." are one word, as are "per cent" and "eighty-seven". */
function abbreviationAt(tokens: readonly Token[], index: number): { readonly key: string; readonly tokens: number } {
  const first = tokens[index];
  if (!first) return { key: '', tokens: 1 };
  if (first.text === 'per' && tokens[index + 1]?.text === 'cent') return { key: '%', tokens: 2 };
  const number = numberAt(tokens, index);
  if (number !== undefined) return { key: number, tokens: 3 };
  let key = first.text;
  let taken = 1;
  while (isLetter(tokens[index + taken - 1])) {
    const [letter, dot, next] = tokens.slice(index + taken - 1, index + taken + 2);
    if (!letter || dot?.text !== '.' || dot.start !== letter.end || !isLetter(next) || next?.start !== dot.end) break;
    key += next.text;
    taken += 2;
  }
  return { key: taken > 1 ? key : fold(key), tokens: taken };
}

const isLetter = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.text.length <= 2 && /^\p{L}$/u.test(token.text);

/** How many tokens the ellipsis has that begins here: `…`, `...`, `. . .`; 0 where there is none. */
function ellipsisAt(tokens: readonly Token[], index: number, text: string, offset: number): number {
  const isDot = (token: Token | undefined): token is Token => token?.kind === 'mark' && token.text === '.';
  const first = tokens[index];
  if (!isDot(first)) return 0;
  let count = 1;
  for (let next = tokens[index + count]; isDot(next); next = tokens[index + count]) {
    if (next.start - (tokens[index + count - 1]?.end ?? 0) > 1) break;
    count += 1;
  }
  return count >= 3 || text[first.start - offset] === '…' ? count : 0;
}

/** Which tokens stand in a closed pair of brackets that is short enough. Linear in the tokens. */
function softTokens(tokens: readonly Token[]): Map<number, 'square' | 'round'> {
  const soft = new Map<number, 'square' | 'round'>();
  let open: { readonly at: number; readonly mark: string } | undefined;
  tokens.forEach((token, index) => {
    if (token.kind !== 'mark') return;
    if (token.text === '[' || token.text === '(') open = { at: index, mark: token.text };
    const closes = open && ((open.mark === '[' && token.text === ']') || (open.mark === '(' && token.text === ')'));
    if (!open || !closes) return;
    if (index - open.at <= longestInsertion) {
      for (let inside = open.at + 1; inside < index; inside += 1)
        soft.set(inside, open.mark === '[' ? 'square' : 'round');
    }
    open = undefined;
  });
  return soft;
}
