import type { Article } from '../model/article.ts';
import type { DateMention } from '../model/mention.ts';

export function extractDates(article: Article): DateMention[] {
  void article;
  return [];
}
