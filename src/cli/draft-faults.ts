import type { Source } from '../model/source.ts';
import { checkSources } from '../run.ts';

/** Where a draft stands while it is tried. */
const draftPath = 'claims/draft.yaml';
/** Acceptances are not judged, and nothing else asks for the day. */
const anyDay = 0;

/**
 * The findings that a draft would raise about an article beside the claims that there are, each as the entries that take part in it: by any
 * check, and only what was not found without it.
 */
export function draftFaults(
  article: Source,
  claims: readonly Source[],
): (text: string) => readonly (readonly string[])[] {
  const findings = (drafts: readonly Source[]) =>
    checkSources({ claims: [...claims, ...drafts], articles: [article] }, { today: anyDay, stet: false, whole: false })
      .findings;
  const before = new Set(findings([]).map(({ fingerprint }) => fingerprint));
  return (text) =>
    findings([{ path: draftPath, text }])
      .filter(({ fingerprint }) => !before.has(fingerprint))
      .map((finding) =>
        [...(finding.claims ?? []), ...(finding.claim ? [finding.claim] : [])]
          .filter(({ span }) => span.source.path === draftPath)
          .map(({ name }) => name),
      );
}
