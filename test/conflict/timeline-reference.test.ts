import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { findTimelineConflicts } from '../../src/conflict/timeline.ts';
import type { EventClaim } from '../../src/model/claim.ts';
import type { Label, Span } from '../../src/model/span.ts';
import { dayOf } from '../../src/parse/calendar.ts';

/**
 * The reference: three events on a grid of three days with six moments each, so that any order of their ends fits
 * into a day; every choice of begins and ends is tried, by the words of the design alone.
 */
const momentsADay = 6;
interface Drawn {
  readonly from: number;
  readonly to: number;
  readonly lasting: boolean;
  readonly links: readonly {
    readonly kind: 'before' | 'after' | 'during' | 'same-day';
    readonly target: number;
    readonly gap?: number;
  }[];
}

const drawnEvents = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 2 }),
      to: fc.integer({ min: 0, max: 2 }),
      lasting: fc.boolean(),
      links: fc.array(
        fc.record({
          kind: fc.constantFrom('before' as const, 'after' as const, 'during' as const, 'same-day' as const),
          target: fc.integer({ min: 0, max: 2 }),
          gap: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined, freq: 2 }),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 3, maxLength: 3 },
  )
  .map((events) =>
    events.map(({ from, to, lasting, links }): Drawn => ({
      from: Math.min(from, to),
      to: Math.max(from, to),
      lasting,
      links: links.map(({ kind, target, gap }) => ({
        kind,
        target,
        ...(gap !== undefined && kind !== 'during' && kind !== 'same-day' && { gap }),
      })),
    })),
  );

type Interval = readonly [begin: number, end: number];
const firstDay = ([begin]: Interval): number => Math.floor(begin / momentsADay);
const lastDay = ([, end]: Interval): number => Math.ceil(end / momentsADay) - 1;

function possible(events: readonly Drawn[]): boolean {
  const moments = Array.from({ length: 3 * momentsADay + 1 }, (_, moment) => moment);
  const all = moments.flatMap((begin) => moments.filter((end) => end > begin).map((end): Interval => [begin, end]));
  const choices = events.map(({ from, to, lasting }) =>
    all.filter((one) =>
      lasting ? firstDay(one) === from && lastDay(one) === to : firstDay(one) >= from && lastDay(one) <= to,
    ),
  );
  const fits = (a: number, b: number, chosen: readonly Interval[]): boolean => {
    const [own, other] = [chosen[a], chosen[b]];
    if (!own || !other) return true;
    return (events[a]?.links ?? []).every(({ kind, target, gap }) => {
      if (target !== b) return true;
      if (kind === 'during') return other[0] <= own[0] && own[1] <= other[1];
      if (kind === 'same-day') {
        const brief = [own, other].filter((_, side) => !events[side === 0 ? a : b]?.lasting);
        return (
          firstDay(own) <= lastDay(other) &&
          firstDay(other) <= lastDay(own) &&
          brief.every((one) => firstDay(one) === lastDay(one))
        );
      }
      const [earlier, later] = kind === 'before' ? [own, other] : [other, own];
      return earlier[1] <= later[0] && (gap === undefined || firstDay(later) - lastDay(earlier) === gap);
    });
  };
  const search = (chosen: readonly Interval[]): boolean => {
    const next = chosen.length;
    if (next === events.length) return true;
    return (choices[next] ?? []).some((one) => {
      const now = [...chosen, one];
      return now.every((_, other) => fits(next, other, now) && fits(other, next, now)) && search(now);
    });
  };
  return search([]);
}

/** Built by hand: EDTF cannot say "some time from the 28th to the 29th". */
function claimsOfDrawn(events: readonly Drawn[]): EventClaim[] {
  const source = { path: 'claims/drawn.yaml', text: '' };
  const first = dayOf(2024, 2, 28) ?? NaN;
  const at = (start: number) => ({ source, start, end: start + 1 });
  return events.map(({ from, to, lasting, links }, index) => {
    const [begin, end] = [first + from, first + to];
    const range = { lo: begin, hi: end };
    const when = lasting
      ? { text: '', range, form: 'interval' as const, begins: { lo: begin, hi: begin }, ends: { lo: end, hi: end } }
      : { text: '', range, form: 'within' as const, begins: range, ends: range };
    return {
      section: 'events',
      id: `e${index}`,
      name: `events/e${index}`,
      span: at(index * 100),
      entry: at(index * 100),
      said: [],
      when: { value: when, span: at(index * 100 + 1) },
      links: links.map(({ kind, target, gap }, place) => ({
        kind,
        target: { value: `e${target}`, span: at(index * 100 + 2 + place) },
        ...(gap !== undefined && {
          gap: { value: { min: gap, max: gap, unit: 'day' as const }, span: at(index * 100 + 2 + place) },
        }),
      })),
    };
  });
}

test('a verdict is that of trying every choice of moments', () => {
  let holding = 0;
  const runs = 100;
  fc.assert(
    fc.property(drawnEvents, (events) => {
      const holds = possible(events);
      holding += holds ? 1 : 0;
      expect(findTimelineConflicts(claimsOfDrawn(events)).length === 0).toBe(holds);
    }),
    { numRuns: runs },
  );
  // both kinds were drawn
  expect(holding).toBeGreaterThan(0);
  expect(holding).toBeLessThan(runs);
});

test('each chain cannot hold, and holds without any one of its links', () => {
  fc.assert(
    fc.property(drawnEvents, (events) => {
      const claims = claimsOfDrawn(events);
      for (const { links } of findTimelineConflicts(claims)) {
        expect(findTimelineConflicts(onlyThose(claims, links))).toHaveLength(1);
        for (const one of links) {
          expect(
            findTimelineConflicts(
              onlyThose(
                claims,
                links.filter((other) => other !== one),
              ),
            ),
          ).toEqual([]);
        }
      }
    }),
    { numRuns: 70 },
  );
});

/** The claims with no more than these links; dates that are left out keep their form, which `same-day` goes by. */
const onlyThose = (claims: readonly EventClaim[], links: readonly Label[]): EventClaim[] => {
  const kept = (span: Span): boolean => links.some((link) => link.span.start === span.start);
  const always = { lo: -Infinity, hi: Infinity };
  return claims.map((claim) => ({
    ...claim,
    ...(claim.when &&
      !kept(claim.when.span) && {
        when: { ...claim.when, value: { ...claim.when.value, range: always, begins: always, ends: always } },
      }),
    links: claim.links.filter(({ target }) => kept(target.span)),
  }));
};

test('with months between dated events, a verdict is that of trying every date', () => {
  const dates = (from: number) =>
    fc.record({ from: fc.integer({ min: from, max: from + 20 }), days: fc.integer({ min: 0, max: 15 }) });
  const gaps = fc.record({ min: fc.integer({ min: 0, max: 2 }), more: fc.integer({ min: 0, max: 2 }) });
  const base = dayOf(2023, 12, 1) ?? NaN;
  const plain = (day: number): Temporal.PlainDate => new Temporal.PlainDate(1970, 1, 1).add({ days: day });
  const apart = (a: number, b: number, min: number, max: number): boolean => {
    const [from, to] = [plain(a), plain(b)];
    const notBefore = Temporal.PlainDate.compare(from.add({ months: min }), to) <= 0;
    const forwards = Temporal.PlainDate.compare(to, from.add({ months: max })) <= 0;
    return notBefore && (forwards || Temporal.PlainDate.compare(to.subtract({ months: max }), from) <= 0);
  };
  let holding = 0;
  fc.assert(
    fc.property(dates(0), dates(35), dates(70), gaps, gaps, (a, b, c, ab, bc) => {
      const daysOf = ({ from, days }: typeof a): number[] =>
        Array.from({ length: days + 1 }, (_, day) => base + from + day);
      const afterA = daysOf(b).filter((day) => daysOf(a).some((one) => apart(one, day, ab.min, ab.min + ab.more)));
      const holds = daysOf(c).some((day) => afterA.some((one) => apart(one, day, bc.min, bc.min + bc.more)));
      holding += holds ? 1 : 0;
      const claims = [a, b, c].map((date, index) =>
        dayClaim(index, base + date.from, base + date.from + date.days, [ab, bc][index]),
      );
      expect(findTimelineConflicts(claims).length === 0).toBe(holds);
    }),
    { numRuns: 50 },
  );
  expect(holding).toBeGreaterThan(0);
  expect(holding).toBeLessThan(50);
});

/** Some day in a range; the same day as itself, so that it ends on the date on which it begins. */
function dayClaim(
  index: number,
  lo: number,
  hi: number,
  gap?: { readonly min: number; readonly more: number },
): EventClaim {
  const span = { source: { path: 'claims/drawn.yaml', text: '' }, start: index * 10, end: index * 10 + 1 };
  const range = { lo, hi };
  const next = { value: `e${index + 1}`, span: { ...span, start: span.start + 1 } };
  return {
    section: 'events',
    id: `e${index}`,
    name: `events/e${index}`,
    span,
    entry: span,
    said: [],
    when: { value: { text: '', range, form: 'within', begins: range, ends: range }, span },
    links: [
      { kind: 'same-day', target: { value: `e${index}`, span } },
      ...(gap
        ? [
            {
              kind: 'before' as const,
              target: next,
              gap: { value: { min: gap.min, max: gap.min + gap.more, unit: 'month' as const }, span },
            },
          ]
        : []),
    ],
  };
}
