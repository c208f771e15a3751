import type { Span } from '../../model/span.ts';
import {
  gluedField,
  indentedSection,
  isOpened,
  missingField,
  noneOfFields,
  notOneOf,
  unknownField,
  wrongBeginning,
  wrongFormat,
  wrongId,
  wrongKind,
  emptyValue,
} from './complaints.ts';
import type { Place } from './complaints.ts';
import { entrySchema, fileSchema, formats, propertyOf, resolve } from './schema.ts';
import type { Schema } from './schema.ts';
import { fieldOf } from './tree.ts';
import type { Fault, Field, ListNode, MapNode, TextNode, TreeNode } from './tree.ts';

/**
 * Everything in which a file differs from the schema, each once, at its own node. A walk of its own instead of a general
 * validator: it has the node at hand where a validator has a path into plain data, and it needs no compiling. The tests
 * hold it against Ajv.
 */
export function validate(root: TreeNode, schema: Schema): Fault[] {
  return checkNode(root, schema, { path: [] });
}

function checkNode(node: TreeNode, reference: Schema, place: Place): Fault[] {
  const schema = resolve(reference);
  const types = typesOf(schema);
  if (node.kind === 'nothing') return types.includes('null') ? [] : [emptyValue(node, schema, place)];
  if (node.kind === 'text') return checkText(node, schema, place);
  if (node.kind === 'list') return types.includes('array') ? checkList(node, schema, place) : [wrongKind(node, schema, place)];
  return types.includes('object') ? checkMap(node, schema, place) : [wrongKind(node, schema, place)];
}

/** The types that a schema admits; one with `enum` alone admits text. */
export const typesOf = (schema: Schema): readonly string[] =>
  typeof schema.type === 'string' ? [schema.type] : (schema.type ?? (schema.enum ? ['string'] : []));

function checkText(node: TextNode, schema: Schema, place: Place): Fault[] {
  const types = typesOf(schema);
  if (!types.includes('string')) {
    const truth = types.includes('boolean') && /^(?:true|false)$/i.test(node.text);
    return truth ? [] : [wrongKind(node, schema, place)];
  }
  if (schema.enum && !schema.enum.includes(node.text)) return [notOneOf(node, schema, place)];
  if (!/\S/.test(node.text)) return [emptyValue(node, schema, place)];
  // A pattern says as much of a format as one can, for editors; where there is no format it wants some text.
  if (schema.format !== undefined && formats[schema.format]?.(node.text) === false) return [wrongFormat(node, schema, place)];
  return [];
}

function checkList(node: ListNode, schema: Schema, place: Place): Fault[] {
  if (node.items.length < (schema.minItems ?? 0)) return [emptyValue(node, schema, place)];
  const { items } = schema;
  return items ? node.items.flatMap((item, at) => checkNode(item, items, within(place, at))) : [];
}

function checkMap(node: MapNode, schema: Schema, place: Place): Fault[] {
  if (node.fields.length < (schema.minProperties ?? 0)) return [emptyValue(node, schema, place)];
  if (isTextInBraces(node, schema)) return [wrongKind(node, schema, place)];
  const known = node.fields.flatMap((field) => checkField(field, schema, place));
  const strange = node.fields.flatMap((field) => {
    if (propertyOf(schema, field.key.text) || schema.additionalProperties !== false) return [];
    return [unknownField(field, node, schema, place)];
  });
  const explained = strange.map(({ explains }) => explains);
  // A field that is there under a misspelt name is not missing too.
  const meant = new Set(strange.map(({ problem }) => problem.suggestion));
  const has = (name: string): boolean => fieldOf(node, name) !== undefined || meant.has(name);
  const span = keySpan(node, place);
  const missing = (schema.required ?? [])
    .filter((name) => !has(name))
    .map((name) => missingField(name, span, schema, place));
  const choices = schema.anyOf?.flatMap(({ required }) => required) ?? [];
  if (choices.length > 0 && !choices.some(has)) missing.push(noneOfFields(choices, span, schema, place));
  return [...known.filter(({ path }) => path.length > 1 || !explained.includes(String(path[0]))), ...strange, ...missing];
}

/** `{3 May 1961}`: to YAML, keys without values. */
const isTextInBraces = ({ flow, fields }: MapNode, schema: Schema): boolean =>
  flow &&
  typesOf(schema).includes('string') &&
  fields.every(({ key, value }) => value.kind === 'nothing' && /\s|^\d/.test(key.text) && gluedField(key.text, schema) === undefined);

/** Whether something in a section is a section itself, one indented too far, and no claim of that id. */
function isSectionInSection({ key, value }: Field, { path }: Place, entry: Schema): boolean {
  if (path.length !== 1 || !propertyOf(fileSchema, key.text) || value.kind !== 'map') return false;
  return value.fields.length > 0 && value.fields.every((field) => !propertyOf(resolve(entry), field.key.text) && field.value.kind !== 'nothing');
}

function checkField({ key, value }: Field, schema: Schema, place: Place): Fault[] {
  const inner = within(place, key.text, key);
  const named = propertyOf(schema, key.text);
  if (named) return checkNode(value, named, inner);
  const rest = schema.additionalProperties;
  if (typeof rest !== 'object') return [];
  if (isSectionInSection({ key, value }, place, rest)) return [indentedSection({ key, value }, place)];
  const keys = schema.propertyNames && resolve(schema.propertyNames);
  const fits = keys?.format === undefined || formats[keys.format]?.(key.text) !== false;
  const wrong = fits ? [] : [keys.format === 'claim-id' ? wrongId(key, inner) : wrongBeginning({ key, value }, inner)];
  return isOpened(key) && wrong.length > 0 ? wrong : [...wrong, ...checkNode(value, rest, inner)];
}

const keySpan = (node: MapNode, place: Place): Span => place.key?.span ?? node.fields[0]?.key.span ?? node.span;

function within(place: Place, step: string | number, key?: TextNode): Place {
  const path = [...place.path, step];
  const [section, id] = path;
  const title = path.length === 2 ? entrySchema(String(section))?.title : undefined;
  const entry = title === undefined ? place.entry : { title, id };
  return { path, ...(key && { key }), ...(entry && { entry }) };
}
