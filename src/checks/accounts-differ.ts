import { defineCheck } from '../model/check.ts';

export const accountsDiffer = defineCheck({
  id: 'accounts-differ',
  severity: 'note',
  summary: 'The sources of one figure cannot all be right',
  docs: {
    what: 'A claim gives a figure by source, and the values of two sources do not overlap, each taken with its hedge and unit: "nearly 90 minutes" is 81 to 90, and "over 1 hour" may be 85.',
    why: 'An article may print what either source says, so nothing else will ever report it. Somebody should know that one of them is wrong.',
    silent: 'A round number that the other may have been rounded to; figures of different kinds or currencies.',
    example: {
      claim: 'figures: {marchers: {is: {police: 20000, the organisers: 50000}, said: "{} marched"}}',
      says: 'The sources of marchers cannot all be right: "20000" (police), but "50000" (the organisers)',
    },
  },
  messages: { differ: 'The sources of {claim} cannot all be right: {first}, but {second}' },
  run: ({ conflicts }) =>
    conflicts.flatMap(({ kind, claims: [claim], links: [first, primary, ...others] }) =>
      kind === 'accounts' && claim && first && primary
        ? {
            messageId: 'differ',
            data: { claim: claim.what ?? claim.id, first: first.text, second: primary.text },
            primary,
            related: [first, ...others],
            claim,
            values: [first, primary, ...others].map(({ text }) => text),
          }
        : [],
    ),
});
