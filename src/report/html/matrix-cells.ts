import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import { standingOfContradiction } from './marks.ts';
import type { Mark } from './marks.ts';
import type { View } from './view.ts';
import type { Stance } from './words.ts';

/** What one article says of one claim: the gravest of all that it says, and the first place where it does. */
export interface Cell {
  readonly stance: Exclude<Stance, 'silent'>;
  readonly mark: Mark;
  /** How often it says anything of it. */
  readonly times: number;
}

/** The cells of the matrix that are not silent. */
export type Cells = ReadonlyMap<Claim, ReadonlyMap<Article, Cell>>;

const gravity: readonly Stance[] = ['contradicts', 'let stand', 'agrees', 'undecided'];

export function cellsOf({ articles, run }: View): Cells {
  const cells = new Map<Claim, Map<Article, Cell>>();
  for (const { article, marks } of articles) {
    const findings = run.findings.filter((finding) => finding.article === article);
    for (const mark of marks) {
      for (const relation of mark.relations) {
        const row = cells.get(relation.claim) ?? new Map<Article, Cell>();
        cells.set(relation.claim, row);
        const accepted =
          relation.verdict === 'contradicts' && standingOfContradiction(relation, findings) === 'let-stand';
        const stance = accepted ? 'let stand' : relation.verdict;
        const known = row.get(article);
        const times = (known?.times ?? 0) + 1;
        const graver = !known || gravity.indexOf(stance) < gravity.indexOf(known.stance);
        row.set(article, graver ? { stance, mark, times } : { ...known, times });
      }
    }
  }
  return cells;
}
