/**
 * Letters as names are compared by: what a newsroom's keyboard, a transliteration or a slip of the pen makes of one another.
 * All functions take words as `parse/words` compares them, in lower case.
 */

/** Letters that Unicode does not take apart into a base and an accent. */
const strokes: Readonly<Record<string, string>> = {
  ł: 'l', đ: 'd', ð: 'd', ø: 'o', ħ: 'h', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŧ: 't',
}; // prettier-ignore
/** How German and the Nordic languages write their accented letters where there are none. */
const digraphs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae', ß: 'ss' };

const plainAscii = /^[a-z0-9']*$/;

/** A word without accents: "wałęsa" is "walesa". In other scripts a mark is a letter. */
export const withoutAccents = (word: string): string =>
  plainAscii.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
        .normalize('NFC')
        .replace(/[^a-z0-9]/gu, (letter) => strokes[letter] ?? letter);

/** A word as printed where the accents are written out: "müller" is "mueller". */
export const withDigraphs = (word: string): string =>
  plainAscii.test(word)
    ? word
    : withoutAccents(word.normalize('NFC').replace(/[äöüøåæß]/gu, (letter) => digraphs[letter] ?? letter));

/** The ways to print a word where there are no accents: one or two. */
export function plainSpellings(word: string): readonly string[] {
  if (plainAscii.test(word)) return [word];
  const [left, written] = [withoutAccents(word), withDigraphs(word)];
  return left === written ? [left] : [left, written];
}

/** One sound, spelt differently from one language or transliteration to the next; longer spellings first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/t?sch|tch/gu, 'sh'], [/ph/gu, 'f'], [/ck|cq|kk/gu, 'k'], [/kh|gh/gu, 'h'], [/zh|dj|dzh/gu, 'j'], [/ks|cs/gu, 'x'], [/th/gu, 't'],
  [/[ao]u|oo|ou/gu, 'u'], [/ee|ie|ei|ey|ay|ai|iy|yy|ij|yj|oj/gu, 'i'], [/[yj]/gu, 'i'], [/w/gu, 'v'], [/[cq]/gu, 'k'], [/z/gu, 's'],
  [/o/gu, 'u'], [/e/gu, 'i'], [/(?<=.)h/gu, ''], [/(.)\1+/gu, '$1'],
]; // prettier-ignore

/** What a word sounds like, roughly: "mohammed" and "muhammad", "philips" and "fillips" are spelt as one but for their vowels. */
export const soundOf = (word: string): string =>
  sounds.reduce((rest, [spelling, sound]) => rest.replace(spelling, sound), withoutAccents(word));

const vowels = new Set('aeiouy');
export const isVowel = (letter: string): boolean => vowels.has(letter);

/** Rows of the keyboard that most of the English press types on; a key's neighbours are beside it, or above and below at a slant. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
const twins = ['ck', 'kq', 'cs', 'sz', 'vw', 'fv', 'ij', 'jy', 'gj', 'uw', 'dt', 'bp', 'mn'];

const pair = (a: string, b: string): string => (a < b ? a + b : b + a);

const alike: ReadonlySet<string> = new Set([
  ...twins.map((two) => pair(two[0] ?? '', two[1] ?? '')),
  ...rows.flatMap((row, at) =>
    Array.from(row).flatMap((key, column) => {
      const below = rows[at + 1] ?? '';
      const near = [row[column + 1], below[column], below[column - 1]];
      return near.flatMap((other) => (other === undefined ? [] : [pair(key, other)]));
    }),
  ),
]);

/** Whether one letter is easily put for another: two vowels, neighbours on the keyboard, or letters that sound alike. */
export const easilyMistaken = (a: string, b: string): boolean => (isVowel(a) && isVowel(b)) || alike.has(pair(a, b));
