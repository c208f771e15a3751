import { defineCheck } from '../model/check.ts';
import { describeChanges, valuesOf } from '../model/word-change.ts';

export const quoteVaries = defineCheck({
  id: 'quote-varies',
  severity: 'warning',
  summary: 'Two articles print one utterance in different words, and no claim says which is right',
  docs: {
    what: 'Two quotations in two articles, of at least eight words, share most of them in order and a run of four, but are not the same. Numbers, names and negations among the differences are marked. It stands in the article that appeared later (of one day, in the one whose id sorts last).',
    why: 'What somebody said, he said in one wording. Where two papers print two, one of them has it wrong, or both wait for a claim.',
    silent:
      'Where the two name different speakers, or a claim agrees with or contradicts either of them there. Fragments, shorter and longer quotations, ellipses, brackets, capitals, marks, spelling, and whole sentences left out. Headings. Corrections that quote the error. What may be of two occasions: stock phrases, condolences of two speakers, a report of every day with its new figures or another place, articles more than a month apart that are not nearly the same. Articles that print one wording are told as one, and no more than three of the others for any quotation.',
    example: {
      article:
        'published: 2025-02-11 [...] "We will not raise the fares before the end of the year," Ms Holm said. / published: 2025-02-12 [...] "We will raise the fares before the end of the year," Ms Holm said.',
      says: 'The article (12 February 2025) quotes in other words than ferries (11 February 2025): "not" is missing after "will" (a negation)',
    },
  },
  messages: { varies: 'The article ({day}) quotes in other words than {other} ({otherDay}): {changes}' },
  run: ({ quoteVariants }) =>
    quoteVariants.map(({ earlier, later, changes, alike }) => ({
      messageId: 'varies',
      data: {
        day: later.published,
        other: earlier.article.id,
        otherDay: earlier.published,
        changes: describeChanges(changes),
      },
      primary: { span: later.span, text: 'here in one wording' },
      related: [{ span: earlier.span, text: `and here in another${alsoIn(alike)}` }],
      article: later.article,
      values: [earlier.article.id, ...valuesOf(changes)],
    })),
});

const alsoIn = (alike: number): string =>
  alike === 0 ? '' : `, as in ${alike} more ${alike === 1 ? 'article' : 'articles'}`;
