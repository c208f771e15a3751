import { InputError } from '../load/input-error.ts';
import type { Claim } from '../model/claim.ts';
import { nearest } from '../model/nearest.ts';

/** The claims of an id, in every section that has it; or the one of `section/id`. */
export function findClaims(named: string, claims: readonly Claim[]): readonly Claim[] {
  const found = claims.filter(({ id, name }) => id === named || name === named);
  if (found.length > 0) return found;
  const names = claims.map(({ id, name }) => (named.includes('/') ? name : id));
  const meant = nearest(named, names) ?? nearest(named.slice(named.indexOf('/') + 1), claims.map(({ id }) => id)); // prettier-ignore
  const nothing = claims.length === 0 ? ': there are no claims' : '';
  throw new InputError(`no claim has the id "${named}"${nothing}`, meant);
}
