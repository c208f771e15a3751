import type { Article } from '../../model/article.ts';
import type { Page } from './pages.ts';
import { Shingles, shinglesOf } from './shingles.ts';
import type { Word } from '../wording.ts';

/**
 * Where in many pages something like a wording may stand. The shingles that text and wording share vote for the place at which the
 * wording would begin; the places with most votes are looked at closely. One pass over the text for
 * all wordings, and a bounded number of places for each.
 */

/** From word `from` up to word `to` of a page. */
export interface Window {
  readonly page: Page;
  readonly from: number;
  readonly to: number;
}

/** Up to so many windows for a wording. */
const mostWindows = 8;
/** A run of four words, which a likeness of a wording of eight or more has (design section 6), is two shingles in one place. */
const leastVotes = (words: number): number => (words >= 8 ? 2 : 1);
/** Of a shingle that stands in more places, the first are looked at: others of the wording say more. */
const mostPlaces = 2000;
/** So many votes are counted for a wording, those of its rarest shingles first. */
const mostVotes = 4000;
/** Beginnings so many words apart are one place, at least: words may be put in or left out. */
const leastBucket = 8;

interface Place {
  readonly article: Article;
  readonly at: number;
}

/**
 * The likely windows of each of `wordings`, those with most votes first. `reads` says whether a wording is to be sought in an article. Of
 * thousands of articles no two pages need be there at once: `pageOf` gives one when it is looked at, the same while its windows are.
 */
export function likelyWindows<T extends { readonly words: readonly Word[] }>(
  wordings: readonly T[],
  articles: readonly Article[],
  pageOf: (article: Article) => Page,
  reads: (wording: T, article: Article) => boolean,
): (wording: T) => Window[] {
  const shingles = new Shingles<Place[]>();
  const placesOf = new Map(
    wordings.map((wording) => [
      wording,
      shinglesOf(wording.words).map(({ shingle, at }) => ({ at, places: shingles.of(shingle, () => []) })),
    ]),
  );
  for (const article of articles) {
    shingles.find(pageOf(article), (places, at) => {
      if (places.length < mostPlaces) places.push({ article, at });
    });
  }
  return (wording) => {
    const own = [...(placesOf.get(wording) ?? [])].sort((a, b) => a.places.length - b.places.length);
    const length = wording.words.length;
    const size = Math.max(leastBucket, length);
    const votes = new Map<Article, Map<number, Voted>>();
    let counted = 0;
    for (const shingle of own) {
      if (counted > mostVotes) break;
      for (const { article, at } of shingle.places) {
        if (!reads(wording, article)) continue;
        const begin = size * Math.floor((at - shingle.at) / size);
        const voted = votes.get(article) ?? new Map<number, Voted>();
        const count = (voted.get(begin)?.count ?? 0) + 1;
        votes.set(article, voted.set(begin, { article, begin, at, count }));
        counted += 1;
      }
    }
    return [...votes.values()]
      .flatMap((voted) => [...voted.values()].filter(({ count }) => count >= leastVotes(length)))
      .sort(byVotes)
      .slice(0, mostWindows)
      .map((voted) => windowOf(pageOf(voted.article), voted, size, length));
  };
}

/** A place where a wording may begin, give or take a bucket, and one word there that it shares. */
interface Voted {
  readonly article: Article;
  readonly begin: number;
  readonly at: number;
  readonly count: number;
}

/** Most votes first, then in the order of print. */
function byVotes(a: Voted, b: Voted): number {
  const [first, second] = [a.article.source.path, b.article.source.path];
  return b.count - a.count || (first < second ? -1 : first > second ? 1 : a.begin - b.begin);
}

/** A wording's length more on either side of where it may begin and end, inside one run of passages. */
function windowOf(page: Page, { begin, at }: Voted, size: number, length: number): Window {
  const { runs, words } = page;
  let from = at;
  while (from > 0 && from > begin - length && runs[from - 1] === runs[at]) from -= 1;
  let to = at + 1;
  while (to < words.length && to < begin + size + 2 * length && runs[to] === runs[at]) to += 1;
  return { page, from, to };
}
