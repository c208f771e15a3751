import type { FigureRelation } from '../model/relation.ts';
import type { Reading } from './reading.ts';

export function relateFigures(reading: Reading): FigureRelation[] {
  void reading;
  return [];
}
