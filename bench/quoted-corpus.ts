import { extractQuotations } from '../src/extract/quotations.ts';
import type { Article } from '../src/model/article.ts';
import { parseArticle } from '../src/parse/article/index.ts';
import { comparableAmong, findQuoteVariants } from '../src/relate/quotes/quote-varies.ts';
import { randomFrom } from './random.ts';

/**
 * How the time for quotations against one another grows with the articles: each has three quotations of invented words, some frequent
 * and most rare, and every five articles print one utterance, one of them altered.
 */

const vocabulary = Array.from({ length: 8000 }, (_, index) =>
  `v${index}w`.replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)] ?? ''),
);
const wordsEach = 25;

function quotation(utterance: number, altered: boolean): string {
  const random = randomFrom(1009 * (utterance + 1));
  const words = Array.from(
    { length: wordsEach },
    () => vocabulary[Math.floor(vocabulary.length * random() ** 2)] ?? '',
  );
  if (altered) words[Math.floor(random() * wordsEach)] = 'altered';
  return `"${words.join(' ')}," Ms Holm said.`;
}

function articlesOf(count: number): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const quotations = [0, 1, 2].map((one) => quotation(3 * Math.floor(index / 5) + one, index % 5 === 4));
    const front = `---\noutlet: Bench\nheadline: Article\npublished: 2025-02-${index % 2 ? '11' : '12'}\n---\n`;
    return parseArticle({ path: `articles/a${index}.md`, text: `${front}It rained.\n\n${quotations.join('\n\n')}\n` })
      .article;
  });
}

/** Seconds of processor time for so many articles, the least of some runs. */
export function timeQuotedCorpus(count: number, runs = 3): number {
  const articles = articlesOf(count);
  const quotes = new Map(articles.map((one) => [one, comparableAmong(extractQuotations(one))]));
  const seconds = Array.from({ length: runs }, () => {
    const from = process.cpuUsage();
    findQuoteVariants({ claims: [] }, quotes, []);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  });
  return Math.min(...seconds);
}
