import claimsSchema from '../../../schemas/claims.schema.json' with { type: 'json' };
import { parseDay, parseEdtf, parseGap } from '../edtf.ts';
import { phraseFault } from '../phrase.ts';

/**
 * The part of JSON Schema that `claims.schema.json` is written in. The schema is the one source of keys, required fields
 * and descriptions, for editors' completion and for `validate` alike.
 */
export interface Schema {
  readonly $ref?: string;
  /** Of one reference, and as good as that: only, an editor is offered the field without the fields of its long form. */
  readonly allOf?: readonly { readonly $ref: string }[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  /** What the language server offers to write: values with places to fill in, `${1:like this}`. */
  readonly defaultSnippets?: readonly { readonly label: string; readonly description: string; readonly body: unknown }[];
  readonly type?: string | readonly string[];
  /** What the language server says of a value that is none; see `complaints.ts` for what the loader says. */
  readonly errorMessage?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}

const root = claimsSchema as Schema;
const definitions = claimsSchema.$defs as Readonly<Record<string, Schema>>;

/** Small letters and digits of any script, words joined by hyphens. */
export const isClaimId = (text: string): boolean => /^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(text);

/** Whether a text is meant for a date, right or wrong, rather than for an id or a source: digits and marks alone. */
export const looksLikeDate = (text: string): boolean =>
  /^\P{L}*\p{N}\P{L}*$/u.test(text) || /^\d{4}-\d{1,2}-\d{1,2}(?!\d)/.test(text);

/** The custom formats of the schema. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  edtf: (text) => parseEdtf(text) !== undefined,
  'edtf-point': (text) => parseEdtf(text)?.form === 'within',
  date: (text) => parseDay(text) !== undefined,
  phrase: (text) => phraseFault(text) === undefined,
  gap: (text) => parseGap(text) !== undefined,
  'claim-id': isClaimId,
  'claim-name': (text) => {
    const parts = text.split('/');
    const id = parts.at(-1) ?? '';
    return parts.length <= 2 && isClaimId(id) && (parts.length === 1 || sectionNames.includes(parts[0] ?? ''));
  },
  occasion: (text) => (looksLikeDate(text) ? parseEdtf(text) !== undefined : isClaimId(text)),
};

/** The sections that hold claims, each by id. */
export const sectionNames: readonly string[] = Object.keys(root.properties ?? {}).filter(
  (name) => typeof root.properties?.[name]?.additionalProperties === 'object',
);

/** The schema of a whole file. */
export const fileSchema: Schema = root;

export const propertyOf = (schema: Schema, name: string): Schema | undefined =>
  schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;

/** A schema with what it refers to; its own description and examples come before those. */
export function resolve(schema: Schema): Schema {
  const name = (schema.$ref ?? schema.allOf?.[0]?.$ref)?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : definitions[name];
  return target ? { ...resolve(target), ...schema } : schema;
}

/** Values that a schema admits: its examples, and its snippets as they stand before anything is filled in. */
export const examplesOf = ({ examples = [], defaultSnippets = [] }: Schema): readonly unknown[] => [
  ...examples,
  ...defaultSnippets.map(({ body }) => filled(body)),
];

function filled(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(filled);
  if (typeof body === 'object' && body !== null) {
    return Object.fromEntries(Object.entries(body).map(([key, value]) => [filled(key), filled(value)]));
  }
  if (typeof body !== 'string') return body;
  // The quotation marks are YAML's: a snippet is written into the file as it stands.
  return body.replace(/\$\{\d+:([^{}]*)\}/g, '$1').replace(/^"(.*)"$/, '$1');
}

/** The schema of an entry of a section: of an event, of an acceptance. */
export function entrySchema(section: string): Schema | undefined {
  const schema = propertyOf(root, section);
  const entry = schema?.items ?? (typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined);
  return entry && resolve(entry);
}

/** The kinds of entry that have a field of this name: `{title: 'quote', section: 'quotes'}`. */
export function ownersOf(field: string): readonly { readonly title: string; readonly section: string }[] {
  return Object.keys(root.properties ?? {}).flatMap((section) => {
    const entry = entrySchema(section);
    return entry?.title !== undefined && propertyOf(entry, field) ? [{ title: entry.title, section }] : [];
  });
}
