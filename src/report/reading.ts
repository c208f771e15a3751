import { timexOf } from '../extract/timex.ts';
import type { Article } from '../model/article.ts';
import type { DateMention, Mention } from '../model/mention.ts';
import type { Quantity } from '../model/quantity.ts';
import { positionAt } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { DayRange } from '../model/time.ts';
import { dateOf, isoOf, monthRange, yearRange } from '../parse/calendar.ts';
import { unitOf } from '../parse/quantity/units.ts';
import { paintWith } from './paint.ts';
import { onOneLine, widthOf } from './visible.ts';

/** One mention as `stet read --format json` gives it. Offsets are UTF-16 units into the file, the end exclusive. */
export interface JsonMention {
  readonly kind: Mention['kind'];
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  /**
   * A date as EDTF: `2025-02-12`, `2025-02`, `2025-02-01/2025-02-07`, `2022-02-24/..`; one of several readings in
   * brackets; its TIMEX3 value where nothing can be reckoned. A figure in its own unit: `19347`, `81..90`, `50..`.
   * A quotation's words; a name as it is spelt; a post as it is printed.
   */
  readonly value: string;
  /** TIMEX3 value of a date, and of a figure that is a duration. */
  readonly timex?: string;
  readonly hedge?: string;
  readonly unit?: string;
  readonly speaker?: string;
  /** Who is said to hold a post. */
  readonly holder?: string;
  /** The name that a pronoun or a title as `speaker` stands for. */
  readonly speakerName?: string;
  /** The components of a date that the text states. */
  readonly stated?: readonly string[];
}

export function renderReadingJson(article: Article, mentions: readonly Mention[]): string {
  return `${JSON.stringify({ article: article.id, mentions: mentions.map(mentionOf) }, null, 2)}\n`;
}

/** A line a mention: place, kind, what stands there, how it is read. */
export function renderReadingText(
  article: Article,
  mentions: readonly Mention[],
  options: { readonly colour?: boolean } = {},
): string {
  const paint = paintWith(options.colour ?? false);
  const rows = mentions.map(mentionOf).map((mention) => {
    const quoted = mention.kind === 'quotation' ? onOneLine(mention.text) : `"${onOneLine(mention.text)}"`;
    const valued = mention.kind === 'date' || mention.kind === 'figure';
    const value = valued ? ` = ${paint('green', onOneLine(mention.value))}` : '';
    const details = describeDetails(mention);
    const more = details === '' ? '' : paint('dim', ` (${onOneLine(details)})`);
    const place = `${mention.line}:${mention.column}`;
    return { place, rest: `${mention.kind.padEnd(9)}  ${paint('bold', quoted)}${value}${more}` };
  });
  const width = rows.reduce((most, { place }) => Math.max(most, widthOf(place)), 0);
  const published = article.published ? `published ${isoOf(article.published.day)}` : 'without a date of publication';
  const count = `${mentions.length} mention${mentions.length === 1 ? '' : 's'}`;
  const lines = rows.map(({ place, rest }) => `${place.padStart(width)}  ${rest}`);
  return [...lines, `${onOneLine(article.id)}, ${published}: ${count}`, ''].join('\n');
}

const describeDetails = ({ stated, timex, value, hedge, unit, speaker, speakerName, holder }: JsonMention): string =>
  [
    stated?.length ? `states ${stated.join(', ')}` : '',
    timex !== undefined && timex !== value ? `timex ${timex}` : '',
    hedge === undefined ? '' : `hedge "${hedge}"`,
    unit === undefined ? '' : `unit ${unit}`,
    speaker === undefined ? '' : `speaker "${speaker}"${speakerName === undefined ? '' : `, who is "${speakerName}"`}`,
    holder === undefined ? '' : `holder "${holder}"`,
  ]
    .filter((detail) => detail !== '')
    .join('; ');

function mentionOf(mention: Mention): JsonMention {
  const { kind, span } = mention;
  const { line, column } = positionAt(span.source, span.start);
  return { kind, start: span.start, end: span.end, line, column, text: textOf(span), ...detailsOf(mention) };
}

type Details = Omit<JsonMention, 'kind' | 'start' | 'end' | 'line' | 'column' | 'text'>;

function detailsOf(mention: Mention): Details {
  switch (mention.kind) {
    case 'date': {
      const { timex, hedge, stated } = mention;
      return { value: dateValue(mention), timex, ...(hedge !== undefined && { hedge }), stated };
    }
    case 'figure': {
      const { hedge, unit } = mention.quantity;
      const value = figureValue(mention.quantity);
      const timex = timexOf(mention.quantity);
      return {
        value,
        ...(timex !== undefined && { timex }),
        ...(hedge !== undefined && { hedge }),
        ...(unit !== undefined && { unit }),
      };
    }
    case 'quotation':
      return {
        value: textOf(mention.inner),
        ...(mention.speaker && { speaker: textOf(mention.speaker) }),
        ...(mention.speakerName && { speakerName: textOf(mention.speakerName) }),
      };
    case 'name':
      return { value: mention.words.map(textOf).join(' ') };
    case 'post':
      return { value: textOf(mention.span), holder: textOf(mention.holder) };
  }
}

function dateValue({ readings, timex }: DateMention): string {
  const [only, ...others] = readings;
  if (!only) return timex;
  if (others.length === 0) return rangeValue(only, '/');
  return `[${readings.map((range) => rangeValue(range, '..')).join(',')}]`;
}

/** A day, a whole month or year by its own name, else both ends (`..` for an open one). */
function rangeValue({ lo, hi }: DayRange, between: '/' | '..'): string {
  if (lo === hi) return isoOf(lo);
  if (Number.isFinite(lo) && Number.isFinite(hi)) {
    const { year, month } = dateOf(lo);
    const same = (range: DayRange): boolean => range.lo === lo && range.hi === hi;
    if (same(monthRange(year, month))) return isoOf(lo).slice(0, -3);
    if (same(yearRange(year))) return isoOf(lo).slice(0, -6);
    return `${isoOf(lo)}${between}${isoOf(hi)}`;
  }
  const open = between === '/' ? '..' : '';
  return `${Number.isFinite(lo) ? isoOf(lo) : open}${between}${Number.isFinite(hi) ? isoOf(hi) : open}`;
}

function figureValue({ lo, hi, unit }: Quantity): string {
  // The reckoning in seconds or metres and back leaves a crumb in the last binary places.
  const size = (unit === undefined ? undefined : unitOf(unit)?.size) ?? 1;
  const inUnit = (value: number): string => String(Number((value / size).toPrecision(12)));
  if (lo === hi) return inUnit(lo);
  return `${Number.isFinite(lo) ? inUnit(lo) : ''}..${Number.isFinite(hi) ? inUnit(hi) : ''}`;
}
