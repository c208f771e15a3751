import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { HeadlinePair } from '../model/relation.ts';
import { type Span, textOf } from '../model/span.ts';

export const headlineNearDuplicate = defineCheck({
  id: 'headline-near-duplicate',
  severity: 'error',
  summary: 'Two list lines of an article are alike but for a few letters',
  docs: {
    what:
      'Two lines of the lists that an article carries have the same words, but for one that a slip of the pen or two made of the other, ' +
      'two words with one slip each, a space, or a word printed twice ("the the"). It points at the line that holds the misspelling ' +
      'where a known name, the dictionary or the rest of the article tells which, and else at the later.',
    why: 'One headline was typed twice, and one of the two has a misprint, often in a name.',
    silent:
      'A difference in a number, an ordinal, a weekday, a month, a score or between two known names makes two headlines; so does one ' +
      'between two words that a dictionary lists ("Iran", "Iraq"; "dies", "lies"), between forms of one word ("talk", "talks"), between names that ' +
      'may be those of two people ("Hansov", "Jansov"; "Ivanov", "Ivanova"), and one in a word of fewer than four letters. Two slips in a ' +
      'name need a longer line. Lines of a series, which differ in the same place four times or more, are left alone, and so are lines of ' +
      'fewer than four words and names that the story itself prints both.',
    example: {
      article: '- Anna Kowalski wins the harbour race 19:42\n- Anna Kowalsky wins the harbour race 19:12',
      says: 'Two list lines are alike but for "Kowalsky" and "Kowalski"; expected one spelling',
    },
  },
  messages: {
    misspelt: 'This list line has "{found}" where another, otherwise the same, has "{other}"; expected "{other}"',
    differs: 'Two list lines are alike but for "{found}" and "{other}"; expected one spelling',
  },
  run: ({ headlinePairs }) => headlinePairs.filter(({ kind }) => kind === 'near').map(toReport),
});

function toReport({ article, first, second, differing, culprit }: HeadlinePair): Report {
  const atFirst = culprit === 'first';
  const [here, there] = atFirst ? [first, second] : [second, first];
  const found = wording(differing.map((one) => (atFirst ? one.first : one.second)));
  const other = wording(differing.map((one) => (atFirst ? one.second : one.first)));
  const report: Report = {
    messageId: culprit ? 'misspelt' : 'differs',
    data: { found, other },
    primary: { span: here.headline ?? here.span, text: `has "${found}"` },
    related: [{ span: there.headline ?? there.span, text: `has "${other}"` }],
    article,
    values: [found.toLowerCase(), other.toLowerCase()],
  };
  return culprit ? { ...report, suggestion: other } : report;
}

const wording = (spans: readonly Span[]): string =>
  spans.map((span) => textOf(span).replace(/\s+/gu, ' ')).join(' ... ');
