import { extractMentions } from '../extract/index.ts';
import type { Day } from '../model/time.ts';
import { parseArticle, publishedOn } from '../parse/article/index.ts';
import { renderReadingJson, renderReadingText } from '../report/reading.ts';
import { exitCodes } from './exit.ts';
import type { Io } from './io.ts';
import { noteProblems, readOneArticle } from './one-article.ts';
import { printInert } from './print-inert.ts';

export interface ReadOptions {
  readonly published?: Day;
  readonly format: 'text' | 'json';
}

/** `stet read`: an article that is not yet one (no front matter, standard input) is read all the same. */
export async function read(name: string, options: ReadOptions, io: Io): Promise<number> {
  const source = await readOneArticle(name, io);
  const { article, problems } = parseArticle(source);
  noteProblems(source, problems, io);
  const dated = options.published === undefined ? article : publishedOn(article, options.published);
  const mentions = extractMentions(dated);
  if (options.format === 'json') await io.print(renderReadingJson(dated, mentions));
  else await printInert(renderReadingText(dated, mentions, { colour: io.colour }), io);
  return exitCodes.clean;
}
