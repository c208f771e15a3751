import { defineCheck } from '../model/check.ts';

export const claimSchema = defineCheck({
  id: 'claim-schema',
  severity: 'error',
  summary: 'A claim file that is not valid YAML, not of the schema, or uses an id twice',
  docs: {
    what:
      'A claim file is YAML, and of the schema `schemas/claims.schema.json`: sections, ids in them, and the fields of each kind of ' +
      'claim. This check tells of a mistake in the YAML, an unknown or missing field, a value of the wrong kind, a phrase that is ' +
      'none, and an id that stands twice in one section, over all files.',
    why:
      'A claim with a misspelt field checks less than its editor believes. YAML also takes some texts for something else (a comma in ' +
      '`{is: 19,347}`, a ` #`, a colon, a bracket at the beginning), and the message says what it made of them.',
    silent:
      'Only the claim that is wrong is left out; the rest of the file is checked. A file of nothing but comments is right. A remark ' +
      'behind a value is one where a space follows the #, and behind a wording two spaces stand before it.',
    example: {
      claim: 'events:\n  bridge-fall:\n    whn: 2019-04-15\n    said: bridge fell',
      says: '"whn" is not a field of an event; did you mean "when"?',
    },
  },
  messages: { wrong: '{problem}' },
  run: ({ problems }) =>
    problems
      .filter(({ check }) => check === 'claim-schema')
      .map(({ message, span, related, suggestion }) => ({
        messageId: 'wrong',
        data: { problem: message },
        primary: { span, text: suggestion === undefined ? 'to be mended here' : `perhaps: ${suggestion}` },
        related: related ?? [],
        ...(suggestion === undefined ? {} : { suggestion }),
        // Several mistakes may share a place, and an empty one has no text of its own.
        values: [message],
      })),
});
