import type { Article } from '../model/article.ts';
import type { NameClaim } from '../model/claim.ts';
import type { QuotationMention } from '../model/mention.ts';
import type { QuoteRelation, Verdict, WordChange } from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { indexQuotes, keyOf } from './claimed-words.ts';
import type { ClaimedIndex, ClaimedWords } from './claimed-words.ts';
import { judgeStretch } from './quote-stretch.ts';
import type { Agreement, Alteration } from './quote-stretch.ts';
import { admits, claimsOf, mentionsOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { compareSpeaker } from './speakers.ts';
import { changesOf } from './word-diff.ts';
import { stretchesOf, wordingOf } from './wording.ts';
import type { Word } from './wording.ts';

/** At most so many words are a fragment, which never decides (design section 6). */
const fragment = 3;

interface Desk {
  readonly index: ClaimedIndex;
  readonly names: ReadonlyMap<string, NameClaim>;
  /** The words of all known names: a change in one is never a trifle. */
  readonly nameWords: ReadonlySet<string>;
}

/**
 * Quotations against claimed words. A quotation agrees where each stretch between ellipses is a run of the claim's words,
 * or has an entry whole in it, or overlaps one head to tail; an insertion in brackets stands for up to six words. It
 * contradicts at most one claim, the nearest, and none where all of it agrees with some claim, whichever that is.
 */
export function relateQuotes(reading: Reading): QuoteRelation[] {
  const nameClaims = claimsOf(reading, 'names');
  const desk: Desk = {
    index: indexQuotes(claimsOf(reading, 'quotes')),
    names: new Map(nameClaims.map((claim) => [claim.id, claim])),
    nameWords: new Set(
      nameClaims.flatMap((claim) =>
        [claim.spelling, ...claim.also].flatMap(({ value }) => wordingOf(value).map((word) => word.key)),
      ),
    ),
  };
  if (desk.index.targets.length === 0) return [];
  return reading.articles.flatMap((article) =>
    mentionsOf(reading, article, 'quotation').flatMap((mention) => relateQuotation(mention, article, desk)),
  );
}

function relateQuotation(mention: QuotationMention, article: Article, desk: Desk): QuoteRelation[] {
  const stretches = stretchesOf(textOf(mention.inner), mention.inner.start);
  const words = stretches.flat();
  if (words.length <= fragment) return relateFragment(mention, article, words, desk);
  const judged = stretches.map((stretch) =>
    judgeStretch(stretch, desk.index, ({ claim }) => {
      if (!admits(claim, article)) return 'not-judged';
      return compareSpeaker(mention, claim, desk.names) === 'other' ? 'other-speaker' : 'judged';
    }),
  );
  const altered = judged
    .flatMap(({ alteration }) => alteration ?? [])
    .reduce<Alteration | undefined>((best, one) => (best && best.similarity >= one.similarity ? best : one), undefined);
  const contradiction = altered ? [alteredRelation(mention, article, altered, desk)] : [];
  const agreed = new Map<ClaimedWords, Agreement>();
  for (const one of judged.flatMap(({ agreements }) => agreements)) {
    if (one.target !== altered?.target && !agreed.has(one.target)) agreed.set(one.target, one);
  }
  const agreements = [...agreed.values()].flatMap((one) => agreedRelation(mention, article, one, desk));
  return [...contradiction, ...agreements];
}

function relateFragment(
  mention: QuotationMention,
  article: Article,
  words: readonly Word[],
  desk: Desk,
): QuoteRelation[] {
  return (desk.index.short.get(keyOf(words)) ?? []).flatMap(({ target, span }) => {
    const reason = `a fragment of ${words.length === 1 ? 'one word' : `${words.length} words`} decides nothing`;
    return admits(target.claim, article) ? [relation(mention, article, target, 'undecided', reason, span)] : [];
  });
}

function alteredRelation(mention: QuotationMention, article: Article, altered: Alteration, desk: Desk): QuoteRelation {
  const { target, found, window, hunks } = altered;
  const changes = changesOf(
    hunks,
    { words: found, text: mention.inner.source.text, offset: 0 },
    { words: target.words.slice(window[0], window[1]), text: target.text, offset: 0 },
    desk.nameWords,
  );
  const claimed = target.entries[Math.floor((window[0] + window[1]) / 2)] ?? target.claim.span;
  const doubt = doubtOf(mention);
  const near = `${Math.round(altered.similarity * 100)} per cent of the words of both are the same, in order`;
  return relation(mention, article, target, doubt ? 'undecided' : 'contradicts', doubt ?? near, claimed, changes);
}

/** Why an alteration decides nothing here, if it does not. */
function doubtOf(mention: QuotationMention): string | undefined {
  if (mention.passage.kind === 'heading') return 'a heading may shorten what was said';
  const closed = mention.inner.end < mention.span.end;
  return closed || mention.continues ? undefined : 'the quotation is not closed, so its end is not known';
}

function agreedRelation(
  mention: QuotationMention,
  article: Article,
  { target, at }: Agreement,
  desk: Desk,
): QuoteRelation[] {
  if (!admits(target.claim, article)) return [];
  const claimed = target.entries[at] ?? target.claim.span;
  if (compareSpeaker(mention, target.claim, desk.names) === 'other') {
    return [relation(mention, article, target, 'undecided', 'the same words, but another speaker', claimed)];
  }
  if (mention.passage.kind === 'heading') {
    return [relation(mention, article, target, 'undecided', 'a heading decides nothing', claimed)];
  }
  return [relation(mention, article, target, 'agrees', 'these are the claimed words', claimed)];
}

function relation(
  mention: QuotationMention,
  article: Article,
  target: ClaimedWords,
  verdict: Verdict,
  reason: string,
  claimed: Span,
  changes: readonly WordChange[] = [],
): QuoteRelation {
  return { kind: 'quote', claim: target.claim, article, verdict, reason, found: mention.inner, claimed, changes };
}
