import type { Article } from '../../model/article.ts';
import type { Problem } from '../../model/finding.ts';
import type { Source } from '../../model/source.ts';

export interface ParsedArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
}

/** Always gives an article: front matter that cannot be read costs only what depends on it. */
export function parseArticle(source: Source): ParsedArticle {
  void source;
  throw new Error('not written yet');
}
