import type { Article } from '../model/article.ts';
import type { NameMention } from '../model/mention.ts';

export function extractNames(article: Article): NameMention[] {
  void article;
  return [];
}
