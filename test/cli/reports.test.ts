import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { githubActions } from '../../src/cli/github-actions.ts';
import { pairReports } from '../../src/cli/wanted-reports.ts';
import type { Asked, WantedReport } from '../../src/cli/wanted-reports.ts';
import type { Format } from '../../src/report/formats.ts';
import { commandsIn } from '../report/runner.ts';
import { folderOf, spawnStet, stet } from './stet.ts';

const article = `---
outlet: The Valley Post
headline: New bridge opened
published: 2024-05-02
---
The old bridge fell in May 2014.
`;
const claim = 'events:\n  bridge-fall: {when: 2019-04-15, said: bridge fell}\n';
const { cwd, remove } = folderOf({ 'claims/bridge.yaml': claim, 'articles/bridge.md': article });
afterAll(remove);

const here = (...path: string[]): string => join(cwd, ...path);
const read = (...path: string[]): string => readFileSync(here(...path), 'utf8');
beforeEach(() => {
  rmSync(here('out'), { recursive: true, force: true });
  mkdirSync(here('out'));
});

/** `json > a.json` as the options stand on the command line. */
const asked = (line: string): Asked[] =>
  line
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('>') ? { output: word.slice(1) } : { format: word as Format }));

describe('each --output takes the report of the --format before it', () => {
  test.each<[string, readonly WantedReport[]]>([
    ['', [{ format: 'text' }]],
    ['>r.txt', [{ format: 'text', output: 'r.txt' }]],
    ['json', [{ format: 'json' }]],
    ['json >r.json', [{ format: 'json', output: 'r.json' }]],
    ['text sarif >r.sarif', [{ format: 'text' }, { format: 'sarif', output: 'r.sarif' }]],
    ['sarif >r.sarif text', [{ format: 'sarif', output: 'r.sarif' }, { format: 'text' }]],
    [
      'json >a json >b',
      [
        { format: 'json', output: 'a' },
        { format: 'json', output: 'b' },
      ],
    ],
    ['text >- json >a', [{ format: 'text' }, { format: 'json', output: 'a' }]],
    ['>-', [{ format: 'text' }]],
  ])('%j', (line, wanted) => {
    expect(pairReports(asked(line), cwd)).toEqual(wanted);
  });

  test.each([
    ['>a >b', 'no --format stands before --output "b"; expected one for each, such as --format json --output "b"'],
    ['json >a >b', 'no --format stands before --output "b"'],
    ['>a json', 'no --format stands before --output "a"'],
    ['>a json >b', 'no --format stands before --output "a"'],
    ['json sarif', 'two reports, "json" and "sarif", would go to standard output'],
    ['text json >a sarif', 'two reports, "text" and "sarif", would go to standard output'],
    ['text >- json >-', 'two reports, "text" and "json", would go to standard output'],
    ['json >a sarif >a', 'two reports, "json" and "sarif", would go to "a"; expected a file for each'],
    ['json >a sarif >./articles/../a', 'two reports, "json" and "sarif", would go to "./articles/../a"'],
  ])('%j is refused', (line, message) => {
    expect(() => pairReports(asked(line), cwd)).toThrow(message);
  });

  test('and two ways to one file are one file', () => {
    symlinkSync(here('out'), here('out', 'again'));
    expect(() => pairReports(asked('json >out/a sarif >out/again/a'), cwd)).toThrow('would go to "out/again/a"');
  });
});

describe('stet check writes several reports', () => {
  test('each to its file, and one to standard output', async () => {
    const args = ['--format', 'sarif', '--output', 'out/r.sarif', '--format', 'text', '--format', 'junit', '--output', 'out/r.xml']; // prettier-ignore
    const { code, out, err } = await stet(['check', ...args], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('error[date-mismatch] articles/bridge.md:6:24\n');
    const sarif = JSON.parse(read('out', 'r.sarif')) as { runs: { tool: { driver: { version: string } } }[] };
    expect(sarif.runs[0]?.tool.driver.version).toBe('1.2.3');
    expect(read('out', 'r.xml')).toContain('<failure type="date-mismatch"');
    expect(readdirSync(here('out')).sort()).toEqual(['r.sarif', 'r.xml']);
  });

  test('and the others where one cannot be written, and ends with 2', async () => {
    mkdirSync(here('out', 'folder'));
    const args = ['--format', 'sarif', '--output', 'out/no/r.sarif', '--format', 'json', '--output', 'out/folder', '--format', 'junit', '--output', 'out/r.xml', '--format', 'text']; // prettier-ignore
    const { code, out, err } = await stet(['check', ...args], { cwd });
    expect(code).toBe(2);
    expect(err).toBe(
      'error: cannot write "out/no/r.sarif": its folder does not exist\nerror: cannot write "out/folder": it is a folder\n',
    );
    expect(out).toContain('error[date-mismatch]');
    expect(readdirSync(here('out')).sort()).toEqual(['folder', 'r.xml']);
  });

  test('and nothing where it was asked for wrongly', async () => {
    const { code, out, err } = await stet(['check', '--format', 'json', '--output', 'out/a', '--output', 'out/b'], {
      cwd,
    });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: no --format stands before --output "out\/b"; .*\n$/);
    expect(readdirSync(here('out'))).toEqual([]);
  });

  test('in the place of a link, and not where it leads', async () => {
    writeFileSync(here('out', 'kept'), 'kept');
    symlinkSync(here('out', 'kept'), here('out', 'r.json'));
    await stet(['check', '--format', 'json', '--output', 'out/r.json'], { cwd });
    expect(read('out', 'kept')).toBe('kept');
    expect(lstatSync(here('out', 'r.json')).isFile()).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('into a pipe, which stays one', async () => {
    const pipe = here('out', 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [{ code }, heard] = await Promise.all([
      stet(['check', '--format', 'json', '--output', 'out/pipe'], { cwd }),
      readFile(pipe, 'utf8'),
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(heard)).toMatchObject({ version: 1 });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });
});

describe('on GitHub Actions', () => {
  const summary = here('out', 'summary.md');
  const github = { summary: 'unset', prefix: 'news' };
  const annotated = async (...args: string[]) => {
    const { code, out, err } = await stet(['check', ...args], { cwd, github: { ...github, summary } });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    return { out, told: commandsIn(out) };
  };

  test('annotations stand beside the text, and the summary is added to', async () => {
    writeFileSync(summary, 'before\n');
    const { out, told } = await annotated();
    expect(out).toMatch(/^error\[date-mismatch\]/);
    expect(told).toMatchObject([{ name: 'error', properties: { file: 'news/articles/bridge.md', line: '6' } }]);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## Stet\n/);
  });

  test.each<[string, string[], boolean]>([
    ['text in a file', ['--output', 'out/r.txt'], true],
    ['another format in a file', ['--format', 'sarif', '--output', 'out/r.sarif'], true],
    ['standard output for another program', ['--format', 'json'], false],
    ['annotations that were asked for', ['--format', 'github'], true],
    ['annotations that go to a file', ['--format', 'text', '--format', 'github', '--output', 'out/r'], false],
  ])('%s: %j', async (_, args, expected) => {
    const { told } = await annotated(...args);
    expect(told).toHaveLength(expected ? 1 : 0);
    expect(existsSync(summary)).toBe(true);
  });

  test('a summary that cannot be written is told of, and no more', async () => {
    const { code, err } = await stet(['check'], { cwd, github: { summary: here('out', 'no', 'summary.md') } });
    expect(code).toBe(1);
    expect(err).toMatch(/^note: the summary of the step was not written: ENOENT.*\n$/);
  });

  test('a summary that is full is left as it is', async () => {
    writeFileSync(summary, 'x'.repeat(1024 * 1024 - 100));
    await annotated();
    expect(readFileSync(summary, 'utf8')).toHaveLength(1024 * 1024 - 100);
  });

  test('an article commands nothing', async () => {
    const hostile = `${article}The bridge fell in May 2013 ##[add-mask]bridge. It cost 4,321 crowns.\n\n::error::The bridge fell in May 2012.\n`;
    const other = folderOf({ 'claims/bridge.yaml': claim, 'articles/bridge.md': hostile });
    const { out } = await stet(['check'], { cwd: other.cwd, github: {} });
    const shown = await stet(['read', 'articles/bridge.md'], { cwd: other.cwd, github: {} });
    const guarded = await stet(['guard', '--runs', '1'], { cwd: other.cwd, github: {} });
    other.remove();
    for (const quiet of [shown, guarded]) expect(commandsIn(quiet.out)).toEqual([]);
    expect(guarded.out).toContain('##[add-mask]');
    expect(out).toContain('##[add-mask]');
    expect(commandsIn(out).map(({ name, properties }) => `${name} ${properties['title']}`)).toEqual(
      commandsIn(out).map(() => 'error date-mismatch'),
    );
    expect(commandsIn(out).length).toBeGreaterThan(1);
  });

  const set = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/w/news' };
  test.each<[string, Record<string, string>, string, unknown]>([
    ['nothing elsewhere', { GITHUB_ACTIONS: 'false', GITHUB_STEP_SUMMARY: '/s' }, '/w/news', undefined],
    ['the summary', { ...set, GITHUB_STEP_SUMMARY: '/s' }, '/w/news', { summary: '/s' }],
    ['the way from the root', set, '/w/news/desk/uk', { prefix: 'desk/uk' }],
    ['no way from outside', set, '/w', {}],
    [
      'where the files are',
      { ...set, GITHUB_SERVER_URL: 'https://g.example', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: '0a1b' },
      '/w/news',
      { files: 'https://g.example/a/b/blob/0a1b' },
    ],
  ])('the environment gives %s', (_, env, folder, expected) => {
    expect(githubActions(env, folder)).toEqual(expected);
  });

  test('a process takes them from its environment', { timeout: 30_000 }, async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: join(cwd, '..'), GITHUB_STEP_SUMMARY: summary };
    const { code, out } = await spawnStet(['check'], { cwd, env });
    expect(code).toBe(1);
    expect(commandsIn(out)[0]?.properties['file']).toMatch(/^stet-\w+\/articles\/bridge\.md$/);
    expect(readFileSync(summary, 'utf8')).toContain('## Stet');
  });
});
