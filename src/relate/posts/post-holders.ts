import type { Article } from '../../model/article.ts';
import type { NameClaim, PostClaim } from '../../model/claim.ts';
import type { NameRelation } from '../../model/relation.ts';
import type { Span } from '../../model/span.ts';
import { textOf } from '../../model/span.ts';
import { nameTokens } from '../../extract/names/tokens.ts';
import { namedArticle } from '../names/name-lines.ts';
import { oncePerList } from '../reading.ts';

/** Whom a printed name means. */
export interface Person {
  readonly name: NameClaim;
  /**
   * `full`: an accepted spelling; `surname`: the last word of a name that the article has in full, and gives to nobody else; `guess`: the
   * last word of one claim's name alone.
   */
  readonly by: 'full' | 'surname' | 'guess';
}

/** Whom the holder of a post is by the claims, if it is somebody whom they know with posts, and one person. */
export type FindPerson = (holder: Span, article: Article) => Person | undefined;

/** By the relations of the names, so that spellings and surnames are read there and nowhere else. */
export function knowHolders(
  names: readonly NameClaim[],
  posts: readonly PostClaim[],
  relations: readonly NameRelation[],
): FindPerson {
  const holders = holdersOf(posts);
  const places = new Map<Article, Map<string, NameRelation[]>>();
  const inFull = new Map<Article, Set<NameClaim>>();
  for (const relation of relations) {
    if (relation.verdict !== 'agrees') continue;
    const here = places.get(relation.article) ?? new Map<string, NameRelation[]>();
    places.set(relation.article, here);
    const key = placeOf(relation.found);
    here.set(key, [...(here.get(key) ?? []), relation]);
    if (!/\s/u.test(textOf(relation.found))) continue;
    inFull.set(relation.article, (inFull.get(relation.article) ?? new Set()).add(relation.claim));
  }
  const bySurname = surnamesOf(names);
  const others = usedOtherwise();
  return (holder, article) => {
    const here = places.get(article)?.get(placeOf(holder)) ?? [];
    const found = new Set(here.map(({ claim }) => claim));
    const words = nameTokens(textOf(holder));
    const surname = words.length === 1 ? words[0]?.key : undefined;
    const owners = found.size > 0 ? found : (surname !== undefined && bySurname.get(surname)) || found;
    const [name] = owners;
    if (!name || owners.size > 1 || !holders.has(name.id)) return undefined;
    if (found.size === 0) return { name, by: 'guess' };
    if (surname === undefined || isSpelling(name, surname)) return { name, by: 'full' };
    const known = inFull.get(article)?.has(name) === true && !others(article, surname, name);
    return { name, by: known ? 'surname' : 'guess' };
  };
}

const placeOf = ({ start, end }: Span): string => `${start} ${end}`;

const spellingsOf = ({ spelling, also }: NameClaim): string[][] =>
  [spelling, ...also].map(({ value }) => nameTokens(value).map(({ key }) => key));

const isSpelling = (name: NameClaim, word: string): boolean =>
  spellingsOf(name).some((keys) => keys.length === 1 && keys[0] === word);

const holdersOf = oncePerList(
  (posts: readonly PostClaim[]): ReadonlySet<string> =>
    new Set(posts.flatMap(({ held }) => held.flatMap(({ holder }) => holder?.value ?? []))),
);

const surnamesOf = oncePerList((names: readonly NameClaim[]): ReadonlyMap<string, ReadonlySet<NameClaim>> => {
  const bySurname = new Map<string, Set<NameClaim>>();
  for (const name of names) {
    for (const keys of spellingsOf(name)) {
      const last = keys.at(-1) ?? '';
      bySurname.set(last, (bySurname.get(last) ?? new Set()).add(name));
    }
  }
  return bySurname;
});

/** Whether an article has a surname behind another first name too. */
function usedOtherwise(): (article: Article, surname: string, name: NameClaim) => boolean {
  const known = new Map<Article, ReadonlyMap<string, ReadonlySet<string>>>();
  return (article, surname, name) => {
    const namedBefore = known.get(article) ?? namedArticle(article).namedBefore;
    known.set(article, namedBefore);
    const own = new Set(spellingsOf(name).flat());
    return [...(namedBefore.get(surname) ?? [])].some((first) => !own.has(first));
  };
}
