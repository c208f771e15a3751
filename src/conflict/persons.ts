import type { Claim, NameClaim } from '../model/claim.ts';
import { nearest } from '../model/nearest.ts';
import { nameTokens } from '../extract/names/tokens.ts';

/** The persons whom ids mean. */
export interface Persons {
  /** As the desk spells the name; the id itself, where nobody has it. */
  readonly called: (id: string) => string;
  /**
   * Whether two ids may mean one person: the same id, a slip in it (which is told as an unknown id), or two names with a spelling in
   * common (which is told as ambiguous).
   */
  readonly mayBeOne: (a: string, b: string) => boolean;
}

export function personsIn(claims: readonly Claim[]): Persons {
  const names = new Map<string, NameClaim>();
  for (const claim of claims) if (claim.section === 'names') names.set(claim.id, claim);
  const mayBeOne = (a: string, b: string): boolean => {
    if (a === b) return true;
    const [one, other] = [names.get(a), names.get(b)];
    if (!one || !other) return nearest(a, [b]) !== undefined;
    const keys = new Set(spellingsOf(one).map(({ key }) => key));
    return spellingsOf(other).some(({ key }) => keys.has(key));
  };
  return { called: (id) => names.get(id)?.spelling.value ?? id, mayBeOne };
}

/** The accepted spellings of a name, with what they are compared by. */
export const spellingsOf = ({ spelling, also }: NameClaim): (NameClaim['spelling'] & { readonly key: string })[] =>
  [spelling, ...also].map((one) => ({ ...one, key: nameTokens(one.value).map(({ key }) => key).join(' ') })); // prettier-ignore
