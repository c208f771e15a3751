import type { DateMention, FigureMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../parse/words.ts';
import { wordsOf } from '../../parse/words.ts';
import { isTelling } from './telling.ts';

/** A phrase reaches so many words to one side, and has so many in all beside its value. */
const mostToOneSide = 6;
const mostWords = 8;
/** To each side it reaches as far as to so many telling words. */
const mostTelling = 3;
/** So many phrases are worth a trial. */
const mostPhrases = 5;

/** What makes a phrase worse than another for an editor; the least sum is the best. */
const costs = {
  /** A word more to read. */
  word: 0.25,
  /** It goes on behind a comma. */
  comma: 2,
  /** It goes on behind a bracket, a dash, a colon or a quotation mark. */
  mark: 6,
  /** It holds another date or figure, which may be mistaken as easily. */
  mention: 4,
  /** Only one telling word, which may stand beside any value. */
  oneWord: 3,
  oneLongWord: 1.5,
  /** A bare number without what it counts. */
  uncounted: 2,
  /** Behind a date, and behind a comma, another thought begins more often than not. */
  behindDate: 1.5,
  behindComma: 2,
} as const;
const longWord = 8;

/** What is known of the text around a value. */
interface Around {
  readonly value: Span;
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Dates and figures of the sentence but for the value. */
  readonly others: readonly Span[];
  readonly mention: DateMention | FigureMention;
}

interface Phrase {
  readonly text: string;
  readonly cost: number;
}

/**
 * Phrases with the slot in place of a value, the best first: words of the same sentence before it, behind it, and on both sides, as printed.
 * None is the whole sentence.
 */
export function phrasesAround(mention: DateMention | FigureMention, others: readonly Span[]): string[] {
  const { span: value, sentence } = mention;
  const words = wordsOf(textBetween(sentence, sentence.start, sentence.end), sentence.start);
  const before = words.filter((word) => word.end <= value.start).reverse();
  const after = words.filter((word) => word.start >= value.end);
  const around = { value, before, after, others, mention };
  const phrases = reaches(before).flatMap((left) =>
    reaches(after).flatMap((right) => phraseOf(around, left, right) ?? []),
  );
  const best = new Map<string, number>();
  for (const { text, cost } of phrases.sort((a, b) => a.cost - b.cost)) if (!best.has(text)) best.set(text, cost);
  return [...best.keys()].slice(0, mostPhrases);
}

const textBetween = ({ source }: Span, start: number, end: number): string => source.text.slice(start, end);

/** How many words it takes to have none, one, two, three telling ones. */
function reaches(words: readonly Token[]): number[] {
  const telling = words.slice(0, mostToOneSide).flatMap(({ text }, at) => (isTelling(text) ? [at + 1] : []));
  return [0, ...telling.slice(0, mostTelling)];
}

function phraseOf(around: Around, left: number, right: number): Phrase | undefined {
  const { value, before, after } = around;
  const whole = left === before.length && right === after.length;
  if (left + right === 0 || left + right > mostWords || whole) return undefined;
  const from = before[left - 1]?.start ?? value.start;
  const to = after[right - 1]?.end ?? value.end;
  const head = textBetween(value, from, value.start);
  const bracketed = /\([^)]*$/.test(head) && textBetween(value, value.end, value.end + 1) === ')' && right === 0;
  const tail = bracketed ? ')' : textBetween(value, value.end, to);
  // braces and an ellipsis have a meaning of their own in a phrase
  if (/[{}…]|\.\.\.|<!--/.test(head + tail)) return undefined;
  const text = `${head}{}${tail}`.replace(/\s+/gu, ' ');
  return { text, cost: costOf(around, { left, right, head, tail, from, to, bracketed }) };
}

interface Reach {
  readonly left: number;
  readonly right: number;
  readonly head: string;
  readonly tail: string;
  readonly from: number;
  readonly to: number;
  readonly bracketed: boolean;
}

function costOf({ before, after, others, mention }: Around, reach: Reach): number {
  const { left, right, head, tail, from, to, bracketed } = reach;
  const telling = [...before.slice(0, left), ...after.slice(0, right)].filter(({ text }) => isTelling(text));
  const [only] = telling.length === 1 ? telling : [];
  const held = others.some((other) => other.start < to && from < other.end);
  const dated = mention.kind === 'date';
  const next = after[0];
  const counts = next !== undefined && /^[\s\u00A0-]+$/u.test(textBetween(mention.span, mention.span.end, next.start));
  return (
    costs.word * (left + right) +
    crossed(head) +
    (bracketed ? 0 : crossed(tail)) +
    (held ? costs.mention : 0) +
    (only ? (only.text.length >= longWord ? costs.oneLongWord : costs.oneWord) : 0) +
    (dated && right > 0 ? costs.behindDate : 0) +
    (right > 0 && tail.startsWith(',') ? costs.behindComma : 0) +
    (!dated && isBare(mention) && counts && right === 0 ? costs.uncounted : 0)
  );
}

const crossed = (text: string): number =>
  (/[;:()[\]"“”«»?!—–]|--|``|''/u.test(text) ? costs.mark : 0) + (/,/.test(text) ? costs.comma : 0);

const isBare = ({ quantity }: FigureMention): boolean =>
  quantity.dimension === 'ordinal' || (quantity.dimension === 'count' && quantity.unit === undefined);
