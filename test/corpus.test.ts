import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../src/load/corpus.ts';
import { checkSources } from '../src/run.ts';
import { blankMarkers, differences, usualOptions } from './spec-format.ts';

const root = 'test/corpus';
const folders = existsSync(root) ? readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory()) : [];

describe('stories about other subjects, with planted errors and traps', () => {
  test.for(folders.map(({ name }) => name))('%s', async (name) => {
    const cwd = `${process.cwd()}/${root}/${name}`;
    const corpus = await loadCorpus({ claims: ['.'], articles: ['.'], cwd });
    const claims = corpus.claims.map(blankMarkers);
    const articles = corpus.articles.map(blankMarkers);
    const run = checkSources(
      { claims: claims.map(({ source }) => source), articles: articles.map(({ source }) => source) },
      { ...usualOptions, strict: true },
    );
    const expected = [...claims, ...articles].flatMap((one) => one.expected);
    expect(corpus.problems).toEqual([]);
    expect(expected.length).toBeGreaterThan(0);
    expect(differences(run, expected)).toEqual([]);
  });
});
