import type { FigureMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import type { Candidate } from './candidate.ts';
import { printed } from './candidate.ts';
import { phrasesAround } from './phrases.ts';

/** How a figure may be claimed, the best way first. "One of them", "the first to leave", "a week" and "half" are no fact by themselves. */
export function figuresFor(mention: FigureMention, others: readonly Span[]): Candidate[] {
  const value = printed(mention);
  const next = mention.span.source.text.charAt(mention.span.end);
  // what goes on is a number of a file or an address
  if (isWordOnly(mention, value) || /[/\p{N}]/u.test(next)) return [];
  return phrasesAround(mention, others).map((phrase) => ({
    section: 'figures',
    about: phrase,
    value: phrase.replace('{}', `{${value}}`),
    mention,
  }));
}

const isWordOnly = ({ quantity, span }: FigureMention, value: string): boolean =>
  /^(?:one|first|half)$/iu.test(value) ||
  (quantity.dimension === 'duration' && /^an?\s/iu.test(value)) ||
  (/^second$/iu.test(value) && /\ba\s$/iu.test(span.source.text.slice(span.start - 2, span.start)));
