import type { QuotationMention } from '../../model/mention.ts';
import { textOf } from '../../model/span.ts';
import { nameTokens } from '../../extract/names/tokens.ts';
import { isTitle, isTitlePart, particles, pronouns } from '../../extract/names/words.ts';
import { keptByWord } from '../../parse/characters.ts';
import { editsBetween } from '../names/edits.ts';

/** A speaker whom the text names: no pronoun, no post alone, nobody who is only described. */
export interface PrintedName {
  /** As compared, without titles and suffixes. */
  readonly words: readonly string[];
  /** The title right before the name, in lower case. */
  readonly title?: string;
}

const determiners = /^(?:the|an?|one|another|his|her|their|its|our|my|some|several|many|both)$/iu;
const indefinite = /^(?:(?:some|any|every|no)(?:body|one)|one|others|both)$/u;
const suffixes = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'kc',
  'qc',
  'sc',
  'mp',
  'mep',
  'msp',
  'md',
  'obe',
  'mbe',
  'cbe',
  'phd',
  'esq',
]);

/** The name that a quotation is given to: of a pronoun or a title, the name that it goes back to. */
export function printedSpeaker({ speaker, speakerName }: QuotationMention): PrintedName | undefined {
  const span = speakerName ?? speaker;
  return span && readName(textOf(span));
}

/** "Mr Brandt", "US President Per Brandt", "Per Brandt Jr."; none in "the minister", "he", "President". */
export function readName(text: string): PrintedName | undefined {
  const all = nameTokens(text);
  if (determiners.test(all[0]?.raw ?? '')) return undefined;
  const tokens = all.filter(({ key }, index) => index === 0 || !suffixes.has(key));
  const last = tokens.at(-1);
  if (!last?.capital || isTitle(last.raw) || pronouns.has(last.key) || indefinite.test(last.key)) return undefined;
  const titleAt = tokens.findLastIndex(({ raw }, index) => index < tokens.length - 1 && isTitlePart(raw));
  const words = tokens.slice(titleAt + 1);
  if (words.some(({ capital, key }) => !capital && !particles.has(key))) return undefined;
  const title = tokens[titleAt]?.key;
  return { words: words.map(({ key }) => key), ...(title === undefined ? {} : { title }) };
}

/** The words of a spelling, as those of a printed name. */
export const nameWords = (spelling: string): string[] =>
  nameTokens(spelling).map(({ key }) => key).filter((key, index) => index === 0 || !suffixes.has(key)); // prettier-ignore

const bare = keptByWord((word: string): string => word.normalize('NFD').replace(/\p{M}/gu, ''));

/** The one word with a misprint in it: at most one edit, none in a word of under five letters. Accents do not count. */
export function isNear(a: string, b: string): boolean {
  const limit = Math.max(a.length, b.length) < 5 ? 0 : 1;
  return editsBetween(bare(a), bare(b), limit) <= limit;
}

/** Another way to write a name may be so far off ("Gaddafi", "Qadhafi"), or a short form ("Ted", "Teddy"). */
export function mayBeOneWord(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  const longest = Math.max(one.length, other.length);
  const limit = longest <= 3 ? 0 : longest <= 5 ? 1 : longest <= 8 ? 2 : 3;
  return editsBetween(one, other, limit) <= limit || one.startsWith(other) || other.startsWith(one);
}

/** Whether two quotations are given to one speaker, by the last words of their names: `other` only where both are named and these differ. */
export function sameSpeaker(a: string | undefined, b: string | undefined): 'same' | 'other' | 'unknown' {
  if (a === undefined || b === undefined) return 'unknown';
  return isNear(a, b) ? 'same' : 'other';
}
