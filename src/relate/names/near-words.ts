import type { NameToken } from '../../extract/names/tokens.ts';
import { editsBetween, slipsBetween } from './edits.ts';
import type { KnownForm, Target } from './known-form.ts';
import { plainSpellings, withoutAccents } from './letters.ts';

/** Names under so many letters are left alone: too many others are one letter away. */
const fewestLetters = 5;
/** One edit in a word of up to so many letters, two beyond. */
export const oneEditUpTo = 8;
const editsAllowed = (word: string): number => (word.length < fewestLetters ? 0 : word.length <= oneEditUpTo ? 1 : 2);

/** No name has a longer word, and one of some hundreds of letters has more deletions than all others together. */
const mostLetters = 40;

/** So many names that share a word are asked for at most, so that the cost does not grow with the claims. */
const mostNamesakes = 12;

interface Place {
  readonly form: KnownForm;
  readonly at: number;
}

interface NearWord {
  readonly word: string;
  readonly edits: number;
  readonly slips: number;
}

/**
 * Words within one or two edits, by their deletions (symmetric delete, Garbe 2012): two words that many edits apart share a
 * form with as many letters left out. Built on the first question; each word is looked up once.
 */
export function nearIndex(
  forms: readonly KnownForm[],
): (tokens: readonly NameToken[], at: number) => readonly Target[] {
  let index: ReturnType<typeof buildIndex> | undefined;
  const answers = new Map<string, readonly NearWord[]>();
  return (tokens, at) => {
    index ??= buildIndex(forms);
    const { byDeletion, places } = index;
    const key = tokens[at]?.key ?? '';
    const words = answers.get(key) ?? nearWords(key, byDeletion);
    answers.set(key, words);
    return words.flatMap(({ word, edits, slips }) => {
      const [before, next] = [tokens[at - 1], tokens[at + 1]];
      const found = [
        ...(before ? (places.get(besideKey(word, before.key, -1)) ?? []) : []),
        ...(next ? (places.get(besideKey(word, next.key, 1)) ?? []) : []),
        ...(places.get(word) ?? []),
      ];
      return [...new Set(found)].map((place): Target => ({ ...place, edits, slips }));
    });
  };
}

const besideKey = (word: string, other: string, side: -1 | 1): string => `${word} ${side} ${withoutAccents(other)}`;

function buildIndex(forms: readonly KnownForm[]): {
  readonly byDeletion: ReadonlyMap<string, ReadonlySet<string>>;
  /** By a word, and by a word with its neighbour. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
} {
  const byDeletion = new Map<string, Set<string>>();
  const places = new Map<string, Place[]>();
  const add = (key: string, place: Place): boolean => {
    const known = places.get(key);
    if (!known) places.set(key, [place]);
    else if (known.length < mostNamesakes) known.push(place);
    return known === undefined;
  };
  for (const form of forms) {
    form.words.forEach(({ key }, at) => {
      const allowed = editsAllowed(key);
      if (allowed === 0 || key.length > mostLetters || !/^\p{L}+$/u.test(key)) return;
      const place = { form, at };
      const [before, next] = [form.words[at - 1], form.words[at + 1]];
      if (before) add(besideKey(key, before.key, -1), place);
      if (next) add(besideKey(key, next.key, 1), place);
      if (!add(key, place)) return;
      for (const shorter of deletions(key, allowed)) {
        const words = byDeletion.get(shorter) ?? new Set<string>();
        byDeletion.set(shorter, words.add(key));
      }
    });
  }
  return { byDeletion, places };
}

function nearWords(key: string, byDeletion: ReadonlyMap<string, ReadonlySet<string>>): NearWord[] {
  if (key.length > mostLetters + 2) return [];
  // accents left out or written out are no misspelling
  const own = plainSpellings(key);
  const candidates = new Set<string>();
  for (const shorter of deletions(key, key.length > oneEditUpTo - 2 ? 2 : 1)) {
    for (const word of byDeletion.get(shorter) ?? []) candidates.add(word);
  }
  const near = [...candidates].flatMap((word): NearWord[] => {
    const edits = editsBetween(word, key, 2);
    if (plainSpellings(word).some((plain) => own.includes(plain))) return [];
    return edits > 0 && edits <= editsAllowed(word) ? [{ word, edits, slips: slipsBetween(word, key) }] : [];
  });
  return near.sort((a, b) => a.edits - b.edits || a.slips - b.slips);
}

/** A word with up to so many letters left out, itself included. */
function deletions(word: string, most: number): Set<string> {
  const all = new Set([word]);
  let last = [word];
  for (let round = 0; round < most; round += 1) {
    last = last.flatMap((longer) => Array.from(longer, (_, at) => longer.slice(0, at) + longer.slice(at + 1)));
    for (const shorter of last) all.add(shorter);
  }
  return all;
}
