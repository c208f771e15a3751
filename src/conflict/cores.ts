import { graphOf, isNegative, plus } from './bounds.ts';
import type { Bound, Graph, Sum } from './bounds.ts';
import { negativeCycles, shortestFrom } from './negative-cycles.ts';
import type { Labels } from './negative-cycles.ts';
import { shortestThrough } from './shorter.ts';
import type { Budget } from './shorter.ts';

// Together they keep the search for short proofs under about two seconds on the largest networks.
const stepsForAll = 1_500_000;
const stepsForOne = 150_000;

/**
 * The cores of a system of bounds: sets of links that cannot hold together, each minimal (without any one of them the rest
 * holds) and with few links, in the order of their chain. After each, what `aside` picks of it is left out of account, and
 * the search goes on in what remains, until that holds. `without` has the links that are out of account from the start, and
 * gains those left aside. The same bounds in the same order give the same cores.
 */
export function* cores(
  graph: Graph,
  without: Set<number>,
  aside: (core: readonly number[]) => readonly number[],
): Generator<number[], undefined> {
  const gone = new Uint8Array(graph.bounds.length);
  const restingOn = edgesByLink(graph);
  const leave = (link: number): void => {
    without.add(link);
    for (const edge of restingOn.get(link) ?? []) gone[edge] = 1;
  };
  without.forEach(leave);
  const all: Budget = { steps: stepsForAll };
  for (const cycle of negativeCycles(graph, gone)) {
    const budget = { steps: Math.min(stepsForOne, all.steps) };
    all.steps -= budget.steps;
    const short = shortestThrough(graph, gone, cycle, budget);
    all.steps += Math.max(0, budget.steps);
    const core = minimal(graph, gone, restingOn, short);
    yield core;
    aside(core).forEach(leave);
  }
  return undefined;
}

function edgesByLink({ bounds }: Graph): ReadonlyMap<number, readonly number[]> {
  const map = new Map<number, number[]>();
  bounds.forEach(({ links }, edge) => {
    for (const link of links) {
      const edges = map.get(link);
      if (edges) edges.push(edge);
      else map.set(link, [edge]);
    }
  });
  return map;
}

/**
 * The links of a cycle, less those that it can do without. Each bound of a cycle is needed by that cycle; but a link may
 * give several bounds, and those that the cycle leaves unused may close another one with fewer links.
 */
function minimal(
  graph: Graph,
  gone: Uint8Array,
  restingOn: ReadonlyMap<number, readonly number[]>,
  cycle: readonly number[],
): number[] {
  let core = linksAlong(graph.bounds, cycle);
  if (core.length < 2 || isOnly(partOf(graph, gone, restingOn, core), new Set(cycle))) return core;
  for (const link of [...core].sort((a, b) => a - b)) {
    if (!core.includes(link)) continue;
    const rest = core.filter((other) => other !== link);
    const part = partOf(graph, gone, restingOn, rest).graph;
    const found = negativeCycles(part, new Uint8Array(part.bounds.length)).next().value;
    if (found) core = linksAlong(part.bounds, found);
  }
  return core;
}

const linksAlong = (bounds: readonly Bound[], edges: readonly number[]): number[] => [
  ...new Set(edges.flatMap((edge) => bounds[edge]?.links ?? [])),
];

interface Part {
  readonly graph: Graph;
  /** What each of its edges is in the whole. */
  readonly edges: readonly number[];
}

/** The bounds that rest on these links alone, and the natural ones between their points; points numbered anew. */
function partOf(
  graph: Graph,
  gone: Uint8Array,
  restingOn: ReadonlyMap<number, readonly number[]>,
  links: readonly number[],
): Part {
  const kept = new Set(links);
  const numbers = new Map<number, number>();
  const numbered = (point: number): number => {
    const number = numbers.get(point) ?? numbers.size;
    numbers.set(point, number);
    return number;
  };
  const edges: number[] = [];
  const bounds: Bound[] = [];
  const keep = (edge: number, bound: Bound): void => {
    edges.push(edge);
    bounds.push({ ...bound, from: numbered(bound.from), to: numbered(bound.to) });
  };
  for (const edge of new Set(links.flatMap((link) => restingOn.get(link) ?? []))) {
    const bound = graph.bounds[edge];
    if (bound && !gone[edge] && bound.links.every((link) => kept.has(link))) keep(edge, bound);
  }
  for (const point of [...numbers.keys()]) {
    for (let place = graph.starts[point] ?? 0; place < (graph.starts[point + 1] ?? 0); place += 1) {
      const edge = graph.out[place] ?? 0;
      const bound = graph.bounds[edge];
      if (bound?.links.length === 0 && numbers.has(bound.to)) keep(edge, bound);
    }
  }
  return { graph: graphOf(numbers.size, bounds), edges };
}

/**
 * Whether a cycle is the only negative one of its part, told in a few shortest-path runs, so that a chain of thousands of
 * links need not be tried link by link. Without the cycle's first bound the part must hold; every other negative cycle
 * then uses that bound and some bound that this cycle does not, and the tightest walk through each of those tells.
 */
function isOnly({ graph, edges }: Part, cycle: ReadonlySet<number>): boolean {
  if (edges.length === cycle.size) return true;
  const first = edges.findIndex((edge) => cycle.has(edge));
  const entry = graph.bounds[first];
  if (!entry) return false;
  const gone = new Uint8Array(edges.length);
  gone[first] = 1;
  if (negativeCycles(graph, gone).next().value) return false;
  const reversed = graph.bounds.map((bound) => ({ ...bound, from: bound.to, to: bound.from }));
  const there = shortestFrom(graph, gone, entry.to);
  const home = shortestFrom(graphOf(graph.points, reversed), gone, entry.from);
  return graph.bounds.every((bound, edge) => {
    if (cycle.has(edges[edge] ?? -1)) return true;
    const walk = both(sumAt(there, bound.from), sumAt(home, bound.to));
    return !isNegative(plus(plus(walk, bound), entry));
  });
}

const sumAt = ({ most, stricts }: Labels, point: number): Sum => ({
  most: most[point] ?? Infinity,
  stricts: stricts[point] ?? 0,
});

const both = (a: Sum, b: Sum): Sum => ({ most: a.most + b.most, stricts: a.stricts + b.stricts });
