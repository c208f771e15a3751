import type { Finding } from '../model/finding.ts';
import { lineText, lineStarts, positionAt } from '../model/source.ts';
import type { Span } from '../model/span.ts';

/** An entry is read by people: a text longer than this is cut between words. */
const longest = 80;
/** So many words are taken in on either side until no other finding stands at the text. */
const mostWords = 8;

/**
 * The text of an acceptance: what stands at the finding, letter for letter and on one line; with words around it where the same text is
 * the place of another finding, as `isAnother` tells. `undefined` where nothing can be quoted there.
 */
export function entryText(finding: Finding, isAnother: (text: string) => boolean): string | undefined {
  const { span } = finding.primary;
  const line = lineOf(span);
  const first = within(line, span);
  if (!first) return undefined;
  const text = (at: Stretch): string => line.text.slice(at.from, at.to);
  let best = first;
  for (let added = 0; added < mostWords && isAnother(text(best)); added += 1) best = widened(line.text, best);
  return text(isAnother(text(best)) ? first : best);
}

interface Line {
  readonly text: string;
  readonly start: number;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The first line of a span that holds more than spaces. */
function lineOf(span: Span): Line {
  const { source } = span;
  const last = positionAt(source, Math.max(span.start, span.end - 1)).line;
  for (let line = positionAt(source, span.start).line; ; line += 1) {
    const start = lineStarts(source)[line - 1] ?? 0;
    const text = lineText(source, line);
    const inside = text.slice(Math.max(0, span.start - start), Math.max(0, span.end - start));
    if (inside.trim() !== '' || line >= last) return { text, start };
  }
}

/** What of a line the span takes, without spaces at its ends; the word that it touches, where it takes none. */
function within({ text, start }: Line, span: Span): Stretch | undefined {
  let from = Math.min(Math.max(0, span.start - start), text.length);
  let to = Math.min(Math.max(from, span.end - start), text.length);
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  if (from === to) {
    while (from > 0 && !isSpace(text[from - 1])) from -= 1;
    while (to < text.length && !isSpace(text[to])) to += 1;
  }
  if (from === to) return undefined;
  return to - from <= longest ? { from, to } : { from, to: cutBetweenWords(text, from) };
}

function cutBetweenWords(text: string, from: number): number {
  const at = text.slice(from, from + longest + 1).search(/\s+\S*$/);
  if (at > 0) return from + at;
  // No half of a character.
  return from + longest - (/[\uD800-\uDBFF]/.test(text[from + longest - 1] ?? '') ? 1 : 0);
}

/** One word more before, and one behind. */
function widened(text: string, { from, to }: Stretch): Stretch {
  const before = /\S+\s*$/.exec(text.slice(Math.max(0, from - longest), from))?.[0].length ?? 0;
  const behind = /^\s*\S+/.exec(text.slice(to, to + longest))?.[0].length ?? 0;
  return { from: from - before, to: to + behind };
}

const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);
