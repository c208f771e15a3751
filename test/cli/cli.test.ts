import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, spawnStet, stet } from './stet.ts';
import type { Setting } from './stet.ts';

const article = `---
outlet: The Valley Post
headline: New bridge opened
published: 2024-05-02
---
The old bridge fell in May 2014.
`;
const claim = 'events:\n  bridge-fall: {when: 2019-04-15, said: bridge fell}\n';
const entry = 'stet:\n  - {article: bridge, text: May 2014, reason: Printed so, until: 2024-12-31}\n';

const wrong = folderOf({ 'claims/bridge.yaml': claim, 'articles/bridge.md': article });
const accepted = folderOf({ 'claims/bridge.yaml': claim + entry, 'articles/bridge.md': article });
const empty = folderOf({ 'notes.md': 'It fell on Friday, 19,347 votes later.\n' });
afterAll(() => [wrong, accepted, empty].forEach(({ remove }) => remove()));

describe('stet check', () => {
  test('fails on a contradiction, and shows both sides', async () => {
    const { code, out, err } = await stet(['check'], wrong);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('error[date-mismatch] articles/bridge.md:6:24\n');
    expect(out).toContain('6 | The old bridge fell in May 2014.');
    expect(out).toContain('::: claims/bridge.yaml:2:23\n');
    expect(out).toMatch(/1 article, 1 claim: 1 error\n$/);
    expect(out).not.toContain('\x1b');
  });

  test('passes where the desk lets it stand, until the day has passed', async () => {
    const before = await stet(['check', '--today', '2024-12-31'], accepted);
    expect(before.code).toBe(0);
    expect(before.out).toContain('Let stand (1)');
    expect(before.out).toContain('reason: Printed so (until 31 December 2024)');
    const after = await stet(['check', '--today', '2025-01-01', '--format', 'json'], accepted);
    expect(after.code).toBe(1);
    const report = JSON.parse(after.out) as { findings: { check: string }[] };
    expect(report.findings.map(({ check }) => check).sort()).toEqual(['date-mismatch', 'stet-expired']);
  });

  test('with --no-stet lets nothing stand', async () => {
    const { code, out } = await stet(['check', '--no-stet', '--today', '2024-12-31'], accepted);
    expect(code).toBe(1);
    expect(out).not.toContain('Let stand');
  });

  test('is a run without claims and articles', async () => {
    const { code, out } = await stet(['check'], empty);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'No contradictions\n0 articles, 0 claims: 0 errors; no article to check them against\n',
    });
  });

  test('writes the report to a file, and nothing beside it', async () => {
    const target = folderOf({ 'report.json': 'old' });
    const args = ['check', '--format', 'json', '--output', join(target.cwd, 'report.json'), '--relations'];
    expect(await stet(args, wrong)).toEqual({ code: 1, out: '', err: '' });
    expect(readdirSync(target.cwd)).toEqual(['report.json']);
    const report = JSON.parse(readFileSync(join(target.cwd, 'report.json'), 'utf8')) as { relations: unknown[] };
    expect(report.relations).toHaveLength(1);
    target.remove();
  });

  test('has colour where the terminal has it, and never in a file', async () => {
    expect((await stet(['check'], { ...wrong, colour: true })).out).toContain('\x1b[31m');
    const target = folderOf({});
    await stet(['check', '--output', join(target.cwd, 'report.txt')], { ...wrong, colour: true });
    expect(readFileSync(join(target.cwd, 'report.txt'), 'utf8')).not.toContain('\x1b');
    target.remove();
  });

  test('hides what is below --min-severity, and fails on it all the same', async () => {
    const line = '  • Council to vote on the bridge that fell into the river\n';
    const twice = article + line + line;
    const { cwd, remove } = folderOf({ 'claims/bridge.yaml': claim, 'articles/bridge.md': twice });
    const { code, out } = await stet(['check', '--min-severity', 'error'], { cwd });
    expect(code).toBe(1);
    expect(out).not.toContain('headline-duplicate');
    expect(out).toContain('1 error, 1 warning; 1 not shown');
    remove();
  });
});

describe('every command', () => {
  test.each([
    [[]],
    [['check']],
    [['read']],
    [['draft']],
    [['new']],
    [['import']],
    [['guard']],
    [['show']],
    [['accept']],
    [['init']],
    [['explain']],
  ])('%j has help with an example', async (command) => {
    const { code, out } = await stet([...command, '--help'], empty);
    expect(code).toBe(0);
    expect(out).toMatch(/\nExamples?:\n {2}(?:stet|echo)/);
  });

  test('knows its version', async () => {
    expect(await stet(['--version'], empty)).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('what could not run ends with 2 and says why', () => {
  test.each<[string, string[], Setting, string]>([
    ['an article that is not there', ['check', 'articles/brigde.md'], wrong, '"articles/brigde.md" does not exist'],
    ['a folder that is not there', ['check', '--claims', 'claim'], wrong, '"claim" does not exist'],
    ['a mistyped command', ['chek'], wrong, 'Did you mean check?'],
    ['a mistyped option', ['check', '--formt', 'json'], wrong, 'Did you mean --format?'],
    ['a guard without a page', ['check', '--guard'], wrong, '"--guard" goes with "--format html"'],
    ['an unknown format', ['check', '--format', 'xml'], wrong, 'Allowed choices are text, json, html'],
    ['a mistyped format', ['check', '--format', 'jsn'], wrong, 'Did you mean "json"?'],
    ['a mistyped severity', ['check', '--min-severity', 'warnings'], wrong, 'Did you mean "warning"?'],
    ['a part of a check', ['explain', 'mismatch'], wrong, 'did you mean "date-mismatch"?'],
    ['no check at all', ['explain', 'weather'], wrong, '"stet explain" lists them all'],
    ['a day that there is not', ['check', '--today', '2025-02-30'], wrong, 'Expected a date such as "2025-02-11"'],
    ['an unknown check', ['explain', 'date-missmatch'], wrong, 'did you mean "date-mismatch"?'],
    ['a folder to be read', ['read', '.'], wrong, '"." is a folder, and one article was expected'],
    [
      'a report that cannot be written',
      ['check', '--output', 'no/such/folder'],
      wrong,
      'cannot write "no/such/folder": its folder does not exist',
    ],
  ])('%s', async (_, args, setting, message) => {
    const { code, out, err } = await stet(args, setting);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(existsSync(join(setting.cwd, 'no'))).toBe(false);
  });
});

describe('in a process of its own', () => {
  // Each takes most of a second, so they run beside one another.
  test("the exit code, the streams and the environment are the command line's", { timeout: 30_000 }, async () => {
    const [forced, both, piped, version] = await Promise.all([
      spawnStet(['check'], { ...wrong, env: { FORCE_COLOR: '1' } }),
      spawnStet(['check', '--relations'], { ...wrong, env: { FORCE_COLOR: '1', NO_COLOR: '1' }, deaf: true }),
      spawnStet(['read', '-'], { ...empty, input: 'Some 19,347 votes were cast.' }),
      spawnStet(['--version'], empty),
    ]);
    expect(forced).toMatchObject({ code: 1, err: '' });
    expect(forced.out).toContain('\x1b[31m');
    expect(both).toEqual({ code: 1, out: '', err: '' });
    expect(piped).toMatchObject({ code: 0, err: '' });
    expect(piped.out).toContain('figure     "Some 19,347" = ');
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('stet read', () => {
  test('reads standard input without front matter', async () => {
    const input = 'It fell on Friday. \u{1f680} Some 19,347 votes were cast.\n';
    const args = ['read', '-', '--published', '2025-02-11', '--format', 'json'];
    const { code, out, err } = await stet(args, { ...empty, input });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { article: id, mentions } = JSON.parse(out) as { article: string; mentions: Record<string, unknown>[] };
    expect(id).toBe('stdin');
    for (const { start, end, text } of mentions) expect(input.slice(Number(start), Number(end))).toBe(text);
    expect(mentions.map(({ kind, column }) => [kind, column])).toEqual([
      ['date', 12],
      ['figure', 23],
    ]);
  });

  test('takes the id of standard input from its front matter', async () => {
    const input = article.replace('outlet', 'id: bridge\noutlet');
    const { out, err } = await stet(['read', '-', '--format', 'json'], { ...empty, input });
    expect(err).toBe('');
    expect((JSON.parse(out) as { article: string }).article).toBe('bridge');
  });

  test('prints a line a mention', async () => {
    const { code, out } = await stet(['read', 'notes.md'], empty);
    expect(code).toBe(0);
    expect(out).toMatch(/^ *1:\d+ {2}date +"Friday" = /m);
    expect(out).toMatch(/^ *1:20 {2}figure +"19,347" = 19347/m);
    expect(out).toMatch(/^notes, without a date of publication: 2 mentions\n$/m);
  });
});

describe('stet explain', () => {
  test("prints a check's documentation", async () => {
    const { code, out } = await stet(['explain', 'stet-unused'], empty);
    expect(code).toBe(0);
    expect(out).toMatch(/^stet-unused \(error\)\nAn acceptance that no finding needs\n\nWhat it checks\n {2}\S/);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('lists every check', async () => {
    const { code, out } = await stet(['explain'], empty);
    expect(code).toBe(0);
    expect(out).toMatch(/^date-mismatch +error +An article dates an event otherwise than the claim$/m);
  });
});
