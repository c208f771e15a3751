import type { Mutation } from '../mutation.ts';

/** A slip in a name of a list headline, made where the whole line is printed a second time below itself: both spellings stand. */
export function repeatedWithSlip({ mention, edits: [slip] }: Mutation): Mutation[] {
  const { passage } = mention;
  const { headline, span } = passage;
  if (!slip || passage.kind !== 'list-line' || !headline) return [];
  if (slip.start < headline.start || slip.end > headline.end) return [];
  const { text } = span.source;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const before = `\n${text.slice(lineStart, slip.start)}`;
  return [
    {
      kind: 'headline-repeated',
      mention,
      edits: [{ start: span.end, end: span.end, text: `${before}${slip.text}${text.slice(slip.end, span.end)}` }],
      repeated: {
        word: text.slice(slip.start, slip.end),
        start: before.length,
        end: before.length + slip.text.length,
      },
    },
  ];
}
