import type { Article, Passage } from '../model/article.ts';
import type { Claim, Phrase } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { splitSentences } from '../parse/article/sentences.ts';
import { wordsOf } from '../parse/words.ts';

/**
 * A text of a claim as an article of one paragraph, so that it can be put before the other claims as any article is. It has
 * no day of publication: nothing in it is reckoned from one.
 */
export function littleArticle(text: string, id: string): Article {
  const source: Source = { path: id, text };
  const span: Span = { source, start: 0, end: text.length };
  const sentences = splitSentences(text).map((sentence) => ({ source, ...sentence }));
  const passage: Passage = { kind: 'paragraph', span, sentences };
  return { id, source, dateline: false, body: span, passages: [passage] };
}

/** A word that no phrase has: it keeps apart what a gap (`...`) keeps apart. */
const gap = 'ʘ';

/** A phrase as a line, with `value` (or what stands for any) where its slot is, and the offsets of that place. */
export function lineOf(
  { text }: Phrase,
  value = gap,
): { readonly text: string; readonly slot: readonly [number, number] } {
  const braces = /\{[^{}]*\}/.exec(text);
  const plain = (part: string): string => part.replace(/\.\.\.|…/g, ` ${gap} `);
  if (!braces) return { text: plain(text), slot: [0, 0] };
  const before = plain(text.slice(0, braces.index));
  const filled = `${before}${value}${plain(text.slice(braces.index + braces[0].length))}`;
  return { text: filled, slot: [before.length, before.length + value.length] };
}

/** A claim that judges whatever it is put before, whenever that is printed. */
export function timeless<C extends Claim>(claim: C): C {
  const { covers: _, ...rest } = claim;
  return rest as C;
}

/**
 * Which of many phrases may stand in a text: each is looked up by the one of its words that the fewest of them have, so that the cost
 * follows the text and not the phrases.
 */
export function phraseIndex<T>(entries: readonly (readonly [Phrase, T])[]): (text: string) => Set<T> {
  const wordsOfPhrase = ({ elements }: Phrase): string[] =>
    elements.flatMap((element) => (element.kind === 'word' ? [element.word] : []));
  const counts = new Map<string, number>();
  for (const [phrase] of entries) {
    for (const word of wordsOfPhrase(phrase)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byWord = new Map<string, T[]>();
  for (const [phrase, thing] of entries) {
    const [first = '', ...rest] = wordsOfPhrase(phrase);
    const rarest = rest.reduce(
      (best, word) => ((counts.get(word) ?? 0) < (counts.get(best) ?? 0) ? word : best),
      first,
    );
    byWord.set(rarest, [...(byWord.get(rarest) ?? []), thing]);
  }
  return (text) => new Set(wordsOf(text).flatMap((word) => byWord.get(word.text) ?? []));
}

/** Where words of a text stand in its file. On disk a text may be folded, or quoted otherwise than it is read; where the words do not stand there just once, it is their node. */
export function placeOf(words: string, node: Span): Span {
  const spelt = words.trim().split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')); // prettier-ignore
  const places = textOf(node).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${spelt.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu'));
  const [place, another] = [...places];
  if (!place || another) return node;
  const start = node.start + place.index;
  return { source: node.source, start, end: start + place[0].length };
}
