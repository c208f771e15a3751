import type { Article } from '../model/article.ts';
import type { DateMention, PostMention, QuotationMention } from '../model/mention.ts';
import type { Span } from '../model/span.ts';
import { textOf } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import { speechVerbs } from '../extract/quotations/verbs.ts';
import { disowned } from './stance.ts';

/** What of the article tells whether a sentence gives somebody a post, there and then. */
export interface Surroundings {
  readonly article: Article;
  /** Both in the order of the text. */
  readonly dates: readonly DateMention[];
  readonly quotations: readonly QuotationMention[];
}

/** So much of a sentence is looked at, to either side. */
const window = 150;
/** A day so far from publication makes the sentence one about another time. */
const recent = 31;

/** Why a post that is somebody else's may yet be no error; `undefined` where nothing speaks for that. */
export function doubtOf(mention: PostMention, around: Surroundings): string | undefined {
  const { span, holder, sentence, passage } = mention;
  const region: Span = { ...span, start: Math.min(span.start, holder.start), end: Math.max(span.end, holder.end) };
  if (passage.kind === 'heading') return 'a heading leaves out words';
  if (passage.kind === 'list-line') return 'a line of a list may be of another day';
  if (passage.kind === 'caption') return 'a picture may be of another day';
  if (isQuoted(region, around.quotations)) return 'it stands in words that are quoted';
  const text = span.source.text;
  const before = text.slice(Math.max(sentence.start, region.start - window), region.start);
  const after = text.slice(region.end, Math.min(sentence.end, region.end + window));
  return (
    disowned(region, sentence) ??
    otherTime(region, sentence, around) ??
    otherSense(`${before} ${after}`) ??
    otherReading(mention, before, after)
  );
}

/** The place in a sorted list of the first span that begins behind an offset. */
function firstBehind(mentions: readonly { readonly span: Span }[], offset: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isQuoted(region: Span, quotations: readonly QuotationMention[]): boolean {
  const last = quotations[firstBehind(quotations, region.start) - 1];
  const next = quotations[firstBehind(quotations, region.start)];
  return (last !== undefined && last.span.end > region.start) || (next !== undefined && next.span.start < region.end);
}

/** A date far from publication in the same sentence. */
function otherTime(region: Span, sentence: Span, { article, dates }: Surroundings): string | undefined {
  const published = article.published?.range;
  if (!published) return 'the day of publication is not known';
  const near = { lo: published.lo - recent, hi: published.hi + recent };
  const from = Math.max(sentence.start, region.start - window);
  const to = Math.min(sentence.end, region.end + window);
  for (let at = firstBehind(dates, from - 1); at < dates.length; at += 1) {
    const date = dates[at];
    if (!date || date.span.start >= to) break;
    const now = date.readings.length === 0 ? /^(?:PRESENT|FUTURE)_REF$/u.test(date.timex) : date.readings.some((one) => overlapping(one, near)); // prettier-ignore
    if (!now) return `"${textOf(date.span)}" may make the sentence one about another time`;
  }
  return undefined;
}

const senses: readonly (readonly [reason: string, words: RegExp])[] = [
  [
    'the sentence may be about another time',
    /\b(?:then|at the time|had|['’]d|once|formerly|former|previous(?:ly)?|predecessors?|successors?|years? (?:ago|earlier|before|later)|decades?|during (?:his|her|their) (?:time|term|tenure|spell|years)|under (?:\p{Lu}|the\b)|history|historic\w*|memoirs?|biograph\w*|archives?|until)\b/iu,
  ],
  [
    'the sentence may be about who is to have the post',
    /\b(?:elect(?:ed|ion|s|ing)?|appoint\w*|nominat\w*|nominees?|tapp(?:ed|ing)|pick(?:s|ed|ing)?|choos\w*|chose|chosen|succeed\w*|replac\w*|bec(?:ame|om\w+)|promot\w+|sworn|swear\w*|inaugurat\w*|resign\w*|quit\w*|sack\w*|step\w* (?:down|aside)|(?:take|takes|took|taking|hand\w*) (?:over|office|up)|candida\w*|contenders?|running for|runs? for|ran for|race|bids?|campaign\w*|will be|would be|to be|could be|might be|may be|should be)\b/iu,
  ],
  [
    'the sentence may be about what somebody was called',
    /\b(?:call(?:s|ed|ing)?(?! (?:on|for|to|with)\b)|introduc\w*|describ\w*|label\w*|dub\w*|titl\w*|styl\w*|refer(?:s|red|ring)? to|address(?:es|ed|ing)?|mis\w+|confus\w*|mixed up|imagin\w*|pretend\w*|pos(?:es|ed|ing) as|joke\w*|joking\w*|spoof\w*|satir\w*|parod\w*|impersonat\w*|play(?:s|ed|ing)?|portray\w*|fiction\w*|film|films|movie|drama|novel|comedy|sitcom|character)\b/iu,
  ],
];

const otherSense = (sentence: string): string | undefined => senses.find(([, words]) => words.test(sentence))?.[0];

const verbs = `${[...speechVerbs].join('|')}|is|was|are|were|has|have|had|will|would|can|could|may|might|did|does|arrived|met|left|spoke|\\p{Ll}+ed`;
const verbBehind = new RegExp(`^[,\\s]*(?:${verbs})\\b`, 'iu');
/** What an apposition that is closed by a comma is followed by, if no list goes on: "the mayor, Ann Lee, nurses and doctors". */
const goesOn = new RegExp(
  `^(?:["”’']?[.;:!?)\\]–—]|\\s*$|\\s+[–—-]\\s|,\\s+(?:who|whose|whom|which|on|in|at|to|from|by|for|with|after|before|when|while|during|${verbs})\\b)`,
  'iu',
);
/** A preposition or a participle at the head of the sentence, or a conjunction anywhere: what follows its comma may be the subject. */
const opensClause = new RegExp(
  '^["“\'‘(\\s]*(?:in|at|on|during|following|with|without|despite|like|unlike|among|under|alongside|besides|beyond|amid|according|for|to|from|by|of|asked|\\p{L}+ing)\\b[^,]*$' +
    '|\\b(?:after|before|when|while|as|once|since|if|until|although|though|because|unlike|according to)\\b[^,]{0,80}$',
  'iu',
);
const anothers =
  /\b(?:of|to|for|behind|under|beside|alongside|like|from|than)\s+(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?\s+)?$/iu;

/** The words around may tie post and name together in another way. */
function otherReading({ span, holder }: PostMention, before: string, after: string): string | undefined {
  const [from, to] = holder.start < span.start ? [holder.end, span.start] : [span.end, holder.start];
  const between = span.source.text.slice(from, to);
  if (/\ban?\s+$/iu.test(holder.start < span.start ? between : before.slice(-12)))
    return 'it may be one of several posts';
  if (between.includes(',')) {
    // "After she met the mayor, Ann Lee, tired as she was, ..." goes on with what Ann Lee did
    if (opensClause.test(before)) return 'the second of the two may begin another clause';
    if (anothers.test(before)) return 'it may be said of the one before';
    return goesOn.test(after) ? undefined : 'it may stand in a list';
  }
  const determined = /(?:\b(?:the|its|his|her|their|our|my)|['’]s?)\s+$/iu.test(before.slice(-12));
  const owned = /['’]s?\s/u.test(textOf(span));
  // "the defence secretary Ann Lee dismissed" is somebody else
  const clause = !/^["”’']?(?:[,.;:!?)\]–—]|['’]s\b|\s+(?:in|on|at|to|and|from|by|for|with)\b|\s*$)/iu.test(after);
  const dismissed = (determined || owned) && clause && !verbBehind.test(after);
  return dismissed ? 'it may be somebody to whom the holder is said to have done something' : undefined;
}

/** What may stand before a post and be no part of it. */
const harmless = new RegExp(
  `(?:^|[\\s"“'‘(—–-])(?:the|and|or|but|that|of|by|with|to|from|for|on|against|about|as|when|while|after|before|between|including|like|through|because|since|although|though|where|whether|until|than|current|new|told|asked|meets?|meeting|sees|saw|welcomed|praised|criticised|urged|joined|accused|thanked|met|${[...speechVerbs].join('|')})\\s+$`,
  'iu',
);

/** Whether what stands before a post may make another one of it: "regional health secretary", "its defence secretary". */
export function isSpecified({ span, sentence }: PostMention): boolean {
  const before = span.source.text.slice(Math.max(sentence.start, span.start - 40), span.start);
  return !/(?:^|[,.;:!?"“”'‘([–—-])\s*$/u.test(before) && !harmless.test(before) && !/,\s+an?\s+$/u.test(before);
}
