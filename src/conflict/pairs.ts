import type { Claim } from '../model/claim.ts';

/**
 * The pairs of things of two claims that have a key in common, in the order of the list; each two claims once, whatever else they
 * share. O(things + pairs).
 */
export function pairsBy<T extends { readonly claim: Claim }>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  fits: (a: T, b: T) => boolean = () => true,
): (readonly [T, T])[] {
  const byKey = new Map<string, T[]>();
  const met = new Map<Claim, Set<Claim>>();
  const pairs: (readonly [T, T])[] = [];
  for (const thing of things) {
    const earlier = met.get(thing.claim) ?? new Set([thing.claim]);
    met.set(thing.claim, earlier);
    const sharing = byKey.get(keyOf(thing)) ?? [];
    for (const other of sharing) {
      if (earlier.has(other.claim) || !fits(other, thing)) continue;
      earlier.add(other.claim);
      pairs.push([other, thing]);
    }
    byKey.set(keyOf(thing), sharing);
    sharing.push(thing);
  }
  return pairs;
}
