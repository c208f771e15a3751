import { parseDay } from '../src/cli/day.ts';
import type { Finding } from '../src/model/finding.ts';
import { overlaps, textOf } from '../src/model/span.ts';
import { isListedName, isOrdinaryWord } from '../src/parse/dictionary.ts';
import { magnitudes, readCardinal } from '../src/parse/quantity/numbers.ts';
import { readOrdinal } from '../src/parse/quantity/ordinals.ts';
import { tokensOf } from '../src/parse/quantity/tokens.ts';
import { wordsOf } from '../src/parse/words.ts';
import { checkSources } from '../src/run.ts';

/** Two headlines of the news and how far they say the same, from 0 to 5, as people judged it. */
export interface PairRow {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

const published = '2014-06-01';
const today = parseDay(published) ?? NaN;

/** What Stet has against headlines that stand below one another in one article. */
export function headlineFindings(lines: readonly string[]): Finding[] {
  const front = `---\noutlet: Bench\nheadline: Headlines\npublished: ${published}\n---\n`;
  const article = { path: 'articles/headlines.md', text: front + lines.map((line) => `- ${line}\n`).join('') };
  const { findings } = checkSources({ claims: [], articles: [article] }, { today });
  return findings.filter(({ check }) => check === 'headline-duplicate' || check === 'headline-near-duplicate');
}

export interface PairScores {
  /** Pairs that people held to say different things, and those of them that were accused of being one. */
  readonly different: number;
  readonly accused: readonly (readonly [PairRow, Finding])[];
  /** The rest: more or less the same story, in words that differ. */
  readonly alike: number;
  readonly alikeFound: readonly (readonly [PairRow, Finding])[];
}

/** Two headlines of the same words are one headline, whatever their score. */
export function scorePairs(rows: readonly PairRow[]): PairScores {
  const wordsIn = (text: string): string =>
    wordsOf(text)
      .map((word) => word.text)
      .join(' ');
  const pairs = rows.filter(({ a, b }) => wordsIn(a) !== wordsIn(b));
  const different = pairs.filter(({ score }) => score <= 4);
  const alike = pairs.filter(({ score }) => score > 4);
  const judge = (some: readonly PairRow[]): [PairRow, Finding][] =>
    some.flatMap((row) => headlineFindings([row.a, row.b]).map((finding): [PairRow, Finding] => [row, finding]));
  return { different: different.length, accused: judge(different), alike: alike.length, alikeFound: judge(alike) };
}

/** A headline with one word misspelt. */
export interface Misspelt {
  readonly line: string;
  readonly altered: string;
  readonly word: string;
  readonly slip: string;
  readonly letters: 1 | 2;
}

export type Outcome = 'found' | 'elsewhere' | 'missed';

/** `found`: the finding lies on the altered line, or names the altered word. */
export function judgeMisspelt({ line, altered, slip }: Misspelt): Outcome {
  const [finding] = headlineFindings([line, altered]);
  if (!finding) return 'missed';
  const { span } = finding.primary;
  const at = span.source.text.lastIndexOf(altered);
  const there = { source: span.source, start: at, end: at + altered.length };
  return overlaps(span, there) || textOf(span).includes(slip) || finding.message.includes(slip) ? 'found' : 'elsewhere';
}

export interface Misspellings {
  /** As many as were asked for, the same for the same seed: half of them by one letter, half by two. */
  readonly misspelt: readonly Misspelt[];
  /** What was drawn on the way and made another word that a dictionary lists: "shares", "hares". Nobody could tell. */
  readonly otherWords: readonly Misspelt[];
}

export function misspellHeadlines(lines: readonly string[], count: number, seed: number): Misspellings {
  const draw = randomFrom(seed);
  const misspelt: Misspelt[] = [];
  const otherWords: Misspelt[] = [];
  for (let tries = 0; misspelt.length < count && tries < 100 * count; tries += 1) {
    const line = lines[draw(lines.length)] ?? '';
    const words = [...line.matchAll(/(?<![\p{L}\p{N}'’-])\p{L}{4,}(?![\p{L}\p{N}'’-])/gu)].filter(
      ([w]) => !isNumber(w),
    );
    const place = words[draw(Math.max(1, words.length))];
    if (!place) continue;
    const [word] = place;
    const letters = misspelt.length % 2 === 0 ? 1 : 2;
    const slip = letters === 1 ? misspell(word, draw) : misspell(misspell(word, draw), draw);
    if (slip.toLowerCase() === word.toLowerCase()) continue;
    const altered = line.slice(0, place.index) + slip + line.slice(place.index + word.length);
    const list = isOrdinaryWord(slip) || isListedName(slip) ? otherWords : misspelt;
    list.push({ line, altered, word, slip, letters });
  }
  return { misspelt, otherWords };
}

function isNumber(word: string): boolean {
  const tokens = tokensOf(word);
  const [token] = tokens;
  if (token && magnitudes.has(token.lower)) return true;
  return readCardinal(tokens, 0) !== undefined || readOrdinal(tokens, 0) !== undefined;
}

const keyRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One slip of the pen: a letter dropped, doubled, changed for its neighbour in the word or on the keyboard, or for any; or one too many. */
function misspell(word: string, draw: (below: number) => number): string {
  const at = draw(word.length);
  const letter = word.charAt(at);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const any = String.fromCharCode(97 + draw(26));
  switch (draw(6)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter.toLowerCase() + after;
    case 2:
      return before + swapped(letter, after);
    case 3:
      return before + likeCase(any, letter) + after;
    case 4:
      return before + letter + any + after;
    default:
      return before + likeCase(neighbourOf(letter, draw), letter) + after;
  }
}

const swapped = (letter: string, after: string): string =>
  after === '' ? letter : likeCase(after.charAt(0), letter) + likeCase(letter, after.charAt(0)) + after.slice(1);

function neighbourOf(letter: string, draw: (below: number) => number): string {
  const row = keyRows.find((keys) => keys.includes(letter.toLowerCase())) ?? '';
  const at = row.indexOf(letter.toLowerCase());
  return row.charAt(draw(2) === 0 ? at - 1 : at + 1) || letter;
}

const likeCase = (letter: string, model: string): string =>
  model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase();

/** Whole numbers below a bound: the generator called mulberry32, the same on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
