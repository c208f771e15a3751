import type { PostClaim } from '../../model/claim.ts';
import type { Located } from '../../model/span.ts';
import { nameTokens } from '../../extract/names/tokens.ts';
import { isGeneric, qualifiers } from '../../extract/posts/words.ts';
import { withShortNames } from '../country-words.ts';

/** A claimed post that a printed one may be. */
export interface ClaimedPost {
  readonly claim: PostClaim;
  readonly called: Located<string>;
  /** What the printed post leaves away of it: "US" of "US Defence Secretary"; empty where it is printed in full. */
  readonly dropped: readonly string[];
}

/** Which claimed posts a printed one may be, by its words. */
export type ClaimedPosts = (keys: readonly string[]) => readonly ClaimedPost[];

/** What posts are compared by: their words without articles, possessive endings and dots; "American" is "US". */
export const postKeys = (post: string): string[] =>
  withShortNames(nameTokens(post).flatMap(({ key }) => (/^(?:the|an?)$/u.test(key) ? [] : [key])));

/**
 * Posts by what they are called and by each shortened form of it: "Defence Secretary" is "US Defence Secretary" without its beginning.
 * A beginning that makes another post of the rest ("vice", "deputy") is never left away.
 */
export function indexPosts(claims: readonly PostClaim[]): ClaimedPosts {
  const byKeys = new Map<string, ClaimedPost[]>();
  for (const claim of claims) {
    for (const called of claim.called) {
      const keys = postKeys(called.value);
      for (let from = 0; from < keys.length; from += 1) {
        const dropped = keys.slice(0, from);
        if (dropped.some((key) => qualifiers.has(key)) || /^(?:of|for|to|from|and)$/u.test(keys[from] ?? '')) continue;
        const phrase = keys.slice(from).join(' ');
        byKeys.set(phrase, [...(byKeys.get(phrase) ?? []), { claim, called, dropped }]);
      }
    }
  }
  return (keys) => byKeys.get(keys.join(' ')) ?? [];
}

/** Whether a post is told in full: "US Defence Secretary", and not "Prime Minister", which every country may have. */
export const isInFull = ({ called, dropped }: ClaimedPost): boolean =>
  dropped.length === 0 && postKeys(called.value).some((key) => !isGeneric(key));

/** Whether it is told in words that somebody claimed for it, more than one: "Prime Minister", but not "President". */
export const isAsClaimed = ({ called, dropped }: ClaimedPost): boolean =>
  dropped.length === 0 && postKeys(called.value).length > 1;

/** Whether one of the phrases of a post begins with some words: those of the country or the body that it is a post of. */
export const beginsWith = ({ called }: PostClaim, words: readonly string[]): boolean =>
  words.length > 0 &&
  called.some(({ value }) => {
    const keys = postKeys(value);
    return keys.length > words.length && words.every((word, index) => keys[index] === word);
  });
