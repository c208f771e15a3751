/** The README's table of checks, drawn from the checks themselves. `npm run docs` writes it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checks } from '../src/checks/index.ts';

const begin = '<!-- checks:begin -->';
const end = '<!-- checks:end -->';

export function checksTable(): string {
  const rows = checks.map(({ id, severity, summary }) => `| \`${id}\` | ${severity} | ${summary} |`);
  return ['| check | severity | says |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A text with the table between its two markers. Throws where they are missing. */
export function withTable(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`README.md has no "${begin}" with "${end}" after it`);
  return `${text.slice(0, from + begin.length)}\n\n${checksTable()}\n\n${text.slice(to)}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8')));
}
