/** Findings about the worst texts and file names that a reporter may be given. */
import fc from 'fast-check';
import { checks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Run } from '../../src/model/run.ts';
import type { Source } from '../../src/model/source.ts';
import type { Label } from '../../src/model/span.ts';
import { articleOf, draw, eventIn, runOf, source, stetOf } from './by-hand.ts';

/** What ends, begins or steers something in one format or another. */
const pieces = [
  '\0', '\x07', '\x1b[2J', '\x7f', '\x85', '\x9b', '\ufeff', '\ufffe', '\uffff', '\ud800', '\udc00', '🚀',
  '\u202e', '\u2066', '\u200b', '\u200d', '\u2028', '\u2029', '\n', '\r', '\r\n', '\n\n', '\t', ' ', '\u00a0',
  ']]>', '<![CDATA[', '&', '&amp;', '&#0;', '<', '>', '"', "'", '<!--', '-->', '<?xml?>', '<script>alert(1)</script>', '</details>', '<img src=x>',
  '%', '%0A', '%0A::error::x', '\n::error file=a::x', '::', '::stop-commands::x', '##[error]x', '##[add-mask]a', ',', ':', ';',
  '|', '\\', '`', '```', '*a*', '_a_', '~a~', '# a', '- a', '1. a', '[a](https://a.example)', '![a](https://a.example/a.png)', '[a]: /a',
  'https://a.example', 'www.a.example', 'a@a.example', '@team', '#12', '$a$', '[^1]', '{0}', '{', '}', '[a](0)', '](', '漢字', 'é', 'word', '2014',
  'x'.repeat(3000),
]; // prettier-ignore

export const hostileText = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((found) => found.join(''));

const hostileName = fc.constantFrom(
  'plain', 'two words', 'naïve-漢字-🚀', 'line\nbreak', 'c\rr', 'a%20b', 'a%0A::error::b', 'a,b', 'a:b', 'a::b', 'a#b?c=d&e', '[a](b)', '<b>', '"quoted"', "it's",
  '\x1b[31m', '\u202egnp', '\ud800', 'a|b', 'a`b', '..', 'a.b.c', ' ', '##[error]',
); // prettier-ignore

const hostileSource = fc
  .record({ folder: fc.constantFrom('articles', '../elsewhere', 'a b'), name: hostileName, text: hostileText })
  .map(({ folder, name, text }) => source(`${folder}/${name}.md`, text));

/** Within the text, at its end, of no width, and beyond it. */
const labelIn = (of: Source): fc.Arbitrary<Label> =>
  fc
    .record({
      start: fc.oneof(fc.nat(of.text.length), fc.constant(of.text.length)),
      length: fc.oneof(fc.nat(30), fc.constant(0), fc.constant(of.text.length + 1)),
      text: hostileText,
    })
    .map(({ start, length, text }) => ({ span: { source: of, start, end: start + length }, text }));

const findingAbout = (sources: readonly Source[]): fc.Arbitrary<Finding> => {
  const label = fc.constantFrom(...sources).chain(labelIn);
  return fc
    .record({
      primary: label,
      related: fc.oneof(fc.array(label, { maxLength: 3 }), fc.array(label, { minLength: 12, maxLength: 14 })),
      text: hostileText.filter((text) => text !== ''),
      check: fc.constantFrom(...checks),
      severity: fc.constantFrom('error', 'warning', 'note'),
      suggestion: fc.option(hostileText, { nil: undefined }),
      reason: fc.option(hostileText, { nil: undefined }),
      claimed: fc.boolean(),
    } as const)
    .map(({ primary, related, text, check, severity, suggestion, reason, claimed }) => {
      const claim = { ...eventIn(source('claims/a b.yaml', 'fall'), 'fall'), name: 'events/fall' };
      const bare = { ...check, messages: { bare: '{text}' } };
      const report = { primary, related, data: { text }, severity, ...(suggestion !== undefined && { suggestion }) };
      const finding = draw({ ...report, ...(claimed && { claim }) }, bare);
      if (reason === undefined) return finding;
      return { ...finding, stet: { ...stetOf({ article: 'a' }), reason: { value: reason, span: primary.span } } };
    });
};

export const hostileRun: fc.Arbitrary<Run> = fc
  .array(hostileSource, { minLength: 1, maxLength: 3 })
  .chain((sources) =>
    fc
      .array(findingAbout(sources), { maxLength: 4 })
      .map((findings) => runOf(findings, { articles: sources.map(articleOf) })),
  );
