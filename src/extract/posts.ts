import type { Article, Passage } from '../model/article.ts';
import type { PostMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { isShouted, isTitleCase, nameTokensOf } from './names/tokens.ts';
import { closes, determinerBefore, isComma, listedBefore, listsOn, nameFrom, nameUpTo } from './posts/holder.ts';
import {
  beginningOf,
  closedEnd,
  coreAt,
  fieldsEnd,
  gapBefore,
  isPossessed,
  joins,
  suffixedEnd,
} from './posts/phrase.ts';
import type { PostLine, Stretch } from './posts/phrase.ts';
import { knownPosts, verbsToo } from './posts/words.ts';
import type { PostWords } from './posts/words.ts';
import { sentenceAt } from './sentence-at.ts';
import { stretchesOf } from './stretches.ts';

/**
 * Posts with the one who is said to hold them: "POST NAME", "the POST, NAME," and "NAME, the POST,", outside lists. A post has all
 * that makes another one of it ("former", "deputy", "-elect", "of Westhaven"). Lines that capitalise every word, and furniture, have none.
 */
export const extractPosts = (article: Article): PostMention[] => readPosts(article, knownPosts);

/** The same, of the posts of a vocabulary. */
export function readPosts(article: Article, words: PostWords): PostMention[] {
  return article.passages.flatMap((passage) => {
    if (passage.kind === 'furniture') return [];
    const text = passage.span.source.text.slice(0, passage.span.end);
    return stretchesOf(passage).flatMap((stretch) => {
      const tokens = nameTokensOf(stretch);
      if (!tokens.some(({ key }) => words.has(key)) || isTitleCase(passage, tokens) || isShouted(tokens)) return [];
      return postsOf({ text, tokens }, passage, words);
    });
  });
}

function postsOf(line: PostLine, passage: Passage, words: PostWords): PostMention[] {
  const mentions: PostMention[] = [];
  const { source } = passage.span;
  const spanOf = ({ from, to }: Stretch): Span => {
    const [first, last] = [line.tokens[from], line.tokens[to - 1]];
    return { source, start: first?.start ?? passage.span.start, end: last?.end ?? passage.span.end };
  };
  for (let at = 0; at < line.tokens.length; at += 1) {
    const core = coreAt(line, at, words);
    if (!core) continue;
    const held = heldBy(line, core, words);
    if (held) {
      const span = spanOf(held.post);
      mentions.push({
        kind: 'post',
        span,
        passage,
        sentence: sentenceAt(passage, span.start),
        holder: spanOf(held.holder),
      });
    }
    at = (held ? Math.max(core.to, held.post.to) : core.to) - 1;
  }
  return mentions;
}

interface Held {
  readonly post: Stretch;
  readonly holder: Stretch;
}

function heldBy(line: PostLine, core: Stretch, words: PostWords): Held | undefined {
  const from = beginningOf(line, core.from, words);
  const to = suffixedEnd(line, core.to);
  const bare = line.tokens[core.from];
  if (bare && !bare.capital && from === core.from && verbsToo.has(bare.key) && core.to === core.from + 1)
    return undefined;
  return before(line, { from, to }, words) ?? apposed(line, { from, to }, words);
}

/** Verbs that take somebody and a clause: "told the minister Lindqvist would come". */
const addresses =
  /^(?:tell|tells|told|telling|ask\w*|assur\w+|remind\w*|inform\w*|warn\w*|convinc\w+|persuad\w+|advis\w+|show\w*|promis\w+)$/u;

/** "Secretary of State Bao"; but "head coach of Sporting Alvorada" is of a club. */
const ofState = ({ tokens }: PostLine, head: number): boolean =>
  /^(?:secretary|minister)$/u.test(tokens[head]?.key ?? '');

/** "POST NAME". */
function before(line: PostLine, { from, to }: Stretch, words: PostWords): Held | undefined {
  for (const end of new Set([to, fieldsEnd(line, to)])) {
    const holder = joins(line, end) && line.tokens[end]?.joint === 'space' ? nameFrom(line, end, words) : undefined;
    if (!holder || (end > to && holder.to === holder.from + 1 && !ofState(line, to - 1))) continue;
    const determined = determinerBefore(line, from) === 1;
    const addressed = determined && addresses.test(line.tokens[from - 2]?.key ?? '');
    return addressed ? undefined : { post: { from, to: end }, holder };
  }
  return undefined;
}

function apposed(line: PostLine, { from, to }: Stretch, words: PostWords): Held | undefined {
  const ends = [...new Set([closedEnd(line, to, words), to])];
  for (const end of ends) {
    const post = { from, to: end };
    const holder = nameBehind(line, post, words) ?? nameBefore(line, post, words);
    if (holder) return { post, holder };
  }
  return undefined;
}

/** "the POST, NAME,". */
function nameBehind(line: PostLine, { from, to }: Stretch, words: PostWords): Stretch | undefined {
  const owned = line.tokens.slice(from + 1, to).some((_, index) => isPossessed(line, from + 1 + index));
  const determiner = determinerBefore(line, from);
  // "a spokesman, Ann Lee": whose post is told by the words before, if at all
  const one = determiner === 1 && /^an?$/u.test(line.tokens[from - 1]?.key ?? '');
  if ((determiner === undefined && !owned) || one || !isComma(gapBefore(line, to))) return undefined;
  const name = nameFrom(line, to, words);
  if (!name || !closes(line, name.to) || listsOn(line, name.to)) return undefined;
  const start = from - (determiner ?? 0);
  return listedBefore(line, start) || isAnothers(line, start) ? undefined : name;
}

/** "The wife of the president, Ann Lee, ..." is no president; "according to the president, Ann Lee, ..." is. */
function isAnothers(line: PostLine, start: number): boolean {
  const [verb, link] = [line.tokens[start - 2]?.key ?? '', line.tokens[start - 1]?.key ?? ''];
  if (!joins(line, start)) return false;
  return (
    /^(?:of|for)$/u.test(link) ||
    (link === 'to' && !/^(?:according|spoke|speaks?|speaking|talked|listened|turned)$/u.test(verb))
  );
}

/** "NAME, the POST,"; an age may stand between. */
function nameBefore(line: PostLine, { from, to }: Stretch, words: PostWords): Stretch | undefined {
  if (!closes(line, to) || listsOn(line, to)) return undefined;
  let start = from - (determinerBefore(line, from) ?? 0);
  if (start < 1 || !isComma(gapBefore(line, start))) return undefined;
  if (/^\d{2,3}$/u.test(line.tokens[start - 1]?.raw ?? '') && isComma(gapBefore(line, start - 1))) start -= 1;
  const name = nameUpTo(line, start, words);
  return name && !listedBefore(line, name.from) ? name : undefined;
}
