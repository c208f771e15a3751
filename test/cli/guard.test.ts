import { afterAll, describe, expect, test } from 'vitest';
import { judgeBy } from '../report/own-schemas.ts';
import { folderOf, stet } from './stet.ts';

const faultsOf = judgeBy('guard');

const { cwd, remove } = folderOf({
  'claims/ferry.yaml': `events: {terminal: "opened the ferry terminal on {2024-06-14}"}\nnames: {adair: Adair Lindqvist}\n`,
  'articles/ferry.md': `---\noutlet: Post\nheadline: Ferry\npublished: 2026-02-10\n---\nAdair Lindqvist opened the ferry terminal on 14 June 2024 with 340 guests.\n`,
  'articles/bare.md': `---\noutlet: Post\nheadline: Ferry\npublished: 2026-02-10\n---\nThe pier cost £2.4m.\n`,
});
afterAll(remove);

const guard = async (...args: string[]) => {
  const { code, out, err } = await stet(['guard', '--format', 'json', ...args], { cwd });
  expect(faultsOf(out)).toEqual([]);
  return { code, err, report: JSON.parse(out) as { articles: { article: string; covered: number; mentions: number; guard: number; score: number; survivors: { mutation: string; text: string; changed: string; claims: string[]; claim?: string; line: number }[] }[] } }; // prettier-ignore
};

describe('stet guard', () => {
  test('tells what is covered, and what nobody would notice, with the claim that would', async () => {
    const { code, report } = await guard('articles/ferry.md');
    expect(code).toBe(0);
    const [ferry] = report.articles;
    expect(ferry).toMatchObject({ article: 'ferry', covered: 2, mentions: 3, guard: 1 });
    expect(ferry?.score).toBeCloseTo(2 / 3);
    expect(ferry?.survivors).toHaveLength(1);
    expect(ferry?.survivors[0]).toMatchObject({ text: '340', line: 6, claims: [] });
    expect(ferry?.survivors[0]?.claim).toContain('{340}');
  });

  test('the claim that it proposes is one', async () => {
    const { report } = await guard('articles/bare.md');
    const [survivor] = report.articles[0]?.survivors ?? [];
    const claim = survivor?.claim ?? '';
    const second = folderOf({ 'claims/pier.yaml': claim, 'articles/bare.md': `---\noutlet: Post\nheadline: Ferry\npublished: 2026-02-10\n---\nThe pier cost ${survivor?.changed}.\n` }); // prettier-ignore
    const { code, out } = await stet(['check'], { cwd: second.cwd });
    second.remove();
    expect({ code, mismatch: out.includes('figure-mismatch') }).toEqual({ code: 1, mismatch: true });
  });

  test('the same seed gives the same report, another other changes', async () => {
    const run = async (seed: string) => (await stet(['guard', '--runs', '2', '--seed', seed, '--format', 'json'], { cwd })).out; // prettier-ignore
    expect(await run('7')).toBe(await run('7'));
  });

  test('fails below --min-score, and only there', async () => {
    expect((await guard('articles/ferry.md', '--min-score', '60')).code).toBe(0);
    expect((await guard('articles/ferry.md', '--min-score', '70')).code).toBe(1);
    expect((await guard('--min-score', '60')).code).toBe(1);
  });

  test.each([
    ['--min-score', '101'],
    ['--runs', 'many'],
    ['--seed', '-1'],
  ])('%s %s could not run', async (option, value) => {
    const { code, err } = await stet(['guard', option, value], { cwd });
    expect(code).toBe(2);
    expect(err).toContain(option);
  });

  test('an article that is not there could not run', async () => {
    const { code, err } = await stet(['guard', 'articles/fery.md'], { cwd });
    expect({ code, err: err.includes('"articles/fery.md" does not exist') }).toEqual({ code: 2, err: true });
  });
});
