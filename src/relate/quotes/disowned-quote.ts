import type { QuotationMention } from '../../model/mention.ts';
import { sentenceAt } from '../../extract/sentence-at.ts';

/**
 * What a sentence says of words that it quotes because they are wrong: it corrects an earlier report, or says that they were misheard,
 * mistaken, invented or never said.
 */
const corrects = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:earlier|previous|original|first|initial|online|print(?:ed)?) (?:version|edition|report|draft|story|article|headline|caption|transcript|translation|entry)s?',
    'version of (?:this|the|our|an?)',
    '(?:wrong|false|mistaken|erroneous)ly|(?:in|not )accurate(?:ly)?|incorrect(?:ly)?',
    'in error|by mistake|due to an? \\p{L}+ error',
    '(?:mis|re-?)(?:quot|report|stat|heard?|hear|read|transcrib|translat|print|attribut)\\p{L}*',
    'correct(?:s|ed|ing|ion|ions)?|clarif(?:y|ies|ied|ication|ications)|apologi[sz]\\p{L}*|regrets?|retract\\p{L}*',
    'should have (?:read|said|been|quoted)|(?:instead of|rather than)',
    '(?:first|originally|initially|previously|earlier) (?:reported|quoted|wrote|printed|published|said|appeared|stated)',
    '(?:never|not|n[’\']t) (?:said|say|says|in fact|actually)|did not say|nobody said',
    'not,? as (?:we|it|he|she|they|i|was|is|were|had|has|some|many|the|this|stated|reported|quoted|printed|claimed)',
    'fake|hoax|invented|fabricated|parody|spoof',
  ].join('|')})(?!\\p{L})`,
  'iu',
); // prettier-ignore
/** Right before the quotation: "not “...”", "and not, in his phrase, “...”". */
const negated = /(?:^|[\s(–—-])not(?:,[^,.;]{1,60},|[,:])?\s*$/iu;
const comesAfter = /^[\s,;:]*(?:(?:and|but)\s+)?not\s*$/iu;

/** Whether the sentence of a quotation disowns its words, so that they are wrong on purpose. */
export function isDisowned({ passage, span }: QuotationMention): boolean {
  const { text } = span.source;
  const first = sentenceAt(passage, span.start);
  const last = sentenceAt(passage, Math.max(span.start, span.end - 1));
  const before = text.slice(Math.max(first.start, span.start - widest), span.start);
  const after = text.slice(span.end, Math.max(span.end, Math.min(last.end, span.end + widest)));
  if (negated.test(before) || corrects.test(before) || corrects.test(after)) return true;
  // “...”, not “...”
  return comesAfter.test(after.split(/["“„«‘]/u)[0] ?? '') && /["“„«‘]/u.test(after);
}

/** How far from the marks a sentence is read, in characters. */
const widest = 400;
