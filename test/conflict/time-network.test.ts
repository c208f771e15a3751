import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachTimeConflict, findTimeConflicts } from '../../src/conflict/time-network.ts';
import type { TimeConstraint } from '../../src/conflict/time-network.ts';

type Constraint = TimeConstraint<string>;

const between = (from: string, to: string, bounds: Partial<Constraint>, origin = `${from}-${to}`): Constraint => ({
  from,
  to,
  ...bounds,
  origin,
});

const origins = (conflicts: readonly Constraint[][]): string[][] =>
  conflicts.map((one) => one.map(({ origin }) => origin));

describe('what cannot hold', () => {
  test.each<[string, Constraint[], string[][]]>([
    [
      'a circle of strict bounds',
      [between('a', 'b', { min: 0, strict: true }), between('b', 'a', { min: 0 })],
      [['a-b', 'b-a']],
    ],
    ['a bound below its own', [between('a', 'b', { min: 2, max: 1 })], [['a-b']]],
    ['a point after itself', [between('a', 'a', { min: 1 })], [['a-a']]],
    ['a point strictly beside itself', [between('a', 'a', { max: 0, strict: true })], [['a-a']]],
    ['equal bounds, strict', [between('a', 'b', { min: 3, max: 3, strict: true })], [['a-b']]],
    [
      'the shorter of two chains, the long one being dearer',
      [
        between('a', 'b', { min: 5 }),
        between('b', 'c', { min: 5 }),
        between('c', 'd', { min: 5 }),
        between('a', 'd', { min: 3 }),
        between('a', 'd', { max: 2 }, 'end'),
      ],
      [['a-d', 'end']],
    ],
    [
      'two that have nothing in common',
      [
        between('a', 'b', { max: -1 }),
        between('a', 'b', { min: 0 }, 'again'),
        between('c', 'd', { min: 2 }),
        between('d', 'e', { min: 2 }),
        between('c', 'e', { max: 3.5 }),
      ],
      [
        ['a-b', 'again'],
        ['c-d', 'c-e', 'd-e'],
      ],
    ],
  ])('%s', (_, constraints, expected) => {
    expect(
      origins(findTimeConflicts(constraints))
        .map((one) => one.sort())
        .sort(),
    ).toEqual(expected);
  });

  test.each<[string, Constraint[]]>([
    ['nothing', []],
    ['bounds that touch', [between('a', 'b', { min: 3 }), between('a', 'b', { max: 3 }, 'again')]],
    ['a circle without a strict bound', [between('a', 'b', { min: 0 }), between('b', 'a', { min: 0 })]],
    ['strict bounds with room between them', [between('a', 'b', { min: 0, max: 0.001, strict: true })]],
    ['open bounds', [between('a', 'b', { min: -Infinity, max: Infinity }), between('b', 'a', { min: 7 })]],
    [
      'fractions that add up only on paper',
      [between('a', 'b', { min: 0.1 }), between('b', 'c', { min: 0.2 }), between('a', 'c', { max: 0.3 })],
    ],
    ['a point beside itself', [between('a', 'a', { min: 0, max: 0 })]],
  ])('but not %s', (_, constraints) => {
    expect(findTimeConflicts(constraints)).toEqual([]);
  });

  test('a bound must be a number', () => {
    expect(() => findTimeConflicts([between('a', 'b', { min: NaN })])).toThrow(RangeError);
  });
});

/** A network on few points, about half of them inconsistent. */
const networks = fc
  .integer({ min: 2, max: 12 })
  .chain((points) =>
    fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: points - 1 }),
        to: fc.integer({ min: 0, max: points - 1 }),
        min: fc.option(fc.integer({ min: -8, max: 4 }), { nil: undefined, freq: 3 }),
        width: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined, freq: 2 }),
        strict: fc.boolean(),
      }),
      { maxLength: 2 * points },
    ),
  )
  .map((drawn) =>
    drawn.map(({ from, to, min, width, strict }, index): Constraint => {
      const max = width === undefined ? undefined : (min ?? 0) + width;
      return { from: `p${from}`, to: `p${to}`, min, max, strict, origin: `c${index}` };
    }),
  );

/** Floyd and Warshall over sums (days, strict bounds): holds if no point lies before itself. */
function holds(constraints: readonly Constraint[]): boolean {
  const points = [...new Set(constraints.flatMap(({ from, to }) => [from, to]))];
  const sums = new Map<string, [number, number]>();
  const put = (from: string, to: string, days: number, stricts: number): void => {
    const [held, heldStricts] = sums.get(`${from} ${to}`) ?? [Infinity, 0];
    if (days < held || (days === held && stricts > heldStricts))
      sums.set(`${from} ${to}`, [days, Math.min(stricts, 1e6)]);
  };
  for (const { from, to, min = -Infinity, max = Infinity, strict } of constraints) {
    if (max < Infinity) put(from, to, max, strict ? 1 : 0);
    if (min > -Infinity) put(to, from, -min, strict ? 1 : 0);
  }
  for (const middle of points) {
    for (const from of points) {
      for (const to of points) {
        const [a, b] = [sums.get(`${from} ${middle}`), sums.get(`${middle} ${to}`)];
        if (a && b) put(from, to, a[0] + b[0], a[1] + b[1]);
      }
    }
  }
  return points.every((point) => {
    const [days, stricts] = sums.get(`${point} ${point}`) ?? [0, 0];
    return days > 0 || (days === 0 && stricts === 0);
  });
}

describe('on random networks', () => {
  test('the verdict is that of all shortest paths, and about half of them hold', () => {
    let holding = 0;
    const runs = 1000;
    fc.assert(
      fc.property(networks, (network) => {
        holding += holds(network) ? 1 : 0;
        expect(findTimeConflicts(network).length === 0).toBe(holds(network));
      }),
      { numRuns: runs },
    );
    expect(holding / runs).toBeGreaterThan(0.2);
    expect(holding / runs).toBeLessThan(0.8);
  });

  test('each conflict cannot hold and is minimal; they share nothing, and without them the rest holds', () => {
    fc.assert(
      fc.property(networks, (network) => {
        const conflicts = findTimeConflicts(network);
        for (const conflict of conflicts) {
          expect(holds(conflict)).toBe(false);
          for (const one of conflict) expect(holds(conflict.filter((other) => other !== one))).toBe(true);
        }
        const all = conflicts.flat();
        expect(new Set(all).size).toBe(all.length);
        expect(holds(network.filter((one) => !all.includes(one)))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('the order of the constraints changes nothing', () => {
    const shuffled = networks.chain((network) =>
      fc.tuple(
        fc.constant(network),
        fc.shuffledSubarray(network, { minLength: network.length, maxLength: network.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([network, other]) => {
        expect(origins(findTimeConflicts(other))).toEqual(origins(findTimeConflicts(network)));
      }),
      { numRuns: 300 },
    );
  });
});

test('a chain of 5,000 links that closes is one conflict, and quickly found', () => {
  const length = 5_000;
  const chain = Array.from({ length }, (_, index) =>
    between(`p${(index * 7) % length}`, `p${((index + 1) * 7) % length}`, { min: 0, strict: index === 0 }),
  );
  expect(eachTimeConflict(chain).next().value).toHaveLength(length);
  expect(findTimeConflicts(chain.slice(1))).toEqual([]);
});
