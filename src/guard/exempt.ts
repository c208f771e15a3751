import type { Claim, FigureClaim } from '../model/claim.ts';
import type { DateMention, FigureMention, Mention } from '../model/mention.ts';
import type { DateRelation, FigureRelation, NameRelation, QuoteRelation, Relation } from '../model/relation.ts';
import { textOf } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import { isOrdinaryWord } from '../parse/dictionary.ts';
import { compareQuantities } from '../relate/values/compare.ts';
import { isInflected } from '../relate/names/known-names.ts';
import { isAnotherSurname } from '../relate/names/surnames.ts';
import { oncePerList } from '../relate/reading.ts';
import { wordingOf } from '../relate/wording.ts';
import type { Word } from '../relate/wording.ts';
import type { Judged } from './judge.ts';
import { touches } from './judge.ts';
import type { Mutation } from './mutation.ts';

/** Where the changed text stands in the changed article. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * `admitted`: what it makes of the mention is among what the claim admits; `left-alone`: design section 6 leaves it alone.
 */
export interface Exemption {
  readonly kind: 'admitted' | 'left-alone';
  readonly reason: string;
}

const admitted = (reason: string): Exemption => ({ kind: 'admitted', reason });
const leftAlone = (reason: string): Exemption => ({ kind: 'left-alone', reason });

/**
 * Why a change need not be caught: it leaves the mention among what the claim admits, or design section 6 leaves it alone.
 * `undefined`: somebody must notice.
 */
export function exemption(
  mutation: Mutation,
  before: Relation,
  after: Judged,
  place: Place,
  claims: readonly Claim[],
): Exemption | undefined {
  if (mutation.kind === 'person' || mutation.kind === 'speaker') return exemptPerson(before, after, place);
  switch (before.kind) {
    case 'date':
      return exemptDate(before, after, place);
    case 'figure':
      return exemptFigure(before, after, place);
    case 'name':
      return exemptName(before, mutation, after, place, claims);
    case 'quote':
      return exemptQuotation(before, mutation);
    default:
      return undefined;
  }
}

const mentionAt = <K extends Mention['kind']>(
  { mentions }: Judged,
  kind: K,
  place: Place,
): Extract<Mention, { readonly kind: K }> | undefined =>
  mentions.find(
    (mention): mention is Extract<Mention, { readonly kind: K }> =>
      mention.kind === kind && touches(place, mention.span),
  );

function exemptDate(before: DateRelation, after: Judged, place: Place): Exemption | undefined {
  const mention: DateMention | undefined = mentionAt(after, 'date', place);
  const event = before.claim.when?.value.range;
  if (!mention || !event) return undefined;
  if (mention.impossible) return leftAlone('there is no such day, which is a finding of its own');
  const { published } = after.article;
  if (published && published.range.hi < event.lo && mention.readings.every(({ hi }) => hi < published.range.lo))
    return leftAlone('the article appeared before the event, and a date before that is of another one');
  // what is reckoned from an event's phrase has no reading by itself
  if (mention.offset)
    return verdictOf(before, after, place) === 'agrees' ? admitted('it still fits the claim') : undefined;
  if (mention.readings.some((range) => overlapping(range, event)) || mention.states(event))
    return admitted('it still fits the claim');
  const undecided = verdictOf(before, after, place) === 'undecided';
  const reckoned = mention.anchor !== 'absolute';
  return undecided && reckoned && insideQuotation(after, mention)
    ? leftAlone('it is reckoned from the day of a quotation')
    : undefined;
}

const insideQuotation = ({ mentions }: Judged, { span }: Mention): boolean =>
  mentions.some(({ kind, span: other }) => kind === 'quotation' && other.start <= span.start && span.end <= other.end);

const verdictOf = (before: Relation, { relations }: Judged, place: Place): Relation['verdict'] | undefined =>
  relations.find(({ claim, found }) => claim === before.claim && touches(place, found))?.verdict;

function exemptFigure(before: FigureRelation, after: Judged, place: Place): Exemption | undefined {
  const mention: FigureMention | undefined = mentionAt(after, 'figure', place);
  if (!mention) return undefined;
  const claim: FigureClaim = before.claim;
  const verdicts = claim.values.map(({ quantity }) => compareQuantities(mention.quantity, quantity));
  const fits = verdicts.find(({ verdict }) => verdict !== 'contradicts');
  return fits && (fits.verdict === 'agrees' ? admitted(fits.reason) : leftAlone(fits.reason));
}

/**
 * Who has a post or said something is judged only where nothing else can be meant (a former holder, a spokesman, somebody whom the
 * claims do not know): the reading says why, and is taken at its word.
 */
function exemptPerson(before: Relation, { relations }: Judged, place: Place): Exemption | undefined {
  const near = relations.filter(
    ({ kind, found }) => kind === before.kind && found.start <= place.end + window && place.start - window <= found.end,
  );
  const doubt = near.find(({ verdict }) => verdict === 'undecided');
  if (doubt) return leftAlone(doubt.reason);
  return near.some(({ found }) => touches(place, found)) || before.kind === 'quote'
    ? undefined
    : leftAlone('the claims know nobody with such a post who could be meant');
}

/** A quotation stands within so many characters of its speaker. */
const window = 400;

/** Design section 6: names that Stet leaves alone, since too much else is as near. */
const fewestLetters = 5;
const fewestAlone = 6;

function exemptName(
  before: NameRelation,
  mutation: Mutation,
  { article, relations }: Judged,
  place: Place,
  claims: readonly Claim[],
): Exemption | undefined {
  const word = article.source.text.slice(place.start, place.end);
  const [edit] = mutation.edits;
  const slipped = edit ? mutation.mention.span.source.text.slice(edit.start, edit.end) : '';
  const original = mutation.repeated?.word ?? slipped;
  const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const accepted = [before.claim.spelling, ...before.claim.also]
    .flatMap(({ value }) => value.split(/[\s-]+/u))
    .map(plain);
  if (accepted.includes(plain(word))) return admitted('it is an accepted spelling');
  if (before.form === 'near' || before.form === 'never') return leftAlone('it is misspelt already');
  if (Array.from(original).length < fewestLetters) return leftAlone('names of fewer than five letters are left alone');
  if (original === original.toUpperCase()) return leftAlone('an abbreviation is left alone');
  if (/s['’]?$/iu.test(word) && plain(word).replace(/s$/u, '') === plain(original)) return leftAlone('it is a plural');
  const there = relations.filter((one): one is NameRelation => one.kind === 'name' && touches(place, one.found));
  if (there.some(({ verdict }) => verdict === 'agrees')) return leftAlone('it is another known name');
  if (there.some(({ rival }) => rival !== undefined)) return leftAlone('it is as near to another known name');
  const alone = !/[\s-]/u.test(textOf(before.found));
  if (alone && Array.from(original).length < fewestAlone)
    return leftAlone('a word alone is left alone below six letters');
  if (isInflected(word.toLowerCase(), wordsOf(claims))) return leftAlone('it is a form of another known name');
  if (alone && isOrdinaryWord(original)) return leftAlone('it is a slip in a mere word');
  if (isOrdinaryWord(word) && (alone || isOrdinaryWord(original))) return leftAlone('it is an ordinary word');
  return isAnotherSurname(word.toLowerCase(), original.toLowerCase()) ? leftAlone('it is another name') : undefined;
}

const wordsOf = oncePerList(
  (claims: readonly Claim[]): ReadonlySet<string> =>
    new Set(
      claims.flatMap(
        (claim) =>
      claim.section === 'names' ? [claim.spelling, ...claim.also].flatMap(({ value }) => value.toLowerCase().split(/[\s-]+/u)) : [], // prettier-ignore
      ),
    ),
);

/** Design section 6: an alteration is one of at least so many words. */
const fewestWords = 8;
/** Words to each side of a change that must be the claim's for it to be inside what the claim has. */
const around = 2;

function exemptQuotation(before: QuoteRelation, mutation: Mutation): Exemption | undefined {
  const { mention } = mutation;
  const [edit] = mutation.edits;
  if (mention.kind !== 'quotation' || !edit) return undefined;
  if (mention.inner.end === mention.span.end && !mention.continues)
    return leftAlone('the quotation is not closed, so that its end is not known');
  const { inner } = mention;
  const text = textOf(inner);
  const words = wordingOf(text, inner.start);
  const changed = wordingOf(text.slice(0, edit.start - inner.start) + edit.text + text.slice(edit.end - inner.start));
  const hard = (some: readonly Word[]): number => some.filter(({ soft }) => !soft).length;
  if (Math.min(hard(words), hard(changed)) < fewestWords)
    return leftAlone('a quotation of fewer than eight words is no alteration');
  const first = words.findIndex(({ end }) => end > edit.start);
  if (words.slice(Math.max(0, first - 1), first + 2).some(({ soft }) => soft))
    return leftAlone('it stands beside an insertion in brackets');
  const window = words.slice(Math.max(0, first - around), first + around + 1).map(({ key }) => key);
  const claimed = before.claim.words.map(({ value }) => ` ${wordingOf(value).map(({ key }) => key).join(' ')} `); // prettier-ignore
  return claimed.some((wording) => wording.includes(` ${window.join(' ')} `))
    ? undefined
    : leftAlone('it lies where the quotation goes beyond the claim');
}
