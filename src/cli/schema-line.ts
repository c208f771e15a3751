import { existsSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import type { Source } from '../model/source.ts';

const pattern = /^# yaml-language-server: \$schema=(\S+)/m;
const places = ['schemas/claims.schema.json', 'node_modules/stet/schemas/claims.schema.json'];

/**
 * The line by which an editor knows a claim file, for a new one: to the schema that the other claim files name, else to where it is
 * found; none where it is nowhere. Paths are relative to `cwd` and `/`-separated.
 */
export function schemaLine(path: string, claims: readonly Source[], cwd: string): string {
  const schema = named(claims) ?? places.find((one) => existsSync(resolve(cwd, one)));
  if (schema === undefined) return '';
  const found = /^\w+:|^\//.test(schema) ? schema : posix.relative(posix.dirname(path), schema);
  return `# yaml-language-server: $schema=${found}\n`;
}

function named(claims: readonly Source[]): string | undefined {
  for (const { path, text } of claims) {
    const schema = pattern.exec(text.slice(0, 1000))?.[1];
    if (schema !== undefined) return /^\w+:|^\//.test(schema) ? schema : posix.join(posix.dirname(path), schema);
  }
  return undefined;
}
