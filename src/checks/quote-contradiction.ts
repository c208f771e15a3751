import { defineCheck } from '../model/check.ts';
import { conflictReport, pairReport } from '../model/conflict-report.ts';
import type { Report } from '../model/finding.ts';
import type { Conflict } from '../model/relation.ts';

export const quoteContradiction = defineCheck({
  id: 'quote-contradiction',
  severity: 'error',
  summary: 'One utterance has two speakers, or one occasion two wordings',
  docs: {
    what:
      'Two claims have the same words, at least four, or at least eight that the one has inside a longer quotation, and name no speaker in ' +
      'common. Or one speaker, on one occasion (one event, or one day), is quoted in words that are near but not the same, by the measure ' +
      'of `quote-altered`; where one of the two is `translated`, that is a warning.',
    why: 'Whichever an article prints, it is wrong by one of the two claims, and a wrong attribution is the error that costs a desk most.',
    silent:
      'A speaker who is not named; a speaker in common; the same words on two days, which may be an oath or an echo; words that the other ' +
      'claim has exactly, somewhere; an occasion that is only a month or a year; claims whose `covers` are apart.',
    example: {
      claim:
        'names: {ann-lee: Ann Lee, bo-chan: Bo Chan}\nquotes:\n  mayor-on-bridge: {speaker: ann-lee, words: We will not reopen it}\n' +
        '  reopening: {speaker: bo-chan, words: we will not reopen it}',
      says: 'One utterance, two speakers: "We will not reopen it" is said by Ann Lee in mayor-on-bridge, but "We will not reopen it" is said by Bo Chan in reopening',
    },
  },
  messages: {
    speakers: 'One utterance, two speakers: {first}, but {second}',
    wordings: 'One occasion, two wordings: {claim} is not as {other} has it: {difference}',
  },
  run: ({ conflicts }) =>
    conflicts.flatMap((conflict) => {
      if (conflict.kind === 'speakers') return pairReport(conflict, 'speakers');
      return conflict.kind === 'wordings' ? wordingsReport(conflict) : [];
    }),
});

function wordingsReport(conflict: Conflict): Report[] {
  const [other, claim] = conflict.claims;
  const [, differing] = conflict.links;
  if (!other || !claim || !differing) return [];
  const data = { claim: claim.name, other: other.name, difference: differing.text };
  return conflictReport(conflict, 'wordings', data).map((report) =>
    conflict.translated ? { ...report, severity: 'warning' } : report,
  );
}
