import type { Tokens } from './tokens.ts';
import { gluedAt, longest, markAt, pastHyphen, phraseTable, wordAt } from './tokens.ts';

/**
 * How hedging words widen a number: the one table, as design section 5 has it. `lo` and `hi` are functions of the
 * number and of one of its units (so that "about 3 years" is at least a year either way).
 */
export interface Hedge {
  readonly words: readonly string[];
  /** The same behind the number ("50 or more"). */
  readonly behind: readonly string[];
  readonly means: string;
  readonly widen: (value: number, one: number) => readonly [lo: number, hi: number];
}

export const hedges: readonly Hedge[] = [
  {
    words: ['about', 'around', 'some', 'roughly', 'circa', 'approximately', 'an estimated', 'close on', 'or so', 'approx', 'something like', 'in the region of', 'on the order of', 'more or less'], // prettier-ignore
    behind: ['or so', 'or thereabouts', 'odd', 'ish'],
    means: 'within 10 %, at least 1 either way',
    widen: (x, one) => [x - Math.max(Math.abs(x) / 10, one), x + Math.max(Math.abs(x) / 10, one)],
  },
  {
    words: ['nearly', 'almost', 'close to', 'just under', 'not quite', 'just short of', 'just shy of', 'slightly less than', 'slightly under', 'slightly below', 'just below', 'a little under', 'a little less than', 'just less than', 'approaching'], // prettier-ignore
    behind: [],
    means: 'from 90 % up to it',
    widen: (x) => (x < 0 ? [x, 0.9 * x] : [0.9 * x, x]),
  },
  {
    words: ['over', 'more than', 'at least', 'no fewer than', 'no less than', 'not less than', 'upwards of', 'as many as or more than', 'in excess of', 'greater than', 'a minimum of', 'just over', 'well over', 'exceeding', 'above', 'well above', 'just above', 'slightly above', 'slightly over', 'slightly more than', 'just more than', 'a little over', 'a little more than', 'little more than', 'far more than', 'larger than', 'bigger than', 'higher than', 'longer than', 'older than', 'not fewer than'], // prettier-ignore
    behind: ['or more', 'and more', 'or over', 'and over', 'or above', 'and above', 'or older', 'and older', 'or longer', 'or higher', 'or greater', 'plus', '+', 'upwards', 'and upwards', 'at least', 'at a minimum'], // prettier-ignore
    means: 'it and up',
    widen: (x) => [x, Infinity],
  },
  {
    words: ['under', 'less than', 'fewer than', 'up to', 'at most', 'no more than', 'not more than', 'as many as', 'as much as', 'below', 'a maximum of', 'well under', 'well below', 'far less than', 'far fewer than', 'smaller than', 'lower than', 'shorter than', 'younger than', 'no longer than', 'no higher than', 'no larger than'], // prettier-ignore
    behind: ['or less', 'or fewer', 'or under', 'and under', 'or below', 'and below', 'or younger', 'and younger', 'or lower', 'at most', 'at the most', 'maximum'], // prettier-ignore
    means: 'up to it',
    widen: (x) => [x < 0 ? -Infinity : 0, x],
  },
];

const byWord: ReadonlyMap<string, Hedge> = new Map(
  hedges.flatMap((hedge) => [...hedge.behind, ...hedge.words].map((word) => [word, hedge])),
);

export const hedgeOf = (words: string): Hedge | undefined => byWord.get(words.toLowerCase().replace(/\s+/g, ' '));

const before = phraseTable(hedges.flatMap(({ words }) => words.map((word) => [word, word] as const)));
const after = phraseTable(hedges.flatMap(({ behind }) => behind.map((word) => [word, word] as const)));

export interface HedgeAt {
  /** As the table has it. */
  readonly words: string;
  readonly next: number;
}

/** The hedge that begins at a place, before a number. */
export function readHedge(tokens: Tokens, at: number): HedgeAt | undefined {
  const found = longest(tokens, at, before);
  // "how about five" proposes
  if (/^(?:how|what)$/.test(wordAt(tokens, at - 1))) return undefined;
  return found && { words: found.value, next: found.next };
}

/** The hedge behind a number: "50 |or more|", "50|-plus|", "50|+|". */
export function readHedgeBehind(tokens: Tokens, at: number): HedgeAt | undefined {
  if (markAt(tokens, at) === '+' && gluedAt(tokens, at) && tokens[at + 1]?.kind !== 'digits') {
    return { words: '+', next: at + 1 };
  }
  const place = pastHyphen(tokens, at);
  const found = longest(tokens, place, after);
  // "plus", "odd" and "ish" are hedges only where a hyphen joins them: "50-odd", but "50 plus 10"
  if (!found || (single.has(found.value) && place === at)) return undefined;
  // "200 or more than 300"
  if (wordAt(tokens, found.next) === 'than') return undefined;
  return { words: found.value, next: found.next };
}

const single = new Set(['plus', 'odd', 'ish']);

/** "dozens of", "tens of thousands of": open-ended counts, as news uses them. */
export const vagueCounts: Readonly<Record<string, readonly [lo: number, hi: number]>> = {
  dozens: [24, 99],
  scores: [40, 199],
  hundreds: [200, 999],
  thousands: [2_000, 999_999],
  'tens of thousands': [20_000, 999_999],
  'hundreds of thousands': [200_000, 999_999],
  millions: [2e6, 999e6],
  'tens of millions': [20e6, 999e6],
  'hundreds of millions': [200e6, 999e6],
  billions: [2e9, 999e9],
  'tens of billions': [20e9, 999e9],
  'hundreds of billions': [200e9, 999e9],
  trillions: [2e12, 999e12],
};

const vague = phraseTable(Object.entries(vagueCounts));

/** The words that a hedge before a number, or an open-ended count, begins with. */
export const hedgeWords: readonly string[] = [...before.keys(), ...vague.keys()];

/** The open-ended count that begins at a place. */
export const readVague = (tokens: Tokens, at: number) => longest(tokens, at, vague);
