import type { NameClaim, PostClaim } from '../model/claim.ts';
import type { PostMention } from '../model/mention.ts';
import type { NameRelation, PostRelation, Verdict } from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import type { DayRange } from '../model/time.ts';
import { readPosts } from '../extract/posts.ts';
import { postWords } from '../extract/posts/words.ts';
import { beginsWith, indexPosts, isAsClaimed, isInFull, postKeys } from './posts/claimed-posts.ts';
import type { ClaimedPost, ClaimedPosts } from './posts/claimed-posts.ts';
import { doubtOf, isSpecified } from './posts/post-doubts.ts';
import { isGivenNow } from './posts/post-clauses.ts';
import type { Surroundings } from './posts/post-dates.ts';
import { knowHolders } from './posts/post-holders.ts';
import type { FindPerson, Person } from './posts/post-holders.ts';
import { holderOf, isKnownSince, standingOf, withoutPostSince } from './posts/post-terms.ts';
import type { Standing } from './posts/post-terms.ts';
import { admits, claimsOf, mentionsOf, oncePerList } from './reading.ts';
import type { Reading } from './reading.ts';

interface Desk {
  /** By who has had them, or will. */
  readonly postsOf: ReadonlyMap<string, readonly PostClaim[]>;
  readonly claimed: ClaimedPosts;
  readonly names: ReadonlyMap<string, NameClaim>;
  readonly personOf: FindPerson;
}

/** What is known of the posts before any article is read. */
const indexed = oncePerList((posts: readonly PostClaim[]) => ({
  postsOf: byHolder(posts),
  claimed: indexPosts(posts),
  words: postWords(posts.flatMap(({ called }) => called.map(({ value }) => value))),
}));

const namesById = oncePerList((names: readonly NameClaim[]) => new Map(names.map((claim) => [claim.id, claim])));

/**
 * Posts that articles give to people against who holds them by the claims. A post agrees where it is that person's, in full or
 * shortened. It contradicts where, by the claims, it is surely another's on that day and this person
 *
 * - has had it at no time before, for a title is kept, and articles tell of the past; or it stands beside his name, in the words of a
 *   claim, in a clause that is about now;
 * - has another claimed post on that day, or will have this one later, or had another last, since when this one has been other
 *   people's: of anybody else the claims do not know what he was;
 * - and, where it is shortened, has a post of the same country or body, which the full form begins with: else it may be a post that
 *   no claim has. So may one that is claimed without any ("Prime Minister"). A single word ("President") never contradicts.
 */
export function relatePosts(reading: Reading, nameRelations: readonly NameRelation[]): PostRelation[] {
  const posts = claimsOf(reading, 'posts');
  if (posts.length === 0) return [];
  const nameClaims = claimsOf(reading, 'names');
  const { postsOf, claimed, words } = indexed(posts);
  const desk: Desk = {
    postsOf,
    claimed,
    names: namesById(nameClaims),
    personOf: knowHolders(nameClaims, posts, nameRelations),
  };
  return reading.articles.flatMap((article) => {
    const around: Surroundings = {
      article,
      dates: mentionsOf(reading, article, 'date'),
      quotations: mentionsOf(reading, article, 'quotation'),
    };
    return readPosts(article, words).flatMap((mention) => relateMention(mention, around, desk));
  });
}

function byHolder(posts: readonly PostClaim[]): Map<string, PostClaim[]> {
  const found = new Map<string, PostClaim[]>();
  for (const claim of posts) {
    for (const person of new Set(claim.held.flatMap(({ holder }) => holder?.value ?? [])))
      found.set(person, [...(found.get(person) ?? []), claim]);
  }
  return found;
}

/** A claimed post with what it is to the person. */
interface Candidate extends ClaimedPost {
  readonly standing: Standing;
}

function relateMention(mention: PostMention, around: Surroundings, desk: Desk): PostRelation[] {
  const { article } = around;
  const person = desk.personOf(mention.holder, article);
  if (!person) return [];
  const { claimed, owned } = claimedPosts(mention, desk.claimed);
  if (claimed.length === 0) return [];
  const say = (to: ClaimedPost, verdict: Verdict, reason: string, more: Partial<PostRelation> = {}): PostRelation[] => {
    const base = { kind: 'post', claim: to.claim, article, verdict, reason, found: mention.span } as const;
    return admits(to.claim, article) ? [{ ...base, claimed: to.called.span, ...more }] : [];
  };
  const [first] = claimed;
  const days = article.published?.range;
  if (!days) return first ? say(first, 'undecided', 'the day of publication is not known') : [];
  const candidates = claimed.map((one): Candidate => ({
    ...one,
    standing: standingOf(one.claim, person.name.id, days),
  }));
  const holds = candidates.find(({ standing }) => standing === 'holds');
  if (holds) return say(holds, 'agrees', `${person.name.spelling.value} holds it on that day`);
  const mayHold = candidates.find(({ standing }) => standing === 'may-hold');
  if (mayHold) return say(mayHold, 'undecided', 'it changes hands about that day');
  const heldBefore = candidates.find(({ standing }) => standing === 'held-before');
  if (heldBefore && !(isAsClaimed(heldBefore) && isGivenNow(mention, around)))
    return say(heldBefore, 'undecided', 'it was held before, and a title is kept');
  if (owned) return [];
  const contradiction = contradictionOf(candidates, person, days, desk);
  if (!contradiction) return [];
  const doubt = whyNot(mention, person, around);
  if (doubt !== undefined) return say(contradiction.post, 'undecided', doubt);
  const { post, instead, claimedSpan } = contradiction;
  return say(post, 'contradicts', `it is ${instead.holder}'s ${instead.since}`, { claimed: claimedSpan, instead });
}

/** Where the printed post says whose it is ("Ms Lee's adviser"), the rest of it may be a claimed one, but only agrees. */
function claimedPosts({ span }: PostMention, find: ClaimedPosts): { claimed: readonly ClaimedPost[]; owned: boolean } {
  const text = textOf(span);
  const whole = find(postKeys(text));
  const possessive = /^.{1,80}?(?:['’]s|s['’])\s+/su.exec(text);
  if (whole.length > 0 || !possessive) return { claimed: whole, owned: false };
  return { claimed: find(postKeys(text.slice(possessive[0].length))), owned: true };
}

interface Contradiction {
  readonly post: ClaimedPost;
  readonly instead: NonNullable<PostRelation['instead']>;
  readonly claimedSpan: Span;
}

/** Whose a post is, if by every claimed post that it may be it is surely somebody else's. */
function contradictionOf(
  candidates: readonly Candidate[],
  { name }: Person,
  days: DayRange,
  { postsOf, names }: Desk,
): Contradiction | undefined {
  const posts = postsOf.get(name.id) ?? [];
  const own = posts.filter((claim) => standingOf(claim, name.id, days) === 'holds');
  const heldBefore = candidates.some(({ standing }) => standing === 'held-before');
  const whole = candidates.filter(heldBefore ? isAsClaimed : isInFull);
  const judged = whole.length > 0 ? whole : ofTheSameBody(candidates, own);
  const willHold = whole.some(({ standing }) => standing === 'will-hold');
  if (
    !heldBefore &&
    !willHold &&
    own.length === 0 &&
    !isOthersSince(whole, withoutPostSince(posts, name.id, days), days)
  )
    return undefined;
  const found = judged.map((post): Contradiction | undefined => {
    const other = post.claim.shared ? undefined : holderOf(post.claim, days);
    const holder = other && names.get(other.who.value)?.spelling.value;
    if (!other || holder === undefined) return undefined;
    const [only] = own.length === 1 ? own : [];
    const instead = { person: name.spelling.value, holder, since: other.since, ...(only && { own: only }) };
    return { post, instead, claimedSpan: other.who.span };
  });
  return found.includes(undefined) ? undefined : found[0];
}

/** Whether posts have been other people's ever since somebody had his last: a title that he keeps is of that one. */
const isOthersSince = (whole: readonly ClaimedPost[], since: number | undefined, days: DayRange): boolean =>
  whole.length > 0 && since !== undefined && whole.every(({ claim }) => isKnownSince(claim, since, days));

/** A shortened post of two words or more, in the full form of which stands what the person's own post begins with as well. */
function ofTheSameBody(candidates: readonly Candidate[], own: readonly PostClaim[]): readonly Candidate[] {
  if (candidates.some(({ standing }) => standing === 'will-hold')) return [];
  return candidates.filter(({ claim, called, dropped }) => {
    const left = postKeys(called.value).length - dropped.length;
    return left > 1 && own.some((one) => one !== claim && beginsWith(one, dropped));
  });
}

function whyNot(mention: PostMention, { by }: Person, around: Surroundings): string | undefined {
  if (by === 'guess') return 'the surname alone may be that of somebody else';
  const between = mention.span.source.text.slice(mention.span.end, mention.holder.start);
  if (by === 'surname' && mention.span.end <= mention.holder.start && !between.includes(','))
    return 'the surname behind a post may be that of somebody else';
  if (isSpecified(mention)) return 'the words before may make it another post';
  return doubtOf(mention, around);
}
