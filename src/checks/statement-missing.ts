import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';

export const statementMissing = defineCheck({
  id: 'statement-missing',
  severity: 'error',
  summary: 'A wording that must be printed stands in no article, nor anything like it',
  docs: {
    what: 'A wording under "printed" is in none of the articles that its claim covers, and no passage comes near to it.',
    why: 'A caveat or a correction that the desk owes its readers was never printed, or has been cut.',
    silent:
      'Marks, capitals and spelling are set aside, and the wording may stand in any one article, or over the end of a paragraph and the ' +
      'beginning of the next. Nothing is judged where no article is ' +
      'covered, or where single articles are checked. Where a passage comes near, it is statement-altered.',
    example: {
      claim: 'statements: {correction: {printed: an earlier version gave the wrong date}}',
      article: 'The inquiry opens on Monday.',
      says: 'No article has "an earlier version gave the wrong date"; expected it in one that statements/correction covers',
    },
  },
  messages: { missing: 'No article has "{wording}"; expected it in one that {claim} covers' },
  run: ({ missingStatements }) =>
    missingStatements.flatMap(({ claim, wording, nearest }): Report[] =>
      nearest
        ? []
        : [
            {
              messageId: 'missing',
              data: { claim: claim.name, wording: wording.value.replace(/\s+/gu, ' ').trim() },
              primary: { span: wording.span, text: 'stands in no article' },
              related: [],
              claim,
              values: [wording.value],
            },
          ],
    ),
});
