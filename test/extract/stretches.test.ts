import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractFigures } from '../../src/extract/figures.ts';
import { extractNames } from '../../src/extract/names.ts';
import { stretchesOf } from '../../src/extract/stretches.ts';
import { textOf } from '../../src/model/span.ts';
import { articleOf } from '../article.ts';

const sentence = 'Then Adair Lindqvist told the Westhaven Port Authority that 19,347 vehicles had gone another way. ';

test('a paragraph is read whole', () => {
  const [passage] = articleOf(sentence).passages;
  expect(passage && stretchesOf(passage)).toEqual([passage?.span]);
});

test('stretches stand one behind the other and leave nothing out', () => {
  const unit = fc.constantFrom('Adair Lindqvist ', 'x', 'He left. ', '19,347 ', '“No!” ');
  fc.assert(
    fc.property(unit, fc.integer({ min: 1, max: 80_000 }), (text, length) => {
      for (const passage of articleOf(text.repeat(Math.ceil(length / text.length)).trim()).passages) {
        const stretches = stretchesOf(passage);
        expect(stretches.map(textOf).join('')).toBe(textOf(passage.span));
        for (const { start, end } of stretches) expect(end - start).toBeLessThanOrEqual(16_384);
      }
    }),
    { numRuns: 30 },
  );
});

test('what stands in a paragraph of any length is found as often as it stands there', () => {
  const article = articleOf(sentence.repeat(1000));
  const names = extractNames(article).map(({ span }) => textOf(span));
  expect(names.filter((name) => name === 'Adair Lindqvist')).toHaveLength(1000);
  expect(names.filter((name) => name === 'Westhaven Port Authority')).toHaveLength(1000);
  expect(extractFigures(article, []).map(({ span }) => textOf(span))).toEqual(Array<string>(1000).fill('19,347'));
});
