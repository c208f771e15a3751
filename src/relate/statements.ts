import type { MissingStatement, StatementRelation } from '../model/relation.ts';
import type { Reading } from './reading.ts';

export function relateStatements(reading: Reading): {
  readonly relations: readonly StatementRelation[];
  readonly missing: readonly MissingStatement[];
} {
  void reading;
  return { relations: [], missing: [] };
}
