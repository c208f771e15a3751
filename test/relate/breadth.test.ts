import { describe, expect, test } from 'vitest';
import { isBroad } from '../../src/relate/values/breadth.ts';
import { figureOf } from './valued.ts';

const broad = (text: string): boolean => figureOf('', text).said.some(isBroad);

describe('a phrase of common words fits many sentences', () => {
  test.each([
    'on {}',
    'the meeting',
    'the fire',
    'The fire',
    '{} people',
    '{34} people',
    '{} were killed',
    '{} people were killed',
    'at least {} dead',
    'lasted for {}',
    'which later became {}',
    'Police said {}',
    'the President announced {}',
    'the {} of July',
    "the company's {}",
    'the government’s {}',
    '{} per cent',
    'talks ... {}',
  ])('%s', (text) => {
    expect(broad(text)).toBe(true);
  });
});

describe('a name, a number, a rare word, two words of its own, five words make it specific', () => {
  test.each([
    'Kremlin said {}',
    'White House said {}',
    'US president said {}',
    'the UK {}',
    'said by Apple {}',
    'Apple fell {}',
    'Notre-Dame {}',
    '{} of the 36',
    'hexachords {}',
    'votes were cast {}',
    'death toll',
    '{} partner nations',
    'bridge fell',
    'full-scale {}',
    '{} people had been killed there',
    'it was the first time since {}',
  ])('%s', (text) => {
    expect(broad(text)).toBe(false);
  });
});
