import type { Span } from '../model/span.ts';

/**
 * Whether a sentence stands behind what it says in `region`, or negates, supposes or disowns it. Gives the reason why
 * nothing may be concluded, else `undefined`. Errs towards a reason: a miss is better than a false accusation.
 */
export function disowned(region: Span, sentence: Span): string | undefined {
  const text = region.source.text;
  const before = text.slice(Math.max(sentence.start, region.start - 120), region.start);
  const inside = text.slice(region.start, region.end);
  const after = text.slice(region.end, Math.min(sentence.end, region.end + 160));
  for (const { reason, tests } of stances) {
    if (tests({ before, inside, after })) return reason;
  }
  return undefined;
}

interface Around {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

const negation =
  "(?:\\bnot(?![\\s\\u00A0]+(?:long|only|just|least|far|surprisingly)\\b)|n['’]t|\\bnever|\\bneither|\\bnor|\\bhardly|\\bbarely|\\bscarcely|\\brather than|\\binstead of|\\bcontrary to|\\bno longer)";
// a negation reaches over at most three words, and never over a comma
const negatedBefore = new RegExp(`${negation}(?:[\\s\\u00A0]+[\\w'’-]+){0,3}[\\s\\u00A0]+$`, 'i');
const negatedInside = new RegExp(`${negation}\\b`, 'i');

// "had it happened in", "had the fire broken out": a condition without "if"
const invertedHad = new RegExp(
  "\\b[Hh]ad[\\s\\u00A0]+(?:it|he|she|they|we|I|you|there|this|that|these|those|the|a|an|[A-Z][\\w'’-]*)(?:[\\s\\u00A0]+[\\w'’-]+){0,5}?[\\s\\u00A0]+" +
    '(?:been|begun|broken|taken|come|gone|fallen|struck|hit|met|held|won|lost|\\w+ed)\\b',
);

const stances: readonly { readonly reason: string; readonly tests: (around: Around) => boolean }[] = [
  {
    reason: 'the sentence negates it',
    tests: ({ before, inside }) =>
      negatedBefore.test(before) || negatedInside.test(inside) || /\bno[\s\u00A0]+$/i.test(before),
  },
  {
    reason: 'the sentence reports a denial',
    tests: ({ before }) =>
      /(?:\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|debunk(?:s|ed|ing)?|retract(?:s|ed|ing)?|contradict(?:s|ed|ing)?|untrue|(?:false|wrong|incorrect|a lie)[\s\u00A0]+that|no[\s\u00A0]+(?:truth|evidence)|myth|hoax|rumou?rs?)|(?:\bnot|n['’]t|\bno longer|\bhardly)[\s\u00A0]+(?:true|correct|right|accurate|the case))\b[^.;]*$/i.test(before), // prettier-ignore
  },
  {
    reason: 'the sentence says that nobody holds it',
    tests: ({ before }) => /\b(?:nobody|no[\s\u00A0-]one|hardly anyone)\b[^.;,]*$/i.test(before),
  },
  {
    reason: 'the sentence says that it did not happen',
    tests: ({ after }) =>
      /\b(?:never|did not|didn['’]t|does not|doesn['’]t|will not|won['’]t)[\s\u00A0]+(?:in fact[\s\u00A0]+|actually[\s\u00A0]+)?(?:took|take|happen|happened|occur|occurred|came|come)\b/i.test(after), // prettier-ignore
  },
  {
    reason: 'the sentence supposes it',
    tests: ({ before, inside, after }) =>
      /\b(?:(?:if|unless|as though)\b[^;,]*|(?:whether|suppos(?:e|ing)|imagine)\b[^;]*)$/i.test(before) ||
      invertedHad.test(before.slice(-60) + inside + after.slice(0, 40)) ||
      /\b(?:would|could|might|should)[\s\u00A0]+(?:\w+[\s\u00A0]+)?have\b/i.test(inside + after.slice(0, 40)) ||
      /\b(?:would|could|might)[\s\u00A0]+(?:\w+[\s\u00A0]+)?have\b[^.;,]*$/i.test(before),
  },
  {
    reason: 'the sentence disowns it',
    tests: ({ before, inside, after }) =>
      /\b(?:falsely|wrongly|incorrectly|mistakenly|erroneously|misdated|misreported|misstated|supposedly|purportedly|fictional|fictitious|in error)\b/i.test(
        before.slice(-60) + inside + after.slice(0, 40),
      ) ||
      /\b(?:false|wrong|incorrect|mistaken|erroneous)(?:[\s\u00A0]+[\w-]+)?[\s\u00A0]+(?:date|dates|figure|figures|number|numbers|year|total|toll|count)\b/i.test(
        before.slice(-60) + inside + after.slice(0, 60),
      ) || // prettier-ignore
      /\b(?:is|was|are|were|be|being)[\s\u00A0]+(?:\w+ly[\s\u00A0]+)?(?:false|wrong|untrue|incorrect|mistaken|inaccurate|a lie|a myth|a mistake|an error|not true|nonsense)\b/i.test(
        after,
      ),
  },
];
