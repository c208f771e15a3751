import type { NameClaim } from '../model/claim.ts';
import type { Located } from '../model/span.ts';
import { nameTokens } from '../extract/names/tokens.ts';
import type { NameToken } from '../extract/names/tokens.ts';
import { editsBetween, slipsBetween } from './edits.ts';
import { plainSpellings } from './letters.ts';

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
  /** The same in slips of the pen: see `slipsBetween`. */
  readonly slips: number;
}

export interface KnownNames {
  readonly forms: readonly KnownForm[];
  /** The longest forms whose words stand at a place, accents left out or written out; one a claim, the nearest as printed. */
  readonly standingAt: (tokens: readonly NameToken[], at: number) => readonly KnownForm[];
  /** The words of all accepted spellings of all claims. */
  readonly words: ReadonlySet<string>;
  /** The words of known names that a word is a few letters from, nearest first. */
  readonly near: (key: string) => readonly Target[];
}

/** Names under so many letters are left alone: too many others are one letter away. */
const fewestLetters = 5;
/** One edit in a word of up to so many letters, two beyond. */
export const oneEditUpTo = 8;
export const editsAllowed = (word: string): number =>
  word.length < fewestLetters ? 0 : word.length <= oneEditUpTo ? 1 : 2;

export function knowNames(claims: readonly NameClaim[]): KnownNames {
  const forms = claims.flatMap((claim): KnownForm[] => [
    formOf(claim, claim.spelling, 'house'),
    ...claim.also.map((spelling) => formOf(claim, spelling, 'variant')),
    ...claim.never.map((spelling) => formOf(claim, spelling, 'never')),
  ]);
  const accepted = forms.filter(({ kind }) => kind !== 'never');
  const words = new Set(accepted.flatMap((form) => form.words.map(({ key }) => key)));
  return { forms, standingAt: formIndex(forms), words, near: nearIndex(accepted) };
}

const formOf = (claim: NameClaim, spelling: Located<string>, kind: KnownForm['kind']): KnownForm => ({
  claim,
  kind,
  spelling,
  words: nameTokens(spelling.value),
});

/** Forms by their words, the one after the other: so that a thousand people called John cost no more than one. */
interface Branch {
  readonly next: Map<string, Branch>;
  readonly forms: KnownForm[];
}

const newBranch = (): Branch => ({ next: new Map(), forms: [] });

function formIndex(forms: readonly KnownForm[]): KnownNames['standingAt'] {
  const root = newBranch();
  for (const form of forms) {
    if (form.words.length === 0) continue;
    // all accents left out, or all written out
    const ends = [0, 1].map((way) => form.words.reduce((from, { key }) => grow(from, plainSpellings(key).at(-way) ?? key), root)); // prettier-ignore
    for (const end of new Set(ends)) end.forms.push(form);
  }
  return (tokens, at) => {
    let longest: readonly KnownForm[] = [];
    let branches: readonly Branch[] = [root];
    for (let index = at; branches.length > 0 && index < tokens.length; index += 1) {
      const token = tokens[index];
      if (!token || (index > at && token.joint === 'none')) break;
      const keys = plainSpellings(token.key);
      branches = [...new Set(branches.flatMap(({ next }) => keys.flatMap((key) => next.get(key) ?? [])))];
      const here = branches.flatMap(({ forms: ended }) => ended.filter((form) => isPrinted(form, tokens, at)));
      if (here.length > 0) longest = here;
    }
    return longest.length > 1 ? nearestOfEach(longest, tokens, at) : longest;
  };
}

function grow({ next }: Branch, key: string): Branch {
  const branch = next.get(key) ?? newBranch();
  next.set(key, branch);
  return branch;
}

/** With a capital where the form has one at its beginning; a forbidden spelling exactly. */
const isPrinted = (form: KnownForm, tokens: readonly NameToken[], at: number): boolean =>
  (tokens[at]?.capital === true || form.words[0]?.capital === false) &&
  (form.kind !== 'never' || form.words.every(({ key }, index) => tokens[at + index]?.key === key));

/** Of forms that differ in accents and hyphens alone, each claim's that is nearest to what is printed; exact ones before all others. */
function nearestOfEach(forms: readonly KnownForm[], tokens: readonly NameToken[], at: number): KnownForm[] {
  const misses = (form: KnownForm): number => {
    const words = form.words.filter(({ key }, index) => tokens[at + index]?.key !== key).length;
    const joints = form.words.filter(({ joint }, index) => index > 0 && tokens[at + index]?.joint !== joint).length;
    return 100 * words + joints;
  };
  const least = new Map<NameClaim, { readonly form: KnownForm; readonly far: number }>();
  for (const form of forms) {
    const far = misses(form);
    if (far < (least.get(form.claim)?.far ?? Infinity)) least.set(form.claim, { form, far });
  }
  const all = [...least.values()];
  const exact = all.filter(({ far }) => far < 100);
  return (exact.length > 0 ? exact : all).map(({ form }) => form);
}

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
      const slips = slipsBetween(word, key);
      return near ? (places.get(word) ?? []).map(({ form, at }): Target => ({ form, at, edits, slips })) : [];
    });
    targets.sort((a, b) => a.edits - b.edits || a.slips - b.slips);
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
  if (key.endsWith('eaux') && known.has(key.slice(0, -1))) return true;
  const stem = /^(.*[aeiou])ns?$/u.exec(key)?.[1];
  if (stem !== undefined && known.has(stem)) return true;
  const feminine = /^(.+)sk(?:a|aya|aia|aja)$/u.exec(key)?.[1];
  if (feminine !== undefined && ['sky', 'ski', 'skyy', 'skiy', 'skyi', 'skii'].some((end) => known.has(feminine + end)))
    return true;
  const masculine = /^(.+(?:[oe]v|[iy]n))a$/u.exec(key)?.[1];
  return masculine !== undefined && known.has(masculine);
}

/**
 * Whether the one is the other with its accents left out or written out ("Müller", "Muller", "Mueller"). Two different accents are no
 * such thing, but nobody can tell them by the plain letters either.
 */
export function differsInAccents(a: string, b: string): boolean {
  const forms = plainSpellings(a);
  return a === b || plainSpellings(b).some((form) => forms.includes(form));
}
