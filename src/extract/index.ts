import type { Article } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import { compareSpans } from '../model/span.ts';
import { extractDates } from './dates.ts';
import { extractFigures } from './figures.ts';
import { extractNames } from './names.ts';
import { extractPosts } from './posts.ts';
import { extractQuotations } from './quotations.ts';

/** Of an article that others are compared with: its quotations, and its dates and figures where those are asked for. */
export function extractBeside(article: Article, valued: boolean): Mention[] {
  const dates = valued ? extractDates(article) : [];
  const figures = valued ? extractFigures(article, dates) : [];
  return [...dates, ...figures, ...extractQuotations(article)].sort((a, b) => compareSpans(a.span, b.span));
}

/** Everything checkable that an article says, in the order of the text. */
export function extractMentions(article: Article): Mention[] {
  const dates = extractDates(article);
  const mentions: Mention[] = [
    ...dates,
    ...extractFigures(article, dates),
    ...extractQuotations(article),
    ...extractNames(article),
    ...extractPosts(article),
  ];
  return mentions.sort((a, b) => compareSpans(a.span, b.span));
}
