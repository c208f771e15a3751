import { defineCheck } from '../model/check.ts';
import type { Report } from '../model/finding.ts';
import type { MissingStatement, SwapKind, WordChange } from '../model/relation.ts';
import { describeChanges, valuesOf } from '../model/word-change.ts';

export const statementAltered = defineCheck({
  id: 'statement-altered',
  severity: 'error',
  summary: 'A wording that must be printed stands in no article, but one comes near to it',
  docs: {
    what:
      'A wording under "printed" is in none of the articles that its claim covers; the nearest passage, which has most of its words in the ' +
      'same order, is shown with what differs. One that differs in a digit, a name or a negation is taken to be further off than one that ' +
      'differs in trifles; where two are about equally near, both are shown. A lookalike is never taken for the wording.',
    why: 'A sentence that the desk insists on, a denial or a caveat, is most easily lost by a small edit: one "no" left out.',
    silent:
      'Marks, capitals and spelling are set aside, and the wording may stand in any one article, a heading, a caption or a list line, or ' +
      'over the end of a paragraph and the beginning of the next. Where words are left out ("...") within it, nobody can tell. Nothing is judged where no article is ' +
      'covered, or where single articles are checked.',
    example: {
      claim: 'statements: {no-link: {printed: police found no link between the two fires}}',
      article: 'On Friday police found a link between the two fires.',
      says: 'No article has the wording of statements/no-link; the nearest has no negation where the wording has one: "a" stands for "no" (a negation)',
    },
  },
  messages: {
    swapped: 'No article has the wording of {claim}; the nearest has {kinds}: {changes}',
    differs: 'No article has the wording of {claim}; in the nearest, {changes}',
  },
  run: ({ missingStatements }) => missingStatements.flatMap(toReport),
});

const kindsInWords: Readonly<Record<SwapKind, string>> = {
  name: 'another name',
  number: 'another number',
  date: 'another date',
  'negation added': 'a negation that the wording has not',
  'negation lost': 'no negation where the wording has one',
};

function toReport({ claim, wording, nearest, rival }: MissingStatement): Report[] {
  if (!nearest) return [];
  const related = [{ span: wording.span, text: 'the wording that must be printed' }];
  const about = 'comes about as near, and may be what the wording was';
  if (rival) related.push({ span: rival.span, text: `${about}: ${describeChanges(weightyFirst(rival.changes))}` });
  const { swapped } = nearest;
  const data = { claim: claim.name, changes: describeChanges(weightyFirst(nearest.changes)) };
  return [
    {
      ...(swapped.length > 0
        ? { messageId: 'swapped', data: { ...data, kinds: swapped.map((kind) => kindsInWords[kind]).join(' and ') } }
        : { messageId: 'differs', data }),
      primary: { span: nearest.span, text: 'comes nearest to the wording' },
      related,
      article: nearest.article,
      claim,
      suggestion: wording.value,
      values: valuesOf(nearest.changes),
    },
  ];
}

/** The stretches that differ, each behind the one that it follows; those with a digit, a name or a negation first, lest they go untold. */
function weightyFirst(changes: readonly WordChange[]): WordChange[] {
  const stretches: WordChange[][] = [];
  for (const change of changes) {
    const last = stretches.at(-1);
    if (change.kind === 'same' || !last) stretches.push(change.kind === 'same' ? [change] : [beginning, change]);
    else last.push(change);
  }
  const isWeighty = (stretch: readonly WordChange[]): boolean =>
    stretch.some(({ kind, weights }) => kind !== 'same' && weights.length > 0);
  return [...stretches.filter(isWeighty), ...stretches.filter((stretch) => !isWeighty(stretch))].flat();
}

const beginning: WordChange = { kind: 'same', text: '', weights: [] };
