/** Numbers in digits and words, as English news prints them. */

/** A number and the weight of its last non-zero digit (1,000 for 19,000; 0.1 for 2.5). */
export interface PlainNumber {
  readonly value: number;
  readonly lastDigit: number;
}

const units: Readonly<Record<string, number>> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}; // prettier-ignore
const tens: Readonly<Record<string, number>> = {
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}; // prettier-ignore
const ordinalUnits: Readonly<Record<string, number>> = {
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11,
  twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19,
}; // prettier-ignore
const ordinalTens: Readonly<Record<string, number>> = {
  twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90,
  hundredth: 100,
}; // prettier-ignore
export const magnitudes: Readonly<Record<string, number>> = {
  hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
  k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, bn: 1e9, tn: 1e12, trn: 1e12,
}; // prettier-ignore

const any = (words: Readonly<Record<string, unknown>>): string => Object.keys(words).join('|');
const small = `(?:(?:${any(tens)})(?:[- ](?:${any(units)}))?|${any(units)})`;

/** "19,347", "2.5", "1 200" is left alone: a plain space does not group. NBSP and thin space do. */
export const digitsPattern = '\\d{1,3}(?:[,\\u00A0\\u2009\\u202F]\\d{3})+(?:\\.\\d+)?(?![\\d])|\\d+(?:\\.\\d+)?';
/** "twenty-one", "two hundred and six", "a hundred thousand", "half a million", "two and a half". */
export const wordsPattern =
  `half an?(?= (?:${any({ million: 1, billion: 1, trillion: 1, hour: 1, year: 1, century: 1, mile: 1 })})\\b)` +
  `|(?:${small}|an?(?= (?:hundred|thousand|million|billion|trillion|minute|hour|day|week|fortnight|month|year|decade)\\b))` +
  `(?:[- ](?:hundred|thousand|million|billion|trillion)\\b(?:(?:,| and)? ${small}\\b)?)*(?: and a half\\b)?`;
/** "26th", "twenty-sixth", "first". */
export const ordinalPattern =
  `\\d{1,3}(?:,\\d{3})*(?:st|nd|rd|th)\\b` +
  `|(?:(?:${any(tens)})[- ])?(?:${any(ordinalUnits)})\\b|(?:${any(ordinalTens)})\\b`;

/** The weight of the last non-zero digit of a number written in figures. */
function lastDigitOf(digits: string): number {
  const [whole = '', fraction = ''] = digits.split('.');
  if (fraction !== '') return 10 ** -fraction.length;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return 10 ** (zeros === whole.length ? 0 : zeros);
}

export function readDigits(text: string): PlainNumber {
  const digits = text.replace(/[,\u00A0\u2009\u202F]/g, '');
  return { value: Number(digits), lastDigit: lastDigitOf(digits) };
}

/** The value of what `wordsPattern` matched. */
export function readNumberWords(text: string): PlainNumber {
  let total = 0;
  let current = 0;
  let half = 0;
  for (const word of text.toLowerCase().split(/[\s,-]+/)) {
    const magnitude = magnitudes[word];
    if (word === 'half') half = 0.5;
    else if (word === 'a' || word === 'an') current += text.toLowerCase().startsWith('half') || half ? 0 : 1;
    else if (magnitude === 100) current = (current || 1) * 100;
    else if (magnitude !== undefined) {
      total += (current || 1) * magnitude;
      current = 0;
    } else current += units[word] ?? tens[word] ?? 0;
  }
  const whole = total + current;
  if (half && /\band a half$/i.test(text)) return { value: whole + lastUnit(text) / 2, lastDigit: lastUnit(text) / 2 };
  if (half) return { value: 0.5, lastDigit: 0.5 };
  return { value: whole, lastDigit: lastDigitOf(String(whole)) };
}

// "two million and a half" halves the million, "two and a half" the one.
const lastUnit = (text: string): number =>
  Math.max(1, ...[...text.toLowerCase().matchAll(/hundred|thousand|million|billion|trillion/g)].slice(-1).map((m) => magnitudes[m[0]] ?? 1)); // prettier-ignore

/** The value of what `ordinalPattern` matched. */
export function readOrdinal(text: string): number {
  const digits = /^[\d,]+/.exec(text)?.[0];
  if (digits) return Number(digits.replaceAll(',', ''));
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .reduce((sum, word) => sum + (tens[word] ?? ordinalUnits[word] ?? ordinalTens[word] ?? 0), 0);
}
