import type { Article, Publication } from '../../model/article.ts';
import type { Problem } from '../../model/finding.ts';
import type { Source } from '../../model/source.ts';
import type { Located, Span } from '../../model/span.ts';
import type { Day } from '../../model/time.ts';
import { articleIdOf } from '../../load/article-id.ts';
import { hiddenProblems } from '../hidden-problems.ts';
import { hasDateline } from './dateline.ts';
import { type FrontMatterFault, readFrontMatter } from './front-matter.ts';
import { readPassages } from './passages.ts';
import { parsePublished } from './published.ts';

export interface ParsedArticle {
  readonly article: Article;
  readonly problems: readonly Problem[];
  /** Where the article is named: its `id`, or the beginning of its front matter. */
  readonly named: Span;
}

/** `dateInferred: true`: the day may be off by so many either way. */
const inferredDays = 3;

/** Always gives an article: front matter that cannot be read costs only what depends on it. */
export function parseArticle(source: Source): ParsedArticle {
  const { opening, body, fields, faults } = readFrontMatter(source);
  const id = articleIdOf(source.path);
  const published = fields ? publication(fields) : undefined;
  const all: FrontMatterFault[] = [
    ...faults,
    ...(fields ? [...missing(fields, opening), ...disagreeing(fields, id)] : []),
    ...(published && 'fault' in published ? [published.fault] : []),
  ];
  const outlet = fields?.get('outlet')?.value;
  const headline = fields?.get('headline')?.value;
  const inferred = /^true$/i.test(fields?.get('headlineInferred')?.value ?? '');
  const printed = inferred ? undefined : fields?.get('headline');
  const passages = readPassages(source, body, headline);
  const article: Article = {
    id,
    source,
    ...(outlet === undefined ? {} : { outlet }),
    ...(headline === undefined ? {} : { headline }),
    ...(printed ? { headlineSpan: printed.span } : {}),
    ...(published && 'day' in published ? { published } : {}),
    dateline: hasDateline(passages),
    body,
    passages,
  };
  const unreadable = all.map((fault): Problem => ({ check: 'article-schema', ...fault, article: id }));
  const problems = [...unreadable, ...hiddenIn(article)];
  return { article, problems, named: fields?.get('id')?.span ?? opening };
}

/** What is hidden in names and figures, of what is read at all. */
const hiddenIn = ({ passages, headlineSpan }: Article): Problem[] =>
  [
    ...(headlineSpan ? [headlineSpan] : []),
    ...passages.flatMap(({ kind, span }) => (kind === 'furniture' ? [] : [span])),
  ].flatMap((span) => hiddenProblems(span, (seen) => /^[\p{Lu}\p{N}]/u.test(seen)));

/** The article as if it had appeared on `day`, whatever its front matter says. */
export function publishedOn(article: Article, day: Day): Article {
  const { source, start } = article.body;
  return { ...article, published: { day, range: { lo: day, hi: day }, span: { source, start, end: start } } };
}

/** What is wrong between the articles of a run: two files with one id. The first by path keeps it. */
export function joinArticles(parsed: readonly ParsedArticle[]): Problem[] {
  const first = new Map<string, ParsedArticle>();
  const problems: Problem[] = [];
  const pathOf = (one: ParsedArticle): string => one.article.source.path;
  for (const one of [...parsed].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : pathOf(a) > pathOf(b) ? 1 : 0))) {
    const { id } = one.article;
    const other = first.get(id);
    if (!other) {
      first.set(id, one);
      continue;
    }
    problems.push({
      check: 'article-schema',
      message: `The id "${id}" is that of "${pathOf(other)}" too; expected each id once`,
      span: one.named,
      related: [{ span: other.named, text: `"${id}" stands here first` }],
      article: id,
    });
  }
  return problems;
}

type Fields = ReadonlyMap<string, Located<string>>;

const missing = (fields: Fields, opening: Span): FrontMatterFault[] =>
  ['outlet', 'headline', 'published']
    .filter((key) => !fields.has(key))
    .map((key) => ({
      message: `The front matter has no "${key}"; expected outlet, headline and published`,
      span: opening,
    }));

function disagreeing(fields: Fields, id: string): FrontMatterFault[] {
  const faults: FrontMatterFault[] = [];
  const own = fields.get('id');
  if (own && own.value.normalize('NFC') !== id.normalize('NFC')) {
    const message = `The id is "${own.value}" and the file's name makes it "${id}"; expected one and the same`;
    faults.push({ message, span: own.span, suggestion: id });
  }
  for (const key of ['dateInferred', 'headlineInferred', 'retelling']) {
    const flag = fields.get(key);
    if (!flag || /^(?:true|false)$/i.test(flag.value)) continue;
    faults.push({ message: `"${key}" is "${flag.value}"; expected "true" or "false"`, span: flag.span });
  }
  return faults;
}

/** Nothing where there is no `published`: that it is missing is said elsewhere. */
function publication(fields: Fields): Publication | { readonly fault: FrontMatterFault } | undefined {
  const field = fields.get('published');
  if (!field) return undefined;
  const read = parsePublished(field.value);
  if ('fault' in read) return { fault: { message: `"published" cannot be used: ${read.fault}`, span: field.span } };
  const inferred = /^true$/i.test(fields.get('dateInferred')?.value ?? '');
  const range = inferred
    ? { lo: read.day - inferredDays, hi: read.day + inferredDays }
    : { lo: read.day, hi: read.day };
  return { day: read.day, range, span: field.span };
}
