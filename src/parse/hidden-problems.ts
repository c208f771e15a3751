import type { Problem } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { findHidden, nameOf } from './hidden.ts';
import type { Hidden } from './hidden.ts';

/**
 * A problem for each word of a span in which something is hidden. A letter of another alphabet is a misspelling; a character that nobody sees is none that
 * a reader could find, and a warning. `judged`: which words matter (in an article, names and figures).
 */
export function hiddenProblems(span: Span, judged: (seen: string) => boolean = () => true): Problem[] {
  return findHidden(textOf(span)).flatMap((hidden): Problem[] => {
    if (hidden.kind === 'invisible' && !judged(hidden.seen)) return [];
    const { start, end } = hidden;
    return [
      {
        check: 'hidden-character',
        ...(hidden.kind === 'look-alike' ? {} : { severity: 'warning' }),
        message: messageOf(hidden),
        span: { source: span.source, start: span.start + start, end: span.start + end },
        ...(hidden.seen === '' ? {} : { suggestion: hidden.seen }),
      },
    ];
  });
}

function messageOf({ kind, character, seen }: Hidden): string {
  const name = nameOf(character);
  if (kind === 'override')
    return `The text is made to run backwards here by ${name}; expected text that is read as it stands`;
  if (kind === 'invisible')
    return `"${seen}" is printed with ${name}, inside, which nobody sees; expected "${seen}" and nothing else`;
  return `The "${character}" that is printed in "${seen}" is ${name}; expected Latin letters alone`;
}
