import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import type { JSONSchema } from 'json-schema-to-typescript';
import { format } from 'prettier';
import { completeSchema, forEditors, schemaPath } from './complete-schema.ts';

/**
 * `npm run generate`: completes `schemas/claims.schema.json` and writes `src/model/claim-file.ts` from it. The test beside it proves that
 * both are current.
 */

export const typesPath = fileURLToPath(new URL('../../src/model/claim-file.ts', import.meta.url));

const banner = `/**
 * What an editor may write in a claim file. GENERATED from schemas/claims.schema.json; do not edit. To write it anew:
 * npx tsx test/schema/generate-types.ts
 */`;

export async function generateTypes(): Promise<string> {
  const schema = JSON.parse(await readFile(schemaPath, 'utf8')) as Json;
  const definitions = schema.$defs as Json;
  const simplified = simplify(schema, definitions) as JSONSchema;
  const code = await compile(simplified, 'ClaimFile', {
    bannerComment: banner,
    additionalProperties: false,
    ignoreMinAndMaxItems: true,
    format: false,
    strictIndexSignatures: false,
  });
  return format(code, { parser: 'typescript', printWidth: 120, singleQuote: true, trailingComma: 'all' });
}

const unsayable = new Set([
  'anyOf',
  'minItems',
  'minProperties',
  'minimum',
  'maximum',
  'pattern',
  'format',
  ...forEditors,
]);

type Json = { readonly [key: string]: unknown };

/**
 * Named types only for what has a title (an event, a quote); text, dates and ids are written out where they stand. What a
 * type cannot say is left away.
 */
function simplify(node: unknown, definitions: Json): unknown {
  if (Array.isArray(node)) return node.map((item) => simplify(item, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref: own, $defs, allOf, ...rest } = node as Json;
  const $ref = own ?? (allOf as Json[] | undefined)?.[0]?.$ref;
  const target = typeof $ref === 'string' ? (definitions[$ref.replace('#/$defs/', '')] as Json) : undefined;
  if (target?.title !== undefined) return { $ref };
  const sayable = Object.entries({ ...(target ?? {}), ...rest }).filter(([key]) => !unsayable.has(key));
  const kept = sayable.map(([key, value]) => [
    key,
    key === 'examples' || key === 'enum' ? value : simplify(value, definitions),
  ]);
  if (target) return simplify(Object.fromEntries(kept), definitions);
  const titled = Object.entries(($defs ?? {}) as Json).filter(([, value]) => (value as Json).title !== undefined);
  const inner = titled.map(([key, value]) => [key, simplify(value, definitions)]);
  return { ...Object.fromEntries(kept), ...(inner.length > 0 && { $defs: Object.fromEntries(inner) as unknown }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(schemaPath, await completeSchema());
  await writeFile(typesPath, await generateTypes());
}
