import type { Tokens } from './tokens.ts';
import { gluedAt, markAt, wordAt } from './tokens.ts';

/** Where a fraction in words is a share of something, and where it is an ordinal, a half of a match or a quarter of a year. */

const halves = new Set(
  'first second other top bottom latter better upper lower northern southern eastern western front back each either final opening previous this last next every'.split(' '), // prettier-ignore
);
/** What comes behind a share: "a third |of|", "half |the|", "a fifth |more|". */
const wholes = new Set('of the its their his her our my your all that those these this as'.split(' '));
const amounts = new Set('of more less fewer higher lower larger smaller bigger'.split(' '));
/** Behind "by a third" and "about half" a clause may go on with any of these. */
const clauses = new Set(
  'from since in over to by compared after on last this between and or but when if while as is was were are have has had said say says did do would will at with for who that before during people voters'.split(' '), // prettier-ignore
);
/** "half past", "halfway": no half of anything. */
const compound = new Set('past way time back hourly brother sister'.split(' '));

/** Whether what stands before leaves a share possible: "the second half of the game" has none. */
export function startsShare(tokens: Tokens, at: number, form: 'article' | 'half' | 'plain'): boolean {
  const before = wordAt(tokens, at - 1);
  if (form === 'half') return !halves.has(before) && !(gluedAt(tokens, at) && markAt(tokens, at - 1) === '-');
  return true;
}

/** Whether what stands behind makes a share of it. `led`: a hedge, "by" or "than" stands before. */
export function shareFollows(
  tokens: Tokens,
  next: number,
  form: 'article' | 'half' | 'plain',
  led: boolean,
  first: boolean,
): boolean {
  const token = tokens[next];
  if (token === undefined) return led || first;
  const word = wordAt(tokens, next);
  if (form === 'half' ? wholes.has(word) : amounts.has(word)) return !isQuarterOf(tokens, next);
  if (form === 'plain' && word === 'of') return !isQuarterOf(tokens, next);
  // "half Britain's homes"
  if (form === 'half' && /^\p{Lu}/u.test(token.text) && /['’]/.test(markAt(tokens, next + 1))) return true;
  const ends = token.kind === 'mark' && !/^[-–—'’"“”]$/.test(token.text);
  return (
    led &&
    (ends ||
      clauses.has(word) ||
      amounts.has(word) ||
      wholes.has(word) ||
      (form === 'half' && word !== '' && !compound.has(word)))
  );
}

/** "three quarters of growth": three months each. A determiner or a number makes it a share. */
const isQuarterOf = (tokens: Tokens, of: number): boolean =>
  wordAt(tokens, of - 1) === 'quarters' &&
  markAt(tokens, of - 2) !== '-' &&
  !/^(?:the|a|an|all|its|their|his|her|our|my|your|those|these|this|that|us|them|it|people|voters|respondents)$/.test(
    wordAt(tokens, of + 1),
  ) &&
  tokens[of + 1]?.kind !== 'digits';
