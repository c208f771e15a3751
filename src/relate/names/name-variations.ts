import type { NameClaim } from '../../model/claim.ts';
import type { QuotationMention } from '../../model/mention.ts';
import type { NameVariation } from '../../model/relation.ts';
import type { Span } from '../../model/span.ts';
import type { NameToken } from '../../extract/names/tokens.ts';
import { isListedName, isOrdinaryWord } from '../../parse/dictionary.ts';
import { slipsBetween } from './edits.ts';
import type { KnownForm } from './known-form.ts';
import { soundOf, withDigraphs, withoutAccents } from './letters.ts';
import { besideAnywhere, besideNames, spanOf } from './name-lines.ts';
import type { Line, NamedArticle } from './name-lines.ts';

/** A spelling of a known name at its place; `alone`: its surname by itself. */
export interface Occurrence {
  readonly line: Line;
  /** The first token. */
  readonly at: number;
  readonly form: KnownForm;
  readonly alone: boolean;
}

interface Printed {
  readonly named: NamedArticle;
  readonly quotations: readonly QuotationMention[];
  /** The names that the article has in full. */
  readonly present: ReadonlyMap<NameClaim, KnownForm>;
}

/** One spelling of a claim's name in an article: all places that print it. */
interface Spelling {
  readonly form: KnownForm;
  readonly alone: boolean;
  readonly words: readonly NameToken[];
  readonly first: Occurrence;
  count: number;
}

/**
 * Two accepted spellings of one name in one article, at most one finding a claim. Only the story's own text counts: no captions, which
 * agencies write, no headlines of other stories, no titles of works, and no names of something else that the name is part of.
 */
export function findVariations(occurrences: readonly Occurrence[], printed: Printed): NameVariation[] {
  const byClaim = new Map<NameClaim, Occurrence[]>();
  for (const one of occurrences) {
    const { claim, kind } = one.form;
    if (claim.also.length === 0 || kind === 'never') continue;
    const all = byClaim.get(claim) ?? [];
    byClaim.set(claim, all);
    all.push(one);
  }
  const titles = new Set(printed.quotations.filter(isTitleOfWork).map(({ inner }) => inner));
  return [...byClaim].flatMap(([claim, all]) => {
    const own = all.filter((one) => isOwnText(one, titles) && isSurely(one, printed));
    const varied = variationOf(spellingsOf(own));
    return varied ? [{ claim, article: printed.named.article, ...varied }] : [];
  });
}

/** The finding's two ends: the most frequent spelling, the earlier of two, and the first that is another spelling of the same words. */
function variationOf(spellings: readonly Spelling[]): Pick<NameVariation, 'found' | 'other' | 'spelling'> | undefined {
  const inOrder = byUse(spellings);
  for (const [rank, usual] of inOrder.entries()) {
    const rare = inOrder.slice(rank + 1).find((other) => isRespelling(usual, other));
    if (!rare) continue;
    const words = usual.alone || !rare.alone ? usual.words : usual.words.slice(-1);
    return { found: placeOf(rare.first), other: placeOf(usual.first), spelling: words.map(asPrinted).join('') };
  }
  return undefined;
}

/** The most used first, of two as frequent the earlier. "Pavlo Hordiienko" and "Hordiienko" are one spelling, and counted together. */
function byUse(spellings: readonly Spelling[]): Spelling[] {
  const uses = new Map<string, { count: number; readonly start: number }>();
  const lastOf = ({ words }: Spelling): string => words.at(-1)?.key ?? '';
  for (const one of spellings) {
    const use = uses.get(lastOf(one)) ?? { count: 0, start: startOf(one.first) };
    uses.set(lastOf(one), use);
    use.count += one.count;
  }
  const ranked = spellings.map((one) => ({ one, use: uses.get(lastOf(one)) ?? { count: 0, start: 0 } }));
  ranked.sort(
    (a, b) =>
      b.use.count - a.use.count ||
      a.use.start - b.use.start ||
      b.one.count - a.one.count ||
      startOf(a.one.first) - startOf(b.one.first),
  );
  return ranked.map(({ one }) => one);
}

const startOf = ({ line, at }: Occurrence): number => line.tokens[at]?.start ?? 0;

const placeOf = ({ line, at, form, alone }: Occurrence): Span =>
  spanOf(line, at, alone ? at : at + form.words.length - 1);

const asPrinted = ({ raw, joint }: NameToken, index: number): string =>
  `${index === 0 ? '' : joint === 'hyphen' ? '-' : ' '}${raw}`;

/** In the order of the text. */
function spellingsOf(occurrences: readonly Occurrence[]): Spelling[] {
  const spellings = new Map<string, Spelling>();
  for (const one of [...occurrences].sort((a, b) => startOf(a) - startOf(b))) {
    const words = one.alone ? one.form.words.slice(-1) : one.form.words;
    const key = words.map(({ key: word, joint }, index) => `${index > 0 ? joint : ''} ${word}`).join('');
    const known = spellings.get(key);
    if (known) known.count += 1;
    else spellings.set(key, { form: one.form, alone: one.alone, words, first: one, count: 1 });
  }
  return [...spellings.values()];
}

/**
 * Whether two spellings are of the same words: as many, each the same or spelt a little otherwise; or the same letters with other
 * accents, hyphens or spaces. "Joe" and "Joseph", "UN" and "United Nations" are a short form and a long one.
 */
function isRespelling(a: Spelling, b: Spelling): boolean {
  const [one, other] = a.alone || b.alone ? [a.words.slice(-1), b.words.slice(-1)] : [a.words, b.words];
  if (lettersOf(one) === lettersOf(other)) return one.map(asPrinted).join('').toLowerCase() !== other.map(asPrinted).join('').toLowerCase() && !differOnlyInDots(one, other); // prettier-ignore
  if (one.length !== other.length) return false;
  const last = one.length - 1;
  const same = one.every(({ key }, index) => index === last || key === other[index]?.key);
  return one.every(({ key }, index) => {
    const match = other[index]?.key ?? '';
    return key === match || isSpelledOtherwise(key, match, index < last, same && last > 0);
  });
}

const lettersOf = (words: readonly NameToken[]): string => words.map(({ key }) => withoutAccents(key)).join('');

/** "J.D." and "JD" are one spelling, and so is what differs in capitals alone. */
const differOnlyInDots = (a: readonly NameToken[], b: readonly NameToken[]): boolean =>
  a.length === b.length &&
  a.every(({ key, joint }, index) => key === b[index]?.key && (index === 0 || joint === b[index].joint));

/** Slips that two accepted spellings of one word are apart, by the letters of the shorter. */
const slipsAllowed = (letters: number): number => (letters < 5 ? 0.5 : letters <= 8 ? 1 : 1.5);

/** Beside the same given name a surname may be written quite otherwise ("Walczak", "Valchak"): so many slips for each letter. */
const slipsALetter = 0.25;

function isSpelledOtherwise(a: string, b: string, given: boolean, beside: boolean): boolean {
  if (given && isDiminutive(a, b)) return false;
  if (withDigraphs(a) === withDigraphs(b) || soundOf(a) === soundOf(b)) return true;
  const letters = Math.min(a.length, b.length);
  return slipsBetween(a, b) <= Math.max(slipsAllowed(letters), beside ? slipsALetter * letters : 0);
}

/** "Kate" and "Katie". */
function isDiminutive(a: string, b: string): boolean {
  const stem = (word: string): string => word.replace(/(?:ie|e?y|i|e)$/u, '');
  return stem(a) === stem(b) && /(?:ie|y|i)$/u.test(a) !== /(?:ie|y|i)$/u.test(b);
}

/** Not of another story, nor of an agency, nor the title of a work. */
function isOwnText({ line, at }: Occurrence, titles: ReadonlySet<Span>): boolean {
  const { kind } = line.passage;
  if (kind === 'list-line' || kind === 'caption' || kind === 'furniture') return false;
  const start = line.tokens[at]?.start ?? 0;
  return ![...titles].some((title) => title.start <= start && start < title.end);
}

const longestTitle = 10;

/** Words in quotation marks that have capitals as titles have, and more than a name. */
function isTitleOfWork({ inner }: QuotationMention): boolean {
  const words = inner.source.text.slice(inner.start, inner.end).match(/[\p{L}\p{N}'’]+/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return words.length <= longestTitle && long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * Whether a place is surely of this name: not within a longer name ("Chicken Kiev"), and a surname alone only where the article has the
 * name in full, or where no dictionary has it as a word or a name.
 */
function isSurely({ line, at, form, alone }: Occurrence, { named, present }: Printed): boolean {
  const headline = line.titleCase || line.shouted;
  if (headline) return form.words.length > 1 && (!alone || present.has(form.claim));
  const last = alone ? at : at + form.words.length - 1;
  const longer = besideNames(line, at).filter(({ start }) => start < startAt(line, at) || at === last);
  const after = at === last ? [] : besideNames(line, last).filter(({ start }) => start > startAt(line, last));
  if (longer.length + after.length > 0) return false;
  if (!alone || present.has(form.claim)) return true;
  const key = form.words.at(-1)?.key ?? '';
  const elsewhere = besideAnywhere(named, key).some((word) => form.words.every((own) => own.key !== word));
  return !elsewhere && !isOrdinaryWord(key) && !isListedName(key);
}

const startAt = ({ tokens }: Line, at: number): number => tokens[at]?.start ?? 0;
