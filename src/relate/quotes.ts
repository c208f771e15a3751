import type { QuoteRelation } from '../model/relation.ts';
import type { Reading } from './reading.ts';

export function relateQuotes(reading: Reading): QuoteRelation[] {
  void reading;
  return [];
}
