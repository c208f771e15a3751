import { describe, expect, test } from 'vitest';
import { positionAt } from '../../src/model/source.ts';
import { textOf } from '../../src/model/span.ts';
import { checkSources } from '../../src/run.ts';
import { usualOptions } from '../spec-format.ts';
import { keys, missing, values, yaml } from './mistakes.ts';

describe.for([
  ['keys', keys],
  ['values', values],
  ['what is missing', missing],
  ['YAML', yaml],
] as const)('%s', ([, table]) => {
  test.for(table)('$title', ({ text, told, kept }) => {
    const { found, claims } = errorsOf(text);
    expect(found).toEqual(told);
    expect(claims).toEqual(kept);
  });

  test.for(table)('$title, with a byte order mark and CRLF', ({ text, told, kept }) => {
    const windows = (one: string): string => one.replace(/\r?\n/g, '\r\n');
    const { found, claims } = errorsOf('\uFEFF' + windows(text.replace(/^\uFEFF/, '')));
    const lineOf = (at = ''): string => at.split(':')[0] ?? '';
    expect(found.map(([at, slice]) => [lineOf(at), slice])).toEqual(told.map(([at, slice]) => [lineOf(at), windows(slice)])); // prettier-ignore
    expect(claims).toEqual(kept);
  });
});

/** What a run says of a claim file, and what it takes from it. */
function errorsOf(text: string): { readonly found: readonly string[][]; readonly claims: readonly string[] } {
  const corpus = { claims: [{ path: 'claims/a.yaml', text }], articles: [] };
  const { findings, evidence } = checkSources(corpus, usualOptions);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const found = errors.map(({ primary: { span }, message, suggestion }) => {
    const { line, column } = positionAt(span.source, span.start);
    return [`${line}:${column}`, textOf(span), message, ...(suggestion === undefined ? [] : [suggestion])];
  });
  return { found, claims: evidence.claims.map(({ name }) => name).sort() };
}
