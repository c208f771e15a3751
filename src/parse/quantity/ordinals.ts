import { readCardinal, readDigits, readSmall } from './numbers.ts';
import type { Tokens } from './tokens.ts';
import { gluedAt, pastHyphen, wordAt } from './tokens.ts';

const low: ReadonlyMap<string, number> = new Map(Object.entries({
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11,
  twelfth: 12, thirteenth: 13, fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19,
})); // prettier-ignore
const round: ReadonlyMap<string, number> = new Map(Object.entries({
  twentieth: 20, thirtieth: 30, fortieth: 40, fiftieth: 50, sixtieth: 60, seventieth: 70, eightieth: 80, ninetieth: 90,
})); // prettier-ignore
const large: ReadonlyMap<string, number> = new Map(Object.entries({
  hundredth: 1e2, thousandth: 1e3, millionth: 1e6, billionth: 1e9, trillionth: 1e12,
})); // prettier-ignore

/** The ordinals of one word. */
export const ordinalWords: readonly string[] = [low, round, large].flatMap((table) => [...table.keys()]);

export interface OrdinalAt {
  readonly value: number;
  readonly next: number;
  readonly inWords: boolean;
}

/** "26th", "first", "twenty-sixth", "one hundred and twenty-fifth", "two hundredth". */
export function readOrdinal(tokens: Tokens, at: number): OrdinalAt | undefined {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  if (token.kind === 'digits') {
    const number = readDigits(token);
    const ending = gluedAt(tokens, at + 1) ? wordAt(tokens, at + 1) : '';
    return number && ending === endingOf(number.value)
      ? { value: number.value, next: at + 2, inWords: false }
      : undefined;
  }
  const value = low.get(token.lower) ?? round.get(token.lower) ?? large.get(token.lower);
  return value === undefined ? readCompound(tokens, at) : { value, next: at + 1, inWords: true };
}

/** "th" but for 1st, 2nd, 3rd, 21st, ...; "12st" is twelve stone. */
export function endingOf(value: number): string {
  const tail = value % 100;
  return (tail >= 11 && tail <= 13 ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th';
}

function readCompound(tokens: Tokens, at: number): OrdinalAt | undefined {
  const cardinal = readCardinal(tokens, at);
  if (!cardinal?.inWords || !Number.isInteger(cardinal.value)) return undefined;
  const joined = pastHyphen(tokens, cardinal.next);
  const times = large.get(wordAt(tokens, joined));
  if (times !== undefined) return { value: cardinal.value * times, next: joined + 1, inWords: true };
  // "ten second" is no twelfth
  if (cardinal.value < 20) return undefined;
  // "one hundred |and fifth|": what is added must be lower than the last digit that stands there
  const behind = wordAt(tokens, joined) === 'and' && cardinal.value >= 100 ? joined + 1 : joined;
  const direct = low.get(wordAt(tokens, behind)) ?? round.get(wordAt(tokens, behind));
  if (direct !== undefined && direct < cardinal.lastDigit) {
    return { value: cardinal.value + direct, next: behind + 1, inWords: true };
  }
  const ten = behind > joined ? readSmall(tokens, behind) : undefined;
  const unit = ten && ten.value % 10 === 0 ? low.get(wordAt(tokens, pastHyphen(tokens, ten.next))) : undefined;
  return ten && unit !== undefined && unit < 10
    ? { value: cardinal.value + ten.value + unit, next: pastHyphen(tokens, ten.next) + 1, inWords: true }
    : undefined;
}
