import type { Article } from '../src/model/article.ts';
import { parseArticle } from '../src/parse/article/index.ts';

/** An article of this text, as it would stand in a file. `front` is added to the front matter. */
export function articleOf(text: string, published = '2025-02-11', front = ''): Article {
  const source = {
    path: 'articles/sample.md',
    text: `---\noutlet: Sample\nheadline: Sample\npublished: ${published}\n${front}---\n${text}\n`,
  };
  return parseArticle(source).article;
}
