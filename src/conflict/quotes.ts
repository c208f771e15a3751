import type { Claim, EventClaim, QuoteClaim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { compareSpans } from '../model/span.ts';
import type { Label, Located, Span } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import type { DayRange } from '../model/time.ts';
import { parseEdtf } from '../parse/edtf.ts';
import { indexQuotes, runsOf } from '../relate/quotes/claimed-words.ts';
import { stretchesOf } from '../relate/wording.ts';
import { personsIn } from './persons.ts';
import type { Persons } from './persons.ts';
import { sharedDays } from './shared-days.ts';
import { shortened } from './telling.ts';
import { wordingsThatDiffer } from './wordings.ts';

/** Words that another claim has as the whole of what was said are one utterance from so many on, as for `quote-misattributed`. */
const fewestWords = 4;
/** A part of what another claim has is the same utterance from so many words on, as for `quote-altered`. */
const fewestWithin = 8;

/**
 * One utterance, two speakers: the same words in two claims that name no speaker in common. One occasion, two wordings: one speaker at
 * one event or on one day, words that are near but not the same. One conflict of each kind a pair of claims.
 */
export function findQuoteConflicts(claims: readonly Claim[]): Conflict[] {
  const persons = personsIn(claims);
  const occasionOf = occasionsIn(claims);
  const quotes = claims.filter((claim) => claim.section === 'quotes').sort((a, b) => compareSpans(a.span, b.span));
  const shared = sharedWords(quotes).filter(({ first, second }) => sharedDays(first.claim, second.claim) !== undefined);
  const utterances = shared.filter(
    ({ first, second, whole }) =>
      whole &&
      speakersDiffer(first.claim, second.claim, persons) &&
      !apart(occasionOf(first.claim), occasionOf(second.claim)),
  );
  const occasions = shared.filter(
    ({ first, second }) =>
      first.claim.speakers.some((one) => second.claim.speakers.some(({ value }) => value === one.value)) &&
      together(occasionOf(first.claim), occasionOf(second.claim)),
  );
  return [
    ...onePerPair(utterances).map((one) => speakersConflict(one, persons)),
    ...onePerPair(occasions).flatMap(({ first, second }) => wordingsThatDiffer(first.claim, second.claim, claims)),
  ];
}

interface Side {
  readonly claim: QuoteClaim;
  readonly span: Span;
}

/** At least four words in a row that two claims have, in the order of the files. */
interface SharedWords {
  readonly first: Side;
  readonly second: Side;
  readonly words: string;
  /** They are one utterance: all that one claim has between two ellipses, and enough of what the other has. */
  readonly whole: boolean;
}

function sharedWords(quotes: readonly QuoteClaim[]): SharedWords[] {
  const index = indexQuotes(quotes);
  const sharedBy = (claim: QuoteClaim, { value, span }: Located<string>): SharedWords[] =>
    stretchesOf(value).flatMap((stretch) => {
      const words = value.slice(stretch[0]?.start, stretch.at(-1)?.end);
      return runsOf(stretch, index).flatMap(({ target, found, claimed }): SharedWords[] => {
        if (target.claim === claim) return [];
        const all = found[0] === 0 && found[1] === stretch.length;
        const both = target.seams.has(claimed[0]) && target.seams.has(claimed[1]);
        const whole = all && stretch.length >= (both ? fewestWords : fewestWithin);
        const sides = [
          { claim, span },
          { claim: target.claim, span: target.entries[claimed[0]] ?? target.claim.span },
        ];
        const [first, second] = sides.sort((a, b) => compareSpans(a.claim.span, b.claim.span));
        return first && second ? [{ first, second, words, whole }] : [];
      });
    });
  return quotes.flatMap((claim) => claim.words.flatMap((entry) => sharedBy(claim, entry)));
}

function onePerPair(shared: readonly SharedWords[]): SharedWords[] {
  const met = new Map<QuoteClaim, Set<QuoteClaim>>();
  return shared.filter(({ first, second }) => {
    const others = met.get(first.claim) ?? new Set();
    if (others.has(second.claim)) return false;
    met.set(first.claim, others.add(second.claim));
    return true;
  });
}

function speakersConflict({ first, second, words }: SharedWords, persons: Persons): Conflict {
  const say = ({ claim, span }: Side): Label => {
    const speakers = claim.speakers.map(({ value }) => persons.called(value)).join(' or ');
    return { span, text: `"${shortened(words)}" is said by ${speakers} in ${claim.id}` };
  };
  return { kind: 'speakers', claims: [first.claim, second.claim], links: [say(first), say(second)] };
}

/** Both name who spoke, and nobody may be meant by both. */
const speakersDiffer = (a: QuoteClaim, b: QuoteClaim, persons: Persons): boolean =>
  a.speakers.length > 0 &&
  b.speakers.length > 0 &&
  !a.speakers.some((one) => b.speakers.some((other) => persons.mayBeOne(one.value, other.value)));

/** What is known of when something was said: the event, the days. */
interface Occasion {
  readonly event?: string;
  readonly days?: DayRange;
}

function occasionsIn(claims: readonly Claim[]): (claim: QuoteClaim) => Occasion {
  const events = new Map<string, EventClaim>();
  for (const claim of claims) if (claim.section === 'events') events.set(claim.id, claim);
  return ({ at }) => {
    if (!at) return {};
    const days = parseEdtf(at.value)?.range;
    if (days) return { days };
    const when = events.get(at.value)?.when?.value.range;
    return { event: at.value, ...(when && { days: when }) };
  };
}

/** The same words on two days are two utterances: an oath, a slogan, one who repeats another. */
const apart = (a: Occasion, b: Occasion): boolean =>
  a.days !== undefined && b.days !== undefined && !overlapping(a.days, b.days);

/** One event or one day. Dates of a month or a year, and events of several days, are no one occasion by their dates. */
function together(a: Occasion, b: Occasion): boolean {
  if (a.event !== undefined && a.event === b.event) return true;
  const [one, other] = [a.days, b.days];
  return one !== undefined && one.lo === one.hi && other !== undefined && one.lo === other.lo && one.hi === other.hi;
}
