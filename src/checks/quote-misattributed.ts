import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { QuoteRelation, Relation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';

export const quoteMisattributed = defineCheck({
  id: 'quote-misattributed',
  severity: 'error',
  summary: 'Claimed words are given to another speaker',
  docs: {
    what: 'A quotation of at least eight words that are exactly those of a quotation claim, or of four to seven that are all that the claim has, with a speaker who is certainly not the one that the claim names. Both must be known as persons, by a given name, a post or a title, or by what an article shows of them (an age, "KC", "she").',
    why: 'Words in the wrong mouth are the worst thing that a quotation can be, and no reader can see it.',
    silent:
      'Where the speaker may be the same after all: a pronoun, a post, a government or a firm ("the White House said"), a first name, another spelling, a surname that may come by marriage. Where the words may be repeated: somebody who cites, reads out or mocks, who speaks for others, or a sentence that names the claimed speaker too. Words that several claims have, that anybody may say, or that have no named speaker in the claim; fragments, headings, and quotations with more than the words of the claim.',
    example: {
      claim: 'quotes: {ferry: {speaker: ada-holm, words: We will not raise the fares before the end of the year.}}',
      article: '"We will not raise the fares before the end of the year," Mr Brandt said.',
      says: 'The article gives the words of quotes/ferry to "Mr Brandt"; the claim says that Ada Holm said them',
    },
  },
  messages: { other: 'The article gives the words of {claim} to "{speaker}"; the claim says that {claimed} said them' },
  run: ({ relations }) => relations.flatMap((relation) => (isMisattributed(relation) ? toReport(relation) : [])),
});

const isMisattributed = (relation: Relation): relation is QuoteRelation =>
  relation.kind === 'quote' && relation.form === 'misattributed' && relation.verdict === 'contradicts';

function toReport({ claim, article, found, claimed, speaker }: QuoteRelation): Report[] {
  if (!speaker) return [];
  return [
    {
      messageId: 'other',
      data: { claim: claim.name, speaker: speaker.name, claimed: speaker.claimed },
      primary: { span: speaker.span, text: 'is not who said it' },
      related: [
        { span: found, text: 'these are the claimed words' },
        { span: claimed, text: 'the speaker as the desk has it' },
      ],
      article,
      claim,
      values: [textOf(found), speaker.name],
    },
  ];
}
