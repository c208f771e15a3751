/** Which folders to check, and how. */
export interface CorpusOptions {
  /** Folders of claim files; `['claims']` where not given. */
  readonly claims?: readonly string[];
  /** Folders of articles; `['articles']` where not given. */
  readonly articles?: readonly string[];
  /** `false`: what the desk lets stand is reported like anything else. */
  readonly stet?: boolean;
  /** Whether an acceptance of an article that is not there is a finding; `false` where not given. */
  readonly strict?: boolean;
  /** The day, as `2025-02-11`, by which acceptances expire; the current one where not given. */
  readonly today?: string;
  /** The folder, absolute, that the others and the paths of the findings are relative to; the working directory where not given. */
  readonly cwd?: string;
  /** Paths, relative to `cwd`, of the files of which this run tells, where others tell of the rest; all, where not given. */
  readonly only?: ReadonlySet<string>;
}
