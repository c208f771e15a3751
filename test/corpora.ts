/** The repository's own claims and articles, and the corpora about other subjects. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Corpus } from '../src/run.ts';

const filesIn = (folder: string, ending: RegExp): { path: string; text: string }[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => ending.test(name))
        .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') }))
    : [];

/** A folder with `claims` and `articles` in it. */
export const corpusIn = (folder: string): Corpus => ({
  claims: filesIn(`${folder}/claims`, /\.yaml$/),
  articles: filesIn(`${folder}/articles`, /\.md$/),
});

export const corpora: readonly string[] = readdirSync('test/corpus', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `test/corpus/${name}`);

/** All of them side by side. */
export function allCorpora(): Corpus {
  const all = corpora.map(corpusIn);
  return { claims: all.flatMap(({ claims }) => claims), articles: all.flatMap(({ articles }) => articles) };
}
