/** A cache changes nothing but the time: whatever was kept, the outcome is that of a run without one. */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkCached } from '../../src/cache/cached-check.ts';
import type { Outcome } from '../../src/model/run.ts';
import type { Source } from '../../src/model/source.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text.ts';
import { checkSources, type Corpus, type RunOptions } from '../../src/run.ts';
import { corpusIn } from '../corpora.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stet-cache-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const options = { today: 20_500, whole: true } as const;
type Options = Omit<RunOptions, 'keep' | 'recall'>;

const reported = (outcome: Outcome): string => renderJson(outcome) + renderText(outcome);

/** Runs with the cache, expects what a run without one gives, and tells how many articles were read. */
async function expectSame(corpus: Corpus, asked: Options = options, name = 'x'): Promise<number> {
  let count = 0;
  const counting: typeof checkSources = (given, { recall, ...rest }) =>
    checkSources(given, {
      ...rest,
      recall: (source, claims, read) => {
        const readAnew = (): ReturnType<typeof read> => {
          count += 1;
          return read();
        };
        return recall ? recall(source, claims, readAnew) : readAnew();
      },
    });
  const outcome = await checkCached(corpus, asked, { folder, name }, counting);
  expect(reported(outcome)).toBe(reported(checkSources(corpus, asked)));
  return count;
}

const bridge = corpusIn('test/corpus/bridge');
const rates = corpusIn('test/corpus/rates');
const change = (source: Source, text: string): Source => ({ ...source, text: source.text + text });
const changeAt = (list: readonly Source[], at: number, text: string): Source[] =>
  list.map((source, index) => (index === at ? change(source, text) : source));

test('a second run reads nothing, and one after a change of one article reads that one', async () => {
  expect(await expectSame(rates)).toBe(rates.articles.length);
  expect(await expectSame(rates)).toBe(0);
  expect(await expectSame({ ...rates, articles: changeAt(rates.articles, 0, '\nThe end.\n') })).toBe(1);
  expect(await expectSame({ ...rates, claims: changeAt(rates.claims, 0, '\n# a comment\n') })).toBe(
    rates.articles.length,
  );
  await expectSame({ ...rates, articles: changeAt(rates.articles, 0, '\nThe end.\n') });
  // of the changed one the old text is not kept beside the new
  expect(await expectSame(rates)).toBe(1);
});

test('what articles say beside one another is judged anew', async () => {
  const all = ['rates', 'bridge', 'transfer']
    .map((name) => corpusIn(`test/corpus/${name}`))
    .reduce((one, other) => ({
      claims: [...one.claims, ...other.claims],
      articles: [...one.articles, ...other.articles],
    }));
  expect(await expectSame(all)).toBe(all.articles.length);
  const [first] = all.articles;
  if (!first) throw new Error('no article');
  const twice = { path: 'test/corpus/again.md', text: first.text.replace('not', 'never') };
  expect(await expectSame({ ...all, articles: [...all.articles, twice] })).toBe(1);
  expect(await expectSame({ ...all, articles: all.articles.slice(0, -3) })).toBe(0);
});

test('dates of a claim without a value are compared after they were kept', async () => {
  const article = (id: string, when: string): Source => ({
    path: `articles/${id}.md`,
    text: `---\noutlet: Ledger\nheadline: Bridge\npublished: 2025-03-05\n---\nThe bridge was opened on ${when}.\n`,
  });
  const claims = [{ path: 'claims/a.yaml', text: 'events: {opening: {said: "bridge was opened {}"}}\n' }];
  const two = { claims, articles: [article('a', '3 May 1961'), article('b', '5 May')] };
  await expectSame(two);
  const three = { claims, articles: [...two.articles, article('c', '4 May 1961')] };
  expect(await expectSame(three)).toBe(1);
  expect(checkSources(three, options).findings.map(({ check }) => check)).toContain('articles-differ');
});

describe('whoever asks for something else gets something else', () => {
  test.for<[string, Options]>([
    ['acceptances are not heeded', { ...options, stet: false }],
    ['another day', { ...options, today: 30_000 }],
    ['strict', { ...options, strict: true }],
    ['some of the articles', { ...options, whole: false }],
  ])('%s', async ([, asked]) => {
    await expectSame(bridge);
    expect(await expectSame(bridge, asked)).toBe(0);
    expect(await expectSame(bridge)).toBe(0);
  });

  test('a file that could not be read is told, and told no more when it can', async () => {
    const span = { source: { path: 'articles/x.md', text: '' }, start: 0, end: 0 };
    const unread = { ...bridge, problems: [{ check: 'article-schema', message: 'not UTF-8', span } as const] };
    await expectSame(bridge);
    await expectSame(unread);
    await expectSame(bridge);
  });
});

describe('what was kept is used only whole', () => {
  const files = (): string[] => readdirSync(folder).map((name) => join(folder, name));
  const damages: readonly (readonly [string, (text: string) => string])[] = [
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['emptied', () => ''],
    ['one letter changed', (text) => text.replace(/differ|contradict|claim|mismatch/, 'another')],
    ['of another program', () => '{"version": 3}\n'],
    ['of another version', (text) => text.replace(/stet cache \d+/, 'stet cache 0')],
    ['with a line put in', (text) => `${text}\n00000000000000000000000000000000 [1]`],
  ];
  test.for(damages)('%s', async ([, damage]) => {
    await checkCached(bridge, options, { folder, name: 'x' }, checkSources);
    for (const file of files()) writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(await expectSame(bridge)).toBe(bridge.articles.length);
    expect(await expectSame(bridge)).toBe(0);
  });

  test('a folder stands where a file should', async () => {
    await checkCached(bridge, options, { folder, name: 'x' }, checkSources);
    for (const file of files()) {
      rmSync(file);
      mkdirSync(file);
    }
    expect(await expectSame(bridge)).toBe(bridge.articles.length);
  });

  test('nothing can be kept', async () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = { folder: join(folder, 'file', 'deeper'), name: 'x' };
    expect(reported(await checkCached(bridge, options, cache, checkSources))).toBe(
      reported(checkSources(bridge, options)),
    );
    chmodSync(folder, 0o500);
    await expectSame(bridge);
    chmodSync(folder, 0o700);
  });
});

test('runs at once do one another no harm, and of many few files are left', async () => {
  await Promise.all(
    [bridge, rates, bridge, rates].map((corpus) => checkCached(corpus, options, { folder, name: 'x' }, checkSources)),
  );
  for (let run = 0; run < 9; run += 1) await checkCached(bridge, options, { folder, name: String(run) }, checkSources);
  writeFileSync(join(folder, 'stet-0123456789abcdef.outcome.01234567.tmp'), 'killed');
  utimesSync(join(folder, 'stet-0123456789abcdef.outcome.01234567.tmp'), 1, 1);
  writeFileSync(join(folder, 'a file of somebody else'), '');
  await expectSame(bridge, options, 'last');
  const names = readdirSync(folder);
  expect(names.length).toBe(17);
  expect(names).toContain('a file of somebody else');
  expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('after any changes the outcome is that of a run without a cache', async () => {
  const some: Corpus = {
    claims: [...bridge.claims, ...rates.claims],
    articles: [...bridge.articles, ...rates.articles],
  };
  const edit = fc.record({
    kind: fc.constantFrom('article', 'claim', 'without', 'again'),
    at: fc.nat(4),
    text: fc.constantFrom('\nIt was 12 May 2020.\n', '\n"We will not go," he said.\n', '\n# x\n', '\n'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 4 }), async (edits) => {
      let corpus = some;
      for (const { kind, at, text } of edits) {
        if (kind === 'article') corpus = { ...corpus, articles: changeAt(corpus.articles, at, text) };
        if (kind === 'claim') corpus = { ...corpus, claims: changeAt(corpus.claims, at, '\n# another\n') };
        if (kind === 'without') corpus = { ...corpus, articles: corpus.articles.filter((_, index) => index !== at) };
        await expectSame(corpus);
      }
    }),
    { numRuns: 2, seed: 11 },
  );
});
