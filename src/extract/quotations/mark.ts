/** The quotation marks of a paragraph, each with what stands beside it, and what a single one may be. */

export type Family = 'double' | 'guillemet' | 'single';

export interface Mark {
  readonly at: number;
  readonly end: number;
  readonly glyph: string;
  readonly family: Family;
  /** The characters on either side; empty at an end of the text. */
  readonly before: string;
  readonly after: string;
  /** 12 " is inches. */
  readonly afterDigit: boolean;
  /** How many straight double marks follow. */
  readonly straightBehind: number;
}

/** A row of four and more of one glyph is a rule or a slip, and quotes nothing. */
const markPattern = /(["“”„‟＂«»'‘’`])\1{3,}|['‘’‛`´]{2}|["“”„‟＂]|[«»]|['‘’‚‛`´‹›]/gu;
export const isSpaceOrEnd = (character: string): boolean => character === '' || /\s/u.test(character);
export const isAlphanumeric = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
/** What may begin quoted text: a letter, a digit, a bracket, an ellipsis, a currency sign, another mark. */
export const begins = (character: string): boolean => /[\p{L}\p{N}[(…$£€¥#@.'‘“"«-]/u.test(character);
export const leads = (character: string): boolean => isSpaceOrEnd(character) || /[([{:;,–—/\-"“'‘]/u.test(character);
/** '90s, 'tis, rock 'n' roll: an apostrophe stands for what is left out. */
const elision = /^(?:\d\ds?\b|(?:tis|twas|em|n|til|cause|bout|round|ere|neath|cos|kay)\b)/iu;

/** Whether what stands behind an apostrophe shows that it opens nothing. */
export const isElision = (behind: string): boolean => elision.test(behind.slice(0, 8));

export function marksOf(text: string): Mark[] {
  const found: (Omit<Mark, 'straightBehind'> & { straightBehind: number })[] = [];
  const add = (at: number, glyph: string): void => {
    const family =
      glyph.length === 2 || /["“”„‟＂]/u.test(glyph) ? 'double' : /[«»]/u.test(glyph) ? 'guillemet' : 'single';
    const end = at + glyph.length;
    const [before, after] = [text[at - 1] ?? '', text[end] ?? ''];
    const afterDigit = before === ' ' && /\d/u.test(text[at - 2] ?? '');
    found.push({ at, end, glyph, family, before, after, afterDigit, straightBehind: 0 });
  };
  for (const match of text.matchAll(markPattern)) {
    const [glyph, row] = match;
    if (row !== undefined) continue;
    const at = match.index;
    // ‘'Tis not’: the second one is an apostrophe
    const elided = /^[‘'][’']$/u.test(glyph) && elision.test(text.slice(at + 2, at + 10)) && glyph !== "''";
    if (elided) add(at, '‘');
    else add(at, glyph);
  }
  let straight = 0;
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const mark = found[index];
    if (!mark) break;
    mark.straightBehind = straight;
    if (mark.glyph === '"') straight += 1;
  }
  return found;
}

export const opensSingle = ({ glyph, before, after, end }: Mark, text: string): boolean =>
  /^['‘‚‛`‹]$/u.test(glyph) &&
  (isSpaceOrEnd(before) || /[([{–—"“]/u.test(before)) &&
  (/[\p{L}\p{N}[…$£€]/u.test(after) || (/[’']/u.test(after) && elision.test(text.slice(end + 1, end + 9)))) &&
  !elision.test(text.slice(end, end + 8));

export const closesSingle = ({ glyph, before, after }: Mark): boolean =>
  /^['’‘‛`´›]/u.test(glyph) && !isSpaceOrEnd(before) && !/[([]/u.test(before) && !isAlphanumeric(after);
