import { severityRank } from '../model/finding.ts';
import type { Told, Severity } from '../model/finding.ts';
import type { Reported } from '../model/run.ts';
import { positionAt } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { Label } from '../model/span.ts';
import { fromRoot, shownFindings } from './options.ts';
import type { ReportOptions } from './options.ts';
import { placeOf, shorten } from './text.ts';
import { onOneLine } from './visible.ts';

const commandOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Workflow commands, a line a finding, which GitHub Actions shows at the line of the file. It takes ten of each severity from a step
 * and drops the rest: the worst come first. What the desk lets stand is not told.
 */
export function renderGithub(run: Reported, options: ReportOptions = {}): string {
  const open = shownFindings(run, options).filter(({ stet }) => !stet);
  const worstFirst = [...open].sort((a, b) => severityRank[b.severity] - severityRank[a.severity]);
  return worstFirst.map((finding) => `${annotate(finding, options)}\n`).join('');
}

function annotate(finding: Told, options: ReportOptions): string {
  const { source, start, end } = finding.primary.span;
  const from = positionAt(source, start);
  const to = positionAt(source, end);
  const properties = {
    file: fromRoot(source.path, options),
    line: from.line,
    endLine: to.line,
    // Columns of a place that spans lines are refused.
    ...(from.line === to.line && { col: from.column, endColumn: to.column }),
    title: finding.check,
  };
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commandOf[finding.severity]} ${given.join(',')}::${escapeData(messageOf(finding, options))}`;
}

/** At most so many of the other sides are told, and so much of each; an annotation is no place for more. */
const mostSides = 10;
const quotedLength = 120;

function messageOf({ message, related, suggestion }: Told, options: ReportOptions): string {
  const more = related.length - mostSides;
  return [
    onOneLine(message),
    ...related.slice(0, mostSides).map((side) => sideOf(side, options)),
    ...(more > 0 ? [`... and ${more} more`] : []),
    ...(suggestion === undefined ? [] : [`did you mean "${shorten(suggestion, quotedLength)}"?`]),
  ].join('\n');
}

function sideOf({ span, text }: Label, options: ReportOptions): string {
  const quoted = shorten(textOf(span), quotedLength);
  return `${placeOf(span, options)}: "${quoted}"${text === '' ? '' : ` (${onOneLine(text)})`}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Whether a runner may take something in these lines for a command, in the form of today or in the older one. */
export const mayCommand = (text: string): boolean => /^\s*::(?!: )|##\[/m.test(text);

/** A text in which a runner obeys nothing; nobody who wrote any of it may know the token. */
export const withoutCommands = (text: string, token: string): string =>
  mayCommand(text) ? `::stop-commands::${token}\n${text}::${token}::\n` : text;
