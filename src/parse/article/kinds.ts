import type { PassageKind } from '../../model/article.ts';
import type { Block } from './blocks.ts';
import { isCaption } from './captions.ts';
import { isFurniture } from './furniture.ts';
import type { Stamps } from './stamps.ts';

/** The kind of a line by itself, before its neighbours are looked at. */

/** The longest line that is taken for a heading; longer ones without closing punctuation are sentences that lost it. */
const longestHeading = 24;

export function kindOf({ flat, image, item }: Block, stamps: Stamps, core: string, label: boolean): PassageKind {
  if (image) return 'caption';
  if (isFurniture(flat) || (stamps.bullet && isFurniture(core))) return 'furniture';
  if (/^#{1,6}\s/.test(flat) || label) return 'heading';
  if (isCaption(flat)) return 'caption';
  if (item || stamps.bullet || stamps.stamped || pointer.test(flat)) return 'list-line';
  return isHeading(flat) ? 'heading' : 'paragraph';
}

// "Read more: Talks open in Riyadh": the headline of another story.
export const pointer =
  /^(?:read|see|watch|video|gallery|podcast|listen|in pictures)(?: more| also| next)?: |^(?:related|also read|more|more on this): /iu;
const speech =
  /\b(?:said|says|say|saying|added|adds|adding|told|wrote|writes|asked|asks|continued|replied|follows|following|reads|read|declared|tweeted|posted|quote|is|was|are|were)\b/iu;

/** "Entertainment:"; but "Mr Trump said:" opens a quotation. */
export const isLabel = (line: string): boolean =>
  /^\p{Lu}[^.!?:;"“”]{1,50}:$/u.test(line) && line.split(' ').length <= 4 && !speech.test(line);

// The last word of a line that breaks off in mid-sentence.
const unfinished =
  /(?:[,;:…&]|\b(?:the|an?|of|in|on|at|by|for|from|with|and|or|but|to|that|which|who|is|was|were|are|as|his|her|its|their|Mr|Mrs|Ms|President|Minister))$/u;

/** A short line without closing punctuation, or a short question, that is no speech: "he said" follows a comma and a mark. */
function isHeading(line: string): boolean {
  const words = line.split(' ').length;
  if (words > longestHeading || /^["'“‘(]?\p{Ll}(?!\p{Lu})/u.test(line)) return false;
  if (/^(\*\*|__)[^*_]+\1$/.test(line)) return true;
  if (unfinished.test(line) || /,["”’]/u.test(line)) return false;
  if (/\?$/.test(line)) return words <= 12 && !/["“”]/u.test(line);
  return !/[.!?]["'”’»)\]]*(?: \([^()]*\))?$/u.test(line);
}
