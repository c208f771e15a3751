import type { DateRelation } from '../model/relation.ts';
import type { Reading } from './reading.ts';

export function relateDates(reading: Reading): DateRelation[] {
  void reading;
  return [];
}
