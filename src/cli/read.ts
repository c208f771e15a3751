import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { extractMentions } from '../extract/index.ts';
import { loadCorpus } from '../load/corpus.ts';
import { decode, encodingMessage } from '../load/decode.ts';
import { InputError } from '../load/input-error.ts';
import type { Source } from '../model/source.ts';
import type { Day } from '../model/time.ts';
import { parseArticle, publishedOn } from '../parse/article/index.ts';
import { renderReadingJson, renderReadingText } from '../report/reading.ts';
import { onOneLine } from '../report/visible.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';

export interface ReadOptions {
  readonly published?: Day;
  readonly format: 'text' | 'json';
}

/** `stet read`: an article that is not yet one (no front matter, standard input) is read all the same. */
export async function read(name: string, options: ReadOptions, io: Io): Promise<number> {
  const source = name === '-' ? await readStandardInput(io) : await readFile(name, io);
  const { article, problems } = parseArticle(source);
  // A text without front matter was not meant to have any; one that has it should know what is wrong with it.
  if (/^\uFEFF?---\s/.test(source.text)) {
    for (const { message } of problems) io.complain(`note: ${onOneLine(message)}\n`);
  }
  const dated = options.published === undefined ? article : publishedOn(article, options.published);
  const mentions = extractMentions(dated);
  const printed =
    options.format === 'json'
      ? renderReadingJson(dated, mentions)
      : renderReadingText(dated, mentions, { colour: io.colour });
  await io.print(printed);
  return exitCodes.clean;
}

async function readFile(name: string, { cwd }: Io): Promise<Source> {
  if (statSync(resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`"${name}" is a folder, and one article was expected`);
  }
  const { articles, problems } = await loadCorpus({ claims: [], articles: [], files: [name], cwd });
  const [source] = articles;
  if (!source) throw new InputError(`cannot read "${name}": ${problems[0]?.message ?? 'it is no text'}`);
  return source;
}

async function readStandardInput(io: Io): Promise<Source> {
  const bytes = await io.readInput();
  const decoded = decode(bytes);
  if ('invalidAt' in decoded) {
    throw new InputError(`cannot read standard input: ${encodingMessage(bytes, decoded.invalidAt)}`);
  }
  // What has no file name cannot have the wrong one: an id in the front matter is taken at its word.
  const id = /^\uFEFF?---\r?\n(?:(?!---).*\r?\n)*?id:[ \t]*["']?([\w-]+)/.exec(decoded.text)?.[1];
  return { path: id ?? 'stdin', text: decoded.text };
}
