/** One line of the table; an empty cell where a peer was not measured. */
export interface TableRow {
  readonly what: string;
  readonly measure: string;
  readonly stet: string;
  readonly goal?: string;
  readonly chrono?: string;
  readonly recognizers?: string;
}

const heads: Readonly<Record<keyof TableRow, string>> = {
  what: 'on',
  measure: 'measure',
  stet: 'Stet',
  goal: 'goal',
  chrono: 'chrono-node 2.10.3',
  recognizers: 'Recognizers-Text JS 1.3.2 (quoted)',
};

/** A Markdown table whose columns line up in a terminal too. */
export const renderTable = (rows: readonly TableRow[]): string => renderColumns(heads, rows);

/** The same, of any columns: what stands at their heads, by their keys. */
export function renderColumns<Key extends string>(
  heads: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Partial<Record<Key, string>>>[],
): string {
  const columns = Object.keys(heads) as Key[];
  const cells = [heads, ...rows].map((row) => columns.map((column) => row[column] ?? ''));
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  const [head = [], ...rest] = cells;
  return [line(head), rule, ...rest.map(line)].join('\n');
}

export const begin = '<!-- table:begin -->';
export const end = '<!-- table:end -->';

/** A text with a table between its two markers. Throws where they are missing. */
export function withTable(text: string, table: string, name = 'table'): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`The text has no "${begin}" with "${end}" after it`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
