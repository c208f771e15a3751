import { defineCheck } from '../model/check.ts';
import { pairReport } from '../model/conflict-report.ts';

export const dateContradiction = defineCheck({
  id: 'date-contradiction',
  severity: 'error',
  summary: 'Two events with one phrase have dates that cannot both be',
  docs: {
    what:
      'Two events share a phrase (the same words, wherever their slot stands before or after them), some article may be judged by ' +
      'both, and their dates do not overlap.',
    why: 'Every article that prints the phrase with a date would be wrong by one of the two claims.',
    silent:
      'Two events may share a phrase on purpose, where their dates can both be, or where their `covers` are apart: then no article ' +
      'is judged by both. February 2022 and 24 February 2022 can both be.',
    example: {
      claim:
        'events:\n  bridge-opening: "bridge opened {3 May 1960}"\n  new-bridge:\n    when: 1961\n    said: bridge opened {}',
      says: 'One phrase, two dates: "bridge opened {}" is on 3 May 1960 in bridge-opening, but "bridge opened {}" is in 1961 in new-bridge',
    },
  },
  messages: { differ: 'One phrase, two dates: {first}, but {second}' },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) => (conflict.kind === 'date' ? pairReport(conflict, 'differ') : [])),
});
