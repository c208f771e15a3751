import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { NameClaim } from '../../src/model/claim.ts';
import type { HeadlinePair, NameRelation } from '../../src/model/relation.ts';
import { textOf } from '../../src/model/span.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { pairHeadlines } from '../../src/relate/headlines.ts';
import { isMisprint } from '../../src/relate/misprint.ts';

const articleOf = (lines: readonly string[], before = ''): Article =>
  parseArticle({
    path: 'a.md',
    text: `---\noutlet: x\nheadline: y\npublished: 2025-02-11\n---\n${before}\n${lines.map((line) => `- ${line}\n`).join('')}`,
  }).article;

const pair = (article: Article, names: readonly NameRelation[] = []): HeadlinePair[] =>
  pairHeadlines({ claims: [], articles: [article], mentions: new Map() }, names);

const told = ({ differing, culprit }: HeadlinePair): unknown => [
  differing.map(({ first, second }) => `${textOf(first)}/${textOf(second)}`).join(' '),
  culprit,
];

const headlines = ({ first, second }: HeadlinePair): string[] => [textOf(first.headline!), textOf(second.headline!)];

/** What the names stage would say of the first occurrence of a text. */
function nameAt(article: Article, text: string, form: NameRelation['form']): NameRelation {
  const { source } = article;
  const start = source.text.indexOf(text);
  const span = { source, start, end: start + text.length };
  const claim: NameClaim = { section: 'names', id: 'n', name: 'names/n', span, entry: span, spelling: { value: text, span }, also: [], never: [] }; // prettier-ignore
  return {
    kind: 'name',
    claim,
    article,
    verdict: 'agrees',
    reason: '',
    found: span,
    claimed: span,
    form,
    spelling: text,
  };
}

describe('near pairs', () => {
  it.each([
    [['Anna Becker wins the harbour race', 'Anna Beckher wins the harbour race'], 'Becker/Beckher', 'second'],
    [['Anna Beckher wins the harbour race', 'Anna Becker wins the harbour race'], 'Beckher/Becker', 'first'],
    [['Council approves new bridge', 'Council aproves new bridge'], 'approves/aproves', 'second'],
    [['Council approves new bridge', 'Coucnil aproves new bridge'], 'Council/Coucnil approves/aproves', 'second'],
    [['Minister meets Anna Kowalczyk today', 'Minister meets Anna Kowlaczik today'], 'Kowalczyk/Kowlaczik', undefined],
    [['Hegsith flies to the talks', 'Hegseth flies to the talks'], 'Hegsith/Hegseth', undefined],
    [['Ferry company ends cease fire', 'Ferry company ends ceasefire'], 'cease fire/ceasefire', undefined],
    [
      ['Embarassment for the ferry company', 'Embarrassment for the ferry company'],
      'Embarassment/Embarrassment',
      'first',
    ],
  ])('%j', (lines, differing, culprit) => {
    expect(pair(articleOf(lines)).map(told)).toEqual([[differing, culprit]]);
  });

  it.each([
    ['a number', ['Storm kills 12 people in Leeds', 'Storm kills 13 people in Leeds']],
    ['a score', ['Home side wins match 6-4 today', 'Home side wins match 6-3 today']],
    ['an ordinal', ['Leeds host 26th summit today', 'Leeds host 27th summit today']],
    ['an ordinal in words', ['Leeds host sixth summit today', 'Leeds host fifth summit today']],
    ['a number in words', ['Firm loses one million pounds', 'Firm loses one billion pounds']],
    ['a weekday', ['Stocks close higher on Monday', 'Stocks close higher on Sunday']],
    ['a month', ['Summit planned for late June', 'Summit planned for late July']],
    ['a place', ['Iran warns of new strikes', 'Iraq warns of new strikes']],
    ['a surname', ['Mr Walker joins the board', 'Mr Walder joins the board at']],
    ['two ordinary words', ['Police find body in lake', 'Police find bodi in lakes now']],
    ['two other ordinary words', ['Mayor opens new store today', 'Mayor opens new stove today']],
    ['a plural', ['Beckher to sell the ferry', 'Beckhers to sell the ferry']],
    ['a tense', ['Putin talked to the press', 'Putin talks to the press']],
    ['a possessive', ["Hegsith's visit to the talks", 'Hegsith visit to the talks']],
    ['a demonym', ['Zubrovka team wins the cup', 'Zubrovkan team wins the cup']],
    ['a short word', ['Xu Li wins the race', 'Xo Li wins the race']],
    ['three words', ['Council aproves bridge', 'Council approves bridge']],
    ['three misprints', ['Coucnil aproves new brigde', 'Council approves new bridge']],
    ['more letters', ['Anna Becker wins the race', 'Anna Bekkher wins the race']],
    ['figures in other groups', ['Votes rise to 1 000 000', 'Votes rise to 1000 000']],
  ])('none for %s', (_, lines) => expect(pair(articleOf(lines))).toEqual([]));

  it('are none between two known names, and go by a known name before all else', () => {
    const article = articleOf(['Waltz flies to the talks', 'Walts flies to the talks']);
    expect(pair(article, [nameAt(article, 'Waltz', 'house'), nameAt(article, 'Walts', 'variant')])).toEqual([]);
    const known = articleOf(['Hegsith flies to the talks', 'Hegseth flies to the talks'], 'Mr Hegsith spoke.');
    expect(pair(known).map(told)).toEqual([['Hegsith/Hegseth', 'second']]);
    expect(pair(known, [nameAt(known, 'Hegseth', 'house')]).map(told)).toEqual([['Hegsith/Hegseth', 'first']]);
  });

  it('are there for two words of the dictionary where a claim calls one a misspelling', () => {
    const article = articleOf(['Boris Becker wins the cup', 'Boris Decker wins the cup']);
    expect(pair(article)).toEqual([]);
    const names = [nameAt(article, 'Boris Becker', 'house'), nameAt(article, 'Boris Decker', 'near')];
    expect(pair(article, names).map(told)).toEqual([['Becker/Decker', 'second']]);
  });

  it('are one for each wording, however often it stands there', () => {
    const [right, wrong] = ['Council approves new bridge', 'Council aproves new bridge'];
    const pairs = pair(articleOf([right, wrong, right, wrong]));
    expect(pairs.map(({ kind }) => kind)).toEqual(['same', 'same', 'near']);
    expect(pairs.slice(0, 2).map(headlines)).toEqual([[right, right], [wrong, wrong]]); // prettier-ignore
  });

  it('are sought in list lines alone, and within one article', () => {
    const heading = 'Council approves new bridge\n\nThe end.\n\nCouncil aproves new bridge';
    expect(pair(articleOf([], heading))).toEqual([]);
    const articles = ['Council approves new bridge', 'Council aproves new bridge'].map((line) => articleOf([line]));
    expect(pairHeadlines({ claims: [], articles, mentions: new Map() }, [])).toEqual([]);
  });
});

describe('the same line', () => {
  it.each([
    [['Ferry sinks off coast 19:42', '10 Feb: Ferry sinks off coast']],
    [['Ferry “sinks” off coast', "FERRY 'sinks' off coast More..."]],
  ])('%j', (lines) => expect(pair(articleOf(lines)).map(({ kind }) => kind)).toEqual(['same']));

  it('is paired with its first, each later one once', () => {
    const article = articleOf(['Ferry sinks off coast', 'Ferry sinks off coast', 'Ferry sinks off coast']);
    const starts = pair(article).map(({ first, second }) => [first.span.start, second.span.start]);
    const [a, b, c] = article.passages.map(({ span }) => span.start);
    expect(starts).toEqual([[a, b], [a, c]]); // prettier-ignore
  });

  it('is not a slogan of three words', () =>
    expect(pair(articleOf(['Ferry sinks again', 'Ferry sinks again']))).toEqual([]));
});

it('two thousand lines that differ in a number are two thousand stories', () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `Story ${index} of the harbour festival`);
  expect(pair(articleOf(lines))).toEqual([]);
});

describe('isMisprint', () => {
  it.each([
    ['becker', 'beckher'],
    ['saudi', 'saudai'],
    ['zelensky', 'zelenksy'],
    ['kowalczyk', 'kowlaczik'],
    ["becker's", "beckher's"],
  ])('%s, %s', (a, b) => expect(isMisprint(a, b)).toBe(true));
  it.each([
    ['iran', 'iran'],
    ['abc', 'abd'],
    ['talk', 'talks'],
    ['russia', 'russian'],
    ['becker', 'bekkher'],
    ['26th', '27th'],
    ['talked', 'talker'],
  ])('not %s, %s', (a, b) => expect(isMisprint(a, b)).toBe(false));
});
