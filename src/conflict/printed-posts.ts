import type { Claim, PostClaim, StatementClaim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { textOf } from '../model/span.ts';
import type { Label } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import { readPosts } from '../extract/posts.ts';
import { postWords } from '../extract/posts/words.ts';
import type { PostWords } from '../extract/posts/words.ts';
import { disowned } from '../relate/stance.ts';
import { littleArticle, placeOf } from './little-article.ts';
import { personsIn } from './persons.ts';
import type { Persons } from './persons.ts';
import { keyOf, tellTerm, termsOf } from './posts.ts';
import { always, sharedDays } from './shared-days.ts';
import { shortened } from './telling.ts';

/**
 * A wording that must be printed and gives a post to somebody who, by the claims, never has it when articles that the wording is for
 * appear, though somebody else has. Only a post in full beside a name in full is read.
 */
export function findPrintedPostConflicts(claims: readonly Claim[]): Conflict[] {
  const posts = claims.filter((claim) => claim.section === 'posts');
  if (posts.length === 0) return [];
  const words = postWords(posts.flatMap(({ called }) => called.map(({ value }) => value)));
  const desk: Desk = { persons: personsIn(claims), names: namesIn(claims), byPhrase: postsByPhrase(posts), words };
  const known = new Set(posts.flatMap(({ held }) => held.flatMap(({ holder }) => holder?.value ?? [])));
  return claims
    .filter((claim) => claim.section === 'statements')
    .flatMap((claim) =>
      claim.printed.flatMap((wording) =>
        postsIn(wording.value, desk).flatMap(({ alike, person, words }): Conflict[] => {
          const link = known.has(person) ? heldByAnother(alike, person, claim, desk) : undefined;
          if (!link) return [];
          const text = `${claim.name} wants "${shortened(wording.value)}" printed`;
          const links = [link.label, { span: placeOf(words, wording.span), text }];
          return [{ kind: 'printed', claims: [link.post, claim], links }];
        }),
      ),
    );
}

interface Desk {
  readonly persons: Persons;
  /** Ids by the words of a spelling that is one person's alone. */
  readonly names: ReadonlyMap<string, string>;
  readonly byPhrase: ReadonlyMap<string, readonly PostClaim[]>;
  readonly words: PostWords;
}

function postsByPhrase(posts: readonly PostClaim[]): Desk['byPhrase'] {
  const byPhrase = new Map<string, PostClaim[]>();
  for (const post of posts) {
    for (const key of new Set(post.called.map(({ value }) => keyOf(value)))) {
      byPhrase.set(key, [...(byPhrase.get(key) ?? []), post]);
    }
  }
  return byPhrase;
}

/** Who has one of some posts of one phrase when an article with the wording may appear, if by none of them this person has. */
function heldByAnother(
  alike: readonly PostClaim[],
  person: string,
  claim: StatementClaim,
  { persons }: Desk,
): { readonly post: PostClaim; readonly label: Label } | undefined {
  const days = claim.covers?.value.range ?? always;
  const mayHold = ({ shared, held }: PostClaim): boolean =>
    shared ||
    held.some(({ from, holder }, index) => {
      const until = held[index + 1]?.from.value.range.hi ?? Infinity;
      const own = holder !== undefined && persons.mayBeOne(holder.value, person);
      return own && overlapping({ lo: from.value.range.lo, hi: until }, days);
    });
  if (alike.some(mayHold)) return undefined;
  for (const post of alike) {
    const term = termsOf(post).findLast(({ during }) => overlapping(during, days));
    if (!term || !sharedDays(post, claim)) continue;
    return { post, label: tellTerm(term, post.called[0]?.value ?? post.id, post, persons) };
  }
  return undefined;
}

interface PostOfPerson {
  /** The posts that are called so. */
  readonly alike: readonly PostClaim[];
  /** The id of the one name that is spelt so. */
  readonly person: string;
  /** Post and name as printed. */
  readonly words: string;
}

function postsIn(text: string, { names, byPhrase, words }: Desk): PostOfPerson[] {
  const article = littleArticle(text, '');
  return readPosts(article, words).flatMap(({ span, holder, sentence }): PostOfPerson[] => {
    const alike = byPhrase.get(keyOf(textOf(span)));
    const person = names.get(keyOf(textOf(holder)));
    if (!alike || person === undefined) return [];
    const region = { ...span, start: Math.min(span.start, holder.start), end: Math.max(span.end, holder.end) };
    return disowned(region, sentence) ? [] : [{ alike, person, words: textOf(region) }];
  });
}

function namesIn(claims: readonly Claim[]): Desk['names'] {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const claim of claims) {
    if (claim.section !== 'names') continue;
    for (const { value } of [claim.spelling, ...claim.also]) {
      const key = keyOf(value);
      if (names.has(key) && names.get(key) !== claim.id) shared.add(key);
      names.set(key, claim.id);
    }
  }
  for (const key of shared) names.delete(key);
  return names;
}
