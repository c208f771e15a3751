import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

const fields = ['when', 'said', 'before', 'after', 'during', 'same-day', 'covers', 'source', 'what', 'note'];

describe('the nearest candidate', () => {
  test.for([
    ['whn', 'when'],
    ['wehn', 'when'],
    ['When', 'when'],
    ['siad', 'said'],
    ['saids', 'said'],
    ['befroe', 'before'],
    ['same_day', 'same-day'],
    ['sameday', 'same-day'],
    ['cover', 'covers'],
    ['whta', 'what'],
  ] as const)('%s -> %s', ([word, expected]) => expect(nearest(word, fields)).toBe(expected));

  test.for(['', 'x', 'speaker', 'hw', 'colour', 'dates', 'notification'])('none for "%s"', (word) =>
    expect(nearest(word, fields)).toBeUndefined(),
  );

  test('the nearer of two, and of equally near ones the first', () => {
    expect(nearest('sumit', ['submit', 'summit'])).toBe('submit');
    expect(nearest('sumitt', ['submit', 'summit', 'sumit'])).toBe('sumit');
  });

  test('three edits in a long word, and no fourth', () => {
    expect(nearest('volodymir-zelensky', ['volodymyr-zelenskyy'])).toBe('volodymyr-zelenskyy');
    expect(nearest('wolodimir-zelenskii', ['volodymyr-zelenskyy'])).toBeUndefined();
  });
});
