import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from './store.ts';

/**
 * What runs: Stet's own code, schemas and dependencies (their versions are exact), and what of Node decides how text is cut and
 * time is reckoned. Nothing that was kept by another is used.
 */
export const identityOfCode = (): string => (identity ??= readIdentity());

/** Of one process it is the same throughout. */
let identity: string | undefined;

function readIdentity(): string {
  const here = fileURLToPath(import.meta.url);
  const root = packageRoot(dirname(here));
  const code = here.endsWith('.ts') ? 'src' : 'dist';
  const files = [join(root, 'package.json'), ...[code, 'schemas'].flatMap((folder) => filesIn(join(root, folder)))];
  const { node, v8, icu = '', unicode = '', tz = '' } = process.versions;
  return digest([node, v8, icu, unicode, tz, ...files.map((file) => readFileSync(file, 'latin1'))]);
}

function packageRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) || dirname(folder) === folder ? folder : packageRoot(dirname(folder));
}

/** Code and schemas alone: what stands beside them is read by nobody. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|js|css|json)$/.test(name) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => join(folder, name));
