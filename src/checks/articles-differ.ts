import { defineCheck } from '../model/check.ts';
import { textOf } from '../model/span.ts';

export const articlesDiffer = defineCheck({
  id: 'articles-differ',
  severity: 'warning',
  summary: 'Two articles cannot both be right about a claim that has no value',
  docs: {
    what: 'Two articles attach a date or a figure to the phrase of one claim, the claim gives no value, and the two cannot both be. Hedges, rounding and partial dates are compared as inside one article. It stands in the article that appeared later (of one day, in the one whose id sorts last) and names both days.',
    why: 'A claim without a value asks only that articles agree. Where they do not, one of them wants a correction, or the desk wants a claim with a value.',
    silent:
      'Values that an article gives to a source ("the police said ...") or quotes: they are accounts. A value that the other article prints too, beside its own. Articles outside the `covers` of the claim. Articles that print the same values are told as one, and no more than three of the others for any article.',
    example: {
      claim: 'figures: {votes-cast: "{} votes were cast"}',
      article:
        'published: 2025-02-11 [...] 19,347 votes were cast. / published: 2025-02-12 [...] 19,437 votes were cast.',
      says: 'The article (12 February 2025) says "19,437" for votes-cast; count (11 February 2025) says "19,347"',
    },
  },
  messages: {
    differ: 'The article ({day}) says "{found}" for {claim}; {other} ({otherDay}) says "{otherFound}"',
  },
  run: ({ articleClashes }) =>
    articleClashes.map(({ claim, earlier, later, alike }) => ({
      messageId: 'differ',
      data: {
        claim: claim.what ?? claim.id,
        day: later.published,
        found: textOf(later.mention.span),
        other: earlier.article.id,
        otherDay: earlier.published,
        otherFound: textOf(earlier.mention.span),
      },
      primary: { span: later.mention.span, text: 'here the one' },
      related: [
        { span: earlier.mention.span, text: `and here the other${alsoIn(alike)}` },
        { span: claim.span, text: `both are said of ${claim.id}` },
      ],
      article: later.article,
      claim,
      values: [textOf(earlier.mention.span), textOf(later.mention.span)],
    })),
});

const alsoIn = (alike: number): string =>
  alike === 0 ? '' : `, as in ${alike} more ${alike === 1 ? 'article' : 'articles'}`;
