import type { Claim, EventClaim, FigureClaim, FigureValue, Phrase } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import { compareSpans } from '../model/span.ts';
import type { Label } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import { describeRange } from '../parse/calendar.ts';
import { compareQuantities } from '../relate/values/compare.ts';
import { matchedLines } from './matched-lines.ts';
import { pairsBy } from './pairs.ts';
import { always, holdingsOf, intersection, sharedDays } from './shared-days.ts';
import type { Holding } from './shared-days.ts';
import { dated } from './telling.ts';

/**
 * Two events with one phrase whose dates cannot overlap, where `covers` lets both judge one article; one conflict a pair.
 * The phrase is the event's name, so its slot may stand before it in the one and behind it in the other. A phrase that stands in the
 * other's line, and takes the date there, is in common too.
 */
export function findDateConflicts(claims: readonly EventClaim[]): Conflict[] {
  const dates = claims.filter(({ when }) => when !== undefined);
  return pairsWithOnePhrase(dates, sameDateSlot).flatMap(([first, second]): Conflict[] => {
    const [a, b] = [first.claim.when, second.claim.when];
    if (!a || !b || !sharedDays(first.claim, second.claim) || overlapping(a.value.range, b.value.range)) return [];
    const say = ({ claim, phrase }: Said<EventClaim>, { value, span }: typeof a): Label => ({
      span,
      text: `"${emptied(phrase)}" is ${dated(value)} in ${claim.id}`,
    });
    return [{ kind: 'date', claims: [first.claim, second.claim], links: [say(first, a), say(second, b)] }];
  });
}

/**
 * Two figures with one phrase, or a phrase in the other's line, and with values that hold at the same time and cannot both be: those of
 * one unit whose intervals lie apart. Where sources differ, only if no source of the one can agree with any of the other.
 */
export function findFigureConflicts(claims: readonly FigureClaim[]): Conflict[] {
  return pairsWithOnePhrase(claims, sameSlot).flatMap(([first, second]): Conflict[] => {
    const both = sharedDays(first.claim, second.claim);
    if (!both) return [];
    for (const one of valuesHeld(first.claim)) {
      for (const other of valuesHeld(second.claim)) {
        const together = intersection(intersection(one.during, other.during), both);
        if (!together || !apart(one.value, other.value)) continue;
        const links = [...tellValues(first, one.value), ...tellValues(second, other.value)];
        return [{ kind: 'figure', claims: [first.claim, second.claim], links }];
      }
    }
    return [];
  });
}

interface Said<C extends Claim> {
  readonly claim: C;
  readonly phrase: Phrase;
}

type Pair<C extends Claim> = readonly [Said<C>, Said<C>];

/** Each pair once, in the order of the files, by the first phrase that is the same, else by the first that stands in the other's line. */
function pairsWithOnePhrase<C extends EventClaim | FigureClaim>(
  claims: readonly C[],
  sameValue: (a: Phrase, b: Phrase) => boolean,
): Pair<C>[] {
  const inOrder = [...claims].sort((a, b) => compareSpans(a.span, b.span));
  const said = inOrder.flatMap((claim) => claim.said.map((phrase): Said<C> => ({ claim, phrase })));
  const same = pairsBy(
    said,
    ({ phrase }) => wordsKey(phrase),
    (a, b) => sameValue(a.phrase, b.phrase),
  );
  const met = new Map<C, Set<C>>();
  const isNew = ([{ claim: a }, { claim: b }]: Pair<C>): boolean => {
    if (met.get(a)?.has(b)) return false;
    met.set(a, (met.get(a) ?? new Set()).add(b));
    return true;
  };
  const matched = matchedLines(inOrder).map(({ claim, phrase, other, matching }): Pair<C> => {
    const [line, inside] = [
      { claim, phrase },
      { claim: other, phrase: matching },
    ];
    return compareSpans(claim.span, other.span) < 0 ? [line, inside] : [inside, line];
  });
  return [...same, ...matched].filter(isNew);
}

/** As a claim has it, its braces empty. */
const emptied = ({ text }: Phrase): string => text.replace(/\{[^{}]*\}/, '{}');

const wordsKey = ({ elements }: Phrase): string =>
  elements
    .flatMap((element) => (element.kind === 'word' ? [element.word] : element.kind === 'gap' ? ['...'] : []))
    .join(' ');

const slotOf = ({ elements }: Phrase): number => elements.findIndex(({ kind }) => kind === 'slot');

/** "{} groups of nations" and "groups of {} nations" count two things. A phrase without a slot leaves the place open. */
const sameSlot = (a: Phrase, b: Phrase): boolean => !a.hasSlot || !b.hasSlot || slotOf(a) === slotOf(b);

const sameDateSlot = (a: Phrase, b: Phrase): boolean => sameSlot(a, b) || (slotAtEnd(a) && slotAtEnd(b));

const slotAtEnd = (phrase: Phrase): boolean => [0, phrase.elements.length - 1].includes(slotOf(phrase));

/** What a figure may be, and when: any value of a source at any time; one of a map of dates until the next begins. */
function valuesHeld({ values }: FigureClaim): Holding<readonly FigureValue[]>[] {
  const lasting = values.filter(({ from }) => !from);
  const changing = values.flatMap((value) => (value.from ? [[value.from.value.range, [value]] as const] : []));
  return [...(lasting.length > 0 ? [{ during: always, value: lasting }] : []), ...holdingsOf(changing)];
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
function tellValues({ phrase, claim }: Said<FigureClaim>, values: readonly FigureValue[]): Label[] {
  const [first] = values;
  if (!first) return [];
  const told = values.map(({ text, account }) => `"${text}"${account ? ` (${account.value})` : ''}`).join(' or ');
  const since = first.from ? ` from ${describeRange(first.from.value.range)} on` : '';
  return [{ span: first.span, text: `"${emptied(phrase)}" is ${told}${since} in ${claim.id}` }];
}
