import { parseDay } from '../src/cli/day.ts';
import { readArticle } from '../src/index.ts';
import type { Finding } from '../src/model/finding.ts';
import { textOf } from '../src/model/span.ts';
import type { Source } from '../src/model/source.ts';
import { checkSources } from '../src/run.ts';
import type { TimexRow } from './dates.ts';

export interface OwnNames {
  /** How many names were claimed at once. */
  readonly names: number;
  readonly findings: readonly Finding[];
}

/** A text that may be one of many, with what it calls people, places and organisations. */
interface NamedText {
  readonly article: Source;
  readonly names: readonly string[];
}

/** All names that some articles print, claimed at once, against those articles: whatever is found is a misprint of theirs, or a false alarm. */
export function findOwnMisprints(rows: readonly TimexRow[]): OwnNames {
  const texts = rows.map(readNames);
  return check(texts, texts);
}

/** The names of every other article against the rest, and the other way about: there no name is known as printed, unless both have it. */
export function findHalfMisprints(rows: readonly TimexRow[]): OwnNames {
  const texts = rows.map(readNames);
  const [even, odd] = [0, 1].map((rest) => texts.filter((_, row) => row % 2 === rest)) as [NamedText[], NamedText[]];
  const [first, second] = [check(even, odd), check(odd, even)];
  return { names: first.names + second.names, findings: [...first.findings, ...second.findings] };
}

const today = parseDay('2025-01-01') ?? NaN;

function readNames(row: TimexRow): NamedText {
  const front = `---\noutlet: Bench\nheadline: Article\npublished: ${row.dct.slice(0, 10)}\n---\n`;
  const article = { path: `articles/${row.doc}.md`, text: front + row.text };
  const { mentions } = readArticle(article.text);
  const names = mentions.flatMap((one) => (one.kind === 'name' ? textOf(one.span).replace(/\s+/g, ' ') : []));
  return { article, names };
}

function check(claimed: readonly NamedText[], read: readonly NamedText[]): OwnNames {
  const names = [...new Set(claimed.flatMap((text) => text.names))];
  const lines = names.map((name, at) => `  name-${at}: ${JSON.stringify(name)}`);
  const claims = { path: 'claims/names.yaml', text: ['about: All names', 'names:', ...lines, ''].join('\n') };
  const { findings } = checkSources({ claims: [claims], articles: read.map(({ article }) => article) }, { today });
  const broken = findings.find((one) => one.check === 'claim-schema');
  if (broken) throw new Error(broken.message);
  return { names: names.length, findings: findings.filter((one) => one.check === 'name-misspelt' || one.check === 'name-varies') }; // prettier-ignore
}
