import { pairMarks } from '../../extract/quotations/marks.ts';
import { speechVerbs } from '../../extract/quotations/verbs.ts';
import type { Article, Passage } from '../../model/article.ts';
import type { QuotationMention } from '../../model/mention.ts';
import type { HeadlineQuote } from '../../model/relation.ts';
import type { Span } from '../../model/span.ts';
import { contains, textOf } from '../../model/span.ts';
import { mentionsOf } from '../reading.ts';
import type { Reading } from '../reading.ts';
import { wordingOf } from '../wording.ts';
import type { Word } from '../wording.ts';

/**
 * What a headline has in marks and the text never quotes in those words. Only the article's own headline is judged: where the
 * body prints it again, there, else in the front matter. Words are compared as all wordings are, contractions spelt out.
 */

/** One word in marks is a nickname, a title or irony as often as a quotation. */
const fewestWords = 2;

/** Words with a space on either side, so that a run of them is a part of the text. */
interface Wording {
  readonly span: Span;
  readonly keys: string;
  readonly words: readonly Word[];
}

export function findHeadlineQuotes(reading: Reading): HeadlineQuote[] {
  return reading.articles.flatMap((article) => {
    const printed = article.passages.find((passage) => isHeadline(passage, article));
    const fragments = printed ? inPassage(printed) : inFrontMatter(article);
    const judged = fragments.filter(isJudged);
    const story = article.passages.filter(({ kind }) => kind === 'paragraph');
    if (judged.length === 0 || story.length === 0 || breaksOff(story)) return [];
    const quoted = quotedIn(mentionsOf(reading, article, 'quotation'), printed);
    return judged.flatMap((fragment) => judge(article, fragment, quoted, printed));
  });
}

function isHeadline({ kind, span }: Passage, { headline }: Article): boolean {
  if (kind !== 'heading' || headline === undefined) return false;
  return flat(textOf(span)).includes(flat(headline));
}
const flat = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

const inPassage = ({ span }: Passage): Span[] =>
  pairMarks(textOf(span), false)
    .filter(({ closed, mixed }) => closed && !mixed)
    .map(({ from, to }) => ({ ...span, start: span.start + from, end: span.start + to }));

/** YAML may double a mark or put a stroke before it: such a fragment is pointed at as the whole headline. */
function inFrontMatter({ headline, headlineSpan }: Article): Span[] {
  if (headline === undefined || !headlineSpan) return [];
  const raw = textOf(headlineSpan);
  return pairMarks(headline, false)
    .filter(({ closed, mixed }) => closed && !mixed)
    .flatMap(({ from, to }) => {
      const at = raw.indexOf(headline.slice(from, to));
      return at < 0
        ? []
        : [{ ...headlineSpan, start: headlineSpan.start + at, end: headlineSpan.start + at + to - from }];
    });
}

/** No title of a work, and nothing that is half hidden. */
function isJudged(fragment: Span): boolean {
  const text = textOf(fragment);
  return wordsOf(text).length >= fewestWords && !text.includes('*') && !isTitle(text);
}

/** Every longer word has a capital: "The Long Winter". */
function isTitle(text: string): boolean {
  const long = (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter((word) => word.length > 3);
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}

/** The last paragraph ends in an ellipsis: there is more of the article somewhere else. */
const breaksOff = (story: readonly Passage[]): boolean => {
  const last = story.at(-1);
  return last !== undefined && /(?:\.{3}|…)["”’]?$/u.test(textOf(last.span));
};

/** All quotations but the headline's own; paragraphs that go on are one. */
function quotedIn(mentions: readonly QuotationMention[], printed: Passage | undefined): Wording[] {
  const quoted: Wording[] = [];
  let words: Word[] = [];
  let first: Span | undefined;
  for (const { inner, passage, continues } of mentions) {
    if (passage === printed || passage.kind === 'list-line') continue;
    first ??= inner;
    for (const word of wordsOf(textOf(inner), inner.start)) words.push(word);
    if (continues) continue;
    quoted.push({ span: first, words, keys: keysOf(words) });
    [words, first] = [[], undefined];
  }
  return quoted;
}

function judge(
  article: Article,
  fragment: Span,
  quoted: readonly Wording[],
  printed: Passage | undefined,
): HeadlineQuote[] {
  const words = wordsOf(textOf(fragment));
  const needle = keysOf(words);
  if (quoted.some((one) => holds(one, needle))) return [];
  const unquoted = unquotedIn(article, needle, printed);
  if (unquoted === 'reported') return [];
  const nearest = nearestOf(words, quoted);
  return [{ article, fragment, ...(nearest ? { nearest } : {}), ...(unquoted ? { unquoted } : {}) }];
}

/** As printed, or with an editor's insertions in brackets left out. */
const holds = ({ keys, words }: Wording, needle: string): boolean =>
  keys.includes(needle) ||
  (words.some(({ soft }) => soft) && keysOf(words.filter(({ soft }) => !soft)).includes(needle));

/** The words without marks: `reported` where a sentence reports them as somebody's, or has them as a title of a work. */
function unquotedIn(article: Article, needle: string, printed: Passage | undefined): Span | 'reported' | undefined {
  let found: Span | undefined;
  for (const passage of article.passages) {
    if (passage === printed || passage.kind === 'list-line' || passage.kind === 'furniture') continue;
    for (const sentence of passage.sentences) {
      const words = wordsOf(textOf(sentence), sentence.start);
      const at = placeOf(words, needle);
      if (!at || !contains(passage.span, sentence)) continue;
      const span = { ...sentence, start: at[0], end: at[1] };
      if (words.some(({ key }) => speechVerbs.has(key) || key === 'according') || isTitle(textOf(span)))
        return 'reported';
      found ??= span;
    }
  }
  return found;
}

function placeOf(words: readonly Word[], needle: string): readonly [number, number] | undefined {
  const keys = keysOf(words);
  const at = keys.indexOf(needle);
  if (at < 0) return undefined;
  const before = keys.slice(0, at).split(' ').filter(Boolean).length;
  const count = needle.split(' ').filter(Boolean).length;
  const [first, last] = [words[before], words[before + count - 1]];
  return first && last ? [first.start, last.end] : undefined;
}

/** The quotation with the most of the words, at least half of them and two. */
function nearestOf(words: readonly Word[], quoted: readonly Wording[]): Span | undefined {
  const wanted = new Set(words.map(({ key }) => key));
  let best: Span | undefined;
  let most = Math.max(2, Math.ceil(wanted.size / 2)) - 1;
  for (const { span, words: said } of quoted) {
    const shared = new Set(said.map(({ key }) => key).filter((key) => wanted.has(key))).size;
    if (shared > most) [best, most] = [span, shared];
  }
  return best;
}

const keysOf = (words: readonly Word[]): string => ` ${words.map(({ key }) => key).join(' ')} `;

/** "don't" is "do not", and "we'll" is "we will": a headline may print either. */
const wordsOf = (text: string, offset = 0): Word[] =>
  wordingOf(text, offset).flatMap((word) => spelt(word.key).map((key) => ({ ...word, key })));

function spelt(key: string): string[] {
  if (key === "won't") return ['will', 'not'];
  if (key === "can't" || key === 'cannot') return ['can', 'not'];
  const [, stem, tail] = /^(.+?)(n't|'(?:re|ll|ve|m))$/u.exec(key) ?? [];
  if (stem === undefined || tail === undefined) return [key];
  return [stem, { "n't": 'not', "'re": 'are', "'ll": 'will', "'ve": 'have', "'m": 'am' }[tail] ?? tail];
}
