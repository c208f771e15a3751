import { lineStarts, lineText, positionAt } from '../model/source.ts';
import type { Source } from '../model/source.ts';
import { readTree } from '../parse/claims/read-tree.ts';
import { parseYaml } from '../parse/claims/syntax.ts';
import { fieldOf } from '../parse/claims/tree.ts';
import type { Field, ListNode, MapNode } from '../parse/claims/tree.ts';

/**
 * Where things stand in a claim file, so that an entry can be put in or taken out and every other byte kept. Nothing is written from
 * the tree: it only says where the text is to be cut.
 */
export interface Layout {
  /** Absent in a file of nothing but comments. */
  readonly root?: MapNode;
  /** The `stet` section. */
  readonly section?: Field;
}

/** Why a claim file cannot be changed by a program. */
export interface Obstacle {
  readonly obstacle: string;
}

export function layoutOf(source: Source): Layout | Obstacle {
  const { doc, breaks } = parseYaml(source);
  const [broken] = breaks;
  if (!doc || broken) {
    const line = broken ? ` in line ${positionAt(source, broken.span.start).line}` : '';
    return { obstacle: `it cannot be read as YAML${line}${broken ? `: ${broken.message}` : ''}` };
  }
  const { root } = readTree(doc, source);
  if (!root) return {};
  if (root.kind !== 'map') return { obstacle: 'it is no claim file: expected sections such as "events:" and "stet:"' };
  const section = fieldOf(root, 'stet');
  return { root, ...(section && { section }) };
}

export const isFlow = (source: Source, list: ListNode): boolean => source.text[list.span.start] === '[';

/** The line break that the file has; of several kinds the first. */
export const lineBreakOf = ({ text }: Source): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** The offset at which the line of an offset begins. */
export const lineStart = (source: Source, offset: number): number =>
  lineStarts(source)[positionAt(source, offset).line - 1] ?? 0;

/** The offset after the line break of the line of an offset; the end of the file where there is none. */
export const nextLine = (source: Source, offset: number): number =>
  lineStarts(source)[positionAt(source, offset).line] ?? source.text.length;

export const lineAt = (source: Source, offset: number): string => lineText(source, positionAt(source, offset).line);

/** Where the hyphen of a block list's item stands; `undefined` where the item does not begin a line of its own. */
export function dashOf(source: Source, itemStart: number): number | undefined {
  const start = lineStart(source, itemStart);
  const before = /^\uFEFF? *-[ \t]+$/.exec(source.text.slice(start, itemStart));
  if (before) return start + before[0].indexOf('-');
  // The item stands below its hyphen.
  for (let line = positionAt(source, itemStart).line - 1; line > 0; line -= 1) {
    const text = lineText(source, line);
    const at = /^\uFEFF? *-[ \t]*(?:#.*)?$/.test(text) ? text.indexOf('-') : -1;
    if (at !== -1) return (lineStarts(source)[line - 1] ?? 0) + at;
    if (!/^[ \t]*(?:#.*)?$/.test(text)) return undefined;
  }
  return undefined;
}

export const columnOf = (source: Source, offset: number): number => offset - lineStart(source, offset);

/** How far a line's first mark is indented, a byte order mark aside. */
export const indentAt = (source: Source, offset: number): number =>
  columnOf(source, offset) - (source.text.startsWith('\uFEFF') && lineStart(source, offset) === 0 ? 1 : 0);

export const isComment = (line: string): boolean => /^[ \t]*#/.test(line);

/** The offset after the comments below an item that are indented more than its hyphen: they are the item's own. */
export function afterOwnComments(source: Source, end: number, column: number): number {
  let at = nextLine(source, end);
  while (at < source.text.length && isComment(lineAt(source, at)) && indentOf(lineAt(source, at)) > column) {
    at = nextLine(source, at);
  }
  return at;
}

export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
