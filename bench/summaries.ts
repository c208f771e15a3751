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
  return findings.filter(({ primary }) => primary.span.source.path === article.path);
}

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
}

export function scoreSummaries(judged: readonly JudgedSummary[]): SummaryScores {
  const wrong = judged.filter(({ row }) => row.label === 'inconsistent');
  const right = judged.filter(({ row }) => row.label === 'consistent');
  const count = (
    some: readonly JudgedSummary[],
    matters: (finding: Finding) => boolean = () => true,
  ): SummaryCount => ({
    rows: some.length,
    caught: some.filter(({ findings }) => findings.some(matters)).length,
  });
  const of = (...kinds: readonly string[]): SummaryCount =>
    count(wrong.filter(({ row }) => row.kinds.some((kind) => kinds.includes(kind))));
  return {
    number: of('number'),
    time: of('time'),
    numberOrTime: of('number', 'time'),
    name: of('name'),
    other: count(wrong.filter(({ row }) => row.kinds.length === 0)),
    consistent: count(right, isFalseAlarm),
    requoted: count(right, (finding) => !isFalseAlarm(finding)),
  };
}

export const isFalseAlarm = ({ check }: Finding): boolean => check !== 'quote-altered';
