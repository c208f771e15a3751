import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { folderOf, spawnStet, stet } from './stet.ts';
import type { Outcome } from './stet.ts';

const article = `---
outlet: The Selm Ledger
headline: Ferry terminal opens
published: 2026-02-10
---
Adair Lindqvist opened the ferry terminal on 14 June 2024 with 340 guests aboard.

"We will sail in every weather," Lindqvist said.
`;
const claims = `# yaml-language-server: $schema=../schemas/claims.schema.json
about: The ferry # of Selm
names:
  adair-lindqvist: Adair Lindqvist # the captain

events:
    terminal-opened:   "opened the ferry terminal on {14 June 2024}"
# the end
`;

const desk = folderOf({ 'articles/ferry.md': article });
const file = join(desk.cwd, 'claims/ferry.yaml');
const written = (path = file): string => readFileSync(path, 'utf8');
const run = (...args: string[]): Promise<Outcome> => stet(['new', ...args], desk);
const into = ['--into', 'claims/ferry.yaml'];
beforeEach(() => {
  rmSync(join(desk.cwd, 'claims'), { recursive: true, force: true });
  mkdirSync(join(desk.cwd, 'claims'));
  writeFileSync(file, claims);
});
afterAll(() => desk.remove());

describe('a claim of each kind, by options', () => {
  test.each<[string, string[], string]>([
    ['name', ['--name', 'Jo Bloggs', '--also', 'Joe Bloggs'], '  jo-bloggs: [Jo Bloggs, Joe Bloggs]\n\nevents:'],
    ['names', ['--name', 'Kyiv', '--never', 'Kiev', '--id', 'k'], '  k:\n    name: Kyiv\n    never: Kiev\n\nevents:'],
    ['post', ['--called', 'Mayor of Selm', '--held', '2021=adair-lindqvist', '--held', '2025=~'], '\nposts:\n  mayor-selm:\n    called: [Mayor of Selm]\n    held: {2021: adair-lindqvist, 2025: ~}\n'],
    ['event', ['--said', 'the pier fell', '--when', '2019-04', '--before', 'terminal-opened=over 5 years'], '    pier-fell:\n      when: 2019-04\n      said: the pier fell\n      before: {terminal-opened: over 5 years}\n# the end\n'],
    ['figure', ['--said', 'with {} guests aboard', '--is', 'Harbour=340', '--is', 'Ledger=about 350'], '\nfigures:\n  guests-aboard:\n    is: {Harbour: 340, Ledger: about 350}\n    said: "with {} guests aboard"\n'],
    ['quote', ['--speaker', 'adair-lindqvist', '--at', 'terminal-opened', '--words', 'We will sail in every weather'], '\nquotes:\n  adair-lindqvist-sail-weather:\n    speaker: adair-lindqvist\n    at: terminal-opened\n    words: We will sail in every weather\n'],
    ['statement', ['--never', 'the ferry sank', '--source', 'Harbour: office'], '\nstatements:\n  ferry-sank:\n    never: the ferry sank\n    source: "Harbour: office"\n'],
  ])('%s %j', async (kind, options, expected) => {
    const { code, err } = await run(kind, ...options, ...into);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(written()).toContain(expected);
    // what stood there stands there still
    for (const line of claims.split('\n')) expect(written()).toContain(line);
    expect((await stet(['check'], desk)).out).not.toContain('claim-schema');
  }); // prettier-ignore

  test('shows the lines where they stand, and what the articles say', async () => {
    const { out } = await run('figure', '--said', 'with {350} guests aboard', ...into);
    expect(out).toBe(
      'claims/ferry.yaml:10\n10 | figures:\n11 |   guests-aboard: "with {350} guests aboard"\n' +
        'Articles: 0 agree, 1 contradict, 0 undecided, 0 silent\n' +
        '  error[figure-mismatch] articles/ferry.md:6:64 The article says "340" for guests-aboard; the claim says "350"\n',
    );
  });

  test('makes a file with the schema line, as the other files have it', async () => {
    const path = 'claims/2026/pier.yaml';
    const { code } = await run('event', '--said', 'the pier fell on {3 May 2019}', '--into', path);
    expect(code).toBe(0);
    expect(written(join(desk.cwd, path))).toBe(
      '# yaml-language-server: $schema=../../schemas/claims.schema.json\nevents:\n  pier-fell: "the pier fell on {3 May 2019}"\n',
    );
  });

  test('with --dry-run writes nothing', async () => {
    const { code, out } = await run('name', '--name', 'Jo Bloggs', '--dry-run', ...into);
    expect({ code, text: written() }).toEqual({ code: 0, text: claims });
    expect(out).toContain('5 |   jo-bloggs: Jo Bloggs');
  });
});

describe('nothing is written of what could not be used', () => {
  test.each<[string, string[], string]>([
    ['a mistyped kind', ['evnt'], 'there is no kind of claim "evnt"; expected name, post, event, figure, quote or statement; is "event" meant?'],
    ['no kind', [], 'a kind of claim is missing; expected name,'],
    ['a field missing', ['post', '--called', 'Mayor'], 'the post is not complete; expected also --held DATE=ID'],
    ['two fields missing', ['quote'], 'expected also --speaker ID, or --unnamed TEXT and --words TEXT'],
    ['no file', ['name', '--name', 'Jo Bloggs'], 'expected --into FILE, such as "--into claims/ferry.yaml"'],
    ['the field of another kind', ['name', '--name', 'X', '--when', '2020'], '"--when" belongs to event; expected for name: --name, --also'],
    ['no date', ['event', '--said', 'the pier fell', '--when', '2019-13', ...into], '--when: "2019-13" is no date'],
    ['two dates', ['event', '--said', 'the pier fell on {2019}', '--when', '2020', ...into], 'expected one date for one event'],
    ['no figure', ['figure', '--said', 'with {many} guests', ...into], '--said: "many" is no figure'],
    ['two slots', ['event', '--said', 'the {} pier {}', ...into], '--said: "the {} pier {}" has braces more than once'],
    ['half a post', ['post', '--called', 'Mayor', '--held', '2021', ...into], '--held: "2021" does not say since when and who'],
    ['a name that nobody has', ['quote', '--speaker', 'adair-linqvist', '--words', 'a b c d', ...into], '--speaker: no name has the id "adair-linqvist"; is "adair-lindqvist" meant?'],
    ['an event that nobody has', ['event', '--said', 'the pier fell', '--after', 'x', ...into], '--after: no event has the id "x"; write that event first: stet new event'],
    ['no id', ['name', '--name', 'Jo', '--id', 'Jo Bloggs', ...into], '--id: "Jo Bloggs" is no id'],
    ['an id that is taken', ['name', '--name', 'Jo', '--id', 'adair-lindqvist', ...into], '--id: "adair-lindqvist" stands in "names" already, in claims/ferry.yaml, line 4; "adair-lindqvist-2" is free'],
    ['a file elsewhere', ['name', '--name', 'Jo', '--into', '../x.yaml'], '"../x.yaml" is not in "claims"'],
    ['an article', ['name', '--name', 'Jo', '--into', 'articles/ferry.md'], '"articles/ferry.md" is no name of a claim file'],
    ['a name with a line break', ['name', '--name', 'Jo', '--into', 'claims/a\nb.yaml'], 'is no name of a claim file'],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect({ code, out, text: written() }).toEqual({ code: 2, out: '', text: claims });
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
  }); // prettier-ignore

  test('a contradiction, but by --force', async () => {
    const args = ['event', '--said', 'opened the ferry terminal on {14 June 2025}', ...into];
    const refused = await run(...args);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('error[date-contradiction] claims/ferry.yaml:8:');
    expect(refused.out).toContain('::: claims/ferry.yaml:7:');
    expect(refused.err).toContain('--force writes it all the same');
    expect(written()).toBe(claims);
    expect((await run(...args, '--force')).code).toBe(0);
    expect(written()).toContain(
      '    opened-ferry-terminal: "opened the ferry terminal on {14 June 2025}"\n# the end\n',
    );
  });

  test('a file that is no YAML', async () => {
    writeFileSync(file, 'names: [\n');
    expect((await run('name', '--name', 'Jo Bloggs', ...into)).err).toContain(
      'cannot be added to until it can be read',
    );
    expect(written()).toBe('names: [\n');
  });
});

describe('somebody at a terminal is asked', () => {
  test('for what is missing, again where it is wrong, with suggestions', async () => {
    const wrong = await stet(['new'], { ...desk, answers: ['evnt'] });
    expect(wrong.err).toContain('is "event" meant?');
    const answers = ['pier {3} fell', 'old pier fell', '', '2019-13', '2019', 'Harbour office', '', ''];
    const { code, err } = await stet(['new', 'event'], { ...desk, answers });
    expect(code).toBe(0);
    expect(err).toContain('"3" is no date');
    expect(err).toContain('"2019-13" is no date');
    expect(err).toContain('Its id [old-pier-fell]: ');
    expect(err).toContain('Into which file? [claims/ferry.yaml]: ');
    expect(written()).toContain(
      '    old-pier-fell:\n      when: 2019\n      said: old pier fell\n      source: Harbour office\n',
    );
  });

  test('a speaker by name, and one whom nobody knows', async () => {
    const known = await stet(['new', 'quote', ...into], { ...desk, answers: ['Adair Lindqvist', 'We will sail on', '', '', '', ''] }); // prettier-ignore
    expect(known.code).toBe(0);
    expect(written()).toContain('speaker: adair-lindqvist\n');
    const unnamed = await stet(['new', 'quote', ...into], { ...desk, answers: ['a sailor', 'n', 'a sailor', 'y', 'The sea was calm', '', '', '', ''] }); // prettier-ignore
    expect(unnamed.code).toBe(0);
    expect(written()).toContain('speaker: {unnamed: a sailor}\n');
  });

  test('whether a contradiction is to be written', async () => {
    const args = ['new', 'event', '--said', 'opened the ferry terminal on {14 June 2025}', '--id', 'x', ...into];
    expect((await stet(args, { ...desk, answers: ['n'] })).code).toBe(1);
    expect(written()).toBe(claims);
    expect((await stet(args, { ...desk, answers: ['yes'] })).code).toBe(0);
    expect(written()).toContain('    x: "opened');
  });

  test('and who goes away has written nothing', async () => {
    const { code, err } = await stet(['new', 'name'], { ...desk, answers: ['Jo Bloggs'] });
    expect(code).toBe(2);
    expect(err).toContain('no answer was given, and nothing was written');
    expect(written()).toBe(claims);
  });
});

test('killed at any moment it leaves the old file or the new one, and asks nobody without a terminal', { timeout: 60_000 }, async () => {
  const args = ['new', 'name', '--name', 'Jo Bloggs', ...into];
  const whole = claims.replace('# the captain\n', '# the captain\n  jo-bloggs: Jo Bloggs\n');
  const started = performance.now();
  expect((await spawnStet(args, desk)).code).toBe(0);
  expect(written()).toBe(whole);
  const took = performance.now() - started;
  const killed = [0.85, 0.95].map(async (share) => {
    const other = folderOf({ 'claims/ferry.yaml': claims });
    await spawnStet(args, { ...other, killAfter: took * share });
    expect([claims, whole]).toContain(written(join(other.cwd, 'claims/ferry.yaml')));
    other.remove();
  });
  await Promise.all(killed);
}); // prettier-ignore
