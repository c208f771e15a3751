import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { HeadlinePair } from '../model/relation.ts';
import { type Span, textOf } from '../model/span.ts';
import type { Passage } from '../model/article.ts';

export const headlineDuplicate = defineCheck({
  id: 'headline-duplicate',
  severity: 'warning',
  summary: 'The same list line, or the same long paragraph, stands in an article twice',
  docs: {
    what:
      'Two lines of the lists that an article carries (other stories, latest news, most read) have the same words. Case, accents, ' +
      'marks, bullets, date stamps, clock times, bylines, agencies, "More..." and section labels are set aside; where the two stand ' +
      'under different labels, both are named. So are two paragraphs of one story that have the same twelve words or more.',
    why:
      'A headline that is listed twice takes the place of another story, or is one story that was filed twice. A paragraph that ' +
      'stands twice was moved and not taken away.',
    silent:
      'Lines of fewer than four words are left alone. Lines that differ in a figure or a name are not the same; lines that differ in ' +
      'a few letters are `headline-near-duplicate`. A paragraph that may be repeated on purpose is left alone: in a live report, a ' +
      'quotation by itself, a summary at the head, the same sentence more than twice.',
    example: {
      article: '- Ferry company cancels its winter sailings 18:57\n- Ferry company cancels its winter sailings 21:12',
      says: 'The list line "Ferry company cancels its winter sailings" stands in this article before; expected it once',
    },
  },
  messages: {
    repeated: 'The list line "{headline}" stands in this article before; expected it once',
    sections: 'The list line "{headline}" stands under "{first}" and again under "{second}"; expected it once',
    section: 'The list line "{headline}" stands under "{first}" twice; expected it once',
    paragraph: 'The paragraph that begins "{opening}" stands in this article before, word for word; expected it once',
  },
  run: ({ headlinePairs }) =>
    headlinePairs.flatMap((pair) =>
      pair.kind === 'same' ? [lineReport(pair)] : pair.kind === 'paragraph' ? [paragraphReport(pair)] : [],
    ),
});

function lineReport({ article, first, second }: HeadlinePair): Report {
  const headline = flat(headlineOf(second));
  const [label, other] = [first, second].map(({ section }) => section && flat(section));
  const known = label !== undefined && other !== undefined;
  const messageId = !known ? 'repeated' : label === other ? 'section' : 'sections';
  return {
    messageId,
    data: known ? { headline, first: label, second: other } : { headline },
    primary: { span: headlineOf(second), text: other === undefined ? 'again here' : `again here, under "${other}"` },
    related: [{ span: headlineOf(first), text: label === undefined ? 'first here' : `first here, under "${label}"` }],
    article,
    values: [headline.toLowerCase()],
  };
}

const shownWords = 8;

function paragraphReport({ article, first, second }: HeadlinePair): Report {
  const text = flat(second.span);
  return {
    messageId: 'paragraph',
    data: { opening: text.split(' ').slice(0, shownWords).join(' ') },
    primary: { span: second.span, text: 'again here' },
    related: [{ span: first.span, text: 'first here' }],
    article,
    values: [text.toLowerCase()],
  };
}

const headlineOf = (passage: Passage): Span => passage.headline ?? passage.span;

const flat = (span: Span): string => textOf(span).replace(/\s+/gu, ' ');
