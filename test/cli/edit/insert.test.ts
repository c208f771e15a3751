import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertUnderSection } from '../../../src/cli/edit/insert.ts';
import { linesOf } from '../../../src/cli/new/entry.ts';
import { parseClaims } from '../../../src/parse/claims/index.ts';

const fall = ['fall: "fell on {2019}"'];
const words = ['q:', '  speaker: b', '  words: >-', '    long words', '    and more'];
const entry = ['- article: a', '  text: b', '  reason: c'];

const insert = (text: string, section: string, lines: readonly string[]): string =>
  insertUnderSection({ path: 'claims/a.yaml', text }, section, lines).text;

describe('an entry goes under its section, and all else stays byte for byte', () => {
  test.each<[string, string, string, readonly string[], string]>([
    ['an empty file', '', 'events', fall, 'events:\n  fall: "fell on {2019}"\n'],
    ['a byte order mark', '\uFEFF', 'events', fall, '\uFEFFevents:\n  fall: "fell on {2019}"\n'],
    ['a missing section', 'about: x', 'events', fall, 'about: x\n\nevents:\n  fall: "fell on {2019}"\n'],
    ['the mark of an end', 'about: x\n...\n', 'events', fall, 'about: x\n\nevents:\n  fall: "fell on {2019}"\n...\n'],
    [
      'comments of the last entry, and of what comes next',
      'events:\n  a: b # one\n  # of a\n\n# of figures\nfigures:\n  c: "{} d"\n',
      'events',
      fall,
      'events:\n  a: b # one\n  # of a\n  fall: "fell on {2019}"\n\n# of figures\nfigures:\n  c: "{} d"\n',
    ],
    ['no final newline', 'events:\n    a: b', 'events', fall, 'events:\n    a: b\n    fall: "fell on {2019}"'],
    ['CRLF', 'events:\r\n  a: b\r\nabout: x\r\n', 'events', fall, 'events:\r\n  a: b\r\n  fall: "fell on {2019}"\r\nabout: x\r\n'],
    ['blank lines between', 'events:\n  a: b\n\n  c: d\n', 'events', fall, 'events:\n  a: b\n\n  c: d\n\n  fall: "fell on {2019}"\n'],
    ['an empty section', 'events:\n# none\nabout: x\n', 'events', fall, 'events:\n  fall: "fell on {2019}"\n# none\nabout: x\n'],
    ['braces', 'events: {a: b}\n', 'events', fall, 'events: {a: b, fall: "fell on {2019}"}\n'],
    ['empty braces', 'events: {}\n', 'events', fall, 'events: {fall: "fell on {2019}"}\n'],
    [
      'braces over lines, with comments',
      'quotes: {\n  a: {words: b}, # one\n  c: {words: d} # two\n}\n',
      'quotes',
      words,
      'quotes: {\n  a: {words: b}, # one\n  c: {words: d}, # two\n  q: {speaker: b, words: "long words and more"}\n}\n',
    ],
    ['a file in braces', '{about: x}\n', 'events', fall, '{about: x, events: {fall: "fell on {2019}"}}\n'],
    ['a quoted key', 'events:\n  "a": b\n', 'events', fall, 'events:\n  "a": b\n  fall: "fell on {2019}"\n'],
    ['a list at the margin', 'stet:\n- text: b\n', 'stet', entry, 'stet:\n- text: b\n- article: a\n  text: b\n  reason: c\n'],
    ['a list in brackets', 'stet: [{text: b}]\n', 'stet', entry, 'stet: [{text: b}, {article: a, text: b, reason: c}]\n'],
  ])('%s', (_, text, section, lines, expected) => {
    expect(insert(text, section, lines)).toBe(expected);
  }); // prettier-ignore

  test('says where the entry stands now', () => {
    const { text, start, end } = insertUnderSection(
      { path: 'a.yaml', text: 'events:\n  a: b\nabout: x\n' },
      'events',
      fall,
    );
    expect(text.slice(start, end)).toBe('\n  fall: "fell on {2019}"');
  });

  test.each([
    ['no YAML', 'events: [\n', /cannot be added to until it can be read/],
    ['a list', '- a\n', /is no claim file/],
    ['a section that is text', 'events: soon\n', /put this under "events" by hand: fall: "fell on \{2019\}"/],
  ])('refuses %s', (_, text, message) => {
    expect(() => insert(text, 'events', fall)).toThrow(message);
  });

  test('whatever is inserted is read back as it was given', () => {
    const phrase = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => /^[^\s\p{C}{}]/u.test(text)); // prettier-ignore
    const line = phrase.map((text) => text.replace(/[\s\p{C}\u2028\u2029]+/gu, ' ').trim());
    const files = fc.constantFrom(
      '',
      'about: x\n',
      'names:\n  b: c\n',
      'names: {b: c}\n',
      'names: {\n  b: c, # d\n}\n',
      'names:\r\n    b: c',
    );
    fc.assert(
      fc.property(files, line, fc.boolean(), (file, spelling, also) => {
        const value = also ? { name: spelling, also: [spelling, 'x'] } : spelling;
        const text = insert(file, 'names', linesOf('name', 'new', value));
        const { claims, problems } = parseClaims({ path: 'a.yaml', text });
        const found = claims.find(({ id }) => id === 'new');
        expect({ problems, spelling: found?.section === 'names' && found.spelling.value }).toEqual({ problems: [], spelling }); // prettier-ignore
      }),
      { numRuns: 100 },
    );
  });
});
