import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawFrame, frameLines } from '../../src/report/frame.ts';
import { widthOf } from '../../src/report/visible.ts';
import { source, spanOf } from './by-hand.ts';

const plain = (text: string): string => text;
const style = (width: number, mark: '^' | '-' = '^') => ({ gutter: 2, width, mark, paint: plain, dim: plain });
const frame = (text: string, marked: string, width = 60, says = 'here'): string[] =>
  drawFrame(spanOf(source('a.md', text), marked), says, style(width));

describe('a frame points at exactly the span', () => {
  test.each<[string, string, string, string[]]>([
    [
      'in the middle',
      'It fell in May 2019.',
      'May 2019',
      [' 1 | It fell in May 2019.', '   |            ^^^^^^^^ here'],
    ],
    ['at the start', 'May 2019 it fell', 'May', [' 1 | May 2019 it fell', '   | ^^^ here']],
    ['on a later line', 'One\r\ntwo\rthree', 'three', [' 3 | three', '   | ^^^^^ here']],
    ['after tabs', '\t\tMay', 'May', [' 1 |         May', '   |         ^^^ here']],
    ['over a tab', 'a\tb', 'a\tb', [' 1 | a    b', '   | ^^^^^^ here']],
    ['after wide characters', '漢字 May', 'May', [' 1 | 漢字 May', '   |      ^^^ here']],
    ['over wide characters', 'in 漢字.', '漢字', [' 1 | in 漢字.', '   |    ^^^^ here']],
    ['after combining marks', 'Cafe\u0301 May', 'May', [' 1 | Cafe\u0301 May', '   |      ^^^ here']],
    ['over a no-break space', 'in May\u00a02019', 'May\u00a02019', [' 1 | in May 2019', '   |    ^^^^^^^^ here']],
    ['after an escape', '\x1b[31mMay', 'May', [' 1 | ␛[31mMay', '   |      ^^^ here']],
    ['after a byte order mark', '\ufeffMay', 'May', [' 1 | \\u{feff}May', '   |         ^^^ here']],
    ['after an emoji', '🚀 May', 'May', [' 1 | 🚀 May', '   |    ^^^ here']],
  ])('%s', (_, text, marked, expected) => {
    expect(frame(text, marked)).toEqual(expected);
  });

  test('of no width, with one caret', () => {
    const text = source('a.md', 'when:\nsaid: x');
    expect(drawFrame({ source: text, start: 5, end: 5 }, '', style(60))).toEqual([' 1 | when:', '   |      ^']);
  });

  test('past the end of the file', () => {
    const text = source('a.md', 'when');
    expect(drawFrame({ source: text, start: 9, end: 12 }, '', style(60))).toEqual([' 1 | when', '   |     ^']);
  });

  test('on several lines, blank ones left out, the label at the last', () => {
    expect(frame('  "We need\n\n  to recoup"\nend', '"We need\n\n  to recoup"')).toEqual([
      ' 1 |   "We need',
      '   |   ^^^^^^^^',
      ' 3 |   to recoup"',
      '   |   ^^^^^^^^^^ here',
    ]);
  });

  test('on many lines, the first two and the last', () => {
    const lines = frameLines(spanOf(source('a.md', 'one\ntwo\nthree\nfour\nfive'), 'one\ntwo\nthree\nfour\nfive'), 60);
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

describe('a long line is cut around the span', () => {
  const before = 'Some words that stand before it and fill the line. ';
  const after = ' Other words that stand after it and fill the line.';

  test('on both sides, between words', () => {
    expect(frame(`${before}May 2019${after}`, 'May 2019', 50)).toEqual([
      ' 1 | … fill the line. May 2019 Other words that …',
      '   |                  ^^^^^^^^ here',
    ]);
  });

  test('on the one side that is long', () => {
    expect(frame(`May 2019${after}`, 'May 2019', 50)[0]).toBe(' 1 | May 2019 Other words that stand after it …');
    expect(frame(`${before}May 2019`, 'May 2019', 50)[0]).toBe(' 1 | … stand before it and fill the line. May 2019');
  });

  test('a span that is itself too long shows both its ends', () => {
    const [line, underline] = frame(`"We need to recoup those costs, and that is going to be a partnership," he said.`, '"We need to recoup those costs, and that is going to be a partnership,"', 50, ''); // prettier-ignore
    expect(line).toContain('"We need to recoup');
    expect(line).toContain('…');
    expect(line).toContain('partnership,"');
    expect(underline).toContain('^'.repeat(40));
  });

  test('a label that does not fit stands on a line of its own', () => {
    expect(frame('It fell in May 2019.', 'May 2019', 40, 'the day that the article gives it')).toEqual([
      ' 1 | It fell in May 2019.',
      '   |            ^^^^^^^^',
      '   |   the day that the article gives it',
    ]);
  });
});

test('whatever the text, the stretch that is underlined is the span, and the line is no wider than asked', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b ', ' ', '漢', '\t', '\u0301', '🚀', '\x1b', '.', '\u200b'),
    maxLength: 300,
  });
  fc.assert(
    fc.property(text, fc.nat(300), fc.nat(80), fc.integer({ min: 20, max: 120 }), (written, start, length, width) => {
      const span = { source: source('a.md', written), start, end: start + length };
      for (const shown of frameLines(span, width)) {
        expect(widthOf(shown.text)).toBeLessThanOrEqual(width);
        expect(widthOf(shown.text.slice(0, shown.from).padEnd(shown.from))).toBeLessThanOrEqual(shown.offset);
        expect(shown.offset + shown.length).toBeLessThanOrEqual(width + 1);
      }
    }),
  );
});
