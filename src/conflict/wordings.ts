import type { Claim, QuoteClaim } from '../model/claim.ts';
import type { Conflict } from '../model/relation.ts';
import type { Located } from '../model/span.ts';
import { describeChanges } from '../model/word-change.ts';
import { indexQuotes } from '../relate/quotes/claimed-words.ts';
import { judgeStretch } from '../relate/quotes/quote-stretch.ts';
import type { Alteration, Judgement } from '../relate/quotes/quote-stretch.ts';
import { changesOf } from '../relate/word-diff.ts';
import { stretchesOf, wordingOf } from '../relate/wording.ts';

interface Entry {
  readonly claim: QuoteClaim;
  readonly words: Located<string>;
}

/**
 * Two wordings of what one speaker said on one occasion, near but not the same by the measure of `quote-altered`. An entry that the other
 * claim has exactly, somewhere, is no wording of another entry: somebody may say nearly the same thing twice.
 */
export function wordingsThatDiffer(first: QuoteClaim, second: QuoteClaim, claims: readonly Claim[]): Conflict[] {
  const only = (claim: QuoteClaim, other: QuoteClaim): Entry[] =>
    claim.words.filter((words) => !isExact(words, other)).map((words) => ({ claim, words }));
  for (const one of only(first, second)) {
    for (const other of only(second, first)) {
      const conflict = conflictOf(other, one, claims) ?? conflictOf(one, other, claims);
      if (conflict) return [conflict];
    }
  }
  return [];
}

const judge = ({ value }: Located<string>, by: QuoteClaim): Judgement[] => {
  const index = indexQuotes([by]);
  return stretchesOf(value).map((stretch) => judgeStretch(stretch, index, () => 'judged'));
};

function isExact(words: Located<string>, by: QuoteClaim): boolean {
  const judged = judge(words, by);
  return judged.some(({ agreements }) => agreements.length > 0) && !judged.some(({ alteration }) => alteration);
}

/** What `found` has otherwise than `claimed`: told at `found`, of the later claim in the files where both ways can be told. */
function conflictOf(found: Entry, claimed: Entry, claims: readonly Claim[]): Conflict | undefined {
  const [altered] = judge(found.words, { ...claimed.claim, words: [claimed.words] }).flatMap(
    ({ alteration }) => alteration ?? [],
  );
  if (!altered) return undefined;
  return {
    kind: 'wordings',
    claims: [claimed.claim, found.claim],
    links: [
      { span: claimed.words.span, text: `the words as ${claimed.claim.id} has them` },
      { span: found.words.span, text: differences(altered, found.words.value, claims) },
    ],
    translated: found.claim.translated || claimed.claim.translated,
  };
}

function differences({ target, found, window, hunks }: Alteration, text: string, claims: readonly Claim[]): string {
  const spellings = claims.flatMap((claim) => (claim.section === 'names' ? [claim.spelling, ...claim.also] : []));
  const names = new Set(spellings.flatMap(({ value }) => wordingOf(value).map(({ key }) => key)));
  const claimed = { words: target.words.slice(window[0], window[1]), text: target.text, offset: 0 };
  return describeChanges(changesOf(hunks, { words: found, text, offset: 0 }, claimed, names));
}
