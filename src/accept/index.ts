import type { StetEntry } from '../model/claim.ts';
import type { Acceptance, Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import type { Span } from '../model/span.ts';

export interface Accepted {
  /** The findings as given, those let stand with their entry. */
  readonly findings: readonly Finding[];
  readonly acceptance: Acceptance;
}

/**
 * Lets stand what the desk accepts. Where two entries fit one finding it carries the first, and both are used. An entry
 * whose date has passed lets nothing stand any more, and is expired, never unused.
 */
export function acceptFindings(findings: readonly Finding[], evidence: Evidence): Accepted {
  const expired = evidence.stets.filter((entry) => hasExpired(entry, evidence));
  const live = evidence.stets.filter((entry) => !expired.includes(entry));
  const used = new Set<StetEntry>();
  const accepted = findings.map((finding) => {
    const fitting = live.filter((entry) => accepts(entry, finding));
    for (const entry of fitting) used.add(entry);
    const [stet] = fitting;
    return stet ? { ...finding, stet } : finding;
  });
  const unused = live.filter((entry) => !used.has(entry) && isJudged(entry, evidence));
  return { findings: accepted, acceptance: { unused, expired } };
}

const hasExpired = (entry: StetEntry, evidence: Evidence): boolean =>
  entry.until !== undefined && evidence.today > entry.until.value.hi;

interface Term {
  readonly value: string;
}

/** What of an entry says which findings it lets stand. */
export type Terms = Readonly<Partial<Record<'article' | 'claim' | 'check' | 'fingerprint', Term>>> & {
  readonly text: Term;
};

export function accepts(entry: Terms, finding: Finding): boolean {
  if (!entry.article && !entry.claim) return false;
  return (
    (!entry.article || entry.article.value === finding.article?.id) &&
    (!entry.claim || names(entry.claim.value, finding)) &&
    (!entry.check || entry.check.value === finding.check) &&
    (!entry.fingerprint || entry.fingerprint.value.toLowerCase() === finding.fingerprint) &&
    standsAt(entry.text.value, finding.primary.span)
  );
}

/** `id`, or `section/id`, of one of the finding's claims. */
function names(name: string, finding: Finding): boolean {
  const claims = [...(finding.claims ?? []), ...(finding.claim ? [finding.claim] : [])];
  return claims.some((claim) => claim.name === name || claim.id === name);
}

/** Whether the span overlaps an occurrence of exactly these characters; an empty span, whether it touches one. */
function standsAt(text: string, span: Span): boolean {
  if (text === '') return false;
  const slack = span.start === span.end ? 1 : 0;
  // The earliest occurrence that can reach the span, and then each later one that begins before it ends.
  const first = Math.max(0, span.start - text.length + 1 - slack);
  const at = span.source.text.indexOf(text, first);
  return at !== -1 && at < span.end + slack;
}

/**
 * Of what is outside the run, nothing is said unless `--strict`. Nor is an entry called unused that may be needed by what
 * could not be read: its article, its claim, or the claim file without which its finding cannot be made.
 */
function isJudged(entry: StetEntry, evidence: Evidence): boolean {
  const { unread } = evidence;
  if (entry.article) {
    const id = entry.article.value;
    if (unread.articles.has(id)) return false;
    const article = evidence.articles.find((one) => one.id === id);
    if (!article) return evidence.strict;
    return !(unread.claims && holds(article.source, entry));
  }
  const name = entry.claim?.value;
  const claim = evidence.claims.find((one) => one.name === name || one.id === name);
  // A claim that nobody has is told by reference-unknown.
  return claim !== undefined && !(unread.claims && holds(claim.span.source, entry));
}

const holds = (source: Source, entry: StetEntry): boolean => source.text.includes(entry.text.value);
