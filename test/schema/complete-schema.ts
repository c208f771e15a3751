import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { stringify } from 'yaml';
import { checks } from '../../src/checks/index.ts';
import { examplesOf } from '../../src/parse/claims/schema.ts';
import type { Schema } from '../../src/parse/claims/schema.ts';

/**
 * What of `schemas/claims.schema.json` follows from the rest: the checks that a `stet` entry may name, and for the language server, which
 * shows no snippet where the mouse rests, the description with the snippets as YAML below it.
 */

export const schemaPath = fileURLToPath(new URL('../../schemas/claims.schema.json', import.meta.url));

/** Keywords of the language server, which JSON Schema does not have. */
export const forEditors = [
  'defaultSnippets',
  'markdownDescription',
  'errorMessage',
  'patternErrorMessage',
  'enumDescriptions',
];

export async function completeSchema(): Promise<string> {
  const schema = JSON.parse(await readFile(schemaPath, 'utf8')) as Json;
  return format(JSON.stringify(complete(schema)), { ...(await resolveConfig(schemaPath)), parser: 'json' });
}

interface Json {
  readonly [key: string]: unknown;
}

function complete(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(complete);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node as Json).filter(([key]) => key !== 'markdownDescription');
  const known: Json = Object.fromEntries(entries.map(([key, value]) => [key, asIs.has(key) ? value : complete(value)]));
  if (known.enum)
    return { ...known, enum: checks.map(({ id }) => id), enumDescriptions: checks.map(({ summary }) => summary) };
  if (!known.defaultSnippets) return known;
  const inOrder = Object.entries(known).flatMap(([key, value]) =>
    key === 'description'
      ? [
          [key, value],
          ['markdownDescription', withExamples(known)],
        ]
      : [[key, value]],
  );
  return Object.fromEntries(inOrder) as unknown;
}

const asIs = new Set(['defaultSnippets', 'examples']);

function withExamples({ description, defaultSnippets }: Schema): string {
  const blocks = examplesOf({ ...(defaultSnippets && { defaultSnippets }) }).map(
    (example) => `\`\`\`yaml\n${stringify(example, { lineWidth: 0 })}\`\`\``,
  );
  return [description, ...blocks].join('\n\n');
}
