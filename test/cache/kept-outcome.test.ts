import { describe, expect, test } from 'vitest';
import { freezeOutcome, thawOutcome } from '../../src/cache/kept-outcome.ts';
import type { Outcome } from '../../src/model/run.ts';
import { renderGithub } from '../../src/report/github.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderText } from '../../src/report/text.ts';
import { checkSources } from '../../src/run.ts';
import type { Corpus } from '../../src/run.ts';
import { allCorpora, corpusIn } from '../corpora.ts';
import { usualOptions } from '../spec-format.ts';

const unread: Corpus['problems'] = [
  {
    check: 'article-schema',
    message: 'Byte 3 (0xFF) is not UTF-8; expected a text file in UTF-8',
    span: { source: { path: 'articles/unread.md', text: '' }, start: 0, end: 0 },
    article: 'unread',
  },
];

const again = (outcome: Outcome, files: Parameters<typeof freezeOutcome>[1]): Outcome =>
  thawOutcome(
    [...freezeOutcome(outcome, files)].map((line) => Buffer.from(line)),
    files,
  );

describe.each<[string, Corpus]>([
  ["the repository's own, which lets findings stand", corpusIn('.')],
  ['all corpora side by side', allCorpora()],
  ['a file that could not be read', { ...corpusIn('test/corpus/bridge'), problems: unread }],
  ['no file at all', { claims: [], articles: [] }],
])('%s', (_, corpus) => {
  const { counts, findings } = checkSources(corpus, usualOptions);
  const files = [...corpus.claims, ...corpus.articles];

  test.each([
    ['text', renderText],
    ['json', renderJson],
    ['sarif', renderSarif],
    ['github', renderGithub],
    ['summary', renderSummary],
  ] as const)('is told in %s as before it was kept', (_, render) => {
    const report = render({ counts, findings }, { prefix: 'news' });
    expect(render(again({ counts, findings }, files), { prefix: 'news' })).toBe(report);
  });

  test('is no outcome of fewer files', () => {
    const lines = [...freezeOutcome({ counts, findings }, files)].map((line) => Buffer.from(line));
    if (findings.length > 0) expect(() => thawOutcome(lines, [])).toThrow();
    expect(() => thawOutcome([], files)).toThrow();
  });
});
