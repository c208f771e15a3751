import { expect, test } from 'vitest';
import { accuse, scoreHalves, wrongPairs } from '../../bench/name-pairs.ts';
import { findHalfMisprints, findOwnMisprints } from '../../bench/own-names.ts';

const pair = (name1: string, name2: string, is_match: boolean, peer: boolean | null) => ({
  name1,
  name2,
  is_match,
  peer_logicv2_match: peer,
});
const pairs = [
  pair('Adair Lindqvist', 'Adair Lindqwist', true, false),
  pair('Adair Lindqvist', 'Olaf Lindqvist', false, true),
  pair('Adair Lindqvist', 'The Harbourmaster', true, null),
];

test('F1 of both sides, and what was never asked counts as no', () => {
  expect(scoreHalves(pairs).map(({ score }) => score.pairs)).toEqual([3, 2, 1, 2]);
  const [all, , , asked] = scoreHalves(pairs).map(({ score }) => score);
  expect([all?.stet.toFixed(1), all?.peer.toFixed(1)]).toEqual(['66.7', '0.0']);
  expect(asked?.stet).toBe(100);
  expect(wrongPairs(pairs).map(({ name2 }) => name2)).toEqual(['The Harbourmaster']);
});

test('a pair is accused in either direction, by the product itself', () => {
  expect(accuse(pairs)).toEqual([
    { claimed: 'Adair Lindqvist', printed: 'Adair Lindqwist', right: true },
    { claimed: 'Adair Lindqwist', printed: 'Adair Lindqvist', right: true },
  ]);
});

test('the names of some articles against themselves, and of one half against the other', () => {
  const row = (doc: string, text: string) => ({ doc, dct: '2025-02-11', text, timex: [] });
  const rows = [row('a', 'They met Adair Lindqvist there.'), row('b', 'They met Adair Lindqwist there.')];
  expect(findOwnMisprints(rows)).toEqual({ names: 2, findings: [] });
  expect(findHalfMisprints(rows).findings.map(({ check, article }) => [check, article?.id])).toEqual([
    ['name-misspelt', 'b'],
    ['name-misspelt', 'a'],
  ]);
});
