/**
 * Metamorphic properties: nobody can say by another way what is to be found in a whole corpus, but many changes of it must leave
 * what is found as it is (Chen et al. 1998, "Metamorphic testing").
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleIdOf } from '../src/load/article-id.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Source } from '../src/model/source.ts';
import { otherEntries, otherFolders, otherLines, twinOf, withParagraph } from './metamorphic/change.ts';
import { differences, findingsOf, gistOf, readStories } from './metamorphic/stories.ts';

const stories = await readStories();
const withArticles = stories.filter(({ articles }) => articles.length > 0);

const gists = (findings: readonly Finding[], anyArticle = false): string[] =>
  findings.map((finding) => gistOf(finding, anyArticle));

/** Each of some sources changed. */
const each = (sources: readonly Source[], change: (source: Source) => fc.Arbitrary<Source>): fc.Arbitrary<Source[]> =>
  fc.tuple(...sources.map(change));

test('the stories have findings of most checks', () => {
  const checks = new Set(stories.flatMap(({ findings }) => findings.map(({ check }) => check)));
  expect(checks.size).toBeGreaterThan(20);
});

test('the order of the files does not matter', () => {
  const moved = fc.constantFrom(...stories).chain(({ claims, articles, ...story }) =>
    fc.record({
      before: fc.constant(story.findings),
      claims: otherFolders(claims),
      articles: otherFolders(articles),
    }),
  );
  fc.assert(
    fc.property(moved, ({ before, ...corpus }) => {
      expect(differences(gists(before), gists(findingsOf(corpus)))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test('the order of the claims in a file does not matter', () => {
  const shuffled = fc.constantFrom(...stories).chain(({ claims, articles, ...story }) =>
    fc.record({
      before: fc.constant(story.findings),
      claims: each(claims, otherEntries),
      articles: fc.constant(articles),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ before, ...corpus }) => {
      expect(differences(gists(before), gists(findingsOf(corpus)))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

test.for([
  ['an unrelated paragraph in each article', withParagraph],
  ['the order of the lines of a list', otherLines],
] as const)('%s does not matter', ([, change]) => {
  const changed = fc
    .constantFrom(...withArticles)
    .chain((story) => fc.record({ story: fc.constant(story), articles: each(story.articles, change) }));
  fc.assert(
    fc.property(changed, ({ story: { claims, findings }, articles }) => {
      expect(differences(gists(findings), gists(findingsOf({ claims, articles })))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

/** Of one among several articles, which one the finding itself chooses: the nearest wording, the later of two quotations. */
const ofSeveral = ({ check }: Finding): boolean => /^(?:statement-altered|quote-varies|articles-differ)$/.test(check);

test('an article that another outlet has too is judged twice, and the two are never set against one another', () => {
  const copied = fc
    .constantFrom(...withArticles)
    .chain(({ articles, ...story }) =>
      fc.record({ story: fc.constant({ ...story, articles }), article: fc.constantFrom(...articles) }),
    );
  fc.assert(
    fc.property(copied, ({ story: { claims, articles, findings }, article }) => {
      const twin = twinOf(article);
      const after = findingsOf({ claims, articles: [...articles, twin] });
      const of = (all: readonly Finding[], { path }: Source): Finding[] =>
        all.filter((finding) => finding.article?.id === articleIdOf(path));
      const copies = of(after, twin);
      expect(differences(gists(findings), gists(after.filter((one) => !copies.includes(one))))).toEqual([]);
      const own = of(findings, article).filter((one) => !ofSeveral(one));
      const second = copies.filter((one) => !ofSeveral(one));
      expect(differences(gists(own, true), gists(second, true))).toEqual([]);
      const between = copies.filter((one) => ofSeveral(one) && one.related[0]?.span.source.path === article.path);
      expect(gists(between)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
