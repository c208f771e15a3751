import { loadCorpus, loadOneByOne } from '../load/corpus.ts';
import type { CorpusOneByOne, CorpusRequest, LoadedCorpus } from '../load/corpus.ts';

/** The folders of a command line, where it names some. */
export interface AskedFolders {
  readonly claims?: readonly string[];
  readonly articles?: readonly string[];
}

/** What a command line asks for: the articles that it names, else folders; a folder that nobody named need not be there. */
export const loadAsked = (files: readonly string[], folders: AskedFolders, cwd: string): Promise<LoadedCorpus> =>
  loadCorpus(requestOf(files, folders, cwd));

/** The same, its articles one by one. */
export const loadAskedOneByOne = (
  files: readonly string[],
  folders: AskedFolders,
  cwd: string,
): Promise<CorpusOneByOne> => loadOneByOne(requestOf(files, folders, cwd));

const requestOf = (files: readonly string[], { claims, articles }: AskedFolders, cwd: string): CorpusRequest => ({
  claims: claims ?? ['claims'],
  articles: articles ?? ['articles'],
  files,
  defaults: { claims: claims === undefined, articles: articles === undefined },
  cwd,
});
