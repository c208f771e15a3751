import type { EventLink } from '../model/claim.ts';
import type { Edtf, Gap } from '../model/time.ts';
import { describeDay, describeRange } from '../parse/calendar.ts';

/** An id as it is read out: `full-scale-invasion` is "the full scale invasion". */
export const namedEvent = (id: string): string => `the ${id.replaceAll('-', ' ')}`;

/** "the treaty is on 3 June 2024", "the treaty is on or before 3 June 2024". */
export const tellDate = (id: string, when: Edtf): string => `${namedEvent(id)} is ${dated(when)}`;

/** "the summit is up to 2 weeks before the treaty", "the speech is during the meeting". */
export function tellLink(id: string, { kind, target, gap }: EventLink): string {
  const relation = kind === 'same-day' ? 'on the same day as' : kind;
  const far = gap && (kind === 'before' || kind === 'after') ? `${tellGap(gap.value)} ` : '';
  return `${namedEvent(id)} is ${far}${relation} ${namedEvent(target.value)}`;
}

/** "on 3 June 2024", "in June 2024", "from 26 July 2024 to 11 August 2024". */
export function dated({ text, form, range, begins, ends }: Edtf): string {
  const { lo, hi } = range;
  const words = describeRange(range);
  if (lo === -Infinity || form === 'within') {
    if (lo === hi) return `on ${words}`;
    if (!Number.isFinite(lo) || !Number.isFinite(hi)) return words;
    return words.includes(' to ') ? `between ${describeDay(lo)} and ${describeDay(hi)}` : `in ${words}`;
  }
  const [from, to] = [describeRange(begins), describeRange(ends)];
  if (hi === Infinity) return `from ${from} on`;
  return `${from} ${to}`.includes(' to ') ? `dated ${text}` : `from ${from} to ${to}`;
}

function tellGap({ min, max, unit }: Gap): string {
  const units = (amount: number): string => `${amount} ${unit}${amount === 1 ? '' : 's'}`;
  if (max === Infinity) return `${units(min)} or more`;
  if (min === max) return units(min);
  return min === 0 ? `up to ${units(max)}` : `${min} to ${units(max)}`;
}

const longest = 80;

/** A long wording by its beginning. */
export const shortened = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, Math.max(text.lastIndexOf(' ', longest), longest / 2))} ...`;
