import type { Phrase } from '../../model/claim.ts';

/**
 * Which of many phrases may stand in a text: each is looked up by the one of its words that the fewest of them have, so that the cost
 * follows the text and not the phrases. Gives all that stand there, and some that do not.
 */
export function phraseIndex<T>(
  entries: readonly (readonly [Phrase, T])[],
): (words: Iterable<string>) => ReadonlySet<T> {
  const counts = new Map<string, number>();
  for (const [phrase] of entries) {
    for (const word of wordsOfPhrase(phrase)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const byWord = new Map<string, T[]>();
  for (const [phrase, thing] of entries) {
    const [first = '', ...rest] = wordsOfPhrase(phrase);
    const rarest = rest.reduce(
      (best, word) => ((counts.get(word) ?? 0) < (counts.get(best) ?? 0) ? word : best),
      first,
    );
    const things = byWord.get(rarest);
    if (things) things.push(thing);
    else byWord.set(rarest, [thing]);
  }
  return (words) => {
    const found = new Set<T>();
    for (const word of words) for (const thing of byWord.get(word) ?? []) found.add(thing);
    return found;
  };
}

const wordsOfPhrase = ({ elements }: Phrase): string[] =>
  elements.flatMap((element) => (element.kind === 'word' ? [element.word] : []));
