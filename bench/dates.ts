import { parse } from 'chrono-node';
import type { Component } from 'chrono-node';
import { timexOf } from '../src/extract/timex.ts';
import { readArticle } from '../src/index.ts';
import { unitsOf } from './data.ts';
import { addCounts, countTimex, scoreTimex } from './timex.ts';
import type { Timex, TimexScores } from './timex.ts';

/** One text of TimeBank or WikiWars; offsets count code points. */
export interface TimexRow {
  readonly doc: string;
  /** When it appeared: `1998-01-08`, in some with a time. */
  readonly dct: string;
  readonly text: string;
  readonly timex: readonly Timex[];
}

export type TimexSystem = (text: string, published: string) => Timex[];

/** Stet's dates, and the figures that are durations. */
export const stetTimex: TimexSystem = (text, published) =>
  readArticle(text, { published }).mentions.flatMap((mention) => {
    const value =
      mention.kind === 'date' ? mention.timex : mention.kind === 'figure' ? timexOf(mention.quantity) : undefined;
    return value === undefined ? [] : [{ start: mention.span.start, end: mention.span.end, value }];
  });

/** chrono-node's results on the same text, reckoned from noon of the day of publication. */
export const chronoTimex: TimexSystem = (text, published) => {
  const reference = { instant: new Date(`${published.slice(0, 10)}T12:00:00Z`), timezone: 0 };
  return parse(text, reference, { forwardDate: false }).map(({ index, text: words, start }) => ({
    start: index,
    end: index + words.length,
    value: chronoValue(start),
  }));
};

interface ChronoComponents {
  isCertain(component: Component): boolean;
  get(component: Component): number | null;
}

/** As fine as what chrono is certain of; a weekday names its day. */
export function chronoValue(components: ChronoComponents): string {
  const certain = (...some: readonly Component[]): boolean => some.some((one) => components.isCertain(one));
  const digits = (component: Component, length: number): string =>
    String(components.get(component) ?? 0).padStart(length, '0');
  const year = digits('year', 4);
  const month = `${year}-${digits('month', 2)}`;
  const day = `${month}-${digits('day', 2)}`;
  if (certain('hour')) return `${day}T${digits('hour', 2)}:${digits('minute', 2)}`;
  if (certain('day', 'weekday')) return day;
  if (certain('month')) return month;
  return certain('year') ? year : day;
}

export const expectedOf = (row: TimexRow): Timex[] => {
  const at = unitsOf(row.text);
  return row.timex.map(({ start, end, value }) => ({ start: at(start), end: at(end), value }));
};

export const scoreDates = (rows: readonly TimexRow[], system: TimexSystem): TimexScores =>
  scoreTimex(addCounts(rows.map((row) => countTimex(expectedOf(row), system(row.text, row.dct)))));
