import type { Article, Passage } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { isShouted, isTitleCase, nameTokensOf } from '../../extract/names/tokens.ts';
import type { NameToken } from '../../extract/names/tokens.ts';
import { isTitle, isTitlePart, noNames } from '../../extract/names/words.ts';

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
  /** By word: the capitalised words that stand before it somewhere, titles and function words aside. */
  readonly namedBefore: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of the words right behind it. */
  readonly namedBehind: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The article that was asked about last: names, speakers and holders of posts all ask for it. */
let lastNamed: NamedArticle | undefined;

export function namedArticle(article: Article): NamedArticle {
  if (lastNamed?.article !== article) lastNamed = readArticle(article);
  return lastNamed;
}

function readArticle(article: Article): NamedArticle {
  const lines = article.passages.flatMap((passage): Line[] => {
    if (passage.kind === 'furniture') return [];
    // the "More..." behind a headline is no part of the name that it ends with
    const text = passage.headline ?? passage.span;
    const tokens = nameTokensOf(text);
    return [{ passage, tokens, titleCase: isTitleCase(passage, tokens), shouted: isShouted(tokens) }];
  });
  const [namedBefore, namedBehind] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const note = (words: Map<string, Set<string>>, { key }: NameToken, beside: NameToken | undefined): void => {
    if (beside) words.set(key, (words.get(key) ?? new Set()).add(beside.key));
  };
  for (const { tokens, titleCase, shouted } of lines) {
    if (titleCase || shouted) continue;
    tokens.forEach((token, at) => {
      if (!token.capital) return;
      note(namedBefore, token, nameBefore(tokens, at));
      note(namedBehind, token, nameBehind(tokens, at));
    });
  }
  return { article, lines, namedBefore, namedBehind };
}

/** The capitalised word before, if it may be part of the same name. */
export function nameBefore(tokens: readonly NameToken[], index: number): NameToken | undefined {
  const before = tokens[index - 1];
  if (!before?.capital || tokens[index]?.joint !== 'space') return undefined;
  return isTitle(before.raw) || isTitlePart(before.raw) || noNames.has(before.key) ? undefined : before;
}

/** The capitalised word right behind, if it may be part of the same name. */
function nameBehind(tokens: readonly NameToken[], index: number): NameToken | undefined {
  const next = tokens[index + 1];
  return next?.capital === true && next.joint === 'space' && !noNames.has(next.key) ? next : undefined;
}

/** The capitalised words directly before and behind, which may be parts of the same name. */
export const besideNames = ({ tokens }: Line, at: number): NameToken[] =>
  [nameBefore(tokens, at), nameBehind(tokens, at)].flatMap((token) => token ?? []);

/** The words that stand beside a word anywhere in an article, as those of one name do. */
export const besideAnywhere = ({ namedBefore, namedBehind }: NamedArticle, key: string): string[] => [
  ...(namedBefore.get(key) ?? []),
  ...(namedBehind.get(key) ?? []),
];

export function spanOf({ passage, tokens }: Line, first: number, last: number): Span {
  const [a, b] = [tokens[first], tokens[last]];
  return { source: passage.span.source, start: a?.start ?? passage.span.start, end: b?.end ?? passage.span.end };
}
