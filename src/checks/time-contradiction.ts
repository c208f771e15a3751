import { defineCheck } from '../model/check.ts';
import { conflictReport } from '../model/conflict-report.ts';

export const timeContradiction = defineCheck({
  id: 'time-contradiction',
  severity: 'error',
  summary: 'Claims about events that cannot all hold',
  docs: {
    what:
      'All that the claims say of when events happened is put together: `when`, `before`, `after`, `during`, `same-day` and ' +
      'gaps such as `1 day`. What cannot all be true is reported as the shortest chain that proves it, each link at its own line; ' +
      'take any one link away, and the rest can be true. Two chains may share a date, but not a link between the same two events.',
    why:
      'Two editors may each write down something plausible, and only together it cannot be. Every article would then be judged ' +
      'by a claim that is wrong, and nobody could say by which.',
    silent:
      'A date says some time in that day, month or year, so a month and a day in it can both be; the same day may hold an event and ' +
      'the one before it; `~` widens a date. `same-day` with an event of several days means one of them. A gap of months between ' +
      'events without dates is given every length that it may have. An id that no claim has is `reference-unknown`. `covers` makes no ' +
      'difference: it limits the articles that a claim judges.',
    example: {
      claim: 'events:\n  summit:\n    when: 2024-06-05\n    before: treaty\n  treaty:\n    when: 2024-06-03',
      says: 'These claims cannot all hold: the summit is before the treaty, the treaty is on 3 June 2024, but the summit is on 5 June 2024',
    },
  },
  messages: {
    chain: 'These claims cannot all hold: {chain}, but {last}',
    alone: 'This claim cannot hold: {last}',
  },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) => {
      if (conflict.kind !== 'time') return [];
      // told last is what cannot be beside all the others
      const told = conflict.links.map(({ text }) => text);
      const data = { chain: told.slice(0, -1).join(', '), last: told.at(-1) ?? '' };
      return conflictReport(conflict, told.length > 1 ? 'chain' : 'alone', data);
    }),
});
