/** Runs that each tell of some of the files find together what one run finds, each thing once. */
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { textOf } from '../../src/model/span.ts';
import { checkSources, type Corpus } from '../../src/run.ts';
import { allCorpora, corpusIn } from '../corpora.ts';
import { usualOptions } from '../spec-format.ts';

/** All that an editor is shown of a finding. */
const shown = ({ check, message, primary, related, stet, fingerprint }: Finding): string =>
  JSON.stringify([
    check,
    message,
    fingerprint,
    stet?.reason.value,
    [primary, ...related].map(({ span, text }) => [span.source.path, span.start, textOf(span), text]),
  ]);

/** Contradictions between claims belong to each claim: every run may tell them. */
function inShares(corpus: Corpus, count: number): string[] {
  const paths = [...corpus.claims, ...corpus.articles].map(({ path }) => path);
  const articles = new Set(corpus.articles.map(({ path }) => path));
  const told: string[] = [];
  const between = new Set<string>();
  for (let share = 0; share < count; share += 1) {
    const only = new Set(paths.filter((_, at) => at % count === share));
    for (const finding of checkSources(corpus, { ...usualOptions, only }).findings) {
      const { path } = finding.primary.span.source;
      if (articles.has(path) || only.has(path)) told.push(shown(finding));
      else between.add(shown(finding));
    }
  }
  expect([...between].filter((one) => !told.includes(one))).toEqual([]);
  return told.sort();
}

const whole = (corpus: Corpus): string[] => checkSources(corpus, usualOptions).findings.map(shown).sort();

test.for([3])("the repository's own, in %i", (count) => {
  const corpus = corpusIn('.');
  expect(inShares(corpus, count)).toEqual(whole(corpus));
});

test.for([7])('all corpora side by side, in %i', (count) => {
  const corpus = allCorpora();
  const found = inShares(corpus, count);
  expect(found).toEqual(whole(corpus));
  expect(found.filter((one) => /^\["(?:quote-varies|articles-differ)/.test(one)).length).toBeGreaterThan(0);
});
