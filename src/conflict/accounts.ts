import type { FigureClaim, FigureValue } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import type { Label } from '../model/span.ts';
import { compareQuantities } from '../relate/values/compare.ts';

/**
 * Figures whose sources cannot all be right; one conflict a figure. Two are told first, the first value that an earlier one
 * excludes behind the one that excludes it, then every further such value. Pairs are enough: intervals of which every two
 * overlap have a point in common (Helly 1923, in one dimension).
 */
export function findAccountConflicts(claims: readonly FigureClaim[]): Conflict[] {
  return claims.flatMap((claim): Conflict[] => {
    const accounts = claim.values.filter(({ account }) => account !== undefined);
    const excluded = accounts.flatMap((later, index) => {
      const earlier = accounts.slice(0, index).find((one) => cannotBothBe(one, later));
      return earlier ? [{ earlier, later }] : [];
    });
    const [first] = excluded;
    if (!first) return [];
    return [
      { kind: 'accounts', claims: [claim], links: [first.earlier, ...excluded.map(({ later }) => later)].map(say) },
    ];
  });
}

/** A rounded number and the exact one can both be right; so can figures of different kinds or currencies. */
const cannotBothBe = ({ quantity: a }: FigureValue, { quantity: b }: FigureValue): boolean =>
  compareQuantities(a, b).verdict === 'contradicts' && compareQuantities(b, a).verdict === 'contradicts';

const say = ({ text, span, account }: FigureValue): Label => ({ span, text: `"${text}" (${account?.value ?? ''})` });
