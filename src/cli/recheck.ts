import type { LoadedCorpus } from '../load/corpus.ts';
import type { Finding } from '../model/finding.ts';
import type { Run } from '../model/run.ts';
import type { Source } from '../model/source.ts';

/** The corpus as it would be with some claim files changed or added. */
export function withSources(corpus: LoadedCorpus, changed: readonly Source[]): LoadedCorpus {
  const paths = new Set(changed.map(({ path }) => path));
  return { ...corpus, claims: [...corpus.claims.filter(({ path }) => !paths.has(path)), ...changed] };
}

/** What is found after, and not let stand, that was not before. */
export function newFindings(before: Run, after: Run): Finding[] {
  const open = (run: Run): readonly Finding[] => run.findings.filter(({ stet }) => !stet);
  const known = new Set(open(before).map(({ fingerprint }) => fingerprint));
  return open(after).filter(({ fingerprint }) => !known.has(fingerprint));
}
