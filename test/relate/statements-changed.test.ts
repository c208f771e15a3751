import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import { relateStatements } from '../../src/relate/statements.ts';
import { articleOf } from '../article.ts';
import { readingOf, type Sketch } from './build.ts';

/** Texts that have changed since the claim was written. */

const wording = 'the council of Vesland has sold none of its 14 boats to Ada Holm since the storm';
const names = { 'ada-holm': 'Ada Holm', vesland: 'Vesland' };
const printing = (...printed: string[]): Sketch => ({ names, statements: { one: { printed } } });

/** What is said of the one wording: where it stands, else what comes nearest. */
function told(text: string, from: Sketch = printing(wording)): string {
  const { relations, missing } = relateStatements(readingOf(from, articleOf(text)));
  const tell = (span: Parameters<typeof textOf>[0]): string => textOf(span).replace(/\s+/gu, ' ');
  return [
    ...relations.map((one) => `${one.verdict}: ${tell(one.found)}`),
    ...missing.map(({ nearest }) =>
      nearest ? `altered: ${tell(nearest.span)} | ${nearest.swapped.join()}` : 'missing',
    ),
  ].join('\n');
}

const others = [
  'Rain is forecast for the weekend, and the ferry stays in port.',
  'The mayor of Brigge opened a school on Monday. She spoke for an hour.',
  'Nobody was hurt when a crane fell over at the yard.',
  'Bread costs 14 cents more than it did a year ago.',
  '- A list line about the price of bread',
  'Prices rise again',
];

const changes: readonly (readonly [from: string, to: string, kind: string])[] = [
  ['14', '41', 'number'],
  ['Ada Holm', 'Per Brandt', 'name'],
  ['Vesland', 'Morvania', 'name'],
  ['none', 'most', 'negation lost'],
];

/** Rewrites that change nothing that was said. */
const rewrites: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('of its', 'of\u00A0its'),
  (text) => text.replace('has sold', 'has\nsold'),
  (text) => text.replace('Ada Holm', '“Ada Holm”'),
  (text) => text.replace('to Ada', '– to Ada'),
  (text) => text.replace('to Ada', 'to\nAda'),
  (text) => text.replace('boats', 'bo\u00ADats'),
  (text) => text.toUpperCase(),
];

const sentence = `${wording[0]?.toUpperCase() ?? ''}${wording.slice(1)}.`;

test('neither order, nor other paragraphs, nor typography changes a verdict', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(others),
      fc.nat(others.length),
      fc.option(fc.constantFrom(...changes), { nil: undefined }),
      fc.subarray([...rewrites]),
      (paragraphs, at, change, rewritten) => {
        const own = change ? sentence.replace(change[0], change[1]) : sentence;
        const story = [...paragraphs.slice(0, at), own, ...paragraphs.slice(at)].join('\n\n');
        const text = rewritten.reduce((so, rewrite) => rewrite(so), story);
        // capitals throughout hide which words are names
        const kinds = change?.[2] === 'name' && text === text.toUpperCase() ? '(?:name)?' : (change?.[2] ?? '');
        const expected = change ? new RegExp(`^altered: .+ \\| ${kinds}$`, 'u') : /^agrees: /u;
        expect(told(text)).toMatch(expected);
      },
    ),
    { numRuns: 150 },
  );
});

test('an alteration elsewhere takes nothing from the wording, and without it is shown at its own place', () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.boolean(), fc.shuffledSubarray(others), (change, first, between) => {
      const altered = sentence.replace(change[0], change[1]);
      const pair = first ? [altered, ...between, sentence] : [sentence, ...between, altered];
      expect(told(pair.join('\n\n'))).toMatch(/^agrees: /u);
      expect(told(pair.filter((one) => one !== sentence).join('\n\n'))).toBe(
        `altered: ${altered.slice(0, -1)} | ${change[2]}`,
      );
    }),
    { numRuns: 60 },
  );
});

test('of two lookalikes the one that differs in trifles is nearer, in whatever order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.boolean(), fc.shuffledSubarray(others), (change, first, between) => {
      const heavy = sentence.replace(change[0], change[1]);
      const light = sentence.replace('sold', 'given').replace('since', 'after');
      const text = (first ? [heavy, ...between, light] : [light, ...between, heavy]).join('\n\n');
      expect(told(text)).toBe(`altered: ${light.slice(0, -1)} | `);
    }),
    { numRuns: 60 },
  );
});

describe('where a wording stands', () => {
  const short = printing('police found no link between the two fires in Tor');
  test.each<[string, string]>([
    ['in a heading', '# Police found no link between the two fires in Tor\n\nThey looked for one.'],
    ['in a list line', '- 10 Feb: Police found no link between the two fires in Tor 19:42\n- Rain'],
    ['in a caption', '![Police found no link between the two fires in Tor](a.jpg)'],
    ['in a quotation', '"We in the police found no link between the two fires in Tor," she said.'],
    ['in a paragraph split in two', 'On Friday police found no link\n\nbetween the two fires in Tor. It rained.'],
    ['over a line break before a capital', 'On Friday police found no link between the two fires in\nTor. It rained.'],
    ['over two such', 'On Friday the\nPolice found no link between the two fires in\nTor'],
    ['over a menu', 'On Friday police found no link\n\nRead more\n\nbetween the two fires in Tor. It rained.'],
    ['in two sentences', 'On Friday police found no link. Between the two fires in Tor there is a road.'],
  ])('%s', (_, text) => {
    expect(told(text, short)).toMatch(/^agrees: police found no/iu);
  });

  test.each<[string, string, RegExp]>([
    ['from a heading to the paragraph under it', '# Police found no link\n\nBetween the two fires in Tor is a road.', /^altered|^missing/u],
    ['from one list line to the next', '- Police found no link\n- between the two fires in Tor', /^altered|^missing/u],
    ['with a caption between', 'On Friday police found no link\n\n![A fire](a.jpg)\n\nbetween the two fires in Tor. It rained.', /^altered|^missing/u],
    ['with something left out', 'Police found ... no link between the two fires in Tor.', /^undecided/u],
    ['with something left out, in one mark', 'Police found no link between … the two fires in Tor.', /^undecided/u],
  ])('not %s', (_, text, expected) => {
    expect(told(text, short)).toMatch(expected);
  }); // prettier-ignore

  test('left out by the claim itself', () => {
    expect(told('Police found ... no link.', printing('police found ... no link'))).toMatch(/^agrees/u);
  });
});

describe('forbidden wording', () => {
  const never = (...wordings: string[]): Sketch => ({ names, statements: { one: { never: wordings } } });

  test.each<[string, string]>([
    ['said', 'On Monday the ferry sank.'],
    ['said by somebody', '"The ferry sank," said the mate.'],
    ['in a heading', '# The ferry sank'],
    ['though another sentence denies it', 'On Monday the ferry sank. That is not true of the barge.'],
    ['beside a negation of something else', 'It did not rain on the day the ferry sank.'],
    ['over a line break', 'On Monday the\nferry sank.'],
  ])('%s', (_, text) => {
    expect(told(text, never('the ferry sank'))).toMatch(/^contradicts: /u);
  });

  test.each<[string, string]>([
    ['denied', 'It is not true that the ferry sank.'],
    ['denied by somebody', 'The company denied that the ferry sank.'],
    ['disowned', 'On Monday the paper wrongly said the ferry sank.'],
    ['never said', 'She never said the ferry sank.'],
    ['believed by nobody', 'Nobody believes the ferry sank.'],
    ['called false', 'That the ferry sank is untrue.'],
    ['supposed', 'They asked whether the ferry sank.'],
    ['from one sentence to the next', 'They all saw the ferry. Sank it has not.'],
    ['from one paragraph to the next', 'They all saw the ferry\n\nsank and rose again.'],
    ['with something left out', 'In all, the ferry ... sank.'],
  ])('%s: undecided', (_, text) => {
    expect(told(text, never('the ferry sank'))).toMatch(/^undecided: /u);
  });

  test.each<[string, string, string, string]>([
    ['its own negation is no denial', 'the ferry did not sink', 'At last the ferry did not sink.', 'contradicts'],
    ['its own negation, denied', 'the ferry did not sink', 'It is false that the ferry did not sink.', 'undecided'],
    ['its own supposition', 'would have sunk', 'Else the ferry would have sunk.', 'contradicts'],
    ['a term in a denial', 'ferry disaster', 'Nobody speaks of the ferry disaster now.', 'contradicts'],
    ['a term denied', 'a ferry disaster', 'It was not a ferry disaster.', 'undecided'],
    ['a name in a denial', 'Ada Holm', 'They would not say whether Ada Holm is alive.', 'contradicts'],
    ['two sentences', 'the ferry. It sank', 'They saw the ferry. It sank.', 'contradicts'],
  ])('%s', (_, wordings, text, verdict) => {
    expect(told(text, never(wordings))).toMatch(new RegExp(`^${verdict}: `, 'u'));
  });
});
