/** Pieces of patterns that several kinds of page lines share. All are source text of regular expressions with the flag `u`. */

export const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const weekdays = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';

export const clock =
  '\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?(?: ?\\(?(?:gmt|utc|bst|ist|cest|cet|[ecmp][sd]?t|ae[sd]t|nz[sd]t|local time)\\)?)?';

/** A date with its year: without one, a line may be the heading of a day in a story. */
export const date =
  `(?:${weekdays},? )?(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)? ${months}\\.?,? \\d{4}|${months}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}` +
  `|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})`;

export const social =
  '(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|youtube|tiktok|messenger|pinterest|bluesky|threads|mastodon|flipboard)';
export const networks = `(?:${social}|email|e-mail|print|copy link|share|tweet|save|comments?|link|more)`;

export const agencies =
  '(?:abc(?: news)?|ap|afp|reuters|aap|bbc(?: news)?|cbs(?: news)?|nbc(?: news)?|cnn|npr|pa|pa media|press association|dpa|ansa|efe|tass|xinhua|upi|kyodo|bloomberg|staff|wires?|agencies|(?:the )?associated press|agence france-presse|getty(?: images)?|alamy|shutterstock|epa(?:-efe)?)';

// Letters as ranges, for use inside brackets: so many times \p{L} would take a quarter of a second to compile.
export const capitals = 'A-ZÀ-ÞĀ-ɏΑ-ΫА-Я';
export const small = 'a-zß-ɏά-ώа-я';
export const letters = 'A-Za-zÀ-ɏΑ-ώА-я';
const word = `[${capitals}][${letters}.’'-]*`;

/** A person's name, in the case of print: two to four words, with particles. Case matters to it. */
export const person = `${word}(?: (?:de|da|di|del|van|von|der|den|bin|al|el|la|le|ten)){0,2}(?: ${word}){1,3}`;

/** One alternation, for a whole line. */
export const wholeLine = (patterns: readonly string[], flags: 'u' | 'iu'): Pick<RegExp, 'test'> =>
  flags === 'u' ? alternation(patterns, 'u') : caselessLine(patterns);

const alternation = (patterns: readonly string[], flags: string): RegExp =>
  new RegExp(`^(?:${patterns.join('|')})$`, flags);

/** Characters of which the one in lower case is all that Unicode's case folding tells: no long s, no sign for Kelvin. */
const folded = /^[\0-\u00B4\u00B6-\u012F\u0132-\u0148\u014A-\u017E\u2000-\u206F\u20AC]*$/;

/**
 * Patterns in small letters, for lines in any case. With `i` and `u` together V8 takes a tenth of a second to compile some of them, and
 * next to nothing with `u` alone: so a line is put in lower case, unless it has letters of which that is not the same.
 */
export function caselessLine(patterns: readonly string[]): Pick<RegExp, 'test'> & { readonly folding: RegExp } {
  const lower = alternation(patterns, 'u');
  const folding = alternation(patterns, 'iu');
  return { folding, test: (line) => (folded.test(line) ? lower.test(line.toLowerCase()) : folding.test(line)) };
}
