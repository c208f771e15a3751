import { defineCheck } from '../model/check.ts';
import { textOf } from '../model/span.ts';
import { besideEach } from '../model/other-articles.ts';
import type { Beside } from '../model/other-articles.ts';
import type { DateRelation } from '../model/relation.ts';
import type { Report } from '../model/finding.ts';

export const dateMismatch = defineCheck({
  id: 'date-mismatch',
  severity: 'error',
  summary: 'An article dates an event otherwise than the claim',
  docs: {
    what: 'A date that an article attaches to the phrase of an event claim, and that cannot overlap the date of the claim. Partial dates, weekdays and words like "yesterday" are compared by what they state; durations such as "nearly three years after" are reckoned back to the event. Beside it stand the other places of the article, and up to two other articles, that agree with the claim.',
    why: 'A slip of one digit, 2002 for 2022, passes every spelling check, and readers repeat it.',
    silent:
      'A date that only stands in the same sentence, or that is negated, supposed or disowned; a day of the week whose week is left open; a relative word inside a quotation; an article that appeared before the event and speaks of another one.',
    example: {
      claim: 'events: {full-scale-invasion: {when: 2022-02-24, said: full-scale invasion}}',
      article: "Talks failed in the years before Moscow's February 2002 full-scale invasion.",
      says: 'The article dates full-scale-invasion "February 2002"; the claim says "2022-02-24"',
    },
  },
  messages: {
    differs: 'The article dates {claim} "{found}"; the claim says "{claimed}"',
  },
  run: ({ relations, agreements }) => {
    const dates = relations.filter((one): one is DateRelation => one.kind === 'date');
    const beside = besideEach(dates, agreements);
    return dates.filter((one) => one.verdict === 'contradicts').map((one) => toReport(one, beside(one)));
  },
});

function toReport({ claim, article, found, claimed }: DateRelation, { agreeing, others }: Beside): Report {
  return {
    messageId: 'differs',
    data: { claim: claim.what ?? claim.id, found: textOf(found), claimed: textOf(claimed) },
    primary: { span: found, text: 'not the date of the claim' },
    related: [{ span: claimed, text: 'claimed here' }, ...agreeing, ...others],
    article,
    claim,
    values: [textOf(found), textOf(claimed)],
  };
}
