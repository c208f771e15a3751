import type { Fix, Location, Log, PhysicalLocation, Region, Result, Suppression } from 'sarif';
import type { StetEntry } from '../model/claim.ts';
import type { CheckId, Told } from '../model/finding.ts';
import type { Reported } from '../model/run.ts';
import { positionAt } from '../model/source.ts';
import type { Position, Source } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { Label, Span } from '../model/span.ts';
import { isoOf } from '../parse/calendar.ts';
import { fromRoot, shownFindings } from './options.ts';
import type { ReportOptions } from './options.ts';
import { braced, ruleIndexOf, rules } from './sarif-rules.ts';
import { onOneLine, wellFormed } from './visible.ts';

/** The folder that every path is relative to; whoever reads the report knows where it has that folder. */
const root = '%SRCROOT%';

/** SARIF 2.1.0 (OASIS), as code scanning, editors and viewers of results read it. */
export function renderSarif(run: Reported, options: ReportOptions = {}): string {
  const { version } = options;
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Stet', ...(version !== undefined && { version, semanticVersion: version }), rules: rules() },
        },
        automationDetails: { id: 'stet/', description: { text: 'Articles against claims' } },
        originalUriBaseIds: { [root]: { description: { text: 'The root of the repository' } } },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: shownFindings(run, options).map((finding) => resultOf(finding, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(finding: Told, options: ReportOptions): Result {
  const claim = finding.claim ?? finding.claims?.[0];
  return {
    ruleId: finding.check,
    ruleIndex: ruleIndexOf.get(finding.check) ?? -1,
    level: finding.severity,
    message: { text: messageOf(finding) },
    locations: [locationOf(finding.primary, options)],
    relatedLocations: finding.related.map((label, id) => ({ id, ...locationOf(label, options) })),
    partialFingerprints: { 'stetFingerprint/v1': finding.fingerprint },
    // Present in all results or in none: an empty list says that nothing suppresses this one (section 3.27.23).
    suppressions: finding.stet ? [suppressionOf(finding.stet, finding, options)] : [],
    ...fixesOf(finding, options),
    properties: { ...(finding.article && { article: finding.article.id }), ...(claim && { claim: claim.name }) },
  };
}

/** At most so many of the other sides are named in the message; all of them are among the related locations. */
const mostNamed = 6;

/**
 * The sentence, and after it a link to each other side: where GitHub shows an alert it shows the related locations that the message
 * names, and no others.
 */
function messageOf({ message, related }: Told): string {
  const links = related.slice(0, mostNamed).map(({ text, span }, id) => `[${linkText(text, span)}](${id})`);
  const more = related.length - links.length;
  const named = [...links, ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return plain(message) + (named === '' ? '' : ` (${named})`);
}

const linkText = (text: string, { source }: Span): string =>
  braced(onOneLine(text === '' ? source.path : text)).replace(/[[\]\\]/g, '\\$&');

/** A text in which nothing is a placeholder, and nothing a link (section 3.11.6). */
const plain = (text: string): string => braced(onOneLine(text)).replaceAll('](', '\\](');

function locationOf({ span, text }: Label, options: ReportOptions): Location {
  const said = plain(text);
  return { physicalLocation: placeOf(span, options), ...(said !== '' && { message: { text: said } }) };
}

function placeOf(span: Span, options: ReportOptions): PhysicalLocation {
  const artifactLocation = { uri: uriOf(span.source, options), uriBaseId: root };
  // A file that could not be read has no text to point into.
  return span.source.text === '' ? { artifactLocation } : { artifactLocation, region: regionOf(span) };
}

function uriOf({ path }: Source, options: ReportOptions): string {
  return fromRoot(path, options)
    .split('/')
    .map((segment) => encodeURIComponent(wellFormed(segment)))
    .join('/');
}

/** Without offsets: readers do not agree whether these count UTF-16 units too. */
function regionOf(span: Span): Region {
  const start = positionIn(span.source, span.start);
  const end = positionIn(span.source, span.end);
  const text = wellFormed(textOf(span));
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(text !== '' && { snippet: { text } }),
  };
}

/** SARIF counts columns without the byte order mark. */
function positionIn(source: Source, offset: number): Position {
  const { line, column } = positionAt(source, offset);
  const marked = line === 1 && source.text.startsWith('\uFEFF');
  return { line, column: marked ? Math.max(1, column - 1) : column };
}

function suppressionOf(entry: StetEntry, finding: Told, options: ReportOptions): Suppression {
  return {
    kind: entry.span.source === finding.primary.span.source ? 'inSource' : 'external',
    status: 'accepted',
    justification: entry.reason.value,
    location: { physicalLocation: placeOf(entry.span, options) },
    ...(entry.until && { properties: { until: isoOf(entry.until.value.hi) } }),
  };
}

/** The checks whose suggestion stands for exactly what their finding points at; with others it is a part, or a hint. */
const replacing: ReadonlySet<CheckId> = new Set<CheckId>(['name-misspelt', 'reference-unknown', 'stet-unused']);

function fixesOf({ check, primary, suggestion }: Told, options: ReportOptions): { fixes?: Fix[] } {
  if (suggestion === undefined || !replacing.has(check)) return {};
  const printed = textOf(primary.span);
  // A name in a headline of capitals is not mended by one in lower case.
  if (check === 'name-misspelt' && printed === printed.toUpperCase()) return {};
  const { artifactLocation, region } = placeOf(primary.span, options);
  if (!artifactLocation || !region) return {};
  const { startLine, startColumn, endLine, endColumn } = region as Required<Region>;
  const deletedRegion = { startLine, startColumn, endLine, endColumn };
  const replacements = [{ deletedRegion, insertedContent: { text: suggestion } }];
  const description = { text: `Replace it by "${plain(suggestion)}"` };
  return { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements }] }] };
}
