import { readArticle } from '../src/index.ts';
import type { DateMention, FigureMention, Mention, NameMention, QuotationMention } from '../src/model/mention.ts';
import type { Span } from '../src/model/span.ts';
import { textOf } from '../src/model/span.ts';
import { isoOf } from '../src/parse/calendar.ts';
import { findQuantities } from '../src/parse/quantity.ts';
import { wordsOf } from '../src/parse/words.ts';
import type { Token } from '../src/parse/words.ts';

/** Words that make a phrase no more telling. */
const functionWords = new Set(
  (
    'a an the this that these those its his her their our my your and or but nor as at by for from in into of off on onto out over to up ' +
    'upon with within without than then there here is are was were be been being am has have had having do does did will would shall ' +
    'should can could may might must not no it he she they we you i who which what when where while if so also only just another other ' +
    'more most some any each every all both now after before since until because about'
  ).split(' '),
);
/** A phrase reaches so many words to one side, until it has so many telling ones. */
const mostWords = 6;
const telling = 2;
/** Of a shorter quotation nothing could be judged. */
const fewestQuoted = 4;

/**
 * A claim file from one correct text alone, as an editor would write it: the line as printed, with braces around the value. Each
 * date and figure gets the words before it, the words after it and both as phrases; each name gets them as wording that must be printed,
 * beside the name as it stands; quotations are as they stand.
 */
export function claimsFromSummary(summary: string, published: string): string {
  const { mentions } = readArticle(summary, { published });
  const sections: Readonly<Record<string, readonly string[]>> = {
    events: mentions.filter(isDate).flatMap(eventOf),
    // a number in a vague date is found twice, as itself and in the date
    figures: [...new Set(mentions.flatMap(figureOf))],
    names: [...new Set(mentions.filter(isName).map(({ span }) => textOf(span)))].map((name, at) =>
      entry('name', at, name),
    ),
    quotes: mentions.filter(isQuotation).flatMap(quoteOf),
    statements: mentions.filter(isName).flatMap(statementOf),
  };
  const lines = Object.entries(sections).flatMap(([section, entries]) =>
    entries.length ? [`${section}:`, ...entries] : [],
  );
  return ['about: One summary', ...lines, ''].join('\n');
}

const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date';
const isName = (mention: Mention): mention is NameMention => mention.kind === 'name';
const isQuotation = (mention: Mention): mention is QuotationMention => mention.kind === 'quotation';

// JSON is YAML, and quotes whatever needs it.
const entry = (kind: string, number: number, value: unknown): string => `  ${kind}-${number}: ${JSON.stringify(value)}`;

function eventOf(mention: DateMention): string[] {
  const when = mention.offset ? undefined : whenOf(mention);
  const said = phrasesAround(mention.span, mention.sentence);
  return when === undefined || said.length === 0 ? [] : [entry('date', mention.span.start, { when, said })];
}

/** The first reading as EDTF; a quarter without a year has none, and is taken as its TIMEX3 value has it. */
function whenOf({ readings: [first], timex }: DateMention): string | undefined {
  if (first && Number.isFinite(first.lo) && Number.isFinite(first.hi)) {
    return first.lo === first.hi ? isoOf(first.lo) : `${isoOf(first.lo)}/${isoOf(first.hi)}`;
  }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(timex);
  if (!quarter) return undefined;
  const month = (number: number): string => `${quarter[1]}-${String(number).padStart(2, '0')}`;
  return `${month(3 * Number(quarter[2]) - 2)}/${month(3 * Number(quarter[2]))}`;
}

/** A figure, and the number in a date that is reckoned from something else ("fourth quarter"). */
function figureOf(mention: Mention): string[] {
  const spans = mention.kind === 'figure' ? [mention.span] : mention.kind === 'date' ? numbersIn(mention) : [];
  return spans.flatMap((span) => {
    const said = phrasesAround(span, (mention as FigureMention | DateMention).sentence);
    return said.length === 0 ? [] : [entry('figure', span.start, { is: textOf(span), said })];
  });
}

function numbersIn({ span, readings }: DateMention): Span[] {
  if (readings.length > 0) return [];
  const [first] = findQuantities(textOf(span));
  return first ? [{ ...span, start: span.start + first.start, end: span.start + first.end }] : [];
}

function quoteOf({ inner, speaker }: QuotationMention): string[] {
  const words = textOf(inner);
  if (wordsOf(words).length < fewestQuoted) return [];
  const unnamed = speaker ? textOf(speaker) : 'the source';
  return [entry('quote', inner.start, { speaker: { unnamed }, words })];
}

/** A name in its place: the line as printed, with a telling word or two beside the name. */
function statementOf({ span, sentence }: NameMention): string[] {
  const printed = phrasesAround(span, sentence).map((phrase) => phrase.replace('{}', () => textOf(span)));
  return printed.length === 0 ? [] : [entry('name', span.start, { printed })];
}

/** Phrases with the slot in place of `span`: behind the words before it, before the words after it, and between both. */
export function phrasesAround(span: Span, sentence: Span): string[] {
  const words = wordsOf(textOf(sentence), sentence.start);
  const before = words.filter((word) => word.end <= span.start).reverse();
  const after = words.filter((word) => word.start >= span.end);
  const sides = [
    [reach(before, telling), 0],
    [0, reach(after, telling)],
    [reach(before, 1), reach(after, 1)],
  ] as const;
  const { text } = span.source;
  const phrases = sides.flatMap(([left, right]) => {
    if (left + right === 0) return [];
    const [from, to] = wholeWords(text, before[left - 1]?.start ?? span.start, after[right - 1]?.end ?? span.end);
    const [head, tail] = [text.slice(from, span.start), text.slice(span.end, to)];
    return /[{}…]|\.\.\./.test(head + tail) ? [] : [`${head}{}${tail}`.replace(/\s+/g, ' ')];
  });
  return [...new Set(phrases)];
}

/** Not half an abbreviation: "U.K." is words to the tokeniser. */
function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  const longest = 12;
  const before = /(?:\p{L}\.)+$/u.exec(text.slice(Math.max(0, from - longest), from));
  const after = /^(?:\.\p{L})+/u.exec(text.slice(to, to + longest));
  return [from - (before?.[0].length ?? 0), to + (after?.[0].length ?? 0)];
}

/** How many words it takes to have so many telling ones; none where there is not one. */
function reach(words: readonly Token[], wanted: number): number {
  let last = 0;
  let found = 0;
  for (let at = 0; at < Math.min(words.length, mostWords) && found < wanted; at += 1) {
    if (functionWords.has(words[at]?.text ?? '')) continue;
    found += 1;
    last = at + 1;
  }
  return last;
}
