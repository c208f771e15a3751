import type { NameRelation } from '../model/relation.ts';
import type { Reading } from './reading.ts';

export function relateNames(reading: Reading): NameRelation[] {
  void reading;
  return [];
}
