import type { Clash, DateRelation, FigureRelation } from '../model/relation.ts';

export function findClashes(relations: readonly (DateRelation | FigureRelation)[]): Clash[] {
  void relations;
  return [];
}
