import { createHash } from 'node:crypto';
import type { Check } from '../model/check.ts';
import type { Finding, Report } from '../model/finding.ts';
import { textOf } from '../model/span.ts';
import { tokenise } from '../parse/words.ts';

/**
 * Gives each report its severity, message and fingerprint, in the order given. Throws where a template and its data do
 * not fit: that is a mistake in a check, never in what was checked.
 */
export function toFindings(drawn: readonly { readonly check: Check; readonly report: Report }[]): Finding[] {
  const seen = new Map<string, number>();
  return drawn.map(({ check, report }) => {
    const identity = identityOf(check, report);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    return {
      ...report,
      check: check.id,
      severity: report.severity ?? check.severity,
      message: fill(check, report),
      fingerprint: createHash('sha256').update(`${identity}#${ordinal}`).digest('hex').slice(0, 16),
    };
  });
}

/**
 * What makes a finding the same one after an edit elsewhere: neither line numbers nor paths, so that it survives a moved
 * paragraph and a renamed folder; but both sides' values, so that it dies with another error in the same place.
 */
function identityOf(check: Check, report: Report): string {
  const claims = (report.claims ?? (report.claim ? [report.claim] : [])).map((claim) => claim.name).sort();
  const values = (report.values ?? [textOf(report.primary.span)]).map(normalise);
  return JSON.stringify([check.id, claims, report.article?.id ?? '', values]);
}

const normalise = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join(' ');

function fill(check: Check, report: Report): string {
  const template = Object.hasOwn(check.messages, report.messageId) ? check.messages[report.messageId] : undefined;
  if (template === undefined) throw new Error(`check "${check.id}" has no message "${report.messageId}"`);
  return template.replace(/\{([A-Za-z]\w*)\}/g, (_, name: string) => {
    const value = Object.hasOwn(report.data, name) ? report.data[name] : undefined;
    if (value === undefined) throw new Error(`check "${check.id}": message "${report.messageId}" lacks "${name}"`);
    return value;
  });
}
