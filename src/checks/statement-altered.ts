import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import { describeChanges, valuesOf } from '../model/word-change.ts';

export const statementAltered = defineCheck({
  id: 'statement-altered',
  severity: 'error',
  summary: 'A wording that must be printed stands in no article, but one comes near to it',
  docs: {
    what:
      'A wording under "printed" is in none of the articles that its claim covers; the nearest passage, which has most of its words in the ' +
      'same order, is shown with what differs.',
    why: 'A sentence that the desk insists on, a denial or a caveat, is most easily lost by a small edit: one "no" left out.',
    silent:
      'Marks, capitals and spelling are set aside, and the wording may stand in any one article. Nothing is judged where no article is ' +
      'covered, or where single articles are checked.',
    example: {
      claim: 'statements: {no-link: {printed: police found no link between the two fires}}',
      article: 'On Friday police found a link between the two fires.',
      says: 'No article has the wording of statements/no-link; in the nearest, "a" stands for "no" (a digit, name or negation)',
    },
  },
  messages: { differs: 'No article has the wording of {claim}; in the nearest, {changes}' },
  run: ({ missingStatements }) =>
    missingStatements.flatMap(({ claim, wording, nearest }): Report[] =>
      nearest
        ? [
            {
              messageId: 'differs',
              data: { claim: claim.name, changes: describeChanges(nearest.changes) },
              primary: { span: nearest.span, text: 'comes nearest to the wording' },
              related: [{ span: wording.span, text: 'the wording that must be printed' }],
              article: nearest.article,
              claim,
              suggestion: wording.value,
              values: valuesOf(nearest.changes),
            },
          ]
        : [],
    ),
});
