import { judge, type Judged } from '../../src/guard/judge.ts';
import type { Claim } from '../../src/model/claim.ts';
import { joinClaims, parseClaims } from '../../src/parse/claims/index.ts';
import { articleOf } from '../article.ts';

/** The claims of one file. Throws where it is not valid. */
export function claimsOf(yaml: string): readonly Claim[] {
  const { claims, problems } = joinClaims([parseClaims({ path: 'claims/sample.yaml', text: yaml })]);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return claims;
}

/** An article of this text as some claims see it. */
export const judgedOf = (text: string, claims: readonly Claim[] = [], published = '2025-02-11'): Judged =>
  judge(articleOf(text, published), claims);

/** The text of an article without its front matter. */
export const bodyOf = (text: string): string => text.replace(/^---\r?\n.*?\n---\r?\n/s, '').trimEnd();
