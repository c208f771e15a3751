import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOf, onOneLine, widthOf } from '../../src/report/visible.ts';

const esc = '\x1b';
const nbsp = '\u00a0';

test.each<[string, string, number]>([
  ['a', 'a', 1],
  ['é', 'é', 1],
  ['\t', '    ', 4],
  [nbsp, ' ', 1],
  [esc, '␛', 1],
  ['\x7f', '␡', 1],
  ['\x9b', '\\u{9b}', 6],
  ['\u202e', '\\u{202e}', 8],
  ['\u200b', '\\u{200b}', 8],
  ['\u2028', '\\u{2028}', 8],
  ['\ud800', '\\u{d800}', 8],
  ['\u0301', '\u0301', 0],
  ['漢', '漢', 2],
  ['Ａ', 'Ａ', 2],
  ['한', '한', 2],
  ['🚀', '🚀', 2],
  ['“', '“', 1],
  ['…', '…', 1],
])('%j is shown as %j', (character, text, width) => {
  expect(cellOf(character)).toEqual({ text, width });
  expect(widthOf(character)).toBe(width);
});

test.each([
  [' two\n   lines\r\n', 'two lines'],
  [`a${nbsp}b`, 'a b'],
  [`red ${esc}[31m`, 'red ␛[31m'],
  ['', ''],
])('%j on one line is %j', (text, expected) => {
  expect(onOneLine(text)).toBe(expected);
});

const steering = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes));

test('whatever a text holds, nothing of it steers a terminal', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(onOneLine(text)).not.toMatch(steering);
      expect(Array.from(text, (character) => cellOf(character).text).join('')).not.toMatch(steering);
    }),
  );
});
