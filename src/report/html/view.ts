import { judgedIn } from '../../guard/judge.ts';
import { measureCoverage } from '../../guard/coverage.ts';
import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Finding } from '../../model/finding.ts';
import type { Run } from '../../model/run.ts';
import { positionAt } from '../../model/source.ts';
import { compareSpans, textOf } from '../../model/span.ts';
import type { Span } from '../../model/span.ts';
import { shownFindings } from '../options.ts';
import type { ReportOptions } from '../options.ts';
import { marksOf } from './marks.ts';
import type { Mark, Measured } from './marks.ts';
import { notesOf } from './notes.ts';
import type { Note } from './notes.ts';
import { segmentsOf } from './segments.ts';
import type { Segment } from './segments.ts';

/** A passage of an article, or its headline, with its marks and what stands beside it in the margin. */
export interface Row {
  readonly id: string;
  readonly kind: 'heading' | 'paragraph' | 'list-line' | 'caption' | 'furniture' | 'headline';
  /** In the file, from 1. */
  readonly line: number;
  readonly segments: readonly Segment[];
  readonly notes: readonly Note[];
}

export interface ArticleView {
  readonly id: string;
  readonly article: Article;
  readonly measured: Measured;
  readonly marks: readonly Mark[];
  /** Which marks are anchored at a segment: each mark at the first that is its own, else at the first that it lies over. */
  readonly anchored: ReadonlyMap<Segment, readonly Mark[]>;
  /** The headline of the front matter, where something is marked in it. */
  readonly headline?: Row;
  readonly rows: readonly Row[];
}

/** A run as the page has it: what stands where, and under which anchor. */
export interface View {
  readonly run: Run;
  readonly findings: readonly Finding[];
  readonly articles: readonly ArticleView[];
  /** Claims in the order of their files. */
  readonly claims: readonly Claim[];
  /** Anchors, without "#"; none for what the page does not show. */
  readonly idOf: (thing: Article | Claim | Finding | Mark) => string | undefined;
  /** Whether a mark stands in a text that is shown; one in the front matter does not. */
  readonly isShown: (mark: Mark) => boolean;
  /** To which note a mark leads. */
  readonly noteOf: ReadonlyMap<Mark, Note>;
  /** Whether changes were tried (`--guard`). */
  readonly guarded: boolean;
}

export function viewOf(run: Run, options: ReportOptions): View {
  const findings = shownFindings(run, options);
  const claims = [...run.evidence.claims].sort((a, b) => compareSpans(a.span, b.span));
  const ids = new Map<object, string>();
  run.evidence.articles.forEach((article, index) => ids.set(article, `a${index}`));
  claims.forEach((claim, index) => ids.set(claim, `c${index}`));
  findings.forEach((finding, index) => ids.set(finding, `f${index}`));
  const articles = measuredIn(run, options).map((measured, index) =>
    layOut(measured, marksOf(measured, findings), `a${index}`),
  );
  const noteOf = new Map<Mark, Note>();
  const shown = new Set<Mark>();
  for (const article of articles) {
    // An anchor inside an article begins with the article's own: the script finds by it what it has still to unfold.
    [...article.anchored.values()].flat().forEach((mark, number) => {
      ids.set(mark, `${article.id}m${number}`);
      shown.add(mark);
    });
    for (const note of rowsOf(article).flatMap(({ notes }) => notes)) {
      for (const mark of note.marks) if (!noteOf.has(mark)) noteOf.set(mark, note);
    }
  }
  return {
    run,
    findings,
    articles,
    claims,
    idOf: (thing) => ids.get(thing),
    isShown: (mark) => shown.has(mark),
    noteOf,
    guarded: options.guards !== undefined,
  };
}

const rowsOf = ({ headline, rows }: Pick<ArticleView, 'headline' | 'rows'>): readonly Row[] =>
  headline ? [headline, ...rows] : rows;

const measuredIn = ({ evidence }: Run, { guards }: ReportOptions): Measured[] =>
  judgedIn(evidence).map((judged) => guards?.get(judged.article) ?? measureCoverage(judged));

function layOut(measured: Measured, marks: readonly Mark[], id: string): ArticleView {
  const { article } = measured.judged;
  const rowOf = (span: Span, kind: Row['kind'], rowId: string): Row => {
    const own = marks.filter(({ start }) => span.start <= start && start < span.end);
    const { line } = positionAt(span.source, span.start);
    return { id: rowId, kind, line, segments: segmentsOf(span.start, span.end, marks), notes: notesOf(own, rowId) };
  };
  const { headlineSpan, passages } = article;
  const printed = headlineSpan && rowOf(withoutQuotes(headlineSpan), 'headline', `${id}h`);
  const headline = printed && printed.notes.length > 0 ? { headline: printed } : {};
  const rows = passages.map(({ span, kind }, index) => rowOf(span, kind, `${id}p${index}`));
  return {
    id,
    article,
    measured,
    marks,
    rows,
    anchored: anchoredIn(rowsOf({ rows, ...headline }), article.source.text),
    ...headline,
  };
}

/** A headline without the marks that YAML puts around it. */
function withoutQuotes(span: Span): Span {
  const inner = /^(["'])(.+)\1$/su.exec(textOf(span))?.[2];
  return inner === undefined ? span : { ...span, start: span.start + 1, end: span.end - 1 };
}

const isBlank = ({ start, end }: Segment, text: string): boolean => text.slice(start, end).trim() === '';

function anchoredIn(rows: readonly Row[], text: string): ReadonlyMap<Segment, readonly Mark[]> {
  // A link must have something to be seen.
  const segments = rows
    .flatMap((row) => row.segments)
    .sort((a, b) => Number(isBlank(a, text)) - Number(isBlank(b, text)));
  const places = new Map<Mark, Segment>();
  for (const segment of segments) if (segment.owner && !places.has(segment.owner)) places.set(segment.owner, segment);
  for (const segment of segments) for (const mark of segment.under) if (!places.has(mark)) places.set(mark, segment);
  const anchored = new Map<Segment, Mark[]>();
  for (const [mark, segment] of places) anchored.set(segment, [...(anchored.get(segment) ?? []), mark]);
  return anchored;
}
