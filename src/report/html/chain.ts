import type { EventClaim, EventRelationKind } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import { contains } from '../../model/span.ts';
import type { Label, Span } from '../../model/span.ts';
import type { DayRange } from '../../model/time.ts';

/** An event of a chain. `at` is where it is drawn, from 0 to 1, earlier to the left. */
export interface ChainEvent {
  readonly id: string;
  /** Where a date is part of the chain. */
  readonly dated?: { readonly range: DayRange; readonly text: string; readonly last: boolean };
  readonly at: number;
}

/** What one claim says of two events; by number in `events`. `from` is said to be the earlier one, unless they go together. */
export interface ChainLink {
  readonly from: number;
  readonly to: number;
  readonly kind: EventRelationKind;
  readonly gap?: string;
  /** Told last: it cannot be beside all the others. */
  readonly last: boolean;
}

export interface Chain {
  readonly events: readonly ChainEvent[];
  readonly links: readonly ChainLink[];
}

type Dated = NonNullable<ChainEvent['dated']>;

/** The chain of a `time-contradiction`, its events in the order in which they are told; none where no event is in it. */
export function chainOf(finding: Finding): Chain | undefined {
  const claims = (finding.claims ?? []).filter((claim): claim is EventClaim => claim.section === 'events');
  const ids: string[] = [];
  const dates = new Map<string, Dated>();
  const links: ChainLink[] = [];
  const numberOf = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : ids.push(id) - 1);
  for (const label of [...finding.related, finding.primary]) {
    const last = label === finding.primary;
    const claim = claims.find(({ entry }) => contains(entry, label.span));
    if (!claim) continue;
    const own = numberOf(claim.id);
    const when = claim.when && isAt(claim.when.span, label) ? claim.when.value : undefined;
    if (when) dates.set(claim.id, { range: when.range, text: when.text, last });
    const link = claim.links.find(({ target }) => isAt(target.span, label));
    if (!link) continue;
    const other = numberOf(link.target.value);
    const [from, to] = link.kind === 'after' ? [other, own] : [own, other];
    const gap = link.gap && link.gap.span.source.text.slice(link.gap.span.start, link.gap.span.end);
    links.push({ from, to, kind: link.kind, last, ...(gap !== undefined && { gap }) });
  }
  return ids.length === 0 ? undefined : { events: placed(ids, dates), links };
}

const isAt = (span: Span, label: Label): boolean =>
  span.source === label.span.source && span.start === label.span.start && span.end === label.span.end;

/** Dated events by their date; those between by their place in the chain. */
function placed(ids: readonly string[], dates: ReadonlyMap<string, Dated>): ChainEvent[] {
  const days = ids.map((id) => middleOf(dates.get(id)?.range));
  const known = days.filter((day) => day !== undefined);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const steps = Math.max(1, ids.length - 1);
  // One date gives no measure; several that are the same give one place.
  const scaled = (day: number): number | undefined =>
    least < most ? (day - least) / (most - least) : known.length > 1 ? 0.5 : undefined;
  const fixed = days.map((day) => (day === undefined ? undefined : scaled(day)));
  return ids.map((id, index) => {
    const dated = dates.get(id);
    const at = fixed[index] ?? between(fixed, index) ?? index / steps;
    return { id, at, ...(dated && { dated }) };
  });
}

function middleOf(range: DayRange | undefined): number | undefined {
  if (!range) return undefined;
  const { lo, hi } = range;
  if (Number.isFinite(lo) && Number.isFinite(hi)) return (lo + hi) / 2;
  return [lo, hi].find(Number.isFinite);
}

/** On the way from the dated event before to the one behind. */
function between(fixed: readonly (number | undefined)[], index: number): number | undefined {
  const before = fixed.findLastIndex((at, other) => other < index && at !== undefined);
  const after = fixed.findIndex((at, other) => other > index && at !== undefined);
  const [from, to] = [fixed[before], fixed[after]];
  if (from !== undefined && to !== undefined) return from + ((to - from) * (index - before)) / (after - before);
  return undefined;
}
