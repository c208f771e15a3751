/**
 * Scores the reading of figures on the English number specs of Microsoft's Recognizers-Text (`recognizers_en_numbers.jsonl`):
 * 695 short texts, each with the numbers, ordinals, percentages, ages, prices and measures that are in it. A case is right if
 * every expected one is found with its value and unit, and no other of its kind. Cases that no newspaper prints are left out,
 * each group for a written reason; what is merely hard is not.
 *
 *   npx tsx bench/numbers.ts [FILE]        the counts, and the cases that are read wrongly
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractDates } from '../src/extract/dates.ts';
import { extractFigures } from '../src/extract/figures.ts';
import type { Quantity } from '../src/model/quantity.ts';
import { parseArticle } from '../src/parse/article/index.ts';
import { readQuantity } from '../src/parse/quantity.ts';
import { sameCurrency } from '../src/parse/quantity/currencies.ts';
import { unitOf } from '../src/parse/quantity/units.ts';
import type { Expected, NumberCase } from './number-case.ts';
import { leftOutReason } from './numbers-left-out.ts';

export interface NumberScore {
  readonly cases: number;
  readonly newsLike: number;
  readonly right: number;
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  readonly wrong: readonly { readonly id: string; readonly text: string; readonly why: string }[];
}

/** `lines` are those of the file, one JSON object each. */
export function scoreNumbers(lines: readonly string[]): NumberScore {
  const cases = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as NumberCase);
  const leftOut = new Map<string, number>();
  const wrong: { id: string; text: string; why: string }[] = [];
  let right = 0;
  for (const one of cases) {
    const reason = leftOutReason(one);
    if (reason !== undefined) {
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
      continue;
    }
    const why = faultOf(one);
    if (why === undefined) right += 1;
    else wrong.push({ id: one.id, text: one.text, why });
  }
  const groups = [...leftOut].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
  return { cases: cases.length, newsLike: right + wrong.length, right, leftOut: groups, wrong };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

/** Why a case is read wrongly, or `undefined`. */
function faultOf({ suite, text, expected }: NumberCase): string | undefined {
  const found = figuresOf(text);
  const unused = new Set(found);
  for (const one of expected) {
    const fits = found.find((each) => unused.has(each) && overlaps(each, one) && agrees(each.quantity, one, suite));
    if (!fits) return `"${one.text}" is ${found.length === 0 ? 'not found' : found.map(told).join(', ')}`;
    unused.delete(fits);
  }
  const extra = [...unused].find(({ quantity }) => isOf(suite, quantity));
  return extra && `${told(extra)} is found besides`;
}

/** As an article that says only this; where the text is nothing but one figure, as the value of a claim. */
function figuresOf(text: string): Found[] {
  const bare = readQuantity(text);
  const start = text.length - text.trimStart().length;
  if (bare) return [{ start, end: text.trimEnd().length, quantity: bare }];
  const front = '---\noutlet: Bench\nheadline: Bench\npublished: 2016-11-07\n---\n';
  const { article } = parseArticle({ path: 'bench.md', text: `${front}${text}\n` });
  return extractFigures(article, extractDates(article)).map(({ span, quantity }) => ({
    start: span.start - front.length,
    end: span.end - front.length,
    quantity,
  }));
}

const told = ({ start, end, quantity: { lo, hi, dimension, unit } }: Found): string =>
  `${start}-${end} ${lo === hi ? lo : `${lo}..${hi}`} ${unit ?? dimension}`;

const overlaps = (a: { readonly start: number; readonly end: number }, b: Expected): boolean =>
  a.start < b.end && b.start < a.end;

const near = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** The value in the figure's own unit; a hedge is set aside, for the specs give the number alone. */
function agrees(quantity: Quantity, { resolution, type }: Expected, suite: string): boolean {
  const value = resolution?.value ?? undefined;
  if (value === undefined) return false;
  if (suite === 'NumberRangeModel') return agreesAsRange(quantity, value);
  if ((type === 'ordinal') !== (quantity.dimension === 'ordinal')) return false;
  if (suite === 'PercentModel' && quantity.dimension !== 'percent') return false;
  const expected = Number(value.replace('%', ''));
  return resolution !== null && sameUnit(quantity, resolution) && printed(quantity).some((one) => near(one, expected));
}

const sizeOf = ({ unit }: Quantity): number => (unit === undefined ? 1 : (unitOf(unit)?.size ?? 1));

/** The number that stands there: the value, either end of a hedge or of a range, or the middle of "about". */
function printed(quantity: Quantity): number[] {
  const { lo, hi } = quantity;
  return [lo, hi, (lo + hi) / 2].map((one) => one / sizeOf(quantity));
}

/** "[20,30)" against 20 to 30; whether an end belongs to the interval is no question for news. */
function agreesAsRange(quantity: Quantity, value: string): boolean {
  const [lo = '', hi = ''] = value.slice(1, -1).split(',');
  const size = sizeOf(quantity);
  const least = lo === '' ? quantity.lo <= 0 : near(quantity.lo / size, Number(lo));
  return least && near(quantity.hi / size, hi === '' ? Infinity : Number(hi));
}

const kinds: Readonly<Record<string, RegExp>> = {
  NumberModel: /^(?:count|share)$/,
  OrdinalModel: /^ordinal$/,
  PercentModel: /^percent$/,
  CurrencyModel: /^money$/,
  AgeModel: /^duration$/,
  DimensionModel: /^(?:length|area|volume|mass|speed)$/,
};

/**
 * Whether a figure is of the kind that a suite is about: of numbers those without a unit ("180ml" is none), of measures all but
 * temperatures, which the specs have elsewhere; a range is an interval of any.
 */
function isOf(suite: string, quantity: Quantity): boolean {
  if (suite === 'NumberRangeModel') return !quantity.exact && quantity.dimension !== 'duration';
  if (suite === 'AgeModel') return quantity.age === true;
  return kinds[suite]?.test(quantity.dimension) ?? false;
}

/** What the specs call our units. */
const specUnits: Readonly<Record<string, string>> = {
  ton: 'tonne', 'metric ton': 'tonne', pound: 'lb', cent: 'cent', penny: 'penny', pence: 'penny', age: 'year',
}; // prettier-ignore

const currencies: Readonly<Record<string, string>> = {
  Dollar: '$', Pound: 'GBP', Franc: 'CHF', Rupee: 'INR', Peseta: 'ESP', 'Finnish markka': 'FIM', 'Netherlands guilder': 'NLG',
  Bitcoin: 'BTC', Cent: 'cent', Pence: 'penny', Penny: 'penny',
}; // prettier-ignore

function sameUnit({ dimension, unit = '' }: Quantity, resolution: NonNullable<Expected['resolution']>): boolean {
  const named = resolution.unit;
  if (named === undefined) return true;
  if (dimension === 'money') return sameMoney(unit, resolution.isoCurrency ?? currencies[named] ?? named);
  const expected = specUnits[named.toLowerCase()] ?? unitOf(named.toLowerCase())?.name ?? named;
  return expected === (specUnits[unit] ?? unit);
}

// one penny may be an American one
const sameMoney = (a: string, b: string): boolean => sameCurrency(a, b) || (/^(?:cent|penny)$/.test(a) && a === b);

/** The file in the folder of `STET_BENCH_DATA`, or beside the repository. */
export const numbersFile = (folder = process.env.STET_BENCH_DATA ?? '../shared/bench'): string =>
  join(folder, 'recognizers_en_numbers.jsonl');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2] ?? numbersFile();
  if (!existsSync(file)) {
    process.stdout.write(`Numbers: not run: no data (${file})\n`);
  } else {
    const { cases, newsLike, right, leftOut, wrong } = scoreNumbers(readFileSync(file, 'utf8').split('\n'));
    const share = ((100 * right) / newsLike).toFixed(1);
    process.stdout.write(
      [
        `Numbers: ${right} of ${newsLike} news-like cases right (${share} %), of ${cases} in all`,
        ...leftOut.map(({ reason, count }) => `  left out ${String(count).padStart(3)}: ${reason}`),
        ...wrong.map(({ id, text, why }) => `  wrong ${id}: ${text.slice(0, 120)}\n        ${why}`),
        '',
      ].join('\n'),
    );
  }
}
