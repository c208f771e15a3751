/** The id of an article: its file's name without `.md` or `.txt`. `path` is `/`-separated. */
export const articleIdOf = (path: string): string =>
  path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|txt)$/i, '');
