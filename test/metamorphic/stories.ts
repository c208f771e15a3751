import { readdirSync } from 'node:fs';
import { loadCorpus } from '../../src/load/corpus.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Source } from '../../src/model/source.ts';
import { textOf } from '../../src/model/span.ts';
import { checkSources, type Corpus } from '../../src/run.ts';
import { blankMarkers, usualOptions } from '../spec-format.ts';

/** Claims and articles that belong together, with errors in them, and what is found. */
export interface Story extends Corpus {
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** The repository's own, and each of the test corpus. */
export async function readStories(): Promise<readonly Story[]> {
  const folders = readdirSync('test/corpus', { withFileTypes: true }).filter((one) => one.isDirectory());
  const own = readStory('the repository', process.cwd(), 'claims', 'articles');
  const planted = folders.map(({ name }) => readStory(name, `${process.cwd()}/test/corpus/${name}`, '.', '.'));
  return Promise.all([own, ...planted]);
}

async function readStory(name: string, cwd: string, claims: string, articles: string): Promise<Story> {
  const loaded = await loadCorpus({ claims: [claims], articles: [articles], cwd });
  const bare = (source: Source): Source => blankMarkers(source).source;
  const corpus = { claims: loaded.claims.map(bare), articles: loaded.articles.map(bare) };
  return { name, ...corpus, findings: findingsOf(corpus) };
}

/** The findings of a corpus as if nothing were let stand. */
export const findingsOf = (corpus: Corpus): readonly Finding[] =>
  checkSources(corpus, { ...usualOptions, stet: false }).findings;

/** Neither side is the wrong one: the one that comes first is told first. */
const evenSided = /-contradiction$|^headline-(?:near-)?duplicate$/;

/**
 * What a finding says, wherever it stands. Its other places are left out: they are the nearest of as many as there are. `anyArticle`
 * leaves out the fingerprint too, for it has the article's id in it.
 */
export function gistOf({ check, message, primary, related, ...rest }: Finding, anyArticle = false): string {
  const side = textOf(primary.span);
  const fingerprint = anyArticle ? '' : rest.fingerprint;
  if (!evenSided.test(check)) return JSON.stringify([check, message, side, rest.suggestion, fingerprint]);
  const sides = [side, ...related.map(({ span }) => textOf(span))].sort();
  const words = (message.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
  return JSON.stringify([check, words, sides, rest.suggestion]);
}

/** What is told no more, and what is told anew; each finding counts. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  const gained = after.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return [...left.map((one) => `told no more: ${one}`), ...gained.map((one) => `told anew: ${one}`)];
}
