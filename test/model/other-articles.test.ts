import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { Claim } from '../../src/model/claim.ts';
import { besideEach, mostAgreements } from '../../src/model/other-articles.ts';
import type { Agreement, DateRelation } from '../../src/model/relation.ts';
import { compareSpans, textOf } from '../../src/model/span.ts';

const articles = ['a', 'b', 'c', 'd'].map((id): Article => {
  const source = { path: `articles/${id}.md`, text: 'May March May June march June May' };
  return { id, source, body: { source, start: 0, end: 0 }, passages: [] } as unknown as Article;
});
const claims = [{ name: 'events/one' }, { name: 'events/two' }] as unknown as Claim[];
const words = [...'May March May June march June May'.matchAll(/\w+/g)].map(({ 0: word, index }) => [index, index + word.length] as const); // prettier-ignore

const relation = fc
  .record({ claim: fc.constantFrom(...claims), article: fc.constantFrom(...articles), at: fc.constantFrom(...words), verdict: fc.constantFrom('agrees', 'contradicts', 'contradicts', 'undecided') }) // prettier-ignore
  .map(({ claim, article, at: [start, end], verdict }) => ({ claim, article, verdict, kind: 'date', found: { source: article.source, start, end } }) as unknown as DateRelation); // prettier-ignore

/** The same by going through everything for each. */
function othersOf(one: DateRelation, all: readonly DateRelation[], agreements: readonly Agreement[]): string[] {
  const value = ({ found }: DateRelation): string => textOf(found).toLowerCase();
  const differing = all
    .filter(({ claim, verdict }) => claim === one.claim && verdict === 'contradicts')
    .filter((other) => value(other) !== value(one))
    .sort((a, b) => compareSpans(a.found, b.found));
  const places = [...agreements, ...differing].filter(({ article }) => article !== one.article);
  const firsts = places.filter(({ article }, at) => places.findIndex((other) => other.article === article) === at);
  return firsts.slice(0, 2).map(({ article, found }) => `${article.id} ${found.start}`);
}

test('the other articles are those that a look at all of them for each would show', () => {
  fc.assert(
    fc.property(fc.array(relation, { maxLength: 40 }), (all) => {
      const agreements = new Map(
        claims.map((claim) => {
          const agreeing = all.filter((one) => one.claim === claim && one.verdict === 'agrees');
          const first = agreeing.filter(({ article }, at) => agreeing.findIndex((other) => other.article === article) === at); // prettier-ignore
          return [claim, first.slice(0, mostAgreements)] as const;
        }),
      );
      const beside = besideEach(all, agreements);
      for (const one of all.filter(({ verdict }) => verdict === 'contradicts')) {
        const { others, agreeing } = beside(one);
        expect(others.map(({ span }) => `${span.source.path.slice(9, 10)} ${span.start}`)).toEqual(
          othersOf(one, all, agreements.get(one.claim) ?? []),
        );
        const here = all.filter(
          (other) => other.claim === one.claim && other.article === one.article && other.verdict === 'agrees',
        );
        expect(agreeing.map(({ span }) => span.start)).toEqual(here.slice(0, 2).map(({ found }) => found.start));
      }
    }),
  );
});
