import fc from 'fast-check';
import { parseClaims } from '../../src/parse/claims/index.ts';
import { checkSources } from '../../src/run.ts';
import { smallDesk, story } from './desk.ts';
import { hostileBits } from './generate/mutate.ts';
import { listPatterns } from './patterns.ts';
import type { Target } from './target.ts';

// Targets that look for time: what is wrong with them is not what comes out, but how long it takes.

const pieces = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostileBits) },
  { weight: 3, arbitrary: fc.constantFrom(' ', 'a', 'A', 'A ', 'a ', '0', '0 ', '1,000 ', '"', "'", '“', '(', ')', '.', ',', '-', 'J. ', 'a. ', '\n', '\r\n', '\r', ': ', '- ', 'and ', 'the ') }, // prettier-ignore
  { weight: 3, arbitrary: fc.constantFrom('Monday ', 'March ', '2022 ', 'no one ', 'would have ', 'if ', 'Maren ', 'Oduya ', 'said ', 'not ', 'President of ', 'a hundred ', 'years after ', 'the day before ', '"a" ', 'https://', 'a@', 'Photo ', 'about 5 ') }, // prettier-ignore
  { weight: 1, arbitrary: fc.string({ maxLength: 3 }) },
);

/** A stretch to be repeated, with how often it is and what stands before and behind. */
interface Repeated {
  readonly head: string;
  readonly unit: string;
  readonly tail: string;
}

const repeated = fc.record({
  head: fc.constantFrom('', '"', '(', '[', '{', 'A', '- ', '# ', '“', 'The ferry sank '),
  unit: fc.array(pieces, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  tail: fc.constantFrom('', '!', '"', ')', ']', '\0', 'x', '\n', ' the ferry sank in 2002.'),
});

/** Of so many units, head and tail aside. */
const longest = 100_000;
const shown = ({ head, unit, tail }: Repeated, at: string): string => [at, head, unit, tail].join('\u0001');
const grown = (input: string, length: number): { at: string; text: string } => {
  const [at = '', head = '', unit = '', tail = ''] = input.split('\u0001');
  return { at, text: head + unit.repeat(Math.ceil(length / Math.max(1, unit.length))).slice(0, length) + tail };
};

const front = '---\noutlet: Post\nheadline: A\npublished: 2025-02-13\n---\n';

/** Where a long text may stand: in a body, as a file, in front matter, and in a claim file. */
const places: Readonly<Record<string, (text: string) => void>> = {
  body: (text) =>
    void checkSources({ claims: [smallDesk], articles: [{ path: story.path, text: front + text }] }, { today: 0 }),
  file: (text) => void checkSources({ claims: [smallDesk], articles: [{ path: story.path, text }] }, { today: 0 }),
  headline: (text) =>
    void checkSources(
      { claims: [], articles: [{ path: story.path, text: front.replace('A', () => text) }] },
      { today: 0 },
    ),
  yaml: (text) => void parseClaims({ path: 'claims/a.yaml', text }),
  phrase: (text) =>
    void parseClaims({
      path: 'claims/a.yaml',
      text: `events:\n  a: ${JSON.stringify(text)}\n  b: ${JSON.stringify(`{${text}} fell`)}\n`,
    }),
  words: (text) =>
    void parseClaims({ path: 'claims/a.yaml', text: `quotes:\n  a: {speaker: b, words: ${JSON.stringify(text)}}\n` }),
  key: (text) =>
    void parseClaims({
      path: 'claims/a.yaml',
      text: `events:\n  ${JSON.stringify(text)}: {when: ${JSON.stringify(text)}}\n`,
    }),
};

/** A long text of one thing over and over: the loop holds it to a second for 100 kB. */
export const long: Target = {
  name: 'long',
  generate: fc.tuple(repeated, fc.constantFrom(...Object.keys(places))).map(([one, at]) => shown(one, at)),
  size: longest,
  run: (input) => {
    const { at, text } = grown(input, longest);
    places[at]?.(text);
  },
};

const patterns = await listPatterns();
const inPattern = (source: string): string[] => source.replace(/\\[a-zA-Z]\{[^}]*\}|\\u....|\\[a-zA-Z]|[?*+^$|{}()]/g, ' ').split(/\s+/).filter((word) => word !== ''); // prettier-ignore

/**
 * Each pattern of the sources by itself, on a few thousand units made of its own words. Patterns whose time is the square of the length pass, for
 * they are given no more than a line or so (which `long` shows); worse ones do not.
 */
export const pattern: Target = {
  name: 'pattern',
  generate: fc
    .integer({ min: 0, max: patterns.length - 1 })
    .chain((index) => {
      const own = inPattern(patterns[index]?.source ?? '');
      const piece =
        own.length > 0
          ? fc.oneof(
              pieces,
              fc.constantFrom(...own),
              fc.constantFrom(...own).map((word) => `${word} `),
            )
          : pieces;
      const unit = fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
      return fc.tuple(fc.constant(index), fc.record({ head: piece, unit, tail: fc.oneof(piece, fc.constant('\0')) }));
    })
    .map(([index, one]) => shown(one, `${patterns[index]?.flags ?? ''}/${patterns[index]?.source ?? ''}`)),
  size: 4_000,
  run: (input) => {
    const { at, text } = grown(input, 4_000);
    const [flags = ''] = at.split('/', 1);
    const tested = new RegExp(at.slice(flags.length + 1), flags.replace(/[gy]/g, ''));
    tested.test(text);
  },
};
