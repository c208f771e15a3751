import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson } from '../../src/cli/edit/json-text.ts';
import { folderOf, stet } from './stet.ts';

/** Every file of a folder with its text. */
function filesIn(cwd: string): Record<string, string> {
  const paths = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(cwd, path)).isFile()); // prettier-ignore
  return Object.fromEntries(paths.sort().map((path) => [path.replaceAll('\\', '/'), readFileSync(join(cwd, path), 'utf8')])); // prettier-ignore
}

const all = [
  '.github/workflows/stet.yml', '.vscode/extensions.json', '.vscode/settings.json', 'articles/selm-ledger-2026-01-15.md', 'claims/example.yaml', 'package.json', 'vitest.config.ts',
]; // prettier-ignore

describe('stet init', () => {
  test('makes all that is needed, once; the example agrees, and contradicts once it is changed', async () => {
    const { cwd, remove } = folderOf({});
    const dry = await stet(['init', '--dry-run'], { cwd });
    expect(dry.out).toContain('Would make\n  claims/example.yaml\n');
    expect(filesIn(cwd)).toEqual({});
    const first = await stet(['init'], { cwd });
    expect(first.out).toContain('Next: npm install, then npx vitest run\n');
    const made = filesIn(cwd);
    expect(Object.keys(made)).toEqual(all);
    expect(made['claims/example.yaml']).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/node_modules\/stet\/schemas\/claims\.schema\.json\n/,
    );
    expect(made['.github/workflows/stet.yml']).toContain('run: npm install\n');
    const second = await stet(['init'], { cwd });
    expect(second.out).not.toContain('Made');
    expect(filesIn(cwd)).toEqual(made);
    expect((await stet(['check'], { cwd })).out).toBe(
      'No contradictions\n1 article, 4 claims: 0 errors; 5 mentions agree\n',
    );
    remove();
    const changed = folderOf({
      ...made,
      'claims/example.yaml': made['claims/example.yaml']!.replace('{187}', '{178}'),
    });
    expect((await stet(['check'], changed)).out).toContain(
      'error[figure-mismatch] articles/selm-ledger-2026-01-15.md:',
    );
    changed.remove();
  });

  test('leaves alone what is there, and says what to do about it', async () => {
    const own = {
      'claims/war.yaml': 'names: {a-b: A B}\n',
      'vite.config.js': 'export default {};\n',
      'package-lock.json': '{}\n',
      '.vscode/settings.json': '{"yaml.schemas": {"x": "y"}}\n',
      'package.json':
        '{"scripts": {"test": "jest"}, "dependencies": {"stet": "1"}, "devDependencies": {"vitest": "4"}}\n',
    };
    const { cwd, remove } = folderOf(own);
    const { out } = await stet(['init'], { cwd });
    expect(filesIn(cwd)).toMatchObject(own);
    expect(Object.keys(filesIn(cwd)).filter((path) => !(path in own))).toEqual(['.github/workflows/stet.yml', '.vscode/extensions.json']); // prettier-ignore
    expect(filesIn(cwd)['.github/workflows/stet.yml']).toContain('run: npm ci\n');
    expect(out).toContain('  claims and articles: "claims/war.yaml" is there, so no example is needed\n');
    expect(out).toContain(
      "  vite.config.js: add: import { stet } from 'stet/vitest'; and to its settings: plugins: [stet()]\n",
    );
    expect(out).toContain(
      '  .vscode/settings.json: add to "yaml.schemas": "./node_modules/stet/schemas/claims.schema.json":',
    );
    remove();
  });

  test('adds to settings and to package.json, comments and layout kept', async () => {
    const { cwd, remove } = folderOf({
      'package.json': '{\r\n\t"name": "desk",\r\n\t"scripts": {\r\n\t\t"lint": "x"\r\n\t}\r\n}\r\n',
      '.vscode/settings.json': '{\n    // ours\n    "a": "// no comment", // one\n    "b": [1], // two\n}\n',
      '.vscode/extensions.json': '{}',
    });
    expect((await stet(['init'], { cwd })).out).toContain('Added to\n  package.json: scripts.test, devDependencies.stet, devDependencies.vitest\n'); // prettier-ignore
    const files = filesIn(cwd);
    expect(files['package.json']).toBe('{\r\n\t"name": "desk",\r\n\t"scripts": {\r\n\t\t"lint": "x",\r\n\t\t"test": "vitest run"\r\n\t},\r\n\t"devDependencies": {\r\n\t\t"stet": "^1.2.3",\r\n\t\t"vitest": "^4.1.0"\r\n\t}\r\n}\r\n'); // prettier-ignore
    expect(files['.vscode/settings.json']).toMatch(
      /^\{\n {4}\/\/ ours\n {4}"a": "\/\/ no comment", \/\/ one\n {4}"b": \[1\], \/\/ two\n {4}"yaml\.schemas": \{\n/,
    );
    expect(readJson(files['.vscode/settings.json']!)?.value).toMatchObject({ a: '// no comment', b: [1] });
    expect(readJson(files['.vscode/extensions.json']!)?.value).toEqual({ recommendations: ['redhat.vscode-yaml'] });
    expect((await stet(['init'], { cwd })).out).not.toContain('Added');
    remove();
  });

  test('replaces what npm init writes for a test, and no other test', async () => {
    const placeholder = JSON.stringify({ scripts: { test: 'echo "Error: no test specified" && exit 1' } }, null, 2);
    const { cwd, remove } = folderOf({ 'package.json': placeholder });
    await stet(['init'], { cwd });
    expect(readJson(filesIn(cwd)['package.json']!)?.value).toMatchObject({ scripts: { test: 'vitest run' } });
    // a package of CommonJS
    expect(Object.keys(filesIn(cwd))).toContain('vitest.config.mts');
    remove();
  });

  test('into a folder that is made, in a repository that begins above', async () => {
    const { cwd, remove } = folderOf({ '.git/HEAD': 'ref: refs/heads/main\n' });
    const { out } = await stet(['init', 'desks/sport'], { cwd });
    expect(Object.keys(filesIn(cwd))).toContain('desks/sport/claims/example.yaml');
    expect(Object.keys(filesIn(cwd)).join()).not.toContain('workflows');
    expect(out).toContain(
      '  .github/workflows/stet.yml: the repository begins at "../..", and workflows stand there\n',
    );
    expect(out).toContain('Next: in "desks/sport", npm install');
    remove();
  });

  test('not into a file, nor where a file has the name of a folder', async () => {
    const { cwd, remove } = folderOf({ 'a.txt': '', claims: '' });
    expect((await stet(['init', 'a.txt'], { cwd })).err).toBe('error: "a.txt" is a file, and a folder was expected\n');
    expect((await stet(['init'], { cwd })).err).toContain('cannot write "claims/example.yaml": its folder cannot be made: a file has its name'); // prettier-ignore
    remove();
  });
});
