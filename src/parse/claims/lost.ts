import { lineText, positionAt } from '../../model/source.ts';
import type { Source } from '../../model/source.ts';
import type { SyntaxFault } from './syntax-words.ts';
import type { Fault, MapNode } from './tree.ts';

/** What of a file cannot be trusted after its syntax was mended. */
export interface Lost {
  /** Names of entries, as `entryName` gives them. */
  readonly entries: ReadonlySet<string>;
  /** The file's own `covers`. */
  readonly covers: boolean;
  /** Whether a fault says again what a break has said, or stands in what is lost. */
  readonly echoes: (fault: Fault) => boolean;
}

/** `events/summit`, `stet/0`: the entry that a path leads into; of a path that leads into none, nothing. */
export const entryName = (path: Fault['path']): string => (path.length < 2 ? '' : `${String(path[0])}/${String(path[1])}`);

/**
 * An entry goes from its line to the line before the next one. It is lost where YAML broke inside it; where a line was
 * out of place, the entry before that line too, since the line may have been its own.
 */
export function lostIn(root: MapNode, source: Source, breaks: readonly SyntaxFault[]): Lost {
  const regions = breaks.length > 0 ? regionsOf(root, source) : [];
  const entries = new Set<string>();
  const lines = new Set<number>();
  let covers = false;
  for (const { span, mend } of breaks) {
    const { line } = positionAt(source, span.start);
    lines.add(line);
    if (mend === 'separator') continue;
    const at = regions.findLastIndex((region) => region.line <= line);
    const [before, hit] = [regions[at - 1], regions[at]];
    if (hit) entries.add(hit.name);
    if (mend !== 'value' && mend !== 'nothing' && before && hit?.line === line) entries.add(before.name);
    // A heading is no entry: a `covers` right below one, or in the first column, was meant for the file.
    const text = lineText(source, line);
    covers ||= hit?.name === topName('covers') || /^\uFEFF?covers\b/.test(text);
    covers ||= /^\s+covers\b/.test(text) && (hit?.name ?? topName('')).startsWith(topName(''));
  }
  const echoes = ({ path, problem }: Fault): boolean => {
    const lost = entries.has(path.length === 1 ? topName(String(path[0])) : entryName(path));
    return lost || (lines.size > 0 && lines.has(positionAt(source, problem.span.start).line));
  };
  return { entries, covers, echoes };
}

interface Region {
  readonly name: string;
  readonly line: number;
}

const topName = (key: string): string => `/${key}`;

/** The keys at the top and the entries, in the order of their lines. */
function regionsOf(root: MapNode, source: Source): Region[] {
  const lineOf = (offset: number): number => positionAt(source, offset).line;
  const regions = root.fields.flatMap(({ key, value }): Region[] => {
    const top = { name: topName(key.text), line: lineOf(key.span.start) };
    const entries =
      value.kind === 'map'
        ? value.fields.map((field) => ({ step: field.key.text, start: field.key.span.start }))
        : value.kind === 'list'
          ? value.items.map((item, step) => ({ step, start: item.span.start }))
          : [];
    return [top, ...entries.map(({ step, start }) => ({ name: entryName([key.text, step]), line: lineOf(start) }))];
  });
  return regions.sort((a, b) => a.line - b.line);
}
