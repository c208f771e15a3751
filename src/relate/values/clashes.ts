import type { Clash, DateRelation, FigureRelation } from '../../model/relation.ts';
import type { DateMention, FigureMention } from '../../model/mention.ts';
import { compareSpans, textOf } from '../../model/span.ts';
import { overlapping } from '../../model/time.ts';
import { compareQuantities } from './compare.ts';

/** A relation to a claim whose value may be compared with another article's, or with another of the same article. */
export type ValuedRelation = DateRelation | FigureRelation;

/**
 * Two attached values of one claim in one article that cannot both be, where the claim itself decides neither end.
 * Values that two sources give are accounts, and values of a claim that knows several are history or accounts.
 */
export function findClashes(relations: readonly ValuedRelation[]): Clash[] {
  const groups = new Map<string, ValuedRelation[]>();
  for (const one of relations) {
    if (!one.attached || one.verdict === 'contradicts' || !comparable(one)) continue;
    const key = `${one.claim.name}\n${one.article.source.path}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap(clashesOf);
}

const comparable = ({ claim }: ValuedRelation): boolean =>
  claim.section === 'events' ? claim.when === undefined : claim.values.length <= 1 && !claim.values[0]?.from;

/** Each value that clashes is told once, against the first value that it cannot be. */
function clashesOf(group: readonly ValuedRelation[]): Clash[] {
  const inOrder = group.filter((one) => !isAccount(one.mention)).sort((a, b) => compareSpans(a.found, b.found));
  // a value that is printed a hundred times is compared once
  const different = new Map<string, ValuedRelation>();
  return inOrder.flatMap((later) => {
    const earlier = [...different.values()].find((one) => cannotBothBe(one.mention, later.mention));
    const key = valueKey(later.mention);
    if (!different.has(key)) different.set(key, later);
    return earlier
      ? [{ claim: later.claim, article: later.article, earlier: earlier.mention, later: later.mention }]
      : [];
  });
}

/** Two mentions with one key are the same value for every comparison. */
export const valueKey = (mention: DateMention | FigureMention): string => {
  if (mention.kind === 'date')
    return JSON.stringify([textOf(mention.span).toLowerCase(), mention.timex, mention.readings]);
  const { lo, hi, dimension, unit, exact, rounding } = mention.quantity;
  return [lo, hi, dimension, unit, exact, rounding].join(' ');
};

/** Whether two values exclude one another, whichever of them is taken for the right one. */
export function cannotBothBe(a: DateMention | FigureMention, b: DateMention | FigureMention): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') {
    return (
      compareQuantities(a.quantity, b.quantity).verdict === 'contradicts' &&
      compareQuantities(b.quantity, a.quantity).verdict === 'contradicts'
    );
  }
  return a.kind === 'date' && b.kind === 'date' && datesClash(a, b);
}

function datesClash(a: DateMention, b: DateMention): boolean {
  if (a.readings.length === 0 || b.readings.length === 0 || a.impossible || b.impossible) return false;
  const apart = a.readings.every((one) => b.readings.every((other) => !overlapping(one, other)));
  return apart && !b.readings.some((range) => a.states(range)) && !a.readings.some((range) => b.states(range));
}

/** "the Kremlin said ...", "according to RIA": what a source says is its account, not the article's own word. */
export const isAccount = (mention: DateMention | FigureMention): boolean =>
  /\b(?:said|says|according to|reported|reports|claimed|claims|estimated|estimates|put (?:it|the)|told|citing|cited)\b/i.test(
    textOf(mention.sentence),
  );
