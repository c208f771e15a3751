/** What becomes of one file. */
export type Step =
  | { readonly path: string; readonly action: 'make'; readonly text: string }
  | {
      readonly path: string;
      readonly action: 'add';
      readonly text: string;
      readonly before: string;
      readonly what: string;
    }
  | { readonly path: string; readonly action: 'leave'; readonly why: string };

/** What stands in a repository; paths are relative to its folder. */
export interface Repository {
  /** The text of a file; `undefined` where there is none. */
  readonly read: (path: string) => string | undefined;
  /** The names in a folder, at any depth; none where it is not there. */
  readonly list: (path: string) => readonly string[];
  /** The folder above that holds `.git`, where it is another one. */
  readonly root: string | undefined;
}

export const leave = (path: string, why: string): Step => ({ path, action: 'leave', why });

/** Made where it is not there; never changed where it is. */
export function unlessThere({ read }: Repository, path: string, text: string): Step {
  const before = read(path);
  if (before === undefined) return { path, action: 'make', text };
  return leave(path, before === text ? 'it is right already' : 'it exists already');
}
