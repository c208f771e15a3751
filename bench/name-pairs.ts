import { parseDay } from '../src/cli/day.ts';
import { compareNames } from '../src/relate/names/compare-names.ts';
import { checkSources } from '../src/run.ts';

/** Two names as printed, whether they are one, and what OpenSanctions' own matcher (logic-v2) says. */
export interface NamePair {
  readonly name1: string;
  readonly name2: string;
  readonly is_match: boolean;
  /** Absent where the matcher was not asked. */
  readonly peer_logicv2_match: boolean | null;
}

export interface PairScore {
  readonly pairs: number;
  /** F1 of "one name", in per cent. */
  readonly stet: number;
  readonly peer: number;
}

export interface Accusation {
  readonly claimed: string;
  readonly printed: string;
  readonly right: boolean;
}

/** F1 on some pairs, Stet's and the peer's; where the peer was not asked, it has said no. */
export function scorePairs(pairs: readonly NamePair[]): PairScore {
  const score = (says: (pair: NamePair) => boolean): number => {
    const said = pairs.filter(says);
    const right = said.filter(({ is_match }) => is_match).length;
    const all = pairs.filter(({ is_match }) => is_match).length;
    return (200 * right) / Math.max(1, said.length + all);
  };
  return {
    pairs: pairs.length,
    stet: score(({ name1, name2 }) => compareNames(name1, name2) !== 'other'),
    peer: score(({ peer_logicv2_match }) => peer_logicv2_match === true),
  };
}

/** What the rules were made on, what they were not, and all; and what the peer was asked. */
export function scoreHalves(pairs: readonly NamePair[]): { readonly of: string; readonly score: PairScore }[] {
  return [
    { of: 'all', score: scorePairs(pairs) },
    { of: 'even rows', score: scorePairs(pairs.filter((_, row) => row % 2 === 0)) },
    { of: 'odd rows', score: scorePairs(pairs.filter((_, row) => row % 2 === 1)) },
    {
      of: 'those with a verdict of the peer',
      score: scorePairs(pairs.filter((one) => one.peer_logicv2_match !== null)),
    },
  ];
}

/** Pairs that Stet takes the wrong way. */
export const wrongPairs = (pairs: readonly NamePair[]): NamePair[] =>
  pairs.filter(({ name1, name2, is_match }) => (compareNames(name1, name2) !== 'other') !== is_match);

/**
 * Each name of a pair as a claim, and the other as an article prints it: the pairs of which `name-misspelt` says that the printed name
 * is the claimed one, misspelt.
 */
export function accuse(pairs: readonly NamePair[]): Accusation[] {
  return pairs.flatMap(({ name1, name2, is_match }) =>
    [
      { claimed: name1, printed: name2 },
      { claimed: name2, printed: name1 },
    ]
      .filter(({ claimed, printed }) => isAccused(claimed, printed))
      .map((one) => ({ ...one, right: is_match })),
  );
}

const published = '2025-02-11';
const today = parseDay(published) ?? NaN;

function isAccused(claimed: string, printed: string): boolean {
  // JSON is YAML, and quotes whatever needs it
  const claims = { path: 'claims/name.yaml', text: `about: One name\nnames:\n  claimed: ${JSON.stringify(claimed)}\n` };
  const sentence = `The report that was out that day was about ${printed}, among others.`;
  const front = `---\noutlet: Bench\nheadline: Names\npublished: ${published}\n---\n`;
  const articles = [{ path: 'articles/name.md', text: `${front}${sentence}\n` }];
  return checkSources({ claims: [claims], articles }, { today }).findings.some(
    ({ check }) => check === 'name-misspelt',
  );
}
