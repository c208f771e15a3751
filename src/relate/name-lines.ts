import type { Article, Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { isShouted, isTitleCase, tokensOfPassage } from '../extract/names/tokens.ts';
import type { NameToken } from '../extract/names/tokens.ts';
import { isTitle, isTitlePart, noNames } from '../extract/names/words.ts';

/** The words of one passage, and how it is printed. */
export interface Line {
  readonly passage: Passage;
  readonly tokens: readonly NameToken[];
  readonly titleCase: boolean;
  readonly shouted: boolean;
}

/** What of an article the names are looked for in. */
export interface NamedArticle {
  readonly article: Article;
  readonly lines: readonly Line[];
  /** By word: the capitalised words that stand before or behind it somewhere, titles and function words aside. */
  readonly namedBeside: ReadonlyMap<string, ReadonlySet<string>>;
}

export function namedArticle(article: Article): NamedArticle {
  const lines = article.passages.flatMap((passage): Line[] => {
    if (passage.kind === 'furniture') return [];
    const tokens = tokensOfPassage(passage);
    return [{ passage, tokens, titleCase: isTitleCase(passage, tokens), shouted: isShouted(tokens) }];
  });
  const namedBeside = new Map<string, Set<string>>();
  for (const line of lines) {
    if (line.titleCase || line.shouted) continue;
    line.tokens.forEach(({ capital, key }, at) => {
      if (!capital) return;
      const beside = namedBeside.get(key) ?? new Set();
      for (const other of besideNames(line, at)) beside.add(other.key);
      if (beside.size > 0) namedBeside.set(key, beside);
    });
  }
  return { article, lines, namedBeside };
}

/** The capitalised word before, if it may be part of the same name. */
export function nameBefore(tokens: readonly NameToken[], index: number): NameToken | undefined {
  const before = tokens[index - 1];
  if (!before?.capital || tokens[index]?.joint !== 'space') return undefined;
  return isTitle(before.raw) || isTitlePart(before.raw) || noNames.has(before.key) ? undefined : before;
}

/** The capitalised words directly before and behind, which may be parts of the same name. */
export function besideNames({ tokens }: Line, at: number): NameToken[] {
  const [before, next] = [nameBefore(tokens, at), tokens[at + 1]];
  const after = next?.capital === true && next.joint === 'space' && !noNames.has(next.key) ? [next] : [];
  return before ? [before, ...after] : after;
}

export function spanOf({ passage, tokens }: Line, first: number, last: number): Span {
  const [a, b] = [tokens[first], tokens[last]];
  return { source: passage.span.source, start: a?.start ?? passage.span.start, end: b?.end ?? passage.span.end };
}
