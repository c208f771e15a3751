import fc from 'fast-check';
import { deskText } from '../desk.ts';
import { hostile, spoilt } from './mutate.ts';

const pick = fc.constantFrom<string[]>;
const id = pick('maren-oduya', 'ferry', 'sinking', 'a', 'x-1', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'Not An Id', '1', '~'); // prettier-ignore
const day = pick('2022-02-24', '2022', '2022-02', '2022~', '2022-02-24/..', '../2022', '2022-02-30', '2022-02-24?', '0000', '9999-12-31', '-0001', '2022-13', '2022-01/2021-01'); // prettier-ignore
const phrase = pick('ferry sank', '"{} the ferry sank"', '"{12 February 2025} ... inquiry opened"', '"cost {about £2.4m}"', '"{}"', '"{"', '"{} and {}"', '"... {} ..."', 'in', '"{26th} meeting"', '"{38%} of {the} fleet"'); // prettier-ignore
const gap = pick('1 day', '1..3 days', 'over 1 year', 'up to 2 weeks', '3', 'soon', '-1 days', '99999999999 years');
const figure = pick(
  '213',
  'about £2.4m',
  '38%',
  '1..2',
  'nearly 90 minutes',
  'dozens',
  '007',
  '1e400',
  '0',
  '2022-02-24',
  'true',
);
const words = pick('We will not let a boat leave this harbour until every rivet has been tested twice', 'it went down like a stone', 'not', '""', '{}'); // prettier-ignore
const name = pick(
  'Maren Oduya',
  'Kestrel Quay',
  'O',
  "L'viv",
  '[Ann Smith, Anne Smith]',
  '{name: Kyiv, also: [Kyjiv], never: [Kiev]}',
  '~',
);
const anything = fc.oneof(id, day, phrase, gap, figure, words, name, hostile);

/** One of several ways to write a value: as it should be mostly, else another's. */
const mostly = (usual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: anything });

const list = (item: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    item,
    fc.array(item, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
  );

/** A map in braces of some of these fields. */
const map = (fields: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, mostly(value)])), {
      requiredKeys: [],
    })
    .map(
      (some) =>
        `{${Object.entries(some)
          .map(([key, value]) => `${key}: ${String(value)}`)
          .join(', ')}}`,
    );

const dated = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(day, value), { maxLength: 3 })
    .map((terms) => `{${terms.map((term) => term.join(': ')).join(', ')}}`);

const links = fc.oneof(
  id,
  list(id),
  fc.tuple(id, gap).map(([to, by]) => `{${to}: ${by}}`),
);

const entries: Readonly<Record<string, fc.Arbitrary<string>>> = {
  names: name,
  posts: map({ called: list(phrase), shared: pick('true', 'false', 'yes'), held: dated(id), covers: day }),
  events: fc.oneof(
    phrase,
    map({ when: day, said: list(phrase), after: links, before: links, during: links, 'same-day': links, covers: day }),
  ),
  figures: fc.oneof(
    phrase,
    map({ is: fc.oneof(figure, dated(figure), fc.constant('{AP: 1, AFP: 2}')), said: list(phrase), source: words }),
  ),
  quotes: map({ speaker: fc.oneof(id, list(id), fc.constant('{unnamed: a witness}')), at: fc.oneof(day, id), words: list(words), translated: pick('true', 'no') }), // prettier-ignore
  statements: fc.oneof(words, map({ printed: list(words), never: list(words), covers: day })),
};

const section = fc
  .constantFrom(...Object.keys(entries))
  .chain((key) =>
    fc.tuple(fc.constant(key), fc.array(fc.tuple(id, mostly(entries[key] ?? anything)), { maxLength: 3 })),
  )
  .map(([key, some]) => `${key}:\n${some.map(([own, value]) => `  ${own}: ${value}\n`).join('')}`);

const stet = fc
  .array(
    map({
      article: id,
      claim: pick('events/sinking', 'a', '/'),
      text: words,
      reason: words,
      until: day,
      check: pick('date-mismatch', 'no-such'),
      fingerprint: pick('0123456789abcdef', 'x'),
    }),
    { maxLength: 2 },
  ) // prettier-ignore
  .map((all) => `stet:\n${all.map((one) => `  - ${one}\n`).join('')}`);

const line = fc.oneof(
  { weight: 8, arbitrary: section },
  { weight: 1, arbitrary: stet },
  { weight: 1, arbitrary: mostly(day).map((value) => `covers: ${value}\n`) },
  { weight: 1, arbitrary: hostile.map((bit) => `about: ${bit}\n`) },
  { weight: 1, arbitrary: pick('a: &a [*a, *a]\n', '<<: *x\n', '%YAML 1.1\n', '---\n', '...\n', '? {a: b}\n: c\n', '!!js x\n', '\t- a\n', '{[', 'names: [') }, // prettier-ignore
);

/** Claim files by a grammar of claims, whose values may stand in one another's places, spoilt. */
export const claimsText = spoilt(
  fc.oneof(
    { weight: 12, arbitrary: fc.array(line, { maxLength: 5 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.constant(deskText) },
  ),
);
