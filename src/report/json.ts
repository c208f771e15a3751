import type { Told, Severity } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Reported } from '../model/run.ts';
import { positionAt } from '../model/source.ts';
import { compareSpans, textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { isoOf } from '../parse/calendar.ts';
import { relationsOf, shownFindings } from './options.ts';
import type { ReportOptions } from './options.ts';

/** The shape of `schemas/report.schema.json`, where each field is described. */
export interface JsonReport {
  readonly version: 1;
  readonly articles: number;
  readonly claims: number;
  readonly findings: readonly JsonFinding[];
  readonly relations?: readonly JsonRelation[];
}

/** Lines and columns from 1, columns in UTF-16 units; the end is exclusive; `text` is the slice between. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

export interface JsonFinding extends JsonPlace {
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly article?: string;
  readonly claim?: string;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly suggestion?: string;
  readonly fingerprint: string;
  readonly stet?: { readonly reason: string; readonly until?: string; readonly file: string; readonly line: number };
}

export interface JsonRelation {
  readonly claim: string;
  readonly article: string;
  readonly verdict: Relation['verdict'];
  readonly reason: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export const renderJson = (run: Reported, options: ReportOptions = {}): string =>
  [...piecesOfJson(run, options)].join('');

/** So many findings a piece: large enough to be written at once, and next to nothing beside the report of an archive. */
const atOnce = 100;

/** The same, piece after piece: the whole may be larger than all that it tells of. */
export function* piecesOfJson(run: Reported, options: ReportOptions = {}): Generator<string, void> {
  const { articles, claims } = run.counts;
  yield `{\n  "version": 1,\n  "articles": ${articles},\n  "claims": ${claims}`;
  yield* piecesOfList('findings', shownFindings(run, options), findingOf);
  if (options.relations) yield* piecesOfList('relations', inOrder(relationsOf(run)), relationOf);
  yield '\n}\n';
}

/** One field of the report, after another. */
function* piecesOfList<T>(
  name: keyof JsonReport,
  list: readonly T[],
  toJson: (one: T) => object,
): Generator<string, void> {
  yield `,\n  "${name}": [`;
  for (let at = 0; at < list.length; at += atOnce) {
    // A stand-in before the first, so that a comma stands before each later piece.
    const before = at === 0 ? [] : [null];
    const drawn = JSON.stringify({ list: [...before, ...list.slice(at, at + atOnce).map(toJson)] }, null, 2);
    yield drawn.slice(drawn.indexOf(at === 0 ? '[' : 'l,') + 1, -'\n  ]\n}'.length);
  }
  yield list.length === 0 ? ']' : '\n  ]';
}

export function findingOf(finding: Told): JsonFinding {
  const claim = finding.claim ?? finding.claims?.[0];
  return {
    check: finding.check,
    severity: finding.severity,
    message: finding.message,
    ...(finding.article && { article: finding.article.id }),
    ...(claim && { claim: claim.name }),
    ...placeOf(finding.primary.span),
    related: finding.related.map(({ span, text }) => ({ ...placeOf(span), message: text })),
    ...(finding.suggestion !== undefined && { suggestion: finding.suggestion }),
    fingerprint: finding.fingerprint,
    ...(finding.stet && { stet: stetOf(finding.stet) }),
  };
}

function stetOf(entry: NonNullable<Told['stet']>): NonNullable<JsonFinding['stet']> {
  return {
    reason: entry.reason.value,
    ...(entry.until && { until: isoOf(entry.until.value.hi) }),
    file: entry.span.source.path,
    line: positionAt(entry.span.source, entry.span.start).line,
  };
}

export function relationOf({ claim, article, verdict, reason, found }: Relation): JsonRelation {
  const { file, line, column, text } = placeOf(found);
  return { claim: claim.name, article: article.id, verdict, reason, file, line, column, text };
}

export const inOrder = (relations: readonly Relation[]): Relation[] =>
  [...relations].sort(
    (a, b) =>
      compareSpans(a.found, b.found) || (a.claim.name < b.claim.name ? -1 : a.claim.name > b.claim.name ? 1 : 0),
  );

function placeOf(span: Span): JsonPlace {
  const start = positionAt(span.source, span.start);
  const end = positionAt(span.source, span.end);
  return {
    file: span.source.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    text: textOf(span),
  };
}
