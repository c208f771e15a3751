import type { Article } from '../model/article.ts';
import type { Claim, EventClaim, QuoteClaim, NameClaim } from '../model/claim.ts';
import type { QuotationMention } from '../model/mention.ts';
import type { QuoteRelation } from '../model/relation.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import type { DayRange } from '../model/time.ts';
import { parseEdtf } from '../parse/edtf.ts';
import { indexQuotes, keyOf } from './quotes/claimed-words.ts';
import type { ClaimedIndex, ClaimedWords } from './quotes/claimed-words.ts';
import { findMisattributed, otherSpeaker } from './quotes/misattribution.ts';
import type { AgreedQuotation, Misattribution } from './quotes/misattribution.ts';
import { belongsToInner, nestedParts } from './quotes/nested-quote.ts';
import { judgeStretch } from './quotes/quote-stretch.ts';
import type { Agreement, Alteration, Judgement, Standing } from './quotes/quote-stretch.ts';
import { admits, claimsOf, mentionsOf, oncePerList } from './reading.ts';
import type { Reading } from './reading.ts';
import { isDisowned } from './quotes/disowned-quote.ts';
import { compareSpeaker, personsIn } from './quotes/speakers.ts';
import type { Persons, SpeakerVerdict } from './quotes/speakers.ts';
import { changesOf } from './word-diff.ts';
import { stretchesOf, wordingOf } from './wording.ts';
import type { Word } from './wording.ts';

/** At most so many words are a fragment, which never decides (design section 6). */
const fragment = 3;

interface Desk {
  readonly index: ClaimedIndex;
  readonly persons: Persons;
  /** The words of all known names: a change in one is never a trifle. */
  readonly nameWords: ReadonlySet<string>;
  readonly events: ReadonlyMap<string, EventClaim>;
}

const indexed = oncePerList(indexQuotes);

/**
 * Quotations against claimed words. A quotation agrees where each stretch between ellipses is a run of the claim's words,
 * or has an entry whole in it, or overlaps one head to tail; an insertion in brackets stands for up to six words. It
 * contradicts at most one claim by other words, the nearest, and none where all of it agrees with some claim, whichever that
 * is; and one by its speaker, if the words are that claim's and the speaker is certainly another.
 */
export const relateQuotes = (reading: Reading): QuoteRelation[] => readQuotes(reading).relations;

/**
 * The same, with the ids that the articles show to be a person's, and those of which the outcome would be another if they were one:
 * `elsewhere` are those that other articles show to be.
 */
export function readQuotes(
  reading: Reading,
  elsewhere?: ReadonlySet<string>,
): {
  readonly relations: QuoteRelation[];
  readonly shown: readonly string[];
  readonly asked: readonly string[];
} {
  const index = indexed(claimsOf(reading, 'quotes'));
  if (index.targets.length === 0) return { relations: [], shown: [], asked: [] };
  const persons = personsIn(reading, elsewhere);
  const desk: Desk = { index, persons, nameWords: nameWordsOf(reading), events: eventsById(reading.claims) };
  const relations = reading.articles.flatMap((article) => {
    const judged = mentionsOf(reading, article, 'quotation').map((mention) => judge(mention, article, desk));
    const misattributed = new Map<QuotationMention, QuoteRelation[]>();
    for (const one of findMisattributed(judged, desk.persons)) {
      const { mention } = one.quotation;
      misattributed.set(mention, [...(misattributed.get(mention) ?? []), misattributedRelation(one, desk)]);
    }
    return judged.flatMap(({ relations: own, mention }) => [...own, ...(misattributed.get(mention) ?? [])]);
  });
  return { relations, shown: [...persons.shownHere()], asked: [...persons.asked] };
}

const eventsById = oncePerList(
  (claims: readonly Claim[]): Desk['events'] =>
    new Map(claims.flatMap((claim) => (claim.section === 'events' ? [[claim.id, claim] as const] : []))),
);

/** The words of all names that claims know. */
export const nameWordsOf = (reading: Pick<Reading, 'claims'>): ReadonlySet<string> =>
  wordsOfNames(claimsOf(reading, 'names'));

const wordsOfNames = oncePerList(
  (names: readonly NameClaim[]): ReadonlySet<string> =>
    new Set(
      names.flatMap(({ spelling, also }) =>
        [spelling, ...also].flatMap(({ value }) => wordingOf(value).map((word) => word.key)),
      ),
    ),
);

interface Judged extends AgreedQuotation {
  readonly relations: readonly QuoteRelation[];
}

function judge(mention: QuotationMention, article: Article, desk: Desk): Judged {
  const stretches = stretchesOf(textOf(mention.inner), mention.inner.start);
  const words = stretches.flat();
  const verdicts = new Map<ClaimedWords, SpeakerVerdict>();
  const speakerOf = (target: ClaimedWords): SpeakerVerdict => {
    const { claim } = target;
    const verdict = verdicts.get(target) ?? compareSpeaker(mention, article, claim, saidOn(claim, desk), desk.persons);
    verdicts.set(target, verdict);
    return verdict;
  };
  const tooEarly = ({ claim }: ClaimedWords): string | undefined =>
    isEarlier(article, saidOn(claim, desk)) ? 'the article appeared before the words were said' : undefined;
  const common = { mention, article, stretches, speakerOf, tooEarly };
  if (words.length <= fragment) {
    return { ...common, agreements: [], relations: relateFragment(common, words, desk) };
  }
  const standing = (target: ClaimedWords): Standing => {
    if (!admits(target.claim, article)) return 'not-judged';
    return isAnother(speakerOf(target)) ? 'other-speaker' : 'judged';
  };
  const { judged, parts, altered } = judgeParts(mention, stretches, desk, standing);
  const agreed = new Map<ClaimedWords, { readonly one: Agreement; readonly stretch: readonly Word[] }>();
  judged.forEach(({ agreements }, at) => {
    for (const one of agreements) {
      if (one.target !== altered?.target && !agreed.has(one.target))
        agreed.set(one.target, { one, stretch: parts[at] ?? [] });
    }
  });
  const relations = [
    ...(altered ? [alteredRelation(common, altered, desk)] : []),
    ...[...agreed.values()].flatMap(({ one, stretch }) => agreedRelation(common, one, stretch)),
  ];
  return { ...common, stretches: parts, agreements: judged.map(({ agreements }) => agreements), relations };
}

interface JudgedParts {
  readonly judged: readonly Judgement[];
  readonly parts: readonly (readonly Word[])[];
  readonly altered?: Alteration | undefined;
}

/** Stretch by stretch; where that finds an alteration, and it is of the words of a quotation inside, those by themselves. */
function judgeParts(
  { inner }: QuotationMention,
  stretches: readonly (readonly Word[])[],
  { index }: Desk,
  standing: (target: ClaimedWords) => Standing,
): JudgedParts {
  const judgeAll = (all: readonly (readonly Word[])[]): Judgement[] =>
    all.map((words) => judgeStretch(words, index, standing));
  const judged = judgeAll(stretches);
  const altered = nearest(judged);
  const nested = altered && nestedParts(textOf(inner), inner.start);
  if (!nested) return { judged, parts: stretches, altered };
  const parts = nested.map(({ words }) => words);
  const apart = judgeAll(parts);
  if (!belongsToInner(nested, apart, altered, index)) return { judged, parts: stretches, altered };
  return { judged: apart, parts, altered: nearest(apart) };
}

const nearest = (judged: readonly Judgement[]): Alteration | undefined =>
  judged
    .flatMap(({ alteration }) => alteration ?? [])
    .reduce<Alteration | undefined>((best, one) => (best && best.similarity >= one.similarity ? best : one), undefined);

const isAnother = (verdict: SpeakerVerdict): boolean => verdict === 'other' || verdict === 'doubtful';

/** The days on which claimed words were said; `undefined` where nobody says. */
function saidOn({ at }: QuoteClaim, { events }: Desk): DayRange | undefined {
  return at && (parseEdtf(at.value)?.range ?? events.get(at.value)?.when?.value.range);
}

/** An article that appeared before the words were said quotes others. A day more, for the time zones. */
function isEarlier({ published }: Article, said: DayRange | undefined): boolean {
  return published !== undefined && said !== undefined && published.range.hi + 1 < said.lo;
}

type Common = Pick<Judged, 'mention' | 'article' | 'speakerOf' | 'tooEarly'>;

function relateFragment({ mention, article }: Common, words: readonly Word[], { index }: Desk): QuoteRelation[] {
  return (index.short.get(keyOf(words)) ?? []).flatMap(({ target, span }) => {
    const reason = `a fragment of ${words.length === 1 ? 'one word' : `${words.length} words`} decides nothing`;
    if (!admits(target.claim, article)) return [];
    const base = baseOf(mention, article, target, span);
    return [{ ...base, form: 'fragment', verdict: 'undecided', reason }];
  });
}

function alteredRelation({ mention, article, tooEarly }: Common, altered: Alteration, desk: Desk): QuoteRelation {
  const { target, found, window, hunks } = altered;
  const changes = changesOf(
    hunks,
    { words: found, text: mention.inner.source.text, offset: 0 },
    { words: target.words.slice(window[0], window[1]), text: target.text, offset: 0 },
    desk.nameWords,
  );
  const claimed = target.entries[Math.floor((window[0] + window[1]) / 2)] ?? target.claim.span;
  const doubt = doubtOf(mention) ?? tooEarly(target);
  const near = `${Math.round(altered.similarity * 100)} per cent of the words of both are the same, in order`;
  return {
    ...baseOf(mention, article, target, claimed),
    form: 'altered',
    verdict: doubt ? 'undecided' : 'contradicts',
    reason: doubt ?? near,
    changes,
    compared: spanOf(mention, found),
  };
}

/** Why an alteration decides nothing here, if it does not. */
function doubtOf(mention: QuotationMention): string | undefined {
  if (mention.passage.kind === 'heading') return 'a heading may shorten what was said';
  if (isDisowned(mention)) return 'the sentence says that the words are not right';
  const closed = mention.inner.end < mention.span.end;
  return closed || mention.continues ? undefined : 'the quotation is not closed, so its end is not known';
}

function agreedRelation(
  { mention, article, speakerOf }: Common,
  { target, found, claimed: [at] }: Agreement,
  stretch: readonly Word[],
): QuoteRelation[] {
  if (!admits(target.claim, article) || isAnother(speakerOf(target))) return [];
  const heading = mention.passage.kind === 'heading';
  return [
    {
      ...baseOf(mention, article, target, target.entries[at] ?? target.claim.span),
      form: 'exact',
      verdict: heading ? 'undecided' : 'agrees',
      reason: heading ? 'a heading decides nothing' : 'these are the claimed words',
      compared: spanOf(mention, stretch.slice(found[0], found[1])),
    },
  ];
}

function misattributedRelation({ quotation, target, doubt }: Misattribution, { persons }: Desk): QuoteRelation {
  const { mention, article } = quotation;
  const { speakers } = target.claim;
  const [speaker] = speakers;
  const claimed = speakers.map(({ value }) => persons.names.get(value)?.spelling.value ?? value).join(' or ');
  return {
    ...baseOf(mention, article, target, speaker?.span ?? target.claim.span),
    form: 'misattributed',
    verdict: doubt === undefined ? 'contradicts' : 'undecided',
    reason: doubt ?? 'the claimed words, and certainly another speaker',
    ...(mention.speaker ? { speaker: { span: mention.speaker, name: otherSpeaker(mention), claimed } } : {}),
  };
}

const baseOf = (mention: QuotationMention, article: Article, target: ClaimedWords, claimed: Span) =>
  ({ kind: 'quote', claim: target.claim, article, found: mention.inner, claimed, compared: mention.inner, changes: [] }) as const; // prettier-ignore

const spanOf = ({ inner }: QuotationMention, words: readonly Word[]): Span => ({
  source: inner.source,
  start: words[0]?.start ?? inner.start,
  end: words.at(-1)?.end ?? inner.end,
});
