import { loadCorpus } from '../load/corpus.ts';
import type { LoadedCorpus } from '../load/corpus.ts';

/** What a command line asks for: the articles that it names, else folders; a folder that nobody named need not be there. */
export const loadAsked = (
  files: readonly string[],
  { claims, articles }: { readonly claims?: readonly string[]; readonly articles?: readonly string[] },
  cwd: string,
): Promise<LoadedCorpus> =>
  loadCorpus({
    claims: claims ?? ['claims'],
    articles: articles ?? ['articles'],
    files,
    defaults: { claims: claims === undefined, articles: articles === undefined },
    cwd,
  });
