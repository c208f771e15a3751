import type { Claim, PostClaim, StatementClaim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { textOf } from '../model/span.ts';
import type { Label } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import { sentenceAt } from '../extract/sentence-at.ts';
import { wordsOf } from '../parse/words.ts';
import type { Token } from '../parse/words.ts';
import { disowned } from '../relate/stance.ts';
import { littleArticle, placeOf } from './little-article.ts';
import { personsIn } from './persons.ts';
import type { Persons } from './persons.ts';
import { keyOf, tellTerm, termsOf } from './posts.ts';
import { always, sharedDays } from './shared-days.ts';
import { shortened } from './telling.ts';

/** Before a post these make another one of it, or one of another time; so does any capital. */
const otherPosts = new Set(
  'former ex acting deputy vice assistant interim caretaker outgoing incoming then late next future once would-be shadow'.split(' '), // prettier-ignore
);

/**
 * A wording that must be printed and gives a post to somebody who, by the claims, never has it when articles that the wording is for
 * appear, though somebody else has. Only the surest forms are read: a post in full right before a name in full, or "NAME, the POST,".
 */
export function findPrintedPostConflicts(claims: readonly Claim[]): Conflict[] {
  const posts = claims.filter((claim) => claim.section === 'posts');
  if (posts.length === 0) return [];
  const desk: Desk = { persons: personsIn(claims), names: namesIn(claims), byPhrase: postsByPhrase(posts) };
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

function postsIn(text: string, { names, byPhrase }: Desk): PostOfPerson[] {
  const words = wordsOf(text);
  const article = littleArticle(text, '');
  const [passage] = article.passages;
  return [...byPhrase].flatMap(([key, alike]) =>
    placesOf(key.split(' '), words).flatMap((place): PostOfPerson[] => {
      const beside = isAnother(text, words, place) ? undefined : nameBeside(text, words, place, names);
      const [first, last] = [words[beside?.from ?? -1], words[(beside?.to ?? 0) - 1]];
      if (!beside || !first || !last || !passage) return [];
      const region = { source: article.source, start: first.start, end: last.end };
      if (disowned(region, sentenceAt(passage, region.start))) return [];
      return [{ alike, person: beside.person, words: textOf(region) }];
    }),
  );
}

/** Words in a row, by number: the first, and the one behind the last. */
interface Place {
  readonly from: number;
  readonly to: number;
}

const placesOf = (sought: readonly string[], words: readonly Token[]): Place[] =>
  words.flatMap((_, from) =>
    sought.every((word, index) => words[from + index]?.text === word) ? [{ from, to: from + sought.length }] : [],
  );

/** What stands between a word and the one before it. */
const gapBefore = (text: string, words: readonly Token[], at: number): string =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);

function isAnother(text: string, words: readonly Token[], { from }: Place): boolean {
  const before = words[from - 1];
  if (!before) return false;
  const gap = gapBefore(text, words, from);
  const capital = from > 1 && /^\p{Lu}/u.test(text.slice(before.start));
  return otherPosts.has(before.text) || !/^[\s,;:("“]/u.test(gap) || (capital && /^\s+$/u.test(gap));
}

const titles = new Set(['mr', 'mrs', 'ms', 'sir', 'dr']);
const longestName = 6;

/** The name right behind the post, else, where the post ends its clause, the one before its comma; the longest. */
function nameBeside(
  text: string,
  words: readonly Token[],
  { from, to }: Place,
  names: Desk['names'],
): (Place & { readonly person: string }) | undefined {
  const lengths = Array.from({ length: longestName }, (_, index) => longestName - index);
  const named = (start: number, end: number): string | undefined =>
    start < 0 || end > words.length ? undefined : names.get(words.slice(start, end).map((word) => word.text).join(' ')); // prettier-ignore
  if (/^\s+$/u.test(gapBefore(text, words, to))) {
    const begin = titles.has(words[to]?.text ?? '') ? to + 1 : to;
    const length = lengths.find((one) => named(begin, begin + one) !== undefined);
    const person = length && named(begin, begin + length);
    return person ? { from, to: begin + length, person } : undefined;
  }
  const end = words[from - 1]?.text === 'the' ? from - 1 : from;
  if (!/^\s*[,.;:)]|^$/u.test(gapBefore(text, words, to)) || !/^,\s+$/u.test(gapBefore(text, words, end)))
    return undefined;
  const length = lengths.find((one) => named(end - one, end) !== undefined);
  const person = length && named(end - length, end);
  return person ? { from: end - length, to, person } : undefined;
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
