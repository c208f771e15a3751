import { expect } from 'vitest';
import { findConflicts } from '../../src/conflict/index.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Conflict } from '../../src/model/relation.ts';
import { textOf } from '../../src/model/span.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';

/** The claims of some files, which must be right. */
export function claimsIn(...files: readonly string[]): readonly Claim[] {
  const sources = files.map((text, index) => ({ path: `claims/${index}.yaml`, text }));
  const { claims, problems } = joinClaims(sources.map(parseClaims));
  expect(problems.map(({ message }) => message)).toEqual([]);
  return claims;
}

export const conflictsIn = (...files: readonly string[]): Conflict[] => findConflicts(claimsIn(...files));

/** Each conflict as its links, each as it is told and as its own node stands in the file. */
export const told = (conflicts: readonly Conflict[]): string[][] =>
  conflicts.map(({ links }) => links.map(({ text, span }) => `${text} [${textOf(span)}]`));
