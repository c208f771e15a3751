import { isBody } from '../../extract/quotations/people.ts';
import { isOrdinaryWord } from '../../parse/dictionary.ts';
import type { NameToken } from '../../extract/names/tokens.ts';
import type { NamedArticle } from '../names/name-lines.ts';

/**
 * What shows that a name of two words or more is a person's, where it has neither a title nor a given name of the list: its age behind it,
 * letters of a person's ("KC"), or a pronoun that can only go back to it.
 */

/** How far from the name its pronoun may stand, in words. */
const farthest = 7;
const letters = new Set(['kc', 'qc', 'sc', 'mp', 'mep', 'msp', 'md', 'obe', 'mbe', 'cbe', 'phd', 'jr', 'sr']);
const pronouns = new Set(['he', 'she', 'his', 'her', 'himself', 'herself']);
/** Behind these a pronoun goes back to the subject: "in his speech", "since she left"; not "that he left", "dismissed her". */
const leading = new Set(
  'in at on of by with from for to during after before since when while until as because'.split(' '),
);

/** Whether a name may be a person's: no word of it is a firm's, a body's or an ordinary one. */
export const mayBePerson = (words: readonly string[]): boolean =>
  words.length > 1 && words.every((word) => !isBody(word)) && words.some((word) => !isOrdinaryWord(word));

/** The ids of the names that some article has in full with such a sign. One pass over the articles. */
export function withPersonSigns(
  names: readonly (readonly [id: string, words: readonly string[]])[],
  articles: readonly NamedArticle[],
): Set<string> {
  const byFirst = new Map<string, (readonly [string, readonly string[]])[]>();
  for (const name of names) {
    const [first = ''] = name[1];
    if (mayBePerson(name[1])) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const found = new Set<string>();
  for (const { article, lines } of articles) {
    const { text } = article.source;
    for (const { tokens, titleCase, shouted } of lines) {
      if (titleCase || shouted) continue;
      tokens.forEach(({ key, capital }, at) => {
        for (const [id, words] of (capital && byFirst.get(key)) || []) {
          if (!found.has(id) && stands(words, tokens, at) && isSign(tokens, at, words.length, text)) found.add(id);
        }
      });
    }
  }
  return found;
}

const stands = (words: readonly string[], tokens: readonly NameToken[], from: number): boolean =>
  words.every((word, index) => tokens[from + index]?.key === word);

function isSign(tokens: readonly NameToken[], from: number, length: number, text: string): boolean {
  const last = tokens[from + length - 1];
  const next = tokens[from + length];
  if (!last || !next) return false;
  const between = text.slice(last.end, next.start);
  if (between === ' ' && letters.has(next.key) && (/^\p{Lu}{2}/u.test(next.raw) || next.key.length === 2)) return true;
  if (between === ', ' && /^[1-9]\d$/u.test(next.raw) && /^[,.]/u.test(text.slice(next.end, next.end + 1))) return true;
  return opens(tokens, from, text) && pronounBehind(tokens, from + length, text);
}

/** The name begins a sentence, or stands behind a quotation. */
function opens(tokens: readonly NameToken[], from: number, text: string): boolean {
  const first = tokens[from];
  const before = tokens[from - 1];
  if (!first) return false;
  return !before || /[.!?:]|\n\s*\n|["”’]\s*$/u.test(text.slice(before.end, first.start));
}

/** No other name stands between, and no mark but a comma. */
function pronounBehind(tokens: readonly NameToken[], from: number, text: string): boolean {
  for (let at = from; at < from + farthest; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (!before || !token || token.capital || /[^\s,]/u.test(text.slice(before.end, token.start))) return false;
    if (pronouns.has(token.key)) return leading.has(before.key);
  }
  return false;
}
