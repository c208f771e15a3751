#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import type { Io } from './cli/io.ts';
import { main } from './cli/main.ts';
import { InputError } from './load/input-error.ts';
import { largestFile, tooLarge } from './load/largest-file.ts';

// The edge: the one place of the command line that touches the process.

const fromProcess: Io = {
  cwd: process.cwd(),
  version: versionOf(),
  print,
  complain: (text) => process.stderr.write(text),
  progress,
  readInput,
  colour: hasColour(),
  ...(process.stdout.columns > 0 && { width: process.stdout.columns }),
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
      if (!error || ('code' in error && error.code === 'EPIPE')) done();
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
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    // Whoever writes may never end.
    if (size > largestFile) throw new InputError(`cannot read standard input: ${tooLarge(size)}`);
  }
  return Buffer.concat(chunks);
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
