import fc from 'fast-check';

/** Characters and stretches that break what was written with ordinary text in mind. */
export const hostileBits: readonly string[] = [
  '\0', '\x1b[2J', '\x1b]8;;http://a\x1b\\', '\x85', '\x9b31m', '\r', '\r\n', '\n\n', '\t', '\f', '\v', '\u2028', '\u2029',
  '\uFEFF', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u202E', '\u202C', '\u2066', '\u2069', '\u2060', '\u00AD', '\u034F', '\u00A0',
  '\u202F', '\u3164', '\uFE0F', '\u{E0041}', '\uD83D', '\uDE00', '\u{1F600}', '\u{1F469}\u200D\u{1F680}', '\u{10FFFF}', '\uFFFF',
  '\u0301', '\u0301'.repeat(9), 'ﬁ', 'İ', 'ı', 'ß', 'ẞ', 'ŉ', 'ǆ', 'Σ', 'ς', 'а', 'О', 'ο', '٣', '３', '½', '²', 'Ⅻ', '一',
  '"', '“', '”', '„', '«', '»', "'", '‘', '’', '`', '"“\'', '[', ']', '(', ')', '{', '}', '<', '>', '*', '_', '#', '@', '\\', '|', '~',
  '---', '---\n', '...', '…', ' - ', '–', '—', '&', '%', '$', '£', '€', '0', '00', '1,', '.5', '1e9', '-1', '31', '99999999999999999999',
  '12:60', '2025-02-30', '29 February 2023', '0000-00-00', '31 February', 'more than', 'nearly', 'up to', 'between', 'from', 'a.m.',
  '__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', '![a](b)', '[x](y)', '](', 'https://a.example/', 'a@b.example', '<!--',
]; // prettier-ignore

export const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileBits) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...hostileBits), fc.integer({ min: 2, max: 40 }))
      .map(([bit, n]) => bit.repeat(n)),
  },
);

interface Edit {
  /** Where, as a share of the text. */
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.nat(60) },
  ),
  put: fc.oneof({ weight: 5, arbitrary: hostile }, { weight: 1, arbitrary: fc.constant('') }),
});

function applyEdit(text: string, { at, cut, put }: Edit): string {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + put + text.slice(place + cut);
}

/** Texts with hostile bits planted in them, and stretches cut out; now and then left as they are. */
export const spoilt = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(texts, fc.array(edit, { maxLength: 5 })).map(([text, edits]) => edits.reduce(applyEdit, text));
