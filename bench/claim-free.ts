import { parseDay } from '../src/cli/day.ts';
import type { Finding } from '../src/model/finding.ts';
import { checkSources } from '../src/run.ts';
import type { TimexRow } from './dates.ts';

/**
 * What Stet says of articles without a single claim. Each is checked by itself, with its own day of publication. The headline
 * stands for one: the data have none.
 */
export function findWithoutClaims(rows: readonly TimexRow[]): Finding[] {
  return rows.flatMap((row) => {
    const published = row.dct.slice(0, 10);
    const front = `---\noutlet: Bench\nheadline: Article\npublished: ${published}\n---\n`;
    const article = { path: `articles/${row.doc}.md`, text: front + row.text };
    return checkSources({ claims: [], articles: [article] }, { today: parseDay(published) ?? NaN }).findings;
  });
}
