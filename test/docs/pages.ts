/** The documentation that is drawn from the code. `npm run docs` writes it; a test holds it current. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checks } from '../../src/checks/index.ts';
import { checkPage, checksTable } from './check-page.ts';
import { readingPage } from './reading-page.ts';

const folder = 'src/docs';
const begin = '<!-- checks:begin -->';
const end = '<!-- checks:end -->';

/** A text with the table of checks between its two markers. Throws where they are missing. */
function withTable(file: string, pages: string): string {
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from === -1 || to === -1) throw new Error(`${file} has no "${begin}" with "${end}" after it`);
  return `${text.slice(0, from + begin.length)}\n\n${checksTable(pages)}\n\n${text.slice(to)}`;
}

/** Every generated file with its text. */
export const generatedPages = (): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', withTable('README.md', `${folder}/checks`)],
    [`${folder}/README.md`, withTable(`${folder}/README.md`, 'checks')],
    [`${folder}/reading.md`, readingPage()],
    ...checks.map((check) => [`${folder}/checks/${check.id}.md`, checkPage(check)] as const),
  ]);

export const checkPagesFolder = `${folder}/checks`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pages = generatedPages();
  rmSync(checkPagesFolder, { recursive: true, force: true });
  for (const [file, text] of pages) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
