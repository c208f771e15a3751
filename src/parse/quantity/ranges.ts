import { readAmount } from './amount.ts';
import type { Amount } from './amount.ts';
import { times } from './numbers.ts';
import type { PassedOver, Tokens } from './tokens.ts';
import { gluedAt, markAt, wordAt } from './tokens.ts';
import type { Unit } from './units.ts';

/** Two amounts as one figure, and pairs of numbers that are none. */

export interface RangeAt {
  readonly lo: number;
  readonly hi: number;
  readonly unit: Unit | undefined;
  readonly next: number;
}

interface Link {
  readonly kind: 'dots' | 'dash' | 'to' | 'and';
  readonly next: number;
}

/**
 * What follows an amount: a second end ("60-90 minutes", "2 to 3 million", "between 5% and 7%"); a score or a telephone number,
 * which is passed over; or another figure, before which the first stands `alone`, with the unit of both where they share it.
 */
export function readRange(
  tokens: Tokens,
  first: Amount,
  start: number,
): RangeAt | PassedOver | { readonly alone: Amount } | 'none' {
  const link = readLink(tokens, first.next);
  if (!link) return 'none';
  const second = readAmount(tokens, link.next, 'link');
  if (!second)
    return link.kind === 'dash' && tokens[link.next]?.kind === 'digits' ? passOver(tokens, link.next) : 'none';
  const ends = endsOf(first, second);
  const enclosed = wordAt(tokens, start - 1) === 'between';
  if (link.kind === 'and') return enclosed && ends && ends.lo <= ends.hi ? ends : 'none';
  if (link.kind === 'dash') {
    const score = chained(tokens, second.next) || !ends || ends.lo > ends.hi || !isSpan(tokens, first, second, start); // prettier-ignore
    return score && !second.share ? passOver(tokens, second.next) : (ends ?? 'none');
  }
  if (!ends) return 'none';
  if (changes(tokens, start, first.unit !== undefined && second.unit !== undefined)) {
    // "from 3 to 2 million" may mean three million, or three
    if (first.magnitude === 1 && second.magnitude >= 1e3 && first.value < 1000) return { next: link.next };
    return { alone: !first.unit && ends.unit ? { ...first, unit: ends.unit } : first };
  }
  return ends.lo <= ends.hi ? ends : { next: second.next };
}

function readLink(tokens: Tokens, at: number): Link | undefined {
  const mark = markAt(tokens, at);
  if (mark === '.' && gluedAt(tokens, at) && markAt(tokens, at + 1) === '.' && gluedAt(tokens, at + 1)) {
    return { kind: 'dots', next: at + 2 };
  }
  // "10- to 12-year-olds"
  const dangling = mark === '-' && gluedAt(tokens, at) && !gluedAt(tokens, at + 1);
  if (mark === '~') return { kind: 'dots', next: at + 1 };
  if (/^[-–\u2010\u2011]$/.test(mark) && !dangling) {
    return gluedAt(tokens, at) === gluedAt(tokens, at + 1) ? { kind: 'dash', next: at + 1 } : undefined;
  }
  const place = dangling ? at + 1 : at;
  const word = wordAt(tokens, place);
  if (word === 'to' || word === 'through') return { kind: 'to', next: place + 1 };
  return word === 'and' ? { kind: 'and', next: place + 1 } : undefined;
}

/** The two ends in one unit: that of both, that of the second ("10 to 20 km"), or the sign of the first ("$5-10 million"). */
function endsOf(first: Amount, second: Amount): RangeAt | undefined {
  if (first.share !== second.share || first.share) return undefined;
  if (first.unit && second.unit && first.unit.name !== second.unit.name) return undefined;
  const sign = first.unit?.dimension === 'money' && first.next === first.numberEnd;
  if (first.unit && !second.unit && !sign) return undefined;
  // "2 to 3 million": the first end has the magnitude of the second where it has none of its own
  const scaled = times(first.value, second.magnitude);
  const bare = first.magnitude === 1 && second.magnitude >= 1e3 && scaled < second.value;
  return { lo: bare ? scaled : first.value, hi: second.value, unit: second.unit ?? first.unit, next: second.next };
}

const contest = new Set(
  'won win wins winning beat beats beaten beating lost lose losing loss lead leads led leading draw drew drawn defeat defeats defeated score scored scoreline record vote voted votes ahead trailed trail trailing tied victory finished triumphed ruled'.split(' '), // prettier-ignore
);
const scored = new Set(
  'wins losses points goals games sets frames legs runs victories defeats votes tries plus versus thus'.split(' '),
);
const irregular = new Set('people men women children troops police cattle sheep staff'.split(' '));

/**
 * Whether a stroke between two numbers spans them: with a unit or a magnitude, in round hundreds, or before a plural. "6-4" is a
 * score, "a 52-48 vote" another, "020-7946" a telephone number.
 */
function isSpan(tokens: Tokens, first: Amount, second: Amount, start: number): boolean {
  if (second.unit ?? first.unit) return true;
  if (first.value >= second.value) return false;
  if (second.magnitude >= 1e3 || (first.lastDigit >= 100 && second.lastDigit >= 100)) return true;
  const next = gluedAt(tokens, second.next) ? '' : wordAt(tokens, second.next);
  const plural = (next.length > 3 && /[^siu]s$/.test(next)) || irregular.has(next);
  return plural && !scored.has(next) && ![1, 2, 3, 4].some((step) => contest.has(wordAt(tokens, start - step)));
}

/** "6-4|-3|". */
const chained = (tokens: Tokens, at: number): boolean =>
  /^[-–]$/.test(markAt(tokens, at)) && tokens[at + 1]?.kind === 'digits';

/** To the end of "6-4-3" and "222-2222/2222". */
function passOver(tokens: Tokens, at: number): PassedOver {
  let next = at;
  while (tokens[next]?.kind === 'digits' || (gluedAt(tokens, next) && tokens[next]?.kind === 'word')) next += 1;
  while (chained(tokens, next)) next += 2;
  return { next };
}

const change =
  /^(?:r(?:ise|ises|ose|isen|ising)|f(?:all|alls|ell|alling|allen)|grew|grow\w*|increas\w*|decreas\w*|drop\w*|cut\w*|rais\w*|lower\w*|up|down|jump\w*|climb\w*|went|go|going|gone|mov\w+|slid\w*|sank|soar\w*|surg\w*|reduc\w*|declin\w*|widen\w*|narrow\w*|revis\w*|expand\w*|exten\w*|shr[aiu]nk\w*|slip\w*|chang\w*|boost\w*|slash\w*|lift\w*|improv\w*|eas\w*|edg\w*|tumbl\w*|plung\w*|doubl\w*|switch\w*|turn\w*)$/;

/** "rose from 10 to 20", "fell 5% to 7%": what it was, or by how much it changed, and what it is; not from the one to the other. */
function changes(tokens: Tokens, start: number, units: boolean): boolean {
  const from = wordAt(tokens, start - 1) === 'from';
  if (!from && !units) return false;
  const steps = from ? [2, 3, 4, 5, 6] : [1, 2, 3];
  return steps.some((step) => change.test(wordAt(tokens, start - step)));
}
