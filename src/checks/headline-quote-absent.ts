import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { HeadlineQuote } from '../model/relation.ts';
import { textOf } from '../model/span.ts';

export const headlineQuoteAbsent = defineCheck({
  id: 'headline-quote-absent',
  severity: 'note',
  summary: 'A headline has words in quotation marks that its article never quotes',
  docs: {
    what:
      'The headline (in the front matter, or where the body prints it again) has words in quotation marks, and no quotation of the ' +
      'article has these words in a row. Case, marks, typography, spelling of one language and contractions are set aside.',
    why: 'Readers take what stands in marks for the very words. A headline that sharpens them puts them into somebody’s mouth.',
    silent:
      'A single word; the title of a work; words that a sentence of the article reports without marks (“she said it was a huge waste”); an ' +
      'insertion in brackets; headings inside the article and the headlines of other stories; an inferred headline; an article without ' +
      'text, or whose text breaks off.',
    example: {
      article:
        'headline: Bridge repairs a ‘shameful waste’, says mayor\n...\n“It is a waste of money, frankly,” Ms Holm said.',
      says: 'The headline has "shameful waste" in quotation marks; the article quotes nobody in these words',
    },
  },
  messages: {
    absent: 'The headline has "{fragment}" in quotation marks; the article quotes nobody in these words',
    unquoted:
      'The headline has "{fragment}" in quotation marks; the article has these words only outside quotation marks',
  },
  run: ({ headlineQuotes }) => headlineQuotes.map(toReport),
});

const toReport = ({ article, fragment, nearest, unquoted }: HeadlineQuote): Report => ({
  messageId: unquoted ? 'unquoted' : 'absent',
  data: { fragment: textOf(fragment).replace(/\s+/gu, ' ').trim() },
  primary: { span: fragment, text: 'in quotation marks here' },
  related: [
    ...(unquoted ? [{ span: unquoted, text: 'without quotation marks here' }] : []),
    ...(nearest ? [{ span: nearest, text: 'the nearest words that the article quotes' }] : []),
  ],
  article,
});
