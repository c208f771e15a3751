import { parseDay, today } from './cli/day.ts';
import type { CorpusOptions } from './corpus-options.ts';
import { loadCorpus, type LoadedCorpus } from './load/corpus.ts';
import type { Run } from './model/run.ts';
import { checkSources } from './run.ts';

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
