import { SourceMap } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '../../src/model/source.ts';
import { mapLines } from '../../src/vitest/source-map.ts';

const place: fc.Arbitrary<Position> = fc.record({
  line: fc.integer({ min: 1, max: 100_000 }),
  column: fc.integer({ min: 1, max: 100_000 }),
});

test('Node reads every line of the map back to its place, wherever in the line one asks', () => {
  fc.assert(
    fc.property(fc.array(fc.option(place, { nil: undefined }), { maxLength: 20 }), fc.nat(200), (places, column) => {
      const map = new SourceMap({ file: 'out.js', sourceRoot: '', ...mapLines(places, { path: '/a.yaml', text: '' }) });
      places.forEach((expected, line) => {
        const entry = map.findEntry(line, column);
        // Where a line has no segment, Node answers with the one before it.
        if (!expected || !('originalLine' in entry)) return;
        expect(entry).toMatchObject({ originalLine: expected.line - 1, originalColumn: expected.column - 1 });
        expect(entry.originalSource).toBe('/a.yaml');
      });
    }),
  );
});

test('a line without a place has no segment', () => {
  const { mappings } = mapLines([undefined, { line: 3, column: 2 }, undefined], { path: '/a.yaml', text: '' });
  expect(mappings).toBe(';AAEC;');
});
