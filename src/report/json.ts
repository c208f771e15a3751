import type { Finding, Severity } from '../model/finding.ts';
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

export function renderJson(run: Reported, options: ReportOptions = {}): string {
  const { articles, claims } = run.counts;
  const report: JsonReport = {
    version: 1,
    articles,
    claims,
    findings: shownFindings(run, options).map(findingOf),
    ...(options.relations && { relations: inOrder(relationsOf(run)).map(relationOf) }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

export function findingOf(finding: Finding): JsonFinding {
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

function stetOf(entry: NonNullable<Finding['stet']>): NonNullable<JsonFinding['stet']> {
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
