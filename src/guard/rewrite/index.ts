import type { Claim, NameClaim } from '../../model/claim.ts';
import type { Mention } from '../../model/mention.ts';
import type { NameRelation } from '../../model/relation.ts';
import { overlaps, textOf } from '../../model/span.ts';
import type { Judged } from '../judge.ts';
import type { Rewrite } from './rewrite.ts';
import { typographicRewrites } from './typography.ts';
import { wordingRewrites } from './wording.ts';

/** Every rewrite of an article, in a fixed order. */
export function rewritesOf(judged: Judged, claims: readonly Claim[]): Rewrite[] {
  return [
    ...typographicRewrites(judged.article),
    ...wordingRewrites(judged.article, judged.mentions),
    ...variants(judged, claims),
    ...moves(judged),
  ];
}

/** Another accepted spelling of a name, everywhere in the article but in what somebody said. */
function variants({ relations, mentions }: Judged, claims: readonly Claim[]): Rewrite[] {
  const quotations = mentions.filter(({ kind }) => kind === 'quotation');
  return claims
    .filter((claim): claim is NameClaim => claim.section === 'names' && claim.also.length > 0)
    .flatMap((claim) => {
      const found = relations.filter(
        (relation): relation is NameRelation =>
          relation.kind === 'name' &&
          relation.claim === claim &&
          relation.verdict === 'agrees' &&
          !quotations.some(({ span }) => overlaps(span, relation.found)),
      );
      return [claim.spelling, ...claim.also].flatMap(({ value }): Rewrite[] => {
        const edits = found.map((one) => ({ start: one.found.start, end: one.found.end, text: value }));
        // a surname alone stays one: only whole spellings are put in each other's place
        const whole = found.every((one) => textOf(one.found) === one.spelling && one.spelling !== value);
        return edits.length > 0 && whole ? [{ kind: 'variant', edits }] : [];
      });
    });
}

/** A paragraph changes places with the next: only where neither quotes nor refers back, and nothing is reckoned from either. */
function moves({ article, mentions }: Judged): Rewrite[] {
  const { passages, source } = article;
  const dateline = article.dateline ? passages.find(({ kind }) => kind === 'paragraph') : undefined;
  const reckoned = new Set(mentions.filter(isReckoned).map(({ passage }) => passage));
  return passages.flatMap((passage, index): Rewrite[] => {
    const next = passages[index + 1];
    const third = passages.slice(index + 2).find(({ kind }) => kind === 'paragraph');
    if (passage.kind !== 'paragraph' || next?.kind !== 'paragraph' || passage === dateline) return [];
    if ([passage, next, third].some((one) => one && reckoned.has(one))) return [];
    const [first, second] = [textOf(passage.span), textOf(next.span)];
    if ([first, second].some((text) => refersBack.test(text))) return [];
    const between = source.text.slice(passage.span.end, next.span.start);
    return [
      { kind: 'moved', edits: [{ start: passage.span.start, end: next.span.end, text: second + between + first }] },
    ];
  });
}

/** "The following day": from a day that an earlier sentence names, or would, if one that names a day were moved before it. */
const isReckoned = (mention: Mention): boolean =>
  mention.kind === 'date' && (mention.anchor === 'mention' || mention.anchor === 'none');

const refersBack =
  /["“”‘]|\b(?:he|she|they|it|his|her|their|this|that|these|those|the (?:previous|following|same|next) (?:day|week|month|year)|earlier|later|then|also)\b/iu;
