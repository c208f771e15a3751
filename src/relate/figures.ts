import type { Article } from '../model/article.ts';
import type { FigureClaim, FigureValue } from '../model/claim.ts';
import type { FigureMention } from '../model/mention.ts';
import type { FigureRelation, Verdict } from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { overlaps } from '../model/span.ts';
import { isoOf } from '../parse/calendar.ts';
import { attachment, coordinated } from './values/attachment.ts';
import { compareQuantities } from './values/compare.ts';
import { findPhrases } from './values/phrases.ts';
import type { ClaimMatches, PhraseMatch } from './values/phrases.ts';
import { admits, claimsOf, mentionsOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { disowned } from './stance.ts';
import { strongest } from './values/strongest.ts';

/** Figures against what articles print for them. */
export function relateFigures(reading: Reading): FigureRelation[] {
  const claims = claimsOf(reading, 'figures');
  return reading.articles.flatMap((article) => {
    const figures = mentionsOf(reading, article, 'figure');
    return findPhrases(claims, article, figures)
      .filter(({ claim }) => admits(claim, article))
      .flatMap((one) => relateFigure(one, article, figures));
  });
}

function relateFigure(
  { claim, matches }: ClaimMatches<FigureClaim, FigureMention>,
  article: Article,
  figures: readonly FigureMention[],
): FigureRelation[] {
  const relations = matches.flatMap((match) => relateMatch(claim, article, match, figures));
  return settleHistory(settleCoordinated(strongest(relations)));
}

function relateMatch(
  claim: FigureClaim,
  article: Article,
  match: PhraseMatch<FigureMention>,
  figures: readonly FigureMention[],
): FigureRelation[] {
  if (match.mention) return [judge(claim, article, match, match.mention, 'it stands in the slot of the phrase')];
  const around = figures.filter((figure) => figure.sentence === match.sentence && !overlaps(figure.span, match.span));
  return around.map((figure) => {
    const { attached, reason } = attachment(match, figure);
    return attached ? judge(claim, article, match, figure, reason) : undecided(claim, article, figure, reason, false);
  });
}

const undecided = (
  claim: FigureClaim,
  article: Article,
  mention: FigureMention,
  reason: string,
  attached: boolean,
): FigureRelation =>
  relation(claim, article, mention, { verdict: 'undecided', reason }, claim.values[0]?.span ?? claim.span, attached);

function relation(
  claim: FigureClaim,
  article: Article,
  mention: FigureMention,
  { verdict, reason }: { readonly verdict: Verdict; readonly reason: string },
  claimed: Span,
  attached: boolean,
  outdated = false,
): FigureRelation {
  return { kind: 'figure', claim, article, verdict, reason, found: mention.span, claimed, mention, attached, outdated };
}

function judge(
  claim: FigureClaim,
  article: Article,
  match: PhraseMatch<FigureMention>,
  mention: FigureMention,
  why: string,
): FigureRelation {
  const region = {
    ...match.span,
    start: Math.min(match.span.start, mention.span.start),
    end: Math.max(match.span.end, mention.span.end),
  };
  const stance = disowned(region, match.sentence);
  if (stance) return undecided(claim, article, mention, stance, false);
  const other = notItself(mention, match, article);
  if (other) return undecided(claim, article, mention, other, false);
  if (claim.values.length === 0) return undecided(claim, article, mention, `${why}; the claim gives no value`, true);
  const verdicts = claim.values.map((value) => ({ value, ...compareQuantities(mention.quantity, value.quantity) }));
  if (claim.values.some((value) => value.from)) return judgeDated(claim, article, mention, verdicts, why);
  // sources may differ: an article may print what any of them says
  const best =
    verdicts.find(({ verdict }) => verdict === 'agrees') ??
    verdicts.find(({ verdict }) => verdict === 'undecided') ??
    verdicts[0];
  if (!best) return undecided(claim, article, mention, why, true);
  const all = verdicts.length > 1 && best.verdict === 'contradicts' ? 'no source gives it' : best.reason;
  return relation(claim, article, mention, { verdict: best.verdict, reason: `${why}; ${all}` }, best.value.span, true);
}

const difference =
  /^(?:[\s\u00A0]+\p{L}+){0,2}[\s\u00A0]+(?:lower|higher|more|fewer|less|greater|larger|smaller|bigger|shorter|longer|earlier|later|better|worse|above|below)[\s\u00A0]+(?:than|the)\b/iu;
const ofYear =
  /^[\s\u00A0]+(?:in|at the end of|as of)[\s\u00A0]+(?:(?:early|mid|late)[\s\u00A0-])?(?:\p{Lu}\p{Ll}+[\s\u00A0])?((?:19|20)\d\d)\b/u;

/** "three lower than on Monday" is a difference, "9.1% in 2022" the figure of another time. */
function notItself(
  mention: FigureMention,
  { phrase, sentence }: PhraseMatch<FigureMention>,
  article: Article,
): string | undefined {
  const after = mention.span.source.text.slice(mention.span.end, sentence.end);
  if (difference.test(after)) return 'it is a difference from another figure';
  const year = ofYear.exec(after)?.[1];
  const own = article.published && isoOf(article.published.day).slice(0, 4);
  const meant = year === undefined || year === own || phrase.text.includes(year);
  return meant ? undefined : 'it is the figure of another time';
}

type Judged = { readonly value: FigureValue; readonly verdict: Verdict; readonly reason: string };

/** A figure that changes with time: the value in force when the article appeared decides. */
function judgeDated(
  claim: FigureClaim,
  article: Article,
  mention: FigureMention,
  verdicts: readonly Judged[],
  why: string,
): FigureRelation {
  const { published } = article;
  if (!published) return undecided(claim, article, mention, 'the article gives no date to judge it by', true);
  const begun = verdicts.filter(({ value }) => (value.from?.value.range.lo ?? -Infinity) <= published.day);
  const inForce = begun.at(-1);
  if (!inForce) return undecided(claim, article, mention, 'the article appeared before any value held', true);
  if (inForce.verdict !== 'contradicts') {
    return relation(
      claim,
      article,
      mention,
      { verdict: inForce.verdict, reason: `${why}; ${inForce.reason}` },
      inForce.value.span,
      true,
    );
  }
  const old = begun.slice(0, -1).findLast(({ verdict }) => verdict === 'agrees');
  const later = verdicts.slice(begun.length).some(({ verdict }) => verdict !== 'contradicts');
  // on the day of the change, or in its month, an article may have appeared before it
  if (old && published.range.lo <= (inForce.value.from?.value.range.hi ?? -Infinity)) {
    return undecided(claim, article, mention, 'it held until about the day when the article appeared', true);
  }
  if (old) {
    const reason = `${why}; it held once, but no longer when the article appeared`;
    return relation(claim, article, mention, { verdict: 'contradicts', reason }, inForce.value.span, true, true);
  }
  if (later) return undecided(claim, article, mention, 'it holds only from a later day', true);
  return relation(
    claim,
    article,
    mention,
    { verdict: 'contradicts', reason: `${why}; ${inForce.reason}` },
    inForce.value.span,
    true,
  );
}

/** "50 or 60 partner nations": where one of two joined figures fits, nothing is wrong. */
const settleCoordinated = (relations: readonly FigureRelation[]): FigureRelation[] =>
  relations.map((one) => {
    const joined = relations.some((other) => other !== one && coordinated(one.found, other.found) && fits(other));
    return one.verdict === 'contradicts' && joined
      ? { ...one, verdict: 'undecided', reason: 'it is joined to another figure, and either may be meant' }
      : one;
  });

const fits = ({ claim, mention }: FigureRelation): boolean =>
  claim.values.some((value) => compareQuantities(mention.quantity, value.quantity).verdict === 'agrees');

/** An older value beside the current one in the same article is history. */
const settleHistory = (relations: readonly FigureRelation[]): FigureRelation[] =>
  relations.map((one) =>
    one.outdated && relations.some((other) => other.verdict === 'agrees')
      ? {
          ...one,
          verdict: 'agrees',
          outdated: false,
          reason: 'it held once, and the article gives the current value too',
        }
      : one,
  );
