import { lineStarts, lineText, positionAt } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { cellOf, widthOf } from './visible.ts';
import type { Cell } from './visible.ts';

/** One line of a source as it is printed, cut to a width, with the columns that a span takes in it. */
export interface FrameLine {
  /** The line's number in the source, from 1. */
  readonly line: number;
  readonly text: string;
  /** Columns (terminal cells from 0) before the marked stretch, and how many it takes; at least 1. */
  readonly offset: number;
  readonly length: number;
  /** The stretch itself, as it stands in `text`: `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
}

const ellipsis: Cell = { text: '…', width: 1 };
/** Lines of one span that are shown; of a longer one, the first two and the last. */
const shownLines = 3;

/**
 * The lines of a span, each no wider than `width` columns (at least 20). A longer line is cut around the span, and a
 * stretch that is itself too long is cut in its middle, so that both its ends are seen.
 */
export function frameLines(span: Span, width: number): FrameLine[] {
  const last = positionAt(span.source, Math.max(span.start, span.end - 1)).line;
  const touched: number[] = [];
  for (let line = positionAt(span.source, span.start).line; line <= last; line += 1) {
    const blank = touched.length > 0 && lineText(span.source, line).trim() === '';
    if (!blank) touched.push(line);
  }
  const shown = touched.length > shownLines ? [...touched.slice(0, 2), ...touched.slice(-1)] : touched;
  return shown.map((line, index) => frameLine(span, line, index > 0, Math.max(20, width)));
}

function frameLine(span: Span, line: number, continued: boolean, width: number): FrameLine {
  const start = lineStarts(span.source)[line - 1] ?? 0;
  const text = lineText(span.source, line);
  // The spaces at the head of a line that a span runs on into are not part of what is pointed at.
  const head = continued ? text.length - text.trimStart().length : 0;
  const from = clamp(span.start - start, head, text.length);
  const to = clamp(span.end - start, from, text.length);
  const before = cellsOf(text.slice(0, from), width, 'end');
  const inside = middleCut(text.slice(from, to), width - 2);
  const after = cellsOf(text.slice(to), width, 'start');
  const { left, right } = fit(before, total(inside), after, width);
  const [prefix, stretch] = [write(left), write(inside)];
  return {
    line,
    text: `${prefix}${stretch}${write(right)}`.trimEnd(),
    offset: total(left),
    length: Math.max(1, total(inside)),
    from: prefix.length,
    to: prefix.length + stretch.length,
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

interface Cut {
  readonly cells: readonly Cell[];
  /** Something was left out, at the end that is farther from the span. */
  readonly cut: boolean;
}

/** The cells of as much of a text as may be seen within `width`, from its start or up to its end. */
function cellsOf(text: string, width: number, keep: 'start' | 'end'): Cut {
  // Twice the width leaves room for combining marks; a whole article in one line is not taken apart for each finding.
  const limit = 2 * width + 1;
  if (text.length <= limit) return { cells: Array.from(text, cellOf), cut: false };
  const kept = Array.from(keep === 'start' ? text.slice(0, limit) : text.slice(-limit));
  // The cut may have torn a pair.
  return { cells: (keep === 'start' ? kept.slice(0, -1) : kept.slice(1)).map(cellOf), cut: true };
}

function middleCut(text: string, width: number): Cell[] {
  const half = Math.floor((width - 1) / 2);
  const start = cellsOf(text, width, 'start');
  if (!start.cut && total(start.cells) <= width) return [...start.cells];
  const end = cellsOf(text, width, 'end');
  return [...takeStart(start.cells, half), ellipsis, ...takeEnd(end.cells, half)];
}

const total = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

function takeStart(cells: readonly Cell[], width: number): Cell[] {
  let left = width;
  const end = cells.findIndex((cell) => (left -= cell.width) < 0);
  return end === -1 ? [...cells] : cells.slice(0, end);
}

const takeEnd = (cells: readonly Cell[], width: number): Cell[] => takeStart([...cells].reverse(), width).reverse();

interface Sides {
  readonly left: readonly Cell[];
  readonly right: readonly Cell[];
}

/** As much of both sides as there is room for beside a stretch of `taken` columns; each may use what the other leaves. */
function fit(before: Cut, taken: number, after: Cut, width: number): Sides {
  const room = Math.max(0, width - Math.max(1, taken));
  const wants = { before: total(before.cells) + Number(before.cut), after: total(after.cells) + Number(after.cut) };
  const forBefore = Math.min(wants.before, Math.max(Math.floor(room / 2), room - wants.after));
  const forAfter = Math.min(wants.after, room - forBefore);
  const fitsBefore = wants.before <= forBefore && !before.cut;
  const fitsAfter = wants.after <= forAfter && !after.cut;
  return {
    left: fitsBefore ? before.cells : [ellipsis, ...fromWord(takeEnd(before.cells, forBefore - 1))],
    right: fitsAfter ? after.cells : [...toWord(takeStart(after.cells, forAfter - 1)), ellipsis],
  };
}

/** A cut is made between words where one is near, so that no half word is shown. */
const wordReach = 16;

function fromWord(cells: readonly Cell[]): Cell[] {
  const gap = cells.slice(0, wordReach).findIndex((cell) => cell.text === ' ');
  return cells.slice(gap === -1 ? 0 : gap);
}

const toWord = (cells: readonly Cell[]): Cell[] => fromWord([...cells].reverse()).reverse();

const write = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join('');

export interface FrameStyle {
  /** Columns for the line numbers. */
  readonly gutter: number;
  /** Columns of the whole frame. */
  readonly width: number;
  readonly mark: '^' | '-';
  /** Colours the stretch and its underline; the identity where there is no colour. */
  readonly paint: (text: string) => string;
  /** Colours the gutter. */
  readonly dim: (text: string) => string;
}

/** A span with its line above and its label after the underline, a line each. */
export function drawFrame(span: Span, label: string, style: FrameStyle): string[] {
  const room = style.width - style.gutter - 3;
  const bar = style.dim(`${' '.repeat(style.gutter)} |`);
  const lines = frameLines(span, room);
  return lines.flatMap((shown, index) => {
    const number = style.dim(`${String(shown.line).padStart(style.gutter)} |`);
    const marked = shown.text.slice(shown.from, shown.to);
    const text = shown.text.slice(0, shown.from) + (marked ? style.paint(marked) : '') + shown.text.slice(shown.to);
    const underline = `${' '.repeat(shown.offset)}${style.paint(style.mark.repeat(shown.length))}`;
    const rows = [`${number} ${text}`.trimEnd(), `${bar} ${underline}`];
    if (index < lines.length - 1 || label === '') return rows;
    const end = shown.offset + shown.length + 1;
    if (end + widthOf(label) <= room) return [rows[0] ?? '', `${rows[1] ?? ''} ${style.paint(label)}`];
    const indent = Math.max(0, Math.min(shown.offset, room - widthOf(label)));
    return [...rows, `${bar} ${' '.repeat(indent)}${style.paint(label)}`];
  });
}
