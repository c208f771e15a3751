import type { NumberCase } from './number-case.ts';

/** Cases of the Recognizers specs that no newspaper prints, each group with its reason. */
interface LeftOut {
  readonly reason: string;
  readonly test: (one: NumberCase) => boolean;
}

const inSuite = (suite: string, text: RegExp) => (one: NumberCase) => one.suite === suite && text.test(one.text);
const inAny = (text: RegExp) => (one: NumberCase) => text.test(one.text);
const expects =
  (text: RegExp, suite?: string) =>
  ({ expected, suite: own }: NumberCase): boolean =>
    (suite === undefined || suite === own) && expected.some((one) => text.test(one.text));

const groups: readonly LeftOut[] = [
  {
    reason: 'addresses, telephone numbers, codes and list numbers, which the design does not count as figures',
    test: inAny(/https?:|192\.168|\+1-222|\bscp|24703(?!m2$)|\bnrs?\. |\bversion two\b/i),
  },
  { reason: 'the notation of a data sheet ("20 [kg]", "45{kg)")', test: inAny(/\d ?[([{<]kg/) },
  {
    reason: 'a place in a list as seen from a cursor ("next", "the last but one"), which is no figure of the text',
    test: ({ expected }) => expected.some(({ resolution }) => resolution !== null && 'relativeTo' in resolution && resolution.relativeTo !== 'start'), // prettier-ignore
  },
  {
    reason: 'a unit or a currency named without a number ("a percentage", "the dollars")',
    test: ({ expected }) =>
      expected.some(({ resolution }) => resolution !== null && (resolution.value ?? 'null') === 'null'),
  },
  {
    reason: 'mathematical notation ("1.1^23", "1e10", "one over 20", "-4/5", "x>10")',
    test: (one) =>
      inAny(/\d\^|\dx10\^|\de[+-]?\d|[<>]|^-\s?\d.*\/|[<=>]\d/)(one) || expects(/ over /, 'NumberModel')(one),
  },
  {
    reason: 'conditions of a query or of a proof ("less than or equal to 40", "equals 20")',
    test: inSuite('NumberRangeModel', /\bequal/i),
  },
  {
    reason:
      'dictated arithmetic: improper or compound fractions in words ("twenty-three fifths", "a hundred trillionths")',
    test: inAny(
      /(?:twenty|thirty|fifty|ninety)(?:[ -]+\w+)* *(?:fifths|hundredths|-firsts)|twenty firsts|fifty-four hundredths|one one hundred.*fifth$|hundred (?:\w+[ -])*(?:fifths|thirty-fifths)\b|hundred-fifths|million two.*fifths$|one twenty-fifth|^a twenty-first$|twenty-firsts|(?:tr|m)illionths?$|thirty fifths|two dozens/,
    ),
  },
  {
    reason: 'hyphenated words taken apart by a tokeniser ("fifty - two", "one - fourth")',
    test: inAny(/^(?:fifty - two|\w+ - (?:fourth|eighths))$/),
  },
  {
    reason: 'shorthand of chats, clinics and accounts ("10G", "5 dozs", "1MM", "30 MUSD", "87 yo")',
    test: inAny(/\d *G$|\d M$|\d +k$|\d(?:b|MM|mil)\b|\bdo?zs\b|\bM(?:USD|EUR|GBP|AUD)\b|\byo\b/),
  },
  {
    reason: 'prices as spoken over a counter, the cents not named ("15 dollars 50", "one dollar and one")',
    test: inSuite(
      'CurrencyModel',
      /dollars? (?:and )?(?:50|15|one|two)\b(?! (?:dollar|cents|hundred))|dollars forty five$|100 and fifty|USD (?:25|50)\b/,
    ),
  },
  {
    reason: 'other scripts, and coins that English news does not name ("100元", "five mao", "satoshis")',
    test: inAny(/[\u0B80-\u0BFF\u3400-\u9FFF]|\b(?:kuai|mao|satoshis|sen 1)/),
  },
  {
    reason:
      'measures of kitchens, workshops, laboratories and computers ("1/2 cup", "0.8rad", "16-bit", "2 picometer")',
    test: expects(
      /\b\d*(?:-?bit|mb|picometer|tablespoons?|teaspoons?|drachma|rad|turns?|dm|milliseconds?)\b/i,
      'DimensionModel',
    ),
  },
  { reason: 'the decimal comma of other languages ("5,00", "1.111,11")', test: inAny(/\b5,00\b|1\.111,11|\b1,3\./) },
  { reason: 'a date ("5/17/2018")', test: inAny(/\d\/\d+\/\d{4}/) },
  {
    reason: 'a score ("three-nought-four"), which the design does not count as a figure',
    test: inAny(/three-nought-four/),
  },
  {
    reason: 'percentages turned round, which is no English ("percents of twenty", "100 percentage")',
    test: inSuite('PercentModel', /percents? of|per cent of|\w percentage$/),
  },
  {
    reason:
      'a fraction whose denominator the ordinals count once more, against the number suite ("forty two and a third")',
    test: inSuite('OrdinalModel', /and a (?:third|thirtieth)$/),
  },
];

export const leftOutReason = (one: NumberCase): string | undefined => groups.find(({ test }) => test(one))?.reason;
