import { isNegative, plus, tighter, zero } from './bounds.ts';
import type { Graph, Sum } from './bounds.ts';

/** How many steps a search may still take; counted, not timed, so that the same claims always give the same proof. */
export interface Budget {
  steps: number;
}

const linksOf = (graph: Graph, edges: readonly number[]): number =>
  edges.reduce((sum, edge) => sum + (graph.bounds[edge]?.links.length ?? 0), 0);

/**
 * The negative cycle of fewest links through a point of the given one; the given one, where none is shorter or the budget
 * is spent. From each of its points in turn: the tightest walks of one link, of two, and so on, until one comes home
 * negative (Bellman-Ford by levels; a walk is kept only if no walk of fewer links is as tight).
 */
export function shortestThrough(graph: Graph, gone: Uint8Array, cycle: readonly number[], budget: Budget): number[] {
  let best = [...cycle];
  let links = linksOf(graph, best);
  for (const edge of cycle) {
    if (links < 2 || budget.steps < 0) break;
    const walk = homeWithin(graph, gone, graph.bounds[edge]?.from ?? 0, links - 1, budget);
    if (!walk) continue;
    best = simpleNegative(graph, walk);
    links = linksOf(graph, best);
  }
  return best;
}

interface Step {
  readonly point: number;
  readonly sum: Sum;
  readonly edge: number;
  readonly before: Step | undefined;
}

function homeWithin(graph: Graph, gone: Uint8Array, home: number, limit: number, budget: Budget): number[] | undefined {
  const { bounds, starts, out } = graph;
  const tightest = new Map<number, Sum>([[home, zero]]);
  const levels: Step[][] = [[{ point: home, sum: zero, edge: -1, before: undefined }]];
  for (let level = 0; level <= limit; level += 1) {
    // A bound without a link leads on within its level, so the list grows while it is read.
    const steps = levels[level] ?? [];
    for (let index = 0; index < steps.length; index += 1) {
      const step = steps[index];
      if (!step || tighter(tightest.get(step.point) ?? zero, step.sum)) continue;
      for (let place = starts[step.point] ?? 0; place < (starts[step.point + 1] ?? 0); place += 1) {
        const edge = out[place] ?? 0;
        const bound = bounds[edge];
        if (!bound || gone[edge] || level + bound.links.length > limit) continue;
        budget.steps -= 1;
        if (budget.steps < 0) return undefined;
        const sum = plus(step.sum, bound);
        const held = tightest.get(bound.to);
        if (held && !tighter(sum, held)) continue;
        const next: Step = { point: bound.to, sum, edge, before: step };
        if (bound.to === home) return edgesOf(next);
        tightest.set(bound.to, sum);
        (levels[level + bound.links.length] ??= []).push(next);
      }
    }
    levels[level] = [];
  }
  return undefined;
}

function edgesOf(last: Step): number[] {
  const edges: number[] = [];
  for (let step = last; step.before; step = step.before) edges.push(step.edge);
  return edges.reverse();
}

/** A simple negative cycle out of a closed negative walk: loops that are not negative are cut out, the first that is, is it. */
function simpleNegative(graph: Graph, walk: readonly number[]): number[] {
  let path: number[] = [];
  for (const edge of walk) {
    path.push(edge);
    const to = graph.bounds[edge]?.to;
    const since = path.findIndex((earlier) => graph.bounds[earlier]?.from === to);
    if (since < 0) continue;
    const loop = path.slice(since);
    if (isNegative(sumOf(graph, loop))) return loop;
    path = path.slice(0, since);
  }
  return path;
}

const sumOf = (graph: Graph, edges: readonly number[]): Sum =>
  edges.reduce((sum, edge) => {
    const bound = graph.bounds[edge];
    return bound ? plus(sum, bound) : sum;
  }, zero);
