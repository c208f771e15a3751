import type { NameToken } from '../../extract/names/tokens.ts';
import type { Article } from '../../model/article.ts';
import type { NameMention } from '../../model/mention.ts';
import type { NameRelation } from '../../model/relation.ts';
import { textOf } from '../../model/span.ts';
import { normaliseWord } from '../../parse/words.ts';
import { compareNames } from './compare-names.ts';
import type { KnownForm } from './known-form.ts';
import { withoutAccents } from './letters.ts';

/** So many spellings that end in one surname are asked for; a text that calls everybody Kim is not compared with all of Korea. */
const mostNamesakes = 12;

/** More are a list, or a title. */
const mostWords = 6;

/**
 * Names in full that no claim accepts as they stand, but that are a known one but for a middle name, an initial or a short form: "Joseph R.
 * Biden" where the claim has "Joe Biden". Whether that is the same person only the editor can tell, so it is undecided.
 */
export function findFuller(
  mentions: readonly NameMention[],
  owners: ReadonlyMap<string, readonly KnownForm[]>,
  taken: ReadonlySet<NameToken | undefined>,
  article: Article,
): NameRelation[] {
  const known = new Set([...taken].map((token) => token?.start));
  return mentions.flatMap(({ span, words }): NameRelation[] => {
    const last = words.at(-1);
    if (!last || words.length < 2 || words.length > mostWords || words.some(({ start }) => known.has(start))) return [];
    const namesakes = owners.get(withoutAccents(normaliseWord(textOf(last)))) ?? [];
    const meant = namesakes
      .slice(0, mostNamesakes)
      .find(({ spelling, words: own }) => own.length > 1 && compareNames(textOf(span), spelling.value) === 'same');
    if (!meant) return [];
    return [
      {
        kind: 'name',
        claim: meant.claim,
        article,
        verdict: 'undecided',
        reason: `"${meant.spelling.value}" but for a middle name, an initial or a short form`,
        found: span,
        claimed: meant.spelling.span,
        form: meant.kind,
        spelling: meant.spelling.value,
      },
    ];
  });
}
