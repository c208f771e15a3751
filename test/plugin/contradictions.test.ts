import { expect, test } from 'vitest';
import { checkSources } from '../../src/run.ts';
import { planTests } from '../../src/vitest/plan.ts';
import { usualOptions } from '../spec-format.ts';

const file = (name: string, text: string) => ({ path: `claims/${name}.yaml`, text });

const claims = [
  file('desk', 'names: {ann-lee: Ann Lee, bo-chan: Bo Chan}\nstatements:\n  kell: {never: [Kell will lead]}\n'),
  file(
    'one',
    `covers: 2025
posts: {mayor: {called: Mayor, held: {2021: ann-lee}}}
figures: {dead: "{34} people died in the flood"}
events:
  treaty: {when: 2024-06-03}
  vote: {before: treaty}
quotes: {lee: {speaker: ann-lee, words: We will not reopen it until every bolt has been tested}}
statements: {lead: Kell will lead}
`,
  ),
  file(
    'two',
    `covers: 2025
posts: {head: {called: mayor, held: {2024: bo-chan}}}
figures: {toll: "{43} people died in the flood"}
events: {summit: {when: 2024-06-05, before: vote}}
quotes: {chan: {speaker: bo-chan, words: We will not reopen it until every bolt has been tested}}
statements: {line: 50 people died in the flood}
`,
  ),
];

test('a contradiction fails each of its claims once, at the line of its own side', () => {
  const plan = planTests(checkSources({ claims, articles: [] }, usualOptions), { claims, articles: [] });
  const told = [...plan].flatMap(([{ path }, tests]) =>
    tests.flatMap(({ name, told }) => told.map(({ finding, at }) => `${finding.check}: ${name} ${path}:${at.line}`)),
  );
  expect(told.sort()).toEqual([
    'figure-contradiction: figures/dead claims/one.yaml:3',
    'figure-contradiction: figures/toll claims/two.yaml:3',
    'post-contradiction: posts/head claims/two.yaml:2',
    'post-contradiction: posts/mayor claims/one.yaml:2',
    'quote-contradiction: quotes/chan claims/two.yaml:5',
    'quote-contradiction: quotes/lee claims/one.yaml:7',
    'statement-contradiction: figures/dead claims/one.yaml:3',
    'statement-contradiction: figures/toll claims/two.yaml:3',
    'statement-contradiction: statements/kell claims/desk.yaml:3',
    'statement-contradiction: statements/lead claims/one.yaml:8',
    'statement-contradiction: statements/line claims/two.yaml:6',
    'statement-contradiction: statements/line claims/two.yaml:6',
    'time-contradiction: events/summit claims/two.yaml:4',
    'time-contradiction: events/treaty claims/one.yaml:5',
    'time-contradiction: events/vote claims/one.yaml:6',
  ]);
});
