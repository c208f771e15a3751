import type { Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';

/** Longer than any paragraph of news. */
const longest = 16_384;

/**
 * A passage as it is read: whole, or, where it is longer than any paragraph, in stretches that end between two sentences, at worst
 * between two words. What is kept of a stretch while it is read then fits in a processor's cache, however long the text.
 */
export function stretchesOf({ span, sentences }: Passage): Span[] {
  const { source, start, end } = span;
  if (end - start <= longest) return [span];
  const stretches: Span[] = [];
  let next = 0;
  for (let from = start; from < end;) {
    let to = from;
    while ((sentences[next]?.end ?? Infinity) <= from + longest) to = sentences[next++]?.end ?? to;
    if (to === from) to = from + longest >= end ? end : spaceBefore(source.text, from, from + longest);
    stretches.push({ source, start: from, end: to });
    from = to;
  }
  return stretches;
}

/** The last place between two words in a stretch of text; its end, where there is none near. */
function spaceBefore(text: string, from: number, to: number): number {
  for (let at = to; at > Math.max(from, to - 256); at -= 1) if (/\s/u.test(text[at] ?? '')) return at;
  return to;
}
