import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/guard/edits.ts';
import { exchangesOf } from '../../src/guard/mutate/exchanges.ts';
import { repeatedWithSlip } from '../../src/guard/mutate/headlines.ts';
import { mutationsOf } from '../../src/guard/mutate/index.ts';
import type { MutationKind } from '../../src/guard/mutation.ts';
import { digitSlips, ordinalSlips, wordSlips } from '../../src/guard/mutate/numbers.ts';
import { readArticle } from '../../src/index.ts';
import type { Mention } from '../../src/model/mention.ts';
import { textOf } from '../../src/model/span.ts';
import { claimsOf } from './judged.ts';

const mentionIn = (text: string, kind: Mention['kind'], printed: string): Mention => {
  const { mentions } = readArticle(text, { published: '2025-02-11' });
  const found = mentions.find((mention) => mention.kind === kind && textOf(mention.span) === printed);
  if (!found) throw new Error(`no ${kind} "${printed}" among ${mentions.map(({ span }) => textOf(span)).join(' | ')}`);
  return found;
};

/** What a mention becomes, by kind of change. */
function changed(text: string, kind: Mention['kind'], printed: string): Map<MutationKind, string[]> {
  const mention = mentionIn(text, kind, printed);
  const all = new Map<MutationKind, string[]>();
  for (const mutation of mutationsOf(mention)) {
    const whole = applyEdits(mention.span.source.text, mutation.edits);
    const tail = mention.span.source.text.length - mention.span.end;
    all.set(mutation.kind, [...(all.get(mutation.kind) ?? []), whole.slice(mention.span.start, whole.length - tail)]);
  }
  return all;
}

const cases: readonly (readonly [text: string, kind: Mention['kind'], printed: string, change: MutationKind, becomes: string])[] = [
  ['The bridge opened on 3 May 1961.', 'date', '3 May 1961', 'year', '3 May 1962'],
  ['The bridge opened on 3 May 1961.', 'date', '3 May 1961', 'century', '3 May 2061'],
  ['It began on 24 February 2022.', 'date', '24 February 2022', 'century', '24 February 2002'],
  ['It began on 24 February 2023.', 'date', '24 February 2023', 'digits-swapped', '24 February 2032'],
  ['It began on 24 February 2022.', 'date', '24 February 2022', 'month', '24 March 2022'],
  ['It began on 24 February 2022.', 'date', '24 February 2022', 'day', '23 February 2022'],
  ['It shut on Feb. 10, 2022, for good.', 'date', 'Feb. 10, 2022', 'month', 'Jan. 10, 2022'],
  ['The ferry sank on Monday.', 'date', 'Monday', 'weekday', 'Tuesday'],
  ['It carries 19,347 vehicles.', 'figure', '19,347', 'digit-dropped', '1,347'],
  ['It carries 19,347 vehicles.', 'figure', '19,347', 'digits-swapped', '19,374'],
  ['It carries 19,347 vehicles.', 'figure', '19,347', 'tenfold', '193,470'],
  ['It carries 19,347 vehicles.', 'figure', '19,347', 'digit', '29,347'],
  ['Repairs cost £2.4m.', 'figure', '£2.4m', 'tenfold', '£2.4bn'],
  ['The call lasted nearly 90 minutes.', 'figure', 'nearly 90 minutes', 'unit', 'nearly 90 hours'],
  ['The call lasted nearly 90 minutes.', 'figure', 'nearly 90 minutes', 'hedge', 'over 90 minutes'],
  ['The jury sat for three days.', 'figure', 'three days', 'number', 'four days'],
  ['It was the 26th meeting.', 'figure', '26th', 'ordinal', '25th'],
  ['It stood there in the 1990s.', 'date', 'the 1990s', 'year', 'the 1980s'],
  ['Then Adair Lindqvist spoke.', 'name', 'Adair Lindqvist', 'letter-doubled', 'Adair Lindqviist'],
  ['Then Adair Lindqvist spoke.', 'name', 'Adair Lindqvist', 'letters-swapped', 'Adair Lindqvits'],
  ['She said: "We will not raise the fares this year."', 'quotation', '"We will not raise the fares this year."', 'negation', '"We will raise the fares this year."'],
  ['She said: "We will raise the fares this year."', 'quotation', '"We will raise the fares this year."', 'negation', '"We will not raise the fares this year."'],
  ['She said: "We will raise all fares this year."', 'quotation', '"We will raise all fares this year."', 'word-dropped', '"We will raise all this year."'],
]; // prettier-ignore

test.for(cases)('%s %s "%s": %s makes it "%s"', ([text, kind, printed, change, becomes]) => {
  expect(changed(text, kind, printed).get(change)).toContain(becomes);
});

const absent: readonly (readonly [text: string, kind: Mention['kind'], printed: string, change: MutationKind])[] = [
  ['The ferry sank on Monday.', 'date', 'Monday', 'year'],
  ['It opened in May 1961.', 'date', 'May 1961', 'day'],
  ['It carries 19,347 vehicles.', 'figure', '19,347', 'unit'],
  ['It carries 19,347 vehicles.', 'figure', '19,347', 'hedge'],
  ['She said: "Fares rise."', 'quotation', '"Fares rise."', 'word-dropped'],
  ['It took two-thirds of it.', 'figure', 'two-thirds', 'number'],
  ['It lay 7/8 miles off.', 'figure', '7/8 miles', 'digit-doubled'],
  ['She said: "He was told ... to go."', 'quotation', '"He was told ... to go."', 'word-dropped'],
]; // prettier-ignore

test.for(absent)('%s %s "%s" has no %s to change', ([text, kind, printed, change]) => {
  expect(changed(text, kind, printed).has(change)).toBe(false);
});

describe('a list headline that is printed again', () => {
  const list =
    'Sport\n\n  • Adair Lindqvist wins the Kessel regatta 19:42\n  • Rain stops play at Thurlow again 18:10\n';
  const repeats = (text: string): string[] => {
    const mention = mentionIn(text, 'name', 'Adair Lindqvist');
    return mutationsOf(mention)
      .flatMap(repeatedWithSlip)
      .map(({ edits }) => applyEdits(text, edits));
  };
  test('stands below itself, as it was and with a slip in a name', () => {
    expect(repeats(list)).toContain(
      'Sport\n\n  • Adair Lindqvist wins the Kessel regatta 19:42\n  • Adair Lindqvst wins the Kessel regatta 19:42\n' +
        '  • Rain stops play at Thurlow again 18:10\n',
    );
  });
  test('the misspelt word is known by its place in what was put in', () => {
    for (const { edits, repeated } of mutationsOf(mentionIn(list, 'name', 'Adair Lindqvist')).flatMap(
      repeatedWithSlip,
    )) {
      expect(edits[0]?.text.slice(repeated?.start, repeated?.end)).toMatch(/^(?:A[dair]+|L[indqvst]+)$/u);
      expect(['Adair', 'Lindqvist']).toContain(repeated?.word);
    }
  });
  test('a paragraph is none', () => {
    expect(repeats('Then Adair Lindqvist won the Kessel regatta by a length.')).toEqual([]);
  });
});

describe('a post is given to another', () => {
  const claims = claimsOf(`names: {pellow: Ann Pellow, orla: Orla Marchbanks, kessel: Kessel Quay}
posts:
  mayor: {called: mayor of Kessel, held: {2021: pellow}}
  governor: {called: governor of Thurlow, held: {2022: orla}}
`);
  const becomes = (text: string): string[] => {
    const { article, mentions } = readArticle(text, { published: '2025-02-11' });
    return mentions
      .filter(({ kind }) => kind === 'post')
      .flatMap((post) => exchangesOf(post, mentions, claims))
      .map(({ edits }) => applyEdits(article.source.text, edits));
  };
  test('by its name and by its holder', () => {
    const text = 'They met the mayor of Kessel, Ann Pellow. Orla Marchbanks stayed at Kessel Quay.';
    expect(becomes(text)).toEqual([
      'They met the mayor of Kessel, Orla Marchbanks. Orla Marchbanks stayed at Kessel Quay.',
    ]);
    const both = 'They met the mayor of Kessel, Ann Pellow. The governor of Thurlow, Orla Marchbanks, came later.';
    expect(becomes(both)).toContain(
      'They met the governor of Thurlow, Ann Pellow. The governor of Thurlow, Orla Marchbanks, came later.',
    );
  });
  test('not to a place, nor to whom no claim knows with a post', () => {
    expect(becomes('They met the mayor of Kessel, Ann Pellow, at Kessel Quay with Adair Lindqvist.')).toEqual([]);
  });
});

describe('every change', () => {
  const texts = [
    'The bridge opened on 3 May 1961 and carries about 19,347 vehicles a day, 12.5 per cent more than in 2019.',
    'On Monday Adair Lindqvist said: "We will not raise the fares before 2030, nor cut one of the 14 lines."',
    'Nearly three years after the flood, the 26th storm of the season cost $1.2bn.',
  ];
  test('replaces what stands inside its mention by something else, and none comes twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), (text) => {
        for (const mention of readArticle(text, { published: '2025-02-11' }).mentions) {
          const results = mutationsOf(mention).map(({ edits }) => {
            for (const { start, end, text: put } of edits) {
              expect(start).toBeGreaterThanOrEqual(mention.span.start);
              expect(end).toBeLessThanOrEqual(mention.span.end);
              expect(text.slice(start, end)).not.toBe(put);
            }
            return applyEdits(text, edits);
          });
          expect(new Set(results).size).toBe(results.length);
        }
      }),
    );
  });
});

describe('numbers', () => {
  test('a slip in digits gives another number in the same notation', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.boolean(), (number, grouped) => {
        const printed = grouped ? number.toLocaleString('en') : String(number);
        for (const { text } of digitSlips(printed)) {
          expect(text).toMatch(grouped ? /^\d{1,3}(?:,\d{3})*$|^\d+$/ : /^\d+$/);
          expect(Number(text.replace(/,/g, ''))).not.toBe(number);
        }
      }),
    );
  });
  test.for([
    ['twenty', ['thirty']],
    ['seven', ['six', 'eight']],
    ['Three', ['Two', 'Four']],
    ['two', ['three']],
    ['two-thirds', []],
    ['often', []],
    ['two', ['three']],
    ['zero', ['one']],
  ] as const)('%s may become %j', ([word, others]) => {
    expect(wordSlips(word).map(({ text }) => text)).toEqual(others);
  });
  test.for([
    ['first', ['second']],
    ['11th', ['10th', '12th']],
    ['22nd', ['21st', '23rd']],
    ['Third', ['Second', 'Fourth']],
    ['20', []],
  ] as const)('%s may become %j', ([word, others]) => {
    expect(ordinalSlips(word).map(({ text }) => text)).toEqual(others);
  });
});
