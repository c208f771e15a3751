import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/guard/edits.ts';
import type { Judged } from '../../src/guard/judge.ts';
import { judgeAnew } from '../../src/guard/judge.ts';
import { rewritesOf } from '../../src/guard/rewrite/index.ts';
import { tryRewrites } from '../../src/guard/rewritten.ts';
import type { Rewrite, RewriteKind } from '../../src/guard/rewrite/rewrite.ts';
import type { Mention } from '../../src/model/mention.ts';
import { textOf } from '../../src/model/span.ts';
import { bodyOf, claimsOf, judgedOf } from './judged.ts';

/** What all rewrites of one kind make of a text, each by itself. */
function rewritten(text: string, kind: RewriteKind, yaml?: string): string[] {
  const claims = yaml === undefined ? [] : claimsOf(yaml);
  const judged = judgedOf(text, claims);
  return rewritesOf(judged, claims)
    .filter((rewrite) => rewrite.kind === kind)
    .map(({ edits }) => bodyOf(applyEdits(judged.article.source.text, edits)));
}

const cases: readonly (readonly [kind: RewriteKind, text: string, becomes: readonly string[]])[] = [
  ['date-format', 'It opened on 24 February 2022.', ['It opened on February 24, 2022.', 'It opened on 24th February 2022.']],
  ['date-format', 'It opened on May 3, 1961.', ['It opened on 3 May 1961.', 'It opened on 3rd May 1961.']],
  ['date-format', 'It shut on 12 May.', ['It shut on May 12.', 'It shut on 12th May.']],
  ['number-words', 'It took 5 days.', ['It took five days.']],
  ['number-words', 'It took twelve minutes.', ['It took 12 minutes.']],
  ['per-cent', 'Fares rose by 12.5 per cent.', ['Fares rose by 12.5%.']],
  ['per-cent', 'Fares rose by 5%.', ['Fares rose by 5 per cent.']],
  ['said-order', '“We shall see,” Pellow said.', ['“We shall see,” said Pellow.']],
  ['said-order', '“We shall see,” said Dr Ann Pellow.', ['“We shall see,” Dr Ann Pellow said.']],
  ['marks', 'It’s what she called “a cure”.', [`It's what she called "a cure".`]],
  ['marks', '“Yes,” she said. “No,” he said.', ['"Yes," she said. "No," he said.']],
  ['spaces', 'Gulls, terns left.', ['Gulls,\u00A0terns left.', 'Gulls, terns\u202Fleft.']],
  ['line-break', 'The ferry sank.', ['The\nferry sank.', 'The ferry\nsank.']],
  ['line-ends', 'Gulls.\n\nTerns.', ['Gulls.\r\n\r\nTerns.']],
  ['composition', 'The café shut.', ['The cafe\u0301 shut.']],
  ['composition', 'The cafe\u0301 shut.', ['The café shut.']],
  ['moved', 'The ferry sank.\n\nTerns left.', ['Terns left.\n\nThe ferry sank.']],
  ['quoted-fragment', 'The crews will leave again soon.', ['The “crews will” leave again soon.', 'The crews will “leave again” soon.']],
]; // prettier-ignore

test.for(cases)('%s: "%s"', ([kind, text, becomes]) => {
  expect(rewritten(text, kind)).toEqual(becomes);
});

const untouched: readonly (readonly [kind: RewriteKind, why: string, text: string])[] = [
  ['date-format', 'a month alone', 'It opened in February 2022.'],
  ['date-format', 'a weekday too', 'It opened on Thursday 24 February 2022.'],
  ['date-format', 'a range of days', 'It ran from 3 to 9 May 2025, and on May 3 and 9, 2022.'],
  ['date-format', 'a short month', 'It opened on 24 Feb 2022.'],
  ['date-format', 'another notation', 'It opened on 2022-02-24.'],
  ['date-format', 'in a quotation', '“It opened on 24 February 2022 and I was there,” she said.'],
  ['number-words', 'one, which may be no number', 'It took one day.'],
  ['number-words', 'a part of a longer number', 'It cost two hundred and five pounds, 2 million yen, two thirds of it.'],
  ['number-words', 'a half more', 'It took two and a half years.'],
  ['number-words', 'a range', 'It takes 3–5 days, 3-5 days or 3 to 5 days, between 3 and 5 days.'],
  ['number-words', 'more digits', 'It took 15 days, 2.5 days and 1,002 days.'],
  ['number-words', 'a compound', 'It took twenty-two days.'],
  ['number-words', 'money', 'It cost $5 more.'],
  ['number-words', 'in a quotation', '“It took five days and 6 nights,” she said.'],
  ['per-cent', 'in words', 'Fares rose by five per cent.'],
  ['per-cent', 'points', 'Support rose by 5 percentage points.'],
  ['per-cent', 'in a quotation', '“Fares rose by 5 per cent and by 6%,” she said.'],
  ['said-order', 'the sentence goes on', '“We shall see,” Pellow said on Friday.'],
  ['said-order', 'the sentence goes on behind a comma', '“We shall see,” Pellow said, smiling.'],
  ['said-order', 'a pronoun', '“We shall see,” he said.'],
  ['said-order', 'no quotation', 'We shall see, Pellow said.'],
  ['said-order', 'another verb', '“We shall see,” Pellow wrote.'],
  ['marks', 'single marks are open', 'He called it ‘a cut’ and she “a cure”, didn’t she?'],
  ['marks', 'straight marks are there too', 'He called it "a cut" and she “a cure”.'],
  ['marks', 'the next paragraph goes on', '“We shall see.\n\n“Or not,” she said.'],
  ['marks', 'none is curly', "It's what she called a cure."],
  ['spaces', 'between two numbers', 'In\u00A02022 300\u00A0left.'],
  ['line-break', 'a capital begins, or a digit', 'See Pellow 12 Quay.'],
  ['line-break', 'a full stop before', 'Gulls. 12 terns.'],
  ['composition', 'nothing is composed', 'The cafe shut.'],
  ['moved', 'it refers back', 'The ferry sank.\n\nIt was old.'],
  ['moved', 'it quotes', 'The ferry sank.\n\nA fisherman saw “something odd”.'],
  ['moved', 'the dateline stands there', 'PORT ELLAND, Feb 10 (Agency) - The ferry sank.\n\nTerns left.'],
  ['moved', 'a day is reckoned from it', 'The ferry sank on 3 May 2024.\n\nTerns left on 9 June 2024.\n\nThe following day the mayor left.'],
  ['moved', 'a day would be reckoned from it', 'The ferry sank on 3 May 2024.\n\nTerns left.\n\nThe following day the mayor left.'],
  ['moved', 'a list', '- The ferry sank\n- Terns left'],
  ['quoted-fragment', 'a mention', 'It takes twelve hours now.'],
  ['quoted-fragment', 'marks are there already', 'The “old” crews will leave again soon.'],
  ['quoted-fragment', 'an apostrophe', "The crews don't always leave again soon."],
]; // prettier-ignore

test.for(untouched)('%s not: %s', ([kind, , text]) => {
  expect(rewritten(text, kind)).toEqual([]);
});

describe('variants', () => {
  const names = 'names:\n  pellow: [Ann Pellow, Anne Pellow]\n  strand: The Strand\n';

  test('the other accepted spelling, everywhere', () => {
    expect(rewritten('Ann Pellow left the Strand. Then Ann Pellow returned.', 'variant', names)).toEqual([
      'Anne Pellow left the Strand. Then Anne Pellow returned.',
    ]);
  });

  test.for([
    ['a surname alone is no whole spelling', 'Ann Pellow left. Then Pellow returned.'],
    ['nobody has two spellings here', 'Bo Chan left the Strand.'],
    ['a misspelling is no variant', 'Ann Pelow left.'],
  ] as const)('%s', ([, text]) => {
    expect(rewritten(text, 'variant', names)).toEqual([]);
  });

  test('what somebody said is left as it was', () => {
    expect(rewritten('Ann Pellow wrote: “Ann Pellow is not at home.”', 'variant', names)).toEqual([
      'Anne Pellow wrote: “Ann Pellow is not at home.”',
    ]);
  });
});

/** What a mention says, in whatever typography. */
function valueOf(mention: Mention): string {
  const words = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').replace(/[’‘]/gu, "'");
  switch (mention.kind) {
    case 'date':
      return JSON.stringify(['date', mention.readings, mention.stated, mention.hedge, mention.anchor]);
    case 'figure': {
      const { lo, hi, dimension, hedge } = mention.quantity;
      return JSON.stringify(['figure', lo, hi, dimension, hedge]);
    }
    case 'quotation':
      return JSON.stringify([
        'quotation',
        words(textOf(mention.inner)),
        mention.speaker && words(textOf(mention.speaker)),
      ]);
    case 'name':
      return JSON.stringify(['name', words(mention.words.map(textOf).join(' '))]);
    case 'post':
      return JSON.stringify(['post', words(textOf(mention.span)), words(textOf(mention.holder))]);
  }
}

const fragment = /^\["quotation","\p{Ll}{4,} \p{Ll}{4,}"/u;

/** The values of all mentions, in any order; quoted fragments are what one rewrite adds. */
const valuesOf = ({ mentions }: Judged, { kind }: Pick<Rewrite, 'kind'>): string[] =>
  mentions
    .map(valueOf)
    .filter((value) => kind !== 'quoted-fragment' || !fragment.test(value))
    .sort();

describe('the same is read before and after', () => {
  const paragraphs = [
    'The Dunmarrow ferry has sailed since 3 May 1961 and takes nearly 90 minutes, or twelve more in winter.',
    'Some 19,347 people crossed in 2024, about 12.5 per cent more than in the year before, for £2.4m.',
    '“We will not raise the fares before the summer is over,” said Adair Lindqvist. “It’s only fair.”',
    'On Monday Mayor Tove Sandström said the 26th crossing of the day, at most 300 passengers, had begun on time.',
    'Over two hundred and five boats left between 3 and 5 June 2024, and 6 came back within 3 to 5 days.',
    '"We have waited for three years and we\'ll wait another 2," Lindqvist said.',
    'In 2022 300 people signed; on February 24, 2023 about 5% of them signed again.',
    'Nearly three years after the flood, five dozen houses and two thirds of the quay stand empty.',
    'The café on the quay, ‘a sort of parlour’, was shut yesterday.',
    'The following day Noël Castaing, the harbour master, counted 7 seals.',
  ];

  test('by any rewrite, of texts of any of these paragraphs', () => {
    const texts = fc.shuffledSubarray(paragraphs, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (some, draws) => {
        const judged = judgedOf(some.join('\n\n'));
        const rewrites = rewritesOf(judged, []);
        const kinds = [...new Set(rewrites.map(({ kind }) => kind))];
        for (const one of kinds) {
          const all = rewrites.filter(({ kind }) => kind === one);
          const rewrite = all[Number(draws.next().value) % all.length];
          if (!rewrite) continue;
          const after = judgeAnew(judged, rewrite.edits, []);
          expect(valuesOf(after, rewrite), bodyOf(after.article.source.text)).toEqual(valuesOf(judged, rewrite));
        }
      }),
    );
  });
});

describe('what is wrong already is told once', () => {
  const yaml = 'events: {opening: "opened the bridge on {27 May 1961}"}';
  const wrong = 'The Queen opened the bridge on 27 May 1916. It rained on 3 June 1961, and 5 boats sank.';

  test('no rewrite of it is accused', () => {
    const claims = claimsOf(yaml);
    const judged = judgedOf(wrong, claims);
    expect(judged.relations.some(({ verdict }) => verdict === 'contradicts')).toBe(true);
    expect(tryRewrites(judged, claims, { runs: 60, seed: 3 })).toBeUndefined();
  });

  test('though a rewrite is that makes something wrong', () => {
    const claims = claimsOf('names: {queen: The Queen of Kessel}\nfigures: {boats: "{5} boats sank"}');
    const judged = judgedOf('Then 5 boats sank.', claims);
    const misread = { ...judged, relations: [] };
    expect(tryRewrites(misread, claimsOf('figures: {boats: "{6} boats sank"}'), { runs: 30, seed: 3 })).toBeDefined();
  });
});
