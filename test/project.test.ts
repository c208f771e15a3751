/** What holds of the project as a whole: its checks are documented and specified, and its stages depend one way. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '../src/checks/index.ts';
import type { Finding } from '../src/model/finding.ts';
import { checkPagesFolder, generatedPages } from './docs/pages.ts';
import { parseSpec, runCase, type Case } from './spec-format.ts';

const specOf = (id: string): string => `test/checks/${id}.md`;
const casesOf = (id: string): readonly Case[] =>
  existsSync(specOf(id)) ? parseSpec(readFileSync(specOf(id), 'utf8')) : [];

describe.for(checks.map((check) => [check.id, check] as const))('%s', ([id, check]) => {
  test('has a spec with a case that fires and one that stays silent', () => {
    const cases = casesOf(id);
    const fires = cases.filter(({ expected }) => expected.some((one) => one.check === id));
    expect(fires.length, `cases of ${specOf(id)} that expect ${id}`).toBeGreaterThan(0);
    expect(cases.length - fires.length, `cases of ${specOf(id)} that do not`).toBeGreaterThan(0);
  });

  test('is documented: each text is there, in one line, and its summary has no full stop', () => {
    const { what, why, silent, example } = check.docs;
    for (const text of [check.summary, what, why, silent, example.says]) expect(text).toMatch(/^\S.*\S$/);
    expect(check.summary).not.toMatch(/\.$/);
    expect(example.claim ?? example.article).toBeTruthy();
  });

  test('puts all that its messages are given into words', () => {
    const found = casesOf(id).flatMap((one) => runCase(one).findings.filter((finding) => finding.check === id));
    expect(found.map(unsaid).filter((names) => names.length > 0)).toEqual([]);
    for (const { message } of found) expect(message).not.toMatch(/\.$/);
  });

  const unsaid = ({ messageId, data }: Finding): string[] =>
    Object.keys(data).filter((name) => !check.messages[messageId]?.includes(`{${name}}`));
});

test('each check has a name of its own, and each spec a check', () => {
  const ids = checks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const specs = readdirSync('test/checks').map((name) => name.replace(/\.md$/, ''));
  expect(specs.filter((name) => !(ids as string[]).includes(name))).toEqual([]);
});

describe('what is drawn from the code is current (npm run docs)', () => {
  test.for([...generatedPages()])('%s', ([file, text]) => {
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(text);
  });

  test('no page is of a check that is no more', () => {
    const pages = readdirSync(checkPagesFolder).map((name) => `${checkPagesFolder}/${name}`);
    expect(pages.filter((file) => !generatedPages().has(file))).toEqual([]);
  });
});

test('each link from one page of the documentation to another leads somewhere', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'bench/README.md', ...documentation];
  const broken = pages.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => join(file, '..', target))
      .filter((target) => !existsSync(target))
      .map((target) => `${file}: ${target}`),
  );
  expect(broken).toEqual([]);
});

const documentation = readdirSync('src/docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `src/docs/${name}`);

describe('dependencies run one way', () => {
  const stages = ['model', 'load', 'parse', 'extract', 'relate', 'conflict', 'checks', 'accept', 'guard', 'report'];
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative('src', join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const stageOf = (path: string): string => path.slice(0, Math.max(0, path.indexOf('/')));

  test.for(stages)('%s imports only what comes before it', (stage) => {
    const own = files.filter((file) => stageOf(file) === stage);
    const allowed = stage === 'checks' ? ['model', 'checks'] : stages.slice(0, stages.indexOf(stage) + 1);
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.includes(stageOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('a check imports no other check', () => {
    const own = files.filter((file) => stageOf(file) === 'checks' && file !== 'checks/index.ts');
    expect(own.filter((file) => importsOf(file).some((target) => stageOf(target) === 'checks'))).toEqual([]);
  });

  test('a check that finds everything known loads nothing that reads articles', () => {
    const loaded = new Set(['cli/check.ts']);
    for (const file of loaded) for (const target of importsOf(file, loadedAtOnce)) loaded.add(target);
    expect(loaded).toContain('cache/cached-check.ts');
    expect([...loaded].filter((file) => /^(?:extract|relate|conflict|guard)\/|^run\.ts/.test(file))).toEqual([]);
  });

  test('nothing hangs on the locale or the time zone of the machine', () => {
    // the edge alone knows what day it is where the desk sits, and `--today` sets it
    const local =
      /\.toLocale\w*\(|\.localeCompare\(|\bIntl\.\w+\(\)|\bDate\.parse\(|\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/;
    const inside = files.filter((file) => stages.includes(stageOf(file)));
    const hanging = inside.filter((file) => local.test(readFileSync(`src/${file}`, 'utf8')));
    expect(hanging).toEqual([]);
    expect('new Intl.Collator()').toMatch(local);
    expect('a.localeCompare(b)').toMatch(local);
  });

  test('only the edge touches the process', () => {
    const inside = files.filter((file) => stages.includes(stageOf(file)));
    const touching = inside.filter((file) =>
      /\bprocess\.|\bDate\.now\(|\bnew Date\(\)/.test(readFileSync(`src/${file}`, 'utf8')),
    );
    expect(touching).toEqual([]);
  });
});

const imported = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']*)'/g;
/** Neither types alone nor what is loaded later. */
const loadedAtOnce = /^(?:import|export)\s(?!type\b)[^;]*?'(\.[^']*)';/gm;

/** What a file of src imports from src, as paths in it. */
function importsOf(file: string, pattern = imported): string[] {
  const text = readFileSync(`src/${file}`, 'utf8');
  const targets = [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  // A schema stands outside src, and may be imported anywhere.
  return targets
    .map((target) => join(file, '..', target).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('../'));
}
