import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/guard/edits.ts';
import { judgeRead } from '../../src/guard/judge.ts';
import type { Judged } from '../../src/guard/judge.ts';
import { relationsOf } from '../../src/guard/coverage.ts';
import { claimedMutations, tryMutation, tryMutations } from '../../src/guard/measure.ts';
import type { Mutation } from '../../src/guard/mutation.ts';
import { agreesWith, diffOf, proveClaim, type Proof } from '../../src/guard/prove.ts';
import type { Claim } from '../../src/model/claim.ts';
import { bodyOf, claimsOf, judgedOf } from './judged.ts';

interface Setting {
  readonly claims: readonly Claim[];
  readonly claim: Claim;
  readonly judged: Judged;
}

function settingOf(yaml: string, text: string, name: string): Setting {
  const claims = claimsOf(yaml);
  const claim = claims.find((one) => one.name === name);
  if (!claim) throw new Error(`no claim ${name}`);
  return { claims, claim, judged: judgedOf(text, claims) };
}

const prove = ({ judged, claim, claims }: Setting, options = { runs: 30, seed: 1 }): Proof =>
  proveClaim(judged, claim, claims, options);

const mill = settingOf(
  'events: {fire: {when: 2019-04-15, said: "the mill burned down {}"}}',
  'Nobody slept. The mill burned down on 15 April 2019.\n\nIt was old.',
  'events/fire',
);

/** "Defence" and "Defense" are one word, and so some slips in it are two letters from either: nobody notices them. */
const corps = settingOf(
  'names: {one: Velm Defence Corps}',
  'Nobody slept. They met the Velm Defence Corps at\nthe gate. It was late.',
  'names/one',
);

describe('a claim that is sound', () => {
  test('has no hole, and each change is caught', () => {
    const { tried, caught, exempt, hole } = prove(mill);
    expect(tried).toBeGreaterThan(5);
    expect({ caught, exempt, hole }).toEqual({ caught: tried, exempt: [], hole: undefined });
  });

  test('is tried as often as it is told, and no oftener than it has changes', () => {
    expect(prove(mill, { runs: 4, seed: 1 }).tried).toBe(4);
    const all = mill.judged.mentions.flatMap((mention) => claimedMutations(mill.judged, mention, mill.claims));
    expect(prove(mill, { runs: 1000, seed: 1 }).tried).toBe(all.length);
  });
});

describe('a name in a list headline', () => {
  const list = settingOf(
    'names: {adair: Adair Lindqvist, ben: Benneth Harrowgate}',
    'Sport\n\n  • Adair Lindqvist wins the Kessel regatta 19:42\n  • Rain stops play at Thurlow again 18:10\n',
    'names/adair',
  );
  const repeats = list.judged.mentions
    .flatMap((mention) => claimedMutations(list.judged, mention, list.claims))
    .filter(({ kind }) => kind === 'headline-repeated');

  test('is noticed where the line is printed again with a slip in it', () => {
    const outcomes = tryMutations(list.judged, repeats, list.claims);
    expect(outcomes.filter(({ caught }) => caught).length).toBeGreaterThan(10);
    expect(outcomes.filter(({ caught, exempt }) => !caught && exempt === undefined)).toEqual([]);
  });

  test('and would be, if no claim told which of the two is right', () => {
    const other = list.claims.filter(({ name }) => name === 'names/ben');
    const without = judgeRead(list.judged, other);
    const [one] = tryMutations(without, repeats.slice(0, 1), other);
    expect(one?.caught).toBe(true);
  });
});

describe('a claim with a hole', () => {
  const unnoticed = ({ judged, claims }: Setting): Mutation[] =>
    judged.mentions
      .flatMap((mention) => claimedMutations(judged, mention, claims))
      .filter((mutation) => {
        const { caught, exempt } = tryMutation(judged, mutation, claims);
        return !caught && exempt === undefined;
      });

  test('what nobody notices is known', () => {
    const bodies = unnoticed(corps).map(({ edits }) => bodyOf(applyEdits(corps.judged.article.source.text, edits)));
    expect(bodies.some((body) => body.includes('Velm Defnce Corps'))).toBe(true);
    expect(bodies.some((body) => body.includes('Vlm Defence Corps'))).toBe(false);
  });

  test('is found where every change is tried, and told with the seed and what was changed', () => {
    const { hole } = prove(corps, { runs: 200, seed: 7 });
    expect(hole?.seed).toBe(7);
    expect(unnoticed(corps)).toContainEqual(hole?.mutation);
    expect(hole && diffOf(hole.mutation)).toMatch(
      /^- They met the Velm Defence Corps at the gate\.\n\+ They met the Velm De\S+ Corps at the gate\.$/u,
    );
  });

  test('whatever the seed, it is one of those that nobody notices', () => {
    const all = unnoticed(corps);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { hole } = prove(corps, { runs: 20, seed });
        if (hole) expect(all).toContainEqual(hole.mutation);
      }),
      { numRuns: 10 },
    );
  });
});

test('the same seed gives the same result', () => {
  fc.assert(
    fc.property(fc.constantFrom(mill, corps), fc.nat(), fc.integer({ min: 1, max: 12 }), (setting, seed, runs) => {
      expect(prove(setting, { runs, seed })).toEqual(prove(setting, { runs, seed }));
    }),
    { numRuns: 15 },
  );
});

describe('what is left alone is listed', () => {
  test('each reason once, where nothing could be caught', () => {
    const { caught, exempt, hole } = prove(settingOf('names: {marsh: Marsh}', 'They went to Marsh.', 'names/marsh'));
    expect({ caught, exempt, hole }).toEqual({
      caught: 0,
      exempt: ['a word alone is left alone below six letters'],
      hole: undefined,
    });
  });

  test('beside what was caught', () => {
    const both = settingOf('names: {orla: Orla Marchbanks}', 'They met Orla Marchbanks.', 'names/orla');
    const { tried, caught, exempt } = prove(both, { runs: 60, seed: 1 });
    expect(caught).toBeGreaterThan(0);
    expect(caught).toBeLessThan(tried);
    expect(exempt).toContain('names of fewer than five letters are left alone');
  });

  test('a post, in which no slip is known', () => {
    const post = settingOf(
      'names: {pellow: Ann Pellow}\nposts: {mayor: {called: mayor of Kessel, held: {2021: pellow}}}',
      'They met the mayor of Kessel, Ann Pellow.',
      'posts/mayor',
    );
    expect(prove(post)).toEqual({
      tried: 0,
      caught: 0,
      exempt: ['nothing in it can be changed by a slip'],
      vacuous: false,
    });
  });
});

describe('a claim is vacuous', () => {
  const [length, text] = ['lasted {}', 'Nobody slept. The call lasted 90 minutes. It was late.'];
  test.each([
    ['{Ann: under 1000 years, Bo: over 1 second}', true],
    ['90 minutes', false],
  ])('%s: %s', (is, vacuous) => {
    const call = settingOf(`figures: {call: {is: ${is}, said: "${length}"}}`, text, 'figures/call');
    expect(prove(call, { runs: 1000, seed: 1 }).vacuous).toBe(vacuous);
  });
});

describe('an article agrees with a claim', () => {
  test.for([
    [true, 'a mention that fits', 'The mill burned down on 15 April 2019.'],
    [false, 'one that does not', 'The mill burned down on 16 April 2019.'],
    [false, 'one that decides nothing', 'It is not true that the mill burned down on 15 April 2019.'],
    [false, 'none', 'The mill burned down.'],
  ] as const)('%s: %s', ([agrees, , text]) => {
    const judged = judgedOf(text, mill.claims);
    expect(agreesWith(judged, mill.claim)).toBe(agrees);
  });

  test('never with a statement, which has only its wording', () => {
    const { judged, claim } = settingOf('statements: {left: The mill burned down}', 'The mill burned down.', 'statements/left'); // prettier-ignore
    expect(agreesWith(judged, claim)).toBe(false);
  });
});

test('a mention that several claims decide is guarded where one of them notices', () => {
  const yaml = 'figures: {exact: "{19,347} boats left", most: {is: over 10, said: "{} boats left"}}';
  const { judged, claims } = settingOf(yaml, 'Then 19,347 boats left.', 'figures/most');
  const [mention] = judged.mentions;
  expect(mention && relationsOf(judged, mention).map(({ claim }) => claim.id)).toEqual(['exact', 'most']);
  const edit = { start: (mention?.span.start ?? 0) + 1, end: (mention?.span.start ?? 0) + 2, text: '8' };
  const outcome = mention && tryMutation(judged, { kind: 'digit', mention, edits: [edit] }, claims);
  expect(outcome?.caught).toBe(true);
});
