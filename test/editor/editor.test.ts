/**
 * What somebody sees who writes claims in an editor: the schema and the settings of this repository through yaml-language-server itself, as VS
 * Code's YAML extension runs it, with no way to the network.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol/node.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { parseClaims } from '../../src/parse/claims/index.ts';
import { keys, missing, values, yaml } from '../parse/mistakes.ts';
import { startLanguageServer } from './language-server.ts';
import type { LanguageServer } from './language-server.ts';

const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
let server: LanguageServer;
let files = 0;

beforeAll(async () => {
  // Whatever goes to the network goes to a port where nobody listens.
  server = await startLanguageServer(process.cwd(), { ...settings, 'http.proxy': 'http://127.0.0.1:9' });
});
afterAll(() => server.stop());

// The server waits a moment before it validates, so that the tests had better wait side by side.

/** Opens a text as a claim file; `|` is where the cursor stands. */
async function at(marked: string): Promise<{ path: string; position: { line: number; character: number } }> {
  const path = `claims/editor-${(files += 1)}.yaml`;
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  await server.open(path, marked.replace('|', ''));
  return { path, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

const offered = async (marked: string): Promise<readonly CompletionItem[]> => {
  const { path, position } = await at(marked);
  return server.complete(path, position);
};
const textOf = (item: CompletionItem | undefined): string =>
  typeof item?.documentation === 'string' ? item.documentation : (item?.documentation?.value ?? '');

describe.concurrent('completion', () => {
  test('offers the sections, with what they are', async () => {
    const items = await offered('|');
    const sections = [
      'about',
      'covers',
      'source',
      'names',
      'posts',
      'events',
      'figures',
      'quotes',
      'statements',
      'stet',
    ];
    expect(items.map(({ label }) => label)).toEqual(sections);
    for (const item of items) expect(textOf(item)).toMatch(/^\S.*\.$/m);
    expect(textOf(items.find(({ label }) => label === 'events'))).toContain('When something happened.');
  });

  test.for([
    [
      'an event',
      'events:\n  summit:\n    |',
      ['when', 'said', 'before', 'after', 'during', 'same-day', 'covers', 'source', 'what', 'note'],
    ],
    ['a figure', 'figures:\n  crowd:\n    |', ['is', 'said', 'covers', 'source', 'what', 'note']],
    ['a quotation', 'quotes:\n  toast:\n    |', ['speaker', 'at', 'translated', 'words']],
    ['a post', 'posts:\n  mayor:\n    |', ['called', 'held', 'shared']],
    ['a name', 'names:\n  kyiv:\n    |', ['name', 'also', 'never']],
    ['a statement', 'statements:\n  cause:\n    |', ['printed', 'never']],
    ['an acceptance', 'stet:\n  - |', ['article', 'claim', 'text', 'reason', 'check', 'until', 'fingerprint']],
  ] as const)('offers the fields of %s, with what they are', async ([, marked, fields]) => {
    const items = await offered(marked);
    for (const field of fields) {
      expect(textOf(items.find(({ label }) => label === field)), field).toMatch(/^\S.*\.$/m);
    }
    expect(items.map(({ label }) => label)).not.toContain('[object Object]');
  });

  test('offers every check, with what it says', async () => {
    const items = await offered('stet:\n  - check: |');
    expect(items.map((item) => [item.label, textOf(item)])).toEqual(checks.map(({ id, summary }) => [id, summary]));
  });

  test('offers true and false', async () => {
    const items = await offered('quotes:\n  toast:\n    translated: |');
    expect(items.map(({ label }) => label)).toEqual(['true', 'false']);
  });

  test.for([
    'events:\n  summit: |',
    'events:\n  a:\n    after: |',
    'quotes:\n  toast:\n    speaker: |',
    'figures:\n  crowd:\n    is: |',
  ])('offers no value that is no text in %j', async (marked) => {
    const labels = (await offered(marked)).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels).not.toContain('[object Object]');
  });

  test('what it writes is right as it stands', async () => {
    const sections = (await offered('|')).filter(({ label }) => !['covers', 'source', 'stet'].includes(label));
    const fields = await Promise.all(
      ['names', 'posts', 'events', 'figures', 'quotes', 'statements'].map(async (section) => {
        const lead = `${section}:\n  a: `;
        const whole = (await offered(`${lead}|`)).filter(({ insertText }) => insertText?.startsWith('\n'));
        return whole.map((item) => lead + written(item).replaceAll('\n', '\n  '));
      }),
    );
    const texts = [...sections.map((item) => `${written(item)}\n`), ...fields.flat()];
    expect(texts.length).toBeGreaterThan(12);
    for (const item of sections) expect(written(item)).not.toMatch(/ $/m);
    for (const text of texts) {
      expect(
        parseClaims({ path: 'claims/a.yaml', text }).problems.map(({ message }) => message),
        text,
      ).toEqual([]);
    }
  });

  /** What stands in the file once a completion is taken and nothing filled in. */
  const written = ({ insertText = '' }: CompletionItem): string =>
    insertText.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace(/\\(.)/g, '$1');
});

describe.concurrent('hover', () => {
  test.for([
    ['ev|ents:\n  a: {when: 2022}\n', ['When something happened', 'man first walked on the moon']],
    ['events:\n  a: {w|hen: 2022}\n', ['The date: a year, a month, a day', '2022-02-24/..']],
    ['quotes:\n  a: {sp|eaker: jo, words: x}\n', ['Who spoke', 'mike-waltz']],
    ['posts:\n  p: {called: Mayor, he|ld: {2021: jo}}\n', ['the id of that person', '2021-01-20: jo-bloggs']],
    [
      'stet:\n  - {article: a, text: x, reason: y, ch|eck: date-mismatch}\n',
      ['Only findings of this check', 'An article dates an event otherwise'],
    ],
  ] as const)('%j says %j', async ([marked, said]) => {
    const { path, position } = await at(marked);
    const shown = markdownOf(await server.hover(path, position));
    for (const one of said) expect(shown).toContain(one);
  });

  const markdownOf = (hover: Hover | null): string =>
    hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : '';
});

describe.concurrent('underlines', () => {
  test('a wrong key at its place, in words', async () => {
    const diagnostics = await server.open('claims/wrong-key.yaml', 'events:\n  summit:\n    whn: 2022\n');
    expect(diagnostics.map(({ message, range }) => [message, range])).toEqual([
      ['Property whn is not allowed.', { start: { line: 2, character: 4 }, end: { line: 2, character: 7 } }],
    ]);
  });

  test.for([
    ['when: 24 February 2022', 'Expected a date as in 2022, 2022-02'],
    ['said: "{} and {}"', 'Expected a line as printed or a list of them'],
    ['after: The Summit', 'Expected the id of an event'],
    ['after: {summit: 24 hours}', 'Expected days, weeks, months or years'],
  ])('%j: %j', async ([field, message]) => {
    const path = `claims/underlined-${(files += 1)}.yaml`;
    const [only, ...others] = await server.open(path, `events:\n  a:\n    ${field}\n`);
    expect(others).toEqual([]);
    expect(only?.message).toContain(message);
    expect(only?.range.start.line).toBe(2);
  });

  test('nothing in the claim files of this repository, whether the settings or their first line names the schema', async () => {
    const paths = readdirSync('claims', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    expect(paths.length).toBeGreaterThan(5);
    const found = await Promise.all(
      paths.flatMap((path) => {
        const text = readFileSync(join('claims', path), 'utf8');
        const open = (as: string, one: string): Promise<unknown> =>
          server.open(as, one).then((diagnostics) => [path, diagnostics.map(({ message }) => message)]);
        const unnamed = text.replace(/^# yaml-language-server:.*/, '#');
        expect(unnamed).not.toBe(text);
        return [open(`claims/${path}`, unnamed), open(`elsewhere/${path}`, text)];
      }),
    );
    expect(found).toEqual(paths.flatMap((path) => [[path, []], [path, []]])); // prettier-ignore
  });

  test('nothing in any claim file of the tests that the loader finds right', async () => {
    const paths = ['test/corpus', 'test/parse'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.yaml'))
        .map((path) => `${folder}/${path}`),
    );
    const right = paths
      .map((path) => ({ path, text: readFileSync(path, 'utf8').replace(/^# yaml-language-server:.*/, '#') }))
      .filter(({ path, text }) => parseClaims({ path, text }).problems.length === 0);
    expect(right.length).toBeGreaterThan(10);
    const found = await Promise.all(right.map(({ path, text }) => server.open(`claims/${path}`, text)));
    expect(right.map(({ path }, index) => [path, found[index]?.map(({ message }) => message)])).toEqual(
      right.map(({ path }) => [path, []]),
    );
  });

  test('what the loader finds wrong, but for what a schema cannot say', async () => {
    const mistakes = [...keys, ...values, ...missing, ...yaml];
    const seen = await Promise.all(
      mistakes.map(async ({ text }, index) => (await server.open(`claims/mistake-${index}.yaml`, text)).length > 0),
    );
    const silent = mistakes.filter((_, index) => !seen[index]).map(({ title }) => title);
    expect(silent).toEqual(mistakes.filter(({ unseen }) => unseen).map(({ title }) => title));
  });
});
