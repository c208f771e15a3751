import type { Article, Passage } from '../model/article.ts';
import type { DateMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { seenText } from '../parse/hidden.ts';
import type { SeenText } from '../parse/hidden.ts';
import { dayBeside, unitsBeside } from './dates/anaphor.ts';
import { dayMonth, monthDay } from './dates/calendar-date.ts';
import { cuesOf } from './dates/cues.ts';
import { daysOfMonth, monthOfDays } from './dates/day-range.ts';
import { ago, nearDay, nearUnit } from './dates/deictic.ts';
import { bareMonth, monthYear } from './dates/month.ts';
import { isoDate, isoMonth, slashDate } from './dates/numeric-date.ts';
import { anniversary, offset } from './dates/offset.ts';
import type { Context, DatePattern, DateReading } from './dates/pattern.ts';
import { period, quarter, season } from './dates/quarter.ts';
import { recentSpan } from './dates/recent-span.ts';
import { definiteUnit, habit, timeAdjective, vagueSpan, vagueTime } from './dates/vague.ts';
import { weekday } from './dates/weekday.ts';
import { inNamedYear, isHistory, resolve } from './dates/story.ts';
import type { Story, Unresolved } from './dates/story.ts';
import { decade, year, yearInWords, yearOfEra } from './dates/year.ts';
import { sentenceAt } from './sentence-at.ts';

/** In order of preference: the fuller way of writing a date stands before the one that is part of it. */
export const datePatterns: readonly DatePattern[] = [
  isoDate,
  slashDate,
  daysOfMonth,
  monthOfDays,
  dayMonth,
  monthDay,
  monthYear,
  isoMonth,
  habit,
  quarter,
  period,
  season,
  vagueSpan,
  ago,
  unitsBeside,
  offset,
  anniversary,
  dayBeside,
  recentSpan,
  nearDay,
  bareMonth,
  nearUnit,
  weekday,
  decade,
  yearOfEra,
  yearInWords,
  year,
  definiteUnit,
  vagueTime,
  timeAdjective,
];

/** The dates that an article names, in the order of the text. Menus and forms have none. */
export function extractDates(article: Article): DateMention[] {
  const { published } = article;
  const around = article.dateline ? 1 : 0;
  const today = published && { lo: published.range.lo - around, hi: published.range.hi + around };
  const found = article.passages
    .filter((passage) => passage.kind !== 'furniture')
    .map((passage) => ({
      passage,
      here: datesOf(passage, { today, published, seen: seenText(textOf(passage.span)) }),
    }));
  const story: Story = { history: isHistory(found.flatMap(({ here }) => here), published?.day), year: undefined }; // prettier-ignore
  let before: readonly DateMention[] = [];
  return found.flatMap(({ passage, here }) => {
    const named = passage.kind === 'paragraph' || passage.kind === 'caption';
    const resolved = resolve(inNamedYear(here, story), named ? before : []);
    if (named) before = resolved;
    return resolved;
  });
}

function datesOf(passage: Passage, { today, published, seen }: Reckoned): Unresolved[] {
  const context: Context = { today, published, text: seen.text };
  // Nothing that is a date is without a digit, a capital or one of these words.
  if (!/\d|[A-Z]|day|week|month|year|night|morning|ago|now|recent|curren|futur|soon|past/.test(context.text)) return [];
  const cues = cuesOf(context.text);
  const patterns = datePatterns.filter(({ needs }) => (cues & needs) === needs);
  if (patterns.length === 0) return [];
  const taken = new Uint8Array(context.text.length);
  const found: Unresolved[] = [];
  for (const { pattern, read } of patterns) {
    for (const match of context.text.matchAll(pattern)) {
      const reading = read(match, context);
      if (!reading) continue;
      const [from, to] = reading.trim ?? [0, reading.offset ? reading.offset.link[0] : match[0].length];
      const start = match.index + from;
      const end = match.index + match[0].slice(0, to).trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push(toMention(reading, passage, seen, { start, end }, match.index));
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** A passage as it is read, and what its days are reckoned from. */
type Reckoned = Omit<Context, 'text'> & { readonly seen: SeenText };

function toMention(
  reading: DateReading,
  passage: Passage,
  seen: SeenText,
  at: { start: number; end: number },
  matchStart: number,
): Unresolved {
  const { source, start: offsetOfPassage } = passage.span;
  const place = (start: number, end: number): Span => ({
    source,
    start: offsetOfPassage + seen.at(start),
    end: offsetOfPassage + seen.at(end),
  });
  const span = place(at.start, at.end);
  const sentence = sentenceAt(passage, span.start);
  const { offset: led, ...rest } = reading;
  const mention = { kind: 'date', span, passage, sentence, ...rest } as const;
  if (!led) return mention;
  return { ...mention, offset: { ...led, link: place(matchStart + led.link[0], matchStart + led.link[1]) } };
}
