import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { differences, parseSpec, runCase } from './spec-format.ts';

const folder = 'test/checks';

for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
  const path = `${folder}/${file}`;
  describe(path, () => {
    for (const one of parseSpec(readFileSync(path, 'utf8'))) {
      test(one.title, () => {
        expect(differences(runCase(one), one.expected), `${path}:${one.line}`).toEqual([]);
      });
    }
  });
}
