import type { Passage } from '../../model/article.ts';
import { textOf } from '../../model/span.ts';
import { isElision } from './mark.ts';
import { reopens } from './marks.ts';
import type { Pair } from './marks.ts';

/** Which quotations of a passage have marks that do not belong together, or only one. */

export type Fault = 'mixed' | 'open';

interface Marked {
  readonly passage: Passage;
  /** The passages behind it, furniture left out. */
  readonly following: readonly Passage[];
  readonly pairs: readonly Pair[];
}

/** Only where it is sure: a mark that may be an apostrophe, inches or a slip of spaces opens nothing. */
export function faultsOf({ passage, following, pairs }: Marked): ReadonlyMap<Pair, Fault> {
  const faults = new Map<Pair, Fault>();
  if (passage.kind !== 'paragraph' && passage.kind !== 'heading') return faults;
  const text = textOf(passage.span);
  let count: number | undefined;
  const isOdd = (): boolean => (count ??= text.match(doubles)?.length ?? 0) % 2 === 1;
  pairs.forEach((pair, index) => {
    if (pair.mixed) faults.set(pair, 'mixed');
    else if (
      !pair.closed &&
      isSurelyOpen(text, pair, pairs[index + 1], isOdd) &&
      endsHere(passage, following, pairs[index + 1])
    )
      faults.set(pair, 'open');
  });
  return faults;
}

const doubles = /["“”„‟＂]|``|''|’’|’‘/gu;

/** "We will go, she said. "And soon.": the attribution shows that the quotation was over. */
const attributed =
  /[,?!]\s+(?:\p{L}[\p{L}.'’-]*\s+){1,4}(?:said|says|added|adds|told|asked|asks|wrote|writes)(?:\s[^.!?]{0,60})?[.,:]?$/u;

function isSurelyOpen(text: string, pair: Pair, next: Pair | undefined, isOdd: () => boolean): boolean {
  const glyph = text.slice(pair.start, pair.from);
  // a paragraph that was joined to the one before begins with its mark again
  const joined = next && text.slice(pair.end, next.start).trim() === '';
  if (joined && !attributed.test(text.slice(Math.max(pair.from, pair.to - 120), pair.to))) return false;
  // the text breaks off
  if (/(?:\.{3}|…)$/u.test(text.slice(pair.from, pair.to))) return false;
  if (glyph === '“' || glyph === '``' || glyph === '„') return true;
  return glyph === '"' && isOdd() && (pair.start === 0 || /[\s(]/u.test(text[pair.start - 1] ?? ''));
}

/** No paragraph near by opens the quotation again or closes it, and the article does not break off. */
function endsHere(passage: Passage, following: readonly Passage[], next: Pair | undefined): boolean {
  if (next) return true;
  if (passage.kind === 'heading') return false;
  if (following.length === 0 && !/[.!?]$/u.test(textOf(passage.span))) return false;
  const texts = following.filter(({ kind }) => kind === 'paragraph').map(({ span }) => textOf(span));
  return !(texts[0] && reopens(texts[0].slice(0, 4))) && !texts.some(closesFirst);
}

/** A closing mark comes before any opening one: it ends what began in a paragraph before. */
function closesFirst(text: string): boolean {
  const mark = /["“”„‟＂]|``|''/u.exec(text);
  if (!mark) return false;
  const before = text[mark.index - 1] ?? '';
  const after = text[mark.index + mark[0].length] ?? '';
  return mark[0] === '”' || mark[0] === "''" || (mark[0] === '"' && /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after));
}

/** “‘Now,’ she said, ‘who is it?”: where the single mark stands that opens a quotation inside, and is not closed. */
export function openInside(text: string, { start, from, to, end, closed, mixed }: Pair): number | undefined {
  if (!closed || mixed || !/^["“]$/u.test(text.slice(start, from))) return undefined;
  const at = from + text.slice(from, to).lastIndexOf('‘');
  if (at < from || !/[,:]\s$/u.test(text.slice(at - 2, at)) || !/\p{L}/u.test(text[at + 1] ?? '')) return undefined;
  if (isElision(text.slice(at + 1, at + 9)) || /^\s?['’]/u.test(text.slice(end, end + 2))) return undefined;
  const inside = text.slice(at + 1, to);
  return /\s/u.test(inside) && !/[^\s([]['’‛`´](?![\p{L}\p{N}])/u.test(inside) ? at : undefined;
}
