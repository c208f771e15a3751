import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { renderText } from '../../src/report/text.ts';
import { articleOf, draw, eventIn, label, runOf, source, spanOf, stetOf } from './by-hand.ts';

const text = [
  '---',
  'published: 2024-05-02',
  '---',
  'Nearly five years after the fall, the bridge over the river that had carried the main road to the coast ' +
    'was opened again. It fell in May 2014, as reported by a newspaper that had sent nobody to look at it.',
  'The Old Brigde is new.',
].join('\n');
const file = source('articles/bridge.md', text);
const article = articleOf(file);
const claims = source('claims/bridge.yaml', 'events:\n  bridge-fall:\n    when: 2019-04-15\n    said: it fell\n');
const fall = eventIn(claims, 'bridge-fall');

const dated = draw({
  messageId: 'differs',
  data: { found: 'May 2014', claimed: '2019-04-15' },
  primary: label(file, 'May 2014', 'printed here'),
  related: [
    label(file, 'Nearly five years after the fall', 'the article says so too'),
    label(claims, '2019-04-15', 'the claim'),
  ],
  article,
  claim: fall,
});
const spelt = draw({
  data: { text: '"Brigde" is near "Bridge"' },
  primary: label(file, 'Brigde'),
  article,
  suggestion: 'Bridge',
  severity: 'warning',
});
const run = (...findings: readonly Finding[]) => runOf(findings, { articles: [article], claims: [fall] });

describe('the text report', () => {
  test('shows each finding with every side', () => {
    expect(renderText(run(dated, spelt), { width: 80 })).toMatchInlineSnapshot(`
      "error[date-mismatch] articles/bridge.md:4:134
      The article says "May 2014"; the claim says "2019-04-15"
        |
      4 | … was opened again. It fell in May 2014, as reported by a newspaper …
        |                                ^^^^^^^^ printed here
        ::: articles/bridge.md:4:1
      4 | Nearly five years after the fall, the bridge over the river that had …
        | -------------------------------- the article says so too
        ::: claims/bridge.yaml:3:11
      3 |     when: 2019-04-15
        |           ---------- the claim

      warning[date-mismatch] articles/bridge.md:5:9
      "Brigde" is near "Bridge"
        |
      5 | The Old Brigde is new.
        |         ^^^^^^
        = help: did you mean "Bridge"?

      1 article, 1 claim: 1 error, 1 warning
      "
    `);
  });

  test('lists what is let stand, with its reason and every side quoted', () => {
    const stet = stetOf({ article: 'bridge', text: 'May 2014', reason: 'Printed so', until: 22_000 });
    expect(renderText(run({ ...dated, stet }), { width: 80 })).toMatchInlineSnapshot(`
      "Let stand (1)

        date-mismatch articles/bridge.md:4:134
        The article says "May 2014"; the claim says "2019-04-15"
           4 | … was opened again. It fell in May 2014, as reported by a newspaper …
           4 | Nearly five years after the fall, the bridge over the river that had …
        ::: claims/bridge.yaml:3:11
           3 | when: 2019-04-15
        reason: Printed so (until 27 March 2030)

      No contradictions but what is let stand
      1 article, 1 claim: 0 errors; 1 let stand
      "
    `);
  });

  test('names the file of a line wherever it changes', () => {
    const back = {
      ...dated,
      related: [...dated.related].reverse(),
      stet: stetOf({ article: 'bridge', text: 'May 2014' }),
    };
    const places = renderText(run(back)).match(/::: \S+/g);
    expect(places).toEqual(['::: claims/bridge.yaml:3:11', '::: articles/bridge.md:4:1']);
  });

  test('says that there is nothing to say', () => {
    expect(renderText(run())).toBe('No contradictions\n1 article, 1 claim: 0 errors\n');
    expect(renderText(runOf([]))).toBe(
      'No contradictions\n0 articles, 0 claims: 0 errors; no article to check them against\n',
    );
  });

  test('hides what is below the least severity, and counts it', () => {
    const shown = renderText(run(dated, spelt), { minSeverity: 'error' });
    expect(shown).not.toContain('Brigde"');
    expect(shown).toContain('1 article, 1 claim: 1 error, 1 warning; 1 not shown\n');
  });

  test('lists relations when asked to, and counts the mentions that agree once each', () => {
    const relation = {
      kind: 'post',
      claim: { ...fall, section: 'posts', called: [], shared: false, held: [] },
      article,
      verdict: 'agrees',
      reason: 'the years fit',
      found: spanOf(file, 'Nearly five years'),
      claimed: spanOf(claims, '2019-04-15'),
    } as const;
    const related = runOf([], { articles: [article], relations: [relation, relation] });
    expect(renderText(related)).toContain('1 mention agrees\n');
    expect(renderText(related)).not.toContain('Relations');
    expect(renderText(related, { relations: true })).toContain(
      'Relations (2)\n  articles/bridge.md:4:1 agrees events/bridge-fall: "Nearly five years" (the years fit)\n',
    );
  });

  test('shows no frame for a file that could not be read', () => {
    const empty = source('articles/x.md', '');
    const finding = draw({
      data: { text: 'Byte 0 is not UTF-8' },
      primary: { span: { source: empty, start: 0, end: 0 }, text: '' },
    });
    expect(renderText(run(finding))).toBe(
      'error[date-mismatch] articles/x.md:1:1\nByte 0 is not UTF-8\n\n1 article, 1 claim: 1 error\n',
    );
  });

  test('has colour only when asked to', () => {
    expect(renderText(run(dated))).not.toContain('\x1b');
    const coloured = renderText(run(dated), { colour: true });
    expect(coloured).toContain('\x1b[31m');
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(renderText(run(dated)));
  });
});

const steering = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

test('no input makes it throw, and nothing of an article steers the terminal', () => {
  const nasty = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\x1b[2J', '\x9b', '\u202e', '\0', '漢', '\ud800'), maxLength: 60 }); // prettier-ignore
  const place = fc.record({ start: fc.nat(80), length: fc.nat(80) });
  const given = fc.record({
    nasty,
    primary: place,
    related: place,
    width: fc.integer({ min: 1, max: 200 }),
    accepted: fc.boolean(),
  });
  fc.assert(
    fc.property(given, (one) => {
      const bad = source(`articles/${one.nasty}.md`, one.nasty);
      const spot = ({ start, length }: { start: number; length: number }) => ({
        span: { source: bad, start, end: start + length },
        text: one.nasty,
      });
      const finding = draw({
        data: { text: one.nasty },
        primary: spot(one.primary),
        related: [spot(one.related)],
        suggestion: one.nasty,
        ...(one.accepted && { severity: 'note' as const }),
      });
      const stet = { ...stetOf({ article: 'a' }), reason: { value: one.nasty, span: finding.primary.span } };
      const shown = renderText(run(one.accepted ? { ...finding, stet } : finding), {
        width: one.width,
        relations: true,
      });
      expect(shown).not.toMatch(steering);
    }),
    { numRuns: 200 },
  );
});
