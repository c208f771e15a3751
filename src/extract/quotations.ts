import type { Article } from '../model/article.ts';
import type { QuotationMention } from '../model/mention.ts';

export function extractQuotations(article: Article): QuotationMention[] {
  void article;
  return [];
}
