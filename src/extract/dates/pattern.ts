import type { Publication } from '../../model/article.ts';
import type { DateAnchor, DateComponent, DateMention, Offset } from '../../model/mention.ts';
import type { DayRange } from '../../model/time.ts';
import { months, weekdays } from '../../parse/calendar.ts';

/** What a date is read against. */
export interface Context {
  /** The days of publication as dates are reckoned from them: a day wider either side below a foreign dateline. */
  readonly today: DayRange | undefined;
  readonly published: Publication | undefined;
  /** The text of the passage, and where the match begins and ends in it. */
  readonly text: string;
}

/** What a pattern makes of a match: a date mention but for its place. */
export interface DateReading {
  readonly readings: readonly DayRange[];
  readonly states: (range: DayRange) => boolean;
  readonly stated: readonly DateComponent[];
  readonly anchor: DateAnchor;
  readonly timex: string;
  readonly hedge?: string;
  /** Where the link word stands in the match: the mention ends before it. */
  readonly offset?: Omit<Offset, 'link'> & { readonly link: readonly [start: number, end: number] };
  readonly impossible?: NonNullable<DateMention['impossible']>;
  /** For "the following day": what the last single day named becomes, and from which days a range is reached. */
  readonly shift?: { readonly to: (day: DayRange) => DayRange; readonly from: (range: DayRange) => DayRange };
  /** For a date that leaves its year open: what it is in a year that the story has named. */
  readonly inYear?: (year: number) => { readonly range?: DayRange; readonly timex: string };
  /** Where the mention begins and ends in the match, if not at its ends. */
  readonly trim?: readonly [start: number, end: number];
}

/** One way of writing a date. Patterns stand in an ordered list; where two match the same words, the earlier one has them. */
export interface DatePattern {
  readonly name: string;
  /** The cues (see cues.ts) without which it stands nowhere. */
  readonly needs: number;
  /** Global, linear in the text. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, context: Context) => DateReading | undefined;
}

export const space = '[\\s\\u00A0]+';
export const monthWord =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';
export const weekdayWord =
  '(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|(?:Sun|Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat)\\b\\.?)';
/** "early", "noon", "10 p.m. EST": what may stand before a day and belongs to it. */
export const timeBefore =
  '(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Nn]oon|[Mm]idnight|[Mm]id-(?:morning|afternoon)|(?:[01]?\\d|2[0-3])(?:[:.][0-5]\\d)?[\\s\\u00A0]?[ap]\\.?m\\b\\.?(?:[\\s\\u00A0](?:EST|EDT|CST|PST|GMT|BST|CET|UTC|ET))?,?)[\\s\\u00A0]+)?';
export const dayNumber = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
export const yearNumber = '(?:1\\d{3}|20\\d{2}|21\\d{2})';
/** "early", "mid-", "late". */
export const partWord = '(?:early|mid|late|the beginning of|the start of|the middle of|the end of)';
export const countWord =
  '(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)';

const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']; // prettier-ignore
const tens: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 }; // prettier-ignore

/** "three" is 3, "a" is 1. */
export function countOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'a' || lower === 'an') return 1;
  const index = counts.indexOf(lower);
  return index > 0 ? index : (tens[lower] ?? Number(lower));
}

/** From 1; names and abbreviations. */
export const monthOf = (word: string): number =>
  months.findIndex((month) => month.toLowerCase().startsWith(word.toLowerCase().slice(0, 3))) + 1;

/** 0 is Sunday. */
export const weekdayIndexOf = (word: string): number =>
  weekdays.findIndex((weekday) => weekday.toLowerCase().startsWith(word.toLowerCase().slice(0, 3)));

const tenseWord =
  /(?<future>\b(?:will|shall|(?:is|are) (?:set|due|expected|scheduled|planned|likely) to|(?:is|are) to|plans? to|set for)\b|['’]ll\b)|(?<past>\b(?:was|were|had|has|have|did|said|told|came|went|took|made|fell|rose|began|met|left|won|lost|held|got|gave|saw|sent|struck|hit|spoke|wrote|\w{2,}ed)\b)/gi;

/**
 * Whether the clause of a date speaks of what is to come ("will meet on Wednesday"): the verb form nearest before the date,
 * else the first one after it. Only which week or year is implied hangs on it.
 */
export function speaksOfFuture(text: string, start: number, end: number): boolean {
  const before = /[^.!?;]*$/.exec(text.slice(Math.max(0, start - 90), start))?.[0] ?? '';
  const last = [...before.matchAll(tenseWord)].at(-1);
  if (last) return last.groups?.future !== undefined;
  const after = /^[^.!?;]*/.exec(text.slice(end, end + 60))?.[0] ?? '';
  const [first] = after.matchAll(tenseWord);
  return first?.groups?.future !== undefined;
}

/** The TIMEX3 time of day in a match: `TNI` for "night", `T22:00` for "10 p.m.", else nothing. */
export function timeOfDay(text: string): string {
  const clock = /(\d{1,2})(?:[:.](\d\d))?[\s\u00A0]?([ap])\.?m\b/i.exec(text);
  if (clock) {
    const hour = (Number(clock[1]) % 12) + (clock[3]?.toLowerCase() === 'p' ? 12 : 0);
    return `T${pad(hour)}:${clock[2] ?? '00'}`;
  }
  const part = /\b(?:noon|midnight|morning|afternoon|evening|night)\b|tonight/i.exec(text)?.[0].toLowerCase();
  return part === undefined ? '' : (timesOfDay[part] ?? '');
}

const timesOfDay: Readonly<Record<string, string>> = {
  noon: 'T12:00', midnight: 'T24:00', morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI', tonight: 'TNI',
}; // prettier-ignore

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const never = (): boolean => false;
