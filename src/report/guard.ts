import type { Guard } from '../guard/scores.ts';
import { coverageOf } from '../guard/coverage.ts';
import { guardOf, scoreOf } from '../guard/scores.ts';
import type { Survivor } from '../guard/survivors.ts';
import type { Edit } from '../guard/edits.ts';
import { positionAt } from '../model/source.ts';
import { textOf } from '../model/span.ts';
import type { Span } from '../model/span.ts';
import { drawFrame } from './frame.ts';
import { paintWith } from './paint.ts';
import type { Paint } from './paint.ts';
import { placeOf } from './text.ts';
import { onOneLine } from './visible.ts';

/** One article's guard and what it would let through. */
export interface GuardedArticle {
  readonly guard: Guard;
  readonly survivors: readonly Survivor[];
}

export interface GuardReportOptions {
  readonly colour?: boolean;
  readonly width?: number;
  /** Survivors shown for each article, at most. */
  readonly most?: number;
}

const usualWidth = 100;
const usualMost = 10;

/** An article's line, then what nobody would have noticed in it, worst first, each with the claim that would have. */
export function renderGuardText(articles: readonly GuardedArticle[], options: GuardReportOptions = {}): string {
  const paint = paintWith(options.colour ?? false);
  const width = Math.max(40, options.width ?? usualWidth);
  const blocks = articles.flatMap((one) => [
    headOf(one, paint),
    ...shownOf(one.survivors)
      .slice(0, options.most ?? usualMost)
      .map((survivor) => drawSurvivor(survivor, paint, width)),
    ...moreOf(one, options.most ?? usualMost),
  ]);
  return `${[...blocks, sumOf(articles, paint)].join('\n\n')}\n`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function headOf({ guard }: GuardedArticle, paint: Paint): string {
  const { judged, covered, uncovered, unread, outcomes } = guard;
  const all = covered.length + uncovered.length + unread.length;
  const mattering = outcomes.filter(({ exempt }) => exempt === undefined);
  const caught = mattering.filter((one) => one.caught).length;
  const nobody = unread.length > 0 ? `, ${unread.length} not read` : '';
  const exempt = outcomes.length - mattering.length;
  return [
    paint('bold', onOneLine(judged.article.source.path)),
    `  covered  ${covered.length} of ${all} mentions (${percent(coverageOf(guard))})${nobody}`,
    `  guarded  ${caught} of ${mattering.length} changes caught (${percent(guardOf(guard))})${exempt > 0 ? `; ${exempt} left alone` : ''}`,
    `  score    ${percent(scoreOf(guard))}, the mentions that are covered and let no change through`,
  ].join('\n');
}

function drawSurvivor({ mutation, claims, claim }: Survivor, paint: Paint, width: number): string {
  const { span } = mutation.mention;
  const [edit] = mutation.edits;
  const marked = edit && edit.end > edit.start ? { ...span, start: edit.start, end: edit.end } : span;
  const gutter = String(positionAt(marked.source, marked.start).line).length;
  const style = { gutter, width, mark: '^', dim: (text: string) => paint('dim', text), paint: (text: string) => paint('yellow', text) } as const; // prettier-ignore
  const who =
    claims.length > 0
      ? `although ${[...new Set(claims.map(({ name }) => name))].join(' and ')} has it`
      : 'no claim has it';
  return [
    `  ${paint('bold', mutation.kind)} ${placeOf(marked)}`,
    `  Nobody would notice "${edit ? excerptOf(span, edit) : ''}" here: ${who}`,
    ...drawFrame(marked, '', style).map((line) => `  ${line}`),
    ...(claim === undefined
      ? []
      : ['  this claim would:', ...claim.split('\n').map((line) => `    ${paint('green', line)}`)]),
  ].join('\n');
}

/** Characters of a longer mention that are shown on either side of its change. */
const shownBeside = 24;

/** The change in its mention; a speaker stands outside his quotation, and is shown with what is around him. */
function excerptOf({ source, start, end }: Span, edit: Edit): string {
  const [from, to] = [Math.min(start, edit.start), Math.max(end, edit.end)];
  const before = source.text.slice(from, edit.start);
  const after = source.text.slice(edit.end, to);
  const [head, tail] = [before.slice(-shownBeside), after.slice(0, shownBeside)];
  const [cutHead, cutTail] = [head.length < before.length ? '…' : '', tail.length < after.length ? '…' : ''];
  return onOneLine(`${cutHead}${head}${edit.text}${tail}${cutTail}`);
}

/** The mention as changed, or the stretch from it to what was changed. */
function changedText({ source, start, end }: Span, edit: Edit): string {
  const [from, to] = [Math.min(start, edit.start), Math.max(end, edit.end)];
  return source.text.slice(from, edit.start) + edit.text + source.text.slice(edit.end, to);
}

/** One of each mention: more of one word say no more. */
function shownOf(survivors: readonly Survivor[]): Survivor[] {
  const seen = new Set<unknown>();
  return survivors.filter(({ mutation: { mention } }) => !seen.has(mention) && seen.add(mention));
}

function moreOf({ survivors }: GuardedArticle, most: number): string[] {
  const left = shownOf(survivors).length - most;
  return left > 0 ? [`  ... and ${left} more`] : [];
}

function sumOf(articles: readonly GuardedArticle[], paint: Paint): string {
  if (articles.length === 0) return paint('bold', 'No article to guard');
  const lowest = articles.reduce((least, { guard }) => Math.min(least, scoreOf(guard)), 1);
  const count = `${articles.length} article${articles.length === 1 ? '' : 's'}`;
  return paint('bold', `${count}, lowest score ${percent(lowest)}`);
}

/** The same for programs; shares are between 0 and 1. */
export function renderGuardJson(articles: readonly GuardedArticle[], seed: number, runs: number): string {
  const list = articles.map(({ guard, survivors }) => ({
    article: guard.judged.article.id,
    file: guard.judged.article.source.path,
    mentions: guard.covered.length + guard.uncovered.length + guard.unread.length,
    unread: guard.unread.length,
    covered: guard.covered.length,
    coverage: coverageOf(guard),
    changes: guard.outcomes.filter(({ exempt }) => exempt === undefined).length,
    leftAlone: guard.outcomes.filter(({ exempt }) => exempt !== undefined).length,
    caught: guard.outcomes.filter(({ caught }) => caught).length,
    guard: guardOf(guard),
    score: scoreOf(guard),
    survivors: survivors.map(jsonOf),
  }));
  return `${JSON.stringify({ seed, runs, articles: list }, null, 2)}\n`;
}

function jsonOf({ mutation, claims, claim }: Survivor) {
  const { span } = mutation.mention;
  const [edit] = mutation.edits;
  return {
    mutation: mutation.kind,
    ...positionAt(span.source, span.start),
    text: textOf(span),
    changed: edit ? changedText(span, edit) : '',
    claims: claims.map(({ name }) => name),
    ...(claim === undefined ? {} : { claim }),
  };
}
