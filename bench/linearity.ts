import { execFileSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extractDates } from '../src/extract/dates.ts';
import { extractFigures } from '../src/extract/figures.ts';
import { extractNames } from '../src/extract/names.ts';
import { extractPosts } from '../src/extract/posts.ts';
import { extractQuotations } from '../src/extract/quotations.ts';
import type { Article } from '../src/model/article.ts';
import { parseArticle } from '../src/parse/article/index.ts';

/** Seconds of processor time for one text. `short` is a tenth of what ten of them take: so both sides do the same work. */
export interface Timing {
  readonly extractor: string;
  readonly text: string;
  /** For 100 kB. */
  readonly short: number;
  /** For 1 MB; absent where the short one took too long for it to be tried. */
  readonly long?: number;
}

const sizes = { short: 100_000, long: 1_000_000 };
/** Ten times the text at the cost of its square would take minutes beyond this. */
const mostSeconds = 3;
/** A megabyte in less is as good as nothing, and its ratio would measure the clock. */
const leastSeconds = 0.03;
/** A side is run for so many seconds in all, within these bounds: the least of few runs is not the least. */
const secondsEach = 0.8;
const runsFor = (seconds: number): number => Math.min(12, Math.max(3, Math.ceil(secondsEach / (10 * seconds))));

const news =
  'The council of Westhaven met on Tuesday, 4 February 2025, to hear why the bridge stays shut. "We will not reopen it until every bolt ' +
  'has been tested twice," Ms Adair Lindqvist said. Repairs cost £2.4m, nearly three times the 2019 estimate, and took over 18 months.\n\n' +
  'About 19,000 vehicles a day went another way last year, or 12 per cent more than in 2022, the Westhaven Port Authority said.\n\n';

/** Repeated up to a size. All but the first are made to be slow. */
export const texts: Readonly<Record<string, string>> = {
  'news': news,
  'digits': '1234567890',
  'groups of digits': '1,000 ',
  'a capital letter': 'A',
  'capital letters': 'A B ',
  'one paragraph': `${news.replace(/\s+/g, ' ')} `,
  'initials': 'J. ',
  'capitalised words': 'Adair Lindqvist ',
  'posts': 'President of the Mayor, ',
  'the day before': 'the day before ',
  'a hundred': 'a hundred ',
  'opening marks': '“',
  'straight marks': '"a ',
  'apostrophes': "don't ",
  'clipped words': "goin' ",
  'single marks': "'a'b'",
  'attributions': '“a,” said the b, C D. ',
  'white space': '        \u00A0',
  'weekdays': 'Monday to ',
  'list lines': '- 12 February: Bridge stays shut 19:42\n',
}; // prettier-ignore

const extractors: Readonly<Record<string, (article: Article) => void>> = {
  // No extractor, but what each of them is given.
  passages: (article) => parseArticle(article.source),
  dates: extractDates,
  figures: (article) => extractFigures(article, []),
  quotations: extractQuotations,
  names: extractNames,
  posts: extractPosts,
};

function timeExtractors(): Timing[] {
  for (const run of Object.values(extractors)) run(articleOf(news, sizes.short));
  return Object.entries(texts).flatMap(([text, unit]) => {
    const shorts = Array.from({ length: sizes.long / sizes.short }, () => articleOf(unit, sizes.short));
    const long = articleOf(unit, sizes.long);
    return Object.entries(extractors).map(([extractor, run]): Timing => {
      const once = leastOf(1, () => shorts.slice(0, 1).forEach(run));
      // what the compiler does at the first sight of a text belongs to neither side
      if (once <= mostSeconds) leastOf(2, () => shorts.forEach(run));
      if (once <= mostSeconds) leastOf(1, () => run(long));
      if (once > mostSeconds) return { extractor, text, short: once };
      const runs = runsFor(once);
      const all = leastOf(runs, () => shorts.forEach(run));
      return { extractor, text, short: all / shorts.length, long: leastOf(runs, () => run(long)) };
    });
  });
}

/** 10 where the time follows the text; infinite where the long one was not tried. */
export const ratioOf = ({ short, long = Infinity }: Timing): number => (long <= leastSeconds ? 10 : long / short);

function articleOf(unit: string, size: number): Article {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  const front = '---\noutlet: Bench\nheadline: Made to be slow\npublished: 2025-02-05\n---\n';
  return parseArticle({ path: 'articles/slow.md', text: front + text }).article;
}

/** The least processor time of some runs, each begun with a clean memory: whatever else goes on only ever adds. */
function leastOf(count: number, run: () => void): number {
  const seconds = Array.from({ length: count }, () => {
    globalThis.gc?.();
    const from = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e6;
  });
  return Math.min(...seconds);
}

/**
 * The timings of a process of its own, whose young generation holds all that one run leaves behind: else what is measured on a
 * megabyte is how often the collector copies the mentions, and the ratios are up to twice as high.
 */
export function timeExtractorsAlone(): Timing[] {
  const flags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256', '--import', 'tsx'];
  const output = execFileSync(process.execPath, [...flags, fileURLToPath(import.meta.url)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as Timing[];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(JSON.stringify(timeExtractors()));
}
