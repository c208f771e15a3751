import { describe, expect, test } from 'vitest';
import { figureOf, verdictsOf } from './valued.ts';

type Case = readonly [is: string, said: string, text: string, ...verdicts: string[]];

const holds = (cases: readonly Case[]): void => {
  test.each(cases)('%s, "%s": %s', (is, said, text, ...verdicts) => {
    const found = verdictsOf(figureOf(is, said), text);
    expect(found.verdicts, found.reasons.join('; ')).toEqual(verdicts);
  });
};

describe('a phrase with a slot', () => {
  holds([
    ['about 50', '{} partner nations', 'A group of about 50 partner nations met.', 'agrees about 50'],
    ['about 50', '{} partner nations', 'A group of 46 partner nations met.', 'agrees 46'],
    ['about 50', '{} partner nations', 'A group of 80 partner nations met.', 'contradicts 80'],
    ['26th', '{} meeting of the group', 'The 27th meeting of the group, with 50 nations.', 'contradicts 27th'],
    ['2.5%', '{} of GDP in defence', 'A path to 2.5 per cent of GDP in defense.', 'agrees 2.5 per cent'],
    ['2.5%', '{} of GDP in defence', 'A path to 5.2% of GDP in defence.', 'contradicts 5.2%'],
    ['nearly 90 minutes', 'lasted for {}', 'It lasted for over an hour.', 'agrees over an hour'],
    ['nearly 90 minutes', 'lasted for {}', 'It lasted for over two hours.', 'contradicts over two hours'],
    ['nearly 90 minutes', 'lasted for {}', 'It lasted for three rounds.', 'undecided three'],
    ['24 hours', 'conflict in {}', 'He could resolve the conflict in a mere 24 hours.', 'agrees 24 hours'],
    ['5 miles', 'ran {}', 'He ran 8 km.', 'undecided 8 km'],
    ['5 miles', 'ran {}', 'He ran 12 km.', 'contradicts 12 km'],
    ['$1.2bn', 'cost {}', 'It cost £1.4bn.', 'undecided £1.4bn'],
    ['$1.2bn', 'cost {}', 'It cost US$1.4 billion.', 'contradicts US$1.4 billion'],
  ]);
});

describe('a slot with the unit behind its braces', () => {
  holds([
    ['41 million', 'holds {} cubic metres', 'The lake holds 14 million cubic metres.', 'contradicts 14 million cubic metres'],
    ['41 million', 'holds {} cubic metres', 'It holds about 41m cubic metres of it.', 'agrees about 41m cubic metres'],
    ['41 million', 'holds {} cubic metres', 'The lake holds 14 million fish.'],
    ['90', 'lasted {} minutes', 'It lasted nearly 90 minutes.', 'agrees nearly 90 minutes'],
    ['90', 'lasted {} minutes', 'It lasted 90 hours.'],
    ['$1.2', 'cost {} billion', 'It cost $1.2 billion.', 'agrees $1.2 billion'],
    ['$1.2', 'cost {} billion', 'It cost $2.1 billion.', 'contradicts $2.1 billion'],
    ['12', 'rose by {} per cent', 'It rose by 12 per cent.', 'agrees 12 per cent'],
    ['50', '{} partner nations', 'It has 60 partner nations.', 'contradicts 60'],
  ]); // prettier-ignore
});

describe('figures of two kinds that say one thing', () => {
  holds([
    ['33%', '{} of voters', 'A third of voters stayed away.', 'undecided A third'],
    ['60%', '{} of voters', 'Three in five of voters stayed away.', 'agrees Three in five'],
    ['61%', '{} of voters', 'A third of voters stayed away.', 'contradicts A third'],
    ['two-thirds', '{} of voters', 'Some 41% of voters stayed away.', 'contradicts Some 41%'],
    ['one in 200', '{} births', 'It is one in 250 births.', 'contradicts one in 250'],
    ['2%', 'rose by {}', 'It rose by 2 percentage points.', 'undecided 2 percentage points'],
    ['43', 'aged {}', 'A man aged 43 was held.', 'agrees 43'],
    ['43', 'aged {}', 'A man aged 34 was held.', 'contradicts 34'],
    ['43 years old', '{} man', 'A 34-year-old man was held.', 'contradicts 34-year-old'],
    ['43 years', 'spent {}', 'He spent 34 on it.', 'undecided 34'],
    ['20C', 'reached {}', 'It reached 68F.', 'agrees 68F'],
    ['20C', 'reached {}', 'It reached 86F.', 'contradicts 86F'],
    ['1.5C', 'warmed by {}', 'It warmed by 2.7F.', 'undecided 2.7F'],
    ['20C', 'reached {}', 'It reached 25 degrees.', 'undecided 25 degrees'],
    ['below 5C', 'was {}', 'It was -3C.', 'agrees -3C'],
    ['10 tonnes', 'carried {}', 'It carried 10.5 tons.', 'undecided 10.5 tons'],
    ['12 tonnes', 'carried {}', 'It carried 15 tons.', 'contradicts 15 tons'],
    ['50 cents', 'rose {}', 'It rose $0.50.', 'agrees $0.50'],
    ['50p', 'rose {}', 'It rose £0.80.', 'contradicts £0.80'],
    ['50p', 'rose {}', 'It rose 80 cents.', 'undecided 80 cents'],
    ['two hours', 'lasted {}', 'It lasted two hours and 40 minutes.', 'contradicts two hours and 40 minutes'],
    ['1 hour 40 minutes', 'lasted {}', 'It lasted 100 minutes.', 'agrees 100 minutes'],
  ]);
});

describe('a bare round number against an exact claim', () => {
  holds([
    ['19,347', '{} votes', 'They cast 19,000 votes.', 'undecided 19,000'],
    ['19,347', '{} votes', 'They cast 18,000 votes.', 'contradicts 18,000'],
    ['19,347', '{} votes', 'They cast 19,374 votes.', 'contradicts 19,374'],
    ['213', '{} votes', 'They cast more than 200 votes.', 'agrees more than 200'],
    ['213', '{} votes', 'They cast dozens of votes.'],
    ['213', '{} people', 'Dozens of people and hundreds of people.'],
    ['213', '{} of people', 'Hundreds of people came.', 'agrees Hundreds'],
    ['52', '{} of people', 'Hundreds of people came.', 'contradicts Hundreds'],
  ]);
});

describe('without a slot a figure belongs to the phrase by attachment', () => {
  holds([
    ['90 minutes', 'the call', 'The call lasted 90 minutes.', 'agrees 90 minutes'],
    ['90 minutes', 'the call', 'The call lasted for 25 minutes.', 'contradicts 25 minutes'],
    ['43', 'death toll', 'The death toll rose to 34 on Monday.', 'contradicts 34'],
    ['43', 'death toll', 'The death toll (34) is final.', 'contradicts 34'],
    ['43', 'death toll', 'The death toll shocked the 34 members.', 'undecided 34'],
    ['50', 'partner nations', 'The 60 partner nations met.', 'contradicts 60'],
  ]);
});

describe('a difference, or the figure of another time, never decides', () => {
  holds([
    ['12', 'number of missing', 'The number of missing is three lower than on Monday.', 'undecided three'],
    ['3.1%', 'inflation rate', 'The inflation rate was 9.1% in 2022.', 'undecided 9.1%'],
    ['3.1%', 'inflation rate', 'The inflation rate was 9.1% in January 2025.', 'contradicts 9.1%'],
  ]);
});

describe('negated and joined figures never decide', () => {
  holds([
    ['50', '{} nations', 'There were not 60 nations.', 'undecided 60'],
    ['50', '{} nations', 'There were hardly 40 nations.', 'undecided 40'],
    ['50', 'nations met', 'Barely 40 nations met.', 'undecided 40'],
    ['50', '{} or 60 nations', 'There were 50 or 60 nations.', 'agrees 50'],
    ['43', 'death toll', 'The death toll was 34 and then 43.', 'undecided 34', 'undecided 43'],
  ]);
});

describe('several values', () => {
  test.each([
    ['lasted for nearly 90 minutes', 'agrees nearly 90 minutes'],
    ['lasted for over 1 hour', 'agrees over 1 hour'],
    ['lasted for 20 minutes', 'contradicts 20 minutes'],
  ])('an article may print what either source says: %s', (text, verdict) => {
    expect(
      verdictsOf(figureOf({ Kremlin: 'nearly 90 minutes', RIA: 'over 1 hour' }, 'lasted for {}'), `It ${text}.`)
        .verdicts,
    ).toEqual([verdict]);
  });

  const promised = figureOf(
    { '2023-05': '24 hours', '2025-01': '6 months' },
    'end the war in {}',
    'which later became {}',
  );

  test('the value in force when the article appeared decides, and an older one beside it is history', () => {
    const both = 'He would end the war in 24 hours, which later became six months.';
    expect(verdictsOf(promised, both, '2025-02-11').verdicts).toEqual(['agrees 24 hours', 'agrees six months']);
    expect(verdictsOf(promised, 'He would end the war in 24 hours.', '2025-02-11').verdicts).toEqual([
      'contradicts 24 hours',
    ]);
    expect(verdictsOf(promised, 'He would end the war in 24 hours.', '2025-01-20').verdicts).toEqual([
      'undecided 24 hours',
    ]);
    expect(verdictsOf(promised, 'He would end the war in 24 hours.', '2024-02-11').verdicts).toEqual([
      'agrees 24 hours',
    ]);
    expect(verdictsOf(promised, 'He would end the war in six months.', '2024-02-11').verdicts).toEqual([
      'undecided six months',
    ]);
    expect(verdictsOf(promised, 'He would end the war in two years.', '2025-02-11').verdicts).toEqual([
      'contradicts two years',
    ]);
  });
});

describe('a claim without a value', () => {
  const votes = figureOf('', '{} votes were cast');
  const clashes = (text: string) => verdictsOf(votes, text).clashes;
  test('two values that cannot both be clash', () => {
    expect(clashes('In all, 19,347 votes were cast.\n\nOf these 19,437 votes were cast late.')).toEqual([
      ['19,347', '19,437'],
    ]);
  });
  test.each([
    'In all, 19,347 votes were cast.\n\nAbout 19,000 votes were cast.',
    'In all, 19,347 votes were cast.\n\nRounded, 19,000 votes were cast.',
    'The court said 19,347 votes were cast.\n\nThe party said 20,437 votes were cast.',
    'In all, 19,347 votes were cast.',
  ])('%s', (text) => {
    expect(clashes(text)).toEqual([]);
  });
});
