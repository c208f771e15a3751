import { isListedName } from '../../parse/dictionary.ts';

/**
 * Endings that tell one family from another, though they sound alike or differ by a letter; each line a set. A near miss that differs in
 * nothing else is more often another person's name than a misprint.
 */
const endings: readonly (readonly string[])[] = [
  ['son', 'sen', 'ston', 'sson', 'ssen'], ['man', 'mann'], ['ez', 'es'], ['ton', 'town', 'don'], ['ov', 'ow', 'off'], ['tt', 'dt', 't'], ['e', ''],
]; // prettier-ignore
/** The first of these are surnames' own whatever goes before. */
const telling = endings.slice(0, 4);

/**
 * Whether a word near a known surname is itself a plausible surname, so that it may be somebody else's: a name that a dictionary lists
 * ("Johnston" for "Johnson"), or a listed known surname with another of the usual endings ("Hoffmann" for "Hoffman").
 */
export function isAnotherSurname(printed: string, known: string): boolean {
  return isListedName(printed) || alternates(printed, known, isListedName(known) ? endings : telling);
}

/** The same of a name of one word, which is a place's or a body's more often than a family's ("Charlestown" for "Charleston"). */
export const isAnotherName = (printed: string, known: string): boolean =>
  isListedName(printed) || alternates(printed, known, telling);

/** "Clarke" for "Clark", but a letter that is typed twice is no ending. */
const isTypedTwice = (word: string): boolean => /(\p{L})\1$/u.test(word) && !/(?:mann|tt|ff)$/u.test(word);

const alternates = (a: string, b: string, sets: readonly (readonly string[])[]): boolean =>
  !isTypedTwice(a) &&
  sets.some((set) =>
    set.some(
      (one) => a.endsWith(one) && set.some((other) => other !== one && a.slice(0, a.length - one.length) + other === b),
    ),
  );
