/** The same findings in the same order, whatever the machine is set to and in whatever order the disk has the files. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCorpus } from '../src/load/corpus.ts';
import { renderJson } from '../src/report/json.ts';
import { checkSources } from '../src/run.ts';
import { spawnStet } from './cli/stet.ts';
import { usualOptions } from './spec-format.ts';

const cwd = `${process.cwd()}/test/corpus/bridge`;
const corpus = await loadCorpus({ claims: ['claims'], articles: ['articles'], cwd });
const expected = renderJson(checkSources(corpus, usualOptions), { relations: true });

test('in any time zone', () => {
  const { TZ } = process.env;
  try {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'America/St_Johns']) {
      process.env.TZ = zone;
      expect(renderJson(checkSources(corpus, usualOptions), { relations: true }), zone).toBe(expected);
    }
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
});

test('in any order of the files', () => {
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length });
  fc.assert(
    fc.property(shuffled(corpus.claims), shuffled(corpus.articles), (claims, articles) => {
      expect(renderJson(checkSources({ claims, articles }, usualOptions), { relations: true })).toBe(expected);
    }),
    { numRuns: 5, seed: 8 },
  );
});

test('in a process of another language, whose letters have other capitals', async () => {
  const args = ['check', '--format', 'json', '--relations', '--today', '2025-06-01'];
  const env = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' };
  const { out, err } = await spawnStet(args, { cwd, env });
  expect(err).toBe('');
  expect(out).toBe(expected);
});
