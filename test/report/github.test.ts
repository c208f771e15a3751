import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { renderGithub, withoutCommands } from '../../src/report/github.ts';
import type { ReportOptions } from '../../src/report/index.ts';
import { renderText } from '../../src/report/text.ts';
import { draw, label, runOf, source, stetOf } from './by-hand.ts';
import { hostileRun } from './hostile.ts';
import { commandsIn } from './runner.ts';

const file = source('articles/bridge.md', 'It fell in "May\n2014".\n');
const claims = source('claims/bridge.yaml', 'when: 2019-04-15\n');
const finding = draw({
  data: { text: 'It says "2014"' },
  primary: label(file, '2014'),
  related: [label(claims, '2019-04-15', 'claimed here')],
  suggestion: '2019',
});

const commands = (findings: readonly Finding[], options: ReportOptions = {}) =>
  commandsIn(renderGithub(runOf(findings), options));

describe('annotations', () => {
  test('stand at the place, and tell of the other sides', () => {
    expect(commands([finding])).toEqual([
      {
        name: 'error',
        properties: {
          file: 'articles/bridge.md',
          line: '2',
          endLine: '2',
          col: '1',
          endColumn: '5',
          title: 'date-mismatch',
        },
        data: 'It says "2014"\nclaims/bridge.yaml:1:7: "2019-04-15" (claimed here)\ndid you mean "2019"?',
      },
    ]);
  });

  test('have no columns where the place spans lines', () => {
    const [command] = commands([{ ...finding, primary: label(file, '"May\n2014"') }]);
    expect(command?.properties).toEqual({
      file: 'articles/bridge.md',
      line: '1',
      endLine: '2',
      title: 'date-mismatch',
    });
  });

  test('come worst first, in the order of the text, and not for what is let stand', () => {
    const [note, warning] = (['note', 'warning'] as const).map((severity) => ({ ...finding, severity }));
    const stood = { ...finding, stet: stetOf({ article: 'bridge' }) };
    const first = { ...finding, message: 'First' };
    const told = commands([note!, stood, warning!, first, finding]);
    expect(told.map(({ name, data }) => `${name}: ${data.split('\n')[0]}`)).toEqual([
      'error: First',
      'error: It says "2014"',
      'warning: It says "2014"',
      'notice: It says "2014"',
    ]);
    expect(commands([note!, warning!], { minSeverity: 'warning' })).toHaveLength(1);
  });

  test('name files as seen from the root of the repository', () => {
    const [command] = commands([finding], { prefix: 'news desk' });
    expect(command?.properties['file']).toBe('news desk/articles/bridge.md');
    expect(command?.data).toContain('news desk/claims/bridge.yaml:1:7');
  });

  test('escape what the toolkit escapes', () => {
    const odd = source('a,b:c%\n.md', 'One');
    const text = renderGithub(runOf([draw({ primary: label(odd, 'One'), data: { text: '100%0A: a, b' } })]));
    expect(text).toBe(
      '::error file=a%2Cb%3Ac%25%0A.md,line=1,endLine=1,col=1,endColumn=4,title=date-mismatch::100%250A: a, b\n',
    );
  });

  test('tell of at most ten other sides', () => {
    const [command] = commands([{ ...finding, related: Array.from({ length: 14 }, () => label(claims, 'when')) }]);
    expect(command?.data.split('\n').slice(-2)).toEqual(['... and 4 more', 'did you mean "2019"?']);
  });

  test('are one command a finding, whatever the texts', () => {
    fc.assert(
      fc.property(hostileRun, (run) => {
        const open = run.findings.filter(({ stet }) => !stet);
        const told = commandsIn(renderGithub(run));
        expect(told).toHaveLength(open.length);
        expect(told.map(({ properties }) => properties['file']).sort()).toEqual(
          open.map(({ primary }) => primary.span.source.path).sort(),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('a text in a log', () => {
  test.each(['##[error]x', 'a ##[add-mask]b', '::error::x', '  ::warning file=a::b'])(
    '%j would be obeyed, and is not',
    (line) => {
      expect(commandsIn(`${line}\n`)).toHaveLength(1);
      const paused = withoutCommands(`${line}\n`, 'token');
      expect(commandsIn(paused)).toEqual([]);
      expect(commandsIn(`${paused}::error::after`)).toHaveLength(1);
    },
  );

  test('stays as it is where there is nothing to obey', () => {
    const text = renderText(runOf([finding]));
    expect(text).toContain(':::');
    expect(withoutCommands(text, 'token')).toBe(text);
  });

  test('gives no command, whatever the findings', () => {
    fc.assert(
      fc.property(hostileRun, (run) => {
        expect(commandsIn(withoutCommands(renderText(run, { relations: true }), 'a-token'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
