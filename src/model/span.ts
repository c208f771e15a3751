import type { Source } from './source.ts';

/** A half-open stretch `[start, end)` of a source, in UTF-16 units. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A value and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
}

/** A span with what is to be said of it. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** Exactly what stands in a span. */
export const textOf = (span: Span): string => span.source.text.slice(span.start, span.end);

/** The same text by itself: a slice keeps the whole text alive that it was cut from, and so does what is put together of slices. */
export const detached = (text: string): string => text.split('').join('');

export const overlaps = (a: Span, b: Span): boolean => a.source === b.source && a.start < b.end && b.start < a.end;

export const contains = (outer: Span, inner: Span): boolean =>
  outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;

/** Order by file, then by place. */
export const compareSpans = (a: Span, b: Span): number =>
  (a.source.path < b.source.path ? -1 : a.source.path > b.source.path ? 1 : 0) || a.start - b.start || a.end - b.end;
