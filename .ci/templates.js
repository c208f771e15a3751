// What `.ci/new.js` writes. Each works as it is, on the word "xxx", so that its tests are there to be changed before the code is.

export const check = (id, name) => `import type { Article } from '../model/article.ts';
import { defineCheck } from '../model/check.ts';
import type { Span } from '../model/span.ts';

export const ${name} = defineCheck({
  id: '${id}',
  severity: 'note',
  summary: 'The word "xxx" stands in an article',
  docs: {
    what: 'The word "xxx" in the text of an article.',
    why: 'It was left there to be replaced.',
    silent: 'The word as part of another one.',
    example: {
      article: 'The bridge fell on xxx.',
      says: 'The article says "xxx"',
    },
  },
  messages: { found: 'The article says "{found}"' },
  run: ({ articles }) =>
    articles.flatMap((article) =>
      placesIn(article).map((span) => ({
        messageId: 'found',
        data: { found: 'xxx' },
        primary: { span, text: 'left to be replaced' },
        related: [],
        article,
      })),
    ),
});

const placesIn = ({ source, body }: Article): Span[] =>
  [...source.text.slice(body.start).matchAll(/\\bxxx\\b/g)].map(({ index }) => ({
    source,
    start: body.start + index,
    end: body.start + index + 'xxx'.length,
  }));
`;

export const checkSpec = (id) => `# ${id}

## The word by itself

\`\`\`md
---
outlet: City News
headline: The bridge at Selm
published: 2025-03-01
---
The bridge fell on xxx, they said. <!-- expect: ${id} -->
\`\`\`

## The word in another one

\`\`\`md
---
outlet: City News
headline: The bridge at Selm
published: 2025-03-01
---
The bridge fell on xxxx, they said.
\`\`\`
`;

export const datePattern = (id, name) => `import { yearRange } from '../../parse/calendar.ts';
import { overlapping } from '../../model/time.ts';
import * as cues from './cues.ts';
import { space, yearNumber } from './pattern.ts';
import type { DatePattern } from './pattern.ts';

/** "xxx 2019". */
export const ${name}: DatePattern = {
  name: '${id}',
  needs: cues.fourDigits,
  pattern: new RegExp(\`\\\\bxxx\${space}(?<year>\${yearNumber})\\\\b\`, 'g'),
  read: (match) => {
    const year = Number(match.groups?.year);
    const range = yearRange(year);
    return {
      readings: [range],
      // what the words state, and not what they imply, is all that may contradict
      states: (other) => overlapping(range, other),
      stated: ['year'],
      anchor: 'absolute',
      timex: String(year),
    };
  },
};
`;

export const datePatternTest = (id) => `import { describe, expect, test } from 'vitest';
import { extractDates } from '../../src/extract/dates.ts';
import { textOf } from '../../src/model/span.ts';
import { describeRange } from '../../src/parse/calendar.ts';
import { articleOf } from '../article.ts';

const read = (text: string) =>
  extractDates(articleOf(text)).map(({ span, readings, timex }) => ({
    text: textOf(span),
    readings: readings.map(describeRange),
    timex,
  }));

describe('${id}', () => {
  test.each([['It fell in xxx 2019, they said.', 'xxx 2019', '2019', '2019']])('%s', (text, slice, reading, timex) => {
    expect(read(text)).toContainEqual({ text: slice, readings: [reading], timex });
  });

  test.each(['It fell on xxx, they said.', 'The xxxx 2019 fell.'])('leaves alone: %s', (text) => {
    expect(read(text).filter((date) => date.text.includes('xxx'))).toEqual([]);
  });
});
`;

export const reporter = (id, name) => `import type { Reported } from '../model/run.ts';
import { shownFindings } from './options.ts';
import type { ReportOptions } from './options.ts';
import { placeOf } from './text.ts';
import { onOneLine } from './visible.ts';

/** A line for each finding: place, severity, check and message. */
export function render${name}(run: Reported, options: ReportOptions = {}): string {
  const lines = shownFindings(run, options).map(
    ({ primary, severity, check, message }) =>
      \`\${placeOf(primary.span)} \${severity} \${check} \${onOneLine(message)}\\n\`,
  );
  return lines.join('');
}
`;

export const reporterTest = (id, name) => `import { expect, test } from 'vitest';
import { render${name} } from '../../src/report/${id}.ts';
import { articleOf, draw, label, runOf, source } from './by-hand.ts';

const file = source('articles/bridge.md', 'It fell in "May\\n2014".\\n\\u001B[31m');
const article = articleOf(file);
const finding = draw({ data: { text: 'Found' }, primary: label(file, '"May\\n2014"'), related: [], article });

test('${id} says where and what, each on one line', () => {
  const report = render${name}(runOf([finding], { articles: [article], claims: [] }), {});
  expect(report).toMatch(/^articles\\/bridge\\.md:1:12 \\w+ [\\w-]+ .*\\n$/);
});

test('${id} has nothing to say of nothing', () => {
  expect(render${name}(runOf([], { articles: [], claims: [] }), {})).toBe('');
});
`;
