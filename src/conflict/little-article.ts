import type { Article, Passage } from '../model/article.ts';
import type { Claim, Phrase } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { splitSentences } from '../parse/article/sentences.ts';

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

/** Where words of a text stand in its file. On disk a text may be folded, or quoted otherwise than it is read; where the words do not stand there just once, it is their node. */
export function placeOf(words: string, node: Span): Span {
  const spelt = words.trim().split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')); // prettier-ignore
  const places = textOf(node).matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${spelt.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu'));
  const [place, another] = [...places];
  if (!place || another) return node;
  const start = node.start + place.index;
  return { source: node.source, start, end: start + place[0].length };
}
