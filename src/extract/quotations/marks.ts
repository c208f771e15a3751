import { begins, closesSingle, isAlphanumeric, isSpaceOrEnd, leads, marksOf, opensSingle } from './mark.ts';
import type { Mark } from './mark.ts';
import { Singles } from './singles.ts';

/**
 * Finds which marks of a paragraph open a quotation and which close it. Glyphs only hint, for papers mix them ("Foo.”,
 * ’‘ for ”): the letters on either side decide. One pass, a second one where a mark was never closed; linear.
 */

/** A quotation in a text, by offsets: `start` and `end` with the marks, `from` and `to` without. */
export interface Pair {
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly closed: boolean;
  /** Closed with a mark of another kind than it was opened with: “We will go,' he said. */
  readonly mixed?: true;
}

/** Whether a paragraph begins with an opening mark, as one does that goes on with a quotation. */
export const reopens = (text: string): boolean => /^\s*(?:["“”„‟＂«»]|['‘`]{1,2}(?=\S))/u.test(text);

/** The quotations of a paragraph. `nextReopens`: the paragraph after it begins with an opening mark. */
export function pairMarks(text: string, nextReopens: boolean): Pair[] {
  const marks = marksOf(text);
  const scanned = scan(text, marks, nextReopens, true);
  // A quotation that never ends, with others inside: its own closing mark was left out, and they stand for themselves.
  const pairs = scanned.sound ? scanned.pairs : scan(text, marks, nextReopens, false).pairs;
  const ended = closeMixed(text, marks, pairs, nextReopens);
  const single = ended.length === 0 ? singleToDouble(text, marks) : undefined;
  return [...ended, ...(single ? [single] : [])].filter(({ from, to }) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

const endsClause = /[.,!?…]/u;

/** "he said", "Ms Holm told", "said the mayor": behind it the quotation is over. */
const attribution =
  /^\s+(?:(?:\p{L}[\p{L}.'’-]*\s+){1,4}(?:said|says|added|adds|told|asked|asks|wrote|writes)|(?:said|says|asked|asks))(?!\p{L})/u;

/** A quotation that no double mark closes ends at the first single one behind a comma or a stop, which no apostrophe is. */
function closeMixed(text: string, marks: readonly Mark[], pairs: readonly Pair[], nextReopens: boolean): Pair[] {
  let next = 0;
  return pairs.map((pair, index) => {
    if (pair.closed) return pair;
    const goesOn = nextReopens && index === pairs.length - 1;
    while (next < marks.length && (marks[next]?.at ?? 0) < pair.from) next += 1;
    let nested = 0;
    for (; next < marks.length; next += 1) {
      const mark = marks[next];
      if (!mark || mark.at >= pair.end) break;
      if (mark.family !== 'single') continue;
      if (opensSingle(mark, text)) nested += 1;
      else if (!closesSingle(mark) || !endsClause.test(mark.before)) continue;
      else if (nested > 0) nested -= 1;
      else if (goesOn && !attribution.test(text.slice(mark.end, mark.end + 80))) continue;
      else return { ...pair, to: mark.at, end: mark.end, closed: true, mixed: true };
    }
    return pair;
  });
}

/** 'We will go," he said: where nothing else is quoted, and the double mark can only close. */
function singleToDouble(text: string, marks: readonly Mark[]): Pair | undefined {
  const [opener, ...others] = marks.filter((mark) => mark.family === 'double' || opensSingle(mark, text));
  const [closer] = others;
  if (!opener || !closer || others.length > 1 || opener.family !== 'single' || closer.family !== 'double')
    return undefined;
  if (closer.glyph === '``' || !endsClause.test(closer.before) || isAlphanumeric(closer.after)) return undefined;
  return { start: opener.at, from: opener.end, to: closer.at, end: closer.end, closed: true, mixed: true };
}

interface Scan {
  readonly pairs: Pair[];
  readonly sound: boolean;
}

function scan(text: string, marks: readonly Mark[], nextReopens: boolean, nesting: boolean): Scan {
  const singles = new Singles(text, marks);
  const pairs: Pair[] = [];
  let open: Mark | undefined;
  let depth = 0;
  let nested = false;
  const leave = (mark: Mark, to: number): void => {
    const trimmed = mark.end + text.slice(mark.end, to).trimEnd().length;
    pairs.push({ start: mark.at, from: mark.end, to: trimmed, end: trimmed, closed: false });
  };
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark) break;
    if (!open) {
      if (mark.family !== 'single') {
        if (opens(mark) || opensApart(marks, index)) open = mark;
        continue;
      }
      const closer = singles.closerOf(index);
      const closing = closer === undefined ? undefined : marks[closer];
      if (closing && closer !== undefined) {
        const to = closing.at;
        pairs.push({ start: mark.at, from: mark.end, to, end: to + 1, closed: true });
        // The second half of a doubled mark is looked at again only as part of it.
        index = closer;
      } else if (nextReopens && mark.at === 0 && mark.glyph === '‘') open = mark;
      continue;
    }
    if (mark.family !== open.family) continue;
    const role = roleInside(mark, open, text);
    if (role === 'open') {
      if (nesting) {
        depth += 1;
        nested = true;
      } else if (isLateClose(marks, index, text)) {
        const to = text.slice(open.end, mark.at).trimEnd().length + open.end;
        pairs.push({ start: open.at, from: open.end, to, end: mark.end, closed: true });
        open = undefined;
      } else {
        leave(open, mark.at);
        open = mark;
      }
    } else if (role === 'close' && depth > 0) depth -= 1;
    else if (role === 'close') {
      pairs.push({ start: open.at, from: open.end, to: mark.at, end: mark.end, closed: true });
      open = undefined;
    }
  }
  if (open) leave(open, text.length);
  return { pairs, sound: !open || (depth === 0 && (!nested || nextReopens)) };
}

/** Whether a double mark or guillemet opens a quotation where none is open. */
function opens(mark: Mark): boolean {
  const { glyph, before, after } = mark;
  if (glyph === '«') return true;
  if (isSpaceOrEnd(after)) return false;
  if (glyph === '“' || glyph === '„' || glyph === '‟') return begins(after);
  if (glyph.length === 2) return leads(before) && isAlphanumeric(after);
  if (!begins(after)) return false;
  if (glyph === '”' || glyph === '»') return isSpaceOrEnd(before) || /[([]/u.test(before);
  // A missing space: said"We will". After a digit it is inches.
  return leads(before) || /[.!?]/u.test(before) || (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after));
}

/** `" heard nothing"`: a space slipped in behind the opening mark. The next mark can only be the closing one. */
function opensApart(marks: readonly Mark[], index: number): boolean {
  const mark = marks[index];
  if (!mark || !/^(?:"|``)$/u.test(mark.glyph) || !leads(mark.before) || mark.after !== ' ' || mark.afterDigit)
    return false;
  const next = marks[index + 1]?.family === 'double' ? marks[index + 1] : marks[index + 2];
  if (next?.family !== 'double' || next.glyph === '``' || next.glyph === '“') return false;
  return !isAlphanumeric(next.after) && (!isSpaceOrEnd(next.before) || isSpaceOrEnd(next.after));
}

function roleInside(mark: Mark, open: Mark, text: string): 'open' | 'close' | 'none' {
  const { glyph, before, after } = mark;
  const leading = (isSpaceOrEnd(before) || /[([:]/u.test(before)) && begins(after);
  if (mark.family === 'single') return closesSingle(mark) ? 'close' : 'none';
  if (mark.family === 'guillemet') return glyph === open.glyph ? 'open' : 'close';
  if (glyph === '„' || glyph === '‟' || (glyph === '``' && leads(before))) return 'open';
  if (glyph === '“')
    return leading ? 'open' : open.glyph === '„' || !begins(after) || isSpaceOrEnd(after) ? 'close' : 'open';
  if (glyph === '"' && isInches(mark, text)) return 'none';
  return leading && glyph !== '”' && glyph.length === 1 ? 'open' : 'close';
}

/**
 * `... their breaths, "waiting to see`: a space that belongs behind the closing mark stands before it. Only of straight marks,
 * behind a comma or stop, and where the straight marks left over make pairs.
 */
function isLateClose(marks: readonly Mark[], index: number, text: string): boolean {
  const mark = marks[index];
  if (mark?.glyph !== '"' || !/[.,;!?] $/u.test(text.slice(Math.max(0, mark.at - 2), mark.at))) return false;
  return mark.straightBehind % 2 === 0;
}

/** 6'2" tall: feet and inches, unless a sentence or the text ends there. */
function isInches({ at, after }: Mark, text: string): boolean {
  return (
    /\d['’′]\s?\d{1,2}(?:\.\d)?$/u.test(text.slice(Math.max(0, at - 8), at)) && after !== '' && !/[.,;:!?]/u.test(after)
  );
}
