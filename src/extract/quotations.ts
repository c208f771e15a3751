import type { Article, Passage } from '../model/article.ts';
import type { QuotationMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { Antecedents } from './quotations/antecedents.ts';
import type { Antecedent } from './quotations/antecedents.ts';
import { pairMarks, reopens } from './quotations/marks.ts';
import type { Pair } from './quotations/marks.ts';
import { faultsOf, openInside } from './quotations/unbalanced.ts';
import { readSpeakers } from './quotations/speakers.ts';
import type { Reading } from './quotations/speakers.ts';
import { sentenceAt } from './sentence-at.ts';

/** One passage with its quotations, and the grammar around them once somebody asks for it. */
interface Page {
  readonly reading: () => Reading;
  readonly passage: Passage;
  readonly following: readonly Passage[];
  readonly pairs: readonly Pair[];
  /** The paragraph is not closed, and the next one begins with an opening mark. */
  readonly goesOn: boolean;
}

/**
 * Quotations, each inside one passage; those within a quotation are part of it, and furniture has none. A paragraph that
 * ends without a closing mark, where the next begins with an opening one, goes on there (`continues`) and has its speaker.
 */
export function extractQuotations(article: Article): QuotationMention[] {
  const passages = article.passages.filter(({ kind }) => kind !== 'furniture');
  const pages = new Map<number, Page>();
  const pageAt = (index: number): Page | undefined => {
    const passage = passages[index];
    const page = pages.get(index) ?? (passage && readPage(passage, passages.slice(index + 1, index + 4)));
    if (page) pages.set(index, page);
    return page;
  };
  const antecedents = new Antecedents(passages.length, (index) =>
    passages[index]?.kind === 'paragraph' ? pageAt(index)?.reading() : undefined,
  );
  const mentions = passages.flatMap((passage, index) => {
    const page = anyMark.test(textOf(passage.span)) ? pageAt(index) : undefined;
    return page ? quotationsOf(page, (from, to) => antecedents.of(index, from, to), pageAt) : [];
  });
  return shareSpeakers(mentions);
}

const anyMark = /["“”„‟＂«»'‘’‚‛`´‹›]/u;
const opening = ({ span }: Passage): string => span.source.text.slice(span.start, Math.min(span.end, span.start + 4));

function readPage(passage: Passage, following: readonly Passage[]): Page {
  const next = following.slice(0, 2).find(({ kind }) => kind !== 'caption');
  const goesOn = passage.kind === 'paragraph' && next?.kind === 'paragraph' && reopens(opening(next));
  const text = textOf(passage.span);
  const pairs = pairMarks(text, goesOn);
  let reading: Reading | undefined;
  return { passage, following, pairs, goesOn, reading: () => (reading ??= readSpeakers(text, pairs)) };
}

function quotationsOf(
  page: Page,
  trace: (from: number, to: number) => Antecedent | undefined,
  pageAt: (index: number) => Page | undefined,
): QuotationMention[] {
  const { passage, pairs, goesOn } = page;
  if (pairs.length === 0) return [];
  const { speakers } = page.reading();
  const { source, start: offset } = passage.span;
  const spanOf = (start: number, end: number): Span => ({ source, start: offset + start, end: offset + end });
  const faults = faultsOf(page);
  const text = textOf(passage.span);
  return pairs.map((pair: Pair, index): QuotationMention => {
    const span = spanOf(pair.start, pair.end);
    const speaker = speakers[index];
    const found = speaker && trace(speaker.from, speaker.to);
    const speakerName = found && printedAt(found, pageAt(found.paragraph));
    const fault = faults.get(pair);
    const inside = passage.kind === 'paragraph' ? openInside(text, pair) : undefined;
    return {
      kind: 'quotation',
      span,
      passage,
      sentence: sentenceAt(passage, span.start),
      inner: spanOf(pair.from, pair.to),
      ...(speaker ? { speaker: spanOf(speaker.start, speaker.end) } : {}),
      ...(speakerName ? { speakerName } : {}),
      continues: goesOn && !pair.closed && index === pairs.length - 1,
      ...(fault ? { unbalanced: fault } : {}),
      ...(inside === undefined ? {} : { openInside: spanOf(inside, inside + 1) }),
    };
  });
}

/** The name as it stands in its paragraph, without a possessive. */
function printedAt({ from, to }: Antecedent, page: Page | undefined): Span | undefined {
  const pieces = page?.reading().pieces ?? [];
  const [first, last] = [pieces[from], pieces[to - 1]];
  if (!page || !first || !last) return undefined;
  const { source, start } = page.passage.span;
  const possessive = /['’]s?$/u.exec(last.text)?.[0].length ?? 0;
  return { source, start: start + first.start, end: start + last.end - possessive };
}

/** A quotation that runs over several paragraphs has one speaker, wherever the attribution stands. */
function shareSpeakers(mentions: readonly QuotationMention[]): QuotationMention[] {
  const shared = [...mentions];
  const pass = (from: number, to: number): void => {
    const [giver, taker] = [shared[from], shared[to]];
    if (!giver?.speaker || !taker || taker.speaker) return;
    const { speaker, speakerName } = giver;
    shared[to] = { ...taker, speaker, ...(speakerName ? { speakerName } : {}) };
  };
  for (let index = 0; index + 1 < shared.length; index += 1) if (shared[index]?.continues) pass(index, index + 1);
  for (let index = shared.length - 2; index >= 0; index -= 1) if (shared[index]?.continues) pass(index + 1, index);
  return shared;
}
