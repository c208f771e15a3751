import { readFileSync } from 'node:fs';

/** An input that once broke something; `name` says what it was. */
export interface Kept {
  readonly name: string;
  readonly target: string;
  readonly text: string;
}

/** Every one of them, from `kept.json`: a run that fails prints the line to add. */
export const kept = JSON.parse(readFileSync('test/fuzz/kept.json', 'utf8')) as readonly Kept[];
