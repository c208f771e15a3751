import type { NameClaim, QuoteClaim } from '../model/claim.ts';
import type { QuotationMention } from '../model/mention.ts';
import { textOf } from '../model/span.ts';
import { isTitle, pronouns } from '../extract/names/words.ts';
import { editsBetween } from './edits.ts';
import { wordingOf } from './wording.ts';

/**
 * Whether the speaker whom the sentence names is the claim's, by the last word of the name as printed. `unknown` where
 * either side names nobody: a pronoun, a post, "one western official". A misspelt name is still that person's.
 */
export function compareSpeaker(
  mention: QuotationMention,
  claim: QuoteClaim,
  names: ReadonlyMap<string, NameClaim>,
): 'same' | 'other' | 'unknown' {
  const printed = mention.speaker ? surnameOf(textOf(mention.speaker)) : undefined;
  const speakers = claim.speakers.map(({ value }) => names.get(value));
  if (printed === undefined || speakers.length === 0 || speakers.includes(undefined)) return 'unknown';
  const claimed = speakers.flatMap((name) =>
    name ? [name.spelling, ...name.also, ...name.never].flatMap(({ value }) => wordingOf(value)) : [],
  );
  const near = (key: string): boolean => {
    const limit = Math.max(key.length, printed.length) < 5 ? 0 : 1;
    return editsBetween(key, printed, limit) <= limit;
  };
  return claimed.some(({ key }) => near(key)) ? 'same' : 'other';
}

function surnameOf(speaker: string): string | undefined {
  const words = speaker.split(/\s+/u);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !/^\p{Lu}/u.test(last)) return undefined;
  if (/^(?:the|a|an|one|another|his|her|their|its|our|my)$/iu.test(first)) return undefined;
  if (isTitle(last) || pronouns.has(last.toLowerCase())) return undefined;
  return wordingOf(last.replace(/['’]s?$/u, '')).at(-1)?.key;
}
