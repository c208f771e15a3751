/**
 * `node .ci/package.js TARBALL`: the package as its users meet it, installed in an empty repository, and used from the command line, from
 * Vitest, from TypeScript and from CommonJS. `.ci/smoke` calls it. Exits with 1 at the first thing that is not as it should be.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { undocumented } from './declarations.js';

const mostBytes = 1_000_000;
const expectedFiles =
  /^package\/(?:dist\/.*\.(?:js|d\.ts)|schemas\/[^/]*\.json|package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
const here = process.cwd();
const bin = (name) => join(here, 'node_modules', '.bin', name);
const place = mkdtempSync(join(tmpdir(), 'stet-package-'));

function fail(message) {
  throw new Error(`package: ${message}`);
}

/** Runs a command in a folder, and gives its exit code with all that it printed. */
function run(cwd, command, ...args) {
  const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, CI: '1' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function expectRun({ status, output }, what, expectedStatus, expected = '') {
  if (status === expectedStatus && output.includes(expected)) return;
  fail(`${what}: expected exit code ${expectedStatus} and "${expected}", found exit code ${status}\n${output}`);
}

/** The same sources give the same bytes, so that anybody can check what was published. */
function packAgain(tarball) {
  const folder = join(place, 'again');
  mkdirSync(folder);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const again = join(folder, readdirSync(folder)[0]);
  const [one, other] = [tarball, again].map((path) => createHash('sha256').update(readFileSync(path)).digest('hex'));
  if (one !== other) fail(`packed twice, the files differ: ${one} and ${other}`);
}

function checkContents(tarball) {
  const listed = execFileSync('tar', ['-tvzf', tarball], { encoding: 'utf8' }).trim().split('\n');
  const files = listed.map((line) => {
    const [, , size, , , path] = line.trim().split(/\s+/);
    return { size: Number(size), path };
  });
  const unexpected = files.filter(({ path }) => !expectedFiles.test(path));
  if (unexpected.length > 0) fail(`it holds what nobody needs: ${unexpected.map(({ path }) => path).join(', ')}`);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes >= mostBytes) fail(`unpacked it has ${bytes} bytes; expected less than ${mostBytes}`);
  console.log(`${files.length} files, ${bytes} bytes unpacked`);
}

function checkMetadata(tarball) {
  expectRun(run(here, bin('publint'), '--strict', tarball), 'publint', 0);
  expectRun(run(here, bin('attw'), tarball, '--profile', 'esm-only', '--no-definitely-typed', '--exclude-entrypoints', 'schemas/*', '--format', 'ascii'), 'attw', 0); // prettier-ignore
}

/** Every type that the API gives can be imported by name, and says what it is. */
function checkDeclarations() {
  const faults = undocumented(['index', 'vitest'].map((name) => join(place, 'package', 'dist', `${name}.d.ts`)));
  if (faults.length > 0) fail(`the declarations have what nobody can name or understand:\n${faults.join('\n')}`);
}

function unpackBeside(tarball) {
  execFileSync('tar', ['-xzf', tarball, '-C', place]);
}

/** Whether it could be installed. Without a registry `.ci/smoke` alone speaks for the package, with links to this checkout's modules. */
function install(user, tarball) {
  writeFileSync(join(user, 'package.json'), '{"private": true, "type": "module"}\n');
  const { status, output } = run(
    user,
    'npm',
    'install',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    tarball,
    'vitest',
  );
  if (status === 0) return true;
  if (!/\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/.test(output))
    fail(`npm install\n${output}`);
  console.log(
    'SKIPPED: the registry cannot be reached, so that the package was not installed as a user would install it',
  );
  return false;
}

const claim = 'events:\n  bridge-opening: "opened the bridge on {27 May 1961}"\n';
const article = (year) =>
  `---\noutlet: Ledger\nheadline: Bridge\npublished: 2025-03-05\n---\nThe mayor opened the bridge on 27 May ${year}.\n`;
const config = "import { stet } from 'stet/vitest';\nimport { defineConfig } from 'vitest/config';\n\nexport default defineConfig({ plugins: [stet()] });\n"; // prettier-ignore

function useIt(user) {
  const write = (path, text) => writeFileSync(join(user, path), text);
  for (const folder of ['claims', 'articles']) mkdirSync(join(user, folder));
  write('claims/bridge.yaml', claim);
  write('articles/bridge.md', article(1916));
  write('vitest.config.ts', config);
  expectRun(run(user, 'npx', 'stet', 'check'), 'npx stet check', 1, 'error[date-mismatch] articles/bridge.md:6:32');
  expectRun(run(user, 'npx', 'vitest', 'run'), 'npx vitest run', 1, 'claims/bridge.yaml:2:');
  write('articles/bridge.md', article(1961));
  expectRun(run(user, 'npx', 'stet', 'check'), 'npx stet check of what is right', 0, 'No contradictions');
  expectRun(run(user, 'npx', 'vitest', 'run'), 'npx vitest run of what is right', 0, 'passed');

  write('use.cjs', commonJs);
  expectRun(run(user, process.execPath, 'use.cjs'), 'CommonJS', 0, 'date-mismatch 1 figure 1');
  examplesOf(user).forEach((text, index) => write(`example-${index}.ts`, `${text}\nexport {};\n`));
  for (const [module, resolution] of [['node16', 'node16'], ['nodenext', 'nodenext'], ['esnext', 'bundler']]) compile(user, module, resolution); // prettier-ignore
}

const commonJs = `
const { readFileSync } = require('node:fs');
readFileSync(require.resolve('stet/schemas/claims.schema.json'));
require('stet/package.json');
(async () => {
  const { checkCorpus, findTimeConflicts, readArticle } = await import('stet');
  const { stet } = await import('stet/vitest');
  if (typeof stet !== 'function' || findTimeConflicts([]).length > 0) throw new Error('not what was expected');
  const { evidence, findings } = await checkCorpus();
  if (findings.length > 0 || evidence.articles.length !== 1) throw new Error('not what was expected');
  const { mentions } = readArticle('It has 340 rooms.');
  console.log('date-mismatch', evidence.relations.length, mentions[0].kind, mentions.length);
})();
`;

/** The examples of the documentation, of the README and of the declarations, as somebody would copy them. */
function examplesOf(user) {
  const root = join(user, 'node_modules', 'stet');
  const declared = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.d.ts')); // prettier-ignore
  const comments = declared.map((path) => readFileSync(join(root, 'dist', path), 'utf8').replace(/^ *\* ?/gm, ''));
  const texts = [...comments, readFileSync(join(root, 'README.md'), 'utf8')];
  const examples = texts.flatMap((text) => [...text.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code]) => code));
  if (examples.length < 5) fail(`expected an example of each part of the API, found ${examples.length}`);
  return examples;
}

function compile(user, module, moduleResolution) {
  const files = readdirSync(user).filter((path) => path.endsWith('.ts'));
  const types = ['--types', 'node', '--typeRoots', join(here, 'node_modules', '@types')];
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--target',
    'es2023',
    '--module',
    module,
  ];
  const compiler = resolve(here, 'node_modules', 'typescript', 'bin', 'tsc');
  const found = run(
    user,
    process.execPath,
    compiler,
    ...options,
    '--moduleResolution',
    moduleResolution,
    ...types,
    ...files,
  );
  expectRun(found, `TypeScript, moduleResolution ${moduleResolution}`, 0);
}

try {
  const tarball = resolve(process.argv[2] ?? fail('expected a packed package as the argument'));
  packAgain(tarball);
  checkContents(tarball);
  checkMetadata(tarball);
  const user = join(place, 'user');
  mkdirSync(user);
  unpackBeside(tarball);
  checkDeclarations();
  if (install(user, tarball)) useIt(user);
  console.log('The package is as its users need it');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
