import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import { mostAgreements } from '../model/other-articles.ts';
import type { Agreement, Relation } from '../model/relation.ts';
import { compareSpans } from '../model/span.ts';

/** Places in the articles that some claim agrees with, each counted once. */
export function countAgreeing(relations: readonly Relation[]): number {
  const agreeing = relations.filter(({ verdict }) => verdict === 'agrees');
  return new Set(agreeing.map(({ found }) => `${found.source.path}:${found.start}:${found.end}`)).size;
}

/** Where one article first agrees with each claim that gives a date or a figure. */
export function agreementsOf(
  relations: readonly Relation[],
  article: Article,
): (Agreement & { readonly claim: Claim })[] {
  const agreeing = relations.filter(
    ({ kind, verdict }) => verdict === 'agrees' && (kind === 'date' || kind === 'figure'),
  );
  const first = new Map<Claim, Relation>();
  for (const relation of agreeing.sort((a, b) => compareSpans(a.found, b.found))) {
    if (!first.has(relation.claim)) first.set(relation.claim, relation);
  }
  return [...first].map(([claim, { found }]) => ({ claim, article, found }));
}

/** By claim, of the first articles alone: no message shows more. */
export function agreementsAmong(all: readonly (Agreement & { readonly claim: Claim })[]): Map<Claim, Agreement[]> {
  const among = new Map<Claim, Agreement[]>();
  for (const { claim, article, found } of all) {
    const known = among.get(claim);
    if (!known) among.set(claim, [{ article, found }]);
    else if (known.length < mostAgreements) known.push({ article, found });
  }
  return among;
}
