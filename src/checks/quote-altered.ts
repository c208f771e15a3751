import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { QuoteRelation, Relation } from '../model/relation.ts';
import { describeChanges, valuesOf } from '../model/word-change.ts';

export const quoteAltered = defineCheck({
  id: 'quote-altered',
  severity: 'error',
  summary: 'A direct quotation is close to claimed words but is not those words',
  docs: {
    what:
      'A quotation of at least eight words that shares most of them, in order, and a run of four with the words of a quotation claim, ' +
      'but not all. Numbers, names and negations among the differences are marked. The words of a quotation inside another are judged by themselves.',
    why: 'Quotation marks promise the very words. A paraphrase between them, or one figure changed, puts words into a mouth.',
    silent:
      'A fragment, a shorter or longer quotation, an ellipsis, an insertion in brackets, a capital, and the comma before a closing mark are no ' +
      'alteration; nor are spelling and typography. Headings and fragments of up to three words decide nothing, nor does a quotation ' +
      'whose sentence names another speaker, an article that appeared before the words were said, or a sentence that quotes the words because they are wrong ("an earlier version", "wrongly quoted"). Words that are exactly another claim are never called an alteration of this one. Where the ' +
      'claim says that its words are translated, an alteration is a warning.',
    example: {
      claim: 'quotes: {ferry: {speaker: ada-holm, words: We will not raise the fares before the end of the year.}}',
      article: '"We will raise the fares before the end of the year," Ms Holm said.',
      says: 'The quotation is not as quotes/ferry has it: "not" is missing after "will" (a negation)',
    },
  },
  messages: { differs: 'The quotation is not as {claim} has it: {changes}' },
  run: ({ relations }) => relations.filter(isAltered).map(toReport),
});

const isAltered = (relation: Relation): relation is QuoteRelation =>
  relation.kind === 'quote' && relation.form === 'altered' && relation.verdict === 'contradicts';

function toReport({ claim, article, found, claimed, changes }: QuoteRelation): Report {
  const report: Report = {
    messageId: 'differs',
    data: { claim: claim.name, changes: describeChanges(changes) },
    primary: { span: found, text: 'is not the claimed wording' },
    related: [{ span: claimed, text: 'the words as the desk has them' }],
    article,
    claim,
    values: valuesOf(changes),
  };
  return claim.translated ? { ...report, severity: 'warning' } : report;
}
