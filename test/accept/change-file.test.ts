/** Claim files with an entry put in or taken out: every other byte stays. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertEntry } from '../../src/accept/insert-entry.ts';
import type { EntryFields } from '../../src/accept/insert-entry.ts';
import { removeEntries } from '../../src/accept/remove-entries.ts';
import { sameElsewhere } from '../../src/accept/same-elsewhere.ts';
import type { Source } from '../../src/model/source.ts';
import { parseClaims } from '../../src/parse/claims/index.ts';
import { layouts } from './layouts.ts';

const fields: EntryFields = [
  ['article', 'bridge'],
  ['text', 'May 2014'],
  ['check', 'date-mismatch'],
  ['reason', 'Printed so: kept.'],
  ['fingerprint', '0f3a5c7e9b1d2468'],
];

const file = (text: string): Source => ({ path: 'claims/a.yaml', text });

function inserted(text: string, entry = fields): string {
  const result = insertEntry(file(text), entry);
  if ('obstacle' in result) throw new Error(result.obstacle);
  return result.text;
}

function removed(text: string, ...which: number[]): string {
  const source = file(text);
  const { stets } = parseClaims(source);
  const entries = which.map((at) => stets.at(at)!);
  const result = removeEntries(source, entries);
  if ('obstacle' in result) throw new Error(result.obstacle);
  return result.text;
}

/** The stretch by which the longer text is longer, if it is but one. */
function oneStretch(shorter: string, longer: string): string | undefined {
  let head = 0;
  while (head < shorter.length && shorter[head] === longer[head]) head += 1;
  for (let at = head; at >= 0; at -= 1) {
    if (longer.endsWith(shorter.slice(at))) return longer.slice(at, longer.length - shorter.length + at);
  }
  return undefined;
}

const sayNothing = /^stet: (?:~|null)/m;

describe('an entry is put in', () => {
  test.for(Object.entries(layouts))('%s', ([, text]) => {
    const after = inserted(text);
    const before = parseClaims(file(text));
    const { stets, claims, problems } = parseClaims(file(after));
    expect(problems).toEqual([]);
    expect(stets.map((one) => one.text.value)).toEqual([...before.stets.map((one) => one.text.value), 'May 2014']);
    expect(stets.at(-1)).toMatchObject({ article: { value: 'bridge' }, reason: { value: 'Printed so: kept.' } });
    expect(claims.map(({ name }) => name)).toEqual(before.claims.map(({ name }) => name));
    expect(sameElsewhere(file(text), file(after), (old) => [...old, Object.fromEntries(fields)])).toBe(true);
    if (!sayNothing.test(text)) expect(oneStretch(text, after)).toContain('May 2014');
    else expect(after.replace(/\[\{.*\}\]/, /~|null/.exec(text)![0])).toBe(text);
  });

  test.for(Object.entries(layouts))('twice, and in whole lines or one: %s', ([, text]) => {
    const twice = inserted(inserted(text), [...fields.slice(0, 1), ['text', 'June 2014'], ['reason', 'too']]);
    expect(parseClaims(file(twice)).problems).toEqual([]);
    expect(
      parseClaims(file(twice))
        .stets.slice(-2)
        .map((one) => one.text.value),
    ).toEqual(['May 2014', 'June 2014']);
    const kinds = new Set([...text.matchAll(/\r\n|\n|\r/g)].map(([one]) => one));
    if (kinds.size === 1) expect(new Set([...twice.matchAll(/\r\n|\n|\r/g)].map(([one]) => one))).toEqual(kinds);
    expect(/[\r\n]$/.test(twice)).toBe(/[\r\n]$/.test(text) || text === '' || text === '\uFEFF');
  });

  test.each([
    [
      'below the last, as that is laid out',
      layouts['a list with much indent'],
      '      -   article: bridge\n          text: May 2014\n',
    ],
    [
      'after a blank line, where blank lines stand between',
      layouts['a list with blank lines'],
      'reason: f\n\n  - article: bridge\n',
    ],
    [
      'below the comments of the last',
      layouts['a list, comments of its own'],
      '    # told the desk\n  - article: bridge\n',
    ],
    [
      'on a line of its own in brackets',
      layouts['brackets over lines, a comma'],
      '# two\n    {article: bridge, text: May 2014,',
    ],
    ['in a new section below all else', layouts['no section'], '2019}\n\nstet:\n  - article: bridge\n'],
    [
      'above the mark that ends the document',
      layouts['no section, document marks'],
      '    fingerprint: "0f3a5c7e9b1d2468"\n...\n',
    ],
    ['quoted where it must be', layouts['no section'], '    reason: "Printed so: kept."\n'],
  ])('%s', (_, text, expected) => {
    expect(inserted(text!)).toContain(expected);
  });

  test('with any text whatever', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({
        unit: fc.constantFrom(...' \t\n\r"\'\\:#,[]{}-?&*!|>%@`~=.0e\u00A0\u200B\uFEFF\u2028\u0000aé'),
        minLength: 1,
      }),
      fc.constantFrom(
        'null',
        '~',
        'yes',
        '1e3',
        '2025-02-11',
        '- a',
        '? b',
        '...',
        '---',
        '# c',
        'a: b',
        'a #b',
        '<<',
        '\uD800',
      ),
    );
    const layout = fc.constantFrom(...Object.values(layouts));
    fc.assert(
      fc.property(layout, text, text, (before, quoted, reason) => {
        const entry: EntryFields = [
          ['article', 'a'],
          ['text', quoted],
          ['reason', reason],
        ];
        expect(
          sameElsewhere(file(before), file(inserted(before, entry)), (old) => [...old, Object.fromEntries(entry)]),
        ).toBe(true);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  test.each([
    ['a map', 'stet:\n  article: a\n', 'its "stet:" is no list'],
    ['a word', 'stet: none\n', 'its "stet:" is no list'],
    ['a list at the top', '- a\n', 'it is no claim file'],
    ['broken YAML', 'events:\n  a: {when: 2019\nabout: x\n', 'cannot be read as YAML'],
  ])('but not into %s', (_, text, obstacle) => {
    expect(insertEntry(file(text), fields)).toMatchObject({ obstacle: expect.stringContaining(obstacle) as string });
  });
});

describe('an entry is taken out again', () => {
  test.for(Object.entries(layouts))('%s', ([, text]) => {
    const after = removed(inserted(text), -1);
    const { stets, problems } = parseClaims(file(after));
    expect(problems).toEqual([]);
    expect(stets.map((one) => one.text.value)).toEqual(parseClaims(file(text)).stets.map((one) => one.text.value));
    expect(sameElsewhere(file(text), file(after), (old) => [...old])).toBe(true);
    // A section that held nothing goes with its only entry, and so does the line break that an entry at the very end needed.
    const hadSection = /^\W*stet/m.test(text) && stets.length === 0;
    const end = /^\s*(?:,\s*)?$/;
    if (!hadSection && !text.includes(' # two\n  ]')) {
      expect(oneStretch(text, after) ?? oneStretch(after, text)).toMatch(end);
    }
  });

  const three = (between = ''): string =>
    `about: bridges\nstet:\n${['a', 'b', 'c'].map((id) => `  - article: ${id}\n    text: ${id}${id}\n    reason: r\n`).join(between)}\nevents:\n  fall: {when: 2019}\n`;
  const rest = 'about: bridges\n';
  const events = 'events:\n  fall: {when: 2019}\n';

  test.each<[string, string, number[], string]>([
    ['the first', three(), [0], three().replace(/ {2}- article: a\n.*\n.*\n/, '')],
    ['the middle', three(), [1], three().replace(/ {2}- article: b\n.*\n.*\n/, '')],
    ['the last', three(), [2], three().replace(/ {2}- article: c\n.*\n.*\n/, '')],
    ['two at the end', three(), [1, 2], three().replace(/ {2}- article: b\n.*\n.*\n.*\n.*\n.*\n/, '')],
    ['two apart', three(), [0, 2], three().replace(/ {2}- article: [ac]\n.*\n.*\n/g, '')],
    ['all, with the section', three(), [0, 1, 2], rest + events],
    ['the first of three set apart', three('\n'), [0], three('\n').replace(/ {2}- article: a\n.*\n.*\n\n/, '')],
    ['the last of three set apart', three('\n'), [2], three('\n').replace(/\n {2}- article: c\n.*\n.*\n/, '')],
    [
      'two of three set apart',
      three('\n'),
      [1, 2],
      three('\n').replace(/\n {2}- article: b\n.*\n.*\n\n.*\n.*\n.*\n/, ''),
    ],
    ['all of three set apart', three('\n'), [0, 1, 2], rest + events],
    [
      'with the comments that are its own',
      'stet:\n  # of both\n\n  # of a\n  - article: a # here\n    text: b\n    # in it\n    reason: c # too\n    # below it\n  # of d\n  - {article: d, text: e, reason: f}\n# of events\nevents:\n  fall: {when: 2019}\n',
      [0],
      'stet:\n  # of both\n\n  # of d\n  - {article: d, text: e, reason: f}\n# of events\nevents:\n  fall: {when: 2019}\n',
    ],
    [
      'and not with those of others',
      'stet:\n  - {article: a, text: b, reason: c} # of a\n    # still of a\n  # of d\n  - {article: d, text: e, reason: f}\n\n  # of nobody\n',
      [1],
      'stet:\n  - {article: a, text: b, reason: c} # of a\n    # still of a\n\n  # of nobody\n',
    ],
    [
      'in brackets, the first',
      'stet: [{article: a, text: b, reason: c}, {article: d, text: e, reason: f}] # x\n',
      [0],
      'stet: [{article: d, text: e, reason: f}] # x\n',
    ],
    [
      'in brackets, the last',
      'stet: [{article: a, text: b, reason: c}, {article: d, text: e, reason: f}] # x\n',
      [1],
      'stet: [{article: a, text: b, reason: c}] # x\n',
    ],
    [
      'in brackets over lines',
      'stet: [\n    # of a\n    {article: a, text: b, reason: c}, # a\n    {article: d, text: e, reason: f}, # d\n  ]\n',
      [0],
      'stet: [\n    {article: d, text: e, reason: f}, # d\n  ]\n',
    ],
    ['in brackets, all', 'about: bridges\nstet: [{article: a, text: b, reason: c}] # x\n', [0], 'about: bridges\n'],
    [
      'in braces, all',
      '{about: x, stet: [{article: a, text: b, reason: c}], covers: 2025}\n',
      [0],
      '{about: x, covers: 2025}\n',
    ],
    [
      'a section with a heading of its own',
      'about: x\n\n# let stand\nstet:\n  - {article: a, text: b, reason: c}\n',
      [0],
      'about: x\n',
    ],
    [
      'a section at the head of its file',
      '# of the file\nstet:\n  - {article: a, text: b, reason: c}\nabout: x\n',
      [0],
      '# of the file\nabout: x\n',
    ],
    [
      'behind a byte order mark',
      '\uFEFFstet:\n  - {article: a, text: b, reason: c}\nabout: x\n',
      [0],
      '\uFEFFabout: x\n',
    ],
    ['with CRLF', 'stet:\r\n  - article: a\r\n    text: b\r\n    reason: c\r\nabout: x\r\n', [0], 'about: x\r\n'],
    [
      'of a block of text',
      'stet:\n  - article: a\n    text: b\n    reason: |\n      # c\n\n      d\n\nabout: x\n',
      [0],
      'about: x\n',
    ],
  ])('%s', (_, text, which, expected) => {
    expect(removed(text, ...which)).toBe(expected);
  });

  test('whichever they are, the others stay', () => {
    const item = fc.constantFrom('\n', '\n\n', '\n  # note\n', ' # note\n', '\n    # below\n', '\n\n  # apart\n\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(item, fc.boolean()), { minLength: 1, maxLength: 6 }), (items) => {
        const text = `about: x\nstet:\n${items.map(([end], at) => `  - {article: a, text: t${at}, reason: r}${end}`).join('')}covers: 2025\n`;
        const gone = items.flatMap(([, out], at) => (out ? [at] : []));
        const after = removed(text, ...gone);
        expect(sameElsewhere(file(text), file(after), (old) => old.filter((_, at) => !gone.includes(at)))).toBe(true);
        if (gone.length > 0 && gone.length < items.length) {
          for (const line of after.split('\n')) expect(text.split('\n')).toContain(line);
        }
      }),
      { numRuns: 300, seed: 8 },
    );
  });
});
