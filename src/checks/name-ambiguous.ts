import { defineCheck } from '../model/check.ts';
import { pairReport } from '../model/conflict-report.ts';

export const nameAmbiguous = defineCheck({
  id: 'name-ambiguous',
  severity: 'warning',
  summary: 'One spelling is accepted for two names',
  docs: {
    what: 'Two names accept one spelling, as the house spelling or under `also`; capitals, hyphens and the dots of initials aside.',
    why: 'Either two people have one name, and an article must tell them apart, or one person stands in the claims twice, and the next change is made in one place only.',
    silent: 'Spellings under `never`; surnames that two names share; names whose `covers` are apart.',
    example: {
      claim: 'names:\n  michael-waltz: [Michael Waltz, Mike Waltz]\n  mike-waltz: Mike Waltz',
      says: 'One spelling, two names: "Mike Waltz" is accepted for michael-waltz, and "Mike Waltz" is accepted for mike-waltz',
    },
  },
  messages: { spelling: 'One spelling, two names: {first}, and {second}' },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) => (conflict.kind === 'name' ? pairReport(conflict, 'spelling') : [])),
});
