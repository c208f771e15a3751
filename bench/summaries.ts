import { parseDay } from '../src/cli/day.ts';
import type { Finding } from '../src/model/finding.ts';
import { checkSources } from '../src/run.ts';
import { claimsFromSummary } from './claims-from-summary.ts';

/** A summary known to be right, the same edited, and what the edit did to it. Nothing but `seed` goes into a claim. */
export interface SummaryRow {
  readonly seed: string;
  readonly summary: string;
  readonly label: 'consistent' | 'inconsistent';
  /** What was changed, where that is a name, a number or a time. */
  readonly kinds: readonly string[];
}

export interface JudgedSummary {
  readonly row: SummaryRow;
  readonly findings: readonly Finding[];
}

/** The data give no dates of publication, and hardly a summary depends on one. */
const published = '2023-03-01';
const today = parseDay(published) ?? NaN;

export function judgeSummaries(rows: readonly SummaryRow[]): JudgedSummary[] {
  const seeds = [...new Set(rows.map(({ seed }) => seed))];
  const claims = new Map(seeds.map((seed) => [seed, claimsFromSummary(seed, published)]));
  return rows.map((row) => ({ row, findings: findingsOf(claims.get(row.seed) ?? '', row.summary) }));
}

/** What the claims have against the summary. What may be said of the claims themselves is nothing to do with it. */
function findingsOf(claims: string, summary: string): Finding[] {
  const front = `---\noutlet: Bench\nheadline: Summary\npublished: ${published}\n---\n`;
  const article = { path: 'articles/summary.md', text: front + summary };
  const claimed = { path: 'claims/summary.yaml', text: claims };
  const { findings } = checkSources({ claims: [claimed], articles: [article] }, { today });
  const broken = findings.find(({ check }) => check === 'claim-schema');
  if (broken) throw new Error(`${broken.message}\n${claims}`);
  return findings.filter(
    ({ check, primary }) => primary.span.source.path === article.path || check === 'statement-missing',
  );
}

/**
 * A wording beside a name that is not kept, but has no other name, number, date or negation in it: the summary was reworded there, which is
 * rightly reported and says nothing of its being true. Counted by itself.
 */
export const isReworded = ({ check, messageId }: Finding): boolean =>
  check === 'statement-missing' || (check === 'statement-altered' && messageId !== 'swapped');

export interface SummaryCount {
  readonly rows: number;
  readonly caught: number;
}

export interface SummaryScores {
  /** Edits that made a summary wrong, by what they changed; one that changed two things counts for both. */
  readonly number: SummaryCount;
  readonly time: SummaryCount;
  readonly numberOrTime: SummaryCount;
  readonly name: SummaryCount;
  readonly other: SummaryCount;
  /** Summaries that say the same in other words: whatever is found there is a false alarm, ... */
  readonly consistent: SummaryCount;
  /** ... but for words inside quotation marks that are not those of the seed: that they mean the same makes them no quotation. */
  readonly requoted: SummaryCount;
  /** Wordings beside a name that were not kept, in what says the same and in what does not; neither alarm nor catch. */
  readonly reworded: { readonly consistent: SummaryCount; readonly inconsistent: SummaryCount };
}

export function scoreSummaries(judged: readonly JudgedSummary[]): SummaryScores {
  const wrong = judged.filter(({ row }) => row.label === 'inconsistent');
  const right = judged.filter(({ row }) => row.label === 'consistent');
  const count = (some: readonly JudgedSummary[], matters: (finding: Finding) => boolean): SummaryCount => ({
    rows: some.length,
    caught: some.filter(({ findings }) => findings.some(matters)).length,
  });
  const caught = (some: readonly JudgedSummary[]): SummaryCount => count(some, (finding) => !isReworded(finding));
  const of = (...kinds: readonly string[]): SummaryCount =>
    caught(wrong.filter(({ row }) => row.kinds.some((kind) => kinds.includes(kind))));
  return {
    number: of('number'),
    time: of('time'),
    numberOrTime: of('number', 'time'),
    name: of('name'),
    other: caught(wrong.filter(({ row }) => row.kinds.length === 0)),
    consistent: count(right, isFalseAlarm),
    requoted: count(right, ({ check }) => check === 'quote-altered'),
    reworded: { consistent: count(right, isReworded), inconsistent: count(wrong, isReworded) },
  };
}

export const isFalseAlarm = (finding: Finding): boolean => finding.check !== 'quote-altered' && !isReworded(finding);
