import { readFileSync } from 'node:fs';

// What the page carries beside its text. The build puts both into this module, so that the package reads no file.

const textOf = (name: string): string =>
  readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

// In their order: what comes later has the last word.
const sheets = ['base', 'head', 'findings', 'tables', 'articles', 'media'];

export const style: string = sheets.map((name) => textOf(`${name}.css`)).join('\n');
export const script: string = textOf('page.js');
