import { sentenceAt } from '../extract/sentence-at.ts';
import type { Article } from '../model/article.ts';
import type { StatementClaim } from '../model/claim.ts';
import type { MissingStatement, StatementRelation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { splitSentences } from '../parse/article/sentences.ts';
import { likelyWindows } from './statements/likely-windows.ts';
import { nearestOf } from './statements/nearest-wording.ts';
import type { Near, Wording } from './statements/nearest-wording.ts';
import { mostPages, pageOf, placesOf, spanOf } from './statements/pages.ts';
import type { Page } from './statements/pages.ts';
import { admits, claimsOf, keepingLast, oncePerList } from './reading.ts';
import type { Reading } from './reading.ts';
import { disowned } from './stance.ts';
import { nameWordsOf } from './statements/swaps.ts';
import { Shingles, shinglesOf } from './statements/shingles.ts';
import { wordingOf } from './wording.ts';
import type { Word } from './wording.ts';

interface Place {
  readonly wording: Wording;
  readonly page: Page;
  readonly from: number;
  readonly to: number;
}

/** The wordings of some claims, where they stand in a page, and by what one like them is known. */
const wordingsIn = oncePerList((claims: readonly StatementClaim[]) => {
  const wordings = claims.flatMap(wordingsOf);
  const shingles = new Shingles<Set<Wording>>();
  for (const wording of wordings.filter(({ kind }) => kind === 'printed')) {
    for (const { shingle } of shinglesOf(wording.words)) shingles.of(shingle, () => new Set()).add(wording);
  }
  return { wordings, placesIn: placesOf(wordings), shingles };
});

/** What an article has of wordings. */
export interface Placed {
  readonly relations: readonly StatementRelation[];
  /** What must be printed and shares words in a row with the article: something like it may stand there. */
  readonly alike: readonly Span[];
}

/**
 * Wordings against the articles: one under `printed` must stand in some article that its claim admits, word for word, whatever is
 * around it and in whatever paragraph; one under `never` in none.
 */
export function relateStatements(reading: Reading): {
  readonly relations: readonly StatementRelation[];
  readonly missing: readonly MissingStatement[];
} {
  const placed = reading.articles.map((article) => placeStatements(reading, article));
  const all = placed.flatMap(({ relations }) => relations);
  const alike = new Map(reading.articles.map((article, at) => [article, placed[at]?.alike ?? []]));
  const { relations, missing } = findMissing(reading, all, { alike, inFull: (article) => article });
  return { relations: [...all, ...relations], missing };
}

/** The wordings that stand in an article, and those that something in it may be like. */
export function placeStatements(reading: Reading, article: Article): Placed {
  const { wordings, placesIn, shingles } = wordingsIn(claimsOf(reading, 'statements'));
  if (wordings.length === 0) return { relations: [], alike: [] };
  const page = pageOf(article);
  const relations = placesIn(page)
    .filter(({ wording }) => admits(wording.claim, article))
    .map(({ wording, from }): Place => ({ wording, page, from, to: from + wording.words.length }))
    .flatMap(relationOf);
  const alike = new Set<Wording>();
  shingles.find(page, (found) => {
    for (const wording of found) alike.add(wording);
  });
  return { relations, alike: [...alike].map(({ located }) => located.span) };
}

/**
 * What must be printed and stands nowhere, by the relations of all articles. A lookalike is never taken for the wording: it is only
 * shown beside it. `inFull` gives an article with its passages, which is asked of those alone in which something like it may stand.
 */
export function findMissing(
  reading: Reading,
  relations: readonly StatementRelation[],
  {
    alike,
    inFull,
  }: { readonly alike: ReadonlyMap<Article, readonly Span[]>; readonly inFull: (article: Article) => Article },
): { readonly relations: readonly StatementRelation[]; readonly missing: readonly MissingStatement[] } {
  const { wordings } = wordingsIn(claimsOf(reading, 'statements'));
  const printed = new Set(relations.map(({ claimed }) => claimed));
  const absent = wordings.filter(
    ({ kind, located, claim }) =>
      kind === 'printed' && !printed.has(located.span) && reading.articles.some((one) => admits(claim, one)),
  );
  if (absent.length === 0) return { relations: [], missing: [] };
  const sought = new Map(absent.map(({ located, claim }) => [located.span, claim]));
  const mayHave = (article: Article, wording: Span): boolean => {
    const claim = sought.get(wording);
    return claim !== undefined && admits(claim, article);
  };
  const articles = reading.articles.filter((one) => alike.get(one)?.some((wording) => mayHave(one, wording)));
  const pages = keepingLast((article: Article) => pageOf(inFull(article)), mostPages);
  const searched = search(absent, articles, pages, reading);
  return {
    relations: searched.flatMap(({ place }) => place ?? []).flatMap(relationOf),
    missing: searched.flatMap(({ missing }) => missing ?? []),
  };
}

const wordingsOf = (claim: StatementClaim): Wording[] =>
  (['printed', 'never'] as const)
    .flatMap((kind) => claim[kind].map((located) => ({ claim, kind, located, words: wordingOf(located.value) })))
    .filter(({ words }) => words.length > 0);

function relationOf(place: Place): StatementRelation[] {
  const { wording, page, from, to } = place;
  const { claim, kind, located } = wording;
  // A menu or a sign-up form says nothing in the desk's name.
  if (kind === 'never' && page.passages[from]?.kind === 'furniture') return [];
  const found = spanOf(page, from, to);
  const unsure = isElided(found, located.value) ?? (kind === 'never' ? isNotSaid(place, found) : undefined);
  const form = kind === 'printed' ? 'printed' : 'forbidden';
  const [verdict, reason] =
    unsure !== undefined
      ? (['undecided', unsure] as const)
      : kind === 'printed'
        ? (['agrees', 'the wording stands here'] as const)
        : (['contradicts', 'the claim forbids this wording'] as const);
  return [{ kind: 'statement', claim, article: page.article, found, claimed: located.span, changes: [], form, verdict, reason }]; // prettier-ignore
}

const ellipsis = /…|\.\s?\.\s?\./u;

/** Words are left out in the middle, which may be those that matter. */
const isElided = (found: Span, wording: string): string | undefined =>
  ellipsis.test(textOf(found)) && !ellipsis.test(wording) ? 'something is left out within the wording' : undefined;

/** Why forbidden words that stand in a text may still not be what it says. */
function isNotSaid({ wording, page, from, to }: Place, found: Span): string | undefined {
  const [first, last] = [page.passages[from], page.passages[to - 1]];
  if (!first || first !== last) return 'the words stand in two passages';
  const sentence = sentenceAt(first, found.start);
  const sentencesIn = (text: string): number => splitSentences(text).length;
  if (sentencesIn(textOf(found)) > sentencesIn(wording.located.value)) return 'the words stand in two sentences';
  if (isTerm(wording, page.words.slice(Math.max(0, from - 2), from))) return undefined;
  return disownedAround(found, sentence);
}

/** More than a stance ever looks at, either side. */
const reach = 200;

/** Whether the sentence disowns the words; what they themselves negate or suppose ("did not sink") is what is forbidden. */
function disownedAround({ source: { text }, start, end }: Span, sentence: Span): string | undefined {
  const before = text.slice(Math.max(sentence.start, start - reach), start);
  const around = { path: '', text: before + text.slice(end, Math.min(sentence.end, end + reach)) };
  const at = before.length;
  return disowned({ source: around, start: at, end: at }, { source: around, start: 0, end: around.text.length });
}

const prepositions = new Set('of about for with by from in on at to over into against between among under'.split(' '));
const determiners = new Set('the a an this that his her its their our'.split(' '));

/**
 * Whether the words are no statement there but the name of something: a name, or words that a preposition governs. A name or a term
 * is not denied with the sentence that has it: "Nobody speaks of the ferry disaster" prints it.
 */
function isTerm({ located: { value }, words }: Wording, [first, second]: readonly Word[]): boolean {
  if (words.every(({ start }) => /^\p{Lu}/u.test(value.slice(start, start + 2)))) return true;
  const before = second ?? first;
  const governor = before && determiners.has(before.key) && second ? first : before;
  return governor !== undefined && prepositions.has(governor.key);
}

interface Searched {
  /** Where the wording stands after all, but for words run together or apart. */
  readonly place?: Place;
  readonly missing?: MissingStatement;
}

/** What comes nearest to wordings that stand nowhere. */
function search(
  absent: readonly Wording[],
  articles: readonly Article[],
  pageOf: (article: Article) => Page,
  reading: Reading,
): Searched[] {
  const known = nameWordsOf(claimsOf(reading, 'names'));
  const windowsOf = likelyWindows(absent, articles, pageOf, ({ claim }, article) => admits(claim, article));
  return absent.map((wording): Searched => {
    const { nearest, rival } = nearestOf(wording, windowsOf(wording), known);
    const missing = { claim: wording.claim, wording: wording.located };
    if (!nearest) return { missing };
    if (nearest.exact) return { place: { wording, ...nearest } };
    return { missing: { ...missing, nearest: told(nearest), ...(rival ? { rival: told(rival) } : {}) } };
  });
}

const told = ({ article, span, changes, swapped }: Near) => ({ article, span, changes, swapped });
