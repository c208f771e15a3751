import type { Mention } from '../model/mention.ts';
import type { Relation } from '../model/relation.ts';
import { overlaps } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { decides } from './judge.ts';
import type { Judged } from './judge.ts';
import { unreadOf } from './unread.ts';

/** The relation kind that decides a mention of each kind. */
export const decidedBy: Readonly<Record<Mention['kind'], Relation['kind']>> = {
  date: 'date',
  figure: 'figure',
  name: 'name',
  quotation: 'quote',
  post: 'post',
};

/** What the claims say of one mention: relations that agree or contradict. Empty: nobody covers it. */
export const relationsOf = ({ relations }: Judged, mention: Mention): Relation[] =>
  relations.filter(
    (relation) =>
      decides(relation) && relation.kind === decidedBy[mention.kind] && overlaps(relation.found, mention.span),
  );

/** What of one article some claim decides. */
export interface Coverage {
  readonly judged: Judged;
  /** Digits and quotation marks that belong to no mention: nothing can guard them. */
  readonly unread: readonly Span[];
  readonly covered: readonly Mention[];
  readonly uncovered: readonly Mention[];
}

/** The date or time at the head of a list line dates the line and nothing that a claim could be about (design section 3). */
const isStamp = ({ passage, span }: Mention): boolean =>
  passage.headline !== undefined && !overlaps(span, passage.headline);

/** What is covered, without trying any change. */
export function measureCoverage(judged: Judged): Coverage {
  const covered = judged.mentions.filter((mention) => relationsOf(judged, mention).length > 0);
  const uncovered = judged.mentions.filter((mention) => !covered.includes(mention) && !isStamp(mention));
  return { judged, unread: unreadOf(judged), covered, uncovered };
}

/** The share of an article's mentions, the unread among them, that some claim decides; 1 where it has none. */
export const coverageOf = ({ covered, uncovered, unread }: Coverage): number =>
  share(covered.length, covered.length + uncovered.length + unread.length);

export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
