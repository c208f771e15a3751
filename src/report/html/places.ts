import { contains } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';
import type { View } from './view.ts';

/** The anchor of what stands at a place: a mark, the passage around it, or the claim that it is part of. */
export function anchorOf(span: Span, view: View): string | undefined {
  const inArticle = view.articles.find(({ article }) => article.source === span.source);
  if (inArticle) {
    const exact = inArticle.marks.find(({ start, end }) => start === span.start && end === span.end);
    if (exact && view.isShown(exact)) return view.idOf(exact);
    const around = inArticle.article.passages.findIndex((passage) => contains(passage.span, span));
    return inArticle.rows[around]?.id;
  }
  const claim = view.claims.find(({ entry }) => contains(entry, span));
  return claim && view.idOf(claim);
}
