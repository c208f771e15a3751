import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { firstInvalid } from '../load/file-problem.ts';
import { InputError } from '../load/input-error.ts';
import { onOneLine } from '../report/visible.ts';
import { readJson } from './edit/json-text.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { packageStep } from './init/package-json.ts';
import { leave, unlessThere } from './init/step.ts';
import type { Repository, Step } from './init/step.ts';
import { exampleArticle, exampleClaims, schemaInModules, vitestConfig, workflow } from './init/templates.ts';
import { extensionsStep, settingsStep } from './init/vscode.ts';
import { statsOf } from './stats-of.ts';
import { writeNew } from './write-new.ts';
import { writeWhole } from './write-whole.ts';

export interface InitOptions {
  readonly dryRun?: boolean;
}

/** `stet init`: what a repository needs for Stet. Nothing that is there is overwritten, and a second run changes nothing. */
export async function init(folder: string, options: InitOptions, io: Io): Promise<number> {
  const root = resolve(io.cwd, folder);
  if (statsOf(root)?.isDirectory() === false) throw new InputError(`"${folder}" is a file, and a folder was expected`);
  const steps = stepsFor(repositoryAt(root), io.version);
  for (const step of steps) if (!options.dryRun) await take(step, root);
  await io.print(describe(steps, folder, options.dryRun === true));
  return exitCodes.clean;
}

function stepsFor(repository: Repository, version: string): Step[] {
  return [
    ...exampleSteps(repository),
    vitestStep(repository),
    packageStep(repository, version),
    workflowStep(repository),
    settingsStep(repository),
    extensionsStep(repository),
  ];
}

/** Claims or articles of one's own need no example. */
function exampleSteps(repository: Repository): Step[] {
  const [claims, article] = ['claims/example.yaml', 'articles/selm-ledger-2026-01-15.md'];
  const text = exampleClaims(`../${schemaInModules}`);
  const own = [
    ...repository.list('claims').filter((name) => /\.ya?ml$/i.test(name)).map((name) => `claims/${name}`),
    ...repository.list('articles').filter((name) => /\.(?:md|txt)$/i.test(name)).map((name) => `articles/${name}`),
  ].filter((path) => path !== claims && path !== article); // prettier-ignore
  if (own[0] !== undefined) return [leave('claims and articles', `"${own[0]}" is there, so no example is needed`)];
  return [unlessThere(repository, claims, text), unlessThere(repository, article, exampleArticle)];
}

const pluginLines = "add: import { stet } from 'stet/vitest'; and to its settings: plugins: [stet()]";

function vitestStep(repository: Repository): Step {
  const config = repository.list('.').find((name) => /^(?:vitest|vite)\.config\.[cm]?[jt]s$/.test(name) || /^vitest\.workspace\./.test(name)); // prettier-ignore
  if (config === undefined) return { path: `vitest.config.${isModule(repository) ? 'ts' : 'mts'}`, action: 'make', text: vitestConfig }; // prettier-ignore
  if (repository.read(config)?.includes('stet/vitest')) return leave(config, 'it has the plugin already');
  return leave(config, pluginLines);
}

/** In a package of CommonJS, modules say so by their ending. One that is made here is of modules. */
function isModule({ read }: Repository): boolean {
  const text = read('package.json');
  return text === undefined || readJson(text)?.value.type === 'module';
}

function workflowStep(repository: Repository): Step {
  const path = '.github/workflows/stet.yml';
  if (repository.root !== undefined)
    return leave(path, `the repository begins at "${repository.root}", and workflows stand there`);
  const locked = ['package-lock.json', 'npm-shrinkwrap.json'].some((name) => repository.read(name) !== undefined);
  if (repository.read(path) !== undefined) return leave(path, 'it exists already');
  return { path, action: 'make', text: workflow(locked ? 'npm ci' : 'npm install') };
}

function repositoryAt(root: string): Repository {
  return {
    read: (path) => readText(resolve(root, path), path),
    list: (path) => {
      const folder = resolve(root, path);
      if (!statsOf(folder)?.isDirectory()) return [];
      return readdirSync(folder, { recursive: path !== '.', encoding: 'utf8' }).map((name) => name.split(sep).join('/')).sort(); // prettier-ignore
    },
    root: rootAbove(root),
  };
}

function readText(file: string, path: string): string | undefined {
  const stats = statsOf(file);
  if (!stats) return undefined;
  if (!stats.isFile()) throw new InputError(`"${path}" is no file; expected a file, or nothing of that name`);
  const bytes = readFileSync(file);
  // what is no UTF-8 is left alone as it is
  return firstInvalid(bytes) === undefined ? bytes.toString('utf8') : '';
}

function rootAbove(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return undefined;
  for (let above = dirname(folder); ; above = dirname(above)) {
    if (existsSync(join(above, '.git'))) return relative(folder, above).split(sep).join('/');
    if (dirname(above) === above) return undefined;
  }
}

async function take(step: Step, root: string): Promise<void> {
  if (step.action === 'make') await writeNew(step.path, step.text, root);
  if (step.action === 'add') await writeWhole(step.path, step.text, root, { expected: step.before });
}

function describe(steps: readonly Step[], folder: string, dry: boolean): string {
  const lines = (action: Step['action'], say: (step: Step) => string): string[] =>
    steps.filter((step) => step.action === action).map((step) => `  ${onOneLine(say(step))}`);
  const part = (title: string, own: readonly string[]): string[] => (own.length > 0 ? [title, ...own] : []);
  const made = lines('make', ({ path }) => path);
  const added = lines('add', (step) => (step.action === 'add' ? `${step.path}: ${step.what}` : step.path));
  const left = lines('leave', (step) => (step.action === 'leave' ? `${step.path}: ${step.why}` : step.path));
  const where = folder === '.' ? '' : `in "${onOneLine(folder)}", `;
  return [
    ...part(dry ? 'Would make' : 'Made', made),
    ...part(dry ? 'Would add to' : 'Added to', added),
    ...part('Left alone', left),
    `Next: ${where}npm install, then npx vitest run`,
    '',
  ].join('\n');
}
