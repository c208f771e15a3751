import type { Claim, EventClaim, FigureClaim, FigureValue, Phrase } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { compareSpans } from '../model/span.ts';
import type { Label } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import type { DayRange } from '../model/time.ts';
import { describeRange } from '../parse/calendar.ts';
import { compareQuantities } from '../relate/compare.ts';
import { dated } from './telling.ts';

/**
 * Two events with one phrase whose dates cannot overlap, where `covers` lets both judge one article; one conflict a pair.
 * The phrase is the event's name, so its slot may stand before it in the one and behind it in the other.
 */
export function findDateConflicts(claims: readonly EventClaim[]): Conflict[] {
  const dates = claims.filter(({ when }) => when !== undefined);
  return pairsWithOnePhrase(dates, sameDateSlot).flatMap(({ first, second, phrase }): Conflict[] => {
    const [a, b] = [first.when, second.when];
    if (!a || !b || !common(first, second) || overlapping(a.value.range, b.value.range)) return [];
    const say = (claim: EventClaim, { value, span }: typeof a): Label => ({
      span,
      text: `"${phrase}" is ${dated(value)} in ${claim.id}`,
    });
    return [{ kind: 'date', claims: [first, second], links: [say(first, a), say(second, b)] }];
  });
}

/**
 * Two figures with one phrase and with values that hold at the same time and cannot both be: those of one unit whose intervals
 * lie apart. Where sources differ, only if no source of the one can agree with any of the other.
 */
export function findFigureConflicts(claims: readonly FigureClaim[]): Conflict[] {
  return pairsWithOnePhrase(claims, sameSlot).flatMap(({ first, second, phrase }): Conflict[] => {
    const both = common(first, second);
    if (!both) return [];
    for (const one of holdings(first)) {
      for (const other of holdings(second)) {
        const together = intersection(intersection(one.during, other.during), both);
        if (!together || !apart(one.values, other.values)) continue;
        const links = [tellValues(phrase, first, one.values), tellValues(phrase, second, other.values)].flat();
        return [{ kind: 'figure', claims: [first, second], links }];
      }
    }
    return [];
  });
}

interface Pair<C extends Claim> {
  readonly first: C;
  readonly second: C;
  /** As the first has it, its braces empty. */
  readonly phrase: string;
}

/** In the order of the files; a pair that shares several phrases stands once. */
function pairsWithOnePhrase<C extends EventClaim | FigureClaim>(
  claims: readonly C[],
  sameValue: (a: Phrase, b: Phrase) => boolean,
): Pair<C>[] {
  const byWords = new Map<string, { readonly claim: C; readonly phrase: Phrase }[]>();
  const met = new Map<C, Set<C>>();
  const pairs: Pair<C>[] = [];
  for (const claim of [...claims].sort((a, b) => compareSpans(a.span, b.span))) {
    const earlier = new Set<C>();
    met.set(claim, earlier);
    for (const phrase of claim.said) {
      const sharing = byWords.get(wordsKey(phrase)) ?? [];
      for (const { claim: first, phrase: other } of sharing) {
        if (first === claim || earlier.has(first) || !sameValue(other, phrase)) continue;
        earlier.add(first);
        pairs.push({ first, second: claim, phrase: other.text.replace(/\{[^{}]*\}/, '{}') });
      }
      byWords.set(wordsKey(phrase), [...sharing, { claim, phrase }]);
    }
  }
  return pairs;
}

const wordsKey = ({ elements }: Phrase): string =>
  elements
    .flatMap((element) => (element.kind === 'word' ? [element.word] : element.kind === 'gap' ? ['...'] : []))
    .join(' ');

const slotOf = ({ elements }: Phrase): number => elements.findIndex(({ kind }) => kind === 'slot');

/** "{} groups of nations" and "groups of {} nations" count two things. A phrase without a slot leaves the place open. */
const sameSlot = (a: Phrase, b: Phrase): boolean => !a.hasSlot || !b.hasSlot || slotOf(a) === slotOf(b);

const sameDateSlot = (a: Phrase, b: Phrase): boolean => sameSlot(a, b) || (slotAtEnd(a) && slotAtEnd(b));

const slotAtEnd = (phrase: Phrase): boolean => [0, phrase.elements.length - 1].includes(slotOf(phrase));

const always: DayRange = { lo: -Infinity, hi: Infinity };

function intersection(a: DayRange | undefined, b: DayRange): DayRange | undefined {
  return a && overlapping(a, b) ? { lo: Math.max(a.lo, b.lo), hi: Math.min(a.hi, b.hi) } : undefined;
}

/** The days of publication that both claims judge. */
const common = (a: Claim, b: Claim): DayRange | undefined =>
  intersection(a.covers?.value.range ?? always, b.covers?.value.range ?? always);

/** What a figure may be, and when: any value of a source at any time; one of a map of dates until the next begins. */
interface Holding {
  readonly during: DayRange;
  readonly values: readonly FigureValue[];
}

/** Where a value holds from some time in a month, that month counts neither for it nor for the one before. */
function holdings({ values }: FigureClaim): Holding[] {
  const lasting = values.filter(({ from }) => !from);
  const changing = values
    .flatMap((value) => (value.from ? [{ value, begins: value.from.value.range }] : []))
    .sort((a, b) => a.begins.lo - b.begins.lo);
  const dated = changing.map(({ value, begins }, index) => ({
    during: { lo: begins.hi, hi: (changing[index + 1]?.begins.lo ?? Infinity) - 1 },
    values: [value],
  }));
  return [
    ...(lasting.length > 0 ? [{ during: always, values: lasting }] : []),
    ...dated.filter(({ during }) => during.lo <= during.hi),
  ];
}

/** An article that prints what one says is wrong by the other, whichever values are chosen. */
const apart = (some: readonly FigureValue[], others: readonly FigureValue[]): boolean =>
  some.every(({ quantity: a }) =>
    others.every(
      ({ quantity: b }) =>
        compareQuantities(a, b).verdict === 'contradicts' || compareQuantities(b, a).verdict === 'contradicts',
    ),
  );

/** One label a claim, at the first of the values that are meant. */
function tellValues(phrase: string, claim: FigureClaim, values: readonly FigureValue[]): Label[] {
  const [first] = values;
  if (!first) return [];
  const told = values.map(({ text, account }) => `"${text}"${account ? ` (${account.value})` : ''}`).join(' or ');
  const since = first.from ? ` from ${describeRange(first.from.value.range)} on` : '';
  return [{ span: first.span, text: `"${phrase}" is ${told}${since} in ${claim.id}` }];
}
