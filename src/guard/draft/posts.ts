import { isGeneric, qualifiers } from '../../extract/posts/words.ts';
import type { Article } from '../../model/article.ts';
import type { PostMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import { isoOf } from '../../parse/calendar.ts';
import { postKeys } from '../../relate/posts/claimed-posts.ts';
import type { Candidate } from './candidate.ts';
import { onOneLine, printed } from './candidate.ts';

/** Of these a body has several at once. */
const several =
  /\b(?:spokes(?:man|woman|person)|senators?|congress(?:man|woman)|councillor|envoy|prosecutor|commissioner|co-chair(?:man)?|vice[ -](?:president|chairman)|minister without portfolio)\b/iu;
/** With these somebody has the post still. */
const stillHeld = new Set('deputy vice assistant associate acting interim co lieutenant lt junior first second third honorary shadow caretaker'.split(' ')); // prettier-ignore

interface Held {
  readonly mention: PostMention;
  readonly holder: string;
  readonly keys: readonly string[];
}

/**
 * Posts with whoever the article gives them to, since the day of publication at the latest: since when, an editor knows. Of several forms of one
 * post the longest. A single word ("President") may be anybody's, and is none.
 */
export function postsFor(
  open: readonly PostMention[],
  { published }: Article,
  personOf: (called: string) => string | undefined,
): Candidate[] {
  if (!published) return [];
  const held = open.flatMap((mention): Held[] => {
    const holder = personOf(textOf(mention.holder));
    const keys = postKeys(printed(mention));
    return holder !== undefined && isPost(keys, printed(mention)) ? [{ mention, holder, keys }] : [];
  });
  const kept = held.filter((one, at) => !held.some((other, place) => isLonger(other, one) || (place < at && isSame(other, one)))); // prettier-ignore
  return kept.map(({ mention, holder, keys }) => {
    const called = printed(mention);
    const rivals = held.some((other) => other.holder !== holder && other.keys.join(' ') === keys.join(' '));
    const shared = rivals || several.test(called) || /\b(?:an?|one of the)\s$/iu.test(before(mention));
    const whose = keys.every((key) => isGeneric(key)) ? 'since when, and of which country or body?' : 'since when?';
    const value = { called, shared, since: isoOf(published.range.lo), holder };
    return { section: 'posts', about: called, value, mention, ask: whose };
  });
}

const before = ({ span: { source, start } }: PostMention): string => onOneLine(source.text.slice(Math.max(0, start - 12), start)) + ' '; // prettier-ignore

const isPost = (keys: readonly string[], text: string): boolean =>
  keys.length > 1 &&
  !/^(?:his|her|their|its|our|my|your)\s/iu.test(text) &&
  !keys.some((key) => qualifiers.has(key) && !stillHeld.has(key)) &&
  !/-(?:elect|designate)$/iu.test(text);

/** "Defence Secretary" is one form of "US Defence Secretary". */
const isLonger = (a: Held, b: Held): boolean =>
  a.holder === b.holder && a.keys.length > b.keys.length && a.keys.slice(-b.keys.length).join(' ') === b.keys.join(' ');

const isSame = (a: Held, b: Held): boolean => a.holder === b.holder && a.keys.join(' ') === b.keys.join(' ');
