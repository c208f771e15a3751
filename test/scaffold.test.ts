/** The scripts that make a check, a date pattern and a reporter, on the project as it is. That what they make works is proved by `.ci/scaffold`. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from '../src/checks/index.ts';

type Plan = (
  kind: string,
  id: string,
  read: (path: string) => string | undefined,
) => Promise<{ readonly written: Readonly<Record<string, string>>; readonly steps: readonly string[] }>;

const { plan } = (await import(new URL('../.ci/new.js', import.meta.url).href)) as { readonly plan: Plan };
const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

test.each([
  ['check', 'quote-undated', ['schemas/claims.schema.json', 'src/checks/index.ts', 'src/checks/quote-undated.ts', 'src/model/finding.ts', 'test/checks/quote-undated.md']],
  ['date-pattern', 'fortnight', ['src/extract/dates.ts', 'src/extract/dates/fortnight.ts', 'test/extract/dates-fortnight.test.ts']],
  ['reporter', 'csv', ['src/report/csv.ts', 'src/report/formats.ts', 'src/report/index.ts', 'test/report/csv.test.ts']],
])('%s: makes its files and lists them, in five steps or fewer', async (kind, id, paths) => {
  const { written, steps } = await plan(kind, id, read);
  expect(Object.keys(written).sort()).toEqual(paths);
  expect(steps.length).toBeLessThanOrEqual(5);
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  for (const path of paths) expect(written[path]).toMatch(new RegExp(`${id}|${name}`, "i"));
  // what was there is there still, on other lines perhaps
  for (const path of paths.filter((one) => existsSync(one) && one.endsWith('index.ts'))) {
    for (const line of (read(path) ?? '').split('\n').filter((one) => one.startsWith('import'))) expect(written[path]).toContain(line);
  }
}); // prettier-ignore

test.each([
  ['a check that there is', 'check', checks[0]!.id, /exists already/],
  ['a pattern that there is', 'date-pattern', 'year', /"src\/extract\/dates\/year\.ts" exists already/],
  ['a name that is none', 'reporter', '../x', /"\.\.\/x" is no name/],
  ['no name', 'check', '', /is no name; expected small letters and hyphens/],
  ['a kind that is none', 'chek', 'a-b', /"chek" is no kind; expected check, date-pattern, reporter/],
])('refuses %s', async (_, kind, id, message) => {
  await expect(plan(kind, id, read)).rejects.toThrow(message);
});

test('refuses where a list is not where it was, before anything is written', async () => {
  const moved = (path: string): string | undefined => (path === 'src/checks/index.ts' ? '' : read(path));
  await expect(plan('check', 'quote-undated', moved)).rejects.toThrow('"src/checks/index.ts" has no place for it');
});
