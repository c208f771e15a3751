import { defineCheck } from '../model/check.ts';
import type { FigureValue } from '../model/claim.ts';
import type { Report } from '../model/finding.ts';
import type { FigureRelation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';

export const figureOutdated = defineCheck({
  id: 'figure-outdated',
  severity: 'warning',
  summary: 'A figure held once, but no longer when the article appeared',
  docs: {
    what: 'A claim may say from which day each of its values holds. An article is judged by the value in force when it was published, and this one prints an older value alone.',
    why: 'A toll, a rate or a promise that has been overtaken is still in the archive, and that is where the next article takes it from.',
    silent:
      'An article that gives the current value too: the older one is its history. One that appeared while the change was coming about, in the month that the claim gives or on the very day. A value that never held is `figure-mismatch`.',
    example: {
      claim: 'figures: {cash-rate: {is: {2025-03-27: 4.75%, 2025-05-22: 4.5%}, said: "its cash rate at {}"}}',
      article: 'published: 2025-06-03 [...] The bank left its cash rate at 4.75%.',
      says: 'The article says "4.75%" for cash-rate; since 2025-05-22 it is "4.5%"',
    },
  },
  messages: { outdated: 'The article says "{found}" for {claim}; since {since} it is "{current}"' },
  run: ({ relations }) =>
    relations.filter((one): one is FigureRelation => one.kind === 'figure' && one.outdated).flatMap(toReport),
});

function toReport(relation: FigureRelation): Report[] {
  const { claim, article, found, claimed } = relation;
  const current = claim.values.findIndex(({ span }) => span === claimed);
  const { from, text } = claim.values[current] ?? {};
  if (!from || text === undefined) return [];
  const old = claim.values.slice(0, current).findLast((value) => canBe(relation, value));
  return [
    {
      messageId: 'outdated',
      data: { claim: claim.what ?? claim.id, found: textOf(found), since: from.value.text, current: text },
      primary: { span: found, text: 'no longer so when the article appeared' },
      related: [
        { span: claimed, text: `what holds since ${from.value.text}` },
        ...(old?.from ? [{ span: old.span, text: `what held from ${old.from.value.text} on` }] : []),
      ],
      article,
      claim,
      values: [textOf(found), text],
    },
  ];
}

const canBe = ({ mention: { quantity } }: FigureRelation, { quantity: other }: FigureValue): boolean =>
  quantity.lo <= other.hi && other.lo <= quantity.hi;
