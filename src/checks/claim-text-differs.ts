import { defineCheck } from '../model/check.ts';
import { pairReport } from '../model/conflict-report.ts';

export const claimTextDiffers = defineCheck({
  id: 'claim-text-differs',
  severity: 'note',
  summary: "A value in a claim's phrase or quoted words is not what another claim says",
  docs: {
    what:
      'The words of a quotation and the phrases of events and figures are put before all other claims as if they were articles. Told is a date, ' +
      'a figure or a name in them that another claim contradicts.',
    why:
      'Every article that prints the words will be held against the other claim. A speaker may be wrong, and then all is well; or the words ' +
      'were copied wrongly, or the other claim has grown old.',
    silent:
      "All that leaves an article undecided. The value in a phrase's own braces, which `date-contradiction` and `figure-contradiction` compare. " +
      'Nothing is reckoned from publication; a figure that changed with time may be any that it was. Claims whose `covers` are apart.',
    example: {
      claim:
        'figures: {dead-in-flood: "{34} people died in the flood"}\nquotes:\n  mayor-on-flood: {speaker: {unnamed: the mayor}, words: We mourn that 43 people died in the flood}',
      says: 'One claim\'s text is not what another says: figures/dead-in-flood says "34", but "43" stands in the words of quotes/mayor-on-flood',
    },
  },
  messages: { differs: "One claim's text is not what another says: {first}, but {second}" },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) => (conflict.kind === 'text' ? pairReport(conflict, 'differs') : [])),
});
