/** `stet accept` on folders of articles: what is written, where, and when nothing is. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, stet } from './stet.ts';

const story = (...lines: string[]): string =>
  ['---', 'outlet: The Post', 'headline: New bridge', 'published: 2024-05-02', '---', ...lines, ''].join('\n');
const claim = 'events:\n  bridge-fall: {when: 2019-04-15, said: bridge fell}\n';
const article = story('The old bridge fell in May 2014.', '', 'It is said that the bridge fell in May 2014 at night.');
const files = { 'claims/bridge.yaml': claim, 'articles/bridge.md': article };

const folders: ReturnType<typeof folderOf>[] = [];
afterAll(() => folders.forEach(({ remove }) => remove()));

function fresh(given: Readonly<Record<string, string>> = files) {
  const folder = folderOf(given);
  folders.push(folder);
  const { cwd } = folder;
  return {
    cwd,
    read: (path: string) => readFileSync(join(cwd, path), 'utf8'),
    run: (...args: string[]) => stet(args, folder),
    findings: async (): Promise<readonly Found[]> =>
      (JSON.parse((await stet(['check', '--format', 'json'], folder)).out) as { findings: Found[] }).findings,
  };
}

interface Found {
  readonly check: string;
  readonly fingerprint: string;
  readonly line: number;
  readonly column: number;
  readonly stet?: { readonly reason: string };
}

const because = ['--reason', 'Printed so'];

describe('stet accept', () => {
  test('lets exactly one finding stand, in the file of its claim', async () => {
    const { run, read, findings } = fresh();
    const [first, second] = await findings();
    const { code, out, err } = await run(
      'accept',
      second!.fingerprint.slice(0, 6),
      ...because,
      '--until',
      '2999-12-31',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'claims/bridge.yaml:5:5 lets stand\n  date-mismatch articles/bridge.md:8:36\n' +
        '  The article dates bridge-fall "May 2014"; the claim says "2019-04-15"\n',
    );
    expect(read('claims/bridge.yaml')).toBe(
      `${claim}\nstet:\n  - article: bridge\n    text: in May 2014 at\n    check: date-mismatch\n    reason: Printed so\n` +
        `    until: "2999-12-31"\n    fingerprint: ${JSON.stringify(second!.fingerprint)}\n`.replace(
          /"([a-f]\w+)"/,
          '$1',
        ),
    );
    expect((await findings()).map(({ fingerprint, stet: entry }) => [fingerprint, entry?.reason])).toEqual([
      [first!.fingerprint, undefined],
      [second!.fingerprint, 'Printed so'],
    ]);
  });

  test('takes a place as the report prints it', async () => {
    const { run, findings } = fresh();
    expect((await run('accept', 'articles/bridge.md:6:24', ...because)).code).toBe(0);
    expect((await run('accept', 'articles/bridge.md:8', ...because)).code).toBe(0);
    expect((await findings()).map((one) => one.stet?.reason)).toEqual(['Printed so', 'Printed so']);
    const again = await run('accept', 'articles/bridge.md:8', '--reason', 'Twice');
    expect(again).toEqual({ code: 0, out: 'claims/bridge.yaml:10:5 lets it stand already: Printed so\n', err: '' });
  });

  test('shows the fingerprints where it is asked to', async () => {
    const { run, findings } = fresh();
    const [{ fingerprint }] = (await findings()) as [Found];
    expect((await run('check', '--fingerprints')).out).toContain(
      `articles/bridge.md:6:24 fingerprint ${fingerprint}\n`,
    );
    expect((await run('check')).out).not.toContain(fingerprint);
  });

  test.each<[string, Record<string, string>, string[], string]>([
    [
      'where the article has entries already',
      { 'claims/desk.yaml': 'stet:\n  - {article: bridge, text: New bridge, reason: r}\n' },
      [],
      'claims/desk.yaml',
    ],
    [
      'not where another article has',
      { 'claims/desk.yaml': 'stet:\n  - {article: tower, text: t, reason: r}\n' },
      [],
      'claims/bridge.yaml',
    ],
    [
      'into the file that is named',
      { 'claims/desk.yaml': '# the desk\n' },
      ['--into', 'claims/desk.yaml'],
      'claims/desk.yaml',
    ],
    ['into a new file', {}, ['--into', 'claims/let/stand.yaml'], 'claims/let/stand.yaml'],
  ])('writes %s', async (_, more, args, expected) => {
    const { run, read, cwd } = fresh({ ...files, ...more });
    expect((await run('accept', 'articles/bridge.md:6', ...because, ...args)).code).toBe(0);
    expect(read(expected)).toContain('article: bridge');
    for (const [path, text] of Object.entries({ ...files, ...more }))
      if (path !== expected) expect(read(path)).toBe(text);
    expect(readdirSync(join(cwd, 'claims')).filter((name) => !/^(?:\w+\.yaml|let)$/.test(name))).toEqual([]);
  });

  test('makes a file for a finding without a claim, with the schema line of the others', async () => {
    const schema = '# yaml-language-server: $schema=../../schemas/claims.schema.json\n';
    const { run, read } = fresh({
      'claims/sub/a.yaml': schema,
      'articles/bridge.md': story('It fell on 31 February 2014.'),
    });
    expect((await run('accept', 'articles/bridge.md:6', ...because)).code).toBe(0);
    expect(read('claims/stet.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schemas\/claims\.schema\.json\n\nstet:\n/,
    );
    const none = fresh({ 'articles/bridge.md': story('It fell on 31 February 2014.') });
    expect((await none.run('accept', 'articles/bridge.md:6', ...because)).code).toBe(0);
    expect(none.read('claims/stet.yaml')).toMatch(/^stet:\n/);
  });

  test('lets a contradiction between claims stand by the claim', async () => {
    const { run, read, findings } = fresh({
      'claims/a.yaml': 'events:\n  fall: {when: 2019, before: rise}\n  rise: {when: 2018}\n',
    });
    const [finding] = await findings();
    expect((await run('accept', finding!.fingerprint, ...because)).code).toBe(0);
    expect(read('claims/a.yaml')).toContain('- claim: events/');
    expect((await findings()).map((one) => one.stet?.reason)).toEqual(['Printed so']);
  });

  test('writes through a link', async () => {
    const { cwd, run, read } = fresh({ 'articles/bridge.md': article, 'shared/bridge.yaml': claim });
    mkdirSync(join(cwd, 'claims'));
    symlinkSync('../shared/bridge.yaml', join(cwd, 'claims/bridge.yaml'));
    expect((await run('accept', 'articles/bridge.md:6', ...because)).code).toBe(0);
    expect(read('shared/bridge.yaml')).toContain('article: bridge');
  });

  test('twice at once loses nothing', async () => {
    const { run, findings, cwd } = fresh();
    const outcomes = await Promise.all([6, 8].map((line) => run('accept', `articles/bridge.md:${line}`, ...because)));
    const stands = async (): Promise<number> => (await findings()).filter((one) => one.stet).length;
    expect(await stands()).toBe(outcomes.filter(({ code }) => code === 0).length);
    for (const { code, err } of outcomes)
      if (code !== 0) expect(err).toContain('somebody else changed it since it was read');
    await Promise.all([6, 8].map((line) => run('accept', `articles/bridge.md:${line}`, ...because)));
    await run('accept', 'articles/bridge.md:6', ...because);
    await run('accept', 'articles/bridge.md:8', ...because);
    expect(await stands()).toBe(2);
    expect(readdirSync(join(cwd, 'claims'))).toEqual(['bridge.yaml']);
  });

  const stale = 'stet:\n  - {article: bridge, text: old bridge, reason: r}\n';
  test.each<[string, Record<string, string>, string[], string]>([
    ['no reason', {}, ['articles/bridge.md:6'], 'expected a reason: --reason "'],
    ['no finding named', {}, [], 'expected a fingerprint or a place'],
    [
      'a fingerprint that nothing has',
      {},
      ['0123', ...because],
      '"stet check --fingerprints" shows those that there are',
    ],
    [
      'a place where several stand',
      { 'articles/b.md': story('The bridge fell in May 2014; the bridge fell in May 2015.') },
      ['articles/b.md:6', ...because],
      '"articles/b.md:6" stands for',
    ],
    [
      'a day that has passed',
      {},
      ['articles/bridge.md:6', ...because, '--until', '2001-01-01'],
      'the acceptance would hold until "2001-01-01"',
    ],
    [
      'a file outside the claims',
      {},
      ['articles/bridge.md:6', ...because, '--into', 'other.yaml'],
      '"other.yaml" is no claim file of this run; expected a file under "claims"',
    ],
    [
      'an article as the file',
      {},
      ['articles/bridge.md:6', ...because, '--into', 'articles/bridge.md'],
      'is no claim file of this run',
    ],
    [
      'a file that is broken',
      { 'claims/z.yaml': 'events:\n  a: {when: 2019\nabout: x\n' },
      ['articles/bridge.md:6', ...because, '--into', 'claims/z.yaml'],
      'cannot add to "claims/z.yaml": it cannot be read as YAML in line',
    ],
    [
      'an acceptance that is unused',
      { 'claims/z.yaml': stale },
      ['claims/z.yaml:2', ...because],
      '"stet accept --unused" takes the entry out',
    ],
    [
      'a fault of a claim file',
      { 'claims/z.yaml': 'evnts: {}\n' },
      ['claims/z.yaml:1', ...because],
      'it belongs to no article and no claim',
    ],
    [
      '--unused with a reason',
      {},
      ['--unused', ...because],
      '"--unused" takes entries out, and goes with no fingerprint',
    ],
  ])('writes nothing with %s', async (_, more, args, message) => {
    const given = { ...files, ...more };
    const { cwd, run, read } = fresh(given);
    const { code, out, err } = await run('accept', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    for (const [path, text] of Object.entries(given)) expect(read(path)).toBe(text);
    expect(existsSync(join(cwd, 'claims/stet.yaml'))).toBe(false);
  });

  test('names the nearest fingerprint', async () => {
    const { run, findings } = fresh();
    const [{ fingerprint }] = (await findings()) as [Found];
    const mistyped = fingerprint.slice(0, 15) + (fingerprint.endsWith('0') ? '1' : '0');
    const { code, err } = await run('accept', mistyped, ...because);
    expect(code).toBe(2);
    expect(err).toContain(`is "${fingerprint}" meant (date-mismatch articles/bridge.md:6:24)?`);
  });
});

describe('stet accept --unused', () => {
  const entries =
    'stet:\n  # kept\n  - {article: bridge, text: fell in May 2014., reason: r}\n  # mended\n  - article: bridge # no more\n    text: old bridge\n    reason: The desk knows\n' +
    '  - {article: bridge, text: May 2014 at night, reason: r, until: 2024-12-31}\n  - {article: tower, text: t, reason: r}\n';

  test('takes out what is unused and what has expired, and says so', async () => {
    const { run, read } = fresh({ ...files, 'claims/desk.yaml': entries });
    const { code, out, err } = await run('accept', '--unused', '--today', '2025-01-01');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      'claims/desk.yaml:5:5 removed (unused)\n  bridge: "old bridge"\n  reason: The desk knows\n' +
        'claims/desk.yaml:8:5 removed (expired)\n  bridge: "May 2014 at night"\n  reason: r\n2 acceptances removed\n',
    );
    expect(read('claims/desk.yaml')).toBe(
      'stet:\n  # kept\n  - {article: bridge, text: fell in May 2014., reason: r}\n  - {article: tower, text: t, reason: r}\n',
    );
    expect((await run('accept', '--unused', '--today', '2025-01-01')).out).toBe('No acceptance is unused or expired\n');
    expect((await run('accept', '--unused', '--strict', '--today', '2025-01-01')).out).toContain('tower: "t"');
    expect(read('claims/desk.yaml')).not.toContain('tower');
    expect((await run('check', '--today', '2025-01-01')).out).not.toMatch(/stet-(?:unused|expired)/);
  });

  test('takes away what accept has written, once it is corrected', async () => {
    const { run, read, cwd } = fresh();
    await run('accept', 'articles/bridge.md:6', ...because);
    await run('accept', 'articles/bridge.md:8', ...because);
    writeFileSync(join(cwd, 'articles/bridge.md'), article.replaceAll('May 2014', 'April 2019'));
    expect((await run('accept', '--unused')).out).toMatch(/2 acceptances removed\n$/);
    expect(read('claims/bridge.yaml')).toBe(claim);
  });
});
