import type { Article, Passage } from '../model/article.ts';
import type { StatementClaim } from '../model/claim.ts';
import type { MissingStatement, StatementRelation } from '../model/relation.ts';
import type { Located, Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { admits, claimsOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { changesOf, compare, fit, longestRun } from './word-diff.ts';
import type { Fit, Hunk } from './word-diff.ts';
import { wordingOf } from './wording.ts';
import type { Word } from './wording.ts';

/** Design section 6, as for quotations; a wording of few words cannot share a run of four with its own alteration. */
const leastSimilarity = 0.6;
const leastRun = (words: number): number => Math.min(4, Math.ceil(words / 2));
/** So many passages with the most words in common are looked at for a wording that stands nowhere. */
const mostCandidates = 8;
/** A wording that only few words are known of is found by them; beyond, by three in a row. */
const key = 3;

interface Wording {
  readonly claim: StatementClaim;
  readonly kind: 'printed' | 'never';
  readonly located: Located<string>;
  readonly words: readonly Word[];
}

interface Line {
  readonly article: Article;
  readonly passage: Passage;
  readonly words: readonly Word[];
}

interface Place {
  readonly wording: Wording;
  readonly line: Line;
  readonly span: Span;
}

/**
 * Wordings against the articles: one under `printed` must stand in some article that its claim admits, word for word inside
 * one passage; one under `never` in none. A lookalike is never taken for the wording: it is only shown beside it.
 */
export function relateStatements(reading: Reading): {
  readonly relations: readonly StatementRelation[];
  readonly missing: readonly MissingStatement[];
} {
  const wordings = claimsOf(reading, 'statements').flatMap(wordingsOf);
  if (wordings.length === 0) return { relations: [], missing: [] };
  const lines = reading.articles.flatMap(linesOf);
  const places = findWordings(wordings, lines).filter(({ wording, line }) => admits(wording.claim, line.article));
  const printed = new Set(places.map(({ wording }) => wording));
  const absent = wordings.filter(
    (wording) =>
      wording.kind === 'printed' && !printed.has(wording) && reading.articles.some((one) => admits(wording.claim, one)),
  );
  const names = claimsOf(reading, 'names').flatMap(({ spelling, also }) => [spelling, ...also]);
  const nameWords = new Set(names.flatMap(({ value }) => wordingOf(value).map((word) => word.key)));
  const searched = findNearest(absent, lines, nameWords);
  const found = [...places, ...searched.flatMap(({ place }) => place ?? [])];
  return { relations: found.flatMap(relationOf), missing: searched.flatMap(({ missing }) => missing ?? []) };
}

const wordingsOf = (claim: StatementClaim): Wording[] =>
  (['printed', 'never'] as const)
    .flatMap((kind) => claim[kind].map((located) => ({ claim, kind, located, words: wordingOf(located.value) })))
    .filter(({ words }) => words.length > 0);

const linesOf = (article: Article): Line[] =>
  article.passages.map((passage) => ({ article, passage, words: wordingOf(textOf(passage.span), passage.span.start) }));

function relationOf({ wording, line, span }: Place): StatementRelation[] {
  const { claim, kind, located } = wording;
  const common = {
    kind: 'statement',
    claim,
    article: line.article,
    found: span,
    claimed: located.span,
    changes: [],
  } as const;
  if (kind === 'printed') return [{ ...common, verdict: 'agrees', form: 'printed', reason: 'the wording stands here' }];
  // A menu or a sign-up form says nothing in the desk's name.
  if (line.passage.kind === 'furniture') return [];
  return [{ ...common, verdict: 'contradicts', form: 'forbidden', reason: 'the claim forbids this wording' }];
}

const keyOf = (words: readonly Word[], at: number, length: number): string =>
  words.slice(at, at + length).map((word) => word.key).join(' '); // prettier-ignore

/** Every place where a wording stands. Looked up by its first words, so the cost follows the text. */
function findWordings(wordings: readonly Wording[], lines: readonly Line[]): Place[] {
  const byFirst = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const first = keyOf(wording.words, 0, Math.min(key, wording.words.length));
    byFirst.set(first, [...(byFirst.get(first) ?? []), wording]);
  }
  const lengths = [...new Set(wordings.map(({ words }) => Math.min(key, words.length)))];
  return lines.flatMap((line) =>
    line.words.flatMap((_, at) =>
      lengths.flatMap((length) =>
        (byFirst.get(keyOf(line.words, at, length)) ?? [])
          .filter(({ words }) => words.length >= length && Math.min(key, words.length) === length)
          .filter(({ words }) => words.every((word, index) => line.words[at + index]?.key === word.key))
          .map((wording) => ({ wording, line, span: spanOf(line, at, at + wording.words.length) })),
      ),
    ),
  );
}

function spanOf({ passage, words }: Line, from: number, to: number): Span {
  const [first, last] = [words[from], words[to - 1]];
  return { source: passage.span.source, start: first?.start ?? passage.span.start, end: last?.end ?? passage.span.end };
}

interface Searched {
  /** Where the wording stands after all, but for words run together or apart. */
  readonly place?: Place;
  readonly missing?: MissingStatement;
}

/** What comes nearest to wordings that stand nowhere: passages are sought by the words in a row that they share. */
function findNearest(absent: readonly Wording[], lines: readonly Line[], nameWords: ReadonlySet<string>): Searched[] {
  const wanted = new Map<string, Wording[]>();
  const lengthOf = ({ words }: Wording): number => (words.length < 2 * key ? 2 : key);
  for (const wording of absent) {
    const length = lengthOf(wording);
    for (let at = 0; at + length <= wording.words.length; at += 1) {
      const shared = keyOf(wording.words, at, length);
      wanted.set(shared, [...(wanted.get(shared) ?? []), wording]);
    }
  }
  const votes = new Map<Wording, Map<Line, number>>(absent.map((wording) => [wording, new Map()]));
  for (const line of absent.length > 0 ? lines : []) {
    if (line.passage.kind === 'furniture') continue;
    line.words.forEach((_, at) => {
      for (const wording of [2, key].flatMap((length) => wanted.get(keyOf(line.words, at, length)) ?? [])) {
        const counted = votes.get(wording);
        if (counted && admits(wording.claim, line.article)) counted.set(line, (counted.get(line) ?? 0) + 1);
      }
    });
  }
  return absent.map((wording) => nearestOf(wording, votes.get(wording) ?? new Map<Line, number>(), nameWords));
}

function nearestOf(wording: Wording, votes: ReadonlyMap<Line, number>, nameWords: ReadonlySet<string>): Searched {
  const { claim, located, words } = wording;
  const candidates = [...votes].sort((a, b) => b[1] - a[1]).slice(0, mostCandidates);
  let best:
    { readonly line: Line; readonly from: number; readonly to: number; readonly similarity: number } | undefined;
  for (const [line] of candidates) {
    const located = fit(words, line.words);
    if (!located || located.similarity < leastSimilarity || located.similarity <= (best?.similarity ?? 0)) continue;
    const hunks = compare(line.words.slice(located.start, located.end), words);
    if (longestRun(hunks) < leastRun(words.length)) continue;
    best = { line, ...narrow(line, words, widen(line, words, located), located), similarity: located.similarity };
  }
  const missing = { claim, wording: located };
  if (!best) return { missing };
  const { line, from, to } = best;
  const span = spanOf(line, from, to);
  const found = line.words.slice(from, to);
  const hunks = compare(found, words);
  if (hunks.every((hunk) => hunk.same)) return { place: { wording, line, span } };
  const changes = changesOf(
    hunks,
    { words: found, text: line.passage.span.source.text, offset: 0 },
    { words, text: located.value, offset: 0 },
    nameWords,
  );
  return { missing: { ...missing, nearest: { article: line.article, span, changes } } };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where the wording goes on beyond the likeness, so does the passage beside it, inside the same sentence. */
function widen(line: Line, words: readonly Word[], { start, end }: Fit): Stretch {
  const hunks = compare(line.words.slice(start, end), words);
  const overhang = (hunk: Hunk | undefined): number =>
    hunk && !hunk.same ? hunk.claimed[1] - hunk.claimed[0] - (hunk.found[1] - hunk.found[0]) : 0;
  const [before, after] = [overhang(hunks[0]), overhang(hunks.at(-1))];
  const sentences = line.passage.sentences;
  const sentenceOf = (at: number): Span | undefined => {
    const word = line.words[at];
    return word && sentences.find((sentence) => sentence.start <= word.start && word.start < sentence.end);
  };
  let from = start;
  const first = sentenceOf(start);
  while (from > 0 && start - from < before && sentenceOf(from - 1) === first) from -= 1;
  let to = end;
  const last = sentenceOf(end - 1);
  while (to < line.words.length && to - end < after && sentenceOf(to) === last) to += 1;
  return { from, to };
}

/** Not so wide where a narrower stretch is the wording itself: "cooperation" is one word less than "co-operation". */
function narrow(line: Line, words: readonly Word[], wide: Stretch, { start, end }: Fit): Stretch {
  const lookedAt = 3;
  for (let from = wide.from; from <= Math.min(start, wide.from + lookedAt); from += 1) {
    for (let to = wide.to; to >= Math.max(end, wide.to - lookedAt); to -= 1) {
      if (compare(line.words.slice(from, to), words).every((hunk) => hunk.same)) return { from, to };
    }
  }
  return wide;
}
