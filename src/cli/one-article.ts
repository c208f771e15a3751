import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadCorpus } from '../load/corpus.ts';
import { encodingMessage, firstInvalid } from '../load/file-problem.ts';
import { InputError } from '../load/input-error.ts';
import type { Problem } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { onOneLine } from '../report/visible.ts';
import type { Io } from './io.ts';

/** The one article that a command is about: a file, or standard input where it is called "-". */
export const readOneArticle = (name: string, io: Io): Promise<Source> =>
  name === '-' ? readStandardInput(io) : readFile(name, io);

/** A text without front matter was not meant to have any; one that has it should know what is wrong with it. */
export function noteProblems({ text }: Source, problems: readonly Problem[], io: Io): void {
  if (!/^\uFEFF?---\s/.test(text)) return;
  for (const { message } of problems) io.complain(`note: ${onOneLine(message)}\n`);
}

async function readFile(name: string, { cwd }: Io): Promise<Source> {
  if (isFolder(resolve(cwd, name))) {
    throw new InputError(`"${name}" is a folder, and one article was expected`);
  }
  const { articles, problems } = await loadCorpus({ claims: [], articles: [], files: [name], cwd });
  const [source] = articles;
  if (!source) throw new InputError(`cannot read "${name}": ${problems[0]?.message ?? 'it is no text'}`);
  return source;
}

/** What cannot be looked at is no folder; why it cannot is said when it is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

async function readStandardInput(io: Io): Promise<Source> {
  const bytes = await io.readInput();
  const invalidAt = firstInvalid(bytes);
  if (invalidAt !== undefined) {
    throw new InputError(`cannot read standard input: ${encodingMessage(bytes, invalidAt)}`);
  }
  const text = Buffer.from(bytes).toString('utf8');
  // What has no file name cannot have the wrong one: an id in the front matter is taken at its word.
  const id = /^\uFEFF?---\r?\n(?:(?!---).*\r?\n)*?id:[ \t]*["']?([\w-]+)/.exec(text)?.[1];
  return { path: id ?? 'stdin', text };
}
