/**
 * `npm test`: types, lint, format and tests side by side, and all of them whatever the others say. Arguments go to vitest. Exits
 * with 1 if any of them fails.
 */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

const env = { ...process.env, PATH: resolve('node_modules/.bin') + delimiter + process.env.PATH };

const run = (stdio, name, command, ...args) =>
  new Promise((done) => {
    const child = spawn(command, args, { env, stdio: ['ignore', stdio, stdio], shell: process.platform === 'win32' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ name, output: error.message, ok: false }));
    child.on('close', (code) => done({ name, output, ok: code === 0 }));
  });

const steps = await Promise.all([
  run('inherit', 'tests', 'vitest', 'run', ...process.argv.slice(2)),
  run('pipe', 'types', 'tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/stet/types.json'),
  run('pipe', 'types of the page', 'tsc', '-p', '.ci/tsconfig.page.json'),
  run('pipe', 'lint', 'eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/stet/eslint/'),
  run('pipe', 'format', 'prettier', '--check', '.', '--cache', '--cache-location', 'node_modules/.cache/stet/prettier'),
]);

for (const { name, output, ok } of steps) {
  process.stdout.write(`${ok ? '' : `\n${output}`}${name}: ${ok ? 'passed' : 'FAILED'}\n`);
}
process.exitCode = steps.every(({ ok }) => ok) ? 0 : 1;
