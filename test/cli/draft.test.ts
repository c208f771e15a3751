import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, stet } from './stet.ts';

const article = `---
outlet: The Valley Post
headline: New bridge opened
published: 2024-05-02
---
At noon the old bridge fell in May 2014. Then the quarry employed 1,240 people.
`;
const claim = 'events:\n  bridge-fall: {when: 2014-05, said: bridge fell}\n';
const all =
  'events:\n  bridge-fall: {when: 2014-05, said: bridge fell}\nfigures:\n  staff: "employed {1,240} people"\n';
const desk = folderOf({
  'claims/bridge.yaml': claim,
  'done/bridge.yaml': all,
  'articles/bridge.md': article,
  'plain.txt': 'At noon the quarry at Selm employed 1,240 people.\n',
});
afterAll(() => desk.remove());

describe('stet draft', () => {
  test('prints a claim file for what no claim decides, and it gives no finding', async () => {
    const { code, out, err } = await stet(['draft', 'articles/bridge.md'], desk);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('\nabout: "Drafted from bridge: New bridge opened"\n');
    expect(out).toContain('\ncovers: 2024-05-02 ');
    expect(out).toContain('\nfigures:\n  employed-people: "employed {1,240} people"\n');
    expect(out).not.toContain('events:');
    const with_ = folderOf({ 'claims/bridge.yaml': claim, 'claims/draft.yaml': out, 'articles/bridge.md': article });
    const checked = await stet(['check'], with_);
    with_.remove();
    expect(checked.out).toMatch(/^No contradictions\n1 article, 2 claims: 0 errors/);
  });

  test('takes other folders of claims, and says when nothing is left', async () => {
    const { code, out, err } = await stet(['draft', 'articles/bridge.md', '--claims', 'done'], desk);
    expect({ code, err }).toEqual({ code: 0, err: 'note: nothing is left that Stet can draft a claim for\n' });
    expect(out).not.toMatch(/^(?:names|posts|events|figures|quotes):/m);
  });

  test('drafts from standard input, with front matter and without', async () => {
    const whole = await stet(['draft', '-'], { ...desk, input: article });
    expect(whole.out).toContain('employed-people: "employed {1,240} people"');
    expect(whole.err).toBe('');
    const plain = await stet(['draft', 'plain.txt'], desk);
    expect(plain.out).toContain('employed-people: ');
    expect(plain.out).not.toContain('covers:');
    expect(plain.err).toBe('note: without a day of publication no post, and no "on Friday", can be drafted\n');
  });

  test('writes a new file with --into, and never over one that is there', async () => {
    const { cwd, remove } = folderOf({ 'claims/bridge.yaml': claim, 'articles/bridge.md': article });
    const args = ['draft', 'articles/bridge.md', '--into', 'claims/2024/draft.yaml'];
    expect(await stet(args, { cwd })).toEqual({ code: 0, out: 'claims/2024/draft.yaml: 1 claim drafted, for you to prune\n', err: '' }); // prettier-ignore
    const text = readFileSync(join(cwd, 'claims/2024/draft.yaml'), 'utf8');
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/node_modules\/stet\/schemas\/claims\.schema\.json\n/,
    );
    expect((await stet(['check'], { cwd })).out).toMatch(/^No contradictions\n1 article, 2 claims/);
    const again = await stet(args, { cwd });
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('"claims/2024/draft.yaml" exists already');
    expect(readFileSync(join(cwd, 'claims/2024/draft.yaml'), 'utf8')).toBe(text);
    remove();
  });

  test.for([
    [
      'a draft that is no claim file',
      ['draft', 'plain.txt', '--into', 'draft.txt'],
      '"draft.txt" is no name of a claim',
    ],
    [
      'a folder that is a file',
      ['draft', 'plain.txt', '--into', 'plain.txt/a.yaml'],
      'cannot write "plain.txt/a.yaml": its folder cannot be made',
    ],
    ['an article that is not there', ['draft', 'articles/brigde.md'], '"articles/brigde.md" does not exist'],
    ['a folder', ['draft', 'articles'], '"articles" is a folder, and one article was expected'],
    ['a claim file', ['draft', 'claims/bridge.yaml'], '"claims/bridge.yaml" is a claim file'],
    ['claims that are not there', ['draft', 'articles/bridge.md', '--claims', 'claim'], '"claim" does not exist'],
    ['no article', ['draft'], "missing required argument 'ARTICLE'"],
  ] as const)('cannot run on %s', async ([, args, message]) => {
    const { code, out, err } = await stet(args, desk);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
