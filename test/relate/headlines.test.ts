import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import type { NameClaim } from '../../src/model/claim.ts';
import type { HeadlinePair, NameRelation } from '../../src/model/relation.ts';
import { textOf } from '../../src/model/span.ts';
import { parseArticle } from '../../src/parse/article/index.ts';
import { pairHeadlines } from '../../src/relate/headlines.ts';

const articleOf = (lines: readonly string[], before = ''): Article =>
  parseArticle({
    path: 'a.md',
    text: `---\noutlet: x\nheadline: y\npublished: 2025-02-11\n---\n${before}\n${lines.map((line) => `- ${line}\n`).join('')}`,
  }).article;

const pair = (article: Article, names: readonly NameRelation[] = []): HeadlinePair[] =>
  pairHeadlines({ claims: [], articles: [article], mentions: new Map() }, names);

/** A made-up name for each number, near those of the numbers beside it. */
const letters = (n: number): string =>
  `Zu${[...String(100_000 + (n % 90_000))].map((digit) => 'abdeghiklo'.charAt(Number(digit))).join('')}`;

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
    // two slips in one word, the rest being the same
    [['Council to approve new bridge plan', 'Council to aprpoev new bridge plan'], 'approve/aprpoev', 'second'],
    [['Storm closes the harbour for days', 'Storm closes the hsrbpur for days'], 'harbour/hsrbpur', 'second'],
    [
      ['Minister to visit Portugal again today', 'Minister to visit Potrugql again today'],
      'Portugal/Potrugql',
      'second',
    ],
    [
      ['Minister to visit Portugal again today', 'Minister to visit Oprtugal again today'],
      'Portugal/Oprtugal',
      'second',
    ],
    [
      ['Zubrovic to lead the harbour board again', 'Zubrobvci to lead the harbour board again'],
      'Zubrovic/Zubrobvci',
      undefined,
    ],
    // in all capitals and in Title Case nothing tells a name
    [['COUNCIL APPROVES NEW BRIDGE', 'COUNCIL APROVES NEW BRIDGE'], 'APPROVES/APROVES', 'second'],
    [['Council Approves New Bridge', 'Council Aproves New Bridge'], 'Approves/Aproves', 'second'],
    // a weekday that can be no other
    [['Harbour festival to open on Thursday', 'Harbour festival to open on Thursdya'], 'Thursday/Thursdya', 'second'],
    // printed twice
    [['Council approves the new bridge', 'Council approves the the new bridge'], 'the/the the', 'second'],
    [['Duran Duran to play at harbour', 'Duran to play at harbour'], 'Duran Duran/Duran', undefined],
    // what lost a letter of four, and a form that is none
    [['Ferry docks near Hull pier again', 'Ferry docks nar Hull pier again'], 'near/nar', 'second'],
    [['Storm explodes over the old harbour', 'Storm explodees over the old harbour'], 'explodes/explodees', 'second'],
    [['Man crosses border on a horse', 'Man crosses borde on a horse'], 'border/borde', 'second'],
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
    ['more letters', ['Anna Becker wins the race', 'Anna Bekkhern wins the race']],
    ['two names with other initials', ['Hansov wins the harbour race', 'Jansov wins the harbour race']],
    ['two names, one of them known', ['Hansen wins the race', 'Qansen wins the race']],
    ["a man's and a woman's name", ['Zubrowski to lead the harbour board', 'Zubrowska to lead the harbour board']],
    ["another woman's name", ['Zubrov to lead the harbour board', 'Zubrova to lead the harbour board']],
    ['two patronymics', ['Zubrensen to lead the harbour board', 'Zubrenson to lead the harbour board']],
    ['names of two languages', ['Zubrez to lead the harbour board', 'Zubres to lead the harbour board']],
    ['another kind of word', ['Ferry sails to town on Sunday', 'Ferry sails to Towyn on Sunday']],
    ['two slips in a short name', ['Storm nears Oslo on Sunday', 'Storm nears Oqzlo on Sunday']],
    ['two slips in a short line', ['Portugal wins the cup', 'Potrugql wins the cup']],
    ['abbreviations', ['Talks of ECBA end in Hull', 'Talks of ECBO end in Hull']],
    ['words that both exist', ['Owner dies after ferry trial', 'Owner lies after ferry trial']],
    ['words that both exist, swapped', ['Soldier dies in harbour fire', 'Solider dies in harbour fire']],
    ['an ordinal, misspelt', ['Firm loses fourth ferry today', 'Firm loses fourt ferry today']],
    ['a weekday that may be another', ['Harbour to reopen on Sunday', 'Harbour to reopen on Munday']],
    ['a new word', ['Council plans new bike lane', 'Council plans new ebike lane']],
    ['a word with a prefix', ['Courier regrets posting old photo', 'Courier regrets reposting old photo']],
    ['small places', ['Storm closes the road near Zubwick', 'Storm closes the road near Zubbick']],
    [
      'words without capitals and small letters',
      ['Harbour board names 高石早苗 as chief', 'Harbour board names 高市早苗 as chief'],
    ],
    [
      'another language',
      ['Regierung beschließt neue Steuern für Fähren', 'Regierung beschließt neuer Steuern für Fähren'],
    ],
    ['a word more', ['Man held after harbour fire', 'Second man held after harbour fire']],
    ['a negation', ['Council to close the pier', 'Council not to close the pier']],
    ['a number printed twice', ['Home side scores 2 again', 'Home side scores 2 2 again']],
    ['an inflection of an unknown word', ['Zubble to open a shop', 'Zubbled to open a shop']],
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

  it('are none in a series of lines that differ in the same place', () => {
    const names = ['Zubrovic', 'Zubrovik', 'Zubrowic', 'Kowalczyk'];
    expect(pair(articleOf(names.map((name) => `${name} wins a stage of the tour`)))).toEqual([]);
    expect(pair(articleOf(names.slice(1).map((name) => `${name} wins a stage of the tour`)))).toHaveLength(1);
  });

  it('are none where the story prints both names', () => {
    const lines = ['Zubrovic to lead the harbour board', 'Zubrovik to lead the harbour board'];
    expect(pair(articleOf(lines, 'Ms Zubrovic spoke of Mr Zubrovik.'))).toEqual([]);
    expect(pair(articleOf(lines, 'Ms Zubrovic spoke.')).map(told)).toEqual([['Zubrovic/Zubrovik', 'second']]);
  });

  it('blame the word that no dictionary has, though the article repeats it', () => {
    const lines = ['Council aproves new bridge', 'Council approves new bridge'];
    expect(pair(articleOf(lines, 'It aproves of it.')).map(told)).toEqual([['aproves/approves', 'first']]);
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
    [['Zoë Ångström sails alone', 'Zoe Angstrom sails alone']],
    [['World: Ferry sinks off coast', 'Ferry sinks off coast | The Westhaven Herald']],
    [['Ferry sinks off coast - Reuters', 'Ferry sinks off coast (2 hours ago)']],
    [['Ferry sinks off coast - By Jo Ames', 'Ferry sinks off coastBy Jo Ames 19:42']],
  ])('%j', (lines) => expect(pair(articleOf(lines)).map(({ kind }) => kind)).toEqual(['same']));

  it('is paired with its first, each later one once', () => {
    const article = articleOf(['Ferry sinks off coast', 'Ferry sinks off coast', 'Ferry sinks off coast']);
    const starts = pair(article).map(({ first, second }) => [first.span.start, second.span.start]);
    const [a, b, c] = article.passages.map(({ span }) => span.start);
    expect(starts).toEqual([[a, b], [a, c]]); // prettier-ignore
  });

  it.each([
    ['a topic', ['Hull: Ferry sinks off coast', 'Leeds: Ferry sinks off coast']],
    ['what the piece is', ['Live: Ferry sinks off coast', 'Ferry sinks off coast']],
    ['a maker in Title Case', ['New Harbour Built By Jo Ames', 'New Harbour Built By Dan Pugh']],
    ['who says so', ['Minister to leave next week - report', 'Minister to leave next week']],
    ['a score', ['Home side wins cup | Hull 2', 'Home side wins cup | Hull 3']],
  ])('is another with %s', (_, lines) => expect(pair(articleOf(lines))).toEqual([]));

  it('is not a slogan of three words', () =>
    expect(pair(articleOf(['Ferry sinks again', 'Ferry sinks again']))).toEqual([]));
});

it.each([
  ['ten thousand names in one place', 10_000, (n: number) => `Storm warning for ${letters(n)} in the north`],
  [
    'ten thousand lines with one beginning',
    10_000,
    (n: number) => `Harbour board meets ${letters(n)} with ${letters(n * 7)} again`,
  ],
  [
    'lines of three words in common',
    10_000,
    (n: number) => `${letters(n)} the ${letters(n * 3)} of ${letters(n * 7)} the`,
  ],
  ['one long line', 1, () => 'harbour '.repeat(120_000)],
  ['two long lines', 2, (n: number) => 'harbour '.repeat(60_000 + n)],
])(
  '%s take no long time',
  (_, count, line) => {
    const article = articleOf(Array.from({ length: count }, (__, index) => line(index)));
    const from = performance.now();
    pair(article);
    // a pair of each with each would take minutes
    expect(performance.now() - from).toBeLessThan(20_000);
  },
  30_000,
);

it('two thousand lines that differ in a number are two thousand stories', () => {
  const lines = Array.from({ length: 2000 }, (_, index) => `Story ${index} of the harbour festival`);
  expect(pair(articleOf(lines))).toEqual([]);
});
