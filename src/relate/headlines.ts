import type { HeadlinePair, NameRelation } from '../model/relation.ts';
import type { Reading } from './reading.ts';

export function pairHeadlines(reading: Reading, names: readonly NameRelation[]): HeadlinePair[] {
  void [reading, names];
  return [];
}
