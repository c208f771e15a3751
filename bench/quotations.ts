import { parseDay } from '../src/cli/day.ts';
import type { Finding } from '../src/model/finding.ts';
import { textOf } from '../src/model/span.ts';
import { readArticle } from '../src/index.ts';
import { checkSources } from '../src/run.ts';
import type { TimexRow } from './dates.ts';
import { randomFrom } from './random.ts';

/**
 * Real quotations as claims, and copies of them in articles of our own: altered in one place, which must be found there, and
 * unaltered in other typography, cut or split, of which none may be accused. The same copies on every machine.
 */

export const copies = 500;
/** As `quote-altered` judges; the longest that an article prints in one piece. */
const [fewestWords, mostWords] = [8, 90];
const usualSeed = 20_250_211;

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

const pickOther = (list: readonly string[], than: string, random: Random): string =>
  pick(
    list.filter((one) => one !== than),
    random,
  );

/** Quotations of some texts that can be printed in any marks: without others inside, ellipses and brackets. Each once. */
export function quotationsIn(rows: readonly TimexRow[]): string[] {
  const all = rows.flatMap(({ text, dct }) =>
    readArticle(text, { published: dct.slice(0, 10) }).mentions.flatMap((mention) =>
      mention.kind === 'quotation' && mention.inner.end < mention.span.end ? textOf(mention.inner) : [],
    ),
  );
  const plain = all.map((printed) =>
    printed
      .replace(/^["“”‘’'`]+|["“”‘’'`]+$/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/[,;:–—-]+\s*$/u, '')
      .trim(),
  );
  const usable = plain.filter(
    (text) => !/["“”«»„`[\]()…]|\.\.|''|(?<!\p{L})['‘’]|['’](?!\p{L})/u.test(text) && isLongEnough(text) && countWords(text) <= mostWords, // prettier-ignore
  );
  return [...new Set(usable)];
}

const countWords = (text: string): number => text.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
/** One word may be dropped. */
const isLongEnough = (text: string | undefined): boolean => text !== undefined && countWords(text) >= fewestWords;

export interface Alteration {
  readonly text: string;
  /** What the difference must name. */
  readonly names: string;
}

const otherWords = ['copper', 'orchard', 'seldom', 'whistle', 'lantern', 'borrow', 'purple', 'gravel'];
const otherNames = ['Westhaven', 'Lindqvist', 'Norbury', 'Adair', 'Brandtholm'];
const auxiliary =
  /\b(?:is|are|was|were|will|would|can|could|should|has|have|had|do|does|did|must|may)(?= \p{L})(?! not)/gu;

/** Ways to alter a quotation in one place; `undefined` where the text offers none. */
export const alterations: Readonly<Record<string, (text: string, random: Random) => Alteration | undefined>> = {
  'a word': (text, random) => replaceOne(text, /(?<![\p{L}'’-])\p{Ll}{4,}(?![\p{L}'’-])/gu, (old) => pickOther(otherWords, old, random), random),
  'a digit': (text, random) =>
    replaceOne(text, /\d(?:[\d.,]*\d)?/gu, (number) => {
      const at = Math.floor(random() * number.replace(/\D/gu, '').length);
      let digit = -1;
      return number.replace(/\d/gu, (one) => ((digit += 1) === at ? String((Number(one) + 1 + Math.floor(random() * 8)) % 10) : one));
    }, random),
  'a "not"': (text, random) =>
    replaceOne(text, / not(?= )|(?<=\p{L})n't\b/gu, () => '', random, (old) => (old === "n't" ? old : old.trim())) ??
    replaceOne(text, auxiliary, (verb) => `${verb} not`, random, () => 'not'),
  'a name': (text, random) => replaceOne(text, /(?<=\p{Ll},? )\p{Lu}\p{Ll}+(?![\p{L}'’-])/gu, (old) => pickOther(otherNames, old, random), random),
}; // prettier-ignore

function replaceOne(
  text: string,
  pattern: RegExp,
  replacement: (old: string) => string,
  random: Random,
  named: (old: string, by: string) => string = (_, by) => by,
): Alteration | undefined {
  const places = [...text.matchAll(pattern)];
  if (places.length === 0) return undefined;
  const { 0: old, index } = pick(places, random);
  const by = replacement(old);
  return { text: text.slice(0, index) + by + text.slice(index + old.length), names: named(old, by) };
}

const enclosed: readonly (readonly [string, string])[] = [['"', '"'], ['“', '”'], ['‘', '’'], ["'", "'"], ['«', '»'], ['``', "''"], ['„', '“']]; // prettier-ignore
const said = (words: string, [open, close]: readonly [string, string] = ['“', '”']): string =>
  `${open}${words}${close} a speaker said.`;

/** Ways to print a quotation that alter nothing: each gives the paragraph with it. */
export const renderings: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'other marks': (text, random) => said(`${text},`, pick(enclosed, random)),
  'an ellipsis': (text, random) => {
    const { before, inside, after } = cut(text, random, 5);
    return said(inside ? `${before} ${pick(['…', '...', '. . .'], random)} ${after},` : text);
  },
  'brackets put in': (text, random) => {
    const { before, inside, after } = cut(text, random, 1);
    return said(`${before} [${pick(otherWords, random)}] ${inside} ${after},`);
  },
  'brackets for words': (text, random) => {
    const { before, after } = cut(text, random, 3);
    return said(`${before} [${pick(otherNames, random)}] ${after},`);
  },
  'a fragment': (text, random) => {
    const words = text.split(' ');
    const from = Math.floor(random() * words.length);
    const to = from + 1 + Math.floor(random() * (words.length - from));
    return `A speaker spoke of “${words.slice(from, to).join(' ')}” and of nothing else.`;
  },
  'another case': (text) => {
    const first = text.charAt(0);
    return `A speaker said that “${first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()}${text.slice(1)}”.`;
  },
  'an attribution inside': (text, random) => {
    const { before, inside, after } = cut(text, random, 1);
    return `“${before},” a speaker said, “${inside} ${after}.”`;
  },
};

/** A text in three: at least two words, up to so many, and at least two. */
function cut(text: string, random: Random, most: number): { before: string; inside: string; after: string } {
  const words = text.split(' ');
  const from = 2 + Math.floor(random() * (words.length - most - 4));
  const to = from + 1 + Math.floor(random() * most);
  const join = (start: number, end?: number): string => words.slice(start, end).join(' ');
  return { before: join(0, from), inside: join(from, to), after: join(to) };
}

/** A copy of the quotation of a number, as the paragraph that an article has it in. */
export interface Copy {
  readonly kind: string;
  readonly claim: number;
  readonly paragraph: string;
  readonly names?: string;
}

/** As many of each kind, each of the quotations that offer a place for it in their turn. */
export function alteredCopies(quotations: readonly string[], count = copies, seed = usualSeed): Copy[] {
  const random = randomFrom(seed);
  const kinds = Object.entries(alterations);
  const offering = kinds.map(([, alter]) =>
    quotations.flatMap((text, claim) => (isLongEnough(alter(text, random)?.text) ? [{ text, claim }] : [])),
  );
  return Array.from({ length: count }, (_, index): Copy | undefined => {
    const [kind = '', alter] = kinds[index % kinds.length] ?? [];
    const own = offering[index % kinds.length] ?? [];
    const { text, claim } = own[Math.floor(index / kinds.length) % own.length] ?? { text: '', claim: 0 };
    const altered = alter?.(text, random);
    return altered && { kind, claim, paragraph: said(`${altered.text},`), names: altered.names };
  }).filter((copy) => copy !== undefined);
}

export function unalteredCopies(quotations: readonly string[], count = copies, seed = usualSeed): Copy[] {
  const random = randomFrom(seed);
  const kinds = Object.entries(renderings);
  return Array.from({ length: count }, (_, index): Copy => {
    const claim = index % quotations.length;
    const [kind = '', render] = kinds[(Math.floor(index / quotations.length) + index) % kinds.length] ?? [];
    return { kind, claim, paragraph: render?.(quotations[claim] ?? '', random) ?? '' };
  });
}

export interface JudgedCopy {
  readonly copy: Copy;
  /** What is said of quotations in its article. */
  readonly findings: readonly Finding[];
}

/** Every copy in an article of its own, all of them against all the quotations as claims. */
export function judgeCopies(quotations: readonly string[], all: readonly Copy[]): JudgedCopy[] {
  const claims = quotations.map(
    (words, index) => `  q${index}: {speaker: {unnamed: a speaker}, words: ${JSON.stringify(words)}}\n`,
  );
  const front = '---\noutlet: Bench\nheadline: Article\npublished: 2025-02-11\n---\n';
  const articles = all.map(({ paragraph }, index) => ({
    path: `articles/copy-${String(index).padStart(4, '0')}.md`,
    text: `${front}The council met on Tuesday.\n\n${paragraph}\n\nNothing was decided.\n`,
  }));
  const { findings } = checkSources(
    { claims: [{ path: 'claims/bench.yaml', text: `quotes:\n${claims.join('')}` }], articles },
    { today: parseDay('2025-02-11') ?? NaN },
  );
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { path } = finding.primary.span.source;
    if (finding.check.startsWith('quote-')) byPath.set(path, [...(byPath.get(path) ?? []), finding]);
  }
  return all.map((copy, index) => ({ copy, findings: byPath.get(articles[index]?.path ?? '') ?? [] }));
}

/** One finding, of the right claim, on the quotation, and it names what was changed. */
export function isPlaced({ copy, findings }: JudgedCopy): boolean {
  const [finding, ...more] = findings;
  if (!finding || more.length > 0 || finding.check !== 'quote-altered') return false;
  const { source, start, end } = finding.primary.span;
  const onIt =
    copy.paragraph.includes(source.text.slice(start, end)) && /["“‘'«„`]$/u.test(source.text.slice(0, start));
  return onIt && finding.claim?.id === `q${copy.claim}` && finding.message.includes(copy.names ?? '');
}

/** What Stet says of quotations in texts that are checked as one corpus, without claims. */
export function quotationsOfCorpus(rows: readonly TimexRow[]): Finding[] {
  const articles = rows.map(({ doc, dct, text }) => ({
    path: `articles/${doc}.md`,
    text: `---\noutlet: Bench\nheadline: Article\npublished: ${dct.slice(0, 10)}\n---\n${text}`,
  }));
  const { findings } = checkSources({ claims: [], articles }, { today: parseDay('2025-02-11') ?? NaN });
  return findings.filter(({ check }) => check === 'quote-varies' || check === 'quote-misattributed');
}
