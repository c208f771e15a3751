// What `stet init` puts into another repository. The example is an invented story.

export const exampleClaims = (schema: string): string => `# yaml-language-server: $schema=${schema}
about: The lighthouse at Selm (an example, to be taken away)
source: The harbour office at Selm

names:
  adair-lindqvist: Adair Lindqvist

events:
  lighthouse-first-lit: "lighthouse at Selm was first lit on {15 January 1926}"

figures:
  lighthouse-steps: "climbs the {187} steps"
  # Change 187 to 178, in this line or in the article, and run "npx stet check": it shows both sides of the contradiction.

quotes:
  never-missed-a-night:
    speaker: adair-lindqvist
    words: We have never missed a night
`;

export const exampleArticle = `---
outlet: The Selm Ledger
headline: Lighthouse at Selm has shone for a hundred years
published: 2026-01-15
---
The lighthouse at Selm was first lit on 15 January 1926.

Its keeper, Adair Lindqvist, climbs the 187 steps to the lamp every evening.

“We have never missed a night,” Lindqvist said.
`;

export const vitestConfig = `import { stet } from 'stet/vitest';
import { defineConfig } from 'vitest/config';

export default defineConfig({ plugins: [stet()] });
`;

export const workflow = (install: string): string => `name: Stet

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: ${install}
      - run: npx vitest run
`;

export const schemaInModules = 'node_modules/stet/schemas/claims.schema.json';
export const schemaMapping = { [`./${schemaInModules}`]: ['claims/**/*.yaml', 'claims/**/*.yml'] };
export const yamlExtension = 'redhat.vscode-yaml';
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
