import type { Article } from '../../model/article.ts';
import type { QuotationMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import type { ClaimedWords } from './claimed-words.ts';
import type { Agreement } from './quote-stretch.ts';
import { admits } from '../reading.ts';
import { doubtAbout } from './speaker-doubts.ts';
import type { Persons, SpeakerVerdict } from './speakers.ts';
import { courtesiesIn, tellingWeight } from './stock-words.ts';
import type { Word } from '../wording.ts';

/** Words that are all that a claim has between two gaps are one utterance from so many on ... */
const fewestWords = 4;
/** ... and a part of them from so many; and so much must tell them from what is in everybody's mouth. */
const fewestWithin = 8;
const leastTelling = 2;
/** Nobody says by chance all that a claim has in so many words, however plain, if none is of thanks, condolences and their like. */
const fewestPlain = 14;

/** A quotation whose words some claims have, each with whom the article gives them to. */
export interface AgreedQuotation {
  readonly mention: QuotationMention;
  readonly article: Article;
  readonly stretches: readonly (readonly Word[])[];
  readonly agreements: readonly (readonly Agreement[])[];
  readonly speakerOf: (target: ClaimedWords) => SpeakerVerdict;
  /** Why the article can quote nobody with the words of a claim, if it cannot. */
  readonly tooEarly: (target: ClaimedWords) => string | undefined;
}

/** What is said of the words of one claim that an article gives to another: nothing, if the speaker is certainly another. */
export interface Misattribution {
  readonly quotation: AgreedQuotation;
  readonly target: ClaimedWords;
  /** Why it decides nothing after all. */
  readonly doubt?: string;
}

/**
 * The claimed words, given to another speaker; the parts of a quotation that its attribution splits are one. Accused is only the
 * first of them, only if all words are the claim's and no claim of another speaker has them too.
 */
export function findMisattributed(quotations: readonly AgreedQuotation[], persons: Persons): Misattribution[] {
  const parts = new Map<string, { readonly target: ClaimedWords; readonly quotations: AgreedQuotation[] }>();
  for (const quotation of quotations) {
    for (const target of new Set(quotation.agreements.flat().map((one) => one.target))) {
      const verdict = quotation.speakerOf(target);
      if (verdict !== 'other' && verdict !== 'doubtful') continue;
      if (!admits(target.claim, quotation.article)) continue;
      const key = `${target.claim.id} ${quotation.mention.speaker?.start}`;
      const known = parts.get(key);
      if (known) known.quotations.push(quotation);
      else parts.set(key, { target, quotations: [quotation] });
    }
  }
  return [...parts.values()].flatMap(({ target, quotations: own }) => {
    const doubt = doubtIn(own, target, persons);
    return own.map((quotation, index): Misattribution => {
      const why = doubt ?? (index > 0 ? 'the same words, of the quotation before' : undefined);
      return { quotation, target, ...(why === undefined ? {} : { doubt: why }) };
    });
  });
}

function doubtIn(own: readonly AgreedQuotation[], target: ClaimedWords, persons: Persons): string | undefined {
  const [first] = own;
  if (!first) return undefined;
  if (own.some(({ speakerOf }) => speakerOf(target) !== 'other')) return 'the same words, but perhaps another speaker';
  if (own.some(({ mention }) => mention.passage.kind === 'heading')) return 'a heading decides nothing';
  if (own.some(({ mention }) => mention.inner.end === mention.span.end && !mention.continues))
    return 'the quotation is not closed, so its end is not known';
  const tooEarly = first.tooEarly(target);
  if (tooEarly) return tooEarly;
  if (own.some((one) => sharedWithOthers(one, target))) return 'the same words, which several claims have';
  const runs = own.flatMap((one) => runsIn(one, target) ?? []);
  if (own.some((one) => runsIn(one, target) === undefined)) return 'the same words and more, from another speaker';
  const words = own.flatMap(({ stretches }) => stretches.flat());
  if (words.length < fewestWords || (words.length < fewestWithin && !isWhole(runs, target)))
    return 'the same words, but too few to be surely one utterance';
  const long = words.length >= fewestPlain && isWhole(runs, target) && courtesiesIn(words) === 0;
  if (!long && tellingWeight(words) < leastTelling) return 'the same words, which anybody may say';
  return own.map(({ mention, article }) => doubtAbout(mention, article, target.claim, persons)).find(Boolean);
}

/** Another claim has the words too, and the article's speaker may be its; or it has another speaker. */
const sharedWithOthers = ({ agreements, speakerOf }: AgreedQuotation, target: ClaimedWords): boolean =>
  agreements.flat().some(
    (one) => one.target !== target && (speakerOf(one.target) !== 'other' || speakersIn(one.target) !== speakersIn(target)),
  ); // prettier-ignore

const speakersIn = ({ claim }: ClaimedWords): string => claim.speakers.map(({ value }) => value).sort().join(' '); // prettier-ignore

/** Where in the claim each stretch stands; `undefined` if one has words that the claim has not. */
function runsIn(
  { stretches, agreements }: AgreedQuotation,
  target: ClaimedWords,
): (readonly [number, number])[] | undefined {
  const runs = stretches.map((stretch, index) => {
    const whole = (one: Agreement): boolean =>
      one.target === target && one.beyond === 0 && one.found[0] === 0 && one.found[1] === stretch.length;
    return agreements[index]?.find(whole)?.claimed;
  });
  const found = runs.flatMap((run) => (run ? [run] : []));
  return found.length === runs.length ? found : undefined;
}

/** Together they are all that the claim has between two gaps. */
function isWhole(runs: readonly (readonly [number, number])[], { seams }: ClaimedWords): boolean {
  const inOrder = [...runs].sort((a, b) => a[0] - b[0]);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  const joined = inOrder.every((run, index) => index === 0 || run[0] === inOrder[index - 1]?.[1]);
  return joined && first !== undefined && last !== undefined && seams.has(first[0]) && seams.has(last[1]);
}

/** The name by which a message calls the other speaker. */
export const otherSpeaker = ({ speaker, speakerName }: QuotationMention): string => {
  const span = speakerName ?? speaker;
  return span ? textOf(span).replace(/\s+/gu, ' ') : '';
};
