import type { Problem } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';

/** A scalar, as typed: nothing is taken for a number, a date or a yes. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  /** The scalar's own text on disk, without its quotation marks; of a block (`>-`) its lines. */
  readonly span: Span;
  /** Without quotation marks, and no block. */
  readonly plain: boolean;
  /** Where it ends, a quotation mark included. */
  readonly end: number;
}

/** An empty value, or `~`. An empty value takes no room: its span is that of its key. */
export interface NothingNode {
  readonly kind: 'nothing';
  readonly span: Span;
  readonly end: number;
}

export interface Field {
  readonly key: TextNode;
  readonly value: TreeNode;
}

export interface MapNode {
  readonly kind: 'map';
  /** Its first line. */
  readonly span: Span;
  readonly end: number;
  readonly fields: readonly Field[];
  /** Written in braces. */
  readonly flow: boolean;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly end: number;
  readonly items: readonly TreeNode[];
}

/** A YAML document as Stet sees it: text, maps and lists. */
export type TreeNode = TextNode | NothingNode | MapNode | ListNode;

/** Where in a file something stands: `['events', 'summit', 'said', 0]`. */
export type Path = readonly (string | number)[];

/** A problem, and the path of what cannot be used because of it. */
export interface Fault {
  readonly path: Path;
  readonly problem: Problem;
  /** The section that holds nothing because of it. */
  readonly explains?: string;
}

/** A fault of the schema check. */
export function faultAt(path: Path, span: Span, message: string, suggestion?: string  ): Fault {
  const problem: Problem = { check: 'claim-schema', message, span };
  return { path, problem: suggestion === undefined ? problem : { ...problem, suggestion } };
}

export const fieldOf = (map: MapNode, name: string): Field | undefined =>
  map.fields.find((field) => field.key.text === name);
