import { defineCheck } from '../model/check.ts';
import type { DateMention, Mention } from '../model/mention.ts';
import { overlaps, textOf } from '../model/span.ts';

export const dateImpossible = defineCheck({
  id: 'date-impossible',
  severity: 'error',
  summary: 'A date that no calendar has, or with the wrong day of the week',
  docs: {
    what: 'A date whose day its month never has (31 February), and a full date whose day of the week is another (Monday 12 February 2025 was a Wednesday).',
    why: 'One of the parts is wrong, whatever the claims say.',
    silent:
      'A day of the week beside a date without a year, which some year will have; dates inside quotations, which are the words of somebody else.',
    example: {
      article: 'The treaty was signed on Monday 12 February 2025.',
      says: '"Monday 12 February 2025" is no date: 12 February 2025 was a Wednesday, not a Monday',
    },
  },
  messages: { impossible: '"{found}" is no date: {reason}' },
  run: ({ articles, mentions }) =>
    articles.flatMap((article) => {
      const here = mentions.get(article) ?? [];
      return here.flatMap((mention) => {
        if (mention.kind !== 'date' || !mention.impossible || isQuoted(mention, here)) return [];
        const { reason, nearest } = mention.impossible;
        return [
          {
            messageId: 'impossible',
            data: { found: textOf(mention.span), reason },
            primary: { span: mention.span, text: 'no such day' },
            related: [],
            article,
            ...(nearest === undefined ? {} : { suggestion: nearest }),
          },
        ];
      });
    }),
});

const isQuoted = (mention: DateMention, here: readonly Mention[]): boolean =>
  here.some((other) => other.kind === 'quotation' && overlaps(other.span, mention.span));
