import type { NameClaim } from '../model/claim.ts';
import type { Located } from '../model/span.ts';
import { nameTokens } from '../extract/names/tokens.ts';
import type { NameToken } from '../extract/names/tokens.ts';
import { editsBetween } from './edits.ts';

/** A spelling that a name claim accepts or forbids, taken apart. */
export interface KnownForm {
  readonly claim: NameClaim;
  readonly kind: 'house' | 'variant' | 'never';
  readonly spelling: Located<string>;
  readonly words: readonly NameToken[];
}

/** One word of an accepted spelling that a misspelt word may have been meant for. */
export interface Target {
  readonly form: KnownForm;
  /** Which of the form's words. */
  readonly at: number;
  readonly edits: number;
}

export interface KnownNames {
  readonly forms: readonly KnownForm[];
  /** By the key of their first word; the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly KnownForm[]>;
  /** The words of all accepted spellings of all claims. */
  readonly words: ReadonlySet<string>;
  /** The words of known names that a word is a few letters from, nearest first. */
  readonly near: (key: string) => readonly Target[];
}

/** Names under so many letters are left alone: too many others are one letter away. */
const fewestLetters = 5;
/** One edit in a word of up to so many letters, two beyond. */
const oneEditUpTo = 8;
export const editsAllowed = (word: string): number =>
  word.length < fewestLetters ? 0 : word.length <= oneEditUpTo ? 1 : 2;

export function knowNames(claims: readonly NameClaim[]): KnownNames {
  const forms = claims.flatMap((claim): KnownForm[] => [
    formOf(claim, claim.spelling, 'house'),
    ...claim.also.map((spelling) => formOf(claim, spelling, 'variant')),
    ...claim.never.map((spelling) => formOf(claim, spelling, 'never')),
  ]);
  const byFirst = new Map<string, KnownForm[]>();
  for (const form of forms) {
    const first = form.words[0];
    if (first) byFirst.set(first.key, [...(byFirst.get(first.key) ?? []), form]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  const accepted = forms.filter(({ kind }) => kind !== 'never');
  const words = new Set(accepted.flatMap((form) => form.words.map(({ key }) => key)));
  return { forms, byFirst, words, near: nearIndex(accepted) };
}

const formOf = (claim: NameClaim, spelling: Located<string>, kind: KnownForm['kind']): KnownForm => ({
  claim,
  kind,
  spelling,
  words: nameTokens(spelling.value),
});

/**
 * Words within one or two edits, by their deletions (symmetric delete, Garbe 2012): two words that many edits apart share a
 * form with as many letters left out. Built on the first question; each word is looked up once.
 */
function nearIndex(forms: readonly KnownForm[]): (key: string) => readonly Target[] {
  let index: Map<string, Set<string>> | undefined;
  const places = new Map<string, { form: KnownForm; at: number }[]>();
  const answers = new Map<string, readonly Target[]>();
  const build = (): Map<string, Set<string>> => {
    const built = new Map<string, Set<string>>();
    for (const form of forms) {
      form.words.forEach(({ key }, at) => {
        const allowed = editsAllowed(key);
        if (allowed === 0 || !/^\p{L}+$/u.test(key)) return;
        const known = places.get(key);
        if (known) return void known.push({ form, at });
        places.set(key, [{ form, at }]);
        for (const shorter of deletions(key, allowed)) {
          const words = built.get(shorter) ?? new Set<string>();
          built.set(shorter, words.add(key));
        }
      });
    }
    return built;
  };
  return (key) => {
    const known = answers.get(key);
    if (known) return known;
    index ??= build();
    const candidates = new Set<string>();
    for (const shorter of deletions(key, key.length > oneEditUpTo - 2 ? 2 : 1)) {
      for (const word of index.get(shorter) ?? []) candidates.add(word);
    }
    const targets = [...candidates].flatMap((word) => {
      const edits = editsBetween(word, key, 2);
      const near = edits > 0 && edits <= editsAllowed(word);
      return near ? (places.get(word) ?? []).map(({ form, at }): Target => ({ form, at, edits })) : [];
    });
    targets.sort((a, b) => a.edits - b.edits);
    answers.set(key, targets);
    return targets;
  };
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

const inflections = [
  's', 'es', 'i', 'an', 'ian', 'ians', 'ans', 'er', 'ers', 'ese', 'ish', 'ite', 'ites', 'ist', 'ists', 'ism', 'esque',
]; // prettier-ignore

/** Whether a word is a known one inflected: Russian, Israelis, Trumps, Putinism; Medvedeva, Zelenska. */
export function isInflected(key: string, known: ReadonlySet<string>): boolean {
  if (inflections.some((ending) => key.endsWith(ending) && known.has(key.slice(0, -ending.length)))) return true;
  const stem = /^(.*[aeiou])ns?$/u.exec(key)?.[1];
  if (stem !== undefined && known.has(stem)) return true;
  const feminine = /^(.+)sk(?:a|aya|aia|aja)$/u.exec(key)?.[1];
  if (feminine !== undefined && ['sky', 'ski', 'skyy', 'skiy', 'skyi', 'skii'].some((end) => known.has(feminine + end)))
    return true;
  const masculine = /^(.+(?:[oe]v|[iy]n))a$/u.exec(key)?.[1];
  return masculine !== undefined && known.has(masculine);
}

const bare = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Alike but for accents, which many outlets leave out. */
export const differsInAccents = (a: string, b: string): boolean => bare(a) === bare(b);
