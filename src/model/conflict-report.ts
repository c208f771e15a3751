import type { Report } from './finding.ts';
import type { Conflict } from './relation.ts';
import { contains } from './span.ts';

/** A conflict as a finding of all its claims: primary at the last link, which cannot be beside the others; none where that stands in no claim. */
export function conflictReport(
  { claims, links }: Conflict,
  messageId: string,
  data: Readonly<Record<string, string>>,
): Report[] {
  const primary = links.at(-1);
  const claim = primary && claims.find(({ entry }) => contains(entry, primary.span));
  if (!primary || !claim) return [];
  const values = links.map(({ text }) => text).sort();
  return [{ messageId, data, primary, related: links.slice(0, -1), claim, claims, values }];
}

/** The same for two sides, which the message names `first` and `second`. */
export function pairReport(conflict: Conflict, messageId: string): Report[] {
  const [first, second] = conflict.links;
  return first && second ? conflictReport(conflict, messageId, { first: first.text, second: second.text }) : [];
}
