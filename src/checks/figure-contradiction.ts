import { defineCheck } from '../model/check.ts';
import { pairReport } from '../model/conflict-report.ts';

export const figureContradiction = defineCheck({
  id: 'figure-contradiction',
  severity: 'error',
  summary: 'Two figures with one phrase have values that cannot both be',
  docs: {
    what:
      'Two figures share a phrase (the same words, the slot in the same place), some article may be judged by both, and their values ' +
      'do not overlap: each is taken with its hedge and unit, so "about 50" is 45 to 55, and 90 minutes are 1.5 hours.',
    why: 'Every article that prints the phrase with a figure would be wrong by one of the two claims.',
    silent:
      'Figures of different kinds or currencies are not compared. Where a claim gives several sources, one that can agree is enough. ' +
      'Where values change with time, only those that hold at the same time are compared. Where the `covers` of two claims are ' +
      'apart, no article is judged by both.',
    example: {
      claim:
        'figures:\n  dead-in-flood: "{34} people died in the flood"\n  flood-toll: "{43} people died in the flood"',
      says: 'One phrase, two figures: "{} people died in the flood" is "34" in dead-in-flood, but "{} people died in the flood" is "43" in flood-toll',
    },
  },
  messages: { differ: 'One phrase, two figures: {first}, but {second}' },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) => (conflict.kind === 'figure' ? pairReport(conflict, 'differ') : [])),
});
