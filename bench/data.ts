import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the evaluation data lie: outside the repository, since they are other people's. */
export const dataFolder = process.env.STET_BENCH_DATA ?? '../shared/bench';

/** The lines of a file; `undefined` where there is no such file. */
export function readLines(name: string): readonly string[] | undefined {
  const path = join(dataFolder, name);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** The rows of a file of one JSON object a line. */
export const readRows = <Row>(name: string): readonly Row[] | undefined =>
  readLines(name)?.map((line) => JSON.parse(line) as Row);

/** Turns offsets that count Unicode code points into UTF-16 units. */
export function unitsOf(text: string): (codePoints: number) => number {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  return (codePoints) => units[codePoints] ?? at;
}
