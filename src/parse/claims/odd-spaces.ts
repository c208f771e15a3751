import type { Source } from '../../model/source.ts';
import type { SyntaxFault } from './syntax-words.ts';

// Spaces that YAML takes for letters, and characters that take no room at all, as pasted from a web page or a word processor.
const wide = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const unseen = '\\u200B-\\u200D\\u2060\\uFEFF';
const odd = new RegExp(`[${wide}${unseen}]`, 'g');
const blank = `[ \\t${wide}${unseen}]`;
const key = `["']?[\\w-]+["']?:`;
const beforeKey = new RegExp(`^(${blank}*)(?:- |-$|${key}(?:${blank}|$))`);
const behindColon = new RegExp(`^(?:${blank}|- )*${key}(${blank}+)`);

/**
 * The text with ordinary spaces for odd ones where they matter: before a key or a hyphen, and behind the colon of a key. Elsewhere they are
 * part of a text. What takes no room would become a space too many, and its line goes.
 */
export function withoutOddSpaces(source: Source): { readonly text: string; readonly faults: readonly SyntaxFault[] } {
  const faults: SyntaxFault[] = [];
  const text = source.text.replace(/^[^\r\n]+/gm, (line: string, offset: number) => {
    const [before = '', behind = ''] = [beforeKey, behindColon].map((pattern) => pattern.exec(line)?.[1] ?? '');
    const at = before.search(odd) >= 0 ? before.search(odd) : behind.search(odd) >= 0 ? line.search(odd) : -1;
    if (at < 0) return line;
    const start = offset + at;
    const lost = new RegExp(`[${unseen}]`).test(before);
    faults.push(describe({ source, start, end: start + 1 }, lost));
    return lost ? ' '.repeat(line.length) : mended(line, before, behind);
  });
  return { text, faults };
}

function mended(line: string, before: string, behind: string): string {
  const spaced = before.replace(odd, ' ') + line.slice(before.length);
  const from = behind === '' ? -1 : spaced.indexOf(behind, before.length);
  return from < 0 ? spaced : spaced.slice(0, from) + behind.replace(odd, ' ') + spaced.slice(from + behind.length);
}

function describe(span: SyntaxFault['span'], lost: boolean): SyntaxFault {
  const code = span.source.text.charCodeAt(span.start).toString(16).toUpperCase().padStart(4, '0');
  const pasted = `(U+${code}) stands here, as copied from a web page or a word processor`;
  const message = lost ? `A character that cannot be seen ${pasted}; take it out` : `A space that is none to YAML ${pasted}; write ordinary spaces`; // prettier-ignore
  return { message, span, mend: lost ? 'line' : 'nothing', habit: lost ? 'unseen' : 'space' };
}
