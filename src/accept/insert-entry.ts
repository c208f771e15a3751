import type { Source } from '../model/source.ts';
import type { ListNode, MapNode } from '../parse/claims/tree.ts';
import {
  afterOwnComments,
  columnOf,
  dashOf,
  indentAt,
  isFlow,
  layoutOf,
  lineAt,
  lineBreakOf,
  lineStart,
  nextLine,
} from './layout.ts';
import type { Obstacle } from './layout.ts';
import { scalarOf } from './scalar.ts';

/** The fields of an acceptance, in the order in which they are written. */
export type EntryFields = readonly (readonly [key: string, value: string])[];

/** A piece of text put in the place of another, which is empty but where `~` stood. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text of a claim file with one more acceptance: all that stood there stands there still, byte for byte. */
export function insertEntry(source: Source, fields: EntryFields): { readonly text: string } | Obstacle {
  const layout = layoutOf(source);
  if ('obstacle' in layout) return layout;
  const edit = editFor(source, layout, fields);
  if ('obstacle' in edit) return edit;
  return { text: source.text.slice(0, edit.start) + edit.text + source.text.slice(edit.end) };
}

type Found = Exclude<ReturnType<typeof layoutOf>, Obstacle>;

function editFor(source: Source, { root, section }: Found, fields: EntryFields): Edit | Obstacle {
  if (!section) return root?.flow ? newPair(root, fields) : newSection(source, root, fields);
  const { key, value } = section;
  if (value.kind === 'list') {
    return isFlow(source, value) ? intoBrackets(source, value, fields) : ontoList(source, value, fields);
  }
  if (value.kind !== 'nothing') return { obstacle: 'its "stet:" is no list' };
  const { start, end } = value.span;
  // An empty value has no place of its own; a `~` has.
  if (start !== key.span.start) return { start, end, text: `[${inBraces(fields)}]` };
  if (root?.flow) return { obstacle: 'its "stet" in braces holds nothing; write "stet: []"' };
  const column = indentAt(source, key.span.start) + 2;
  return insertLines(source, nextLine(source, key.span.start), inBlock(fields, column, 2));
}

/** Below everything else, but above the mark that ends the document. */
function newSection(source: Source, root: MapNode | undefined, fields: EntryFields): Edit {
  const { text } = source;
  const mark = /^\.\.\.(?=\s|$)/m.exec(text.slice(root?.end ?? 0));
  const at = mark ? (root?.end ?? 0) + mark.index : text.length;
  const column = root ? indentAt(source, root.span.start) : 0;
  const before = text.slice(0, at);
  const spaced = before.trim() === '' || /(?:^|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before);
  const lines = [`${' '.repeat(column)}stet:`, ...inBlock(fields, column + 2, 2)];
  return insertLines(source, at, spaced ? lines : ['', ...lines]);
}

function newPair(root: MapNode, fields: EntryFields): Edit {
  const last = root.fields.at(-1)?.value;
  const at = last?.end ?? root.span.start + 1;
  return { start: at, end: at, text: `${last ? ', ' : ''}stet: [${inBraces(fields)}]` };
}

function ontoList(source: Source, list: ListNode, fields: EntryFields): Edit | Obstacle {
  const [before, last] = [list.items.at(-2), list.items.at(-1)];
  const dash = last && dashOf(source, last.span.start);
  if (!last || dash === undefined) return { obstacle: 'its "stet:" is laid out in a way that Stet cannot add to' };
  const column = columnOf(source, dash);
  const at = afterOwnComments(source, Math.max(dash, last.end - 1), column);
  const spaced = before && /(?:\n|\r\n?)[ \t]*(?:\n|\r)/.test(source.text.slice(before.end, last.span.start));
  const key = columnOf(source, last.span.start) - column;
  const inside = last.kind === 'map' && !last.flow && lineStart(source, dash) === lineStart(source, last.span.start);
  const lines = inBlock(fields, column, inside ? key : 2);
  return insertLines(source, at, spaced ? ['', ...lines] : lines);
}

function intoBrackets(source: Source, list: ListNode, fields: EntryFields): Edit {
  const entry = inBraces(fields);
  const last = list.items.at(-1);
  const inline = (at: number, text: string): Edit => ({ start: at, end: at, text });
  if (!last) return inline(list.span.start + 1, entry);
  const line = lineAt(source, last.span.start);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const ownLine = columnOf(source, last.span.start) === indent.length;
  const rest = /^[ \t]*(,?)[ \t]*(#.*)?$/.exec(lineAt(source, last.end).slice(columnOf(source, last.end)));
  if (!ownLine || !rest) return inline(last.end, `, ${entry}`);
  const [, comma, comment] = rest;
  if (comma) return insertLines(source, nextLine(source, last.end), [`${indent}${entry},`]);
  // A comma behind a comment would be part of it.
  if (comment) return insertLines(source, nextLine(source, last.end), [`${indent}, ${entry}`]);
  return inline(last.end, `,${lineBreakOf(source)}${indent}${entry}`);
}

/** Whole lines at the beginning of a line; at the end of a file that has no last line break, none is added to it. */
function insertLines(source: Source, at: number, lines: readonly string[]): Edit {
  const lineBreak = lineBreakOf(source);
  const onNewLine = at === 0 || /[\r\n]$/.test(source.text.slice(0, at)) || source.text.slice(0, at) === '\uFEFF';
  const text = lines.join(lineBreak);
  return { start: at, end: at, text: onNewLine ? text + lineBreak : lineBreak + text };
}

function inBlock(fields: EntryFields, column: number, indent: number): string[] {
  const width = Math.max(2, indent);
  return fields.map(([key, value], index) => {
    const head = index === 0 ? `-${' '.repeat(width - 1)}` : ' '.repeat(width);
    return `${' '.repeat(column)}${head}${key}: ${scalarOf(value, 'block')}`;
  });
}

const inBraces = (fields: EntryFields): string =>
  `{${fields.map(([key, value]) => `${key}: ${scalarOf(value, 'braces')}`).join(', ')}}`;
