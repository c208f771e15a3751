import type { Article, Passage } from '../model/article.ts';
import type { QuotationMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { pairMarks, reopens } from './quotations/marks.ts';
import type { Pair } from './quotations/marks.ts';
import { readSpeakers } from './quotations/speakers.ts';
import { sentenceAt } from './sentence-at.ts';

/**
 * Quotations, each inside one passage; those within a quotation are part of it, and furniture has none. A paragraph that
 * ends without a closing mark, where the next begins with an opening one, goes on there (`continues`) and has its speaker.
 */
export function extractQuotations(article: Article): QuotationMention[] {
  const passages = article.passages.filter(({ kind }) => kind !== 'furniture');
  const mentions = passages.flatMap((passage, index) => {
    const next = passages.slice(index + 1, index + 3).find(({ kind }) => kind !== 'caption');
    const goesOn = passage.kind === 'paragraph' && next?.kind === 'paragraph' && reopens(opening(next));
    return quotationsOf(passage, goesOn);
  });
  return shareSpeakers(mentions);
}

const opening = ({ span }: Passage): string => span.source.text.slice(span.start, Math.min(span.end, span.start + 4));

function quotationsOf(passage: Passage, goesOn: boolean): QuotationMention[] {
  const text = textOf(passage.span);
  const pairs = pairMarks(text, goesOn);
  const { speakers } = readSpeakers(text, pairs);
  const { source, start: offset } = passage.span;
  const spanOf = (start: number, end: number): Span => ({ source, start: offset + start, end: offset + end });
  return pairs.map((pair: Pair, index): QuotationMention => {
    const span = spanOf(pair.start, pair.end);
    const speaker = speakers[index];
    return {
      kind: 'quotation',
      span,
      passage,
      sentence: sentenceAt(passage, span.start),
      inner: spanOf(pair.from, pair.to),
      ...(speaker ? { speaker: spanOf(speaker.start, speaker.end) } : {}),
      continues: goesOn && !pair.closed && index === pairs.length - 1,
    };
  });
}

/** A quotation that runs over several paragraphs has one speaker, wherever the attribution stands. */
function shareSpeakers(mentions: readonly QuotationMention[]): QuotationMention[] {
  const shared = [...mentions];
  const pass = (from: number, to: number): void => {
    const [giver, taker] = [shared[from], shared[to]];
    if (giver?.speaker && taker && !taker.speaker) shared[to] = { ...taker, speaker: giver.speaker };
  };
  for (let index = 0; index + 1 < shared.length; index += 1) if (shared[index]?.continues) pass(index, index + 1);
  for (let index = shared.length - 2; index >= 0; index -= 1) if (shared[index]?.continues) pass(index + 1, index);
  return shared;
}
