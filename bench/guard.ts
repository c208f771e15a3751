import { readdirSync, readFileSync } from 'node:fs';
import { parseDay } from '../src/cli/day.ts';
import { draftFaults } from '../src/cli/draft-faults.ts';
import { draftClaims } from '../src/guard/draft/index.ts';
import { judge } from '../src/guard/judge.ts';
import { coverageOf } from '../src/guard/coverage.ts';
import { claimedMutations, measureGuard, tryMutations } from '../src/guard/measure.ts';
import type { Outcome } from '../src/guard/scores.ts';
import type { Mutation } from '../src/guard/mutation.ts';
import { tryRewrites } from '../src/guard/rewritten.ts';
import type { Accusation } from '../src/guard/rewritten.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Source } from '../src/model/source.ts';
import { parseArticle } from '../src/parse/article/index.ts';
import { joinClaims, parseClaims } from '../src/parse/claims/index.ts';
import { checkSources } from '../src/run.ts';
import type { TimexRow } from './dates.ts';
import { randomFrom } from './random.ts';

/** What claims that Stet drafts from an article, nothing pruned, are worth. */
export interface DraftedArticle {
  readonly article: string;
  readonly entries: number;
  /** What `check` finds with the draft and does not find without it. */
  readonly findings: readonly Finding[];
  /** Entries of a second draft, beside the first. */
  readonly again: number;
  readonly coverage: number;
  readonly outcomes: readonly Outcome[];
  /** A rewrite that changes nothing and is accused, if any. */
  readonly accusation?: Accusation;
}

export interface GuardTrial {
  /** Changes of the article's facts that are tried; all where infinite. */
  readonly changes: number;
  /** Rewrites that are tried. */
  readonly rewrites: number;
  readonly seed: number;
}

export function draftAndGuard(source: Source, { changes, rewrites, seed }: GuardTrial): DraftedArticle {
  const { article } = parseArticle(source);
  const draft = draftClaims(article, [], draftFaults(source, []));
  const drafted = { path: 'claims/drafted.yaml', text: draft.text };
  const { claims } = joinClaims([parseClaims(drafted)]);
  const judged = judge(article, claims);
  const guard = measureGuard(judged, claims, { runs: 0, seed });
  const drawn = drawChanges(
    guard.covered.map((mention) => claimedMutations(judged, mention, claims)),
    changes,
    randomFrom(seed),
  );
  const accusation = rewrites > 0 ? tryRewrites(judged, claims, { runs: rewrites, seed }) : undefined;
  return {
    article: article.id,
    entries: draft.entries.length,
    findings: newFindings(source, drafted),
    again: draftClaims(article, claims, draftFaults(source, [drafted])).entries.length,
    coverage: coverageOf(guard),
    outcomes: tryMutations(judged, drawn, claims),
    ...(accusation ? { accusation } : {}),
  };
}

const today = parseDay('2025-01-01') ?? NaN;

function newFindings(source: Source, drafted: Source): Finding[] {
  const findings = (claims: readonly Source[]) => checkSources({ claims, articles: [source] }, { today }).findings;
  const before = new Set(findings([]).map(({ fingerprint }) => fingerprint));
  return findings([drafted]).filter(({ fingerprint }) => !before.has(fingerprint));
}

/** One change of each mention after the other, the mentions in a drawn order, then a second of each, until there are enough. */
function drawChanges(ofMentions: readonly (readonly Mutation[])[], changes: number, random: () => number): Mutation[] {
  const piles = shuffled(ofMentions, random).map((pile) => shuffled(pile, random));
  const most = Math.max(0, ...piles.map((pile) => pile.length));
  const rounds = Array.from({ length: most }, (_, round) => piles.flatMap((pile) => pile.slice(round, round + 1)));
  return rounds.flat().slice(0, changes);
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const drawn = list.map((one) => ({ one, at: random() }));
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** The articles of TimeBank as files. The headline stands for one: the data have none. */
export const articlesOf = (rows: readonly TimexRow[]): Source[] =>
  rows.map(({ doc, dct, text }) => ({
    path: `articles/${doc}.md`,
    text: `---\noutlet: Bench\nheadline: Article\npublished: ${dct.slice(0, 10)}\n---\n${text}`,
  }));

const subjects = [
  'court', 'markets', 'weather', 'science', 'election', 'sport', 'obituary', 'crime', 'travel', 'liveblog',
] as const; // prettier-ignore

/** The first article of each of ten invented subjects, as they are: with their planted errors. */
export const articlesOfSubjects = (): Source[] =>
  subjects.flatMap((subject) => {
    const folder = new URL(`../test/corpus/${subject}/articles/`, import.meta.url);
    const [first] = readdirSync(folder).sort();
    // what marks a planted error is no part of the article
    const blank = (text: string): string => text.replace(/<!-- expect: .*? -->/g, (marker) => ' '.repeat(marker.length)); // prettier-ignore
    return first === undefined ? [] : [{ path: `articles/${first}`, text: blank(readFileSync(new URL(first, folder), 'utf8')) }]; // prettier-ignore
  });
