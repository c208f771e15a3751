import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, describe, expect, test } from 'vitest';
import { loadOneByOne } from '../../src/load/corpus.ts';
import type { JsonFinding } from '../../src/report/index.ts';
import { folderOf, stet } from './stet.ts';

const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object, 'report');

/** The findings of each line, once the schema has found nothing wrong with it. */
function linesOf(text: string): { readonly name: string; readonly findings: readonly JsonFinding[] }[] {
  return text.split(/\n(?=.)/).map((line, index) => {
    const read = JSON.parse(line) as { file?: string; findings: JsonFinding[] };
    expect(ajv.validate(`report#/$defs/${index === 0 ? 'claimsLine' : 'articleLine'}`, read), ajv.errorsText()).toBe(
      true,
    );
    return { name: read.file ?? 'claims', findings: read.findings };
  });
}

const article = (text: string): string => `---\noutlet: Post\nheadline: Bridge\npublished: 2024-05-02\n---\n${text}\n`;
const { cwd, remove } = folderOf({
  'claims/bridge.yaml':
    'events:\n  fall: {when: 2019-04-15, said: bridge fell}\nfigures: {dead: "{} people died"}\n' +
    'stet:\n  - {article: b, text: May 2014, reason: Printed so}\n  - {article: c, text: May 2014, reason: Printed so}\n',
  'claims/late.yaml': 'evnts: {}\n',
  'articles/a.md': article('The bridge fell on 15 April 2019, and 12 people died.'),
  'articles/b.md': article('The bridge fell in May 2014, and 14 people died.'),
  'articles/c.md': article('Nothing fell.'),

  'articles/sub/a.md': article('The bridge fell in June 2014.'),
});
writeFileSync(join(cwd, 'articles/d.md'), Uint8Array.of(0xff));
afterAll(remove);

describe('stet check --format jsonl', () => {
  const run = (...args: string[]) => stet(['check', '--format', 'jsonl', ...args], { cwd });

  test('tells of the claims, and of each article by itself', async () => {
    const { code, out, err } = await run();
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const told = linesOf(out).map(({ name, findings }) => [name, ...findings.map((one) => `${one.check}${one.stet ? ' let stand' : ''}`)]); // prettier-ignore
    expect(told).toEqual([
      ['claims', 'claim-broad', 'claim-schema'],
      ['articles/a.md'],
      ['articles/b.md', 'date-mismatch let stand'],
      ['articles/c.md'],
      ['articles/d.md', 'article-schema'],
      ['articles/sub/a.md', 'date-mismatch'],
    ]);
  });

  test('gives the same lines for some of the articles as for all', async () => {
    const all = (await run('--relations')).out.split('\n');
    const some = (await run('--relations', 'articles/b.md', 'articles/sub/a.md')).out.split('\n');
    expect(some).toEqual([all[0], all[2], all[5], '']);
    expect(some[1]).toContain('"relations":[{');
  });

  test('ends by what was found, whatever is shown', async () => {
    const clean = folderOf({ 'claims/a.yaml': 'events: {fall: {when: 2019, said: bridge fell}}\n', 'articles/a.md': article('The bridge fell in 2019.') }); // prettier-ignore
    expect((await stet(['check', '--format', 'jsonl'], clean)).code).toBe(0);
    clean.remove();
    const { code, out } = await run('articles/c.md');
    expect(code).toBe(1);
    expect(linesOf(out)[1]?.findings).toEqual([]);
  });

  test('stops where nobody reads on', async () => {
    const { out } = await stet(['check', '--format', 'jsonl'], { cwd, patience: 2 });
    expect(linesOf(out).map(({ name }) => name)).toEqual(['claims', 'articles/a.md']);
  });

  test.each([
    [['--output', 'x'], 'error: "jsonl" goes to standard output by itself, and --output "x" stands beside it\n'],
    [['--format', 'text'], 'error: "jsonl" goes to standard output by itself, and --format text stands beside it\n'],
  ])('refuses %j beside it', async (args, message) => {
    expect(await run(...args)).toEqual({ code: 2, out: '', err: message });
    expect(existsSync(`${cwd}/x`)).toBe(false);
  });
});

test('articles are read one by one, each once, and not before they are asked for', async () => {
  const { articles } = await loadOneByOne({ claims: [], articles: ['articles', 'articles/b.md'], cwd });
  const late = `${cwd}/articles/c.md`;
  const text = readFileSync(late, 'utf8');
  writeFileSync(late, 'changed');
  const read = [...articles];
  writeFileSync(late, text);
  expect(read.map((one) => ('span' in one ? `${one.span.source.path}: unread` : one.path))).toEqual([
    'articles/a.md',
    'articles/b.md',
    'articles/c.md',
    'articles/d.md: unread',
    'articles/sub/a.md',
  ]);
  expect(read[2] && 'text' in read[2] && read[2].text).toBe('changed');
});
