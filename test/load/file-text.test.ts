import { expect, test } from 'vitest';
import { FileText } from '../../src/load/file-text.ts';

const fileOf = (text: string): FileText => new FileText('a.md', Buffer.from(text));

test('a text is what its bytes say, a byte order mark included', () => {
  expect(fileOf('\uFEFFIt “fell” 🚀\r\n').text).toBe('\uFEFFIt “fell” 🚀\r\n');
  expect(fileOf('').text).toBe('');
});

test('it is the same after many others were read', () => {
  const files = Array.from({ length: 60 }, (_, at) => fileOf(`${at} “${'x'.repeat(40_000)}”`));
  const read = (): string[] => files.map(({ text }) => text.slice(0, 4));
  const first = read();
  expect(first[59]).toBe('59 “');
  expect(read()).toEqual(first);
  expect([...files].reverse().map(({ text }) => text.length)).toEqual([...files].reverse().map(({ bytes }) => bytes.length - 4)); // prettier-ignore
});

test('as JSON it is a source like any other', () => {
  expect(JSON.parse(JSON.stringify(fileOf('It fell.')))).toEqual({ path: 'a.md', text: 'It fell.' });
});
