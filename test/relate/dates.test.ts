import { describe, expect, test } from 'vitest';
import { eventOf, verdictsOf } from './valued.ts';

// The articles of these tables appeared on Tuesday 11 February 2025 where nothing else is said.
type Case = readonly [when: string, said: string, text: string, ...verdicts: string[]];

const holds = (cases: readonly Case[], published?: string): void => {
  test.each(cases)('%s, "%s": %s', (when, said, text, ...verdicts) => {
    const found = verdictsOf(eventOf(when, said), text, published);
    expect(found.verdicts, found.reasons.join('; ')).toEqual(verdicts);
  });
};

describe('a phrase with a slot takes exactly the date that stands there', () => {
  holds([
    ['2019-04-15', 'Notre-Dame burned {}', 'Notre-Dame burned on 15 April 2019.', 'agrees 15 April 2019'],
    ['2019-04-15', 'Notre-Dame burned {}', 'Notre-Dame burned on 16 April 2019.', 'contradicts 16 April 2019'],
    ['2019-04-15', 'Notre-Dame burned in {}', 'Notre-Dame burned in 2018.', 'contradicts 2018'],
    [
      '2022-02-24',
      '{} full-scale invasion',
      'In the years before Moscow’s February 2002 full-scale invasion.',
      'contradicts February 2002',
    ],
    [
      '2022-02-24',
      '{} full-scale invasion',
      'Since the February 2022 full-scale invasion, prices rose.',
      'agrees February 2022',
    ],
    ['2025-02-12', '{} ... main forum', 'On Wednesday, he will join the main forum.', 'agrees Wednesday'],
    ['2025-02-12', '{} ... main forum', 'On Thursday, he will join the main forum.', 'contradicts Thursday'],
    [
      '2025-02-12',
      '{} ... main forum',
      'On Wednesday, two days after 3 May 2024, he will join the main forum.',
      'undecided 3 May 2024',
    ],
    [
      '2025-02-08',
      '{}, the Post reported',
      'On Sunday he spoke. The previous day, The Post reported it.',
      'agrees The previous day',
    ],
    [
      '2025-02-08',
      '{}, the Post reported',
      'Less than a day earlier, the Post reported it.',
      'undecided Less than a day earlier',
    ],
    [
      '2025-02-07',
      'interview from the plane {}',
      'In an interview from the plane on Friday, he spoke.',
      'agrees Friday',
    ],
    [
      '2025-02-07',
      'interview from the plane {}',
      'In an interview from the plane, on Friday he spoke.',
      'agrees Friday',
    ],
  ]);
});

describe('without a slot a date belongs to the phrase by attachment', () => {
  holds([
    [
      '2022-02-24',
      'full-scale invasion',
      "Moscow's February 2002 full-scale invasion failed.",
      'contradicts February 2002',
    ],
    ['2019-04-15', 'the fire', 'The fire on 16 April 2019 destroyed the spire.', 'contradicts 16 April 2019'],
    ['2019-04-15', 'the fire', 'Crews fought the fire on 16 April 2019.', 'contradicts 16 April 2019'],
    ['2025-02-04', 'the fire', 'He said that the fire on Monday was small.', 'contradicts Monday'],
    ['2019-04-15', 'the fire', 'The fire was on 16 April 2019.', 'contradicts 16 April 2019'],
    ['2019-04-15', 'the fire', 'The fire broke out on 16 April 2019.', 'contradicts 16 April 2019'],
    ['2019-04-15', 'the fire', 'The fire (16 April 2019) destroyed the spire.', 'contradicts 16 April 2019'],
    [
      '2019-04-15',
      'Notre-Dame fire',
      'Since the start of the Notre-Dame fire on 16 April 2019 we waited.',
      'contradicts 16 April 2019',
    ],
    ['2019-04-15', 'Notre-Dame fire', 'In 2018 the Notre-Dame fire shocked France.', 'contradicts 2018'],
    [
      '2019-04-15',
      'Notre-Dame fire',
      'On 16 April 2019 the Notre-Dame fire destroyed the spire.',
      'contradicts 16 April 2019',
    ],
    ['2022-02-24', 'the invasion', 'On 23 February 2022, the invasion began.', 'contradicts 23 February 2022'],
    ['2019-04-15', 'Notre-Dame fire', 'In April 2019, the Notre-Dame fire shocked France.', 'agrees April 2019'],
    [
      '2016-02-24',
      'full-scale invasion',
      'It comes eight years after Russia’s full-scale invasion.',
      'agrees eight years',
    ],
    [
      '2022-02-24',
      'full-scale invasion',
      'It comes nine years after Russia’s full-scale invasion.',
      'contradicts nine years',
    ],
  ]);
});

describe('what only stands in the same sentence is undecided', () => {
  holds([
    ['2019-04-15', 'Notre-Dame fire', 'Speaking on 3 March, he recalled the Notre-Dame fire.', 'undecided 3 March'],
    ['2019-04-15', 'Notre-Dame fire', 'In 2018 he visited Paris before the Notre-Dame fire.', 'undecided 2018'],
    ['2019-04-15', 'Notre-Dame fire', 'He wept over the Notre-Dame fire and died in 2023.', 'undecided 2023'],
    [
      '2019-04-15',
      'Notre-Dame fire',
      'They marked the anniversary of the Notre-Dame fire on 15 May 2020.',
      'undecided 15 May 2020',
    ],
    ['2019-04-15', 'Notre-Dame fire', 'He resigned after the Notre-Dame fire on 3 May 2020.', 'undecided 3 May 2020'],
    [
      '2019-04-15',
      'Notre-Dame fire',
      'A report on the Notre-Dame fire on 20 March will be read out.',
      'undecided 20 March',
    ],
    ['2019-04-15', 'Notre-Dame fire', 'Victims of the Notre-Dame fire in 2027 may sue.', 'undecided 2027'],
    ['2019-04-15', 'Notre-Dame fire', 'The Notre-Dame fire was long ago. It rained on 3 May 2020.'],
    [
      '2022-02-24',
      'Ukraine in {}',
      'They spoke on Wednesday, the first call since troops went into Ukraine in February 2022.',
      'agrees February 2022',
    ],
    ['2014-02-20/2022-02-24', 'invaded', 'Russia invaded in 2014 and again in 2022.', 'agrees 2014', 'undecided 2022'],
    [
      '2022-02-24',
      'the invasion',
      'The invasion in 2014 and again in 2022 was condemned.',
      'undecided 2014',
      'undecided 2022',
    ],
  ]);
});

describe('negated, supposed and disowned dates never decide', () => {
  holds([
    [
      '2019-04-15',
      'the fire happened {}',
      'He denied that the fire happened on 16 April 2019.',
      'undecided 16 April 2019',
    ],
    [
      '2019-04-15',
      'the fire happened {}',
      'It is not true that the fire happened on 16 April 2019.',
      'undecided 16 April 2019',
    ],
    [
      '2019-04-15',
      'the fire happened {}',
      'It would be another matter had the fire happened in 2023.',
      'undecided 2023',
    ],
    ['2019-04-15', 'it happened in {}', 'It would matter had it happened in 2023.', 'undecided 2023'],
    ['2019-04-15', 'the fire', 'Had the fire happened in 2023, he said, it would have spread.', 'undecided 2023'],
    ['2019-04-15', 'the fire was {}', 'Asked whether the fire was in 2023, he laughed.', 'undecided 2023'],
    ['2019-04-15', 'coup', 'The coup in 1984, as one book has it, never took place.', 'undecided 1984'],
    [
      '2019-04-15',
      'verdict',
      'The verdict had been due on 5 September 2018, but it rained.',
      'undecided 5 September 2018',
    ],
    [
      '2012-09',
      'first title in {}',
      'She won her first title in September 2013, and until then had never been past the third round.',
      'contradicts September 2013',
    ],
    ['2019-04-15', 'the fire', 'If confirmed, the fire in 2018 was the worst.', 'contradicts 2018'],
    ['2019-04-15', 'the fire', 'The fire, falsely dated to 2023, was small.', 'undecided 2023'],
    ['2019-04-15', 'the fire was {}', 'The fire was not in 2023.'],
    ['2019-04-15', 'the fire was {}', 'It is not true that the fire was in 2023.', 'undecided 2023'],
    ['2019-04-15', 'the fire was {}', 'The story that the fire was in 2023 is false.', 'undecided 2023'],
    ['2019-04-15', 'the fire was {}', 'Nobody seriously thinks that the fire was in 2023.', 'undecided 2023'],
    [
      '2019-04-15',
      'the fire was {}',
      'It isn’t the case, whatever you read, that the fire was in 2023.',
      'undecided 2023',
    ],
    [
      '2019-04-15',
      'the fire was {}',
      'A plaque that says the fire was in 2023 comes down because it is wrong.',
      'undecided 2023',
    ],
    ['2025-02-14', '{} ... the deadline', 'By Monday he must meet the deadline.', 'undecided Monday'],
  ]);
});

describe('durations are reckoned from the clause', () => {
  holds([
    [
      '2022-02-24',
      '{} Russia launched an all-out invasion',
      'Officials will meet this week, nearly three years after Russia launched an all-out invasion.',
      'agrees nearly three years',
    ],
    [
      '2002-02-24',
      '{} Russia launched an all-out invasion',
      'Officials will meet this week, nearly three years after Russia launched an all-out invasion.',
      'contradicts nearly three years',
    ],
    [
      '2024-02-10',
      'the flood',
      'The vigil comes on the eve of the one-year anniversary of the flood.',
      'agrees one-year anniversary',
    ],
    [
      '2022-02-10',
      'the flood',
      'The vigil comes on the eve of the first anniversary of the flood.',
      'contradicts first anniversary',
    ],
    [
      '2014-02',
      'great flood',
      'Fifteen years after the great flood, the islands are paying, and the last gate is due in 2029.',
      'contradicts Fifteen years',
      'undecided 2029',
    ],
    ['2022-02-10', 'the flood', 'They marked the first anniversary of the flood.', 'undecided first anniversary'],
    ['2010-01-01', '{} the merger', 'The firm folded three years after the merger.', 'undecided three years'],
    ['2010-01-01', '{} the merger', 'He says the firm folded three years after the merger.', 'undecided three years'],
    ['2010-01-01', '{} the merger', 'The firm folded in 2013, three years after the merger.', 'agrees three years'],
    [
      '2010-01-01',
      '{} the merger',
      'The firm folded in 2018, three years after the merger.',
      'contradicts three years',
    ],
  ]);
});

describe('only what is stated may contradict', () => {
  holds([
    ['2019-04-15', 'the fire {}', 'The fire on 15 April was huge.', 'undecided 15 April'],
    ['2019-04-15', 'the fire {}', 'The fire on 16 April was huge.', 'contradicts 16 April'],
    ['2025-01-20', 'took office {}', 'He took office on Monday.', 'undecided Monday'],
    ['2025-01-20', 'took office {}', 'He took office on Tuesday.', 'contradicts Tuesday'],
    [
      '2022-02',
      'troops into Ukraine {}',
      'They spoke not long before ordering troops into Ukraine in February 2022.',
      'agrees February 2022',
    ],
    ['2022', 'the war began {}', 'The war began on 24 February 2022.', 'agrees 24 February 2022'],
    ['2022-02-24', 'the war began {}', 'The war began in 2022.', 'agrees 2022'],
    ['2025-02-03', 'resigned {}', '“He resigned yesterday,” she said.', 'undecided yesterday'],
    ['2025-02-03', 'resigned {}', 'He resigned yesterday.', 'contradicts yesterday'],
  ]);
});

describe('an article that appeared before the event', () => {
  holds(
    [
      ['2026-05-01', 'the summit {}', 'The summit on 3 May 2024 was a failure.', 'undecided 3 May 2024'],
      ['2026-05-01', 'the summit {}', 'The summit on 3 June 2026 will be grand.', 'contradicts 3 June 2026'],
      ['2025-10', 'land {}', 'It will land on 14 December, when it rains.', 'contradicts 14 December'],
      ['2031', 'suits will be heard in {}', 'The suits will be heard in 2013.', 'contradicts 2013'],
      ['2028', 'gates is due in {}', 'The last of the gates is due in 2008.', 'contradicts 2008'],
      ['2031', 'suits {}', 'The suits in 2013, he says, will be remembered.', 'undecided 2013'],
      ['2031', 'suits were heard in {}', 'The suits were heard in 2013.', 'undecided 2013'],
    ],
    '2025-02-11',
  );
});

test('a stamp at the head of a list line dates nothing', () => {
  expect(
    verdictsOf(
      eventOf('2025-02-09', 'Super Bowl {}', '{} ... Super Bowl', 'Super Bowl'),
      '- 10 Feb: Singer booed at Super Bowl\n- 10 Feb: Other',
    ).verdicts,
  ).toEqual([]);
});

test('two attached dates of an event without a date clash', () => {
  const text = 'The bridge opened on 3 May 2024.\n\nWhen the bridge opened on 8 May 2024, it rained.';
  expect(verdictsOf(eventOf('', 'bridge opened {}'), text).clashes).toEqual([['3 May 2024', '8 May 2024']]);
  expect(verdictsOf(eventOf('2024', 'bridge opened {}'), text).clashes).toEqual([]);
  expect(verdictsOf(eventOf('', 'bridge opened {}'), text.replace('8 May', 'May')).clashes).toEqual([]);
});

test.each(['yesterday', 'this week', 'two years ago', 'on Tuesday', 'the following day', 'in the past two months'])(
  'without a day of publication "%s" decides nothing',
  (date) => {
    const { verdicts } = verdictsOf(eventOf('2019-04-15', 'he resigned {}'), `He resigned ${date}.`, 'unknown');
    expect(verdicts.map((one) => one.split(' ')[0])).toEqual(['undecided']);
  },
);

test('without a day of publication a day and month still contradict', () => {
  expect(verdictsOf(eventOf('2019-04-15', 'he resigned {}'), 'He resigned on 16 April.', 'unknown').verdicts).toEqual([
    'contradicts 16 April',
  ]);
});
