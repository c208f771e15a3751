import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import { describeChanges } from '../../src/model/word-change.ts';
import { relateQuotes } from '../../src/relate/quotes.ts';
import { articleOf } from '../article.ts';
import { readingOf, type Sketch } from './build.ts';

const names = { 'ada-holm': 'Ada Holm', 'per-brandt': 'Per Brandt' };
const ferry =
  'We will not raise the fares before the end of the year, and the last boat will leave at 23:15 as it does now.';
const sketch: Sketch = { names, quotes: { ferry: { speaker: 'ada-holm', words: [ferry] } } };

const verdicts = (text: string, from: Sketch = sketch, published?: string): string[] =>
  relateQuotes(readingOf(from, articleOf(`${text} So it was.`, published))).map(
    ({ claim, verdict }) => `${claim.id} ${verdict}`,
  );

describe('no alteration', () => {
  test.each([
    ['the words', `"${ferry}"`],
    ['a part of them', '"the last boat will leave at 23:15"'],
    ['a comma before the closing mark', '"We will not raise the fares before the end of the year," Ms Holm said.'],
    ['curly marks, capitals and no-break spaces', '“we will NOT raise the fares before the\u00A0end of the year”'],
    ['longer than the claim', `"Listen to me, all of you. ${ferry} That is all I have to say about it today."`],
    ['head to tail', '"the last boat will leave at 23:15 as it does now. Ask me again in the spring."'],
    ['tail to head', '"Ask whom you like. We will not raise the fares before the end"'],
    ['an ellipsis', '"We will not raise the fares … and the last boat will leave at 23:15 as it does now."'],
    ['three dots', '"We will not raise the fares... and the last boat will leave at 23:15"'],
    [
      'brackets for words of the claim',
      '"We will not raise [them] before the end of the year, and the last boat will leave"',
    ],
    [
      'brackets put in',
      '"We will not raise the fares before the end of the [calendar] year, and the last boat will leave"',
    ],
    ['an attribution put in', '"We will not raise the fares," Ms Holm said, "before the end of the year, and the last boat will leave at 23:15."'], // prettier-ignore
    ['paragraphs reopened', '"We will not raise the fares before the end of the year,\n\n"and the last boat will leave at 23:15 as it does now."'], // prettier-ignore
  ])('%s', (_, text) => {
    expect(new Set(verdicts(text))).toEqual(new Set(['ferry agrees']));
  });

  test.each([
    [
      'spelling',
      'We recognise that the labour centre is no defence at all',
      'We recognize that the labor center is no defense at all',
    ],
    ['hyphens', 'our policy-makers want more co-operation with the other side of it', 'our policymakers want more cooperation with the other side of it'], // prettier-ignore
    ['abbreviations', 'the U.S. will pay ten per cent of it for five years', 'the US will pay 10% of it for 5 years'],
    ['numbers in words', 'some eighty-seven boats lay still on the twenty-first day', 'some 87 boats lay still on the twenty-first day'], // prettier-ignore
    ['a capital in brackets', 'and so what you are eating is an old quarrel of ours', '[W]hat you are eating is an old quarrel of ours'], // prettier-ignore
    ['a small letter in brackets', 'So what you are eating is an old quarrel of ours', '[s]o what you are eating is an old quarrel of ours'], // prettier-ignore
    [
      'an ending in brackets',
      'we walk to the harbour every day but Sunday',
      'we walk[ed] to the harbour every day but Sunday',
    ],
    [
      'brackets in the claim',
      'any deals (made) without us we cannot and will not accept',
      'any deals without us we cannot and will not accept',
    ],
    ['an ellipsis in the claim', 'we will pay for all of it ... but not today or tomorrow', 'we will pay for all of it and soon, but not today or tomorrow'], // prettier-ignore
  ])('house style: %s', (_, claimed, printed) => {
    expect(verdicts(`"${printed}"`, { quotes: { one: { words: [claimed] } } })).toEqual(['one agrees']);
  });

  test('entries that follow one another may be printed as one', () => {
    const entries = { quotes: { two: { words: ['We will pay for all of it.', 'Nobody will be left behind by us.'] } } };
    expect(verdicts('"We will pay for all of it. Nobody will be left behind by us."', entries)).toEqual(['two agrees']);
    expect(verdicts('"We will pay for all of it, I say. Nobody will be left behind by us."', entries)).toEqual([
      'two agrees',
    ]);
  });
});

describe('a quotation inside another', () => {
  const old = {
    quotes: { old: { words: ['A harbour is a long talk with the sea, and the sea has never yet let anybody finish'] } },
  };
  test.each([
    ['the inner words are right', '“My father used to say, ‘A harbour is a long talk with the sea,’ when the nets came in,” she said.', ['old agrees']],
    ['all of them, the outer ones after', '“He told us, ‘A harbour is a long talk with the sea, and the sea has never yet let anybody finish’, and laughed,” she said.', ['old agrees']],
    ['the inner words are wrong', '“My father used to say, ‘A harbour is a short talk with the sea,’ when the nets came in,” she said.', ['old contradicts']],
    ['straight marks', `"My father used to say, 'A harbour is a long talk with the sea,' when the nets came in," she said.`, ['old agrees']],
    ['too few inner words', '“My father used to say, ‘A harbour is a talk,’ when the nets came in,” she said.', []],
    ['a title inside, and the words around it wrong', '“A harbour is a ‘long’ talk with the hills, and the sea has never yet let anybody finish,” she said.', ['old contradicts']],
    ['a title inside, and the words around it right', '“A harbour is a ‘long’ talk with the sea, and the sea has never yet let anybody finish,” she said.', ['old agrees']],
  ])('%s', (_, text, expected) => expect(verdicts(text, old)).toEqual(expected)); // prettier-ignore

  test('the finding compares the inner words alone', () => {
    const text = '“My father used to say, ‘A harbour is a short talk with the sea,’ when the nets came in,” she said.';
    const [relation] = relateQuotes(readingOf(old, articleOf(text)));
    expect(describeChanges(relation?.changes ?? [])).toBe('"short" stands for "long"');
    expect(relation && textOf(relation.compared)).toBe('A harbour is a short talk with the sea');
  });
});

describe('words that are quoted because they are wrong', () => {
  const wrong = '“We will raise the fares before the end of the year”';
  test.each([
    `An earlier version of the entry said ${wrong}.`,
    `We wrongly quoted Ms Holm as saying: ${wrong}.`,
    `Ms Holm was misquoted: ${wrong}.`,
    `The words were not ${wrong}.`,
    `${wrong} should have read “We will not raise the fares”.`,
    `The report originally said ${wrong}; she said “not”.`,
    `She did not, as we reported, say ${wrong}.`,
    `The poster with ${wrong} is a fake.`,
    `She said “We will not raise the fares”, not ${wrong}.`,
  ])('%s', (text) => {
    expect(verdicts(text).filter((one) => one !== 'ferry agrees')).toEqual(['ferry undecided']);
  });

  test.each([
    `In an earlier speech Ms Holm said: ${wrong}.`,
    `Ms Holm said, with a smile and not for the first time: ${wrong}.`,
    `${wrong}, Ms Holm said, and nobody asked whether that was right or wrong.`,
    `${wrong}, Ms Holm said. That was wrongly reported elsewhere.`,
  ])('but: %s', (text) => {
    expect(verdicts(text)).toEqual(['ferry contradicts']);
  });
});

describe('undecided, or no relation at all', () => {
  test.each([
    ['a fragment', '"clever and quick"', ['one undecided']],
    ['a short quotation that differs', '"We will raise the fares soon"', []],
    [
      'too far apart',
      '"We will not raise the roof over this, since the summer was long and nobody in town has asked us for it."',
      [],
    ],
    ['another speaker, altered words', '"We will raise the fares before the end of the year," Mr Brandt said.', []],
    [
      'perhaps another speaker, the same words',
      '"We will not raise the fares before the end of the year," Mrs Lund said.',
      ['ferry undecided'],
    ],
    [
      'never closed',
      'She said: "We will raise the fares before the end of the year, Ms Holm said.',
      ['ferry undecided'],
    ],
  ])('%s', (_, text, expected) => {
    const quotes = { ...sketch.quotes, one: { words: ['clever and quick'] } };
    expect(verdicts(text, { names, quotes })).toEqual(expected);
  });

  test('in a heading', () => {
    const article = articleOf('x\n\n"We will raise the fares before the end of the year"');
    const asHeading = { ...article, passages: article.passages.map((one) => ({ ...one, kind: 'heading' as const })) };
    expect(relateQuotes(readingOf(sketch, asHeading)).map(({ verdict }) => verdict)).toEqual(['undecided']);
  });

  test('an article that the claim does not cover', () => {
    const altered = '"We will raise the fares before the end of the year"';
    expect(verdicts(altered, { ...sketch, covers: [2025, 3] })).toEqual([]);
    expect(verdicts(altered, { ...sketch, covers: [2025, 2] })).toEqual(['ferry contradicts']);
  });
});

describe('altered', () => {
  test.each([
    ['a negation', 'We will raise the fares before the end of the year', '"not" is missing after "will" (a negation)'],
    ['a number', 'and the last boat will leave at 22:15 as it does now', '"22:15" stands for "23:15" (a number)'],
    ['the last word', 'We will not raise the fares before the end of the week', '"week" stands for "year"'],
    ['the first word', 'They will not raise the fares before the end of the year', '"They" stands for "We"'],
    ['a word more', 'We will not raise the winter fares before the end of the year', '"winter" is added after "the"'],
    ['beside a part that is right', 'We will not raise the fares before the end of the month, and the last boat will leave', '"month" stands for "year"'], // prettier-ignore
    ['with an ellipsis elsewhere', 'We will raise the fares before the end of the year … as it does now.', '"not" is missing after "will" (a negation)'], // prettier-ignore
    ['more than brackets stand for', 'We will not raise [them] before the beginning of the year, and the last boat', '"beginning" stands for "end"'], // prettier-ignore
  ])('%s', (_, printed, changes) => {
    const [relation, ...more] = relateQuotes(readingOf(sketch, articleOf(`"${printed}," Ms Holm said.`)));
    expect(more).toEqual([]);
    expect(relation && [relation.verdict, textOf(relation.found), textOf(relation.claimed)]).toEqual([
      'contradicts',
      `${printed},`,
      ferry,
    ]);
    expect(describeChanges(relation?.changes ?? [])).toBe(changes);
  });

  test.each([
    ['Seventy-nine of the boats are old and forty are lost', '"Seventy-nine" stands for "Seventy-eight" (a number)'],
    ['78 of the boats are old and nearly forty are lost', '"nearly" is added after "and"'],
  ])('a number in words is told whole: %s', (printed, changes) => {
    const quotes = { one: { words: ['Seventy-eight of the boats are old and forty are lost'] } };
    const [relation] = relateQuotes(readingOf({ quotes }, articleOf(`"${printed}," Ms Holm said.`)));
    expect(describeChanges(relation?.changes ?? [])).toBe(changes);
  });

  test('a number in words with a hyphen is one of the eight words that an alteration has', () => {
    const quotes = { one: { words: ['The boats to the left were eighty-seven'] } };
    expect(verdicts('"The boats to the right were eighty-seven"', { quotes })).toEqual([]);
  });

  test('a known name is marked, an ordinary word is not', () => {
    const quotes = { one: { words: ['I told Ada Holm that the old town hall must be sold'] } };
    const changes = (printed: string): string =>
      describeChanges(relateQuotes(readingOf({ names, quotes }, articleOf(`"${printed}"`)))[0]?.changes ?? []);
    expect(changes('I told Per Brandt that the old town hall must be sold')).toBe(
      '"Per Brandt" stands for "Ada Holm" (a name)',
    );
    expect(changes('I told Ada Holm that the new town hall must be sold')).toBe('"new" stands for "old"');
  });

  test('the nearest claim alone, and none where the words are exactly some claim', () => {
    const quotes = {
      first: { speaker: 'ada-holm', words: ['We will pay for the bridge in the spring and not a day later'] },
      second: { speaker: 'ada-holm', words: ['We will pay for the bridge in the autumn and not a day later'] },
    };
    const said = (words: string): string[] => verdicts(`"${words}," Ms Holm said.`, { names, quotes });
    expect(said('We will pay for the bridge in the autumn and not a day later')).toEqual(['second agrees']);
    expect(said('We will pay for the bridge in the autumn and not an hour later')).toEqual(['second contradicts']);
  });

  test('one of two parts of a split quotation', () => {
    expect(
      verdicts(
        '"We will not raise the fares before the end of the year," Ms Holm said, "and the last boat will leave at 22:15 as it does."',
      ),
    ).toEqual(['ferry agrees', 'ferry contradicts']);
  });

  test('a pronoun or a post is no other speaker, a misspelt name neither', () => {
    const altered = '"We will raise the fares before the end of the year,"';
    for (const speaker of ['he', 'the minister', 'one official', 'Ms Holmm', 'Ada Holm']) {
      expect(verdicts(`${altered} ${speaker} said.`), speaker).toEqual(['ferry contradicts']);
    }
  });
});
