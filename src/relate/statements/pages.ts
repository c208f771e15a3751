import type { Article, Passage } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { textOf } from '../../model/span.ts';
import { passageTokens } from '../passage-words.ts';
import { stretchesOf } from '../wording.ts';
import type { Word } from '../wording.ts';

/** The words of an article, in the order in which they are read. */
export interface Page {
  readonly article: Article;
  readonly words: readonly Word[];
  /** Of each word, its passage. */
  readonly passages: readonly Passage[];
  /** Of each word, the run of passages that it stands in: a wording may go on from one to the next within a run. */
  readonly runs: readonly number[];
}

/**
 * An article word by word. The story comes first and its furniture (menus, sign-up forms) last, so that a line of the page between
 * two paragraphs does not part them.
 */
export function pageOf(article: Article): Page {
  const isFurniture = ({ kind }: Passage): boolean => kind === 'furniture';
  const ordered = [...article.passages.filter((one) => !isFurniture(one)), ...article.passages.filter(isFurniture)];
  const words: Word[] = [];
  const passages: Passage[] = [];
  const runs: number[] = [];
  let run = 0;
  ordered.forEach((passage, index) => {
    const before = ordered[index - 1];
    if (before && !goesOn(before, passage)) run += 1;
    for (const word of stretchesOf(textOf(passage.span), passage.span.start, passageTokens(passage)).flat()) {
      words.push(word);
      passages.push(passage);
      runs.push(run);
    }
  });
  return { article, words, passages, runs };
}

const singleBreak = /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/u;
const isProse = ({ kind }: Passage): boolean => kind === 'paragraph' || kind === 'heading';

/**
 * Whether a sentence may go on from one passage to the next: between two paragraphs, over a single line break, which wrapped text has
 * before a capital too, and where the next begins in lower case. List lines and captions are each by themselves.
 */
function goesOn(first: Passage, next: Passage): boolean {
  if (!isProse(first) || !isProse(next)) return false;
  const { text } = first.span.source;
  const both = first.kind === 'paragraph' && next.kind === 'paragraph';
  return (
    both ||
    singleBreak.test(text.slice(first.span.end, Math.min(next.span.start, first.span.end + 80))) ||
    /^\p{Ll}/u.test(text.slice(next.span.start, next.span.start + 2))
  );
}

/** So many pages are there at once, which is more than one wording is looked for in closely. */
export const mostPages = 32;

/** The stretch of the file from word `from` up to word `to`, that one left out. */
export function spanOf({ article, words }: Page, from: number, to: number): Span {
  const { source, start } = article.body;
  const [first, last] = [words[from], words[to - 1]];
  return { source, start: first?.start ?? start, end: last?.end ?? start };
}

/** Words to be looked for, as a tree by their first word, their second, and so on. */
interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: T[];
}

/**
 * Finds every place of many wordings in one pass: from each word the tree is followed as far as the text does, so that the cost
 * follows the text and the longest likeness, and not the number of wordings.
 */
export function placesOf<T extends { readonly words: readonly Word[] }>(
  wordings: readonly T[],
): (page: Page) => { readonly wording: T; readonly from: number }[] {
  const root: Node<T> = { next: new Map(), ends: [] };
  for (const wording of wordings) {
    let node = root;
    for (const { key } of wording.words) {
      const next: Node<T> = node.next.get(key) ?? { next: new Map(), ends: [] };
      node.next.set(key, next);
      node = next;
    }
    node.ends.push(wording);
  }
  return ({ words, runs }) => {
    const places: { wording: T; from: number }[] = [];
    for (let from = 0; from < words.length; from += 1) {
      let node = root.next.get(words[from]?.key ?? '');
      for (let at = from + 1; node; at += 1) {
        for (const wording of node.ends) places.push({ wording, from });
        if (runs[at] !== runs[from]) break;
        node = node.next.get(words[at]?.key ?? '');
      }
    }
    return places;
  };
}
