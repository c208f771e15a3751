import type { FigureMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { Change, MutationKind } from '../mutation.ts';
import { asPrinted, digitSlips, ordinalSlips, wordSlips } from './numbers.ts';

/** Slips in a figure: in its digits or number words, its magnitude, its unit, or the hedge turned round. */
export function figureChanges(mention: FigureMention): Change[] {
  const text = textOf(mention.span);
  if (mention.quantity.dimension === 'ordinal') return ordinalSlips(text);
  return [...digitSlips(text), ...wordSlips(text), ...magnitudeSlips(text), ...unitSlips(text), ...hedgeSlips(text)];
}

type Swap = readonly [pattern: RegExp, other: string];

const swapped = (text: string, kind: MutationKind, swaps: readonly Swap[]): Change[] =>
  swaps.flatMap(([pattern, other]) =>
    [...text.matchAll(pattern)].map((match): Change => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
      text: asPrinted(other, match[0]),
    })),
  );

const magnitudeSlips = (text: string): Change[] =>
  swapped(text, 'tenfold', [
    [/\bmillion\b/gi, 'billion'],
    [/\bbillion\b/gi, 'million'],
    [/\btrillion\b/gi, 'billion'],
    [/\bthousand\b/gi, 'million'],
    [/(?<=\d)bn\b/g, 'm'],
    [/(?<=\d)m\b/g, 'bn'],
  ]);

/** The unit that a slip of thought puts in its place. */
export const unitSlips = (text: string): Change[] =>
  swapped(text, 'unit', [
    [/\bminutes\b/gi, 'hours'],
    [/\bhours\b/gi, 'minutes'],
    [/\bdays\b/gi, 'weeks'],
    [/\bweeks\b/gi, 'months'],
    [/\bmonths\b/gi, 'years'],
    [/\byears\b/gi, 'months'],
    [/\bminute\b/gi, 'hour'],
    [/\bhour\b/gi, 'minute'],
    [/\bday\b/gi, 'week'],
    [/\bweek\b/gi, 'month'],
    [/\bmonth\b/gi, 'year'],
    [/\byear\b/gi, 'month'],
    [/\bkilomet(?:re|er)s\b|\bkm\b/gi, 'metres'],
    [/\bmet(?:re|er)s\b/gi, 'kilometres'],
    [/\bmiles\b/gi, 'yards'],
  ]);

export const hedgeSlips = (text: string): Change[] =>
  swapped(text, 'hedge', [
    [/\b(?:over|more than)\b/gi, 'under'],
    [/\bat least\b/gi, 'at most'],
    [/\b(?:nearly|almost)\b/gi, 'over'],
    [/\b(?:under|less than|fewer than)\b/gi, 'over'],
  ]);
