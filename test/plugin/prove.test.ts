import { execFile } from 'node:child_process';
import { realpathSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../cli/stet.ts';
import type { Told } from './drive-once.ts';

const article = (id: string, text: string): string =>
  `---\nid: ${id}\noutlet: Ledger\nheadline: Bridge\npublished: 2025-03-05\n---\n${text}\n`;

const folder = folderOf({
  // "Defence" and "Defense" are one word, and so some slips in it are two letters from either
  'claims/people.yaml': 'names:\n  two: Ann Marlow\n  three: Bo Kessel\n  one: Velm Defence Corps\n  marsh: Marsh\n',
  'claims/bridge.yaml': 'events:\n  opening:\n    when: 1961-05-03\n    said: "opened the bridge {}"\n',
  'articles/ledger.md': article(
    'ledger',
    'Nobody slept. They met the Velm Defence Corps at the gate in Marsh. It was late.',
  ),
  'articles/post.md': article('post', 'The mayor opened the bridge on 3 May 1961, and five per cent came.'),
});
const root = realpathSync(folder.cwd);
let [proved, unproved]: Told[] = [];

beforeAll(async () => {
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
  // A vitest in a vitest: the inner one must not take itself for a worker of the outer.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const settings = JSON.stringify([{ runs: 40, seed: 7, strict: true }, false]);
  const args = ['--import', 'tsx', resolve('test/plugin/drive-once.ts'), root, settings];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  [proved, unproved] = JSON.parse(stdout) as Told[];
}, 60_000);

afterAll(() => {
  folder.remove();
});

const plain = [
  'articles/ledger.md > ledger',
  'articles/post.md > post',
  'claims/bridge.yaml > events/opening',
  'claims/bridge.yaml > is valid',
  'claims/people.yaml > is valid',
  'claims/people.yaml > names/marsh',
  'claims/people.yaml > names/one',
  'claims/people.yaml > names/three',
  'claims/people.yaml > names/two',
];
const properties = [
  'articles/ledger.md > ledger, rewritten',
  'articles/post.md > post, rewritten',
  'claims/bridge.yaml > events/opening guards post',
  'claims/people.yaml > names/marsh guards ledger',
  'claims/people.yaml > names/one guards ledger',
];

/** Of two claims no article says anything. */
const unmentioned = {
  'claims/people.yaml > names/three': ['notice: no article mentions it'],
  'claims/people.yaml > names/two': ['notice: no article mentions it'],
};

describe('claims are proved', () => {
  test('each in each article that agrees with it, and each article is rewritten', () => {
    expect(Object.keys(proved ?? {}).sort()).toEqual([...plain, ...properties].sort());
  });

  test('a change that nobody would notice fails at the line of the claim, with the diff and the seed', () => {
    const told = proved?.['claims/people.yaml > names/one guards ledger'] ?? [];
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^not-guarded@claims\/people\.yaml:4:3: Nobody would notice .*names\/one.* in ledger/);
    expect(told[0]?.split('\n').slice(1)).toEqual([
      '- They met the Velm Defence Corps at the gate in Marsh.',
      '+ They met the Velm Deefnce Corps at the gate in Marsh.',
      'seed 7',
    ]);
  });

  test('what is left alone is noted, and all else holds', () => {
    const told = Object.entries(proved ?? {}).filter(([name, all]) => all.length > 0 && !name.includes('names/one'));
    expect(Object.fromEntries(told)).toEqual({
      'claims/people.yaml > names/marsh guards ledger': [
        'notice: left alone: a word alone is left alone below six letters',
      ],
      ...unmentioned,
    });
  });
});

test('without a guard there are no such tests', () => {
  expect(Object.keys(unproved ?? {}).sort()).toEqual(plain);
  expect(Object.fromEntries(Object.entries(unproved ?? {}).filter(([, all]) => all.length > 0))).toEqual(unmentioned);
});
