import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prover } from '../../src/prover.ts';
import { folderOf } from '../cli/stet.ts';

const claim = (said: string): string => `events: {opening: {when: 1961-05-03, said: "${said}"}}\n`;
const { cwd, remove } = folderOf({
  'claims/bridge.yaml': claim('opened the bridge {}'),
  'articles/post.md':
    '---\noutlet: Post\nheadline: Bridge\npublished: 2025-03-05\n---\nShe opened the bridge on 3 May 1961.\n',
});
afterAll(remove);

test('a worker that is kept proves the files as they are now', async () => {
  const options = { root: cwd, claims: ['claims'], articles: ['articles'], runs: 4, seed: 1, strict: true };
  const guards = (content: string) => prover({ ...options, content }).guards('events/opening', 'post');
  expect(await guards('first')).toBeUndefined();
  // any year will do for this claim
  writeFileSync(join(cwd, 'claims/bridge.yaml'), claim('opened the bridge {}').replace('1961-05-03', '../2999'));
  expect(await guards('first')).toBeUndefined();
  await expect(guards('second')).rejects.toThrow(/No change of what events\/opening is about makes it fail/);
});
