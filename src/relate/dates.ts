import type { Article } from '../model/article.ts';
import type { EventClaim } from '../model/claim.ts';
import type { DateMention } from '../model/mention.ts';
import type { DateRelation, Verdict } from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { overlaps, textOf } from '../model/span.ts';
import type { DayRange } from '../model/time.ts';
import { overlapping } from '../model/time.ts';
import { describeRange } from '../parse/calendar.ts';
import { attachment, coordinated } from './values/attachment.ts';
import { findPhrases } from './values/phrases.ts';
import type { ClaimMatches, PhraseMatch } from './values/phrases.ts';
import { admits, claimsOf, mentionsOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { reckonOffset } from './values/reckon.ts';
import { disowned } from './stance.ts';
import { strongest } from './values/strongest.ts';

/** Events against the dates that articles give them. */
export function relateDates(reading: Reading): DateRelation[] {
  const claims = claimsOf(reading, 'events');
  return reading.articles.flatMap((article) => {
    const dates = mentionsOf(reading, article, 'date').filter((date) => date.stated.length > 0 && !isStamp(date));
    const quotations = mentionsOf(reading, article, 'quotation').map((quotation) => quotation.span);
    const within = { article, dates, quotations };
    return findPhrases(claims, article, dates)
      .filter(({ claim }) => admits(claim, article))
      .flatMap((one) => relateEvent(one, within));
  });
}

interface Within {
  readonly article: Article;
  readonly dates: readonly DateMention[];
  readonly quotations: readonly Span[];
}

// A stamp at the head of a list line dates the line, not what it tells of.
const isStamp = (date: DateMention): boolean =>
  date.passage.headline !== undefined && !overlaps(date.span, date.passage.headline);

function relateEvent({ claim, matches }: ClaimMatches<EventClaim, DateMention>, within: Within): DateRelation[] {
  return settleCoordinated(strongest(matches.flatMap((match) => relateMatch(claim, match, within))));
}

function relateMatch(claim: EventClaim, match: PhraseMatch<DateMention>, within: Within): DateRelation[] {
  if (match.mention) return [judge(claim, match, match.mention, within, 'it stands in the slot of the phrase')];
  // a phrase that itself holds a date ("the 2015 agreement") is not dated by it
  const around = within.dates.filter((date) => date.sentence === match.sentence && !overlaps(date.span, match.span));
  return around.map((date) => {
    const { attached, reason } = attachment(match, date);
    return attached
      ? judge(claim, match, date, within, reason)
      : relation(claim, within, date, 'undecided', reason, false);
  });
}

function relation(
  claim: EventClaim,
  within: Within,
  mention: DateMention,
  verdict: Verdict,
  reason: string,
  attached: boolean,
): DateRelation {
  const claimed = claim.when?.span ?? claim.span;
  return {
    kind: 'date',
    claim,
    article: within.article,
    verdict,
    reason,
    found: mention.span,
    claimed,
    mention,
    attached,
  };
}

/** The verdict on a date that belongs to the event's phrase. */
function judge(
  claim: EventClaim,
  match: PhraseMatch<DateMention>,
  mention: DateMention,
  within: Within,
  why: string,
): DateRelation {
  const say = (verdict: Verdict, reason: string): DateRelation =>
    relation(claim, within, mention, verdict, reason, true);
  const region = {
    ...match.span,
    start: Math.min(match.span.start, mention.span.start),
    end: Math.max(match.span.end, mention.span.end),
  };
  const stance = disowned(region, match.sentence);
  if (stance) return relation(claim, within, mention, 'undecided', stance, false);
  const bound = boundBefore(mention, match);
  if (bound) return relation(claim, within, mention, 'undecided', `"${bound}" makes it a bound, not a date`, false);
  if (!claim.when) return say('undecided', `${why}; the claim gives no date`);
  const event = claim.when.value.range;
  const readings = mention.offset ? reckonOffset(mention, match.span, within.article, within.dates) : mention.readings;
  const states = mention.offset ? (range: DayRange) => readings.some((one) => overlapping(one, range)) : mention.states;
  if (mention.impossible) return say('undecided', 'there is no such day');
  if (readings.some((one) => overlapping(one, event))) return say('agrees', why);
  // without a day of publication a weekday or "yesterday" tells nothing; "15 April" still tells day and month
  if (readings.length === 0 && (mention.offset || !mention.stated.includes('month'))) {
    return say('undecided', 'nothing tells what it is reckoned from');
  }
  if (states(event)) return say('undecided', 'what it states fits the claim; only what it leaves open does not');
  const reckoned = mention.anchor === 'publication' || mention.anchor === 'mention' || mention.anchor === 'none';
  if (reckoned && within.quotations.some((quotation) => overlaps(quotation, mention.span))) {
    return say('undecided', 'it is reckoned from the day of the quotation, which may not be that of the article');
  }
  if (speaksOfAnother(claim, mention, readings, region, within.article)) {
    return say('undecided', 'the article appeared before the event and speaks of it in the past: it is another one');
  }
  return say('contradicts', `${why}, and ${described(mention, readings)} is not ${describeRange(event)}`);
}

const described = (mention: DateMention, readings: readonly DayRange[]): string => {
  const [first] = readings;
  return first && readings.length === 1
    ? `"${textOf(mention.span)}" (${describeRange(first)})`
    : `"${textOf(mention.span)}"`;
};

/** "by Friday", "until 2022", "before Monday": the event lies to one side of it. */
function boundBefore(mention: DateMention, match: PhraseMatch<DateMention>): string | undefined {
  const text = mention.span.source.text;
  const before = text.slice(Math.max(match.sentence.start, mention.span.start - 24), mention.span.start);
  const bound = /\b(by|until|till|before|after|since|from|not later than)[\s\u00A0]+(?:the[\s\u00A0]+)?$/i.exec(
    before,
  )?.[1];
  if (bound === undefined || mention.offset) return undefined;
  // "from 2 to 8 May" is a stretch, and no bound
  if (bound.toLowerCase() === 'from' && /\d[\s\u00A0]*(?:[-–]|to|until)[\s\u00A0]*\d/.test(textOf(mention.span)))
    return undefined;
  // in the phrase itself ("the last call since {}") it is what the editor means
  if (match.mention && mention.span.start - before.length + before.lastIndexOf(bound) >= match.span.start)
    return undefined;
  // "since the February 2022 invasion": the bound is the event's, and the date dates the event
  const directly = mention.span.end <= match.span.start || match.span.start === mention.span.start;
  const beside = text.slice(mention.span.end, Math.max(mention.span.end, match.span.start));
  return directly && match.mention === undefined && /^(?:['’]s?)?[\s\u00A0-]+$/.test(beside)
    ? undefined
    : slotTakesBound(match, before, text, mention)
      ? undefined
      : bound;
}

// "since the February 2022 full-scale invasion" with a slot: a determiner before the date and the phrase right behind it
const slotTakesBound = (match: PhraseMatch<DateMention>, before: string, text: string, mention: DateMention): boolean =>
  match.mention !== undefined &&
  match.span.start === mention.span.start &&
  (/\bthe[\s\u00A0]+$/i.test(before) || /['’]s?[\s\u00A0]+$/.test(before)) &&
  /^[\s\u00A0-]+[\p{L}]/u.test(text.slice(mention.span.end));

/** An article that appeared before the event and speaks of it in the past speaks of another one (design section 5). */
function speaksOfAnother(
  claim: EventClaim,
  mention: DateMention,
  readings: readonly DayRange[],
  region: Span,
  article: Article,
): boolean {
  const { published } = article;
  const event = claim.when?.value.range;
  if (!published || !event || published.range.hi >= event.lo) return false;
  const past = readings.length > 0 && readings.every((one) => one.hi < published.range.lo);
  // "will be heard in 2013" looks ahead, whatever its date
  if (past && mention.stated.includes('year')) return !leadsAhead(mention, region);
  const around = region.source.text.slice(
    Math.max(mention.sentence.start, region.start - 40),
    Math.min(mention.sentence.end, region.end + 40),
  );
  if (/\b(?:will|is|are|to be)\b|['’](?:ll|s|re)\b/i.test(around)) return false;
  return past || /\b(?:was|were|had|took place|happened|occurred|began|opened|ended|held|met)\b/i.test(around);
}

/** The words that lead to a date say that it is to come. */
const leadsAhead = ({ span }: DateMention, region: Span): boolean =>
  /\b(?:will|shall)[\s\u00A0]+(?:not[\s\u00A0]+)?\p{L}|\b(?:is|are)[\s\u00A0]+(?:due|expected|scheduled|set|planned)\b/iu.test(
    region.source.text.slice(region.start, span.start),
  );

/** "in 2014 and again in 2022": where one of several joined dates is the claim's, the others are of something else. */
function settleCoordinated(relations: readonly DateRelation[]): DateRelation[] {
  return relations.map((one) => {
    if (one.verdict !== 'contradicts') return one;
    const joined = relations.some((other) => other !== one && coordinated(one.found, other.found) && fits(other, one));
    return joined
      ? { ...one, verdict: 'undecided', reason: 'it is joined to another date, and either may be meant' }
      : one;
  });
}

// the other date, whether attached or not, fits the claim
const fits = (other: DateRelation, one: DateRelation): boolean => {
  const event = one.claim.when?.value.range;
  return (
    event !== undefined &&
    (other.mention.readings.some((range) => overlapping(range, event)) || other.mention.states(event))
  );
};
