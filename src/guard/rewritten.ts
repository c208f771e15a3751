import fc from 'fast-check';
import type { Claim } from '../model/claim.ts';
import { textOf } from '../model/span.ts';
import { applyEdits } from './edits.ts';
import { firstFailure } from './first-failure.ts';
import { isTyped, judgeAnew } from './judge.ts';
import type { Judged } from './judge.ts';
import { rewritesOf } from './rewrite/index.ts';
import type { Rewrite } from './rewrite/rewrite.ts';

/** Rewrites that change nothing, and yet a claim was contradicted by the result. */
export interface Accusation {
  readonly rewrites: readonly Rewrite[];
  /** What the claims have against the rewritten text and had not against the old one: claim, and the words. */
  readonly against: readonly string[];
  readonly seed: number;
}

/** Together on one article, at most. */
const mostRewrites = 6;

/**
 * The property that no rewrite is accused: some rewrites at once, apart from one another, raise no contradiction that the article has
 * not already. Gives the fewest that do (fast-check shrinks), if any.
 */
export function tryRewrites(
  judged: Judged,
  claims: readonly Claim[],
  options: { readonly runs: number; readonly seed: number },
): Accusation | undefined {
  const all = rewritesOf(judged, claims).filter((rewrite) => !isOfContradicted(judged, rewrite));
  if (all.length === 0) return undefined;
  const before = new Set(contradictions(judged));
  const newly = (rewrites: readonly Rewrite[]): string[] => {
    const edits = apart(rewrites).flatMap((rewrite) => rewrite.edits);
    return contradictions(judgeAnew(judged, edits, claims)).filter((one) => !before.has(one));
  };
  const rewrites = firstFailure(anyOf(all), (some) => newly(some).length === 0, options);
  return rewrites && { rewrites: apart(rewrites), against: newly(rewrites), seed: options.seed };
}

/** A rewrite of a whole sentence or more leaves what is wrong in it as it is. */
const shortRewrite = 100;

/** Whether it puts what is contradicted already into other words: that is told once, where it is wrong. */
const isOfContradicted = ({ relations }: Judged, { edits }: Rewrite): boolean =>
  relations.some(
    ({ verdict, found }) =>
      verdict === 'contradicts' &&
      edits.some(({ start, end }) => end - start < shortRewrite && start <= found.end && found.start <= end),
  );

/** Some rewrites; each kind is as likely as the others, however often an article has an opportunity for it. */
function anyOf(all: readonly Rewrite[]): fc.Arbitrary<Rewrite[]> {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const ofKind = kinds.map((kind) => fc.constantFrom(...all.filter((one) => one.kind === kind)));
  return fc.array(fc.oneof(...ofKind), { minLength: 1, maxLength: mostRewrites });
}

/** A contradiction by what it says, wherever it stands; typography is not part of that. */
const contradictions = ({ relations }: Judged): string[] =>
  relations
    .filter((relation) => isTyped(relation) && relation.verdict === 'contradicts')
    .map(({ claim, found }) => `${claim.name}: "${plain(textOf(found))}"`);

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00A0\u202F]+/gu, ' ')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'");

/** Those that do not touch one before them. */
function apart(rewrites: readonly Rewrite[]): Rewrite[] {
  const kept: Rewrite[] = [];
  for (const rewrite of rewrites) {
    const clash = kept.some((other) =>
      other.edits.some((a) => rewrite.edits.some((b) => a.start <= b.end && b.start <= a.end)),
    );
    if (!clash) kept.push(rewrite);
  }
  return kept;
}

/** What the rewrites made of the text, for a message: each replacement with what stood there. */
export const describeRewrites = ({ article }: Judged, rewrites: readonly Rewrite[]): string =>
  rewrites
    .map(({ kind, edits }) => {
      const [edit] = edits;
      if (!edit || edit.end - edit.start > 200) return kind;
      const around = { start: Math.max(0, edit.start - 30), end: Math.min(article.source.text.length, edit.end + 30) };
      const text = article.source.text.slice(around.start, around.end);
      const moved = { ...edit, start: edit.start - around.start, end: edit.end - around.start };
      return `${kind}: ${JSON.stringify(text)} became ${JSON.stringify(applyEdits(text, [moved]))}`;
    })
    .join('\n');
