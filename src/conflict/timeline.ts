import type { EventClaim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { compareSpans } from '../model/span.ts';
import { graphOf } from './bounds.ts';
import type { Bound, Graph } from './bounds.ts';
import { datesAfter, datesBefore } from './calendar-gap.ts';
import { cores } from './cores.ts';
import { pathTo, shortestFrom } from './negative-cycles.ts';
import { origin, statementsOf, timetableOf } from './timetable.ts';
import type { CalendarGap, Statement, Timetable } from './timetable.ts';

/**
 * The claims about time that cannot all hold, as chains of few links, each minimal: without any one of its links the rest
 * holds. All that contradict are found, and none is told twice: two conflicts may share a date, but not what is said of one
 * pair of events. Sound: what is reported cannot be. What is relaxed: a gap of months or years between events that no
 * claim dates is taken to be as short or as long as such a gap can be. `covers` has no part in it: it limits the articles that a
 * claim judges, not what it says.
 */
export function findTimelineConflicts(claims: readonly EventClaim[]): Conflict[] {
  return [...chains(statementsOf(claims))].map((chain) => ({
    kind: 'time',
    claims: [...new Set(chain.map(({ claim }) => claim))],
    links: chain.map(({ label }) => label),
  }));
}

// Each round dates what the one before made datable; a chain of this many gaps of months on end is not expected.
const roundsOfDating = 16;

/** The minimal chains that cannot hold, in telling order. */
function* chains(statements: readonly Statement[]): Generator<Statement[], undefined> {
  const table = timetableOf(statements);
  const pairs = linksByPair(statements);
  const aside = (core: readonly number[]): readonly number[] => {
    const links = core.flatMap((link) => pairs.get(pairOf(statements[link])) ?? []);
    return links.length > 0 ? links : core;
  };
  const without = new Set<number>();
  const bounds = [...table.bounds];
  for (let round = 0; round <= roundsOfDating; round += 1) {
    const graph = graphOf(table.points, bounds);
    for (const core of cores(graph, without, aside)) {
      const chain = core.flatMap((link) => statements[link] ?? []);
      yield inTellingOrder(table.gaps.length > 0 ? leastOf(chain) : chain);
    }
    const dated = table.gaps.length > 0 ? datedGaps(table, graph, without) : [];
    if (dated.length === 0) break;
    for (const bound of dated) bounds.push(bound);
  }
  return undefined;
}

/** Dating gaps of months found the chain among all claims; here it is made minimal among its own. */
function leastOf(chain: readonly Statement[]): Statement[] {
  let least = [...chain];
  for (const statement of chain) {
    if (!least.includes(statement)) continue;
    const found = firstCore(least.filter((other) => other !== statement));
    if (found) least = found;
  }
  return least;
}

function firstCore(statements: readonly Statement[]): Statement[] | undefined {
  const table = timetableOf(statements);
  const bounds = [...table.bounds];
  const without = new Set<number>();
  for (let round = 0; round <= roundsOfDating; round += 1) {
    const graph = graphOf(table.points, bounds);
    const core = cores(graph, without, (links) => links).next().value;
    if (core) return core.flatMap((link) => statements[link] ?? []);
    const dated = datedGaps(table, graph, without);
    if (dated.length === 0) return undefined;
    for (const bound of dated) bounds.push(bound);
  }
  return undefined;
}

/**
 * Gaps of months and years from what is known of the dates at either end, where that says more than the bounds so far. Such a
 * bound rests on the gap and on all that led to the date.
 */
function datedGaps({ gaps }: Timetable, graph: Graph, without: ReadonlySet<number>): Bound[] {
  const gone = Uint8Array.from(graph.bounds, ({ links }) => (links.some((link) => without.has(link)) ? 1 : 0));
  const reversed = graphOf(
    graph.points,
    graph.bounds.map((bound) => ({ ...bound, from: bound.to, to: bound.from })),
  );
  const latest = shortestFrom(graph, gone, origin);
  const earliest = shortestFrom(reversed, gone, origin);
  const rangeOf = (point: number) => ({ lo: -(earliest.most[point] ?? Infinity), hi: latest.most[point] ?? Infinity });
  const linksTo = (point: number): number[] =>
    pathTo(graph, latest, point, origin).flatMap((edge) => graph.bounds[edge]?.links ?? []);
  const linksFrom = (point: number): number[] =>
    pathTo(reversed, earliest, point, origin)
      .reverse()
      .flatMap((edge) => graph.bounds[edge]?.links ?? []);
  const boundsOf = ({ link, gap, ends, begins }: CalendarGap): Bound[] => {
    if (without.has(link)) return [];
    const [from, to] = [rangeOf(ends), rangeOf(begins)];
    const sides = [
      { point: begins, anchor: ends, held: to, now: datesAfter(from, gap) },
      { point: ends, anchor: begins, held: from, now: datesBefore(to, gap) },
    ];
    return sides.flatMap(({ point, anchor, held, now }) => {
      const upper = { from: origin, to: point, most: now.hi, strict: false, links: [...linksTo(anchor), link] };
      const lower = { from: point, to: origin, most: -now.lo, strict: false, links: [link, ...linksFrom(anchor)] };
      const tighter = [...(now.hi < held.hi ? [upper] : []), ...(now.lo > held.lo ? [lower] : [])];
      return tighter.filter(({ most }) => Number.isFinite(most));
    });
  };
  return gaps.flatMap(boundsOf);
}

function linksByPair(statements: readonly Statement[]): ReadonlyMap<string, readonly number[]> {
  const pairs = new Map<string, number[]>();
  statements.forEach((statement, link) => {
    if (statement.kind === 'date') return;
    const pair = pairOf(statement);
    pairs.set(pair, [...(pairs.get(pair) ?? []), link]);
  });
  return pairs;
}

/** The two events of a statement, in one order. Empty for a date, which is of one event. */
const pairOf = (statement: Statement | undefined): string =>
  !statement || statement.kind === 'date' ? '' : [statement.event, statement.target].sort().join(' ');

/**
 * As a chain is told: what links the events first and the dates of both ends last ("the summit is before the treaty, the treaty
 * is on 3 June, but the summit is on 5 June"), in the direction in which more links end where the next one goes on, else
 * forwards in time.
 */
function inTellingOrder(core: readonly Statement[]): Statement[] {
  const [forwards, backwards] = [fromItsStart([...core].reverse()), fromItsStart(core)];
  return fluency(backwards) > fluency(forwards) ? backwards : forwards;
}

/** A circle without dates begins with its first link in the files. */
function fromItsStart(chain: readonly Statement[]): Statement[] {
  const start = chain.findIndex((statement, at) => statement.kind !== 'date' && chain.at(at - 1)?.kind === 'date');
  const first = [...chain].sort((a, b) => compareSpans(a.label.span, b.label.span))[0];
  const from = start >= 0 ? start : first ? chain.indexOf(first) : 0;
  return [...chain.slice(from), ...chain.slice(0, from)];
}

const fluency = (chain: readonly Statement[]): number =>
  chain.filter((statement, at) => {
    const next = chain[(at + 1) % chain.length];
    if (statement.kind === 'date' || !next) return false;
    return next.event === statement.target || (next.kind !== 'date' && next.target === statement.target);
  }).length;
