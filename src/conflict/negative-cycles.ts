import type { Graph } from './bounds.ts';

/**
 * A system of bounds on differences holds exactly if its graph has no negative cycle (Dechter, Meiri, Pearl: Temporal
 * constraint networks, Artificial Intelligence 49, 1991). The cycles are found by Bellman-Ford with the tree of shortest
 * paths kept: when a label falls, the subtree below it is taken apart, and a cycle shows as soon as it exists, not after
 * n passes (Tarjan 1981; Cherkassky and Goldberg, Negative-cycle detection algorithms, Mathematical Programming 85, 1999).
 * Passes run forwards and backwards in turn over a depth-first order (Yen 1970). O(points x bounds) at worst, near to
 * linear on networks of claims.
 *
 * A bound is a pair (days, number of strict bounds), compared in that order: `<` needs no small number.
 */
export interface Labels {
  /** The shortest sum so far from anywhere (or from the source) to each point. */
  readonly most: Float64Array;
  readonly stricts: Int32Array;
  /** The edge that gave the label, or -1. */
  readonly via: Int32Array;
}

/**
 * The negative cycles one after another, each as its edges in order; simple. Before asking for the next one, mark in `gone`
 * the edges that are to be left aside; at least one of some negative cycle each time, or the same one comes again.
 */
export function* negativeCycles(graph: Graph, gone: Uint8Array): Generator<number[], undefined> {
  const { points, bounds, starts, out, order } = graph;
  const labels = {
    most: new Float64Array(points),
    stricts: new Int32Array(points),
    via: new Int32Array(points).fill(-1),
  };
  const tree = new Tree(points);
  const active = new Uint8Array(points).fill(1);
  for (let pass = 0, moved = true; moved; pass += 1) {
    moved = false;
    for (let position = 0; position < points; position += 1) {
      const point = order[pass % 2 === 0 ? position : points - 1 - position] ?? 0;
      if (!active[point]) continue;
      active[point] = 0;
      moved = true;
      for (let place = starts[point] ?? 0; place < (starts[point + 1] ?? 0); place += 1) {
        const edge = out[place] ?? 0;
        const to = bounds[edge]?.to ?? 0;
        if (gone[edge] || !lowers(graph, labels, edge)) continue;
        if (tree.isBelow(point, to)) {
          yield [...pathTo(graph, labels, point, to), edge];
          tree.forget(labels.via, gone, active);
          place -= 1;
          continue;
        }
        lower(graph, labels, edge);
        tree.hang(to, point, active);
      }
    }
  }
  return undefined;
}

/** The shortest sums from one point, over a network without negative cycles. Points out of reach keep an infinite label. */
export function shortestFrom(graph: Graph, gone: Uint8Array, source: number): Labels {
  const { points, bounds, starts, out, order } = graph;
  const most = new Float64Array(points).fill(Infinity);
  const labels = { most, stricts: new Int32Array(points), via: new Int32Array(points).fill(-1) };
  most[source] = 0;
  const active = new Uint8Array(points);
  active[source] = 1;
  for (let pass = 0, moved = true; moved; pass += 1) {
    moved = false;
    for (let position = 0; position < points; position += 1) {
      const point = order[pass % 2 === 0 ? position : points - 1 - position] ?? 0;
      if (!active[point]) continue;
      active[point] = 0;
      moved = true;
      for (let place = starts[point] ?? 0; place < (starts[point + 1] ?? 0); place += 1) {
        const edge = out[place] ?? 0;
        if (gone[edge] || !lowers(graph, labels, edge)) continue;
        lower(graph, labels, edge);
        active[bounds[edge]?.to ?? 0] = 1;
      }
    }
  }
  return labels;
}

/** The edges by which the label of `point` came down from `source`, in order. */
export function pathTo(graph: Graph, labels: Labels, point: number, source: number): number[] {
  const edges: number[] = [];
  for (let at = point; at !== source;) {
    const edge = labels.via[at] ?? -1;
    if (edge < 0) break;
    edges.push(edge);
    at = graph.bounds[edge]?.from ?? source;
  }
  return edges.reverse();
}

function lowers({ bounds }: Graph, { most, stricts }: Labels, edge: number): boolean {
  const bound = bounds[edge];
  if (!bound) return false;
  const days = (most[bound.from] ?? 0) + bound.most;
  const held = most[bound.to] ?? 0;
  if (days !== held) return days < held;
  return days < Infinity && (stricts[bound.from] ?? 0) + (bound.strict ? 1 : 0) > (stricts[bound.to] ?? 0);
}

function lower({ bounds }: Graph, { most, stricts, via }: Labels, edge: number): void {
  const bound = bounds[edge];
  if (!bound) return;
  most[bound.to] = (most[bound.from] ?? 0) + bound.most;
  stricts[bound.to] = (stricts[bound.from] ?? 0) + (bound.strict ? 1 : 0);
  via[bound.to] = edge;
}

/** The tree of shortest paths, as lists of children. Every edge in it is tight: its labels differ by just its bound. */
class Tree {
  private readonly parent: Int32Array;
  private readonly child: Int32Array;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  /** Points put to rest although their edges are not looked at: their label is bound to fall, and wakes them. */
  private readonly waiting: Uint8Array;
  private below: number[] = [];

  constructor(points: number) {
    this.parent = new Int32Array(points).fill(-1);
    this.child = new Int32Array(points).fill(-1);
    this.next = new Int32Array(points).fill(-1);
    this.previous = new Int32Array(points).fill(-1);
    this.waiting = new Uint8Array(points);
  }

  /** Whether `point` is `root` or hangs below it; if not, `below` is left listing all that hangs below `root`. */
  isBelow(point: number, root: number): boolean {
    this.below = [root];
    for (let index = 0; index < this.below.length; index += 1) {
      const at = this.below[index] ?? 0;
      if (at === point) return true;
      for (let child = this.child[at] ?? -1; child >= 0; child = this.next[child] ?? -1) this.below.push(child);
    }
    return false;
  }

  /**
   * Hangs a point whose label fell. All that hung below it (see `isBelow`, just asked) has labels that are no longer tight and
   * will fall too: it is cut, and rests till then. Without this rest a cycle may go round for n passes before it shows.
   */
  hang(point: number, parent: number, active: Uint8Array): void {
    for (const at of this.below) {
      this.cut(at);
      if (active[at]) this.waiting[at] = 1;
      active[at] = 0;
    }
    const sibling = this.child[parent] ?? -1;
    this.parent[point] = parent;
    this.next[point] = sibling;
    if (sibling >= 0) this.previous[sibling] = point;
    this.child[parent] = point;
    this.waiting[point] = 0;
    active[point] = 1;
  }

  /** Cuts every point whose edge has gone. Those that wait may now wait in vain, and are woken. */
  forget(via: Int32Array, gone: Uint8Array, active: Uint8Array): void {
    for (let point = 0; point < this.parent.length; point += 1) {
      if ((this.parent[point] ?? -1) >= 0 && gone[via[point] ?? 0]) this.cut(point);
      if (this.waiting[point]) active[point] = 1;
      this.waiting[point] = 0;
    }
  }

  private cut(point: number): void {
    const parent = this.parent[point] ?? -1;
    if (parent < 0) return;
    const next = this.next[point] ?? -1;
    const previous = this.previous[point] ?? -1;
    if (next >= 0) this.previous[next] = previous;
    if (previous >= 0) this.next[previous] = next;
    else this.child[parent] = next;
    this.parent[point] = -1;
    this.next[point] = -1;
    this.previous[point] = -1;
  }
}
