import { months } from '../../parse/calendar.ts';
import { parsePublished } from '../../parse/article/published.ts';

const mail =
  /^(?:[A-Z][a-z]{2,8},?\s+)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})(?:\s+(\d{2}:\d{2})(?::\d{2})?)?(?:\s*(GMT|UTC|Z|[+-]\d{2}:?\d{2}))?$/;

/** A date of a page as an article has it, in the zone that the page gives; `undefined` where it is none. */
export function usableDate(text: string): string | undefined {
  const iso = isoOf(text.trim());
  return 'day' in parsePublished(iso) ? iso : undefined;
}

function isoOf(text: string): string {
  const packed = /^(\d{4})[/]?(\d{2})[/]?(\d{2})$/.exec(text);
  if (packed) return packed.slice(1).join('-');
  const spaced = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}\S*)(?: ?([+-]\d{2}:?\d{2}|Z|UTC|GMT))?$/i.exec(text);
  if (spaced) return `${spaced[1] ?? ''}T${spaced[2] ?? ''}${zoneOf(spaced[3])}`;
  const mailed = mail.exec(text);
  if (!mailed) return text;
  const [, day = '', name = '', year = '', time, zone] = mailed;
  const month = String(months.findIndex((one) => one.startsWith(name)) + 1).padStart(2, '0');
  return `${year}-${month}-${day.padStart(2, '0')}${time === undefined ? '' : `T${time}${zoneOf(zone)}`}`;
}

const zoneOf = (zone: string | undefined): string => (zone !== undefined && /^[a-z]/i.test(zone) ? 'Z' : (zone ?? ''));
