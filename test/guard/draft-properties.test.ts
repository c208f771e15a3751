import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftFaults } from '../../src/cli/draft-faults.ts';
import { draftClaims } from '../../src/guard/draft/index.ts';
import type { Draft } from '../../src/guard/draft/index.ts';
import { judge } from '../../src/guard/judge.ts';
import { coverageOf, relationsOf } from '../../src/guard/coverage.ts';
import { measureGuard } from '../../src/guard/measure.ts';
import { guardOf } from '../../src/guard/scores.ts';
import { tryRewrites } from '../../src/guard/rewritten.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Source } from '../../src/model/source.ts';
import { overlaps } from '../../src/model/span.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';
import { wordsOf } from '../../src/parse/words.ts';
import { checkSources } from '../../src/run.ts';

const root = new URL('../../', import.meta.url);

/** Files below a folder, the markers of planted errors blanked. */
function filesIn(folder: string, ending: string): Source[] {
  const blank = (text: string): string => text.replace(/(?:<!--|#) expect: .*?(?:-->|$)/gm, (marker) => ' '.repeat(marker.length)); // prettier-ignore
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: blank(readFileSync(new URL(`${folder}/${name}`, root), 'utf8')) })); // prettier-ignore
}

/** An article with the claims of its own desk. */
interface Case {
  readonly article: Source;
  readonly claims: readonly Source[];
}

const desks = readdirSync(new URL('test/corpus', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `test/corpus/${name}`)
  .filter((folder) => readdirSync(new URL(folder, root)).includes('articles'));
const cases: Case[] = ['.', ...desks].flatMap((folder) => {
  const [articles, claims] = [filesIn(`${folder}/articles`, '.md'), filesIn(`${folder}/claims`, '.yaml')];
  // of a desk two, for time: the first as if nothing were claimed, another beside its claims; of this repository all
  return articles.slice(0, folder === '.' ? undefined : 2).map((article) => ({ article, claims }));
});

const drafted: Source['path'] = 'claims/drafted.yaml';
const claimsIn = (sources: readonly Source[]): readonly Claim[] => joinClaims(sources.map(parseClaims)).claims;

const draftOf = ({ article, claims }: Case): Draft =>
  draftClaims(parseArticle(article).article, claimsIn(claims), draftFaults(article, claims));

function findingsOf({ article, claims }: Case): string[] {
  const run = checkSources({ claims, articles: [article] }, { today: 0, stet: false, whole: false });
  return run.findings.map(({ check, message, fingerprint }) => `${check} ${fingerprint}: ${message}`);
}

/** The guarantees of a draft, of one article. */
function holdsOf(one: Case): void {
  const draft = draftOf(one);
  const file = { path: drafted, text: draft.text };
  const both = { ...one, claims: [...one.claims, file] };
  // it is valid, and gives no finding that there was not before
  const known = findingsOf(one);
  expect(findingsOf(both).filter((found) => !known.includes(found))).toEqual([]);
  // what is claimed already is not claimed again
  const { article } = parseArticle(one.article);
  const [before, after] = [judge(article, claimsIn(one.claims)), judge(article, claimsIn(both.claims))];
  const again = draft.entries.filter(
    ({ mention }) =>
    before.mentions.some((own) => own.kind === mention.kind && overlaps(own.span, mention.span) && relationsOf(before, own).length > 0), // prettier-ignore
  );
  expect(again.map(({ id }) => id)).toEqual([]);
  // each entry covers something, and a second draft has nothing to add
  const none = { runs: 0, seed: 1 };
  const [low, high] = [measureGuard(before, [], none), measureGuard(after, [], none)].map(coverageOf);
  if (draft.entries.length > 0) expect(high).toBeGreaterThan(low ?? 1);
  else expect(high).toBe(low);
  expect(draftOf(both).entries.map(({ printed }) => printed)).toEqual([]);
  // phrases are short
  for (const { section, value } of draft.entries) {
    if ((section === 'figures' || section === 'events') && typeof value === 'string')
      expect(wordsOf(value.replace(/\{.*\}/, '')).length).toBeLessThanOrEqual(8);
  }
}

/** Each article once, for time: the first of a desk as if nothing were claimed yet, the others beside what its desk claims. */
const isFirst = ({ article }: Case): boolean =>
  !article.path.startsWith('./') &&
  cases.find(({ article: { path } }) => path.split('/articles/')[0] === article.path.split('/articles/')[0])?.article === article; // prettier-ignore

describe('a draft beside no claims', () => {
  test.for(cases.filter(isFirst))('of $article.path', ({ article }) => holdsOf({ article, claims: [] }));
});

describe('a draft beside the claims of the desk', () => {
  test.for(cases.filter((one) => !isFirst(one)))('of $article.path', (one) => holdsOf(one));
});

test('a draft is the same each time', () => {
  const [one] = cases;
  if (!one) throw new Error('there are no articles');
  expect(draftOf(one).text).toBe(draftOf(one).text);
});

/** The whole is measured by bench:reading; here, a few changes of each mention and a few rewrites. */
describe('drafted claims alone, nothing pruned', () => {
  const subjects = ['court', 'markets', 'sport', 'travel'];
  test.for(subjects)('guard an article of %s and accuse no rewrite of it', (subject) => {
    const [source] = filesIn(`test/corpus/${subject}/articles`, '.md');
    if (!source) throw new Error(`there is no article of ${subject}`);
    const claims = claimsIn([{ path: drafted, text: draftOf({ article: source, claims: [] }).text }]);
    const judged = judge(parseArticle(source).article, claims);
    expect(guardOf(measureGuard(judged, claims, { runs: 1, seed: 6 }))).toBeGreaterThanOrEqual(0.95);
    expect(tryRewrites(judged, claims, { runs: 3, seed: 6 })).toBeUndefined();
  });
});
