import { expect, test } from 'vitest';
import { describeCheck, listChecks } from '../../src/cli/explain.ts';
import { defineCheck } from '../../src/model/check.ts';

const check = defineCheck({
  id: 'date-mismatch',
  severity: 'error',
  summary: 'An article dates an event otherwise than the claim',
  docs: {
    what: 'A date that an article attaches to the phrase of an event claim, and that cannot overlap the date of the claim.',
    why: 'A slip of one digit passes every spelling check.',
    silent: 'A date that only stands in the same sentence.',
    example: {
      claim: 'events:\n  bridge-fall: {when: 2019, said: bridge fell}\n',
      article: 'The bridge fell in 2018.',
      says: 'The article says "2018"; the claim says "2019"',
    },
  },
  messages: {},
  run: () => [],
});

test('a check is described as its documentation says, in lines of 80', () => {
  expect(describeCheck(check)).toBe(`date-mismatch (error)
An article dates an event otherwise than the claim

What it checks
  A date that an article attaches to the phrase of an event claim, and that
  cannot overlap the date of the claim.

Why it matters
  A slip of one digit passes every spelling check.

When it stays silent
  A date that only stands in the same sentence.

Example
  A claim:
    events:
      bridge-fall: {when: 2019, said: bridge fell}
  An article:
    The bridge fell in 2018.
  Stet says:
    The article says "2018"; the claim says "2019"
`);
});

test('the list has a line a check, in columns', () => {
  const other = { ...check, id: 'stet-unused', severity: 'note', summary: 'Another' } as const;
  expect(listChecks([check, other])).toBe(
    'date-mismatch  error    An article dates an event otherwise than the claim\n' +
      'stet-unused    note     Another\n',
  );
});
