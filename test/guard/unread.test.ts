import { expect, test } from 'vitest';
import { unreadOf } from '../../src/guard/unread.ts';
import { textOf } from '../../src/model/span.ts';
import { judgedOf } from './judged.ts';

const unread = (text: string): string[] => unreadOf(judgedOf(text)).map(textOf);

test.for([
  ['a score', 'Wrexley beat Harnby 3-1 in the rain.', ['3-1']],
  ['a time', 'It sank at 11.40pm and rose at 12:05.', ['11.40pm', '12:05']],
  ['a fraction, a version, a decimal comma', 'Some 2/3 of v2.0 hold at 30,5.', ['v2.0', '30,5']],
  ['marks with no words in them', 'The note said «…» and no more.', ['«…»']],
  ['a telephone number', 'Ring 1800 555 019 before noon.', ['1800', '555', '019']],
  ['a list line, but for its stamp', '- 10 Feb: Wrexley beat Harnby 3-1 17:40', ['3-1']],
] as const)('%s', ([, text, expected]) => {
  expect(unread(text)).toEqual(expected);
});

test.for([
  ['what is read: dates, figures, quotations', 'On 3 May 1961 some 19,347 left. “We saw 12 of them,” Ann Pellow said.'],
  ['addresses', 'Write to desk2@wire24.example or see https://wire24.example/2025/02/11 and www.wire24.example/7.'],
  ['furniture', '© 2025 Wire24\n\nGulls left.'],
  ['words', 'Gulls and terns left.'],
  ['the stamp of a list line', 'Today\n\n- 10 Feb: Gulls left 17:40\n- 11 Feb: Terns left 18:40'],
] as const)('not %s', ([, text]) => {
  expect(unread(text)).toEqual([]);
});
