/** Sentences of one passage, as half-open offsets into `text` plus `offset`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

// Never the end of a sentence: a name or a word follows.
const titles =
  'Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Cpl|Capt|Cmdr|Cdr|Adm|Brig|Rep|Reps|Sen|Sens|Gov|Hon|Rev|Fr|Supt|Insp|Amb|Pres|St|Mt|Ft|vs|v|e\\.g|i\\.e|cf|ca|approx|al';
// Before a figure only: "Feb. 24", "No. 10", but "No. He left".
const counted = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|Nos|Art|Sec|Fig|p|pp|vol|ch|para';
// May end a sentence or not: the next word tells.
const either = 'Inc|Ltd|Co|Corp|Bros|plc|LLC|Jr|Sr|etc|Ave|Blvd|Rd|Dept|Univ|a\\.m|p\\.m|am|pm|Ph\\.D|Esq';
const lead = '(?:^|[\\s(\\["\'“‘«-])';
const titleEnd = new RegExp(`${lead}(?:${titles})\\.$`, 'iu');
const countedEnd = new RegExp(`${lead}(?:${counted})\\.$`, 'iu');
const eitherEnd = new RegExp(`${lead}(?:${either}|(?:\\p{Lu}\\.)*\\p{Lu})\\.$`, 'u');
// Words that begin a new sentence far more often than they go on after "U.S." or "Inc.".
const starter =
  /^["'“‘«([]*(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|There|But|And|Or|So|In|On|At|By|For|From|After|Before|When|While|If|As|His|Her|Its|Their|Our|My|No|Not|Some|Many|Most|Meanwhile|However|Earlier|Later|Last)\b/u;
const spaceOrMark = /^[\s\p{P}\p{S}]*$/u;
const lowerCase = /^["'“‘«([]*\p{Ll}(?!\p{Lu})/u;
// "Policy.Waltz": a sentence whose space was lost. A plain word of two lower-case letters at least stands before, so that no
// abbreviation and no address is taken for it.
const lostSpace = /(?<=(?:^|[\s"“‘(-])\p{L}*\p{Ll}{2}[.!?]["”’]?)(?=\p{Lu}\p{Ll}+[\s,])/gu;

let segmenter: Intl.Segmenter | undefined;
/** V8's segmenter takes time with the square of its text, so it is given so many characters at a time, and its last ones again. */
const stretch = 2048;
const overlap = 256;

/** Where Unicode (UAX 29) begins a sentence, but for the first. */
function* boundariesOf(text: string): Generator<number> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  for (let from = 0; from < text.length;) {
    const last = from + stretch >= text.length;
    const sure = last ? text.length : from + stretch - overlap;
    let next = sure;
    for (const { index } of segmenter.segment(text.slice(from, from + stretch))) {
      const at = from + index;
      if (index === 0) continue;
      if (at >= sure) break;
      yield at;
      next = at;
    }
    // a sentence that is cut is begun again, unless it is longer than what was looked at
    from = last ? text.length : next;
  }
}

/**
 * The sentences of a text without line breaks of its own, without white space at their ends. Boundaries are Unicode's
 * (UAX 29), less those after abbreviations and initials and those before a lower-case letter; a closing quotation mark
 * stays with its sentence.
 */
export function splitSentences(text: string, offset = 0): Stretch[] {
  // A line break joined two lines of one passage: it ends no sentence.
  const flat = text.replace(/[\r\n\u2028\u2029\u0085]/g, ' ');
  const starts: number[] = flat === '' ? [] : [0];
  for (const index of boundariesOf(flat)) {
    if (isBoundary(flat, starts.at(-1) ?? 0, index)) starts.push(index);
  }
  for (const match of flat.matchAll(lostSpace)) {
    const before = flat.slice(Math.max(0, match.index - 20), match.index);
    if (!titleEnd.test(before) && !countedEnd.test(before)) starts.push(match.index);
  }
  const ordered = [...new Set(starts)].sort((a, b) => a - b);
  return ordered.flatMap((start, index) => trimmed(text, start, ordered[index + 1] ?? text.length, offset));
}

function isBoundary(text: string, start: number, at: number): boolean {
  const before = text.slice(start, at).trimEnd();
  const after = text.slice(at);
  const next = after.slice(0, 40);
  if (spaceOrMark.test(next) && next.length === after.length) return false;
  if (spaceOrMark.test(before) || lowerCase.test(next)) return false;
  const tail = before.slice(-20);
  if (titleEnd.test(tail)) return false;
  if (countedEnd.test(tail)) return !/^\d/.test(next);
  return !eitherEnd.test(tail) || starter.test(next);
}

function trimmed(text: string, start: number, end: number, offset: number): Stretch[] {
  const slice = text.slice(start, end);
  const from = start + (slice.length - slice.trimStart().length);
  const to = start + slice.trimEnd().length;
  return from < to ? [{ start: offset + from, end: offset + to }] : [];
}
