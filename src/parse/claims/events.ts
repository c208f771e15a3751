import type { Event as EventForm } from '../../model/claim-file.ts';
import type { EventClaim, EventLink, EventRelationKind } from '../../model/claim.ts';
import type { Located } from '../../model/span.ts';
import type { Edtf } from '../../model/time.ts';
import { parseEdtf, parseGap, parsePrintedDate, weekdayIn } from '../edtf.ts';
import { diagnoseDate } from '../explain-edtf.ts';
import { dateIn, phrasesIn, pick, textIn, textsIn } from './fields.ts';
import type { Entry } from './fields.ts';
import type { TreeNode } from './tree.ts';

/** What an event has of its own, from one line or from fields. */
export function buildEvent(entry: Entry): Pick<EventClaim, 'section' | 'when' | 'said' | 'links'> {
  const { value } = entry;
  const filled = phrasesIn(textsIn(value.kind === 'text' ? value : pick<EventForm>(value, 'said')));
  const given = filled.flatMap(({ filling }) => dateInBraces(filling, entry) ?? []);
  const when = oneDate([dateIn(pick<EventForm>(value, 'when')), ...given], entry);
  const links = linkKinds.flatMap((kind) => linksOf(kind, pick<EventForm>(value, kind)));
  return { section: 'events', ...(when && { when }), said: filled.map(({ phrase }) => phrase), links };
}

const linkKinds: readonly EventRelationKind[] = ['before', 'after', 'during', 'same-day'];

function dateInBraces(filling: Located<string> | undefined, entry: Entry): Located<Edtf> | undefined {
  if (!filling) return undefined;
  const { value: text, span } = filling;
  const date = parseEdtf(text) ?? parsePrintedDate(text);
  if (date) return { value: date, span };
  const weekday = weekdayIn(text);
  const diagnosis = diagnoseDate(text);
  const reason =
    weekday === undefined
      ? (diagnosis?.reason ?? 'in the braces stands a date with its year, as 2022-02-24 or as printed, 24 February 2022')
      : `a weekday ("${weekday}") has no place in the braces; write the date alone, ${diagnosis?.meant ?? 'with its year'}`;
  entry.fault(span, `"${text}" is no date: ${reason}`, diagnosis?.meant);
  return undefined;
}

/** The date that all of them give; the first one holds, and another is a fault. */
function oneDate(dates: readonly (Located<Edtf> | undefined)[], entry: Entry): Located<Edtf> | undefined {
  const [first, ...others] = dates.filter((date) => date !== undefined);
  for (const { value, span } of others) {
    const { begins, ends } = value;
    const same = first && [begins.lo - first.value.begins.lo, begins.hi - first.value.begins.hi, ends.hi - first.value.ends.hi].every((by) => by === 0 || Number.isNaN(by)); // prettier-ignore
    if (!same) entry.fault(span, `"${value.text}" stands in the braces here, and "${first?.value.text ?? ''}" above; expected one date for one event`);
  }
  return first;
}

/** Links from an id, a list, or `id: gap`, in the order of the file. The schema has passed the gaps. */
function linksOf(kind: EventRelationKind, node: TreeNode | undefined): EventLink[] {
  if (node?.kind === 'list') return node.items.flatMap((item) => linksOf(kind, item));
  const target = textIn(node);
  if (target) return [{ kind, target }];
  if (node?.kind !== 'map') return [];
  return node.fields.flatMap(({ key, value }) => {
    const text = textIn(value);
    const gap = text && parseGap(text.value);
    return gap ? [{ kind, target: { value: key.text, span: key.span }, gap: { value: gap, span: text.span } }] : [];
  });
}
