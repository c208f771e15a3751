import type { Severity } from '../model/finding.ts';
import type { Relation } from '../model/relation.ts';
import type { Run } from '../model/run.ts';

/** What a run comes to, in words. */
export interface Tally {
  /** Only where nothing is found but what the desk lets stand. */
  readonly verdict?: string;
  /** "5 articles, 223 claims: 1 error, 2 warnings; 7 let stand". */
  readonly line: string;
}

const severities = ['error', 'warning', 'note'] as const;

/** The findings are counted whether or not they are shown; `paint` colours a count by its severity. */
export function tally(run: Run, shown: number, paint: (severity: Severity, text: string) => string = asItIs): Tally {
  const { articles, claims, relations } = run.evidence;
  const open = run.findings.filter((finding) => !finding.stet);
  const letStand = run.findings.length - open.length;
  const hidden = run.findings.length - shown;
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const counts = severities
    .filter((severity) => count(severity) > 0)
    .map((severity) => paint(severity, counted(count(severity), severity)));
  const agreeing = countAgreeing(relations);
  const facts = [
    counts.length > 0 ? counts.join(', ') : '0 errors',
    ...(letStand > 0 ? [`${letStand} let stand`] : []),
    ...(agreeing > 0 ? [`${counted(agreeing, 'mention')} ${agreeing === 1 ? 'agrees' : 'agree'}`] : []),
    ...(hidden > 0 ? [`${hidden} not shown`] : []),
    ...(articles.length === 0 ? ['no article to check them against'] : []),
  ];
  const line = `${counted(articles.length, 'article')}, ${counted(claims.length, 'claim')}: ${facts.join('; ')}`;
  if (open.length > 0) return { line };
  return { verdict: `No contradictions${letStand > 0 ? ' but what is let stand' : ''}`, line };
}

const asItIs = (_: Severity, text: string): string => text;

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Places in the articles that some claim agrees with, each counted once. */
function countAgreeing(relations: readonly Relation[]): number {
  const places = relations
    .filter(({ verdict }) => verdict === 'agrees')
    .map(({ found }) => `${found.source.path}:${found.start}:${found.end}`);
  return new Set(places).size;
}
