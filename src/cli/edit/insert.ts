import { isDeepStrictEqual } from 'node:util';
import { isCollection, isScalar, parseDocument, visit } from 'yaml';
import { InputError } from '../../load/input-error.ts';
import type { Source } from '../../model/source.ts';
import { readTree } from '../../parse/claims/read-tree.ts';
import { parseYaml } from '../../parse/claims/syntax.ts';
import { fieldOf } from '../../parse/claims/tree.ts';
import type { ListNode, MapNode, TreeNode } from '../../parse/claims/tree.ts';

/** A claim file with an entry more; `start` and `end` are the offsets of what was put in. */
export interface Inserted {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Edit {
  readonly at: number;
  readonly text: string;
}

/**
 * Puts an entry under a section of a claim file, behind its last one; every other byte stays as it is. `lines` are the entry as YAML
 * from the left margin: `id: value` and what belongs to it, or `- article: ...` under `stet`. A section in braces takes the entry in braces, a
 * missing section is put at the end. Throws an `InputError` where the file is no YAML, or too unusual to be added to.
 */
export function insertUnderSection(source: Source, section: string, lines: readonly string[]): Inserted {
  const { text } = source;
  const { root, section: present } = readPlace(source, section);
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const edits = editsFor({ text, newline, section, lines }, root, present);
  const inserted = apply(text, edits);
  if (!holdsOneMore(text, inserted.text, section, lines)) throw unusual(source, section, lines);
  return inserted;
}

interface Job {
  readonly text: string;
  readonly newline: string;
  readonly section: string;
  readonly lines: readonly string[];
}

function readPlace(source: Source, section: string): { root?: MapNode; section?: TreeNode } {
  const { doc, breaks } = parseYaml(source);
  const [broken] = breaks;
  if (broken) throw new InputError(`"${source.path}" cannot be added to until it can be read: ${broken.message}`);
  const root = doc && readTree(doc, source).root;
  if (!root || root.kind === 'nothing') return {};
  if (root.kind !== 'map')
    throw new InputError(`"${source.path}" is no claim file: expected sections such as "events:"`);
  const found = fieldOf(root, section)?.value;
  return { root, ...(found && { section: found }) };
}

function editsFor(job: Job, root: MapNode | undefined, present: TreeNode | undefined): Edit[] {
  const { text, section, lines } = job;
  const last = present && lastOf(present);
  if (present && isFlow(text, present)) return flowEdits(job, present, last, flowOf(lines));
  if (present && last) return [blockEdit(job, present, last)];
  // a section that nothing stands under yet
  if (present?.kind === 'nothing')
    return [
      lineAfter(
        job,
        present.end,
        lines.map((line) => `  ${line}`),
      ),
    ];
  if (root?.flow) {
    const within = lines[0]?.startsWith('- ') ? `[${flowOf(lines)}]` : `{${flowOf(lines)}}`;
    return flowEdits(job, root, root.fields.at(-1)?.value, `${section}: ${within}`);
  }
  return [sectionEdit(job, root)];
}

const lastOf = (node: TreeNode): TreeNode | undefined =>
  node.kind === 'map' ? node.fields.at(-1)?.value : node.kind === 'list' ? node.items.at(-1) : undefined;

const isFlow = (text: string, node: TreeNode): node is MapNode | ListNode =>
  (node.kind === 'map' && node.flow) || (node.kind === 'list' && text[node.span.start] === '[');

/** Behind the last entry and the comments that belong to it; with a blank line before, if there is one between the last two. */
function blockEdit(job: Job, present: TreeNode, last: TreeNode): Edit {
  const { text, lines } = job;
  const starts = present.kind === 'map' ? present.fields.map(({ key }) => key.span.start) : [present.span.start];
  const indent = columnOf(text, present.kind === 'map' ? keyStart(text, starts[0] ?? 0) : present.span.start);
  const gap = present.kind === 'map' && /\n[ \t]*\r?\n[^\r\n]*$/.test(text.slice(present.fields.at(-2)?.value.end ?? Infinity, starts.at(-1))); // prettier-ignore
  const indented = lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
  return lineAfter(job, behindComments(text, last.end, indent), gap ? ['', ...indented] : indented);
}

/** The beginning of a key, its quotation mark included. */
const keyStart = (text: string, at: number): number => (/["']/.test(text[at - 1] ?? '') ? at - 1 : at);

const columnOf = (text: string, at: number): number => at - (Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1); // prettier-ignore

const endOfLine = (text: string, at: number): number => at + (/^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);

/** Where the lines end that are comments, as deep as the entries or deeper, directly under the last one. */
function behindComments(text: string, at: number, indent: number): number {
  const comments = new RegExp(`^(?:(?:\\r\\n|\\n|\\r)[ \\t]{${Math.max(1, indent)},}#[^\\r\\n]*)+`);
  const end = endOfLine(text, at);
  return end + (comments.exec(text.slice(end))?.[0].length ?? 0);
}

/** Lines of their own behind the line in which `at` stands. */
const lineAfter = ({ text, newline }: Job, at: number, lines: readonly string[]): Edit => ({
  at: endOfLine(text, at),
  text: lines.map((line) => newline + line).join(''),
});

/** Below everything else, after a blank line where anything stands before, and above the mark that ends a document. */
function sectionEdit({ text, newline, section, lines }: Job, root: MapNode | undefined): Edit {
  const bare = text.startsWith('\uFEFF') ? 1 : 0;
  const mark = /(?<=[\r\n])\.\.\.(?=\s|$)/.exec(text.slice(root?.end ?? bare));
  const at = mark ? (root?.end ?? bare) + mark.index : text.length;
  const before = text.slice(bare, at);
  const ended = before === '' || /[\r\n]$/.test(before);
  const blank = before.trim() !== '' && !/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before) && !isHead(before);
  const margin = ' '.repeat(
    root ? Math.max(0, columnOf(text, root.span.start) - (root.span.start === bare ? bare : 0)) : 0,
  );
  const all = [`${section}:`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  const written = all.map((line) => (line === '' ? '' : margin + line) + newline).join('');
  return { at, text: `${ended ? '' : newline}${blank ? newline : ''}${written}` };
}

/** The schema line alone. */
const isHead = (text: string): boolean => /^# yaml-language-server:[^\r\n]*\s*$/.test(text);

/** Into braces or brackets: behind the last entry, on a line of its own where that one has its own. */
function flowEdits(job: Job, within: MapNode | ListNode, last: TreeNode | undefined, entry: string): Edit[] {
  const { text, newline } = job;
  const close = within.end - 1;
  if (!last) return [{ at: within.span.start + 1, text: entry }];
  const rest = text.slice(last.end, close);
  const comma = /^\s*,/.exec(rest)?.[0].length ?? 0;
  const start = last.kind === 'map' || last.kind === 'list' ? last.span.start : last.end;
  const lineStart = text.slice(0, start).search(/[^\r\n]*$/);
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const ownLine = lineStart > within.span.start;
  const separator: Edit[] = comma > 0 ? [] : [{ at: last.end, text: ',' }];
  if (!ownLine || !/[\r\n]/.test(rest))
    return [...separator, { at: last.end + comma, text: ` ${entry}${comma > 0 ? ',' : ''}` }];
  return [...separator, { at: endOfLine(text, last.end), text: `${newline}${indent}${entry}${comma > 0 ? ',' : ''}` }];
}

/** The entry as it stands in braces, on one line. */
function flowOf(lines: readonly string[]): string {
  const doc = parseDocument(lines.join('\n'), { schema: 'failsafe' });
  visit(doc, (_, node) => {
    if (isCollection(node)) node.flow = true;
    if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) node.type = 'QUOTE_DOUBLE';
  });
  const whole = doc.toString({ lineWidth: 0, flowCollectionPadding: false }).trim();
  return whole.slice(1, -1);
}

function apply(text: string, edits: readonly Edit[]): Inserted {
  const ordered = [...edits].sort((a, b) => a.at - b.at);
  const pieces = ordered.map(({ at, text: piece }, index) => text.slice(ordered[index - 1]?.at ?? 0, at) + piece);
  const head = pieces.join('');
  const last = ordered.at(-1);
  const end = head.length;
  return { text: head + text.slice(last?.at ?? 0), start: end - (last?.text.length ?? 0), end };
}

/** Whether the one text says what the other does and the entry beside: nothing that was there may have changed its meaning. */
function holdsOneMore(before: string, after: string, section: string, lines: readonly string[]): boolean {
  const [old, now, entry] = [before, after, lines.join('\n')].map(plainOf);
  if (now === undefined || entry === undefined) return false;
  const expected = { ...asRecord(old) };
  const held = expected[section];
  expected[section] = Array.isArray(entry)
    ? [...(Array.isArray(held) ? (held as unknown[]) : []), ...(entry as unknown[])]
    : { ...asRecord(held), ...asRecord(entry) };
  return isDeepStrictEqual(expected, now);
}

/** Line breaks at the end of a block (`|+`) are nothing to Stet, and may be what sets off the next entry. */
const trimmed = (_: unknown, value: unknown): unknown => (typeof value === 'string' ? value.trimEnd() : value);

function plainOf(text: string): unknown {
  const doc = parseDocument(text.replace(/\r(?!\n)|^\uFEFF/g, '\n'), { schema: 'failsafe', logLevel: 'silent' }); // prettier-ignore
  return doc.errors.length > 0 ? undefined : doc.toJS({ maxAliasCount: 0, reviver: trimmed });
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

const unusual = ({ path }: Source, section: string, lines: readonly string[]): InputError =>
  new InputError(
    `"${path}" is written in a way that cannot be added to; put this under "${section}" by hand: ${flowOf(lines)}`,
  );
