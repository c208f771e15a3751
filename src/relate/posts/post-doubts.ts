import type { PostMention, QuotationMention } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';
import { textOf } from '../../model/span.ts';
import { speechVerbs } from '../../extract/quotations/verbs.ts';
import { clauseOf, finite, futureOf, isPresent, isSubject, window } from './post-clauses.ts';
import type { Clause } from './post-clauses.ts';
import { farDate, firstBehind } from './post-dates.ts';
import type { Surroundings } from './post-dates.ts';
import { disowned } from '../stance.ts';

/** Why a post that is somebody else's may yet be no error; `undefined` where nothing speaks for that. */
export function doubtOf(mention: PostMention, around: Surroundings): string | undefined {
  const { span, holder, sentence, passage } = mention;
  const region: Span = { ...span, start: Math.min(span.start, holder.start), end: Math.max(span.end, holder.end) };
  if (passage.kind === 'heading') return 'a heading leaves out words';
  if (passage.kind === 'list-line') return 'a line of a list may be of another day';
  if (passage.kind === 'caption') return 'a picture may be of another day';
  if (isQuoted(region, around.quotations)) return 'it stands in words that are quoted';
  const clause = clauseOf(mention);
  return (
    disowned(region, sentence) ??
    otherTime(region, mention, around) ??
    otherSense(clause) ??
    otherReading(mention, clause)
  );
}

function isQuoted(region: Span, quotations: readonly QuotationMention[]): boolean {
  const last = quotations[firstBehind(quotations, region.start) - 1];
  const next = quotations[firstBehind(quotations, region.start)];
  return (last !== undefined && last.span.end > region.start) || (next !== undefined && next.span.start < region.end);
}

/** A date far from publication in the same sentence. */
function otherTime(region: Span, mention: PostMention, around: Surroundings): string | undefined {
  if (!around.article.published) return 'the day of publication is not known';
  const { sentence } = mention;
  const start = Math.max(sentence.start, region.start - window);
  const end = Math.min(sentence.end, region.end + window);
  const date = farDate({ ...region, start, end }, around, futureOf(mention));
  return date && `"${textOf(date.span)}" may make the sentence one about another time`;
}

const senses: readonly (readonly [reason: string, words: RegExp])[] = [
  [
    'the sentence may be about another time',
    /\b(?:then|at the time|had|['’]d|once|formerly|former|previous(?:ly)?|predecessors?|successors?|years? (?:ago|earlier|before|later)|decades?|during (?:his|her|their) (?:time|term|tenure|spell|years)|under (?:\p{Lu}|the\b)|history|historic\w*|memoirs?|biograph\w*|archives?|until)\b/iu,
  ],
  [
    'the sentence may be about who is to have the post',
    /\b(?:elect(?:ed|ion|s|ing)?|appoint\w*|nominat\w*|nominees?|tapp(?:ed|ing)|pick(?:s|ed|ing)?|choos\w*|chose|chosen|succeed\w*|replac\w*|bec(?:ame|om\w+)|promot\w+|sworn|swear\w*|inaugurat\w*|resign\w*|quit\w*|sack\w*|step\w* (?:down|aside)|(?:take|takes|took|taking|hand\w*) (?:over|office|up)|candida\w*|contenders?|running for|runs? for|ran for|race|bids?|campaign\w*|incoming|next in|the next)\b/iu,
  ],
  [
    'the sentence may be about what somebody was called',
    /\b(?:call(?:s|ed|ing)?(?! (?:on|for|to|with)\b)|introduc\w*|describ\w*|label\w*|dub\w*|titl\w*|styl\w*|refer(?:s|red|ring)? to|address(?:es|ed|ing)?|mis\w+|confus\w*|mixed up|imagin\w*|pretend\w*|pos(?:es|ed|ing) as|joke\w*|joking\w*|spoof\w*|satir\w*|parod\w*|impersonat\w*|play(?:s|ed|ing)?|portray\w*|fiction\w*|film|films|movie|drama|novel|comedy|sitcom|character)\b/iu,
  ],
];

const toBe = '(?:will|would|could|might|may|should|to)\\s+be';
const toBeBefore = new RegExp(`\\b${toBe}\\s+(?:the\\s+)?$`, 'iu');
const toBeBehind = new RegExp(`^[,\\s]*${toBe}\\b`, 'iu');

function otherSense(clause: Clause): string | undefined {
  // "Ann Lee, the mayor, will not say who had built it" is about now
  const after = isPresent(clause) ? clause.after.replace(/\bhad\b|['’]d\b/gu, '') : clause.after;
  const sentence = `${clause.before} ${after}`;
  if (toBeBefore.test(clause.before) || toBeBehind.test(after) || /(?<!\p{L})new\b/u.test(sentence))
    return 'the sentence may be about who is to have the post';
  return senses.find(([, words]) => words.test(sentence))?.[0];
}

const verbBehind = new RegExp(`^[,\\s]*(?:${finite})\\b`, 'iu');
/** "The defence secretary Ann Lee dismissed is ill": somebody else. */
const dismissed = new RegExp(
  `^\\s+(?!(?:${[...speechVerbs].join('|')})\\b)\\p{L}+(?:\\s+\\p{Ll}+ly)?(?:\\s*[.,;:!?)]|\\s*$|\\s+(?:and|in|on|at|for|as|after|before|when|while|last|(?:${finite})\\b))`,
  'iu',
);
/** What an apposition that is closed by a comma is followed by, if no list goes on: "the mayor, Ann Lee, nurses and doctors". */
const goesOn = new RegExp(
  `^(?:["”’']?[.;:!?)\\]–—]|\\s*$|\\s+[–—-]\\s|,\\s+(?:who|whose|whom|which|on|in|at|to|from|by|for|with|after|before|when|while|during|${finite})\\b)`,
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
function otherReading({ span, holder }: PostMention, clause: Clause): string | undefined {
  const { before, between, after } = clause;
  if (/\ban?\s+$/iu.test(holder.start < span.start ? between : before.slice(-12)))
    return 'it may be one of several posts';
  if (between.includes(',')) {
    // "After she met the mayor, Ann Lee, tired as she was, ..." goes on with what Ann Lee did
    if (opensClause.test(before)) return 'the second of the two may begin another clause';
    if (anothers.test(before)) return 'it may be said of the one before';
    return goesOn.test(after) || isSubject(clause) ? undefined : 'it may stand in a list';
  }
  const determined = /(?:\b(?:the|its|his|her|their|our|my)|['’]s?)\s+$/iu.test(before.slice(-12));
  if (!determined && !/['’]s?\s/u.test(textOf(span))) return undefined;
  const goes = !/^["”’']?(?:[,.;:!?)\]–—]|['’]s\b|\s+(?:in|on|at|to|and|from|by|for|with)\b|\s*$)/iu.test(after);
  return goes && (!verbBehind.test(after) || dismissed.test(after))
    ? 'it may be somebody to whom the holder is said to have done something'
    : undefined;
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
