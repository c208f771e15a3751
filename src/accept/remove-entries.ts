import type { StetEntry } from '../model/claim.ts';
import type { Source } from '../model/source.ts';
import type { Field, ListNode, MapNode, TreeNode } from '../parse/claims/tree.ts';
import {
  afterOwnComments,
  columnOf,
  dashOf,
  indentOf,
  isComment,
  isFlow,
  layoutOf,
  lineAt,
  lineStart,
  nextLine,
} from './layout.ts';
import type { Obstacle } from './layout.ts';

/** `[start, end)` of the text of a file. */
type Cut = readonly [start: number, end: number];

interface Remaining {
  readonly text: string;
  /** Of each entry of the old list, whether it was taken out. */
  readonly gone: readonly boolean[];
}

/**
 * The text of a claim file without some of its acceptances, and without the comments that are theirs: on their lines, right above them,
 * and indented below them. A section that is left empty goes with its own heading.
 */
export function removeEntries(source: Source, entries: readonly StetEntry[]): Remaining | Obstacle {
  const layout = layoutOf(source);
  if ('obstacle' in layout) return layout;
  const { root, section } = layout;
  const list = section?.value;
  if (!root || !section || list?.kind !== 'list') return { obstacle: 'its "stet:" is no list' };
  const gone = list.items.map((item) => entries.some((entry) => entry.span.start === item.span.start));
  const cuts = gone.every(Boolean) ? [sectionCut(source, root, section)] : itemCuts(source, list, gone);
  const text = without(source.text, cuts);
  return text === undefined
    ? { obstacle: 'its "stet:" is laid out in a way that Stet cannot take from' }
    : { text, gone };
}

/** Cuts may share the blank lines between them. */
function without(text: string, cuts: readonly (Cut | undefined)[]): string | undefined {
  let [kept, from] = ['', 0];
  for (const cut of cuts) {
    if (!cut) return undefined;
    kept += text.slice(from, Math.max(from, cut[0]));
    from = Math.max(from, cut[1]);
  }
  return kept + text.slice(from);
}

function itemCuts(source: Source, list: ListNode, gone: readonly boolean[]): (Cut | undefined)[] {
  const cut = isFlow(source, list) ? cutInBrackets : cutOfList;
  const lastKept = gone.lastIndexOf(false);
  return list.items.flatMap((item, at) => {
    if (!gone[at]) return [];
    const next = at < lastKept ? list.items[at + 1] : undefined;
    return [cut(source, item, next, list.items[lastKept])];
  });
}

/**
 * The lines of an item. Of the blank lines around it those that set it off from the next one go too, or where none is kept behind it
 * those before it.
 */
function cutOfList(source: Source, item: TreeNode, next: TreeNode | undefined): Cut | undefined {
  const dash = dashOf(source, item.span.start);
  if (dash === undefined) return undefined;
  const column = columnOf(source, dash);
  const start = withHeading(source, lineStart(source, dash), (line) => indentOf(line) <= column);
  const end = afterOwnComments(source, Math.max(dash, item.end - 1), column);
  return next ? [start, afterBlanks(source, end)] : [beforeBlanks(source, start), end];
}

/** From the first line of the comments right above a line that are its own. */
function withHeading(source: Source, line: number, own: (line: string) => boolean): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(source, start - 1);
    const text = lineAt(source, above);
    if (!isComment(text) || !own(text)) break;
    start = above;
  }
  return start;
}

function afterBlanks(source: Source, from: number): number {
  let at = from;
  while (at < source.text.length && lineAt(source, at).trim() === '') at = nextLine(source, at);
  return at;
}

function beforeBlanks(source: Source, from: number): number {
  let at = from;
  while (at > 0 && lineAt(source, lineStart(source, at - 1)).trim() === '') at = lineStart(source, at - 1);
  return at;
}

function cutInBrackets(
  source: Source,
  item: TreeNode,
  next: TreeNode | undefined,
  lastKept: TreeNode | undefined,
): Cut {
  const start = lineStart(source, item.span.start);
  const alone = source.text.slice(start, item.span.start).trim() === '';
  const rest = /^[ \t]*,?[ \t]*(?:#.*)?$/.test(lineAt(source, item.end).slice(columnOf(source, item.end)));
  if (alone && rest) return [withHeading(source, start, () => true), nextLine(source, item.end)];
  if (next) return [item.span.start, next.span.start];
  // The comma before it may stay, and so may the comment behind that.
  if (alone || !lastKept) return [item.span.start, item.end];
  return [lastKept.end, item.end];
}

function sectionCut(source: Source, root: MapNode, section: Field): Cut | undefined {
  const { text } = source;
  const { key, value } = section;
  if (root.flow) return pairCut(root, section);
  const line = lineStart(source, key.span.start);
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  const dash = last && dashOf(source, last.span.start);
  const flow = value.kind === 'list' && isFlow(source, value);
  if (!/^\uFEFF?[ ]*["']?$/.test(text.slice(line, key.span.start)) || (!flow && dash === undefined)) return undefined;
  const end =
    dash === undefined || flow
      ? nextLine(source, value.end - 1)
      : afterOwnComments(source, value.end - 1, columnOf(source, dash));
  const start = withHeading(source, line, () => true);
  // Comments at the head of a file are about the file; a byte order mark stays where it is.
  const top = start === 0 ? line : start;
  const from = top === 0 && text.startsWith('\uFEFF') ? 1 : top;
  const next = afterBlanks(source, end);
  return next === text.length ? [beforeBlanks(source, from), end] : [from, next];
}

function pairCut(root: MapNode, section: Field): Cut {
  const at = root.fields.indexOf(section);
  const [before, next] = [root.fields[at - 1], root.fields[at + 1]];
  if (next) return [section.key.span.start, next.key.span.start];
  return [before ? before.value.end : section.key.span.start, section.value.end];
}
