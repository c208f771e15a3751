import { readFileSync } from 'node:fs';

// What the page carries beside its text. The build puts both files into this module, so that the package reads neither.

const textOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

export const style: string = textOf('page.css');
export const script: string = textOf('page.js');
