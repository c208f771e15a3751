import { defineCheck } from '../model/check.ts';

export const claimBroad = defineCheck({
  id: 'claim-broad',
  severity: 'note',
  summary: 'A phrase of common words that fits many sentences, without `covers`',
  docs: {
    what: 'The phrase of an event or a figure has at most four words, and at most one that says what it is about, or two that stand in news of every kind ("people", "killed", "meeting"); and neither the claim nor its file has `covers`.',
    why: 'Such a phrase is found in articles about other things, which are then judged by this claim.',
    silent:
      'A phrase with a name, a number or a word that no dictionary has; a claim that `covers` holds to some articles.',
    example: {
      claim: 'figures: {dead: "{34} people were killed"}',
      says: 'The phrase "{34} people were killed" fits many sentences, and dead covers every article; expected a phrase that is its own, or `covers`',
    },
  },
  messages: {
    broad:
      'The phrase "{phrase}" fits many sentences, and {claim} covers every article; expected a phrase that is its own, or `covers`',
  },
  run: ({ broadPhrases }) =>
    broadPhrases.map(({ claim, phrase }) => ({
      messageId: 'broad',
      data: { phrase: phrase.text, claim: claim.id },
      primary: { span: phrase.span, text: 'says little of its own' },
      related: [],
      claim,
    })),
});
