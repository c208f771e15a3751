import { describe, expect, test } from 'vitest';
import type { QuotationMention } from '../../src/model/mention.ts';
import type { Article } from '../../src/model/article.ts';
import { textOf } from '../../src/model/span.ts';
import { mayBeOneWord, readName } from '../../src/relate/quotes/printed-speaker.ts';
import { relateQuotes } from '../../src/relate/quotes.ts';
import { articleOf } from '../article.ts';
import { readingOf, type Sketch } from './build.ts';

test.each([
  ['Mr Brandt', ['brandt'], 'mr'],
  ['Per Brandt', ['per', 'brandt'], undefined],
  ['Harbour President Per Brandt', ['per', 'brandt'], 'president'],
  ['Per Brandt Jr', ['per', 'brandt'], undefined],
  ['Ada Holm KC', ['ada', 'holm'], undefined],
  ['Ada Holm KC MP', ['ada', 'holm'], undefined],
  ['Mr Brandt MP', ['brandt'], 'mr'],
  ['Sen. J.D. Lund', ['jd', 'lund'], 'sen'],
  ['Karin van der Meer', ['karin', 'van', 'der', 'meer'], undefined],
])('a name: %s', (text, words, title) => {
  expect(readName(text)).toEqual({ words, ...(title === undefined ? {} : { title }) });
});

test.each(['the minister', 'he', 'She', 'one official', 'President', 'The White House', 'a Harbour spokesman', 'His office', 'Somebody', 'One', 'Nobody', ''])(
  'no name: %s',
  (text) => expect(readName(text)).toBeUndefined(),
); // prettier-ignore

test.each([
  ['gaddafi', 'qaddafi', true],
  ['muhammad', 'mohammed', true],
  ['ted', 'teddy', true],
  ['josé', 'jose', true],
  ['ada', 'ida', false],
  ['holm', 'lund', false],
  ['lindqvist', 'brandtholm', false],
])('%s and %s may be one word: %s', (a, b, expected) => {
  expect(mayBeOneWord(a, b)).toBe(expected);
});

const names = {
  'ada-holm': 'Ada Holm',
  'per-brandt': 'Per Brandt',
  'harbour-board': 'Harbour Board',
  'bay-radio': 'Bay Radio',
};
const words = 'We will not raise the fares before the end of the year';
const sketch: Sketch = { names, quotes: { ferry: { speaker: 'ada-holm', words: [words] } } };

const related = (article: Article, from = sketch): string[] =>
  relateQuotes(readingOf(from, article)).map(({ verdict, form }) => `${verdict} ${form}`);
const said = (by: string, from = sketch): string[] => related(articleOf(`"${words}," ${by} said.`), from);

describe('who says it', () => {
  test.each(['Ms Holm', 'Ada Holm', 'Mayor Ada Holm', 'Holm', 'Ada', 'A. Holm', 'Holmm', 'Hólm', 'she', 'the minister', 'Holm Jr'])(
    'the speaker, or nobody whose name is known: %s',
    (by) => expect(said(by)).toEqual(['agrees exact']),
  ); // prettier-ignore

  test.each([
    'Mrs Lund', 'Ada Lund', 'Lund', 'Idda Holmberg', 'Karl Holm', 'Lady Norbury', 'Queen Karin', 'Westhaven', 'Norbury Council',
    'Bay Radio', 'Harbour Board', 'Brandt Holm', 'Mr Brand Holmes',
  ])('perhaps another: %s', (by) => expect(said(by)).toEqual(['undecided misattributed'])); // prettier-ignore

  test.each(['Mr Brandt', 'Per Brandt', 'Brandt', 'Captain Per Brandt', 'Mr Karl Lund', 'Karl Lund', 'Senator Karl Lund', 'Per Brandt Jr'])(
    'certainly another: %s',
    (by) => expect(said(by)).toEqual(['contradicts misattributed']),
  ); // prettier-ignore

  test('points at the speaker as printed, and at that of the claim', () => {
    const [relation] = relateQuotes(readingOf(sketch, articleOf(`"${words}," Mr Brandt said.`)));
    expect(
      relation?.speaker && [textOf(relation.speaker.span), relation.speaker.name, relation.speaker.claimed],
    ).toEqual(['Mr Brandt', 'Mr Brandt', 'Ada Holm']);
    expect(relation && [textOf(relation.found), textOf(relation.claimed)]).toEqual([`${words},`, 'ada-holm']);
  });

  test('a claim without a named speaker, or with one whom no name claim spells', () => {
    expect(said('Mr Brandt', { names, quotes: { ferry: { unnamed: 'an official', words: [words] } } })).toEqual([
      'agrees exact',
    ]);
    expect(said('Mr Brandt', { names, quotes: { ferry: { speaker: 'eva-lind', words: [words] } } })).toEqual([
      'agrees exact',
    ]);
  });

  test('a firm or a board that somebody may speak for', () => {
    const board = { names, quotes: { ferry: { speaker: 'harbour-board', words: [words] } } };
    expect(said('Mr Brandt', board)).toEqual(['undecided misattributed']);
  });
});

describe('a speaker who has more names than the claims know', () => {
  test.each(['Pope Karin', 'Queen Ada', 'Adalind'])('%s', (name) => {
    const claims = { names: { ...names, 'the-one': name }, quotes: { ferry: { speaker: 'the-one', words: [words] } } };
    expect(said('Mr Karl Lund', claims)).toEqual(['undecided misattributed']);
  });
});

describe('the name that a pronoun goes back to', () => {
  const goingBack = (text: string): string[] => {
    const article = articleOf(text);
    const reading = readingOf(sketch, article);
    const at = article.source.text.indexOf('Mr Brandt');
    const speakerName = { source: article.source, start: at, end: at + 'Mr Brandt'.length };
    const resolved = (reading.mentions.get(article) ?? []).map((mention) =>
      mention.kind === 'quotation' ? ({ ...mention, speakerName } satisfies QuotationMention) : mention,
    );
    return relateQuotes({ ...reading, mentions: new Map([[article, resolved]]) }).map(({ verdict }) => verdict);
  };

  test('decides where the claimed speaker is nowhere in the article', () => {
    expect(goingBack(`Mr Brandt came on Monday.\n\n"${words}," he said.`)).toEqual(['contradicts']);
  });

  test('decides nothing where the pronoun may mean the claimed speaker', () => {
    expect(goingBack(`Mr Brandt met Ms Holm on Monday.\n\n"${words}," she said.`)).toEqual(['undecided']);
  });
});

describe('all of the words, and no others', () => {
  const brandt = (text: string): string[] => related(articleOf(text));
  test.each([
    ['a part of eight words', '"We will not raise the fares before the end," Mr Brandt said.', ['contradicts misattributed']],
    ['an ellipsis', '"We will not raise … before the end of the year," Mr Brandt said.', ['contradicts misattributed']],
    ['brackets', '"[They] will not raise the fares before the end of the year," Mr Brandt said.', ['contradicts misattributed']],
    ['a part of seven words', '"We will not raise the fares before," Mr Brandt said.', ['undecided misattributed']],
    ['more words', `"Listen: ${words}. That is all," Mr Brandt said.`, ['undecided misattributed']],
    ['other words', '"We will not raise the fares before the end of the week," Mr Brandt said.', []],
    ['a fragment', 'Mr Brandt spoke of "the fares".', []],
    ['two parts', '"We will not raise the fares," Mr Brandt said, "before the end of the year."', ['contradicts misattributed', 'undecided misattributed']],
    ['two quotations', `"${words}," Mr Brandt said.\n\n"${words}," Per Brandt said.`, ['contradicts misattributed', 'contradicts misattributed']],
    ['never closed', `Mr Brandt said: "${words}.`, ['undecided misattributed']],
  ])('%s', (_, text, expected) => expect(brandt(text)).toEqual(expected)); // prettier-ignore
});

describe('names that no list and no title tells to be persons', () => {
  const strange = {
    'zorya-kelnik': 'Zorya Kelnik',
    'ludo-varmeer': 'Ludo Varmeer',
    'holm-brothers': 'Holm Brothers',
    'martin-sons': 'Martin Sons',
  };
  const by = (speaker: string, printed: string, text = ''): string[] => {
    const claims = { names: strange, quotes: { ferry: { speaker, words: [words] } } };
    return related(articleOf(`${text}\n\n"${words}," said ${printed} on Monday.`), claims);
  }; // prettier-ignore
  const kelnik = 'Zorya Kelnik has not come back since she lost the vote.';
  const varmeer = 'Ludo Varmeer, 58, owns the pier.';

  test.each([
    ['a pronoun and an age', `${kelnik}\n\n${varmeer}`],
    ['letters behind the name', `Zorya Kelnik KC was there.\n\n${varmeer}`],
    ['a pronoun behind a quotation', `"No," Zorya Kelnik said in her speech.\n\n${varmeer}`],
    ['titles', 'Ms Kelnik was there, and so was Mr Varmeer.'],
  ])('certainly another: %s', (_, text) => {
    expect(by('zorya-kelnik', 'Ludo Varmeer', text)).toEqual(['contradicts misattributed']);
  });

  test.each([
    ['nothing', ''],
    ['of one alone', kelnik],
    ['of the other alone', varmeer],
    ['a pronoun of somebody before', `Zorya Kelnik said that she was old.\n\n${varmeer}`],
    ['a pronoun as an object', `Zorya Kelnik dismissed her.\n\n${varmeer}`],
    ['another name between', `Zorya Kelnik met Ida Norn in her office.\n\n${varmeer}`],
    ['a pronoun too far', `Zorya Kelnik came to the town on the bay and the hill above it in her boat.\n\n${varmeer}`],
    ['a name inside a sentence', `Nobody saw Zorya Kelnik in her boat.\n\n${varmeer}`],
    ['a number that is no age', `Zorya Kelnik, 250, is a ship.\n\n${varmeer}`],
  ])('perhaps another: %s', (_, text) => {
    expect(by('zorya-kelnik', 'Ludo Varmeer', text)).toEqual(['undecided misattributed']);
  }); // prettier-ignore

  test.each(['Holm Brothers', 'Martin Sons'])('a firm that speaks: %s', (firm) => {
    expect(by('zorya-kelnik', firm, kelnik)).toEqual(['undecided misattributed']);
  });

  test.each(['holm-brothers', 'martin-sons'])('a firm for which somebody speaks: %s', (firm) => {
    expect(by(firm, 'Ludo Varmeer', `${varmeer}\n\nHolm Brothers sold its boats in its yard.`)).toEqual([
      'undecided misattributed',
    ]);
  });
});

describe('plain words', () => {
  const plain = 'He was not there and he did not do it and he does not know who it was';
  const spoken = (claimed: string, printed: string): string[] =>
    related(articleOf(`"${printed}," Mr Brandt said.`), {
      names,
      quotes: { one: { speaker: 'ada-holm', words: [claimed] } },
    });
  test.each([
    ['all that a claim has, at length', plain, plain, 'contradicts misattributed'],
    ['a part of it', `${plain} or why`, plain, 'undecided misattributed'],
    ['not so long', 'He was not there and he did not do it', 'He was not there and he did not do it', 'undecided misattributed'],
    ['thanks', 'I want to thank you and all of you for all that you are and all that you do', 'I want to thank you and all of you for all that you are and all that you do', 'undecided misattributed'],
  ])('%s', (_, claimed, printed, expected) => expect(spoken(claimed, printed)).toEqual([expected])); // prettier-ignore
});

describe('a line that is no quotation', () => {
  test.each([
    ['the end of a railway', 'said Mr Brandt, at the other end of the line', 'contradicts misattributed'],
    ['a line of a play', 'said Mr Brandt, with a line from a play', 'undecided misattributed'],
    ['his line', 'said Mr Brandt; it is her old line', 'undecided misattributed'],
  ])('%s', (_, attribution, expected) => {
    expect(related(articleOf(`"${words}," ${attribution}.`))).toEqual([expected]);
  });
});
