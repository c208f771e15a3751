#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { githubActions } from './cli/github-actions.ts';
import type { Io } from './cli/io.ts';
import { main } from './cli/main.ts';
import type { Terminal } from './cli/terminal.ts';
import { InputError } from './load/input-error.ts';

// The edge: the one place of the command line that touches the process.

const github = githubActions(process.env, process.cwd());

let read = true;

const fromProcess: Io = {
  cwd: process.cwd(),
  version: versionOf(),
  print,
  isRead: () => read,
  complain: (text) => process.stderr.write(text),
  progress,
  readInput,
  ...(process.stdin.isTTY && process.stderr.isTTY && { ask }),
  colour: hasColour(),
  stopped,
  ...(process.stdout.isTTY && { clear: '\u001B[2J\u001B[3J\u001B[H' }),
  ...(process.stdout.columns > 0 && { width: process.stdout.columns }),
  ...(github && { github }),
};

/** Both `src/` and `dist/` stand beside the package's own description. */
function versionOf(): string {
  const description: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return (description as { readonly version: string }).version;
}

/** A reader that went away (`| head`) is no fault of ours; the exit code still tells what was found. */
function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      if (error && 'code' in error && error.code === 'EPIPE') read = false;
      if (!error || !read) done();
      else fail(new InputError(`cannot write to standard output: ${error.message}`));
    });
  });
}

/** None where nobody watches: in CI, or where standard error goes to a file. */
function progress(line: string): void {
  if (!process.stderr.isTTY || process.env.CI) return;
  process.stderr.write(`\r\u001B[K${line.slice(0, Math.max(20, process.stderr.columns - 1))}`);
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The second interruption ends the process, whatever it is at. */
function stopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

let terminal: Terminal | undefined;

/** The question goes to standard error, so that what is printed can be sent elsewhere. */
async function ask(question: string): Promise<string | undefined> {
  terminal ??= (await import('./cli/terminal.ts')).openTerminal(process.stdin, process.stderr);
  return terminal.ask(question);
}

/** `NO_COLOR` (no-color.org) has the last word; then `FORCE_COLOR`, and then what the terminal is able to do. */
function hasColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return process.stdout.isTTY && process.stdout.hasColors();
}

// `print` and `complain` tell of what went wrong, or leave it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await main(process.argv.slice(2), fromProcess);
terminal?.close();
