import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { textOf } from '../../src/model/span.ts';
import { describeChanges } from '../../src/model/word-change.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { comparableAmong, findQuoteVariants } from '../../src/relate/quotes/quote-varies.ts';
import { relateQuotes } from '../../src/relate/quotes.ts';
import { mentionsOf } from '../../src/relate/reading.ts';
import { readingOf, type Sketch } from './build.ts';

const sample = (id: string, text: string, published: string): Article =>
  parseArticle({
    path: `articles/${id}.md`,
    text: `---\noutlet: Sample\nheadline: Sample\npublished: ${published}\n---\nIt rained.\n\n${text}\n`,
  }).article;

const variantsOf = (articles: readonly Article[], sketch: Sketch = {}) => {
  const reading = readingOf(sketch, ...articles);
  const quotes = articles.map((one) => [one, comparableAmong(mentionsOf(reading, one, 'quotation'))] as const);
  return findQuoteVariants(reading, new Map(quotes), relateQuotes(reading));
};
const told = (articles: readonly Article[], sketch?: Sketch): string[] =>
  variantsOf(articles, sketch).map(
    ({ earlier, later, changes, alike }) =>
      `${earlier.article.id}${alike ? `+${alike}` : ''} < ${later.article.id}: ${describeChanges(changes)}`,
  );
const pair = (a: string, b: string, days: readonly [string, string] = ['2025-02-11', '2025-02-12']): string[] =>
  told([sample('a', a, days[0]), sample('b', b, days[1])]);
const holm = (words: string): string => `"${words}," Ms Holm said.`;

const ferry = 'We will not raise the fares before the end of the year, and the last boat will leave at 23:15';

describe('one utterance in two wordings', () => {
  test.each([
    ['a negation', ferry.replace(' not', ''), '"not" is missing after "will" (a negation)'],
    ['a number', ferry.replace('23:15', '22:15'), '"22:15" stands for "23:15" (a number)'],
    ['a word', ferry.replace('year', 'week'), '"week" stands for "year"'],
    ['a word more', ferry.replace('the fares', 'the winter fares'), '"winter" is added after "the"'],
    ['the first word', ferry.replace('We', 'They'), '"They" stands for "We"'],
    ['a part of it', 'We will not raise the fees before the end of the year', '"fees" stands for "fares"'],
    ['more than it', `I tell you: ${ferry.replace('fares', 'fees')}, and so will the first`, '"fees" stands for "fares"'],
    ['a word beside brackets', ferry.replace('We', '[The council]').replace('year', 'week'), '"week" stands for "year"'],
    ['a word before an ellipsis', 'We will not raise any fares before the end of the year … at 23:15', '"any" stands for "the"'],
  ])('%s', (_, other, changes) => {
    expect(pair(holm(ferry), holm(other))).toEqual([`a < b: ${changes}`]);
  }); // prettier-ignore

  test('a full stop inside a sentence', () => {
    const words = 'We will be happy to leave the northern pier under U.N. Resolution 425';
    expect(pair(holm(words), holm(words.replace('425', '452')))).toEqual(['a < b: "452" stands for "425" (a number)']);
  });

  test('a name is marked, though no claim knows it', () => {
    const words = 'The harbour pilots told Lindqvist that the northern pier is rotten';
    expect(pair(holm(words), holm(words.replace('Lindqvist', 'Brandt')))).toEqual([
      'a < b: "Brandt" stands for "Lindqvist" (a name)',
    ]);
  });

  test('the span of each is the quotation inside its marks', () => {
    const [one] = variantsOf([
      sample('a', holm(ferry), '2025-02-11'),
      sample('b', holm(ferry.replace('year', 'week')), '2025-02-11'),
    ]);
    expect(one && [textOf(one.earlier.span), textOf(one.later.span)]).toEqual([
      `${ferry},`,
      `${ferry.replace('year', 'week')},`,
    ]);
  });
});

describe('which of two is the later', () => {
  const other = holm(ferry.replace('year', 'week'));
  test.each([
    ['by the day', '2025-02-11', '2025-02-12', 'a < b'],
    ['by the day, against the ids', '2025-02-12', '2025-02-11', 'b < a'],
    ['of one day, by the id', '2025-02-11', '2025-02-11', 'a < b'],
  ])('%s', (_, first, second, order) => {
    expect(pair(holm(ferry), other, [first, second]).map((one) => one.slice(0, 5))).toEqual([order]);
  });
});

describe('nothing', () => {
  test.each([
    ['the same words', ferry],
    ['a part', 'We will not raise the fares before the end of the year'],
    ['more', `Listen to me. ${ferry}, as it does now`],
    ['a capital, and capitals', ferry.replace('We', 'we').replace('not', 'NOT')],
    ['an ellipsis', 'We will not raise the fares ... and the last boat will leave at 23:15'],
    ['a bracket for words', 'We will not raise [them] before the end of the year, and the last boat will leave at 23:15'],
    ['a bracket put in', ferry.replace('the year', 'the [calendar] year')],
    ['other stops', ferry.replace(', and', ' – and')],
    ['head to tail', 'before the end of the year, and the last boat will leave at 23:15. Ask me in the spring'],
    ['too far apart', 'We will not raise the roof over this, since the summer was long and nobody in town has asked us'],
    ['a few of its words', 'the end of the year will be a cold and dark one for the ferries, I fear, and nothing helps'],
  ])('%s', (_, other) => {
    expect(pair(holm(ferry), holm(other))).toEqual([]);
    expect(pair(holm(other), holm(ferry))).toEqual([]);
  }); // prettier-ignore

  test.each([
    ['house style', 'We recognise that the labour of the harbour is no defence', 'We recognize that the labor of the harbor is no defense'],
    ['hyphens', 'the policy-makers want more co-operation from the harbour pilots', 'the policymakers want more cooperation from the harbor pilots'],
    ['a sentence left out', 'The pier is rotten from end to end. I told them so. The pilots refuse to sail in fog', 'The pier is rotten from end to end. The pilots refuse to sail in fog'],
    ['another sentence after it', 'The pilots refuse to sail in fog from the rotten pier. I told them', 'The pilots refuse to sail in fog from the rotten pier. We will pay'],
    ['stock phrases', 'I want to thank the people of Norbury for coming here today and for all of their support', 'I want to thank the people of Westhaven for coming here tonight and for all of your support'],
    ['grammar alone', 'That is what I have said and that is what I will say to you', 'That is what I have said and that is what I would say to them'],
    ['condolences', 'Our thoughts and prayers are with the families of the victims tonight', 'Our thoughts and prayers are with the friends of the victims today'],
    ['one town for another, and a number', 'The new clinic in Norbury will treat 300 patients from the harbour villages', 'The new clinic in Westhaven will treat 450 patients from the harbour villages'],
    ['a gap that another fills from the same word on', 'The rotten pier was shut for the harbour pilots and their boats ... and after the long winter', 'The rotten pier was shut for the harbour pilots and their boats and the crews before and after the long winter'],
  ])('%s', (_, first, second) => {
    expect(pair(holm(first), holm(second))).toEqual([]);
  }); // prettier-ignore

  const other = ferry.replace('year', 'week');
  test('two speakers', () => {
    expect(pair(holm(ferry), `"${other}," Mr Brandt said.`)).toEqual([]);
    expect(pair(holm(ferry), `"${other}," Westhaven Council said.`)).toEqual([]);
  });

  test('a speaker who is not known is no other', () => {
    for (const by of ['she', 'the minister', 'Holm', 'Ada Holm']) {
      expect(pair(holm(ferry), `"${other}," ${by} said.`), by).toHaveLength(1);
    }
  });

  test.each([
    ['condolences', "Our thoughts remain with Robin's family and friends at this difficult time", "Our thoughts remain with Robin's family and his many friends at this very difficult time"],
    ['with names', 'We send our condolences to the family of Ida Varmeer and to her friends in Norbury', 'We send our sincere condolences to the family of Ida Varmeer and to all her friends in Norbury'],
    ['a tribute', 'She will be sorely missed by all who had the privilege of working with her', 'She will be sorely missed by everyone who had the privilege of working with her'],
    ['no comment', 'It would be inappropriate to comment further while the investigation is ongoing', 'It would not be appropriate to comment while the investigation is ongoing'],
  ])('what two speakers say alike: %s', (_, first, second) => {
    expect(pair(`"${first}," she said.`, `A spokesman for the town said: "${second}."`)).toEqual([]);
  }); // prettier-ignore

  test('a correction that quotes the error', () => {
    expect(pair(holm(ferry), `An earlier version of this article had "${other}".`)).toEqual([]);
    expect(pair(holm(ferry), `We wrongly quoted Ms Holm as saying "${other}".`)).toEqual([]);
  });

  test('the words around a quotation inside another', () => {
    const old =
      'The harbour pilots refuse to sail past the rotten pier in fog, and the sea has never yet let anybody finish';
    const cut =
      '“My father used to say, ‘The harbour pilots refuse to sail past the rotten pier in fog,’ when the nets came in,” she said.';
    expect(pair(`"${old}," she said.`, cut)).toEqual([]);
    expect(pair(`"${old}," she said.`, cut.replace('fog', 'snow'))).toHaveLength(1);
  });

  test('twice in one article, and in two that print both', () => {
    expect(told([sample('a', `${holm(ferry)}\n\n${holm(other)}`, '2025-02-11')])).toEqual([]);
    expect(pair(`${holm(ferry)}\n\n${holm(other)}`, holm(other))).toEqual([]);
    expect(pair(holm(other), `${holm(ferry)}\n\n${holm(other)}`)).toEqual([]);
  });

  test('in a heading, or never closed', () => {
    expect(pair(holm(ferry), `## "${other}"`)).toEqual([]);
    expect(pair(holm(ferry), `Ms Holm said: "${other}.`)).toEqual([]);
  });
});

describe('how far apart the articles are', () => {
  const jobs =
    'This harbour has created 3,000 jobs for young welders from the northern villages, and it will create more';
  const more = jobs.replace('3,000', '5,000');
  const worded = jobs.replace('young welders', 'old welders');
  test.each([
    ['a number on the next day', more, '2025-02-12', 1],
    ['one number within the week, all else alike', more, '2025-02-15', 1],
    ['a number after a month', more, '2025-03-20', 0],
    ['a word after years', worded, '2027-02-11', 1],
    ['half of the words after years', 'This harbour has created 3,000 jobs for old sailors, and it may create less', '2027-02-11', 0],
  ])('%s', (_, second, day, count) => {
    expect(pair(holm(jobs), holm(second), ['2025-02-11', day])).toHaveLength(count);
  }); // prettier-ignore

  test('all numbers of a report are new', () => {
    const report = 'The harbour clinic has 312 patients with fever, and 14 of them are on ventilators';
    expect(pair(holm(report), holm(report.replace('312', '340').replace('14', '17')))).toEqual([]);
    expect(pair(holm(report), holm(report.replace('312', '340')))).toHaveLength(1);
  });
});

describe('what a claim decides', () => {
  const names = { 'ada-holm': 'Ada Holm' };
  const articles = [
    sample('a', holm(ferry), '2025-02-11'),
    sample('b', holm(ferry.replace('23:15', '22:15')), '2025-02-12'),
  ];
  test.each([
    ['all of it', ferry, 0],
    ['the part that differs', 'and the last boat will leave at 23:15', 0],
    ['another part', 'We will not raise the fares before the end of the year', 1],
    ['nothing of it', 'Nobody may swim in the harbour', 1],
  ])('%s', (_, words, count) => {
    expect(told(articles, { names, quotes: { ferry: { speaker: 'ada-holm', words: [words] } } })).toHaveLength(count);
  });

  test('not where it covers neither article', () => {
    expect(
      told(articles, { names, covers: [2024, 1], quotes: { ferry: { speaker: 'ada-holm', words: [ferry] } } }),
    ).toHaveLength(1);
  });
});

describe('many articles', () => {
  const fees = ferry.replace('fares', 'fees');
  test('with one wording are told as one', () => {
    const reprints = ['a', 'b', 'c'].map((id) => sample(id, holm(ferry), '2025-02-11'));
    expect(told([...reprints, sample('d', holm(fees), '2025-02-12')])).toEqual(['a+2 < d: "fees" stands for "fares"']);
  });

  test('of an utterance that its attribution parts, once a pair', () => {
    const parted =
      '"We will not raise the fees before the end of the year," Ms Holm said, "and the last boat from the pier will leave at noon."';
    const whole =
      'We will not raise the fares before the end of the year, and the last boat from the harbour will leave at noon';
    expect(pair(holm(whole), parted)).toHaveLength(1);
    expect(pair(parted, holm(whole))).toHaveLength(1);
  });

  test('in any order give the same', () => {
    const articles = [ferry, fees, ferry.replace('year', 'week'), ferry].map((words, at) =>
      sample(`x${at}`, holm(words), '2025-02-11'),
    );
    const expected = told(articles);
    expect(expected.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: 4 }), (shuffled) => {
        expect(told(shuffled)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

test('typography makes no other wording', () => {
  const marks: readonly (readonly [string, string])[] = [['"', '"'], ['“', '”'], ['‘', '’'], ['«', '»']]; // prettier-ignore
  const words = ferry.split(' ');
  fc.assert(
    fc.property(
      fc.constantFrom(...marks),
      fc.constantFrom(' ', '\u00A0', '  ', '\n'),
      fc.integer({ min: 0, max: words.length - 4 }),
      fc.boolean(),
      ([open, close], space, from, upper) => {
        const part = words.slice(from).join(space);
        const printed = upper ? part.charAt(0).toUpperCase() + part.slice(1) : part;
        expect(pair(holm(ferry), `${open}${printed},${close} Ms Holm said.`)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});
