/**
 * `npm run build`: the four entries and what they share, bundled by esbuild without their dependencies, and the declarations that
 * the two importable ones need.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

const out = 'dist';

/** What the page of the HTML report carries is read while it is bundled, and made smaller; afterwards nothing reads it from disk. */
const carryingAssets = {
  name: 'assets of the page',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]report[\\/]html[\\/]assets\.ts$/ }, async ({ path }) => {
      const { style, script } = await tsImport(pathToFileURL(path).href, import.meta.url);
      const smaller = async (text, loader) =>
        JSON.stringify((await transform(text, { loader, minify: true, target: 'es2022' })).code);
      const contents = `export const style = ${await smaller(style, 'css')}; export const script = ${await smaller(script, 'js')};`;
      return { contents, loader: 'js' };
    });
  },
};
rmSync(out, { recursive: true, force: true });

await build({
  entryPoints: ['src/cli.ts', 'src/index.ts', 'src/prover.ts', 'src/vitest.ts'],
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [carryingAssets],
  // With names kept the package is larger than the megabyte that it may be.
  minify: true,
});
chmodSync(join(out, 'cli.js'), 0o755);

const declarations = mkdtempSync(join(tmpdir(), 'stet-types-'));
try {
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [tsc, '-p', '.ci/tsconfig.types.json', '--outDir', declarations], {
    stdio: 'inherit',
  });
  const copied = new Set();
  for (const entry of ['index.ts', 'vitest.ts']) copyDeclaration(entry, copied);
} finally {
  rmSync(declarations, { recursive: true, force: true });
}

/** Copies a declaration and those that it imports; an import names the file that stands beside it when published. */
function copyDeclaration(path, copied) {
  if (copied.has(path)) return;
  copied.add(path);
  const text = readFileSync(join(declarations, path.replace(/\.ts$/, '.d.ts')), 'utf8');
  const imported = /((?:from|import)\s*\(?\s*')(\.[^']*)\.ts'/g;
  for (const [, , target] of text.matchAll(imported)) copyDeclaration(join(path, '..', `${target}.ts`), copied);
  const to = join(out, path.replace(/\.ts$/, '.d.ts'));
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, text.replace(imported, "$1$2.js'"));
}
