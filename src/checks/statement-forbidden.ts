import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { Relation, StatementRelation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';

export const statementForbidden = defineCheck({
  id: 'statement-forbidden',
  severity: 'error',
  summary: 'A wording that must be printed nowhere stands in an article',
  docs: {
    what:
      'A wording under "never" stands word for word in a passage of an article that its claim covers, whoever says it; every place is ' +
      'reported.',
    why: 'What the desk has found to be untrue, or may not print, comes back with each story that is copied from an older one.',
    silent:
      'Other words for the same thing, and menus, sign-up forms and the like; marks, capitals and spelling are set aside. A sentence that ' +
      'denies, disowns or supposes what the words say ("It is not true that the ferry sank") decides nothing, unless they are a name or the ' +
      'object of a preposition ("Nobody speaks of the ferry disaster"), which is printed all the same. Nor do words on both sides of the end ' +
      'of a sentence, of the end of a paragraph, or of "...".',
    example: {
      claim: 'statements: {not-sunk: {never: [the ferry sank]}}',
      article: 'Six people were hurt when the ferry sank on Monday.',
      says: 'The article has "the ferry sank", which statements/not-sunk forbids',
    },
  },
  messages: { forbidden: 'The article has "{found}", which {claim} forbids' },
  run: ({ relations }) => relations.filter(isForbidden).map(toReport),
});

const isForbidden = (relation: Relation): relation is StatementRelation =>
  relation.kind === 'statement' && relation.form === 'forbidden' && relation.verdict === 'contradicts';

function toReport({ claim, article, found, claimed }: StatementRelation): Report {
  return {
    messageId: 'forbidden',
    data: { found: textOf(found).replace(/\s+/gu, ' '), claim: claim.name },
    primary: { span: found, text: 'a wording that the desk forbids' },
    related: [{ span: claimed, text: 'forbidden here' }],
    article,
    claim,
    values: [textOf(found), textOf(claimed)],
  };
}
