import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import { overlapping } from '../model/time.ts';

/** What the stage works on. */
export interface Reading {
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
  readonly mentions: ReadonlyMap<Article, readonly Mention[]>;
}

export type MentionOf<K extends Mention['kind']> = Extract<Mention, { readonly kind: K }>;

export function mentionsOf<K extends Mention['kind']>(reading: Reading, article: Article, kind: K): MentionOf<K>[] {
  return (reading.mentions.get(article) ?? []).filter((mention): mention is MentionOf<K> => mention.kind === kind);
}

export function claimsOf<S extends Claim['section']>(reading: Reading, section: S): Extract<Claim, { section: S }>[] {
  return reading.claims.filter((claim): claim is Extract<Claim, { section: S }> => claim.section === section);
}

/**
 * Whether a claim judges an article. One with `covers` judges none whose day of publication is not known; where that
 * day is inferred, the day itself counts and not the days around it.
 */
export function admits(claim: Claim, article: Article): boolean {
  if (!claim.covers) return true;
  const day = article.published?.day;
  return day !== undefined && overlapping(claim.covers.value.range, { lo: day, hi: day });
}
