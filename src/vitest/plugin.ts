import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import type { TestSpecification, Vitest, VitestPluginContext } from 'vitest/node';
import { passedOver, runningKey, type GeneratedModule } from './module.ts';

/** A folder whose files are test modules, and the endings that they have. */
export interface Folder {
  /** Relative to the root of the project, or absolute. */
  readonly path: string;
  /** In lower case, without the dot. */
  readonly endings: readonly string[];
}

/** The modules of one check of the corpus, by absolute path. */
export type Modules = ReadonlyMap<string, GeneratedModule>;

/**
 * A Vite plugin that makes test modules of the files of some folders. `generate` reads and checks all of them; it is called in the main
 * process once, and again after any of the files was edited, added or removed. Then all the modules run anew, because a claim that
 * changes here may change what an article there is told. With `--shard` it is given the paths that this machine runs.
 */
export function modulesPlugin(
  folders: readonly Folder[],
  generate: (root: string, running?: readonly string[]) => Promise<Modules>,
): Plugin {
  let root = process.cwd();
  let modules: Promise<Modules> | undefined;
  let shard: readonly string[] | undefined;
  const ours = (path: string): boolean => folders.some((folder) => holds(root, folder, path));
  return {
    name: 'stet',
    // Before others: Vite itself would take a .txt file for an asset.
    enforce: 'pre',
    configureVitest(context) {
      const { config } = context.project;
      root = config.root;
      config.include = [...config.include, ...folders.map((folder) => globOf(config.dir || root, root, folder))];
      context.experimental_defineCacheKeyGenerator(({ id }) => (ours(pathOf(id)) ? false : undefined));
      provideRunning(context.vitest, (paths) => {
        if (context.vitest.config.shard) shard = paths;
      });
      const forget = (): void => {
        modules = undefined;
      };
      rerunAll(context, { folders, ours, forget });
    },
    async load(id) {
      const path = pathOf(id);
      if (!ours(path)) return null;
      const { code, map } = (await (modules ??= generate(root, shard))).get(path) ?? passedOver(path);
      return { code, map };
    },
  };
}

/** The path of a module's id: queries are no part of it. */
const pathOf = (id: string): string => id.replace(/[?#].*$/s, '');

function holds(root: string, folder: Folder, path: string): boolean {
  const inside = relative(resolve(root, folder.path), path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return false;
  return folder.endings.some((ending) => inside.toLowerCase().endsWith(`.${ending}`));
}

/** A glob relative to `from`, for endings in either case. */
function globOf(from: string, root: string, { path, endings }: Folder): string {
  const folder = relative(from, resolve(root, path)).replaceAll('\\', '/');
  const inEitherCase = (ending: string): string =>
    ending.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return `${folder === '' ? '' : `${folder}/`}**/*.@(${endings.map(inEitherCase).join('|')})`;
}

/** Tells the workers which files are in the run, so that a finding whose claim's file is not is told elsewhere. */
function provideRunning(vitest: Vitest, tell: (paths: readonly string[]) => void): void {
  const onTestRunStart = (specifications: readonly TestSpecification[]): void => {
    const paths = specifications.map((specification) => specification.moduleId);
    tell(paths);
    // Keys are declared by widening an interface of vitest, and that would show in the users' own types.
    vitest.provide(runningKey as never, paths as never);
  };
  vitest.config.reporters = [...vitest.config.reporters, { onTestRunStart }];
}

interface Watched {
  readonly folders: readonly Folder[];
  readonly ours: (path: string) => boolean;
  readonly forget: () => void;
}

/** Declared as always there, and absent where the user gave none. */
const listOf = <T>(list: readonly T[] | undefined): readonly T[] => list ?? [];

/** Any edit, addition or removal of one of our files runs all of them anew, and no others. */
function rerunAll({ vitest, project }: VitestPluginContext, { folders, ours, forget }: Watched): void {
  const { root } = project.config;
  const all = (): string[] => vitest.state.getPaths().filter((path) => ours(path) && existsSync(path));
  const renew = (path: string): string[] | undefined => {
    if (!ours(path)) return undefined;
    forget();
    const paths = all();
    for (const one of paths) vitest.invalidateFile(one);
    return project.matchesTestGlob(path) ? [...new Set([...paths, path])] : paths;
  };
  vitest.config.watchTriggerPatterns = [
    ...listOf(vitest.config.watchTriggerPatterns),
    { pattern: /[^/]+$/, testsToRun: (path) => renew(path) },
  ];
  // With --changed: the whole, if one of ours was changed.
  vitest.config.forceRerunTriggers = [
    ...vitest.config.forceRerunTriggers,
    ...folders.map((folder) => `/${globOf('/', root, folder)}`),
  ];
  if (!vitest.config.watch) return;
  vitest.vite.watcher.add(folders.map((folder) => resolve(root, folder.path)));
  vitest.vite.watcher.on('unlink', (path) => {
    if (!ours(path)) return;
    forget();
    const [left] = all();
    if (left !== undefined) vitest.watcher.onFileChange(left);
  });
}
