import type { Finding } from '../model/finding.ts';
import { positionAt } from '../model/source.ts';
import type { Span } from '../model/span.ts';
import { drawFrame } from '../report/frame.ts';

const width = 100;
const plain = (text: string): string => text;

/** A finding as the message of a failure: every side with its place and its line. Uncoloured, for it goes into files too. */
export function tellFailure(finding: Finding): string {
  const labels = [finding.primary, ...finding.related];
  const gutter = Math.max(...labels.map(({ span }) => String(positionAt(span.source, span.end).line).length));
  const frames = labels.flatMap(({ span, text }, index) => [
    `${' '.repeat(gutter)} ${index === 0 ? '-->' : ':::'} ${placeOf(span)}`,
    ...drawFrame(span, text, { gutter, width, mark: index === 0 ? '^' : '-', paint: plain, dim: plain }),
  ]);
  const help =
    finding.suggestion === undefined ? [] : [`${' '.repeat(gutter)} = help: did you mean "${finding.suggestion}"?`];
  return [finding.message, ...frames, ...help].join('\n');
}

/** A finding as an annotation: on one line, with the reason why it is let stand. */
export function tellNote(finding: Finding): string {
  const reason = finding.stet ? `; let stand: ${finding.stet.reason.value}` : '';
  return `${finding.check}: ${finding.message} (${placeOf(finding.primary.span)})${reason}`;
}

function placeOf(span: Span): string {
  const { line, column } = positionAt(span.source, span.start);
  return `${span.source.path}:${line}:${column}`;
}
