import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import type { Judged } from './judge.ts';

/**
 * What may be a fact though nothing read it: runs of digits and quotation marks that stand in no mention. Furniture, the stamps of
 * list lines, and addresses are none.
 */
export function unreadOf({ article, mentions }: Judged): Span[] {
  const read = mentions.map(({ span }) => span);
  return article.passages.flatMap((passage): Span[] => {
    if (passage.kind === 'furniture') return [];
    const stretch = passage.headline ?? passage.span;
    const text = textOf(stretch).replace(addresses, (address) => ' '.repeat(address.length));
    const inside = read.filter((span) => span.start < stretch.end && stretch.start < span.end);
    return [...text.matchAll(fact)].flatMap(({ index, 0: found }): Span[] => {
      const span = { source: stretch.source, start: stretch.start + index, end: stretch.start + index + found.length };
      return inside.some((one) => one.start < span.end && span.start < one.end) ? [] : [span];
    });
  });
}

const addresses = /(?:https?:\/\/|www\.)\S+|\S+@\S+/gu;
const fact = /[\p{L}]*\p{N}+(?:[.,:/-]\p{N}+)*[\p{L}]*|[“„«][^“”„«»\n]{1,300}[”»]/gu;
