import { describe, expect, test } from 'vitest';
import { relationsOf } from '../../src/guard/coverage.ts';
import { tryMutation } from '../../src/guard/measure.ts';
import { claimsOf, judgedOf } from './judged.ts';

/** What becomes of a change of `from` into `to`, the first in a text that some claim decides: caught, or why not. */
function outcomeOf(yaml: string, text: string, from: string, to: string): string {
  const claims = claimsOf(yaml);
  const judged = judgedOf(text, claims);
  const start = judged.article.source.text.indexOf(from, judged.article.body.start);
  const edit = { start, end: start + from.length, text: to };
  const mention = judged.mentions.find(
    (one) => one.span.start <= start && edit.end <= one.span.end && relationsOf(judged, one).length > 0,
  );
  if (start === -1 || !mention) throw new Error(`"${from}" is in no mention that a claim decides`);
  const { caught, exempt } = tryMutation(judged, { kind: 'digit', mention, edits: [edit] }, claims);
  return caught ? 'caught' : exempt ? `${exempt.kind}: ${exempt.reason}` : 'unnoticed';
}

/** A change that need not be noticed, and beside it another of the same kind that must be. */
interface Pair {
  readonly yaml: string;
  readonly reason: string;
  readonly exempt: readonly [text: string, from: string, to: string];
  readonly caught: readonly [text: string, from: string, to: string];
}

const mill = (when: string): string =>
  `events: {fire: {when: ${when}, said: ["the mill burned down {}", the mill fire]}}`;
const rebuilt = 'The town will rebuild it this week, nearly six years after the mill fire.';
const names = `names:
  adair: [Adair Lindqvist, Adair Lindquist]
  orla: Orla Marchbanks
  marsh: Marsh
  kessel: Kessel
  thurso: Thurlow
  unesco: UNESCO
  hunder: Hunder
  hoffman: Elin Hoffman
`;
const quote = (words: string): string =>
  `names: {pellow: Ann Pellow}\nquotes: {fares: {speaker: pellow, words: ${words}}}`;
const fares = 'We will not raise the fares before the summer is over';
const said = (words: string): string => `“${words},” Ann Pellow said.`;

const pairs: readonly Pair[] = [
  {
    reason: 'left-alone: there is no such day, which is a finding of its own',
    yaml: mill('2019-04-30'),
    exempt: ['The mill burned down on 30 April 2019.', '30 April', '31 April'],
    caught: ['The mill burned down on 30 April 2019.', '30 April', '29 April'],
  },
  {
    reason: 'admitted: it still fits the claim',
    yaml: mill('2019-04'),
    exempt: ['The mill burned down on 28 April 2019.', '28 April', '27 April'],
    caught: ['The mill burned down on 28 April 2019.', '28 April', '28 March'],
  },
  {
    reason: 'admitted: it still fits the claim',
    yaml: mill('2019-04-15'),
    exempt: [rebuilt, 'nearly six', 'over five'],
    caught: [rebuilt, 'nearly six', 'nearly four'],
  },
  {
    reason: 'left-alone: it is reckoned from the day of a quotation',
    yaml: mill('2025-02-10'),
    exempt: ['“I wept when the mill burned down on Monday,” she said.', 'Monday', 'Tuesday'],
    caught: ['She wept when the mill burned down on Monday.', 'Monday', 'Tuesday'],
  },
  {
    reason: "admitted: it can be the claim's",
    yaml: 'figures: {boats: "{over 50} boats left"}',
    exempt: ['Then 52 boats left.', '52', '53'],
    caught: ['Then 52 boats left.', '52', '42'],
  },
  {
    reason: "left-alone: it is a round number that the claim's may have been rounded to",
    yaml: 'figures: {boats: "{19,347} boats left"}',
    exempt: ['Then 19,347 boats left.', '19,347', '19,000'],
    caught: ['Then 19,347 boats left.', '19,347', '18,000'],
  },
  {
    reason: 'admitted: it is an accepted spelling',
    yaml: names,
    exempt: ['They met Adair Lindqvist.', 'Lindqvist', 'Lindquist'],
    caught: ['They met Adair Lindqvist.', 'Lindqvist', 'Lindqist'],
  },
  {
    reason: 'left-alone: it is misspelt already',
    yaml: names,
    exempt: ['They met Adair Lindqvst.', 'Lindqvst', 'Lndqts'],
    caught: ['They met Adair Lindqvist.', 'Lindqvist', 'Lndqvist'],
  },
  {
    reason: 'left-alone: names of fewer than five letters are left alone',
    yaml: names,
    exempt: ['They met Orla Marchbanks.', 'Orla', 'Orrla'],
    caught: ['They met Orla Marchbanks.', 'Marchbanks', 'Marchbankks'],
  },
  {
    reason: 'left-alone: an abbreviation is left alone',
    yaml: names,
    exempt: ['They wrote to UNESCO.', 'UNESCO', 'UNSECO'],
    caught: ['They went to Kessel.', 'Kessel', 'Kesesl'],
  },
  {
    reason: 'left-alone: it is a plural',
    yaml: names,
    exempt: ['They went to Thurlow.', 'Thurlow', 'Thurlows'],
    caught: ['They went to Thurlow.', 'Thurlow', 'Thurloww'],
  },
  {
    reason: 'left-alone: a word alone is left alone below six letters',
    yaml: names,
    exempt: ['They went to Marsh.', 'Marsh', 'Mrash'],
    caught: ['They went to Kessel.', 'Kessel', 'Kessle'],
  },
  {
    reason: 'left-alone: it is an ordinary word',
    yaml: names,
    exempt: ['They went to Hunder.', 'Hunder', 'Hunter'],
    caught: ['They went to Hunder.', 'Hunder', 'Hundder'],
  },
  {
    reason: 'left-alone: it is another name',
    yaml: names,
    exempt: ['They met Elin Hoffman.', 'Hoffman', 'Hoffmann'],
    caught: ['They met Elin Hoffman.', 'Hoffman', 'Hoffmaan'],
  },
  {
    reason: 'left-alone: a quotation of fewer than eight words is no alteration',
    yaml: quote(fares),
    exempt: [said('We will not raise the fares'), 'not ', ''],
    caught: [said('We will not raise the fares before the summer'), 'not ', ''],
  },
  {
    reason: 'left-alone: it stands beside an insertion in brackets',
    yaml: quote(fares),
    exempt: [said('We will not raise the fares before the [hot] summer is over'), 'summer', 'winter'],
    caught: [said('We will not raise the fares before the [hot] summer is over'), 'raise', 'cut'],
  },
  {
    reason: 'left-alone: it lies where the quotation goes beyond the claim',
    yaml: quote(fares),
    exempt: [said(`${fares} and the rain comes down`), 'rain', 'snow'],
    caught: [said(`${fares} and the rain comes down`), 'raise', 'cut'],
  },
];

describe.for(pairs.map((pair) => [pair.reason, pair] as const))('%s', ([reason, { yaml, exempt, caught }]) => {
  test(`"${exempt[1]}" may become "${exempt[2]}": ${exempt[0]}`, () => {
    expect(outcomeOf(yaml, ...exempt)).toBe(reason);
  });
  test(`"${caught[1]}" may not become "${caught[2]}": ${caught[0]}`, () => {
    expect(outcomeOf(yaml, ...caught)).toBe('caught');
  });
});
