import type { Article, Passage } from '../model/article.ts';
import type { DateMention, FigureMention } from '../model/mention.ts';
import { textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { seenText } from '../parse/hidden.ts';
import { findQuantities } from '../parse/quantity.ts';
import type { FoundQuantity } from '../parse/quantity.ts';
import { isNoFigure } from './figures/vetoes.ts';
import { stretchesOf } from './stretches.ts';

/** Figures outside the dates that were found, `dates` in the order of the text. Menus, forms and addresses have none. */
export function extractFigures(article: Article, dates: readonly DateMention[]): FigureMention[] {
  let next = 0;
  return article.passages
    .filter((passage) => passage.kind !== 'furniture')
    .flatMap((passage) => {
      const first = next;
      while ((dates[next]?.span.start ?? Infinity) < passage.span.end) next += 1;
      return figuresOf(passage, dates.slice(first, next));
    });
}

/** What is found in a text, but for what measures nothing. Offsets are into the text. */
export const figuresIn = (text: string): FoundQuantity[] =>
  findQuantities(text).filter((found) => !isNoFigure(found, text));

/** Offsets are into the file. */
const quantitiesOf = (passage: Passage): FoundQuantity[] =>
  stretchesOf(passage).flatMap((stretch) => {
    const { text, at } = seenText(textOf(stretch));
    if (!/[\p{N}\p{L}]/u.test(text)) return [];
    return figuresIn(text).map((found) => ({
      ...found,
      start: stretch.start + at(found.start),
      end: stretch.start + at(found.end),
    }));
  });

function figuresOf(passage: Passage, dates: readonly DateMention[]): FigureMention[] {
  const { source } = passage.span;
  let date = 0;
  let line = 0;
  return quantitiesOf(passage).flatMap(({ start, end, quantity }) => {
    const span: Span = { source, start, end };
    // a duration that leads to an event ("three years after ...") is a date; one that only measures is a figure
    while ((dates[date]?.span.end ?? Infinity) <= span.start) date += 1;
    const dated = dates[date];
    // "the third quarter" states no date: its ordinal may still be the figure of a claim
    const open = dated?.stated.length === 0 && quantity.dimension === 'ordinal';
    if (dated && dated.span.start < span.end && !open) return [];
    while ((passage.sentences[line]?.end ?? Infinity) <= span.start) line += 1;
    const sentence = passage.sentences[line];
    const inside = sentence !== undefined && sentence.start <= span.start ? sentence : passage.span;
    return [{ kind: 'figure', span, passage, sentence: inside, quantity }];
  });
}
