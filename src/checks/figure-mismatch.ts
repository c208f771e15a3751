import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import { besideEach } from '../model/other-articles.ts';
import type { Beside } from '../model/other-articles.ts';
import type { FigureRelation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';

export const figureMismatch = defineCheck({
  id: 'figure-mismatch',
  severity: 'error',
  summary: "An article's figure cannot be the claim's",
  docs: {
    what: 'A number, ordinal, percentage, sum, length or duration that an article attaches to the phrase of a figure claim, and that no admitted value can be. Hedges ("about", "nearly", "more than") widen both sides as the table of hedges says; units are converted. Beside it stand the other places of the article, and up to two other articles, that agree with the claim.',
    why: 'Figures are copied from hand to hand, and a transposed digit looks as plausible as the right one.',
    silent:
      'A round number that the claimed one may have been rounded to; a figure of another kind or currency; a figure that only stands in the same sentence, or that is negated, supposed or disowned.',
    example: {
      claim: 'figures: {contact-group-size: "{about 50} partner nations"}',
      article: 'The group counts 80 partner nations.',
      says: 'The article says "80" for contact-group-size; the claim says "about 50"',
    },
  },
  messages: {
    differs: 'The article says "{found}" for {claim}; the claim says "{claimed}"',
    among: 'The article says "{found}" for {claim}; the claim admits {claimed}',
  },
  run: ({ relations, agreements }) => {
    const figures = relations.filter((one): one is FigureRelation => one.kind === 'figure');
    const beside = besideEach(figures, agreements);
    return figures
      .filter((one) => one.verdict === 'contradicts' && !one.outdated)
      .map((one) => toReport(one, beside(one)));
  },
});

function toReport({ claim, article, found, claimed }: FigureRelation, { agreeing, others }: Beside): Report {
  const accounts = claim.values.filter((value) => value.account);
  const admitted = accounts.map((value) => `"${value.text}" (${value.account?.value ?? ''})`).join(' or ');
  return {
    messageId: accounts.length > 1 ? 'among' : 'differs',
    data: { claim: claim.what ?? claim.id, found: textOf(found), claimed: admitted || textOf(claimed) },
    primary: { span: found, text: 'not the figure of the claim' },
    related: [{ span: claimed, text: 'claimed here' }, ...agreeing, ...others],
    article,
    claim,
    values: [textOf(found), textOf(claimed)],
  };
}
