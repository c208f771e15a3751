import { defineCheck } from '../model/check.ts';
import { type Span, textOf } from '../model/span.ts';
import type { Passage } from '../model/article.ts';

export const headlineDuplicate = defineCheck({
  id: 'headline-duplicate',
  severity: 'warning',
  summary: 'The same list line stands in an article twice',
  docs: {
    what:
      'Two lines of the lists that an article carries (other stories, latest news, most read) have the same words. Case, marks, ' +
      'bullets, date stamps, clock times, "More..." and the labels above them are set aside.',
    why: 'A headline that is listed twice takes the place of another story, or is one story that was filed twice.',
    silent:
      'Lines of fewer than four words are left alone, and so is whatever is no list line. Lines that differ in a figure or a name ' +
      'are not the same; lines that differ in a few letters are `headline-near-duplicate`.',
    example: {
      article: '- Ferry company cancels its winter sailings 18:57\n- Ferry company cancels its winter sailings 21:12',
      says: 'The list line "Ferry company cancels its winter sailings" stands in this article before; expected it once',
    },
  },
  messages: { repeated: 'The list line "{headline}" stands in this article before; expected it once' },
  run: ({ headlinePairs }) =>
    headlinePairs
      .filter(({ kind }) => kind === 'same')
      .map(({ article, first, second }) => ({
        messageId: 'repeated',
        data: { headline: flat(headlineOf(second)) },
        primary: { span: headlineOf(second), text: 'again here' },
        related: [{ span: headlineOf(first), text: 'first here' }],
        article,
        values: [flat(headlineOf(second)).toLowerCase()],
      })),
});

const headlineOf = (passage: Passage): Span => passage.headline ?? passage.span;

const flat = (span: Span): string => textOf(span).replace(/\s+/gu, ' ');
