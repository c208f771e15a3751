/**
 * Random claims about time, and what they mean as formulas of z3: by the words of the design alone, and by a calendar of its own
 * (Temporal's), so that nothing of `src/conflict` judges itself.
 */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { EventClaim, EventRelationKind } from '../../src/model/claim.ts';
import type { Span } from '../../src/model/span.ts';
import { parseEdtf, parseGap } from '../../src/parse/edtf.ts';

/** One thing that is said of an event, by number. */
export type Said =
  | {
      readonly event: number;
      readonly kind: 'date';
      readonly form: 'day' | 'month' | 'from-to' | 'open';
      readonly day: number;
      readonly days: number;
    }
  | { readonly event: number; readonly kind: EventRelationKind; readonly target: number; readonly gap?: DrawnGap };

interface DrawnGap {
  readonly min: number;
  readonly max: number;
  readonly unit: 'day' | 'week' | 'month';
}

export interface Network {
  readonly events: number;
  readonly said: readonly Said[];
}

/** Up to so many events in a row of days, most of what is said in their order: of networks of up to 60, about half hold. */
export const networks = (most: number): fc.Arbitrary<Network> =>
  fc.noBias(fc.integer({ min: 2, max: most })).chain((events) => {
    const event = fc.integer({ min: 0, max: events - 1 });
    const date = fc.record({
      event,
      kind: fc.constant('date' as const),
      form: fc.constantFrom('day' as const, 'day' as const, 'month' as const, 'from-to' as const, 'open' as const),
      day: fc.integer({ min: -8, max: 8 }),
      days: fc.integer({ min: 0, max: 20 }),
    });
    const gap = fc.record({
      min: fc.integer({ min: 0, max: 12 }),
      more: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(Infinity)),
      unit: fc.constantFrom('day' as const, 'day' as const, 'week' as const, 'month' as const),
    });
    const link = fc.record({
      event,
      kind: fc.constantFrom(
        'before' as const,
        'before' as const,
        'after' as const,
        'after' as const,
        'during' as const,
        'same-day' as const,
      ),
      near: fc.noBias(fc.integer({ min: -6, max: 6 })),
      forwards: fc.noBias(fc.integer({ min: 0, max: 59 })).map((one) => one > 0),
      gap: fc.option(gap, { nil: undefined, freq: 1 }),
    });
    return fc
      .record({
        dates: fc.uniqueArray(date, {
          selector: (one) => one.event,
          minLength: Math.floor(events / 4),
          maxLength: Math.ceil(events / 3),
        }),
        links: fc.uniqueArray(link, {
          selector: (one) => `${one.event} ${one.near}`,
          minLength: events - 1,
          maxLength: Math.ceil(1.3 * events),
        }),
      })
      .map(({ dates, links }) => {
        // event number n lies about 6 n days after the first
        const placed = dates.map((one): Said => ({ ...one, day: 6 * one.event + one.day }));
        const exact = new Set(dates.filter(({ form }) => form === 'day').map((one) => one.event));
        return { events, said: [...placed, ...links.flatMap((one) => linkOf(one, events, exact))] };
      });
  });

interface DrawnLink {
  readonly event: number;
  readonly kind: EventRelationKind;
  readonly near: number;
  readonly forwards: boolean;
  readonly gap: { readonly min: number; readonly more: number; readonly unit: DrawnGap['unit'] } | undefined;
}

function linkOf({ event, kind, near, forwards, gap }: DrawnLink, events: number, exact: ReadonlySet<number>): Said[] {
  const other = Math.min(Math.max(0, event + near), events - 1);
  if (event === other) return [];
  if (kind === 'during' || kind === 'same-day')
    return Math.abs(event - other) <= 2 ? [{ event, kind, target: other }] : [];
  const [low, high] = event < other ? [event, other] : [other, event];
  const [earlier, later] = forwards ? [low, high] : [high, low];
  const [own, target] = kind === 'before' ? [earlier, later] : [later, earlier];
  const drawn = gap && gapOf(gap, earlier, later, exact);
  return [{ event: own, kind, target, ...(drawn && { gap: drawn }) }];
}

/** Days and weeks about the distance that there is; a month only after an event of a known day, where it is reckoned exactly. */
function gapOf(
  { min, more, unit }: NonNullable<DrawnLink['gap']>,
  earlier: number,
  later: number,
  exact: ReadonlySet<number>,
): DrawnGap | undefined {
  const about = Math.max(0, 6 * (later - earlier) - 6);
  if (unit === 'month') return exact.has(earlier) ? { min: 1, max: 1, unit } : undefined;
  const least = unit === 'week' ? Math.floor(Math.max(0, about - min) / 7) : Math.max(0, about - min);
  return { min: least, max: least + Math.ceil(more / (unit === 'week' ? 7 : 1)), unit };
}

const first = new Temporal.PlainDate(2024, 1, 20);
const epoch = new Temporal.PlainDate(1970, 1, 1);
const dateAt = (day: number): Temporal.PlainDate => first.add({ days: day });
const count = (date: Temporal.PlainDate): number => epoch.until(date, { largestUnit: 'days' }).days;

/** Where the files would have what is said: each thing has a place of its own. */
export const placeOf = (index: number): Span => ({
  source: { path: 'claims/drawn.yaml', text: '' },
  start: 10 * index + 5,
  end: 10 * index + 6,
});

export function claimsOf({ events, said }: Network): EventClaim[] {
  const located = said.map((one, index) => ({ ...one, span: placeOf(index) }));
  return Array.from({ length: events }, (_, event): EventClaim => {
    const own = located.filter((one) => one.event === event);
    const [when] = own.flatMap((one) =>
      one.kind === 'date' ? [{ value: parseEdtf(edtfOf(one)), span: one.span }] : [],
    );
    const id = `e${event}`;
    const span = placeOf(-1 - event);
    return {
      section: 'events',
      id,
      name: `events/${id}`,
      span,
      entry: span,
      said: [],
      ...(when?.value && { when: { value: when.value, span: when.span } }),
      links: own.flatMap((one) => {
        if (one.kind === 'date') return [];
        const gap = one.gap && parseGap(gapText(one.gap));
        const target = { value: `e${one.target}`, span: one.span };
        return [{ kind: one.kind, target, ...(gap && { gap: { value: gap, span: one.span } }) }];
      }),
    };
  });
}

type DateSaid = Extract<Said, { kind: 'date' }>;

function edtfOf({ form, day, days }: DateSaid): string {
  const date = dateAt(day).toString();
  if (form === 'day') return date;
  if (form === 'month') return date.slice(0, 7);
  return `${date}/${form === 'open' ? '..' : dateAt(day + days).toString()}`;
}

function gapText({ min, max, unit }: DrawnGap): string {
  if (max === Infinity) return `over ${min} ${unit}s`;
  return min === max ? `${min} ${unit}s` : `${min}..${max} ${unit}s`;
}

/** A moment is a day and a time in it, which is a number of no unit: only its order counts. */
const moment = (kind: 'begin' | 'end', event: number): readonly [day: string, time: string] =>
  kind === 'begin' ? [`f${event}`, `b${event}`] : [`l${event}`, `e${event}`];

function earlier(a: readonly [string, string], b: readonly [string, string], strict: boolean): string {
  return `(or (< ${a[0]} ${b[0]}) (and (= ${a[0]} ${b[0]}) (${strict ? '<' : '<='} ${a[1]} ${b[1]})))`;
}

/** Every event takes some time: it begins before it ends. */
export const natureOf = (event: number): string =>
  `(declare-const b${event} Int)(declare-const e${event} Int)(declare-const f${event} Int)(declare-const l${event} Int)` +
  `(assert ${earlier(moment('begin', event), moment('end', event), true)})`;

/** What is said, as a formula over first days (f), last days (l), and times of begin (b) and end (e). */
export function formulaOf(one: Said, { said }: Network): string {
  const own = one.event;
  if (one.kind === 'date') return formulaOfDate(one);
  const other = one.target;
  if (one.kind === 'during') {
    return `(and ${earlier(moment('begin', other), moment('begin', own), false)} ${earlier(moment('end', own), moment('end', other), false)})`;
  }
  if (one.kind === 'same-day') {
    const lasts = (event: number): boolean =>
      said.some(
        (date) => date.event === event && date.kind === 'date' && (date.form === 'from-to' || date.form === 'open'),
      );
    const brief = [own, other].filter((event) => !lasts(event)).map((event) => `(= f${event} l${event})`);
    return `(and (<= f${own} l${other}) (<= f${other} l${own}) ${brief.join(' ')})`;
  }
  const [ends, begins] = one.kind === 'before' ? [own, other] : [other, own];
  const order = earlier(moment('end', ends), moment('begin', begins), false);
  return one.gap ? `(and ${order} ${formulaOfGap(one.gap, `l${ends}`, `f${begins}`)})` : order;
}

function formulaOfDate({ event, form, day, days }: DateSaid): string {
  const date = dateAt(day);
  const [from, to] =
    form === 'month'
      ? [date.with({ day: 1 }), date.with({ day: 31 })]
      : [date, date.add({ days: form === 'day' ? 0 : days })];
  const within = `(>= f${event} ${count(from)}) (<= l${event} ${count(to)})`;
  if (form === 'open') return `(= f${event} ${count(from)})`;
  return form === 'from-to' ? `(and (= f${event} ${count(from)}) (= l${event} ${count(to)}))` : `(and ${within})`;
}

function formulaOfGap({ min, max, unit }: DrawnGap, from: string, to: string): string {
  const bounds = (least: number, most: number): string =>
    `(<= ${least} (- ${to} ${from}))${most === Infinity ? '' : ` (<= (- ${to} ${from}) ${most})`}`;
  if (unit === 'day') return `(and ${bounds(min, max)})`;
  if (unit === 'week') return `(and ${bounds(7 * min, 7 * max)})`;
  // a month later: by the calendar, month by month; reckoned backwards too, so that the last day of a month admits all days to the end of the next
  const months = Array.from({ length: 30 }, (_, month) => first.with({ day: 1 }).add({ months: month - 2 })).map(
    (begin) => {
      const [next, end, nextEnd] = [
        begin.add({ months: 1 }),
        begin.with({ day: 31 }),
        begin.add({ months: 1 }).with({ day: 31 }),
      ];
      const shift = count(next) - count(begin);
      const least = `(or (>= (- ${to} ${from}) ${shift}) (>= ${to} ${count(nextEnd)}))`;
      const most = `(and (<= ${to} ${count(nextEnd)}) (or (= ${from} ${count(end)}) (<= (- ${to} ${from}) ${shift})))`;
      return `(=> (and (>= ${from} ${count(begin)}) (<= ${from} ${count(end)})) (and ${least} ${most}))`;
    },
  );
  return `(and ${bounds(28, 31)} ${months.join(' ')})`;
}
