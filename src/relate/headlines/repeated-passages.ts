import type { Article, Passage } from '../../model/article.ts';
import type { HeadlinePair } from '../../model/relation.ts';
import { textOf } from '../../model/span.ts';
import { passageWords } from '../passage-words.ts';

/** A shorter paragraph may be a refrain: "The company did not reply to a request for comment." */
const fewestWords = 12;
/** What stands at the head may be a summary of what follows, taken word for word. */
const atHead = 2;
/** Entries of a live report, each under a time or a label of its own. */
const liveStamps = 3;

/**
 * Long paragraphs that stand in one story twice, word for word: moved, and not taken away where they were. Where it may be meant
 * there is none: in a live report, which pins entries; of a quotation that stands by itself and may be pulled out; at the head, which
 * may sum up; under headings that are repeated too; and of what is printed more than twice.
 */
export function findRepeatedParagraphs(article: Article): HeadlinePair[] {
  const { passages } = article;
  if (isLive(article)) return [];
  const paragraphs = passages.filter(({ kind }) => kind === 'paragraph');
  const head = new Set(paragraphs.slice(0, atHead));
  const places = new Map<string, Passage[]>();
  for (const paragraph of paragraphs) {
    const words = passageWords(paragraph);
    if (words.length < fewestWords) continue;
    const key = words.map(({ text }) => text).join(' ');
    const under = places.get(key);
    if (under) under.push(paragraph);
    else places.set(key, [paragraph]);
  }
  return [...places.values()].flatMap(([first, second, ...more]): HeadlinePair[] => {
    if (!first || !second || more.length > 0 || head.has(first)) return [];
    if (isQuotation(textOf(first.span)) || speaksToReader.test(textOf(first.span))) return [];
    return [{ kind: 'paragraph', article, first, second, differing: [] }];
  });
}

const live = /\b(?:live|latest|as it happened|updates?|blog|recap|minute[ -]by[ -]minute|ticker)\b/iu;

function isLive({ headline, passages }: Article): boolean {
  if (headline !== undefined && live.test(headline)) return true;
  const headings = passages.filter(({ kind }) => kind === 'heading').map(({ span }) => textOf(span));
  if (new Set(headings).size < headings.length) return true;
  const stamped = passages.filter(({ kind, span }) => kind !== 'paragraph' && /\d[:.]\d\d|\bago\b/u.test(textOf(span)));
  return stamped.length >= liveStamps;
}

// "You can follow our coverage ...": what a page says for itself, it says wherever there is room.
const speaksToReader =
  /\b(?:you|your|we|us|our|i|my|click|tap|subscribe|newsletters?|copyright|correction|advertisement)\b/iu;

/** Opens with a quotation mark, and has no more than a few words behind the last one. */
const isQuotation = (text: string): boolean => /^["“”'‘«„]/u.test(text) && /["”’'»][^"”’'»]{0,40}$/u.test(text);
