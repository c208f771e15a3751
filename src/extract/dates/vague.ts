import { dateOf, months, weekdayOf, yearRange } from '../../parse/calendar.ts';
import { pad, space } from './pattern.ts';
import * as cues from './cues.ts';
import type { DatePattern, DateReading } from './pattern.ts';

const openly = (timex: string): DateReading => ({
  readings: [],
  states: () => true,
  stated: [],
  anchor: 'none',
  timex,
});

/** "now", "recently", "the future": read, and never decide (design section 5). */
export const vagueTime: DatePattern = {
  name: 'vague-time',
  needs: cues.vagueWord,
  pattern: new RegExp(
    `(?<![\\w’'-])(?:(?<present>now|currently|current|nowadays|presently|at${space}present|the${space}present|at${space}the${space}moment|these${space}days)|(?<past>recently|recent(?!${space}(?:years?|months?|weeks?|days?|decades?|times?))|formerly|the${space}past(?!${space}(?:\\w+${space})?(?:years?|months?|weeks?|days?|decades?|hours?|quarters?))|once${space}upon${space}a${space}time)|(?<future>the${space}(?:near${space}|foreseeable${space})?future|future))(?![\\w’'-])`,
    'gi',
  ),
  read: (match) => openly(match.groups?.present ? 'PRESENT_REF' : match.groups?.past ? 'PAST_REF' : 'FUTURE_REF'),
};

const unit = '(?:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))';

/** "several years", "a few days ago", "recent weeks", "a couple of months", "weeks". */
export const vagueSpan: DatePattern = {
  name: 'vague-span',
  needs: cues.unit | cues.someUnits,
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:the${space})?(?:last|past|next|coming|following|first|previous)${space})?(?:several|many|a${space}few|few|a${space}couple${space}of|a${space}number${space}of|some|recent|coming)${space}(?<unit>${unit})s(?:${space}(?<way>ago|later|earlier))?(?![\\w-])`,
    'gi',
  ),
  read: (match) => {
    const name = (match.groups?.unit ?? '').toLowerCase();
    if (/^(?:recent|coming)/i.test(match[0])) return openly(/^recent/i.test(match[0]) ? 'PAST_REF' : 'FUTURE_REF');
    const way = match.groups?.way?.toLowerCase();
    if (way !== undefined) return openly(way === 'later' ? 'FUTURE_REF' : 'PAST_REF');
    return openly(vagueValue(name));
  },
};

const vagueValue = (name: string): string => {
  if (/^(?:second|minute|hour)/.test(name)) return `PTX${name[0]?.toUpperCase()}`;
  return name.startsWith('centur') ? 'PXC' : name === 'decade' ? 'PXE' : `PX${name[0]?.toUpperCase()}`;
};

/** "every Friday", "each year", "daily": a habit has no day. */
export const habit: DatePattern = {
  name: 'habit',
  needs: cues.everyTime,
  pattern: new RegExp(
    `(?<![\\w-])(?:(?:[Ee]very|[Ee]ach)${space}(?:(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|January|February|March|April|May|June|July|August|September|October|November|December)|day|week|month|year|morning|night|evening|summer|winter)|[Dd]aily|[Hh]ourly|[Aa]nnually|per${space}(?:day|week|month|year)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days)(?![\\w-])`,
    'g',
  ),
  read: (match) => openly(habitValue(match[0].toLowerCase())),
};

function habitValue(words: string): string {
  if (/hourly/.test(words)) return 'XXXX-XX-XXTXX';
  const month = months.findIndex((one) => words.endsWith(one.toLowerCase()));
  if (month >= 0) return `XXXX-${pad(month + 1)}`;
  if (/year|annual/.test(words)) return 'XXXX';
  if (/month/.test(words)) return 'XXXX-XX';
  if (/week$/.test(words)) return 'XXXX-WXX';
  const weekday = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].findIndex((day) =>
    words.includes(day),
  );
  return weekday < 0 ? 'XXXX-XX-XX' : `XXXX-WXX-${weekday + 1}`;
}

/** `1990-W32-WE` for the Saturday last past. */
function lastWeekend(day: number): string {
  const thursday = day - ((weekdayOf(day) + 1) % 7) - 2;
  const { year } = dateOf(thursday);
  return `${year}-W${pad(Math.floor((thursday - yearRange(year).lo) / 7) + 1)}-WE`;
}

/** "the year", "the fiscal year", "the weekend", "the day": some time that the story knows of. */
export const definiteUnit: DatePattern = {
  name: 'definite-unit',
  needs: cues.definiteWord,
  pattern: new RegExp(
    `(?<![\\w-])(?:the|that|this)${space}(?:(?:same|fiscal|full|current|entire|whole|past)${space}){0,2}(?:(?<end>end|start|beginning|middle|rest)${space}of${space}the${space})?(?<unit>year|month|week|weekend|time|period|date)(?![\\w-])`,
    'gi',
  ),
  read: (match, { text, published }) => {
    const name = (match.groups?.unit ?? '').toLowerCase();
    // "the year he died", "the week of the vote": told apart by what follows
    const described = /^[\s\u00A0]+(?:of|that|when|to|he|she|it|they|before|after|for)\b/i.test(
      text.slice(match.index + match[0].length),
    );
    if (match.groups?.end === undefined && described) return undefined;
    const pointed = /^(?:that|this|the same)/i.test(match[0]);
    if (/^(?:time|period|date)$/.test(name) ? !pointed : /^this/i.test(match[0])) return undefined;
    if (name === 'year' && match.groups?.end === undefined && /^(?:that|the same)/i.test(match[0])) {
      return { ...openly('XXXX'), inYear: (year) => ({ timex: String(year) }) };
    }
    if (name === 'weekend' && published) return openly(lastWeekend(published.day));
    const year = published ? dateOf(published.day).year : 'XXXX';
    return openly(
      name === 'year' ? String(year) : name === 'month' ? `${year}-XX` : /week/.test(name) ? `${year}-WXX` : 'PAST_REF',
    );
  },
};

/** "year-earlier profit", "year-end", "overnight": times that stand as adjectives. */
export const timeAdjective: DatePattern = {
  name: 'time-adjective',
  needs: cues.adjectiveWord,
  pattern: new RegExp(`(?<![\\w-])(?:year-(?<which>earlier|ago|end)|overnight)(?![\\w-])`, 'gi'),
  read: (match, { published }) => {
    const { which } = match.groups ?? {};
    if (!published || which === undefined) return openly(which === undefined ? 'XXXX-XX-XXTNI' : 'XXXX');
    return openly(String(dateOf(published.day).year - (which.toLowerCase() === 'end' ? 0 : 1)));
  },
};
