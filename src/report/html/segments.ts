import type { Mark } from './marks.ts';

/**
 * A stretch of text under the same marks throughout. Marks may lie inside one another and across one another (a name in a quotation,
 * a quotation over the end of a sentence), which elements cannot; so the text is cut at every end of a mark.
 */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The shortest mark over it, whose look it has and whose claim it leads to. */
  readonly owner?: Mark;
  /** The other marks over it, the shortest first. */
  readonly under: readonly Mark[];
}

/** The segments of `[start, end)`, in order and without a gap. Offsets are those of the marks. */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter((mark) => mark.start < end && start < mark.end);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const byLength = [...inside].sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const [owner, ...under] = byLength.filter((mark) => mark.start <= from && to <= mark.end);
    return { start: from, end: to, ...(owner && { owner }), under };
  });
}
