import type { Article } from '../../model/article.ts';
import type { QuoteClaim } from '../../model/claim.ts';
import type { QuotationMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { textOf } from '../../model/span.ts';
import { nameTokens } from '../../extract/names/tokens.ts';
import { particles } from '../../extract/names/words.ts';
import { sentenceAt } from '../../extract/sentence-at.ts';
import { wordsOf } from '../../parse/words.ts';
import { printedSpeaker } from './printed-speaker.ts';
import { claimedNames } from './speakers.ts';
import type { Persons } from './speakers.ts';

/** Who reads out, cites, sings or mocks says somebody else's words, and some have never said them at all. */
const echo =
  /\b(?:quot(?:es?|ed|ing|ation)|cit(?:e|es|ed|ing)|repeat(?:s|ed|ing)?|echo(?:es|ed|ing)?|recall(?:s|ed|ing)?|recount(?:s|ed|ing)?|mock(?:s|ed|ing)?|mimic(?:s|ked|king)?|imitat(?:es?|ed|ing)|impersonat(?:es?|ed|ing)|parod(?:y|ies|ied|ying)|paraphras(?:es?|ed|ing)|parrot(?:s|ed|ing)?|recit(?:es?|ed|ing)|read(?:s|ing)?|s[aiu]ng|singing|chant(?:s|ed|ing)?|slogan|motto|mantra|catchphrase|saying|lyrics?|song|hymn|poem|pray(?:ed|ing|er)|psalm|oath|verse|Bible|joint(?:ly)?|words?|lines? (?:from|by|in|that|of|about|borrowed|used|first|he|she|attributed)|(?:his|her|their|famous|old|opening|closing) lines?|remarks?|promise|retweet(?:s|ed|ing)?|repost(?:s|ed|ing)?|shar(?:es?|ed|ing)|relay(?:s|ed|ing)?|conve(?:y|ys|yed|ying)|letter|translat(?:es?|ed|ing|ion)|interpret(?:s|ed|ing)?|had (?:said|told|written|asked|warned|promised)|told (?:him|her|them|me|us)|famous(?:ly)?|once said|put it|as saying|attribut(?:es?|ed|ing)|misquot(?:es?|ed|ing)|wrongly|falsely|fake|hoax|fictional|satir\p{L}+|never|den(?:y|ies|ied|ying)|n[o'’]t say|not said)\b/iu;
/** Who speaks for others gives their words as often as his own. */
const proxy =
  /\b(?:spokes\p{L}+|press secretary|press officer|mouthpiece|lawyers?|attorneys?|barrister|solicitor|counsel|agents?|aides?|on behalf of|sp(?:ea|o)k(?:e|es|ing)? for|in the name of|publicist|biographer|ghostwriter|chief of staff)\b/iu;
/** Around a name, in characters. */
const nearby = 70;

/**
 * Why words that an article gives to another may still be the claim's speaker's, if anything says so: the sentence names him too,
 * or tells that the words are somebody else's, or whoever says them speaks for others.
 */
export function doubtAbout(
  mention: QuotationMention,
  article: Article,
  claim: QuoteClaim,
  persons: Persons,
): string | undefined {
  const around = sentencesAround(mention);
  const own = keysOf(claimedNames(claim, persons)?.flat() ?? []);
  if (names(around, own, claim, persons)) return 'the same words, and the sentence names their speaker too';
  if (echo.test(around)) return 'the same words, but whoever says them may be repeating them';
  if (/["“”„«»]|(?<!\p{L})['‘]/u.test(textOf(mention.inner))) return 'the same words, in a quotation inside another';
  const last = printedSpeaker(mention)?.words.at(-1);
  if (proxy.test(around) || (last && speaksForOthers(last, article)))
    return 'the same words, but from one who speaks for others';
  if (mention.speakerName && names(textOf(article.body), own, claim, persons))
    return 'the same words, but the article names their speaker too, whom a pronoun may mean';
  return undefined;
}

const keysOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => word.length > 1 && !particles.has(word)));

/** The sentences of the quotation and of its attribution, without the quotation and the speaker. */
function sentencesAround({ span, passage, speaker }: QuotationMention): string {
  const ends = [sentenceAt(passage, span.start), sentenceAt(passage, span.end - 1), sentenceAt(passage, span.end + 1)];
  const left = [span];
  if (speaker && passage.span.start <= speaker.start && speaker.end <= passage.span.end) {
    ends.push(sentenceAt(passage, speaker.start));
    left.push(speaker);
  }
  const from = Math.min(span.start, ...ends.map((one) => one.start));
  const to = Math.max(span.end, ...ends.map((one) => one.end));
  let around = span.source.text.slice(from, to);
  for (const { start, end } of left) {
    around = `${around.slice(0, start - from)}${' '.repeat(end - start)}${around.slice(end - from)}`;
  }
  return around;
}

function names(text: string, own: ReadonlySet<string>, claim: QuoteClaim, { postsByPhrase }: Persons): boolean {
  if (nameTokens(text).some(({ key, capital }) => capital && own.has(key))) return true;
  const plain = ` ${wordsOf(text).map((word) => word.text).join(' ')} `; // prettier-ignore
  return [...postsByPhrase].some(
    ([phrase, posts]) =>
      posts.some(({ held }) =>
        held.some(({ holder }) => claim.speakers.some(({ value }) => value === holder?.value)),
      ) && plain.includes(` ${phrase} `),
  );
}

function speaksForOthers(surname: string, article: Article): boolean {
  const body: Span = article.body;
  const text = textOf(body);
  return nameTokens(text).some(
    ({ key, start, end }) => key === surname && proxy.test(text.slice(Math.max(0, start - nearby), end + nearby)),
  );
}
