import { defineCheck } from '../model/check.ts';
import { textOf } from '../model/span.ts';

export const selfContradiction = defineCheck({
  id: 'self-contradiction',
  severity: 'error',
  summary: 'One article gives two values of one claim that cannot both be',
  docs: {
    what: 'Two dates or two figures that one article attaches to one claim and that cannot both be right, where the claim itself decides neither: typically a claim without a value, written so that articles must at least agree with themselves.',
    why: 'An article that says 43 in the first paragraph and 34 in the ninth is wrong in one of them, whoever is right.',
    silent:
      'Values that the article gives to sources ("the Kremlin said ..."): they are accounts; a value that the claim contradicts, which is a finding of its own with the other end as its related span.',
    example: {
      claim: 'figures: {votes-cast: "{} votes were cast"}',
      article: '19,347 votes were cast. [...] In all, 19,437 votes were cast.',
      says: 'The article says "19,437" for votes-cast here and "19,347" before',
    },
  },
  messages: { differs: 'The article says "{later}" for {claim} here and "{earlier}" before' },
  run: ({ clashes }) =>
    clashes.map(({ claim, article, earlier, later }) => ({
      messageId: 'differs',
      data: { claim: claim.what ?? claim.id, earlier: textOf(earlier.span), later: textOf(later.span) },
      primary: { span: later.span, text: 'here the one' },
      related: [
        { span: earlier.span, text: 'and here the other' },
        { span: claim.span, text: `both are said of ${claim.id}` },
      ],
      article,
      claim,
      values: [textOf(earlier.span), textOf(later.span)],
    })),
});
