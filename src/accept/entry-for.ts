import type { Claim } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { contains } from '../model/span.ts';
import { entryText } from './entry-text.ts';
import { accepts } from './index.ts';
import type { EntryFields } from './insert-entry.ts';

/** The entry that lets stand one finding among all of a run; `undefined` where no text stands at it that could be quoted. */
export function entryFor(
  finding: Finding,
  all: readonly Finding[],
  { reason, until }: { readonly reason: string; readonly until?: string },
): EntryFields | undefined {
  const home = homeOf(finding);
  if (!home) return undefined;
  const [key, name] = home;
  const term = (value: string): { value: string } => ({ value });
  const others = all.filter((one) => one !== finding);
  const text = entryText(finding, (tried) => {
    const terms = { [key]: term(name), check: term(finding.check), text: term(tried) };
    return others.some((other) => accepts(terms, other));
  });
  if (text === undefined) return undefined;
  return [
    [key, name],
    ['text', text],
    ['check', finding.check],
    ['reason', reason],
    ...(until === undefined ? [] : ([['until', until]] as const)),
    ['fingerprint', finding.fingerprint],
  ];
}

function homeOf(finding: Finding): readonly ['article' | 'claim', string] | undefined {
  if (finding.article) return ['article', finding.article.id];
  const claim = claimOf(finding);
  return claim && ['claim', claim.name];
}

/** Of several claims the one that the finding points at. */
export function claimOf({ claim, claims = [], primary }: Finding): Claim | undefined {
  return claim ?? claims.find(({ entry }) => contains(entry, primary.span)) ?? claims[0];
}
