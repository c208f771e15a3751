import { describe, expect, test } from 'vitest';
import type { NearWording } from '../../src/model/relation.ts';
import { textOf } from '../../src/model/span.ts';
import { statementAltered } from '../../src/checks/statement-altered.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { relateStatements } from '../../src/relate/statements.ts';
import { articleOf } from '../article.ts';
import { readingOf, type Sketch } from './build.ts';

const names = { 'ada-holm': ['Ada Holm', 'Ada Holmes'], 'per-brandt': 'Per Brandt', vesland: 'Vesland' };

/** What comes nearest to a wording, what was exchanged in it, and what is about as near. */
function nearest(wording: string, text: string, known: Sketch['names'] = names): string[] {
  const sketch: Sketch = { names: known, statements: { one: { printed: [wording] } } };
  const { missing } = relateStatements(readingOf(sketch, articleOf(text)));
  const tell = ({ span, swapped }: NearWording): string => [textOf(span).replace(/\s+/gu, ' '), ...swapped].join(' | ');
  return missing.flatMap(({ nearest: near, rival }) =>
    near ? [tell(near), ...(rival ? [tell(rival)] : [])] : ['none'],
  );
}

describe('what stands in the place of another', () => {
  test.each<[string, string, string]>([
    // [the wording, the text, what is exchanged]
    ['the Veslandic embassy in Tor', 'They met at the Morvanian embassy in Tor.', 'name'],
    ['Ada Holm opened the bridge', 'On Friday Per Brandt opened the bridge.', 'name'],
    ['spokesmen of Vesland signed it', 'The spokesmen of Morvania signed it.', 'name'],
    ["the army of Vesland's king withdrew", "So the army of Morvania's king withdrew.", 'name'],
    ['the Tor Assembly voted for it', 'So the Tor Council voted for it.', 'name'],
    ['the U.S. drones were lost', 'All the U.K. drones were lost.', 'name'],
    [
      'they all spoke of a loan of Ada Holm to them',
      'Then they all spoke of a loan of the Bank of Brigge to them.',
      'name',
    ],
    [
      'called President Ada Holm a friend of the town',
      'He called President Per Brandt of Brigge a friend of the town.',
      'name',
    ],
    ['paid for 14 boats on the slip', 'It paid for 41 boats on the slip.', 'number'],
    ['paid for twenty boats on the slip', 'It paid for thirty boats on the slip.', 'number'],
    ['in the fourth quarter of trading', 'It fell in the third quarter of trading.', 'number'],
    ['the bridge opens on Monday again', 'Then the bridge opens on Tuesday again.', 'date'],
    ['the bridge opened in March again', 'Then the bridge opened in April again.', 'date'],
    ['police found no link between them', 'The police found a link between them.', 'negation lost'],
    ['the mill had collapsed by then', 'Yet the mill had not collapsed by then.', 'negation added'],
    ["he didn't sign the paper then", 'So he did sign the paper then.', 'negation lost'],
  ])('%s / %s: %s', (wording, text, kind) => {
    expect(nearest(wording, text)).toEqual([expect.stringMatching(new RegExp(` \\| ${kind}$`, 'u'))]);
  });

  test.each<[string, string]>([
    // other words for the same
    ['the Veslandic embassy in Tor', 'They met outside the old Veslandic embassy in Tor.'],
    ['Ada Holm opened the bridge', 'In the end Ada Holm unveiled the bridge.'],
    // a description is no other name, nor is a post or a pronoun
    ['Ada Holm opened the bridge', 'On Friday the architect opened the bridge.'],
    ['Ada Holm opened the bridge', 'On Friday the CEO opened the bridge.'],
    ['so Ada Holm opened the bridge', 'So he opened the bridge.'],
    ['when Ada Holm opened the bridge', 'It was when the Mayor of Tor opened the bridge.'],
    // a name put in or left out
    ['opened the bridge for good', 'On Friday Ada Holm opened the bridge of Tor for good.'],
    ['Ada Holm, the mayor, opened the bridge', 'Then Ada, the mayor, opened the bridge.'],
    // an accepted spelling, an inflection, another name for the same country, an abbreviation of the very words
    ['when Ada Holm opened the bridge', 'It was when Ada Holmes opened the bridge.'],
    ['the army of Vesland withdrew', 'So the army of Veslanders withdrew.'],
    ['the U.K. drones were lost', 'All the British drones were lost.'],
    ['the Tor Harbour Union struck on and on again', 'So the THU struck on and on again.'],
    ['a Società drone was lost', 'It was a Societa drone was lost.'],
    // where a sentence begins a capital tells nothing
    ['Police found the link between them', 'Officers found the link between them.'],
    ['a bridge that Engineers had opened before', 'A Bridge That Builders Had Opened Before'],
    // in figures as in words
    ['paid for twenty boats and the old slip', 'It paid for 20 boats and the old jetty.'],
    // more than one new word beside the name: it was put in other words
    ['when Ada Holm opened the bridge', 'It was when the heirs of Per Brandt opened the bridge.'],
    // a negation on both sides
    ['he did not sign the paper then', 'So he never did sign the paper then.'],
  ])('nothing: %s / %s', (wording, text) => {
    const [found] = nearest(wording, text);
    expect(found).not.toMatch(/\||none/u);
  });
});

describe('a lookalike', () => {
  const wording = 'the council of Vesland will not sell its harbour to the bank';

  test.each<[string, string, string[]]>([
    [
      'is not taken where the wording stands',
      'The council of Vesland will sell its harbour to the bank. No: the council of Vesland will not sell its harbour to the bank.',
      [],
    ],
    [
      'that lost its "not" is further off than one in other words',
      'The council of Vesland will sell its harbour to the bank.\n\nThe council of Vesland would not sell its harbour to that bank.',
      [
        'The council of Vesland would not sell its harbour to that bank',
        'The council of Vesland will sell its harbour to the bank | negation lost',
      ],
    ],
    [
      'of another name is further off than one in other words',
      'The council of Morvania will not sell its harbour to the bank. The council of Vesland will not sell its port to a bank.',
      [
        'The council of Vesland will not sell its port to a bank',
        'The council of Morvania will not sell its harbour to the bank | name',
      ],
    ],
    [
      'is shown beside another that is as near, the first in the text first',
      'The council of Morvania will not sell its harbour to the bank. Then the council of Brigge will not sell its harbour to the bank.',
      [
        'The council of Morvania will not sell its harbour to the bank | name',
        'the council of Brigge will not sell its harbour to the bank | name',
      ],
    ],
    [
      'that is much further off is left out',
      'The council of Vesland will not sell its harbour to a bank. The council of Morvania will sell a harbour and a mill to the bank.',
      ['The council of Vesland will not sell its harbour to a bank'],
    ],
    [
      'of far other words is no nearer for having the name',
      'The council of Morvania will not sell its harbour to the bank. The council of Vesland will not, it says again, part with any of its harbour for the bank.',
      ['The council of Morvania will not sell its harbour to the bank | name'],
    ],
    [
      'in the function words alone is none',
      'Some of the others will not do so, nor be of its kind to the end.',
      ['none'],
    ],
    ['in one word alone is none', 'The harbour was shut.', ['none']],
    [
      'in a menu is none',
      '© 2025 The council of Vesland will not sell its harbour to any bank. All rights reserved.',
      ['none'],
    ],
  ])('%s', (_, text, expected) => {
    expect(nearest(wording, text)).toEqual(expected);
  });

  test('is found in the middle of a very long passage', () => {
    const filler = 'Nobody had heard anything of the harbour or the bank since the council met. '.repeat(2000);
    const text = `${filler}The council of Vesland will not sell a harbour to the bank. ${filler}`;
    expect(nearest(wording, text)).toEqual(['The council of Vesland will not sell a harbour to the bank']);
  });

  test('is found by short wordings too', () => {
    expect(nearest('London Veslandic embassy', 'Paint was thrown at the London Morvanian embassy.')).toEqual([
      'London Morvanian embassy | name',
    ]);
    expect(nearest('of the Veslandic', 'It was one of the others, of the old ones.')).toEqual(['none']);
  });
});

test('the finding stands at the nearest, and shows the claim and what is as near; what weighs is told first', () => {
  const text =
    'The old council of Morvania will not sell its harbour to a bank. The old council of Brigge will not sell its harbour to a bank.';
  const sketch: Sketch = {
    statements: { one: { printed: ['the wise council of Vesland will not sell its harbour to a bank'] } },
  };
  const { missing } = relateStatements(readingOf(sketch, articleOf(text)));
  const [report, ...more] = statementAltered.run({ missingStatements: missing } as unknown as Evidence);
  expect(more).toEqual([]);
  expect(report?.messageId).toBe('swapped');
  expect(report?.data['kinds']).toBe('another name');
  expect(report?.data['changes']).toMatch(/^"Morvania" stands for "Vesland".*; "old" stands for "wise"$/u);
  expect(textOf(report?.primary.span ?? missing[0]!.wording.span)).toMatch(/Morvania/u);
  expect(report?.related.map(({ span }) => textOf(span))).toEqual([
    'the wise council of Vesland will not sell its harbour to a bank',
    'The old council of Brigge will not sell its harbour to a bank',
  ]);
});
