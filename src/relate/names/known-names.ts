import type { NameClaim } from '../../model/claim.ts';
import type { Located } from '../../model/span.ts';
import { nameTokens } from '../../extract/names/tokens.ts';
import type { NameToken } from '../../extract/names/tokens.ts';
import type { KnownForm, Target } from './known-form.ts';
import { plainSpellings } from './letters.ts';
import { nearIndex } from './near-words.ts';

export interface KnownNames {
  readonly forms: readonly KnownForm[];
  /** The longest forms whose words stand at a place, accents left out or written out; one a claim, the nearest as printed. */
  readonly standingAt: (tokens: readonly NameToken[], at: number) => readonly KnownForm[];
  /** The words of all accepted spellings of all claims. */
  readonly words: ReadonlySet<string>;
  /**
   * The words of known names that the word at a place is a few letters from, nearest first. Of many people of one name, those whose
   * other words stand beside it, and some of the rest.
   */
  readonly near: (tokens: readonly NameToken[], at: number) => readonly Target[];
}

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
