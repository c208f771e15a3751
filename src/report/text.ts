import type { Told } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Reported } from '../model/run.ts';
import { positionAt } from '../model/source.ts';
import { compareSpans, textOf } from '../model/span.ts';
import type { Label, Span } from '../model/span.ts';
import { describeDay } from '../parse/calendar.ts';
import { drawFrame, frameLines } from './frame.ts';
import { fromRoot, relationsOf, shownFindings } from './options.ts';
import type { ReportOptions } from './options.ts';
import { paintWith, severityFormat } from './paint.ts';
import type { Format, Paint } from './paint.ts';
import { tally } from './tally.ts';
import { onOneLine } from './visible.ts';

export const usualWidth = 100;

export interface Style {
  readonly paint: Paint;
  readonly width: number;
}

/** The report for people: each finding with a frame of every side, what is let stand, and a line that sums up. */
export function renderText(run: Reported, options: ReportOptions = {}): string {
  const style = { paint: paintWith(options.colour ?? false), width: Math.max(40, options.width ?? usualWidth) };
  const shown = shownFindings(run, options);
  const open = shown.filter((finding) => !finding.stet).map((finding) => drawFinding(finding, style, options));
  const accepted = shown.filter((finding) => finding.stet);
  const letStand = accepted.map((finding) => drawAccepted(finding, style));
  const sections = [
    ...open,
    ...(letStand.length > 0 ? [style.paint('bold', `Let stand (${accepted.length})`), ...letStand] : []),
    ...(options.relations ? [drawRelations(relationsOf(run), style)] : []),
    summarise(run, shown.length, style),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** Some findings by themselves, each with a frame of every side. */
export function renderFindings(findings: readonly Told[], options: ReportOptions = {}): string {
  const style = { paint: paintWith(options.colour ?? false), width: Math.max(40, options.width ?? usualWidth) };
  return findings.map((finding) => `${drawFinding(finding, style)}\n`).join('\n');
}

/** A finding with its message and a frame of every side. */
export function drawFinding(finding: Told, style: Style, { fingerprints = false }: ReportOptions = {}): string {
  const { paint } = style;
  const fingerprint = fingerprints ? ` ${paint('dim', `fingerprint ${finding.fingerprint}`)}` : '';
  const format = severityFormat[finding.severity];
  return [
    `${paint(format, `${finding.severity}[${finding.check}]`)} ${paint('bold', placeOf(finding.primary.span))}${fingerprint}`,
    paint('bold', onOneLine(finding.message)),
    ...drawSides(finding, style),
  ].join('\n');
}

/** The frames of a finding: its primary under `head`, each related side under its place, and the suggestion. */
export function drawSides(finding: Told, style: Style, head = '|'): string[] {
  const { paint } = style;
  const sides = [finding.primary, ...finding.related];
  const lastLine = sides.reduce((last, { span }) => Math.max(last, positionAt(span.source, span.end).line), 0);
  const gutter = String(lastLine).length;
  const margin = ' '.repeat(gutter);
  const dim = (text: string): string => paint('dim', text);
  const frame = ({ span, text }: Label, mark: '^' | '-', format: Format): string[] =>
    // A file that could not be read has no line to show.
    span.source.text === ''
      ? []
      : drawFrame(span, onOneLine(text), { gutter, width: style.width, mark, dim, paint: (one) => paint(format, one) });
  const primary = frame(finding.primary, '^', severityFormat[finding.severity]);
  const related = finding.related.flatMap((label) => [
    `${margin} ${dim(':::')} ${placeOf(label.span)}`,
    ...frame(label, '-', 'cyan'),
  ]);
  const suggested = onOneLine(finding.suggestion ?? '');
  // one that is to be put in quotes brings them
  const quoted = suggested.startsWith('"') ? suggested : `"${suggested}"`;
  const help = `${margin} ${dim('=')} ${paint('green', 'help')}: did you mean ${quoted}?`;
  return [
    ...(primary.length > 0 ? [dim(`${margin} ${head}`), ...primary] : []),
    ...related,
    ...(finding.suggestion === undefined ? [] : [help]),
  ];
}

/** An accepted finding in short: place, message, every side quoted on one line, and why it is let stand. */
export function drawAccepted(finding: Told, style: Style): string {
  const { paint } = style;
  const entry = finding.stet;
  const spans = [finding.primary, ...finding.related].map(({ span }) => span);
  const sides = spans.map((span, index) => {
    const sameFile = span.source === (spans[index - 1] ?? finding.primary.span).source;
    const place = sameFile ? '' : `  ${paint('dim', `::: ${placeOf(span)}`)}\n`;
    return `${place}${quoteLine(span, style)}`;
  });
  const until = entry?.until ? ` (until ${describeDay(entry.until.value.hi)})` : '';
  return [
    `  ${finding.check} ${placeOf(finding.primary.span)}`,
    `  ${onOneLine(finding.message)}`,
    ...sides,
    `  ${paint('green', 'reason')}: ${onOneLine(entry?.reason.value ?? '')}${until}`,
  ].join('\n');
}

/** The first line of a span with its number, the span itself marked by colour alone. */
function quoteLine(span: Span, { paint, width }: Style): string {
  const [shown] = frameLines(span, width - 9);
  if (!shown) return '';
  const [before, marked, after] = [shown.text.slice(0, shown.from), shown.text.slice(shown.from, shown.to), shown.text.slice(shown.to)]; // prettier-ignore
  const text = `${before}${marked === '' ? '' : paint('yellow', marked)}${after}`;
  return `${paint('dim', `${String(shown.line).padStart(6)} |`)} ${text.trimStart()}`;
}

function drawRelations(relations: readonly Relation[], style: Style): string {
  const { paint } = style;
  const format = { agrees: 'green', contradicts: 'red', undecided: 'dim' } as const;
  const inOrder = [...relations].sort((a, b) => compareSpans(a.found, b.found));
  const drawn = inOrder.map(
    ({ claim, verdict, reason, found }) =>
      `  ${placeOf(found)} ${paint(format[verdict], verdict)} ${claim.name}: "${shorten(textOf(found))}" (${onOneLine(reason)})`,
  );
  return [paint('bold', `Relations (${relations.length})`), ...drawn].join('\n');
}

const quotedLength = 60;

/** A text on one line, cut after so many characters. */
export function shorten(text: string, length = quotedLength): string {
  const characters = Array.from(text.slice(0, 4 * length));
  const short = onOneLine(characters.slice(0, length).join(''));
  return characters.length > length ? `${short}…` : short;
}

export function placeOf(span: Span, options: ReportOptions = {}): string {
  const { line, column } = positionAt(span.source, span.start);
  return `${onOneLine(fromRoot(span.source.path, options))}:${line}:${column}`;
}

function summarise(run: Reported, shown: number, { paint }: Style): string {
  const { verdict, line } = tally(run, shown, (severity, text) => paint(severityFormat[severity], text));
  return verdict === undefined ? line : `${paint(['bold', 'green'], verdict)}\n${line}`;
}
