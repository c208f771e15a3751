import type { Passage } from '../model/article.ts';
import { textOf } from '../model/span.ts';
import { tokenise } from '../parse/words.ts';
import type { Token } from '../parse/words.ts';

interface Tokens {
  readonly all: readonly Token[];
  readonly words: readonly Token[];
}

/** They go with the passage. */
const known = new WeakMap<Passage, Tokens>();

function read(passage: Passage): Tokens {
  const kept = known.get(passage);
  if (kept) return kept;
  const all = tokenise(textOf(passage.span), passage.span.start);
  const tokens = { all, words: all.filter(({ kind }) => kind !== 'mark') };
  known.set(passage, tokens);
  return tokens;
}

/** The tokens of a passage by their places in the file, cut once for all that compare its words. */
export const passageTokens = (passage: Passage): readonly Token[] => read(passage).all;

/** The same without marks. */
export const passageWords = (passage: Passage): readonly Token[] => read(passage).words;
