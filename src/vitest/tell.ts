import type { Finding } from '../model/finding.ts';
import { drawSides, placeOf, type Style } from '../report/text.ts';

const plain: Style = { paint: (_, text) => text, width: 100 };

/** A finding as the message of a failure: every side with its place and its line. Uncoloured, for it goes into files too. */
export const tellFailure = (finding: Finding): string =>
  [finding.message, ...drawSides(finding, plain, `--> ${placeOf(finding.primary.span)}`)].join('\n');

/** A finding as an annotation: on one line, with the reason why it is let stand. */
export function tellNote(finding: Finding): string {
  const reason = finding.stet ? `; let stand: ${finding.stet.reason.value}` : '';
  return `${finding.check}: ${finding.message} (${placeOf(finding.primary.span)})${reason}`;
}
