import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';

/** One passage's stretch of the file before its kind is known, as offsets into the file. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** The text between, white space collapsed to single spaces: for rules of wording only, its offsets mean nothing. */
  readonly flat: string;
  /** The description of an image: never more than a caption. */
  readonly image: boolean;
  /** A link that is an item of a list: bullet and address stand outside. */
  readonly item: boolean;
}

const linePattern = /[^\r\n]+|\r\n|\n|\r/g;
const imagePattern = /!\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+["'][^"']*["'])?\)/g;
const linkPattern =
  /^(?<before>(?:[•·▪●◦*+–-]\s+|\d{1,2}[.)]\s+)?\[)(?<text>[^[\]]+)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)$/u;
const closed = /(?:[.!?…]["'”’»)\]*]*|\*\*|__)$/u;
/** Begins in lower case; "iPhone" and "eBay" do not, nor does an address. */
const opensLower = /^["'“‘(«[]?(?!https?:|www\.)\p{Ll}(?!\p{Lu})/u;
/** Lines that are complete whatever follows: headings, bullets, stamped lines. */
const standsAlone = /^(?:#{1,6}\s|[•·▪●◦‣⁃■►▶])|\d{1,2}:\d{2}(?:\s?[ap]\.?m\.?)?$|\bMore(?:\.{2,}|…)$/u;
// White space at the beginning, the invisible kinds included, and the mark of a Markdown quotation.
const outer = /^(?:[\s\u200B\u2060]|>\s)*/u;
const space = /[\s\u200B\u2060]/u;
/** Anything but single plain spaces. */
const oddSpace = /[^\S ]|[\u200B\u2060]| {2}/u;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly image: boolean;
  readonly item: boolean;
}

/**
 * The body in blocks: a line each, lines joined across a single line break where the first has no closing punctuation and
 * the next begins in lower case. Of an image only its description is text.
 */
export function readBlocks(source: Source, body: Span): Block[] {
  const blocks: Block[] = [];
  let joinable: Line | undefined;
  let breaks = 0;
  const { text } = source;
  const push = (line: Line): void => {
    const raw = text.slice(line.start, line.end);
    // most lines have single spaces only
    const flat = oddSpace.test(raw) ? raw.replace(/[\s\u200B\u2060]+/gu, ' ') : raw;
    blocks.push({ ...line, flat });
  };
  linePattern.lastIndex = 0;
  const bodyText = text.slice(body.start, body.end);
  for (const match of bodyText.matchAll(linePattern)) {
    if (/^[\r\n]/.test(match[0])) {
      breaks += 1;
      continue;
    }
    for (const line of linesOf(text, body.start + match.index, match[0].length)) {
      if (joinable && breaks === 1 && continues(text, joinable, line)) {
        joinable = { ...joinable, end: line.end };
      } else {
        if (joinable) push(joinable);
        joinable = line;
      }
      breaks = 0;
    }
  }
  if (joinable) push(joinable);
  return blocks;
}

/** A line without white space at its ends; one that holds images is taken apart at them. */
function linesOf(text: string, start: number, length: number): Line[] {
  const raw = text.slice(start, start + length);
  const lines: Line[] = [];
  const add = (from: number, to: number, image: boolean): void => {
    let last = to;
    while (last > from && space.test(raw.charAt(last - 1))) last -= 1;
    const part = raw.slice(from, last);
    const indent = outer.exec(part)?.[0].length ?? 0;
    if (indent >= part.length) return;
    const link = part.endsWith(')') ? linkPattern.exec(part.slice(indent))?.groups : undefined;
    const begin = start + from + indent + (link?.['before']?.length ?? 0);
    const end = link ? begin + (link['text']?.length ?? 0) : start + from + part.length;
    lines.push({ start: begin, end, image, item: (link?.['before']?.length ?? 0) > 1 });
  };
  if (!raw.includes('![')) {
    add(0, length, false);
    return lines;
  }
  let done = 0;
  for (const match of raw.matchAll(imagePattern)) {
    add(done, match.index, false);
    add(match.index + 2, match.index + 2 + (match[1]?.length ?? 0), true);
    done = match.index + match[0].length;
  }
  add(done, length, false);
  return lines;
}

function continues(text: string, first: Line, next: Line): boolean {
  if (first.image || next.image || first.item || next.item || !opensLower.test(text.slice(next.start, next.start + 8)))
    return false;
  const tail = text.slice(Math.max(first.start, first.end - 20), first.end);
  return !closed.test(tail) && !standsAlone.test(tail) && !standsAlone.test(text.slice(first.start, first.start + 8));
}
