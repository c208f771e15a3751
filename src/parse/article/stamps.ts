import { sectionLength, withoutSource } from './sources.ts';

/** What a line carries beside its headline; offsets into the line. */
export interface Stamps {
  /** The headline: without bullet, date stamp, clock time, "More...", section and source. */
  readonly start: number;
  readonly end: number;
  readonly bullet: boolean;
  /** Where the line begins after its bullet. */
  readonly afterBullet: number;
  /** A date or time at the head, or a time or "More..." at the end. */
  readonly stamped: boolean;
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const bulletPattern = /^(?:[•·▪●◦‣⁃■►▶]\s*|[*+–-]\s+|\d{1,2}[.)]\s+)(?=\S)/u;
const headDate = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)?\\s${month}(?:,?\\s\\d{4})?|${month}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)\\s*(?::|\\s[–—|-])\\s*(?=\\S)`,
  'iu',
);
const headTime =
  /^(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CET|E[SD]?T|P[SD]?T|NZ[SD]T))?(?:\s*[:–—|]\s*|\s+-\s+|\s+)(?=\p{L})/u;
// Glued to the headline, or after one space of any kind; "at 19:30" belongs to the sentence.
const tailTime = /(?<![\d:.])(?<hour>[01]\d|2[0-3]|\d):[0-5]\d(?:\s?[ap]\.?m\.?)?$/iu;
const prepositionBefore =
  /(?:^|\s)(?:at|by|in|until|till|til|from|to|before|after|around|about|between|and|since|of|past|near|is|was|for)\s$/iu;
const tailMore = /(?<!\p{Lu})(?:More|Read [Mm]ore|Full [Ss]tory|Continue [Rr]eading)\s*(?:\.{2,}|…|[»›>]+)$/u;
/** Longer lines that carry a time are prose of a live report and no headlines. */
const longestHeadline = 45;

export function readStamps(line: string): Stamps {
  const afterBullet = bulletPattern.exec(line)?.[0].length ?? 0;
  let start = afterBullet;
  let end = line.length;
  const rest = line.slice(start);
  const head = headDate.exec(rest) ?? (/[.!?]["”’']?$/u.test(rest) ? null : headTime.exec(rest));
  if (head) start += head[0].length;
  const more = tailMore.exec(line.slice(start, end));
  if (more) end = start + more.index;
  end = start + withoutTailTime(line.slice(start, end).trimEnd());
  if (line.slice(start, end).trim() === '')
    return { start: afterBullet, end: line.length, bullet: afterBullet > 0, afterBullet, stamped: false };
  start += /^\s*/u.exec(line.slice(start, end))?.[0].length ?? 0;
  const stamped = head !== null || end < line.length;
  start += sectionLength(line.slice(start, end));
  end = start + withoutSource(line.slice(start, end));
  end = start + withoutTailTime(line.slice(start, end));
  const tooLong = line.slice(start, end).split(/\s+/u).length > longestHeadline;
  return tooLong && afterBullet === 0
    ? { start: 0, end: line.length, bullet: false, afterBullet: 0, stamped: false }
    : { start, end, bullet: afterBullet > 0, afterBullet, stamped };
}

// "(2 hours ago)", "[19:42]", "· 3h"
const tailAge =
  /\s*(?:[([]\s*(?:\d{1,3}\s?(?:m|mins?|minutes?|h|hrs?|hours?|d|days?) ago|[0-2]?\d[:.][0-5]\d)[)\]]|\s[·•|]\s*\d{1,3}\s?(?:m|mins?|minutes?|h|hrs?|hours?|d|days?)(?: ago)?)$/iu;

/** The length of a headline without the clock time, or the age, at its end. */
function withoutTailTime(text: string): number {
  const age = tailAge.exec(text.slice(-30));
  if (age && text.length - age[0].length > 20) return text.length - age[0].length;
  const time = tailTime.exec(text);
  if (!time) return text.length;
  const before = text.slice(0, time.index);
  if (prepositionBefore.test(before) || before.trim().split(/\s+/u).length < 2) return text.length;
  // "won 2:10" may be a result: a single figure is a time only where no ordinary space leads to it.
  if (time.groups?.['hour']?.length === 1 && / $/.test(before) && !/m\.?$/i.test(time[0])) return text.length;
  return before.trimEnd().length;
}
