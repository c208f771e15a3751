import type { Coverage } from '../../guard/coverage.ts';
import type { Guard } from '../../guard/scores.ts';
import { decidedBy, relationsOf } from '../../guard/coverage.ts';
import { holesOf } from '../../guard/scores.ts';
import type { Finding } from '../../model/finding.ts';
import type { Relation } from '../../model/relation.ts';
import { contains, overlaps } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';

/** How a marked stretch stands, worst first: of several things that are said of one stretch the first is shown. */
export const standings = [
  'contradicted',
  'warned',
  'let-stand',
  'undecided',
  'unguarded',
  'guarded',
  'covered',
  'worded',
  'uncovered',
  'unread',
] as const;

export type Standing = (typeof standings)[number];

/** One stretch of an article about which there is something to say. Offsets into the article's source. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly standing: Standing;
  readonly relations: readonly Relation[];
  /** Those whose primary side it is. */
  readonly findings: readonly Finding[];
}

export type Measured = Coverage | Guard;

export const isGuard = (measured: Measured): measured is Guard => 'outcomes' in measured;

interface Gathered {
  readonly start: number;
  readonly end: number;
  readonly relations: Relation[];
  readonly findings: Finding[];
  standing: Standing;
}

/** The marks of an article in the order of its text, of two that begin together the longer first. */
export function marksOf(measured: Measured, findings: readonly Finding[]): Mark[] {
  const { judged, uncovered, unread } = measured;
  const { source } = judged.article;
  const own = findings.filter(({ primary }) => primary.span.source === source);
  const about = findings.filter(({ article }) => article === judged.article);
  const marks = new Map<string, Gathered>();
  const add = ({ start, end }: Span, standing: Standing): Gathered => {
    const key = `${start}:${end}`;
    const mark = marks.get(key) ?? { start, end, relations: [], findings: [], standing };
    mark.standing = worse(mark.standing, standing);
    marks.set(key, mark);
    return mark;
  };
  const standingOf = standingsWith(measured, about);
  for (const relation of judged.relations) add(relation.found, standingOf(relation)).relations.push(relation);
  for (const finding of own) add(finding.primary.span, standingOfFinding(finding)).findings.push(finding);
  for (const mention of uncovered) {
    const spokenOf = judged.relations.some(
      (relation) =>
        (relation.kind === decidedBy[mention.kind] && overlaps(relation.found, mention.span)) ||
        // what stands in claimed words is held by them, though no claim of its own kind counts it as covered
        (relation.kind === 'quote' && relation.verdict === 'agrees' && contains(relation.found, mention.span)),
    );
    if (!spokenOf) add(mention.span, 'uncovered');
  }
  for (const span of unread) add(span, 'unread');
  return [...marks.values()].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start || b.end - a.end);
}

export const worse = (a: Standing, b: Standing): Standing => (standings.indexOf(a) <= standings.indexOf(b) ? a : b);

export function standingOfFinding({ stet, severity }: Finding): Standing {
  if (stet) return 'let-stand';
  return severity === 'error' ? 'contradicted' : 'warned';
}

function standingsWith(measured: Measured, findings: readonly Finding[]): (relation: Relation) => Standing {
  const { judged } = measured;
  const guarded = isGuard(measured);
  const holed = new Set(guarded ? [...holesOf(measured)].flatMap((mention) => relationsOf(judged, mention)) : []);
  return (relation) => {
    if (relation.verdict === 'undecided') return 'undecided';
    if (relation.verdict === 'contradicts') return standingOfContradiction(relation, findings);
    if (relation.kind === 'statement') return 'worded';
    if (!guarded) return 'covered';
    return holed.has(relation) ? 'unguarded' : 'guarded';
  };
}

/** As its finding does; the finding may point at another word than the relation, a speaker for one. */
export function standingOfContradiction(relation: Relation, findings: readonly Finding[]): Standing {
  const ofClaim = findings.filter(({ claim }) => claim === relation.claim);
  const here = ofClaim.filter(({ primary }) => overlaps(primary.span, relation.found));
  const told = (here.length > 0 ? here : ofClaim).map(standingOfFinding);
  return told.length > 0 ? told.reduce(worse) : 'contradicted';
}
