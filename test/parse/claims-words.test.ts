/** Every fault of the schema and of YAML is told in words of our own: none of Ajv's or of the parser's reaches an editor. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { ErrorCode } from 'yaml';
import { parseClaims } from '../../src/parse/claims/index.ts';
import { formats } from '../../src/parse/claims/schema.ts';
import { forEditors, schemaPath } from '../schema/complete-schema.ts';
import { keys, missing, values, yaml } from './mistakes.ts';

const schema = JSON.parse(readFileSync(schemaPath, 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
for (const [name, holds] of Object.entries(formats)) ajv.addFormat(name, { type: 'string', validate: holds });
ajv.addVocabulary(forEditors);
const validate = ajv.compile(schema);

const messagesOf = (text: string): readonly string[] =>
  parseClaims({ path: 'claims/a.yaml', text }).problems.map(({ message }) => message);

/** For each keyword of the schema that can fail, a file that fails it. */
const failing: Readonly<Record<string, string>> = {
  additionalProperties: 'events: {a: {whn: 2022}}',
  anyOf: 'statements: {a: {what: x}}',
  enum: 'stet: [{article: a, text: b, reason: c, check: d}]',
  format: 'covers: "2022-13"',
  maximum: 'covers: 20220224',
  minItems: 'names: {a: []}',
  minProperties: 'posts: {a: {called: Mayor, held: {}}}',
  minimum: 'covers: -20220224',
  pattern: 'about: " "',
  propertyNames: 'names: {A b: Kyiv}',
  required: 'quotes: {a: {words: hello}}',
  type: 'events: [a]',
};

describe('the schema', () => {
  const applied = ['$ref', 'allOf', 'items', 'properties', '$defs', '$schema'];
  const said = ['title', 'description', 'examples', ...forEditors];

  test('has no keyword but those of which each has a file here that fails it', () => {
    const used = new Set(keywordsIn(schema).filter((keyword) => ![...applied, ...said].includes(keyword)));
    expect([...used].sort()).toEqual(Object.keys(failing).sort());
  });

  test.for(Object.entries(failing))('%s', ([keyword, text]) => {
    validate(parseDocument(text).toJS());
    const errors = validate.errors?.filter((error) => error.keyword === keyword) ?? [];
    expect(errors.length).toBeGreaterThan(0);
    const messages = messagesOf(text);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      for (const error of validate.errors ?? []) expect(message).not.toContain(error.message);
      expect(message).not.toMatch(foreign);
    }
  });
});

/** What Ajv and JSON Schema say, and no editor does. */
const foreign = /\bmust\b|\bpropert|\badditional\b|(?<!-)\bschema\b|\bpattern\b|\bobject\b|\barray\b|\bboolean\b|\binteger\b|\bscalar\b|\btoken\b|\bnode\b|\bmapping|\bcollection|\bimplicit|undefined|\bNaN\b|[A-Z]{3,}_[A-Z]/; // prettier-ignore

function keywordsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(keywordsIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([keyword, value]) => {
    if (['examples', ...forEditors, 'enum', 'required', 'type'].includes(keyword)) return [keyword];
    const named = keyword === 'properties' || keyword === '$defs';
    return [keyword, ...(named ? Object.values(value as object).flatMap(keywordsIn) : keywordsIn(value))];
  });
}

/** For each error of the parser that a claim file can raise, files that do; the others are named with the reason that there is none. */
const unreadable: Readonly<Record<ErrorCode, readonly string[] | string>> = {
  ALIAS_PROPS: ['a: &x *y'],
  BAD_ALIAS: ['a: *', 'a: & x'],
  BAD_COLLECTION_TYPE: 'every tag is refused',
  BAD_DIRECTIVE: ['%YAML 3\n---\na: 1'],
  BAD_DQ_ESCAPE: ['a: "\\q"', 'a: "\\x0"'],
  BAD_INDENT: ['a:\n  b: 1\n c: 2', '- [a\n- b]', 'a: [\n  b\n', 'a: >\n\tb', 'a: |2\n b'],
  BAD_PROP_ORDER: ['&x ? a\n: b', '[&x ? a : b]'],
  BAD_SCALAR_START: ['a: @b', 'a: `b', 'a: %b', 'a: ,b'],
  BLOCK_AS_IMPLICIT_KEY: ['a: b: c', 'a: b\n  c: d', '- a: b\n- c: d: e'],
  BLOCK_IN_FLOW: ['{a: - b}', '{a: b: c}', '[a: b: c]'],
  DUPLICATE_KEY: 'a key that stands twice is told by the loader, with the place of the first',
  IMPOSSIBLE: 'the parser says so itself',
  KEY_OVER_1024_CHARS: [`${'x '.repeat(600)}: y`],
  MISSING_CHAR: ['a: "b', "a: 'b", '{a', '[a', '? [a]\nb', 'a: [b]#c', '--- a: b', '%a: b', '- - a\n -b'],
  MULTILINE_IMPLICIT_KEY: ['a\nb: c', '"a\nb": c', '[a\nb: c]', 'a: b\n- c'],
  MULTIPLE_ANCHORS: ['a: &x &y z'],
  MULTIPLE_DOCS: ['a: b\n---\nc: d', 'a: b\n...\nc: d'],
  MULTIPLE_TAGS: ['a: !x !y z'],
  NON_STRING_KEY: 'it is raised only where keys must be strings',
  RESOURCE_EXHAUSTION: [`a: ${'['.repeat(20_000)}`],
  TAB_AS_INDENT: ['a:\n\tb: c'],
  TAG_RESOLVE_FAILED: ['a: !<tag', 'a: !h!x y'],
  UNEXPECTED_TOKEN: [
    'a: [b] c',
    'a: "b"c',
    '[a, , b]',
    '{, a}',
    '[a]]',
    ']',
    '}',
    'a: ]',
    'a: - b',
    'a: |x\n  y',
    '- a\nb: c',
  ],
};

const errorsOf = (text: string): readonly { readonly code: ErrorCode; readonly message: string }[] =>
  parseDocument(text, { schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error' }).errors; // prettier-ignore

describe('YAML', () => {
  const raised = Object.entries(unreadable).flatMap(([code, texts]) =>
    typeof texts === 'string' ? [] : texts.map((text) => [code, text] as const),
  );

  test.for(raised)('%s: %j', ([code, text]) => {
    const errors = errorsOf(text);
    const codes = errors.map((error) => error.code);
    expect(codes).toContain(code);
    const messages = messagesOf(text);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      for (const error of errors) expect(message).not.toContain(error.message);
      expect(message).not.toMatch(foreign);
    }
  });

  test('whatever stands in a file', () => {
    const parts = fc.constantFrom(...'{}[]:,#&*!|>%@`?-"\'~.', '\n', '\n  ', '  ', ' ', '\t', 'a', 'events:', 'when: ', '2022', '- ', '---\n', '“', '\u00A0'); // prettier-ignore
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (chosen) => {
        const text = `events:\n  a: ${chosen.join('')}\n`;
        const english = errorsOf(text).map(({ message }) => message);
        for (const message of messagesOf(text)) {
          for (const one of english) expect(message).not.toContain(one);
          expect(message).not.toMatch(foreign);
        }
      }),
      { numRuns: 700, seed: 7 },
    );
  });
});

test('no message of the table has foreign words or ends with a full stop', () => {
  for (const { told, title } of [...keys, ...values, ...missing, ...yaml]) {
    for (const [, , message] of told) {
      expect(message, title).not.toMatch(foreign);
      expect(message, title).not.toMatch(/[^.]\.$/);
    }
  }
});
