import type { Passage } from '../../model/article.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { type Block, readBlocks } from './blocks.ts';
import { isLabel, kindOf, pointer } from './kinds.ts';
import { type Draft, fewestHeadlines, isBetweenHeadlines, markByNeighbours } from './neighbours.ts';
import { splitSentences } from './sentences.ts';
import { readStamps, type Stamps } from './stamps.ts';

/**
 * The body of an article in passages, in order. Kinds are told by rules of layout and wording, never by what is said;
 * a line that repeats the front matter's `headline` is a heading, however long.
 */
export function readPassages(source: Source, body: Span, headline?: string): Passage[] {
  const title = headline?.replace(/\s+/gu, ' ').toLowerCase();
  const drafts = readBlocks(source, body).map((block) => draft(source, block, title));
  markByNeighbours(drafts);
  let section: Span | undefined;
  return drafts.map((one) => {
    const passage = toPassage(source, one, section);
    if (one.kind === 'heading') section = labelSpan(source, one, passage.span);
    else if (one.kind !== 'list-line' && !isBetweenHeadlines(one)) section = undefined;
    return passage;
  });
}

function draft(source: Source, block: Block, title: string | undefined): Draft {
  const stamps = readStamps(source.text.slice(block.start, block.end));
  const core = source.text
    .slice(block.start + stamps.start, block.start + stamps.end)
    .replace(/[\s\u200B\u2060]+/gu, ' ')
    .trim();
  const label = isLabel(block.flat);
  const kind = title !== undefined && repeats(block, stamps, title) ? 'heading' : kindOf(block, stamps, core, label);
  const headline = kind === 'list-line' || (kind === 'heading' && !label && core.split(' ').length >= fewestHeadlines);
  return { block, kind, stamps, core, label, headline };
}

/** The article's own headline, with at most a few words around it ("LIVE", a date); one of a word or two proves nothing. */
const repeats = ({ flat, image }: Block, { bullet, stamped }: Stamps, title: string): boolean =>
  !image &&
  !bullet &&
  !stamped &&
  title.length >= 20 &&
  flat.length <= title.length + 24 &&
  flat.toLowerCase().includes(title);

function toPassage(source: Source, { block, kind, stamps }: Draft, section: Span | undefined): Passage {
  const span = { source, start: block.start, end: block.end };
  if (kind === 'furniture') return { kind, span, sentences: [] };
  if (kind === 'paragraph') return { kind, span, sentences: sentencesOf(span) };
  if (kind === 'heading') {
    const heading = withoutMarkup(span);
    return { kind, span: heading, sentences: [heading] };
  }
  if (kind === 'caption') return { kind, span, sentences: [span] };
  const headline = withoutPointer({ source, start: block.start + stamps.start, end: block.start + stamps.end });
  const sentences = [{ source, start: block.start + stamps.afterBullet, end: block.end }];
  return section ? { kind, span, sentences, headline, section } : { kind, span, sentences, headline };
}

function sentencesOf(span: Span): Span[] {
  const { source } = span;
  return splitSentences(source.text.slice(span.start, span.end), span.start).map((one) => ({ source, ...one }));
}

function withoutPointer(span: Span): Span {
  const lead = pointer.exec(span.source.text.slice(span.start, span.end));
  return lead ? { ...span, start: span.start + lead[0].length } : span;
}

/** A heading without the marks of Markdown: `## What we know ##`, `**What we know**`. */
function withoutMarkup(span: Span): Span {
  const text = span.source.text.slice(span.start, span.end);
  const bold = /^(\*\*|__)(?=[^\s*_])[^*_]*(?<=[^\s*_])\1$/.test(text);
  const lead = bold ? 2 : (/^#{1,6}\s+(?=[^\s#])/.exec(text)?.[0].length ?? 0);
  if (lead === 0) return span;
  const inner = bold ? text.slice(0, -2) : text.replace(/(?<=\s)#+$/, '').trimEnd();
  return { ...span, start: span.start + lead, end: span.start + inner.length };
}

const labelSpan = (source: Source, { label }: Draft, span: Span): Span => ({
  source,
  start: span.start,
  end: label ? span.end - 1 : span.end,
});
