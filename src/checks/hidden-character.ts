import { defineCheck } from '../model/check.ts';
import { problemReports } from '../model/problem-reports.ts';

export const hiddenCharacter = defineCheck({
  id: 'hidden-character',
  severity: 'error',
  summary: 'A name or a figure with a character in it that nobody sees, or a letter of another alphabet',
  docs: {
    what:
      'Inside a capitalised word, a number or the text of a claim: characters that take no room (zero-width spaces and joiners, marks of direction, controls), ' +
      'a warning; and in any word Cyrillic or Greek letters that look like the Latin ones around them. Characters that make text run backwards are reported anywhere. Names, dates and ' +
      'figures are read as they look, so that nothing hides behind such a character.',
    why: 'The reader sees the right word, and nobody who searches for it finds it; a slip, or a figure that was changed, can hide behind it.',
    silent:
      'Soft hyphens are typography. So are joiners between emoji and in scripts that join their letters, and marks of direction in a paragraph with text that ' +
      'runs from right to left. Addresses are left alone, and words of two alphabets in a paragraph that has whole words of the other.',
    example: {
      // the first letter of the name is Cyrillic
      article: 'President \u0422rump spoke for 90 minutes.',
      says: 'The "\u0422" that is printed in "Trump" is U+0422, a Cyrillic letter; expected Latin letters alone',
    },
  },
  messages: { hidden: '{problem}' },
  run: (evidence) => problemReports(evidence, 'hidden-character', 'hidden', 'something is hidden here'),
});
