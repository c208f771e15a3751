/** `to - from <= most`, in any one unit of time; `<` where strict. Points are numbered from 0. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly strict: boolean;
  /**
   * The links of a chain that this bound rests on, by number: most rest on one, those of a calendar unit on several, in the
   * order in which they lead from `from` to `to`. Empty: it holds by the nature of things (an event begins before it ends).
   */
  readonly links: readonly number[];
}

/** Bounds as a graph: an edge each, by number; `out` lists the edges that leave a point, from `starts[point]` on. */
export interface Graph {
  readonly points: number;
  readonly bounds: readonly Bound[];
  readonly starts: Int32Array;
  readonly out: Int32Array;
  /** The points in an order in which most edges lead forwards. */
  readonly order: Int32Array;
}

/** O(points + bounds). The same bounds in the same order give the same graph. */
export function graphOf(points: number, bounds: readonly Bound[]): Graph {
  const starts = new Int32Array(points + 1);
  for (const { from } of bounds) starts[from + 1] = (starts[from + 1] ?? 0) + 1;
  for (let point = 0; point < points; point += 1) starts[point + 1] = (starts[point + 1] ?? 0) + (starts[point] ?? 0);
  const next = starts.slice();
  const out = new Int32Array(bounds.length);
  bounds.forEach(({ from }, edge) => {
    const place = next[from] ?? 0;
    out[place] = edge;
    next[from] = place + 1;
  });
  return { points, bounds, starts, out, order: forwardOrder(points, bounds, starts, out) };
}

/** The reverse postorder of a depth-first walk: labels then run down a long chain in one pass, not one pass a link. */
function forwardOrder(points: number, bounds: readonly Bound[], starts: Int32Array, out: Int32Array): Int32Array {
  const order = new Int32Array(points);
  const next = starts.slice();
  const seen = new Uint8Array(points);
  let free = points;
  for (let root = 0; root < points; root += 1) {
    if (seen[root]) continue;
    seen[root] = 1;
    const path = [root];
    while (path.length > 0) {
      const point = path.at(-1) ?? 0;
      const place = next[point] ?? 0;
      if (place >= (starts[point + 1] ?? 0)) {
        path.pop();
        free -= 1;
        order[free] = point;
        continue;
      }
      next[point] = place + 1;
      const to = bounds[out[place] ?? 0]?.to ?? 0;
      if (seen[to]) continue;
      seen[to] = 1;
      path.push(to);
    }
  }
  return order;
}

/** The sum of a chain of bounds: their `most`, and how many of them are strict. */
export interface Sum {
  readonly most: number;
  readonly stricts: number;
}

export const zero: Sum = { most: 0, stricts: 0 };

export const plus = (sum: Sum, bound: Bound): Sum => ({
  most: sum.most + bound.most,
  stricts: sum.stricts + (bound.strict ? 1 : 0),
});

/** Which says more: `x <= 3` less than `x <= 4`, and `x < 3` more than `x <= 3`. */
export const tighter = (a: Sum, b: Sum): boolean => a.most < b.most || (a.most === b.most && a.stricts > b.stricts);

/** Whether a closed chain of bounds cannot hold: a point would lie before itself. */
export const isNegative = (sum: Sum): boolean => tighter(sum, zero);
