import type { Claim, StetEntry } from '../../model/claim.ts';
import type { Problem } from '../../model/finding.ts';
import type { Source } from '../../model/source.ts';

/** What one claim file holds. Entries that are wrong are left out and stand under `problems`; the rest is kept. */
export interface ParsedClaims {
  readonly claims: readonly Claim[];
  readonly stets: readonly StetEntry[];
  readonly problems: readonly Problem[];
}

export function parseClaims(source: Source): ParsedClaims {
  void source;
  return { claims: [], stets: [], problems: [] };
}

/** All files together: an id that stands twice in one section is a problem at the later place, and the first one holds. */
export function joinClaims(files: readonly ParsedClaims[]): ParsedClaims {
  return {
    claims: files.flatMap((file) => file.claims),
    stets: files.flatMap((file) => file.stets),
    problems: files.flatMap((file) => file.problems),
  };
}
