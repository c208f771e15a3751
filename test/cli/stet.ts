import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { GithubActions } from '../../src/cli/github-actions.ts';
import { main } from '../../src/cli/main.ts';

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Setting {
  readonly cwd: string;
  readonly input?: string;
  readonly colour?: boolean;
  readonly github?: GithubActions;
  /** Whoever reads goes away after so many prints. */
  readonly patience?: number;
  /** What somebody at a terminal answers, one line a question; after the last one they go away. */
  readonly answers?: readonly string[];
}

/** A command line without a process of its own. */
export async function stet(args: readonly string[], setting: Setting): Promise<Outcome> {
  const { cwd, input = '', colour = false, github, patience = Infinity, answers } = setting;
  let printed = 0;
  let [out, err] = ['', ''];
  const left = [...(answers ?? [])];
  const code = await main(args, {
    cwd,
    version: '1.2.3',
    print: (text) => {
      out += text;
      printed += 1;
      return Promise.resolve();
    },
    isRead: () => printed < patience,
    complain: (text) => (err += text),
    progress: () => undefined,
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
    ...(answers && {
      ask: (question: string) => {
        err += `${question}: `;
        return Promise.resolve(left.shift());
      },
    }),
    colour,
    ...(github && { github }),
  });
  return { code, out, err };
}

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface ProcessSetting {
  readonly cwd: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output goes away before anything is read from it, as `head` may. */
  readonly deaf?: boolean;
  /** Milliseconds after which the process is killed. */
  readonly killAfter?: number;
}

/** The command line in a process of its own, its output no terminal. */
export function spawnStet(
  args: readonly string[],
  { cwd, input = '', env, deaf, killAfter }: ProcessSetting,
): Promise<Outcome> {
  const clean = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env };
  const child = spawn(process.execPath, ['--import', tsx, cli, ...args], { cwd, env: clean });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (data: string) => (out += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (err += data));
  if (deaf) child.stdout.destroy();
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter).unref();
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((done, fail) => {
    child.on('error', fail).on('close', (code) => done({ code, out, err }));
  });
}

/** A folder with these files, by path; `remove` takes it away again. */
export function folderOf(files: Readonly<Record<string, string>>): {
  readonly cwd: string;
  readonly remove: () => void;
} {
  const cwd = mkdtempSync(join(tmpdir(), 'stet-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  return { cwd, remove: () => rmSync(cwd, { recursive: true, force: true }) };
}
