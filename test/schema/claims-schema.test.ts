import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { checks } from '../../src/checks/index.ts';
import { examplesOf, fileSchema, formats } from '../../src/parse/claims/schema.ts';
import type { Schema } from '../../src/parse/claims/schema.ts';
import { parseYaml } from '../../src/parse/claims/syntax.ts';
import { readTree } from '../../src/parse/claims/read-tree.ts';
import { validate } from '../../src/parse/claims/validate.ts';
import { completeSchema, forEditors, schemaPath } from './complete-schema.ts';
import { generateTypes, typesPath } from './generate-types.ts';

interface Node {
  readonly [key: string]: unknown;
}

const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as Node;
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
for (const [name, holds] of Object.entries(formats)) ajv.addFormat(name, { type: 'string', validate: holds });
ajv.addVocabulary(forEditors);
ajv.addSchema(schema, 'claims');
const isClaimFile = ajv.getSchema('claims');

/** Every schema in the schema, with its pointer. */
function* schemasIn(node: unknown, pointer: string): Generator<readonly [string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  const here = node as Node;
  yield [pointer, here];
  for (const group of ['properties', '$defs']) {
    for (const [name, one] of Object.entries((here[group] ?? {}) as Node))
      yield* schemasIn(one, `${pointer}/${group}/${name}`);
  }
  for (const part of ['items', 'additionalProperties', 'propertyNames']) {
    if (typeof here[part] === 'object') yield* schemasIn(here[part], `${pointer}/${part}`);
  }
}

const all = [...schemasIn(schema, '')];
const fields = all.filter(([pointer]) => /\/(?:properties|\$defs)\/[^/]+$/.test(pointer));

test('the schema and the types made of it are current (npm run generate)', async () => {
  expect(readFileSync(schemaPath, 'utf8')).toBe(await completeSchema());
  expect(readFileSync(typesPath, 'utf8')).toBe(await generateTypes());
});

describe('the schema of claim files', () => {
  test('is one of JSON Schema 2020-12, in the strict sense of Ajv', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(isClaimFile).toBeDefined();
  });

  test.for(fields.map(([pointer, one]) => ({ pointer, one })))(
    '$pointer has a description and examples of itself',
    ({ pointer, one }) => {
      const target = typeof one.$ref === 'string' ? fields.find(([at]) => `#${at}` === one.$ref)?.[1] : undefined;
      const field: Schema = { ...target, ...one };
      expect(field.description).toMatch(/^\S.*\S$/);
      const examples = examplesOf(field);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        const holds = ajv.getSchema(`claims#${pointer}`);
        expect(holds?.(example), `${JSON.stringify(example)}: ${JSON.stringify(holds?.errors)}`).toBe(true);
      }
    },
  );

  test.for(all.filter(([, one]) => Array.isArray(one.defaultSnippets)).map(([pointer, one]) => ({ pointer, one })))(
    '$pointer has snippets with a label and a description, and shows no map as a text to choose',
    ({ one }) => {
      const { defaultSnippets = [], examples = [] } = one as Schema;
      for (const { label, description } of defaultSnippets) {
        expect(label).toMatch(/^\S.*[^.]$/);
        expect(description).toMatch(/^\S.*\.$/);
      }
      // The language server would offer it as "[object Object]".
      expect(examples.filter((one) => typeof one === 'object' && !Array.isArray(one))).toEqual([]);
    },
  );

  test.for(all.filter(([, one]) => one.properties).map(([pointer, one]) => ({ pointer, one })))(
    '$pointer admits no other keys',
    ({ one }) => expect(one.additionalProperties).toBe(false),
  );

  test('lists every check, with what it says', () => {
    const check = fields.find(([pointer]) => pointer.endsWith('/acceptance/properties/check'))?.[1];
    expect(check?.enum).toEqual(checks.map(({ id }) => id));
    expect(check?.enumDescriptions).toEqual(checks.map(({ summary }) => summary));
  });

  test('patterns and limits refuse nothing that the loader reads', () => {
    const marks = fc.string({ unit: fc.constantFrom(...'0123456789-/.?~% {}abd…éß中A'), maxLength: 14 });
    const likely = fc.constantFrom('2022-02-24', '2020-02-29', '../2025-02-11', '2022~/2023', '0044-03-15', '-0044', '1 day', 'One  Week', '2-3 years', 'up to an DAY', 'a {} b', '{x} b', 'a ... b', 'a', 'a-b2', '7', 'events/a'); // prettier-ignore
    const texts = fc.oneof(
      marks,
      likely,
      likely.map((text) => ` ${text} `),
    );
    const formatted = all.filter(([, one]) => one.format !== undefined);
    const passed = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...formatted), texts, ([pointer, { format, pattern, minimum, maximum }], text) => {
        if (!formats[format as string]?.(text)) return;
        passed.add(format as string);
        expect(new RegExp(pattern as string, 'u').test(text), `"${text}" at ${pointer}`).toBe(true);
        if (!/^[-+]?\d+$/.test(text) || minimum === undefined) return;
        expect(Number(text)).toBeGreaterThanOrEqual(minimum as number);
        if (maximum !== undefined) expect(Number(text)).toBeLessThanOrEqual(maximum as number);
      }),
      { numRuns: 1500, seed: 1 },
    );
    expect([...passed].sort()).toEqual(Object.keys(formats).sort());
  });

  test('admits what an editor types as YAML reads it: numbers, booleans and all', () => {
    const text = readFileSync('test/parse/format.yaml', 'utf8');
    expect(isClaimFile?.(parseDocument(text).toJS()), JSON.stringify(isClaimFile?.errors)).toBe(true);
    expect(isClaimFile?.({ events: { a: { when: 2022 } }, figures: { b: { is: 26, said: 'x {}' } } })).toBe(true);
    expect(isClaimFile?.({ events: { a: { whn: 2022 } } })).toBe(false);
  });
});

/** Claim files right and wrong, from the keys of the schema and values near to what they want. */
const word = fc.constantFrom('2022-02-24', '2022-13', '2022/..', 'jo-bloggs', 'Jo Bloggs', '1 day', 'soon', '', ' ', 'date-mismatch', 'events/a', 'the {} fire', '2027-12-31'); // prettier-ignore
const key = fc.constantFrom('when', 'said', 'before', 'after', 'same-day', 'is', 'speaker', 'unnamed', 'at', 'words', 'called', 'held', 'name', 'also', 'never', 'printed', 'article', 'claim', 'text', 'reason', 'check', 'until', 'covers', 'source', 'what', '2021-01-20', 'AP', 'a', 'Big Id', 'constructor', 'whn'); // prettier-ignore
const section = fc.constantFrom(
  'about',
  'covers',
  'names',
  'posts',
  'events',
  'figures',
  'quotes',
  'statements',
  'stet',
  'evnts',
);
const { value } = fc.letrec<{ value: unknown; map: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { arbitrary: word, weight: 5 },
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
}));
const truth = fc.dictionary(fc.constantFrom('shared', 'translated'), fc.oneof(fc.boolean(), fc.constant('yes')), {
  maxKeys: 1,
});
const entry = fc.oneof(
  value,
  fc.tuple(fc.dictionary(key, value, { maxKeys: 4 }), truth).map(([map, more]) => ({ ...map, ...more })),
);
const body = fc.oneof(value, fc.dictionary(key, entry, { maxKeys: 3 }), fc.array(entry, { maxLength: 2 }));
const right = fc.constantFrom<unknown>(
  { events: { a: { when: '2022-02-24', before: ['b', { c: '1 day' }] } } },
  { posts: { p: { called: ['Mayor'], held: { '2021-01-20': null }, shared: true } } },
  { quotes: { q: { speaker: { unnamed: 'x' }, words: ['a'], translated: false, at: 'events-x' } } },
  { stet: [{ claim: 'events/a', text: 'x', reason: 'y', until: '2027-12-31', check: 'date-mismatch' }] },
);

test('the walk over the tree finds a file right or wrong exactly as Ajv does', () => {
  let rightOnes = 0;
  fc.assert(
    fc.property(fc.oneof({ arbitrary: fc.dictionary(section, body, { maxKeys: 3 }), weight: 6 }, right), (data) => {
      const text = stringify(data, {
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
        aliasDuplicateObjects: false,
      });
      const source = { path: 'claims/a.yaml', text };
      const { doc } = parseYaml(source);
      const { root, faults } = doc ? readTree(doc, source) : {};
      expect(faults).toEqual([]);
      const found = root ? validate(root, fileSchema) : [];
      const wrong = isClaimFile?.(data) === false;
      if (!wrong) rightOnes += 1;
      expect(found.length > 0, `${text}\n${JSON.stringify(isClaimFile?.errors)}`).toBe(wrong);
    }),
    { numRuns: 600 },
  );
  expect(rightOnes).toBeGreaterThan(20);
});

describe('the schema of articles', () => {
  const articles = ajv.compile(JSON.parse(readFileSync('schemas/article.schema.json', 'utf8')) as Node);
  const base = { outlet: 'The Nightly', headline: 'Bridge opens', published: '2025-02-10' };

  test.for([
    {},
    { published: '2025-02-11T04:13+13:00' },
    { published: '2025-02-11T04:13:05Z' },
    {
      id: 'a',
      url: 'https://example.org',
      language: 'en',
      dateInferred: true,
      headlineInferred: false,
      retelling: true,
    },
    { byline: 'kept and ignored' },
  ])('admits %o', (more) => expect(articles({ ...base, ...more }), JSON.stringify(articles.errors)).toBe(true));

  test.for([
    { published: '10 February 2025' },
    { published: '2025-02-11T04:13' },
    { outlet: '' },
    { dateInferred: 'perhaps' },
    { headline: undefined },
  ])('does not admit %o', (more) => expect(articles(JSON.parse(JSON.stringify({ ...base, ...more })))).toBe(false));
});
