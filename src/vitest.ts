import { createHash } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vitest/config';
import type { LoadedCorpus } from './load/corpus.ts';
import type { ProverModule } from './vitest/module.ts';
import { modulesPlugin, type Modules } from './vitest/plugin.ts';

/** Which folders are tests, and how strict they are. */
export interface StetOptions {
  /** Folders of claim files, relative to the root of the project; `['claims']` where not given. */
  readonly claims?: readonly string[];
  /** Folders of articles; `['articles']` where not given. */
  readonly articles?: readonly string[];
  /** Whether an acceptance of an article that is not there fails; `true` where not given. */
  readonly strict?: boolean;
  /**
   * How the claims are proved: in each article that agrees with a claim, `runs` small changes of what it is about are tried (2 where not
   * given), drawn by `seed` (1). The claim fails where nobody notices any of them; one that goes unnoticed among others is a warning, and
   * a failure if `strict` (false). Each article is rewritten ten times as often, and nothing may be found. `false`: not at all.
   */
  readonly guard?: false | { readonly runs?: number; readonly seed?: number; readonly strict?: boolean };
  /** The day, as `2025-02-11`, by which acceptances expire; the current one where not given. */
  readonly today?: string;
}

/**
 * Makes tests of claim files and articles. The whole of a `vitest.config.ts`:
 *
 * ```ts
 * import { stet } from 'stet/vitest';
 * import { defineConfig } from 'vitest/config';
 *
 * export default defineConfig({ plugins: [stet()] });
 * ```
 *
 * Each claim is a test and fails at its own line, with what contradicts it; each article is a test and fails for what is wrong with
 * it alone. Warnings, notes and what is let stand annotate. The files are added to `test.include`. For hundreds of files set
 * `isolate: false` as well: the modules share nothing, and a worker for each takes a quarter of a second. A run of
 * some of the files (`vitest articles/one.md`) still tells each of them everything that is wrong with it.
 */
export function stet(options: StetOptions = {}): Plugin {
  const { claims = ['claims'], articles = ['articles'] } = options;
  const folders = [
    ...claims.map((path) => ({ path, endings: ['yaml', 'yml'] })),
    ...articles.map((path) => ({ path, endings: ['md', 'txt'] })),
  ];
  return modulesPlugin(folders, (root, running) => generateModules(root, options, running));
}

/** Reads and checks the whole corpus. The stages are loaded only now, so that a project's other tests do not wait for them. */
async function generateModules(root: string, options: StetOptions, running?: readonly string[]): Promise<Modules> {
  const [{ checkFolders }, { planTests }, { generateModule }] = await Promise.all([
    import('./check-corpus.ts'),
    import('./vitest/plan.ts'),
    import('./vitest/module.ts'),
  ]);
  const absolute = (path: string): string => resolve(root, path).replaceAll('\\', '/');
  // Vitest prints paths relative to the root too.
  const only = running && new Set(running.map((path) => relative(root, path).replaceAll('\\', '/')));
  const { corpus, run } = await checkFolders({ strict: true, ...options, cwd: root, ...(only && { only }) });
  const plan = planTests(run, corpus, only);
  const prover = proverOf(root, options, corpus);
  return new Map(
    [...plan].map(([{ path, text }, tests]) => [
      absolute(path),
      generateModule(tests, { path: absolute(path), text, absolute, ...(prover && { prover }) }),
    ]),
  );
}

const usualRuns = 2;

function proverOf(
  root: string,
  { claims, articles, guard }: StetOptions,
  corpus: LoadedCorpus,
): ProverModule | undefined {
  if (guard === false) return undefined;
  const { runs = usualRuns, seed = 1, strict = false } = guard ?? {};
  // The sources stand beside one another, and so do the built files.
  const file = import.meta.url.endsWith('.ts') ? './prover.ts' : './prover.js';
  return {
    path: fileURLToPath(new URL(file, import.meta.url)),
    options: {
      root,
      claims: claims ?? ['claims'],
      articles: articles ?? ['articles'],
      runs,
      seed,
      strict,
      content: contentOf(corpus),
    },
  };
}

/** Another for any change of a text, a file's name, an addition or a removal. */
function contentOf({ claims, articles }: LoadedCorpus): string {
  const hash = createHash('sha256');
  for (const { path, text } of [...claims, ...articles]) hash.update(JSON.stringify([path, text]));
  return hash.digest('hex').slice(0, 16);
}
