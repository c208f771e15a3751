import { extractMentions } from '../../src/extract/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { Claim, NameClaim, QuoteClaim, StatementClaim } from '../../src/model/claim.ts';
import type { Source } from '../../src/model/source.ts';
import type { Located, Span } from '../../src/model/span.ts';
import { monthRange } from '../../src/parse/calendar.ts';
import type { Reading } from '../../src/relate/reading.ts';

/** Claims as a claim file has them, in short; each value stands in a line of its own of a made-up source. */
export interface Sketch {
  readonly names?: Readonly<
    Record<string, string | readonly string[] | { name: string; also?: string[]; never?: string[] }>
  >;
  readonly quotes?: Readonly<Record<string, QuoteSketch>>;
  readonly statements?: Readonly<Record<string, { printed?: string[]; never?: string[] }>>;
  /** Year and month that all of them cover. */
  readonly covers?: readonly [number, number];
}

interface QuoteSketch {
  readonly speaker?: string | readonly string[];
  readonly unnamed?: string;
  readonly translated?: boolean;
  readonly words: readonly string[];
}

export function claimsOf(sketch: Sketch): Claim[] {
  const lines: string[] = [];
  // The source is filled while spans into it are made: a span holds the source, not its text.
  const source: { path: string; text: string } & Source = { path: 'claims/sample.yaml', text: '' };
  const locate = (value: string): Located<string> => {
    const start = lines.join('\n').length + (lines.length > 0 ? 1 : 0);
    lines.push(value);
    source.text = lines.join('\n');
    return { value, span: { source, start, end: start + value.length } };
  };
  const base = (section: string, id: string): { id: string; name: string; span: Span; entry: Span } => {
    const { span } = locate(id);
    return { id, name: `${section}/${id}`, span, entry: span };
  };
  const covers = sketch.covers ? { covers: coversOf(sketch.covers, locate('covers').span) } : {};
  const names = Object.entries(sketch.names ?? {}).map(([id, value]): NameClaim => {
    const [first = '', ...rest] =
      typeof value === 'string' ? [value] : 'name' in value ? [value.name, ...(value.also ?? [])] : value;
    const never = typeof value === 'object' && 'name' in value ? (value.never ?? []) : [];
    return {
      section: 'names',
      ...base('names', id),
      ...covers,
      spelling: locate(first),
      also: rest.map(locate),
      never: never.map(locate),
    };
  });
  const quotes = Object.entries(sketch.quotes ?? {}).map(
    ([id, { speaker = [], unnamed, translated = false, words }]): QuoteClaim => ({
      section: 'quotes',
      ...base('quotes', id),
      ...covers,
      speakers: [speaker].flat().map(locate),
      ...(unnamed === undefined ? {} : { unnamed: locate(unnamed) }),
      translated,
      words: words.map(locate),
    }),
  );
  const statements = Object.entries(sketch.statements ?? {}).map(
    ([id, { printed = [], never = [] }]): StatementClaim => ({
      section: 'statements',
      ...base('statements', id),
      ...covers,
      printed: printed.map(locate),
      never: never.map(locate),
    }),
  );
  return [...names, ...quotes, ...statements];
}

function coversOf([year, month]: readonly [number, number], span: Span): NonNullable<Claim['covers']> {
  const range = monthRange(year, month);
  return { value: { text: `${year}-${month}`, range, form: 'within', begins: range, ends: range }, span };
}

export const readingOf = (sketch: Sketch, ...articles: readonly Article[]): Reading => ({
  claims: claimsOf(sketch),
  articles,
  mentions: new Map(articles.map((article) => [article, extractMentions(article)])),
});
