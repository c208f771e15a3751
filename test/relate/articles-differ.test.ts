import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractMentions } from '../../src/extract/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { EventClaim, FigureClaim } from '../../src/model/claim.ts';
import { textOf } from '../../src/model/span.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { findArticleClashes } from '../../src/relate/values/articles-differ.ts';
import { relateDates } from '../../src/relate/dates.ts';
import { relateFigures } from '../../src/relate/figures.ts';
import { eventOf, figureOf } from './valued.ts';

const articleOf = (id: string, published: string, text: string): Article =>
  parseArticle({
    path: `articles/${id}.md`,
    text: `---\noutlet: Sample\nheadline: Sample\n${published}\n---\n${text}\n`,
  }).article;

/** "later: value, earlier: value" for each difference; with `+ n` where n more articles say what the earlier one says. */
function differences(claim: EventClaim | FigureClaim, articles: readonly Article[]): string[] {
  const mentions = new Map(articles.map((article) => [article, extractMentions(article)]));
  const reading = { claims: [claim], articles, mentions };
  const relations = [...relateDates(reading), ...relateFigures(reading)];
  return findArticleClashes(relations, reading).map(({ earlier, later, alike }) =>
    [later, earlier]
      .map(({ article, mention }) => `${article.id}: ${textOf(mention.span)}`)
      .join(', ')
      .concat(alike > 0 ? ` + ${alike}` : ''),
  );
}

const votes = figureOf('', '{} votes were cast');
const opening = eventOf('', 'bridge opened {}');

/** Article a appeared the day before article b. */
const between = (claim: EventClaim | FigureClaim, a: string, b: string): string[] =>
  differences(claim, [articleOf('b', 'published: 2025-02-12', b), articleOf('a', 'published: 2025-02-11', a)]);

describe('two articles that cannot both be right', () => {
  test.each<[string, string, string]>([
    ['In all, 19,347 votes were cast.', 'In all, 19,437 votes were cast.', 'b: 19,437, a: 19,347'],
    ['Some 19,000 votes were cast.', 'Over 30,000 votes were cast.', 'b: Over 30,000, a: Some 19,000'],
    ['There 12 votes were cast, then 14 votes were cast.', 'In all, 16 votes were cast.', 'b: 16, a: 12'],
    ['About 19,000 votes were cast. In all, 19,347 votes were cast.', 'About 19,000 votes were cast. In all, 19,437 votes were cast.', 'b: 19,437, a: 19,347'], // prettier-ignore
  ])('%s / %s', (a, b, expected) => {
    expect(between(votes, a, b)).toEqual([expected]);
  });

  test.each<[string, string, string]>([
    ['The bridge opened on 3 May 1960.', 'The bridge opened in June 1960.', 'b: June 1960, a: 3 May 1960'],
    ['The bridge opened yesterday.', 'The bridge opened today.', 'b: today, a: yesterday'],
    ['The bridge opened on 10 February.', 'The bridge opened on Tuesday.', 'b: Tuesday, a: 10 February'],
  ])('%s / %s', (a, b, expected) => {
    expect(between(opening, a, b)).toEqual([expected]);
  });
});

describe('two articles that may both be right', () => {
  test.each([
    ['In all, 19,347 votes were cast.', 'Some 19,000 votes were cast.'],
    ['In all, 19,347 votes were cast.', 'A total of 19,000 votes were cast.'],
    ['In all, 19,347 votes were cast.', 'The party said 25,000 votes were cast.'],
    ['According to the court, 19,347 votes were cast.', 'In all, 19,437 votes were cast.'],
    ['In all, 19,347 votes were cast.', '"I know that 25,000 votes were cast," he insisted.'],
    ['In all, 19,347 votes were cast.', 'It is not true that 25,000 votes were cast.'],
    ['In all, 19,347 votes were cast.', 'Of all, 61% votes were cast.'],
    ['In all, 340 votes were cast.', 'First 340 votes were cast, then 430 votes were cast.'],
    ['First 340 votes were cast, then 430 votes were cast.', 'In all, 430 votes were cast.'],
  ])('%s / %s', (a, b) => {
    expect(between(votes, a, b)).toEqual([]);
  });

  test.each([
    ['The bridge opened on 3 May 1960.', 'The bridge opened in 1960.'],
    ['The bridge opened today.', 'The bridge opened yesterday.'],
    ['The bridge opened on Monday.', 'The bridge opened on 10 February 2025.'],
    ['The bridge opened on Monday.', 'The bridge opened on 3 March 2025.'],
    ['The bridge opened recently.', 'The bridge opened in 1960.'],
    ['The bridge opened in 1960.', 'The bridge opened on 31 February 1961.'],
  ])('%s / %s', (a, b) => {
    expect(between(opening, a, b)).toEqual([]);
  });

  test('a claim that has a value is judged by it alone', () => {
    const cast = figureOf('19,347', '{} votes were cast');
    expect(between(cast, 'In all, 19,347 votes were cast.', 'In all, 19,437 votes were cast.')).toEqual([]);
    const opened = eventOf('1960', 'bridge opened {}');
    expect(between(opened, 'The bridge opened in May 1960.', 'The bridge opened in June 1960.')).toEqual([]);
  });
});

describe('which of two is the later', () => {
  const [one, other] = ['In all, 12 votes were cast.', 'In all, 14 votes were cast.'];
  test.each<[string, string, string]>([
    ['published: 2025-02-11', 'published: 2025-02-12', 'b: 14, a: 12'],
    ['published: 2025-02-12', 'published: 2025-02-11', 'a: 12, b: 14'],
    ['published: 2025-02-11T23:00+00:00', 'published: 2025-02-11T01:00+00:00', 'b: 14, a: 12'],
    ['published: 2025-02-11', 'published: soon', 'a: 12, b: 14'],
    ['published: soon', 'published: soon', 'b: 14, a: 12'],
  ])('%s / %s', (a, b, expected) => {
    expect(differences(votes, [articleOf('b', b, other), articleOf('a', a, one)])).toEqual([expected]);
  });

  test('both days are given in words', () => {
    const articles = [
      articleOf('a', 'published: 2025-02-11\ndateInferred: true', one),
      articleOf('b', 'published: 2025-02-12', other),
      articleOf('c', 'published: soon', 'In all, 16 votes were cast.'),
    ];
    const mentions = new Map(articles.map((article) => [article, extractMentions(article)]));
    const reading = { claims: [votes], articles, mentions };
    const days = findArticleClashes(relateFigures(reading), reading).map(({ later, earlier }) => [
      later.published,
      earlier.published,
    ]);
    expect(days).toEqual([
      ['about 11 February 2025', 'unknown date'],
      ['12 February 2025', 'unknown date'],
      ['12 February 2025', 'about 11 February 2025'],
    ]);
  });
});

const written = (counts: readonly number[]): Article[] =>
  counts.map((count, day) =>
    articleOf(`n${String(day).padStart(2, '0')}`, 'published: 2025-02-11', `In all, ${count} votes were cast.`),
  );

test('articles that say the same are told as one, and no more than three others for each', () => {
  expect(differences(votes, written([12, 12, 12, 14, 12, 14]))).toEqual([
    'n03: 14, n00: 12 + 2',
    'n04: 12, n03: 14',
    'n05: 14, n00: 12 + 3',
  ]);
  expect(differences(votes, written([12, 14, 16, 18, 21, 22])).length).toBe(1 + 2 + 3 + 3 + 3);
});

test('the order of the articles changes nothing, and equal ones never differ', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 11, max: 14 }), { minLength: 1, maxLength: 6 }),
      fc.nat(),
      (counts, turn) => {
        const articles = written(counts);
        const at = turn % articles.length;
        const turned = [...articles.slice(at), ...articles.slice(0, at)];
        expect(differences(votes, turned)).toEqual(differences(votes, articles));
        expect(differences(votes, articles).length > 0).toBe(new Set(counts).size > 1);
      },
    ),
    { numRuns: 30 },
  );
});
