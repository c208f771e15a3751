import type { Clash, DateRelation, FigureRelation } from '../model/relation.ts';
import type { DateMention, FigureMention } from '../model/mention.ts';
import { compareSpans } from '../model/span.ts';
import { overlapping } from '../model/time.ts';
import { compareQuantities } from './compare.ts';

/**
 * Two attached values of one claim in one article that cannot both be, where the claim itself decides neither end.
 * Values that two sources give are accounts, and values of a claim that knows several are history or accounts.
 */
export function findClashes(relations: readonly (DateRelation | FigureRelation)[]): Clash[] {
  const groups = new Map<string, (DateRelation | FigureRelation)[]>();
  for (const one of relations) {
    if (!one.attached || one.verdict === 'contradicts' || !comparable(one)) continue;
    const key = `${one.claim.name}\n${one.article.source.path}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].flatMap(clashesOf);
}

const comparable = ({ claim }: DateRelation | FigureRelation): boolean =>
  claim.section === 'events' ? claim.when === undefined : claim.values.length <= 1 && !claim.values[0]?.from;

/** Each value that clashes is told once, against the first value that it cannot be. */
function clashesOf(group: readonly (DateRelation | FigureRelation)[]): Clash[] {
  const inOrder = [...group].sort((a, b) => compareSpans(a.found, b.found));
  return inOrder.flatMap((later, index) => {
    const earlier = inOrder.slice(0, index).find((one) => clash(one, later));
    return earlier
      ? [{ claim: later.claim, article: later.article, earlier: earlier.mention, later: later.mention }]
      : [];
  });
}

function clash(a: DateRelation | FigureRelation, b: DateRelation | FigureRelation): boolean {
  if (attributed(a.mention) || attributed(b.mention)) return false;
  if (a.kind === 'figure' && b.kind === 'figure') {
    const one = compareQuantities(a.mention.quantity, b.mention.quantity).verdict;
    return one === 'contradicts' && compareQuantities(b.mention.quantity, a.mention.quantity).verdict === 'contradicts';
  }
  return a.kind === 'date' && b.kind === 'date' && datesClash(a.mention, b.mention);
}

function datesClash(a: DateMention, b: DateMention): boolean {
  if (a.readings.length === 0 || b.readings.length === 0 || a.impossible || b.impossible) return false;
  const apart = a.readings.every((one) => b.readings.every((other) => !overlapping(one, other)));
  return apart && !b.readings.some((range) => a.states(range)) && !a.readings.some((range) => b.states(range));
}

// "the Kremlin said ...", "according to RIA": what a source says is its account, not the article's own word.
const attributed = (mention: DateMention | FigureMention): boolean =>
  /\b(?:said|says|according to|reported|reports|claimed|claims|estimated|estimates|put (?:it|the)|told|citing|cited)\b/i.test(
    mention.sentence.source.text.slice(mention.sentence.start, mention.sentence.end),
  );
