import type { QuotationMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { Change } from '../mutation.ts';
import { digitSlips, wordSlips } from './numbers.ts';

const word = /\p{L}[\p{L}\p{M}'’-]*/gu;
const auxiliary = /\b(?:is|are|was|were|will|would|can|could|should|must|has|have|had|do|does|did)\b(?!n['’]t)/gi;
const negation = /\s+not\b|\bnever\s+/gi;

/**
 * Slips in a quotation, inside its marks: a word replaced, dropped or added, a "not" put in or left out, a digit or a number word.
 */
export function quotationChanges(mention: QuotationMention): Change[] {
  const text = textOf(mention.inner);
  const offset = mention.inner.start - mention.span.start;
  const changes = [...negationSlips(text), ...digitSlips(text), ...wordSlips(text), ...wordChanges(text)];
  return changes.map((change) => ({ ...change, start: change.start + offset, end: change.end + offset }));
}

const negationSlips = (text: string): Change[] => [
  ...[...text.matchAll(negation)].map(({ index, 0: found }): Change => ({
    kind: 'negation',
    start: index,
    end: index + found.length,
    text: '',
  })),
  ...[...text.matchAll(auxiliary)].map(({ index, 0: found }): Change => {
    const end = index + found.length;
    return { kind: 'negation', start: end, end, text: ' not' };
  }),
];

/** What an ellipsis or brackets stand beside may be left out with it. */
const isGap = (between: string): boolean => /\.\.|…|[[\]()]/.test(between);

/** A word of at least four letters that the quotation has elsewhere stands in for the replaced one, so that no word is made up. */
function wordChanges(text: string): Change[] {
  const words = [...text.matchAll(word)];
  return words.flatMap((match, index): Change[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const next = words[index + 1];
    const long = match[0].length >= 4;
    const other = words.find((one) => one[0].length >= 4 && one[0].toLowerCase() !== match[0].toLowerCase());
    // the first and the last word of a quotation may be left out: it then begins later, or ends sooner
    const inside = index > 0 && next !== undefined;
    // and what is put before its second word may be the beginning of a longer one
    const deep = index > 1 && next !== undefined;
    return [
      ...(long && inside && other
        ? [{ kind: 'word-replaced' as const, start, end, text: other[0].toLowerCase() }]
        : []),
      ...(long && inside && !isGap(text.slice(end, next.index))
        ? [{ kind: 'word-dropped' as const, start, end: next.index, text: '' }]
        : []),
      ...(long && deep && other
        ? [{ kind: 'word-added' as const, start, end: start, text: `${other[0].toLowerCase()} ` }]
        : []),
    ];
  });
}
