import { defineCheck } from '../model/check.ts';
import { pairReport } from '../model/conflict-report.ts';

export const statementContradiction = defineCheck({
  id: 'statement-contradiction',
  severity: 'error',
  summary: 'What one claim wants printed, another forbids or contradicts',
  docs: {
    what:
      'A wording under `printed` is put before all other claims as if it were an article. It contradicts them where words stand in it that ' +
      'some claim has under `never`, or where its own dates, figures, names, posts or quotations cannot be what another claim says.',
    why: 'No article can be right: without the wording it is `statement-missing`, and with it an error by the other claim.',
    silent:
      'All that leaves an article undecided: a value that no phrase takes, a line that negates or disowns it, a round number. Nothing is reckoned ' +
      'from publication, since the wording has none; a figure that changed with time may be any that it was. A post that does not stand in full beside a name in full. Claims whose `covers` are apart.',
    example: {
      claim:
        'figures: {dead-in-flood: "{34} people died in the flood"}\nstatements: {toll: At least 43 people died in the flood}',
      says: 'What must be printed cannot be right: figures/dead-in-flood says "34", but statements/toll wants "At least 43 people died in the flood" printed',
    },
  },
  messages: {
    forbidden: 'What must be printed is forbidden: {first}, but {second}',
    printed: 'What must be printed cannot be right: {first}, but {second}',
  },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) =>
      conflict.kind === 'forbidden' || conflict.kind === 'printed' ? pairReport(conflict, conflict.kind) : [],
    ),
});
