import { parseDay, today } from './cli/day.ts';
import { loadCorpus, type LoadedCorpus } from './load/corpus.ts';
import type { Run } from './model/run.ts';
import { checkSources } from './run.ts';

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
  /** Absolute; paths are relative to it. The working directory, where not given. */
  readonly cwd?: string;
  /** Paths, relative to `cwd`, of the files of which this run tells, where others tell of the rest; all, where not given. */
  readonly only?: ReadonlySet<string>;
}

/** Reads and checks all of some folders. Throws where a folder that was named does not exist, or `today` is no day. */
export async function checkFolders(options: CorpusOptions): Promise<{ corpus: LoadedCorpus; run: Run }> {
  const { claims, articles, stet = true, strict = false, cwd = process.cwd(), only } = options;
  const day = options.today === undefined ? today() : parseDay(options.today);
  if (day === undefined) throw new RangeError(`"${options.today}" is no day; expected one such as "2025-02-11"`);
  const corpus = await loadCorpus({
    claims: claims ?? ['claims'],
    articles: articles ?? ['articles'],
    defaults: { claims: !claims, articles: !articles },
    cwd,
  });
  return { corpus, run: checkSources(corpus, { stet, strict, today: day, ...(only && { only }) }) };
}
