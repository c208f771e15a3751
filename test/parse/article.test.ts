import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/model/span.ts';
import type { Source } from '../../src/model/source.ts';
import { isoOf } from '../../src/parse/calendar.ts';
import { joinArticles, parseArticle } from '../../src/parse/article/index.ts';

const file = (text: string, path = 'articles/bridge.md'): Source => ({ path, text });
const withFields = (fields: string, body = 'The bridge reopened.\n'): Source => file(`---\n${fields}\n---\n${body}`);
const good = 'outlet: Courier\nheadline: Bridge reopens';

describe('published', () => {
  it.each([
    ['2025-02-11', '2025-02-11'],
    ['"2025-02-11"', '2025-02-11'],
    ['2025-02-11T04:13+13:00', '2025-02-11'],
    ['2025-02-11T23:59:59Z', '2025-02-11'],
    ['2025-02-11T00:01:02.5-0800', '2025-02-11'],
    ['2025-02-11T04:13', '2025-02-11'],
    ['2025-02-11 04:13 +13:00', '2025-02-11'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is of the day %s in its own zone', (published, day) => {
    const { article, problems } = parseArticle(withFields(`${good}\npublished: ${published}`));
    expect(problems).toEqual([]);
    expect(isoOf(article.published?.day ?? NaN)).toBe(day);
    expect(article.published?.range).toEqual({ lo: article.published?.day, hi: article.published?.day });
  });

  it.each([
    ['2025-02-30', 'February 2025 has 28 days'],
    ['2025-13-01', 'there is no month 13'],
    ['2025-02', 'is no date'],
    ['11 February 2025', 'is no date'],
    ['2025-02-11T25:00Z', 'no time of day'],
    ['2025-02-11T04:13+99:00', 'no possible offset'],
    ['yesterday', 'is no date'],
  ])('%s is a problem at its own node', (published, part) => {
    const { article, problems } = parseArticle(withFields(`${good}\npublished: ${published}`));
    expect(article.published).toBeUndefined();
    expect(problems.map(({ span, article: id }) => [textOf(span), id])).toEqual([[published, 'bridge']]);
    expect(problems[0]?.message).toContain(part);
    expect(article.passages).toHaveLength(1);
  });

  it('is three days either side where it was inferred', () => {
    const { article } = parseArticle(withFields(`${good}\npublished: 2025-03-01\ndateInferred: true`));
    const { day = NaN, range = { lo: NaN, hi: NaN } } = article.published ?? {};
    expect([isoOf(range.lo), isoOf(day), isoOf(range.hi)]).toEqual(['2025-02-26', '2025-03-01', '2025-03-04']);
  });
});

describe('front matter', () => {
  it('may have a byte order mark, CRLF, trailing spaces and other keys', () => {
    const text =
      '\uFEFF---  \r\noutlet: "A: b"\r\nheadline: x\r\npublished: 2025-02-11\r\nother: [1, {a: 2}]\r\n---\t\r\nText.\r\n';
    const { article, problems } = parseArticle(file(text));
    expect(problems).toEqual([]);
    expect([article.outlet, article.headline, article.id]).toEqual(['A: b', 'x', 'bridge']);
    expect(textOf(article.published!.span)).toBe('2025-02-11');
    expect(textOf(article.body)).toBe('Text.\r\n');
  });

  it.each([
    ['no front matter', 'The bridge.\nIt fell.\n', 'no front matter', 'The bridge.', ['The bridge.', 'It fell.']],
    ['none, with a BOM', '\uFEFFThe bridge.', 'no front matter', 'The bridge.', ['The bridge.']],
    ['an empty file', '', 'no front matter', '', []],
    ['front matter without an end', '---\noutlet: x\npublished: 2025-02-11\n\nThe bridge fell.\n', 'not closed', '---', ['The bridge fell.']],
    ['invalid YAML', '---\noutlet: x\nheadline: Bridge: open\n---\nIt fell.\n', 'headline: Bridge: open', 'headline: Bridge: open', ['It fell.']],
    ['a key twice', `---\n${good}\noutlet: y\npublished: 2025-02-11\n---\nIt fell.`, 'twice', 'outlet: y', ['It fell.']],
    ['a list', '---\n- a\n---\nIt fell.', 'no list of keys', '- a', ['It fell.']],
    ['another id', `---\nid: brigde\n${good}\npublished: 2025-02-11\n---\nIt fell.`, 'The id is "brigde"', 'brigde', ['It fell.']],
    ['an odd flag', `---\n${good}\npublished: 2025-02-11\ndateInferred: perhaps\n---\nIt fell.`, '"dateInferred" is "perhaps"', 'perhaps', ['It fell.']],
    ['no outlet', '---\nheadline: x\npublished: 2025-02-11\n---\nIt fell.', 'no "outlet"', '---', ['It fell.']],
    ['an empty headline', '---\noutlet: x\nheadline:\npublished: 2025-02-11\n---\nIt fell.', 'no "headline"', '---', ['It fell.']],
  ])('%s is one problem, and the text is read', (_, text, message, slice, passages) => {
    const { article, problems } = parseArticle(file(text));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ check: 'article-schema', article: 'bridge' });
    expect(problems[0]?.message).toContain(message);
    expect(textOf(problems[0]!.span)).toBe(slice);
    expect(article.passages.map(({ span }) => textOf(span))).toEqual(passages);
  }); // prettier-ignore

  it('without published says so, and of nothing else', () => {
    const { problems } = parseArticle(withFields(good));
    expect(problems.map(({ message }) => message)).toEqual([
      'The front matter has no "published"; expected outlet, headline and published',
    ]);
  });
});

describe('joinArticles', () => {
  it('reports the later of two files with one id, in any order', () => {
    const text = `---\n${good}\npublished: 2025-02-11\n---\n`;
    const parsed = ['b/x.txt', 'a/x.md', 'a/y.md'].map((path) => parseArticle(file(text, path)));
    for (const order of [parsed, [...parsed].reverse()]) {
      const [problem, ...others] = joinArticles(order);
      expect(others).toEqual([]);
      expect(problem?.span.source.path).toBe('b/x.txt');
      expect(problem?.related?.map(({ span }) => span.source.path)).toEqual(['a/x.md']);
    }
  });
});

describe('dateline', () => {
  it.each([
    'KYIV, Ukraine (AP) — The talks began.',
    'BRUSSELS, Feb 12 (Reuters) - The talks began.',
    'Wellington, March 3 (AAP) - The talks began.',
    'PARIS — The talks began.',
    'NEW YORK/LONDON, 3 March 2024 – The talks began.',
  ])('%s', (line) => expect(parseArticle(withFields(good, line)).article.dateline).toBe(true));

  it.each([
    'The talks in Kyiv began — at last.',
    'EU — the bloc.',
    'Kyiv — The talks.',
    'BRUSSELS said no.',
    'Anna Kowalska, Feb 3.',
  ])('not %s', (line) => expect(parseArticle(withFields(good, line)).article.dateline).toBe(false));
});

it('every span stands inside the body, in order, without white space at its ends', () => {
  const piece = fc.constantFrom(
    '\n', '\r\n', '\r', ' ', '\u00A0', '\uFEFF', '- ', '• ', '10 Feb: ', 'Mr. Smith', ' said. "We', '."', ' 19:42', 'More...', '![a', '](http://x/1)',
    '# ', '**', 'Top Stories', 'Sport:', '—', '\u200B', 'U.S. ', 'the end', 'Home > News', '[x](', '1. ', '(AP Photo)', '“', '\uD83D\uDE00', '---',
  ); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const source = withFields(`${good}\npublished: 2025-02-11`, pieces.join(''));
      let last = 0;
      for (const { span, sentences, headline } of parseArticle(source).article.passages) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        last = span.end;
        for (const part of [span, ...sentences, ...(headline ? [headline] : [])]) {
          expect(textOf(part)).toBe(textOf(part).trim());
          expect(part.end).toBeGreaterThan(part.start);
          expect(part.start).toBeGreaterThanOrEqual(span.start);
          expect(part.end).toBeLessThanOrEqual(span.end);
        }
      }
    }),
    { numRuns: 300 },
  );
});
