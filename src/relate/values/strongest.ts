import type { DateRelation, FigureRelation } from '../../model/relation.ts';

/** One relation for a mention, the strongest: what belongs to the phrase outweighs what only stands beside it. */
export function strongest<R extends DateRelation | FigureRelation>(relations: readonly R[]): R[] {
  const best = new Map<R['mention'], R>();
  for (const one of relations) {
    const known = best.get(one.mention);
    if (!known || rank(one) > rank(known)) best.set(one.mention, one);
  }
  return [...best.values()];
}

const rank = ({ verdict, attached }: DateRelation | FigureRelation): number =>
  verdict === 'agrees' ? 3 : verdict === 'contradicts' ? 2 : attached ? 1 : 0;
