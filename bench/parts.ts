/** The rows of the reading bench, a part of the table each. */
import type { Finding } from '../src/model/finding.ts';
import type { Source } from '../src/model/source.ts';
import { diffOf } from '../src/guard/prove.ts';
import { findWithoutClaims } from './claim-free.ts';
import { chronoTimex, scoreDates, stetTimex } from './dates.ts';
import type { TimexRow } from './dates.ts';
import { draftAndGuard } from './guard.ts';
import type { GuardTrial } from './guard.ts';
import { headlineFindings, judgeMisspelt, misspellHeadlines, scorePairs } from './headline-pairs.ts';
import type { Misspelt, Outcome, PairRow } from './headline-pairs.ts';
import { ratioOf } from './linearity.ts';
import type { Timing } from './linearity.ts';
import { accuse, scoreHalves, wrongPairs } from './name-pairs.ts';
import type { NamePair } from './name-pairs.ts';
import { scoreNumbers } from './numbers.ts';
import {
  alteredCopies,
  isPlaced,
  judgeCopies,
  quotationsIn,
  quotationsOfCorpus,
  unalteredCopies,
} from './quotations.ts';
import { timeQuotedCorpus } from './quoted-corpus.ts';
import { findHalfMisprints, findOwnMisprints } from './own-names.ts';
import { isFalseAlarm, isReworded, judgeSummaries, scoreSummaries } from './summaries.ts';
import type { JudgedSummary, SummaryCount, SummaryRow } from './summaries.ts';
import type { TableRow } from './table.ts';

export interface Part {
  readonly rows: readonly TableRow[];
  /** What is to be known with the figures. */
  readonly notes?: readonly string[];
  /** What `--verbose` says beside them. */
  readonly cases?: readonly string[];
}

const measures = ['strict', 'relaxed', 'value'] as const;
type Goals = Readonly<Partial<Record<(typeof measures)[number], string>>>;

/** Figures of shared/bench/README.md, for the same scoring; nobody ran that tool here. */
export const recognizersOnTimeBank: Goals = { strict: '63.3', relaxed: '89.0', value: '47.0' };

export function datesPart(name: string, rows: readonly TimexRow[], goals: Goals, recognizers: Goals): Part {
  const expressions = rows.reduce((total, { timex }) => total + timex.length, 0);
  const stet = scoreDates(rows, stetTimex);
  const chrono = scoreDates(rows, chronoTimex);
  return {
    rows: measures.map((measure) => ({
      what: `${name}: ${rows.length} texts, ${expressions} dates and durations`,
      measure: `${measure} F1`,
      stet: stet[measure].toFixed(1),
      goal: goals[measure] ?? '',
      chrono: chrono[measure].toFixed(1),
      recognizers: recognizers[measure] ?? '',
    })),
  };
}

export function numbersPart(lines: readonly string[]): Part {
  const { cases, newsLike, right, leftOut, wrong } = scoreNumbers(lines);
  const share = `${right} of ${newsLike} (${((100 * right) / Math.max(1, newsLike)).toFixed(1)} %)`;
  const what = `Recognizers specs: ${cases} cases, ${newsLike} of them news-like`;
  return {
    rows: [{ what, measure: 'numbers read right', stet: share, goal: '>= 90 %' }],
    notes: leftOut.map(({ reason, count }) => `- ${count} of the Recognizers cases left out: ${reason}`),
    cases: wrong.map(({ id, text, why }) => `${id}: ${text.slice(0, 120)}\n    ${why}`),
  };
}

export function summariesPart(rows: readonly SummaryRow[]): Part {
  const judged = judgeSummaries(rows);
  const scores = scoreSummaries(judged);
  const share = ({ rows: all, caught }: SummaryCount): string =>
    `${caught} of ${all}${all ? ` (${((100 * caught) / all).toFixed(0)} %)` : ''}`;
  const row = (measure: string, count: SummaryCount, goal = ''): TableRow => ({
    what: `${rows.length} edited summaries`,
    measure,
    stet: share(count),
    goal,
  });
  return {
    rows: [
      row('number or time edits caught', scores.numberOrTime, '>= 70 %'),
      row('number edits caught', scores.number),
      row('time edits caught', scores.time),
      row('name edits caught', scores.name, '>= 60 %'),
      row('other edits caught', scores.other),
      row('false alarms on consistent ones', scores.consistent, '0'),
      row('consistent ones, words altered in a quotation', scores.requoted),
      row('consistent ones, a wording beside a name not kept', scores.reworded.consistent),
      row('inconsistent ones, a wording beside a name not kept', scores.reworded.inconsistent),
    ],
    cases: judged.flatMap(summaryCase),
  };
}

function summaryCase({ row, findings: all }: JudgedSummary): string[] {
  const findings = all.filter((finding) => !isReworded(finding));
  const says = findings.map(describe).join('; ');
  if (row.label === 'consistent') {
    if (findings.length === 0) return [];
    return [`${findings.some(isFalseAlarm) ? 'FALSE ALARM' : 'quotation altered'}: ${row.summary.trim()}\n    ${says}`];
  }
  return row.kinds.length > 0 && findings.length === 0 ? [`missed: ${row.summary.trim()}`] : [];
}

const drawn = { count: 300, seed: 2013 };

export function headlinesPart(rows: readonly PairRow[]): Part {
  const { different, accused, alike, alikeFound } = scorePairs(rows);
  const lines = [...new Set(rows.flatMap(({ a, b }) => [a, b]))];
  const { misspelt, otherWords } = misspellHeadlines(lines, drawn.count, drawn.seed);
  const judge = (some: readonly Misspelt[]): [Misspelt, Outcome][] => some.map((one) => [one, judgeMisspelt(one)]);
  const share = (some: readonly [Misspelt, Outcome][]): string => {
    const found = some.filter(([, outcome]) => outcome === 'found').length;
    return `${found} of ${some.length} (${((100 * found) / Math.max(1, some.length)).toFixed(1)} %)`;
  };
  const judged = judge(misspelt);
  const listed = headlineFindings(lines);
  const near = listed.filter(({ check }) => check === 'headline-near-duplicate').length;
  const row = (what: string, measure: string, stet: string, goal = ''): TableRow => ({ what, measure, stet, goal });
  const altered = `${misspelt.length} headlines, one word misspelt`;
  return {
    rows: [
      row(`${different} headline pairs scored <= 4`, 'accused', String(accused.length), '0'),
      row(`${alike} headline pairs scored > 4`, 'found', String(alikeFound.length)),
      row(altered, 'found in its place', share(judged), '>= 95 %'),
      row(altered, 'by one letter', share(judged.filter(([{ letters }]) => letters === 1))),
      row(altered, 'by two letters', share(judged.filter(([{ letters }]) => letters === 2))),
      row(`${otherWords.length} more, altered to another word`, 'found in its place', share(judge(otherWords))),
      row(`${lines.length} headlines in one list`, 'the same; nearly', `${listed.length - near}; ${near}`),
    ],
    cases: [
      ...[...accused, ...alikeFound].map(([{ score }, finding]) => `${score}: ${describe(finding)}`),
      ...judged
        .filter(([, outcome]) => outcome !== 'found')
        .map(([{ word, slip, line }, outcome]) => `${outcome}: ${word}, ${slip}: ${line}`),
      ...listed.map(describe),
    ],
  };
}

export function claimFreePart(rows: readonly TimexRow[]): Part {
  const findings = findWithoutClaims(rows);
  return {
    rows: [
      {
        what: `TimeBank: ${rows.length} articles`,
        measure: 'findings without claims',
        stet: String(findings.length),
        goal: '<= 2',
      },
    ],
    cases: findings.map((finding) => `${finding.article?.id ?? ''}: ${describe(finding)}`),
  };
}

export function quotationsPart(rows: readonly TimexRow[]): Part {
  const quotations = quotationsIn(rows);
  const altered = judgeCopies(quotations, alteredCopies(quotations));
  const unaltered = judgeCopies(quotations, unalteredCopies(quotations));
  const missed = altered.filter((one) => !isPlaced(one));
  const accused = unaltered.filter(({ findings }) => findings.length > 0);
  const together = quotationsOfCorpus(rows);
  const what = `copies of ${quotations.length} quotations of TimeBank`;
  return {
    rows: [
      { what, measure: 'altered ones found and placed', stet: `${altered.length - missed.length} of ${altered.length}`, goal: 'all' },
      { what, measure: 'unaltered ones accused', stet: `${accused.length} of ${unaltered.length}`, goal: '0' },
      { what: `TimeBank: ${rows.length} articles as one`, measure: 'quotations that vary', stet: String(together.length) },
    ],
    cases: [
      ...missed.map(({ copy, findings }) => `${copy.kind}, missed: ${copy.paragraph} (${copy.names})\n    ${findings.map(describe).join('; ')}`),
      ...accused.map(({ copy, findings }) => `${copy.kind}, FALSE ALARM: ${copy.paragraph}\n    ${findings.map(describe).join('; ')}`),
      ...together.map((finding) => `${finding.article?.id ?? ''}: ${describe(finding)}`),
    ],
  }; // prettier-ignore
}

export function namePairsPart(pairs: readonly NamePair[]): Part {
  const goals: Readonly<Record<string, string>> = { all: '>= 80', 'those with a verdict of the peer': '> the peer' };
  const accused = accuse(pairs);
  const right = accused.filter((one) => one.right).length;
  const precision = `${right} of ${accused.length} (${((100 * right) / Math.max(1, accused.length)).toFixed(1)} %)`;
  return {
    rows: [
      ...scoreHalves(pairs).map(({ of, score }) => ({
        what: `name pairs, ${of}: ${score.pairs}`,
        measure: `F1 (OpenSanctions logic-v2: ${score.peer.toFixed(1)})`,
        stet: score.stet.toFixed(1),
        goal: goals[of] ?? '',
      })),
      { what: `name pairs, both ways: ${2 * pairs.length}`, measure: 'accusations that are right', stet: precision, goal: '>= 95 %' }, // prettier-ignore
    ],
    cases: [
      ...wrongPairs(pairs).map((one) => `${one.is_match ? 'one name' : 'two names'}: ${one.name1} | ${one.name2}`),
      ...accused.filter((one) => !one.right).map(({ claimed, printed }) => `ACCUSED: ${printed} for ${claimed}`),
    ],
  };
}

export function ownNamesPart(rows: readonly TimexRow[]): Part {
  const own = findOwnMisprints(rows);
  const halves = findHalfMisprints(rows);
  const what = `TimeBank: ${rows.length} articles`;
  const all = [...own.findings, ...halves.findings];
  return {
    rows: [
      {
        what,
        measure: `its own ${own.names} names against it: findings`,
        stet: String(own.findings.length),
        goal: '0',
      },
      {
        what,
        measure: `each half's names against the other: findings`,
        stet: String(halves.findings.length),
        goal: '0',
      },
    ],
    cases: all.map((finding) => `${finding.article?.id ?? ''}: ${describe(finding)}`),
  };
}

/** Of the articles at hand all changes of their facts would be some thousand each. */
export const trials = {
  subjects: { changes: 200, rewrites: 50, seed: 6 },
  timeBank: { changes: 20, rewrites: 0, seed: 6 },
} as const;

export function guardPart(what: string, articles: readonly Source[], trial: GuardTrial): Part {
  const drafted = articles.map((article) => draftAndGuard(article, trial));
  const outcomes = drafted.flatMap((one) => one.outcomes);
  const mattering = outcomes.filter(({ exempt }) => exempt === undefined);
  const missed = drafted.map((one) => ({ ...one, outcomes: one.outcomes.filter(({ caught, exempt }) => !caught && exempt === undefined) })); // prettier-ignore
  const caught = mattering.filter((one) => one.caught).length;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const share = `${caught} of ${mattering.length} (${((100 * caught) / Math.max(1, mattering.length)).toFixed(1)} %)`;
  const accused = drafted.flatMap(({ article, accusation }) => (accusation ? [{ article, accusation }] : []));
  const row = (measure: string, stet: string, goal = ''): TableRow => ({ what, measure, stet, goal });
  return {
    rows: [
      row(`drafted claims: findings on the article itself`, String(sum(drafted.map((one) => one.findings.length))), '0'), // prettier-ignore
      row(`drafted claims: changes caught, of ${trial.changes} an article`, share, '>= 95 %'),
      row('drafted claims: changes left alone', String(outcomes.length - mattering.length)),
      ...(trial.rewrites > 0 ? [row(`drafted claims: articles accused in ${trial.rewrites} rewrites`, String(accused.length), '0')] : []), // prettier-ignore
      row('drafted claims: mentions covered', `${((100 * sum(drafted.map((one) => one.coverage))) / drafted.length).toFixed(0)} %`), // prettier-ignore
      row('entries of a draft; of a second beside it', `${sum(drafted.map((one) => one.entries))}; ${sum(drafted.map((one) => one.again))}`), // prettier-ignore
    ],
    cases: [
      ...drafted.flatMap(({ article, findings }) => findings.map((finding) => `FINDING, ${article}: ${describe(finding)}`)), // prettier-ignore
      ...accused.map(({ article, accusation }) => `ACCUSED, ${article}: ${accusation.against.join('; ')}`),
      ...missed.flatMap(({ article, outcomes: some }) => some.map(({ mutation }) => `unnoticed, ${article}: ${mutation.kind}\n${diffOf(mutation)}`)), // prettier-ignore
    ],
  };
}

function describe({ check, message, primary: { span } }: Finding): string {
  const around = span.source.text.slice(Math.max(0, span.start - 60), span.end + 60).replace(/\s+/g, ' ');
  return `${check}: ${message} [${around}]`;
}

export function quotedCorpusPart(): Part {
  const [few, many] = [200, 2000];
  timeQuotedCorpus(few);
  const [short, long] = [timeQuotedCorpus(few), timeQuotedCorpus(many)];
  const what = `${few} and ${many} invented articles`;
  const stet = `${(long / short).toFixed(1)} x (${long.toFixed(1)} s)`;
  return { rows: [{ what, measure: 'time for ten times the articles: quote-varies', stet, goal: '<= 12 x' }] };
}

export function linearityPart(timings: readonly Timing[]): Part {
  const extractors = [...new Set(timings.map(({ extractor }) => extractor))];
  return {
    rows: extractors.flatMap((extractor) => {
      const own = timings.filter((timing) => timing.extractor === extractor);
      const worst = own.reduce((a, b) => (ratioOf(b) > ratioOf(a) ? b : a));
      const what = `${own.length} texts, 100 kB and 1 MB`;
      return [{ what, measure: `time for ten times the text: ${extractor}`, stet: `${ratioOf(worst).toFixed(1)} x (${worst.text})`, goal: '<= 12 x' }]; // prettier-ignore
    }),
    cases: timings.map((timing) => {
      const { extractor, text, short, long } = timing;
      const seconds = (value: number | undefined): string =>
        value === undefined ? 'not run' : `${value.toFixed(3)} s`;
      return `${extractor}, ${text}: ${seconds(short)}, ${seconds(long)}, ${ratioOf(timing).toFixed(1)} x`;
    }),
  };
}

export const notRun = (what: string, measure: string): Part => ({
  rows: [{ what, measure, stet: 'not run: no data' }],
});
