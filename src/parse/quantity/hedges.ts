/**
 * How hedging words widen a number: the one table, as design section 5 has it. `lo` and `hi` are functions of the
 * number and of one of its units (so that "about 3 years" is at least a year either way).
 */
export interface Hedge {
  readonly words: readonly string[];
  readonly means: string;
  readonly widen: (value: number, one: number) => readonly [lo: number, hi: number];
}

export const hedges: readonly Hedge[] = [
  {
    words: ['about', 'around', 'some', 'roughly', 'circa', 'approximately', 'an estimated', 'close on', 'or so'],
    means: 'within 10 %, at least 1 either way',
    widen: (x, one) => [x - Math.max(x / 10, one), x + Math.max(x / 10, one)],
  },
  {
    words: ['nearly', 'almost', 'close to', 'just under', 'not quite'],
    means: 'from 90 % up to it',
    widen: (x) => [0.9 * x, x],
  },
  {
    words: ['over', 'more than', 'at least', 'no fewer than', 'no less than', 'not less than', 'upwards of', 'as many as or more than', 'in excess of', 'greater than', 'a minimum of', 'just over', 'well over', 'exceeding'], // prettier-ignore
    means: 'it and up',
    widen: (x) => [x, Infinity],
  },
  {
    words: ['under', 'less than', 'fewer than', 'up to', 'at most', 'no more than', 'not more than', 'as many as', 'as much as', 'below', 'a maximum of', 'well under'], // prettier-ignore
    means: 'up to it',
    widen: (x) => [0, x],
  },
];

const byWord: ReadonlyMap<string, Hedge> = new Map(hedges.flatMap((hedge) => hedge.words.map((word) => [word, hedge])));

export const hedgePattern = [...byWord.keys()].sort((a, b) => b.length - a.length).join('|');

export const hedgeOf = (words: string): Hedge | undefined => byWord.get(words.toLowerCase().replace(/\s+/g, ' '));

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

export const vaguePattern = Object.keys(vagueCounts)
  .sort((a, b) => b.length - a.length)
  .join('|');
