import type { Article, Passage } from '../model/article.ts';
import type { NameMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { isShouted, isTitleCase, nameTokensOf } from './names/tokens.ts';
import type { NameToken } from './names/tokens.ts';
import { isSuffix, isSyllable, isTitle, isTitlePart, noNames, particles } from './names/words.ts';
import { sentenceAt } from './sentence-at.ts';
import { stretchesOf } from './stretches.ts';

/**
 * Names as they stand: two or more capitalised words in a row, with their particles, or a single one where no sentence
 * begins. Titles before a name are kept apart; a post without a name ("the Prime Minister") is none. Lines that capitalise
 * every word, furniture and addresses have none.
 */
export function extractNames(article: Article): NameMention[] {
  return article.passages.flatMap((passage) => {
    if (passage.kind === 'furniture') return [];
    return stretchesOf(passage).flatMap((stretch) => {
      const tokens = nameTokensOf(stretch);
      return isTitleCase(passage, tokens) || isShouted(tokens) ? [] : mentionsOf(tokens, passage);
    });
  });
}

/** The longest name with its titles, in words; a longer stretch of capitals is a list or no text at all. */
const longestRun = 16;

/** Stretches of capitalised words are names; function words, days and months end one. */
function mentionsOf(tokens: readonly NameToken[], passage: Passage): NameMention[] {
  const mentions: NameMention[] = [];
  let run: NameToken[] = [];
  const close = (): void => {
    if (run.length === 0) return;
    while (!run.at(-1)?.capital && !isSecondHalf(run.at(-1), run.at(-2))) run.pop();
    const mention = toMention(run, passage);
    if (mention) mentions.push(mention);
    run = [];
  };
  tokens.forEach((token, index) => {
    if (token.joint === 'none' || run.length === longestRun) close();
    const belongs = token.capital
      ? isNamePart(token, run.length > 0)
      : run.length > 0 && (leadsOn(tokens, index) || (run.length > 1 && isSecondHalf(token, run.at(-1))));
    if (belongs) run.push(token);
    else close();
  });
  close();
  return mentions;
}

const mostParticles = 3;

/** Whether a particle, or some of them ("van der"), lead to a capital. */
function leadsOn(tokens: readonly NameToken[], at: number): boolean {
  for (let index = at; index < at + mostParticles; index += 1) {
    const next = tokens[index + 1];
    if (!particles.has(tokens[index]?.key ?? '') || next === undefined || next.joint === 'none') return false;
    if (next.capital) return true;
  }
  return false;
}

/** "moon" in "Ban Ki-moon". */
const isSecondHalf = (token: NameToken | undefined, before: NameToken | undefined): boolean =>
  token?.joint === 'hyphen' && !token.capital && isSyllable(token.key) && isSyllable(before?.key ?? '');

/** "May" and "March" are surnames behind a first name, "A." and "I." are initials there. */
const isNamePart = ({ key, raw }: NameToken, inside: boolean): boolean =>
  !(noNames.has(key) || noNames.has(key.replace(/['’](?:ve|m|d|ll|re|t)$/u, ''))) ||
  (inside && (/^(?:may|march|august|april|june)$/u.test(key) || /^\p{Lu}\.$/u.test(raw))) ||
  /^(?:US|UK|IT)$/u.test(raw);

function toMention(run: readonly NameToken[], passage: Passage): NameMention | undefined {
  if (run.length > longestRun) return undefined;
  const split = titleEnd(run);
  const words = run.slice(split);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || (split === 0 && isTitle(last.raw) && run.length < 3)) return undefined;
  if (words.length === 1 && split === 0 && beginsSentence(first, passage)) return undefined;
  if (words.length === 1 && first.raw.length < 2) return undefined;
  let titleStart = split;
  while (titleStart > 0 && isTitleWord(run, titleStart - 1)) titleStart -= 1;
  const [titleFirst, titleLast] = [run[titleStart], run[split - 1]];
  return {
    kind: 'name',
    span: spanFrom(passage, first, last),
    passage,
    sentence: sentenceAt(passage, first.start),
    words: words.map((word) => spanFrom(passage, word, word)),
    ...(titleStart < split && titleFirst && titleLast ? { title: spanFrom(passage, titleFirst, titleLast) } : {}),
  };
}

const spanFrom = ({ span: { source } }: Passage, first: NameToken, last: NameToken): Span => ({
  source,
  start: first.start,
  end: last.end,
});

const isTitleWord = (run: readonly NameToken[], at: number): boolean => {
  const token = run[at];
  return token !== undefined && (isTitlePart(token.raw) || (token.key === 'of' && isTitlePart(run[at + 1]?.raw ?? '')));
};

/** Where the name begins behind its last title; 0 where it has none, or where nothing follows. */
function titleEnd(run: readonly NameToken[]): number {
  let split = 0;
  run.forEach((token, index) => {
    // "King" is a title in "King Charles", and a surname in "Martin Luther King Jr".
    if (!isTitle(token.raw) || run.slice(index + 1).every(({ raw }) => isSuffix(raw))) return;
    const state = run[index + 1]?.key === 'of' && isTitlePart(run[index + 2]?.raw ?? '');
    const end = state ? index + 3 : index + 1;
    const first = run.slice(end).findIndex(({ capital }) => capital);
    if (first === 0 || (first > 0 && run[end]?.key !== 'of')) split = end;
  });
  return split;
}

/** First in its sentence, in a quotation, or behind a colon, a bullet or a bracket. */
function beginsSentence(token: NameToken, passage: Passage): boolean {
  const { text } = passage.span.source;
  if (token.start <= (passage.headline?.start ?? passage.span.start)) return true;
  if (token.start <= sentenceAt(passage, token.start).start) return true;
  // a straight mark right behind a comma closes: '"...," Lee said'
  return /[“„«‘:([•·*.!?>]\s*$|(?<!,)"\s*$|(?<!\p{L})'$/u.test(
    text.slice(Math.max(passage.span.start, token.start - 4), token.start),
  );
}
