import type { NameMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { Change } from '../mutation.ts';

/** Slips in a name: a letter dropped, doubled, or swapped with the next, inside a word; its first letter is kept. */
export function nameChanges(mention: NameMention): Change[] {
  return mention.words.flatMap((span) => {
    const offset = span.start - mention.span.start;
    return wordSlips(textOf(span)).map((change) => ({
      ...change,
      start: change.start + offset,
      end: change.end + offset,
    }));
  });
}

function wordSlips(word: string): Change[] {
  const whole = { start: 0, end: word.length };
  const letters = Array.from(word);
  const join = (...parts: readonly (readonly string[])[]): string => parts.flat().join('');
  return letters.flatMap((letter, at): Change[] => {
    // an apostrophe that is left out is another spelling of the same
    if (at === 0 || !/\p{L}/u.test(letter)) return [];
    const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
    const next = letters[at + 1];
    const swapped =
      next !== undefined && next !== letter && /\p{L}/u.test(next)
        ? join(before, [next, letter], letters.slice(at + 2))
        : undefined;
    return [
      { kind: 'letter-dropped', ...whole, text: join(before, after) },
      { kind: 'letter-doubled', ...whole, text: join(before, [letter, letter], after) },
      ...(swapped === undefined ? [] : [{ kind: 'letters-swapped' as const, ...whole, text: swapped }]),
    ];
  });
}
