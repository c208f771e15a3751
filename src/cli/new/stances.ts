import type { Verdict } from '../../model/relation.ts';
import { placeOf } from '../../report/text.ts';
import { onOneLine } from '../../report/visible.ts';
import type { Effect } from './outcome.ts';

const mostShown = 5;

/** What the articles say of a claim, counted, and what is found now that was not before. */
export function describeStance({ stances, articles, others }: Effect): string {
  const counted = (verdict: Verdict): number => [...stances.values()].filter((one) => one === verdict).length;
  const [agree, contradict, undecided] = (['agrees', 'contradicts', 'undecided'] as const).map(counted);
  const silent = articles - stances.size;
  const line = `Articles: ${agree} agree, ${contradict} contradict, ${undecided} undecided, ${silent} silent`;
  const shown = others.slice(0, mostShown).map((finding) => `  ${finding.severity}[${finding.check}] ${placeOf(finding.primary.span)} ${onOneLine(finding.message)}`); // prettier-ignore
  const more = others.length - shown.length;
  return [line, ...shown, ...(more > 0 ? [`  and ${more} more: stet check`] : []), ''].join('\n');
}
