import type { Document } from 'yaml';
import { positionAt } from '../../model/source.ts';
import type { Source } from '../../model/source.ts';
import type { Span } from '../../model/span.ts';
import { parseYamlText } from '../yaml.ts';
import { withoutOddSpaces } from './odd-spaces.ts';
import { describeError } from './syntax-words.ts';
import type { SyntaxFault } from './syntax-words.ts';

export interface ParsedYaml {
  /** Absent where no part of the file can be told from the rest. */
  readonly doc?: Document.Parsed;
  /** Where YAML could not read on, in the order met. What stands there is lost; what stands elsewhere is not. */
  readonly breaks: readonly SyntaxFault[];
}

const options = { schema: 'failsafe', version: '1.2', uniqueKeys: false, merge: false, prettyErrors: false, logLevel: 'error' } as const; // prettier-ignore

// A file with more mistakes than this is likely no YAML at all.
const mostBreaks = 20;

/**
 * Parses a claim file, every scalar as text. One mistake makes YAML lose its footing for many lines, so each is told,
 * blotted out in a copy of equal length, and the copy parsed again: offsets hold, and one mistake hides no other. A line
 * is blotted twice at most, so that there are at most 40 rounds of linear time.
 */
export function parseYaml(source: Source): ParsedYaml {
  // A lone carriage return ends a line, which the parser does not know; and a byte order mark upsets it before a list.
  const known = source.text.replace(/\r(?!\n)|^\uFEFF/g, '\n');
  const spaced = withoutOddSpaces({ path: source.path, text: known });
  let { text } = spaced;
  const breaks: SyntaxFault[] = spaced.faults.map((fault) => ({ ...fault, span: { ...fault.span, source } }));
  const blotted = new Set<number>();
  const most = breaks.length + mostBreaks;
  while (breaks.length < most) {
    const doc = parseYamlText(text, options);
    const [error] = [...doc.errors].sort((a, b) => a.pos[0] - b.pos[0]);
    if (!error) return { doc, breaks };
    const { mend, span, ...told } = describeError(error, doc, { path: source.path, text });
    const { line } = positionAt(source, span.start);
    // A second error in a line comes of the blot: then the whole line goes.
    const again = blotted.has(line);
    if (!again) breaks.push({ ...told, mend, span: whole(span, source) });
    blotted.add(line);
    const mended = mend === 'none' ? text : blot(text, span, again ? 'line' : mend);
    if (mended === text) break;
    text = mended;
  }
  const last = breaks.at(-1);
  const message = `${last?.message ?? ''}; nothing of this file is used until it can be read as YAML`;
  return { breaks: last ? [...breaks.slice(0, -1), { ...last, message }] : [] };
}

/** The parser counts units, and may point at half of a character. */
function whole({ start, end }: Span, source: Source): Span {
  const inside = (at: number): boolean => /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(source.text.slice(at - 1, at + 1));
  return { source, start: inside(start) ? start - 1 : start, end: inside(end) ? end + 1 : end };
}

/** The text with a span, or its whole line, replaced by something harmless of the same length. */
function blot(text: string, { start, end }: Span, mend: SyntaxFault['mend']): string {
  const replace = (from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to);
  const length = end - start;
  if (mend === 'value' && length > 1) return replace(start, end, `"${'~'.repeat(length - 2)}"`);
  if (mend === 'key' && length > 1) return replace(start, end, `${'~'.repeat(length - 1)}:`);
  if (mend === 'nothing' && length > 0) return replace(start, end, ' '.repeat(length));
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = from + (/^[^\r\n]*/.exec(text.slice(from))?.[0].length ?? 0);
  return replace(from, to, ' '.repeat(to - from));
}
