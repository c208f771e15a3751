import { defineCheck } from '../model/check.ts';
import { pairReport } from '../model/conflict-report.ts';

export const postContradiction = defineCheck({
  id: 'post-contradiction',
  severity: 'error',
  summary: 'Two claims give one post to two people at once',
  docs: {
    what:
      'Two posts are called the same, some article may be judged by both, and on some day they are held by two people. Inside one `held` a ' +
      'successor ends the term before; what two claims say is compared day by day, and a last holder stays until somebody follows.',
    why: 'One of the two claims is wrong or has grown old, and an article that names the right holder would be wrong by it.',
    silent:
      'A post that is `shared`; a vacancy (`~`); days on which a beginning may or may not lie, as in the month of `2025-01`; claims whose ' +
      '`covers` are apart. Two ids whose names have a spelling in common may be one person (`name-ambiguous`), and so may a misspelt id ' +
      '(`reference-unknown`). A post once shortened and once in full is two phrases.',
    example: {
      claim:
        'names: {ann-lee: Ann Lee, bo-chan: Bo Chan}\nposts:\n  mayor: {called: Mayor of Oldtown, held: {2021-05-06: ann-lee}}\n' +
        '  oldtown-mayor: {called: mayor of Oldtown, held: {2024-05-02: bo-chan}}',
      says: 'One post, two holders at once: "Mayor of Oldtown" is Ann Lee from 6 May 2021 on in mayor, but "Mayor of Oldtown" is Bo Chan from 2 May 2024 on in oldtown-mayor',
    },
  },
  messages: { holders: 'One post, two holders at once: {first}, but {second}' },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) => (conflict.kind === 'post' ? pairReport(conflict, 'holders') : [])),
});
