import type { Passage, PassageKind } from '../../model/article.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { type Block, readBlocks } from './blocks.ts';
import { isContactLabel, isContactLine, isFurniture, isMenuItem, isStoryListLabel } from './furniture.ts';
import { splitSentences } from './sentences.ts';
import { readStamps, type Stamps } from './stamps.ts';

/** A block with its kind and the offsets of its text proper. */
interface Draft {
  readonly block: Block;
  kind: PassageKind;
  readonly stamps: Stamps;
  /** What stands in the block without bullet and stamps, white space collapsed. */
  readonly core: string;
  /** A label of lines below it: "Entertainment:". */
  readonly label: boolean;
  /** Could be the headline of another story: no sentence, and more than a label. */
  readonly headline: boolean;
}

/** The longest line that is taken for a heading; longer ones without closing punctuation are sentences that lost it. */
const longestHeading = 24;
const fewestHeadlines = 3;
const smallestMenu = 4;

/**
 * The body of an article in passages, in order. Kinds are told by rules of layout and wording, never by what is said;
 * a line that repeats the front matter's `headline` is a heading, however long.
 */
export function readPassages(source: Source, body: Span, headline?: string): Passage[] {
  const title = headline?.replace(/\s+/gu, ' ').toLowerCase();
  const drafts = readBlocks(source, body).map((block) => draft(source, block, title));
  markMenus(drafts);
  markContacts(drafts);
  markStoryLists(drafts);
  markLabelled(drafts);
  let section: Span | undefined;
  return drafts.map((one) => {
    const passage = toPassage(source, one, section);
    if (one.kind === 'heading') section = labelSpan(source, one, passage.span);
    else if (one.kind !== 'list-line') section = undefined;
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

function kindOf({ flat, image, item }: Block, stamps: Stamps, core: string, label: boolean): PassageKind {
  if (image) return 'caption';
  if (isFurniture(flat) || (stamps.bullet && isFurniture(core))) return 'furniture';
  if (/^#{1,6}\s/.test(flat) || label) return 'heading';
  if (isCaption(flat)) return 'caption';
  if (item || stamps.bullet || stamps.stamped || pointer.test(flat)) return 'list-line';
  return isHeading(flat) ? 'heading' : 'paragraph';
}

// "Read more: Talks open in Riyadh": the headline of another story.
const pointer = /^(?:read|see|watch)(?: more| also| next)?: |^(?:related|also read|more|more on this): /iu;
const speech =
  /\b(?:said|says|say|saying|added|adds|adding|told|wrote|writes|asked|asks|continued|replied|follows|following|reads|read|declared|tweeted|posted|quote|is|was|are|were)\b/iu;

/** "Entertainment:"; but "Mr Trump said:" opens a quotation. */
const isLabel = (line: string): boolean =>
  /^\p{Lu}[^.!?:;"“”]{1,50}:$/u.test(line) && line.split(' ').length <= 4 && !speech.test(line);

const captionHead =
  /^(?:file photo|photos?|photograph|image|picture|pictured|caption)(?: (?:credit|by))?:\s|^FILE (?:PHOTO:|[-–—]) /iu;
const captionTail =
  /[([](?:(?:file )?(?:photo|picture|image|photograph)\b[^()[\]]*|[^()[\]]*\b(?:getty|photo|photograph|image|images|supplied|handout|pool|credit)\b[^()[\]]*|(?:AP|AFP|EPA|Reuters|AAP|PA|ABC News)\s?[:/][^()[\]]+)[)\]]\.?$/iu;

const isCaption = (line: string): boolean => captionHead.test(line) || captionTail.test(line);

// The last word of a line that breaks off in mid-sentence.
const unfinished =
  /(?:[,;:…&]|\b(?:the|an?|of|in|on|at|by|for|from|with|and|or|but|to|that|which|who|is|was|were|are|as|his|her|its|their|Mr|Mrs|Ms|President|Minister))$/u;

/** A short line without closing punctuation, or a short question, that is no speech: "he said" follows a comma and a mark. */
function isHeading(line: string): boolean {
  const words = line.split(' ').length;
  if (words > longestHeading || /^["'“‘(]?\p{Ll}(?!\p{Lu})/u.test(line)) return false;
  if (/^(\*\*|__)[^*_]+\1$/.test(line)) return true;
  if (unfinished.test(line) || /,["”’]/u.test(line)) return false;
  if (/\?$/.test(line)) return words <= 12 && !/["“”]/u.test(line);
  return !/[.!?]["'”’»)\]]*(?: \([^()]*\))?$/u.test(line);
}

/** Runs of short bulleted lines. */
function markMenus(drafts: readonly Draft[]): void {
  const isItem = (one: Draft): boolean =>
    (one.stamps.bullet || one.block.item) &&
    (one.kind === 'furniture' || (one.kind === 'list-line' && isMenuItem(one.core)));
  for (const run of runsOf(drafts, isItem)) {
    if (run.length >= smallestMenu) for (const one of run) one.kind = 'furniture';
  }
}

/** What stands under "Contact": at most four lines of an address. */
function markContacts(drafts: readonly Draft[]): void {
  drafts.forEach((label, index) => {
    if (!isContactLabel(label.block.flat)) return;
    for (const line of drafts.slice(index + 1, index + 5)) {
      if (line.kind === 'list-line' || !isContactLine(line.block.flat)) break;
      line.kind = 'furniture';
    }
  });
}

/** At least three headlines under "Top Stories", with labels between them or none: list lines, though nothing marks them. */
function markStoryLists(drafts: readonly Draft[]): void {
  drafts.forEach((label, index) => {
    if (label.kind === 'paragraph' || label.kind === 'list-line' || !isStoryListLabel(label.block.flat)) return;
    const run: Draft[] = [];
    for (const one of drafts.slice(index + 1)) {
      if (one.kind !== 'heading' && one.kind !== 'list-line') break;
      if (isStoryListLabel(one.block.flat)) break;
      if (one.headline) run.push(one);
    }
    if (run.length >= fewestHeadlines) for (const one of run) one.kind = 'list-line';
  });
}

/** At least three times a label and a headline under it. */
function markLabelled(drafts: readonly Draft[]): void {
  const underLabel = (one: Draft, index: number): boolean =>
    one.label || (one.headline && drafts[index - 1]?.label === true);
  for (const run of runsOf(drafts, underLabel)) {
    const lines = run.filter((one) => one.headline);
    if (lines.length >= fewestHeadlines) for (const one of lines) one.kind = 'list-line';
  }
}

function runsOf<T>(items: readonly T[], belongs: (item: T, index: number) => boolean): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  items.forEach((item, index) => {
    if (belongs(item, index)) {
      if (run.length === 0) runs.push(run);
      run.push(item);
    } else run = [];
  });
  return runs;
}

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
