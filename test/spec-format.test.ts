import { describe, expect, test } from 'vitest';
import type { Finding } from '../src/model/finding.ts';
import { blankMarkers, differences, parseSpec, usualOptions } from './spec-format.ts';

const spec = `# A check

Words about it.

## Fires
<!-- options: today=2026-01-01, strict, no-stet, part -->

\`\`\`yaml
events: # expect: claim-schema
  fall: "# expect: nothing" # no marker
\`\`\`

\`\`\`md
---
id: bridge
---
It fell in 2002. <!-- expect: date-mismatch, date-mismatch -->
\`\`\`

\`\`\`txt post
---
outlet: Post
---
\`\`\`

## Stays silent

\`\`\`\`md
---
---
\`\`\`yaml
\`\`\`
\`\`\`\`
`;

describe('a spec', () => {
  const [fires, silent, ...others] = parseSpec(spec);

  test('has a case a heading, with its line', () => {
    expect([fires?.title, fires?.line, silent?.title, silent?.line]).toEqual(['Fires', 5, 'Stays silent', 26]);
    expect(others).toEqual([]);
  });

  test('names claim files by number, articles by name, id or number', () => {
    expect(fires?.claims.map(({ path }) => path)).toEqual(['claims/1.yaml']);
    expect(fires?.articles.map(({ path }) => path)).toEqual(['articles/bridge.md', 'articles/post.txt']);
    expect(silent?.articles.map(({ path, text }) => [path, text])).toEqual([
      ['articles/1.md', '---\n---\n```yaml\n```\n'],
    ]);
  });

  test('expects each marked finding in its line of its block', () => {
    expect(fires?.expected).toEqual([
      { path: 'claims/1.yaml', line: 1, check: 'claim-schema' },
      { path: 'articles/bridge.md', line: 4, check: 'date-mismatch' },
      { path: 'articles/bridge.md', line: 4, check: 'date-mismatch' },
    ]);
    expect(silent?.expected).toEqual([]);
  });

  test('sets options for one case', () => {
    expect(fires?.options).toEqual({ today: 20454, strict: true, stet: false, whole: false });
    expect(silent?.options).toEqual(usualOptions);
  });

  test.for(['No heading', '## A\n<!-- options: strickt -->', '## A\n```json\n{}\n```\n'])('"%s" is none', (text) => {
    expect(() => parseSpec(text)).toThrow();
  });
});

describe('a marker', () => {
  test.for([
    ['fell in 2002. <!-- expect: date-mismatch -->', 'fell in 2002.                               '],
    ['a: 1 # expect: claim-schema', 'a: 1                       '],
    ['a: 1 # expect: claim-schema  \nb: 2', 'a: 1                         \nb: 2'],
  ])('%s is blanked', ([text = '', blank]) => {
    const { source, expected } = blankMarkers({ path: 'x', text });
    expect(source.text).toBe(blank);
    expect(expected).toHaveLength(1);
  });

  test.for(['a: 1 # expect', 'a: "# expect: x" # y', '<!-- expected: x -->'])('%s is none', (text) => {
    expect(blankMarkers({ path: 'x', text })).toEqual({ source: { path: 'x', text }, expected: [] });
  });
});

describe('differences', () => {
  const source = { path: 'articles/1.md', text: 'one\ntwo\n' };
  const finding = (rest: Partial<Finding> = {}): Finding => ({
    check: 'date-mismatch',
    severity: 'error',
    messageId: 'm',
    message: 'Says so',
    data: {},
    primary: { span: { source, start: 5, end: 6 }, text: '' },
    related: [],
    fingerprint: '',
    ...rest,
  });
  const expected = { path: 'articles/1.md', line: 2, check: 'date-mismatch' };
  const differing = (findings: Finding[], ...wanted: (typeof expected)[]): string[] =>
    differences({ counts: null as never, evidence: null as never, findings }, wanted);

  test('there are none where each expected finding is there once', () => {
    expect(differing([finding(), finding()], expected, expected)).toEqual([]);
  });

  test('too few, too many and another line are told', () => {
    expect(differing([], expected)).toEqual(['not found:    articles/1.md:2 date-mismatch']);
    expect(differing([finding(), finding()], expected)).toEqual([
      'not expected: articles/1.md:2:2 date-mismatch: Says so',
    ]);
    expect(differing([finding()], { ...expected, line: 1 })).toHaveLength(2);
  });

  test('what is let stand is not found', () => {
    expect(differing([finding({ stet: {} as never })], expected)).toHaveLength(1);
  });
});
