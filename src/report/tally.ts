import type { Severity } from '../model/finding.ts';
import type { Reported } from '../model/run.ts';

/** What a run comes to, in words. */
export interface Tally {
  /** Only where nothing is found but what the desk lets stand. */
  readonly verdict?: string;
  /** "5 articles, 223 claims: 1 error, 2 warnings; 7 let stand". */
  readonly line: string;
}

const severities = ['error', 'warning', 'note'] as const;

/** The findings are counted whether or not they are shown; `paint` colours a count by its severity. */
export function tally(
  run: Reported,
  shown: number,
  paint: (severity: Severity, text: string) => string = asItIs,
): Tally {
  const { articles, claims, agreeing } = run.counts;
  const open = run.findings.filter((finding) => !finding.stet);
  const letStand = run.findings.length - open.length;
  const hidden = run.findings.length - shown;
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const counts = severities
    .filter((severity) => count(severity) > 0)
    .map((severity) => paint(severity, counted(count(severity), severity)));
  const facts = [
    counts.length > 0 ? counts.join(', ') : '0 errors',
    ...(letStand > 0 ? [`${letStand} let stand`] : []),
    ...(agreeing > 0 ? [`${counted(agreeing, 'mention')} ${agreeing === 1 ? 'agrees' : 'agree'}`] : []),
    ...(hidden > 0 ? [`${hidden} not shown`] : []),
    ...(articles === 0 ? ['no article to check them against'] : []),
  ];
  const line = `${counted(articles, 'article')}, ${counted(claims, 'claim')}: ${facts.join('; ')}`;
  if (open.length > 0) return { line };
  return { verdict: `No contradictions${letStand > 0 ? ' but what is let stand' : ''}`, line };
}

const asItIs = (_: Severity, text: string): string => text;

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
