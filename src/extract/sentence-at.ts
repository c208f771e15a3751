import type { Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';

/** The sentence of a passage that holds an offset; the passage itself where it has none there. */
export function sentenceAt(passage: Passage, offset: number): Span {
  const { sentences } = passage;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= offset && offset < sentence.end ? sentence : passage.span;
}
