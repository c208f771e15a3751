import type { EventClaim, EventLink, EventRelationKind } from '../model/claim.ts';
import { compareSpans } from '../model/span.ts';
import type { Label } from '../model/span.ts';
import type { Day, Edtf, Gap } from '../model/time.ts';
import type { Bound } from './bounds.ts';
import { daysOf, isCalendarUnit } from './calendar-gap.ts';
import { tellDate, tellLink } from './telling.ts';

interface StatementBase {
  readonly claim: EventClaim;
  readonly label: Label;
  readonly event: string;
}

interface DateStatement extends StatementBase {
  readonly kind: 'date';
  readonly when: Edtf;
}

interface LinkStatement extends StatementBase {
  readonly kind: EventRelationKind;
  readonly target: string;
  readonly gap: Gap | undefined;
  /** Which of the two events are dated from one day to another: they need not be over in a day. */
  readonly lasting: readonly string[];
}

/** One thing that one claim says of time: a link of a chain. */
export type Statement = DateStatement | LinkStatement;

/** What the claims say of time, in an order that does not depend on the order of claims or files. Unknown targets are passed over. */
export function statementsOf(claims: readonly EventClaim[]): Statement[] {
  const sorted = [...claims].sort((a, b) => compare(a.id, b.id) || compareSpans(a.span, b.span));
  const events = new Map<string, EventClaim>();
  for (const claim of sorted) if (!events.has(claim.id)) events.set(claim.id, claim);
  return [...events.values()].flatMap((claim) => {
    const { id: event, when } = claim;
    const date: Statement[] = when
      ? [
          {
            claim,
            event,
            kind: 'date',
            when: when.value,
            label: { span: when.span, text: tellDate(event, when.value) },
          },
        ]
      : [];
    const links = [...claim.links].sort(
      (a, b) => compare(a.kind, b.kind) || compareSpans(a.target.span, b.target.span),
    );
    return [...date, ...links.flatMap((link) => linkStatement(claim, link, events.get(link.target.value)))];
  });
}

function linkStatement(claim: EventClaim, link: EventLink, other: EventClaim | undefined): Statement[] {
  if (!other) return [];
  const { kind, target, gap } = link;
  const lasting = [claim, other].filter(({ when }) => when?.value.form === 'interval').map(({ id }) => id);
  const label = { span: target.span, text: tellLink(claim.id, link) };
  return [{ claim, event: claim.id, kind, target: target.value, gap: gap?.value, lasting, label }];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A gap of months or years between the day on which one event ends and the day on which another begins. */
export interface CalendarGap {
  readonly link: number;
  readonly gap: Gap;
  /** Points. */
  readonly ends: number;
  readonly begins: number;
}

/** Statements as bounds; the links of the bounds are the statements by number. */
export interface Timetable {
  readonly points: number;
  readonly bounds: readonly Bound[];
  readonly gaps: readonly CalendarGap[];
}

/** The point that days are counted from. */
export const origin = 0;

interface Points {
  readonly begin: number;
  readonly end: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * An event has a begin and an end, begin < end, and a first and a last day: the calendar dates on which it begins and in
 * which it is over. All dates and gaps bound days, which are whole numbers; all that bounds moments is their order,
 * and every order of moments also orders their days. So days and moments can be judged apart, without a bound between
 * them, and nothing is lost: within one day moments can be ordered as one likes. A weaker network, of moments with a day
 * between them and their date, would miss what only whole days rule out.
 */
export function timetableOf(statements: readonly Statement[]): Timetable {
  const events = new Map<string, Points>();
  const bounds: Bound[] = [];
  const pointsOf = (event: string): Points => {
    const known = events.get(event);
    if (known) return known;
    const next = 1 + 4 * events.size;
    const points = { begin: next, end: next + 1, firstDay: next + 2, lastDay: next + 3 };
    events.set(event, points);
    bounds.push({ from: points.end, to: points.begin, most: 0, strict: true, links: [] });
    bounds.push({ from: points.lastDay, to: points.firstDay, most: 0, strict: false, links: [] });
    return points;
  };
  const gaps = statements.flatMap((statement, link): CalendarGap[] => {
    const atMost: AtMost = (to, from, most) => {
      if (Number.isFinite(most)) bounds.push({ from, to, most, strict: false, links: [link] });
    };
    const own = pointsOf(statement.event);
    if (statement.kind === 'date') boundDate(own, statement.when, atMost);
    else if (statement.kind === 'during') boundWithin(own, pointsOf(statement.target), atMost);
    else if (statement.kind === 'same-day') boundSameDay(own, pointsOf(statement.target), statement, atMost);
    else {
      const other = pointsOf(statement.target);
      const [earlier, later] = statement.kind === 'before' ? [own, other] : [other, own];
      boundOrder(earlier, later, statement.gap, atMost);
      if (statement.gap && isCalendarUnit(statement.gap)) {
        return [{ link, gap: statement.gap, ends: earlier.lastDay, begins: later.firstDay }];
      }
    }
    return [];
  });
  return { points: 1 + 4 * events.size, bounds, gaps };
}

type AtMost = (to: number, from: number, most: Day) => void;

/**
 * `..` at the end: it begins then, and may last for ever. `..` at the beginning bounds the last day alone, since `../2024-06-03`
 * is also written for "some time up to 3 June".
 */
function boundDate({ firstDay, lastDay }: Points, { form, range, begins, ends }: Edtf, atMost: AtMost): void {
  atMost(origin, firstDay, -range.lo);
  atMost(lastDay, origin, range.hi);
  if (form === 'within' || begins.lo === -Infinity) return;
  atMost(firstDay, origin, begins.hi);
  if (ends.hi !== Infinity) atMost(origin, lastDay, -ends.lo);
}

/** The same day may hold both; a gap is counted in calendar dates. */
function boundOrder(earlier: Points, later: Points, gap: Gap | undefined, atMost: AtMost): void {
  atMost(earlier.end, later.begin, 0);
  atMost(earlier.lastDay, later.firstDay, 0);
  if (!gap) return;
  const { lo, hi } = daysOf(gap);
  atMost(later.firstDay, earlier.lastDay, hi);
  atMost(earlier.lastDay, later.firstDay, -lo);
}

function boundWithin(inner: Points, outer: Points, atMost: AtMost): void {
  atMost(outer.begin, inner.begin, 0);
  atMost(inner.end, outer.end, 0);
  atMost(outer.firstDay, inner.firstDay, 0);
  atMost(inner.lastDay, outer.lastDay, 0);
}

/** Some date is a day of both; and an event that is not dated from one day to another is over on that date. */
function boundSameDay(own: Points, other: Points, { event, target, lasting }: LinkStatement, atMost: AtMost): void {
  atMost(own.firstDay, other.lastDay, 0);
  atMost(other.firstDay, own.lastDay, 0);
  if (!lasting.includes(event)) atMost(own.lastDay, own.firstDay, 0);
  if (!lasting.includes(target)) atMost(other.lastDay, other.firstDay, 0);
}
