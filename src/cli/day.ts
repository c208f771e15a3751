import type { Day } from '../model/time.ts';

/** A date as `2025-02-11`, or the day of a date-time in its own zone; `undefined` where there is no such day. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!match) return undefined;
  return utcDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Today where the process runs. */
export function today(now: Date = new Date()): Day {
  return utcDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}

// The calendar of `parse/` would load a library that `stet --help` has no use for.
function utcDay(year: number, month: number, day: number): Day | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.getTime() / 86_400_000 : undefined;
}
